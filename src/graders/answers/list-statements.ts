import { sameNumber } from "./same-value.ts";
import type { Sentence } from "./sentences.ts";
import type { Statement } from "./statement.ts";
import type { Topic } from "./topic.ts";
import type { ValueOptions } from "./place.ts";
import { valueStatements, type ValueStatement } from "./value-statements.ts";
import type { Wanted } from "./wanted.ts";

/**
 * Where a text states several values as one answer ("x = 2 or x = 3", "{2, 3}"): those of a sentence from its clearest statement
 * on, and the same together with the sentence before (one value a line). They are the same in any order, none missing, none more.
 */
export function listStatements(sentences: readonly Sentence[], topic: Topic, wanted: Extract<Wanted, { kind: "several" }>, options: ValueOptions): readonly Statement[] {
  const bySentence = [...Map.groupBy(valueStatements(sentences, topic, options).filter(({ token, negated }) => token.kind === "math" && !negated), ({ sentence }) => sentence)];
  return bySentence.map(([sentence, stated], at) => {
    const group = clearest(stated);
    const clarity = group[0]?.clarity ?? 0;
    const previous = bySentence[at - 1];
    const both = previous && previous[0].at === sentence.at - 1 ? [...clearest(previous[1]), ...group] : group;
    const same = equalSets(group, wanted) || equalSets(both, wanted);
    return { clarity, same, negated: false, said: group.map(({ token }) => sentence.text.slice(token.start, token.end)).join(", ").slice(0, 80), sentence };
  });
}

function clearest(stated: readonly ValueStatement[]): readonly ValueStatement[] {
  const best = Math.max(...stated.map(({ clarity }) => clarity));
  return stated.slice(stated.findIndex(({ clarity }) => clarity === best)).filter(({ clarity }) => clarity === best || clarity === 0);
}

function equalSets(given: readonly ValueStatement[], { items }: Extract<Wanted, { kind: "several" }>): boolean {
  const formulas = given.flatMap(({ token }) => (token.kind === "math" ? [token.math] : []));
  return items.every((item) => formulas.some((one) => sameNumber(item, one))) && formulas.every((one) => items.some((item) => sameNumber(item, one)));
}
