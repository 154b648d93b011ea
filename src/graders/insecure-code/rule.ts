import type { SyntaxNode } from "../code/tree.ts";
import type { Call, Code, Setting } from "../code/code.ts";

export const severities = ["low", "medium", "high"] as const;
export type Severity = (typeof severities)[number];

/** One kind of weakness, and where the code shows it. */
export interface Rule {
  /** "SQL put together from values". */
  readonly what: string;
  /** Its number in the Common Weakness Enumeration. */
  readonly cwe: number;
  readonly severity: Severity;
  readonly call?: (call: Call, code: Code) => boolean;
  readonly setting?: (setting: Setting, code: Code) => boolean;
  /** For `return` statements. */
  readonly returned?: (node: SyntaxNode, code: Code) => boolean;
  readonly text?: (string: SyntaxNode, code: Code) => boolean;
}
