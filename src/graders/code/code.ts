import type { Language } from "./parse.ts";
import type { SyntaxNode } from "./tree.ts";

/** Where a value comes from: written in the code, converted or checked, from somewhere unseen, or sent by somebody else. */
export const origins = { constant: 0, clean: 1, open: 2, remote: 3 } as const;
export type Origin = (typeof origins)[keyof typeof origins];

/** Python and JavaScript calls in one shape. */
export interface Call {
  readonly node: SyntaxNode;
  /** The callee with its imports and aliases resolved ("subprocess.run", "cursor.execute"); what has no name is "?". */
  readonly name: string;
  /** The last part of the name. */
  readonly method: string;
  readonly receiver?: SyntaxNode;
  /** Positional arguments. */
  readonly given: readonly SyntaxNode[];
  /** Keyword arguments; in JavaScript the properties of object literals given. */
  readonly named: ReadonlyMap<string, SyntaxNode>;
}

/** A value given to a name: an assignment, a keyword argument, an entry of a dictionary or an object, an attribute of an element. */
export interface Setting {
  readonly node: SyntaxNode;
  /** The last part of the name, as written. */
  readonly key: string;
  /** The whole name with imports resolved ("app.config.SECRET_KEY"). */
  readonly name: string;
  readonly value: SyntaxNode;
}

/** Code that was read, and what can be said about its expressions. */
export interface Code {
  readonly language: Language;
  readonly root: SyntaxNode;
  readonly calls: readonly Call[];
  readonly settings: readonly Setting[];
  readonly parentOf: (node: SyntaxNode) => SyntaxNode | undefined;
  /** The nearest function around a node, or the root. */
  readonly functionOf: (node: SyntaxNode) => SyntaxNode;
  /** The dotted name of an expression, imports resolved. */
  readonly nameOf: (node: SyntaxNode) => string;
  /** The names of all functions and classes around a node. */
  readonly namesAround: (node: SyntaxNode) => readonly string[];
  /** Whether a web framework calls the function around the node. */
  readonly inHandler: (node: SyntaxNode) => boolean;
  /** The expression a name stands for at that place, where only one may. */
  readonly valueOf: (name: SyntaxNode) => SyntaxNode | undefined;
  readonly origin: (node: SyntaxNode) => Origin;
  /** What an expression is known to say, with "\0" for every part that is not known. */
  readonly text: (node: SyntaxNode) => string;
  /** The parts of an expression that stand where "\0" is: those put into text, or the expression itself. */
  readonly holes: (node: SyntaxNode) => readonly SyntaxNode[];
}
