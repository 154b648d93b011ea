import { boundNames } from "./bound-names.ts";
import { literalOf } from "./literal.ts";
import { child, parts, walk, type SyntaxNode } from "../code/tree.ts";
import { isClassName, solutionCalls } from "./solution-calls.ts";
import type { Subjects } from "./subjects.ts";
import { takenImports } from "./taken-imports.ts";
import { variables } from "./variables.ts";

/** A test taken apart: what the solution's interpreter is asked, and what a clean one judges by the answers. */
export interface SplitTest {
  /** The test's own imports, and those each side takes for granted; run before anything else. */
  readonly imports: { readonly ask: string; readonly judge: string };
  readonly ask: readonly Ask[];
  readonly judge: readonly Judge[];
}

/**
 * A statement to run; or a question: the values of expressions, then of the variables `names`, which the calls may have changed. `bind` is
 * the variable that receives the first value.
 */
export type Ask =
  | { readonly run: string }
  | { readonly calls: readonly string[]; readonly names: readonly string[]; readonly bind?: string };

/** A statement, or the condition of an assert. Where it is marked `answered`, the next question's answers stand in it as `__answer__(0)` … */
export interface Judge {
  readonly source: string;
  readonly asserts: boolean;
  readonly answered: boolean;
}

/**
 * Separates the calls of the functions under test from everything else in a test, so that no expected value gets near the solution: its
 * side holds the calls and the statements their arguments depend on; all other text stays on the judging side.
 * Returns a reason where that cannot be done; it is hopeless where the test cannot be run at all.
 */
export function splitTest(test: SyntaxNode, setup: SyntaxNode, subjects: Subjects): SplitTest | { readonly unsplit: string; readonly hopeless?: true } {
  if ([...walk(test)].some(({ type }) => type === "ERROR")) return { unsplit: "it is not valid Python", hopeless: true };
  if ([...walk(test)].some(({ type, text }) => type === "identifier" && printing.has(text))) return { unsplit: "it looks at what is printed" };
  const statements: Statement[] = [];
  const objects = new Set<string>();
  for (const node of parts(test).filter(({ type }) => !type.includes("import"))) {
    const statement = readStatement(node, { tested: subjects.tested, objects });
    if (isClassName(statement.calls[0]?.text ?? "") && statement.plain) objects.add(statement.target?.text ?? "");
    statements.push(statement);
  }
  if (statements.every(({ calls }) => calls.length === 0)) return { unsplit: "it does not call the solution" };
  const locals = new Set([...assigned(test), ...assigned(setup)]);
  const foreign = [...subjects.others].filter((name) => !boundNames(test).has(name));
  const obstacle = obstacleIn(statements, new Set(foreign));
  return obstacle === undefined ? arrange(test, statements, { locals, objects, foreign: new Set(foreign) }) : { unsplit: obstacle };
}

const printing = new Set(["stdout", "stderr", "redirect_stdout", "redirect_stderr", "print"]);

interface Statement {
  readonly node: SyntaxNode;
  /** The statement; of an assert the condition. */
  readonly body: SyntaxNode;
  readonly calls: readonly SyntaxNode[];
  /** The left side of an assignment. */
  readonly target: SyntaxNode | undefined;
  /** `name = f(x)` and nothing else. */
  readonly plain: boolean;
}

function readStatement(node: SyntaxNode, names: Parameters<typeof solutionCalls>[1]): Statement {
  const body = node.type === "assert_statement" ? (parts(node)[0] ?? node) : node;
  const calls = solutionCalls(body, names);
  const inner = node.type === "expression_statement" ? parts(node)[0] : undefined;
  const target = inner && child(inner, "left");
  const right = inner && child(inner, "right");
  const plain = inner?.type === "assignment" && target?.type === "identifier" && calls.length === 1 && calls[0]?.start === right?.start && calls[0]?.end === right?.end;
  return { node, body, calls, target, plain };
}

/** What keeps a call from being made apart from the rest. */
function obstacleIn(statements: readonly Statement[], foreign: ReadonlySet<string>): string | undefined {
  for (const { node, body, calls } of statements) {
    if (calls.length > 0 && node.type !== "expression_statement" && node.type !== "assert_statement") return `it calls the solution inside a ${node.type.replaceAll("_", " ")}`;
    const scope = [...walk(body)].find((one) => scopes.has(one.type) && calls.some((call) => contains(one, call)));
    if (scope) return `it calls the solution inside a ${scope.type.replaceAll("_", " ")}`;
    const stranger = calls.length > 0 || node.type === "assert_statement" ? outside(body, calls).find((name) => foreign.has(name)) : undefined;
    if (stranger !== undefined) return `${stranger} is not defined outside the solution`;
  }
  return undefined;
}

const scopes = new Set(["lambda", "list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression", "await", "named_expression", "yield"]);

interface Names {
  readonly locals: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
}

/** Walks backwards, so that only what later calls depend on is put to the solution. */
function arrange(test: SyntaxNode, statements: readonly Statement[], { locals, objects, foreign }: Names): SplitTest | { readonly unsplit: string } {
  const needed = new Set<string>();
  const ask: Ask[] = [];
  const judge: Judge[] = [];
  const asked: SyntaxNode[] = [];
  const judged = new Set<string>();
  const told = new Set<string>();
  for (const { node, body, calls, target, plain } of statements.toReversed()) {
    const touched = [...variables(body)].map(({ text }) => text);
    const changed = target ? [...variables(target)].map(({ text }) => text) : calls.length > 0 ? [] : touched;
    const wanted = changed.some((name) => needed.has(name));
    const asserts = node.type === "assert_statement";
    for (const name of outside(target && calls.length === 0 ? target : body, calls)) if (!target || calls.length > 0) judged.add(name);
    if (calls.length > 0) {
      if (wanted && !plain) return { unsplit: `${target?.text ?? body.text} is the solution's answer and more, and is passed to the solution again` };
      asked.push(...calls);
      const used = [...new Set(calls.flatMap((call) => [...variables(call)].map(({ text }) => text)))].filter((name) => locals.has(name));
      const bind = target && (wanted || objects.has(target.text)) ? { bind: target.text } : {};
      ask.push({ calls: calls.map(({ text }) => text), names: used.filter((name) => !objects.has(name)), ...bind });
      for (const name of used) needed.add(name);
    } else if (wanted && !asserts) {
      ask.push({ run: body.text });
      asked.push(body);
      for (const name of touched) needed.add(name);
      if (!isScalar(node)) for (const name of touched) told.add(name);
    }
    if (calls.length > 0 || !touched.some((name) => foreign.has(name))) judge.push({ source: withAnswers(body, calls), asserts, answered: calls.length > 0 });
  }
  const whole = new Set(statements.flatMap(({ calls }) => calls.flatMap(wholeArguments)));
  const mixed = [...told].find((name) => judged.has(name) && !whole.has(name));
  if (mixed !== undefined) return { unsplit: `${mixed} serves both the call and the judgement of its answer` };
  const imports = { ask: takenImports(test, asked), judge: takenImports(test, statements.map(({ body }) => body)) };
  return { imports, ask: ask.toReversed(), judge: judge.toReversed() };
}

/** The variables in the statement that stand outside the solution's calls. */
function outside(body: SyntaxNode, calls: readonly SyntaxNode[]): string[] {
  return [...variables(body)].filter((name) => !calls.some((call) => contains(call, name))).map(({ text }) => text);
}

/** `x = 5`: it determines an argument and can hide nothing else. */
function isScalar(node: SyntaxNode): boolean {
  const assignment = parts(node)[0];
  const value = assignment?.type === "assignment" && child(assignment, "left")?.type === "identifier" ? literalOf(child(assignment, "right")) : undefined;
  return value !== undefined && value.sort !== "container";
}

/** `x` in `f(x, y + 1)`: passed as it is, so what the call does to it may be judged. */
function wholeArguments(call: SyntaxNode): string[] {
  return [...walk(call)].filter(({ type }) => type === "argument_list").flatMap((list) => parts(list).filter(({ type }) => type === "identifier").map(({ text }) => text));
}

function contains(outer: SyntaxNode, inner: SyntaxNode): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The variables assigned at the top level: data that a call may change. */
function assigned(root: SyntaxNode): string[] {
  return parts(root).flatMap((node) => {
    const left = node.type === "expression_statement" && parts(node)[0] ? child(parts(node)[0] as SyntaxNode, "left") : undefined;
    return left ? [...variables(left)].map(({ text }) => text) : [];
  });
}

/** The text with the k-th call replaced by `__answer__(k)`. */
function withAnswers(body: SyntaxNode, calls: readonly SyntaxNode[]): string {
  let text = "";
  let from = body.start;
  for (const [at, call] of calls.entries()) {
    text += `${body.text.slice(from - body.start, call.start - body.start)}__answer__(${at})`;
    from = call.end;
  }
  return text + body.text.slice(from - body.start);
}
