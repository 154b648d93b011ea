/** A piece of parsed code; plain data, so that nothing of the parser lives on. */
export interface SyntaxNode {
  /** The grammar's name of it ("call", "identifier"; the token itself for tokens: "=="). */
  readonly type: string;
  /** The name of its place in the parent ("left", "function"), or null. */
  readonly field: string | null;
  /** False for tokens. */
  readonly named: boolean;
  /** Its stretch of the source, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Comments are left out. */
  readonly children: readonly SyntaxNode[];
}

/** The child in that place. */
export function child(node: SyntaxNode, field: string): SyntaxNode | undefined {
  return node.children.find((one) => one.field === field);
}

/** The children that are not tokens. */
export function parts(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter(({ named }) => named);
}

/** The node and all below it, from the top down; not below nodes that `into` refuses. */
export function* walk(node: SyntaxNode, into: (node: SyntaxNode) => boolean = () => true): Generator<SyntaxNode> {
  yield node;
  if (into(node)) for (const one of node.children) yield* walk(one, into);
}
