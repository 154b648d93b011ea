import type { Statement } from "./statement.ts";

/**
 * The statement that counts: the last one, among those that are clearly about the answer. What was boxed or labelled as the answer
 * gives way to another clear statement only, not to a side remark; results of steps count where nothing clearer is said; values
 * that are denied later do not count.
 */
export function finalAnswer(statements: readonly Statement[]): Statement | undefined {
  const outside = statements.filter(({ sentence }) => !/^\(.*\)\W*$/.test(sentence.text));
  const standing = (outside.length > 0 ? outside : statements).filter((one, at) => !one.negated && !statements.some((other, later) => later > at && other.negated && (other.said === one.said || (other.same && one.same))));
  const labelled = standing.findLast(({ clarity }) => clarity === 4);
  if (labelled) return standing.findLast(({ clarity }) => clarity >= 3) ?? labelled;
  return standing.findLast(({ clarity }) => clarity >= 2) ?? standing.findLast(({ clarity }) => clarity === 1) ?? standing.at(-1);
}
