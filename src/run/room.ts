/** Lets a loop wait until there is room, without polling. */
export interface Room {
  /** To be called whenever something ended. */
  readonly changed: () => void;
  readonly until: (holds: () => boolean) => Promise<void>;
}

export function room(): Room {
  let wake: (() => void) | undefined;
  let changes: Promise<void> | undefined;
  return {
    changed: () => {
      wake?.();
      wake = changes = undefined;
    },
    until: async (holds) => {
      while (!holds()) await (changes ??= new Promise((resolve) => (wake = resolve)));
    },
  };
}
