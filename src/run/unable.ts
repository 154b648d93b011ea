import { EndpointError } from "../errors.ts";

/** What a request needs that an endpoint may not be able to do. */
export type Need = NonNullable<EndpointError["unsupported"]>;

/** What an endpoint said that it cannot do, whatever the text: nobody asks for it again, and what is not sent is not counted. */
export interface Unable {
  /** Throws what the endpoint said of one of these needs. */
  check(needs: readonly Need[]): void;
  /** Whether the error says so of one of these needs; it is kept. */
  learn(error: EndpointError, needs: readonly Need[]): boolean;
  /** Whether the error is one that was kept, or thrown for it. */
  known(error: unknown): boolean;
}

export function unable(): Unable {
  const said = new Map<Need, EndpointError>();
  const errors = new WeakSet<EndpointError>();
  return {
    check: (needs) => {
      const found = needs.map((need) => said.get(need)).find((error) => error !== undefined);
      if (found) throw found;
    },
    learn: (error, needs) => {
      const need = needs.find((one) => one === error.unsupported);
      if (need === undefined) return false;
      said.set(need, error);
      errors.add(error);
      return true;
    },
    known: (error) => error instanceof EndpointError && errors.has(error),
  };
}
