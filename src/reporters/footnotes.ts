/** Numbers remarks in the order of their first mark; the same words get the same number. */
export interface Footnotes {
  /** `(2)` */
  mark(text: string): string;
  /** `(2) text`, in order. */
  readonly all: readonly string[];
}

export function footnotes(): Footnotes {
  const numbers = new Map<string, number>();
  return {
    mark(text) {
      const number = numbers.get(text) ?? numbers.size + 1;
      numbers.set(text, number);
      return `(${number})`;
    },
    get all() {
      return [...numbers].map(([text, number]) => `(${number}) ${text}`);
    },
  };
}
