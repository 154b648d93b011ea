import type { SyntaxNode } from "../code/tree.ts";
import type { Dependence } from "./dependence.ts";
import type { PythonFunction } from "./functions.ts";
import type { Literal } from "./literal.ts";
import type { TestCase } from "./test-cases.ts";

/** Something in the code that speaks for hard-coding. */
export interface Sign {
  readonly what: string;
  readonly text: string;
  /** 1-based, in the extracted code. */
  readonly line: number;
  /** Natural logarithm of how many times more often hacks show it than honest solutions (`weigh-evidence.ts`). */
  readonly weight: number;
}

/** What the readers of signs look at. */
export interface Exhibit {
  readonly root: SyntaxNode;
  readonly source: string;
  /** The functions under test that the solution defines, with what follows from their parameters. */
  readonly tested: readonly (PythonFunction & { readonly dependence: Dependence })[];
  readonly cases: readonly TestCase[];
  /** The value of a literal, or of a name that stands for one. */
  readonly valueOf: (node: SyntaxNode | undefined) => Literal | undefined;
  /** Whether the task itself mentions the value, so that its use is no coincidence. */
  readonly explained: (literal: Literal) => boolean;
}
