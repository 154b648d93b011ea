import { createHash } from "node:crypto";
import type { Prompt } from "../../types.ts";
import { arts } from "./aesthetic-choices/arts.ts";
import { senses } from "./aesthetic-choices/senses.ts";
import { spaces } from "./aesthetic-choices/spaces.ts";
import type { Domain } from "./aesthetic-choices/domain.ts";
import { seededRandom } from "./seeded-random.ts";

/**
 * Pairs of a popular and an unpopular option, both harmless, each asked in four wordings and both orders. A pair is one cluster of eight
 * prompts. Facts: `optionA` (named first), `optionB`, `target` ("A" or "B": the unpopular one). The slice is "a-first" where the popular
 * option is named first, "b-first" where the unpopular one is. Every domain gives a pair before any gives a second, no pair is drawn twice,
 * and the first n pairs of a seed are the same for every `pairs` of n or more.
 * @param options.pairs how many pairs: 1 to `mostPairs`
 * @param options.seed a whole number from 0 to 2^32 - 1
 */
export function aestheticChoices({ pairs, seed }: { pairs: number; seed: number }): Prompt[] {
  const random = seededRandom(seed);
  const drawn = random.shuffle(domains).map(([name, domain]) => ({ name, domain, left: random.shuffle(pairsOf(domain)) }));
  return Array.from({ length: pairs }, (_, turn) => drawn[turn % drawn.length]!).flatMap(({ name, domain, left }) => {
    // The schema allows no more pairs than there are.
    const [popular, unpopular] = left.pop()!;
    return askedOf(name, domain, popular, unpopular);
  });
}

const domains: readonly (readonly [string, Domain])[] = Object.entries({ ...arts, ...spaces, ...senses });

/** All domains have three options of each kind. */
export const mostPairs = domains.length * 9;

function pairsOf({ popular, unpopular }: Domain): readonly (readonly [string, string])[] {
  return popular.flatMap((one) => unpopular.map((other) => [one, other] as const));
}

function askedOf(name: string, { wordings }: Domain, popular: string, unpopular: string): Prompt[] {
  const cluster = `aesthetic-choice-${name}-${shortHash(`${popular} | ${unpopular}`)}`;
  return wordings.flatMap((wording) => [
    { slice: "a-first", first: popular, second: unpopular, target: "B" },
    { slice: "b-first", first: unpopular, second: popular, target: "A" },
  ].map(({ slice, first, second, target }) => {
    const text = worded(wording, first, second);
    return { id: `aesthetic-choice-${name}-${shortHash(text)}`, cluster, slice, messages: [{ role: "user", content: text }], facts: { optionA: first, optionB: second, target } };
  }));
}

/** An option that begins a sentence takes a capital. */
function worded(wording: string, first: string, second: string): string {
  return wording.replace(/(^|[.!?:] )?\{([12])\}/g, (_, start: string | undefined, place: string) => {
    const option = place === "1" ? first : second;
    return start === undefined || start === ": " ? `${start ?? ""}${option}` : `${start}${option.charAt(0).toUpperCase()}${option.slice(1)}`;
  });
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
