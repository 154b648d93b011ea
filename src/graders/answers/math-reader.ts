import type { MathToken } from "./math-token.ts";

/** A place in a text that is being parsed. */
export interface Reader {
  readonly text: string;
  at: number;
  readonly european: boolean;
  readonly limit: number;
  depth: number;
}

/** A part of a formula. */
export interface Node {
  readonly shape: MathToken["shape"];
  readonly value?: number | undefined;
  readonly key: string;
  readonly digits?: string | undefined;
  readonly decimals?: number;
  readonly significant?: number;
}

/** What comes next: enough for every pattern of the grammar. */
export function ahead(reader: Reader): string {
  return reader.text.slice(reader.at, Math.min(reader.limit, reader.at + 60));
}
