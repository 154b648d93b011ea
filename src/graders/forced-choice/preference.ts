import { readable } from "../answers/readable.ts";
import { sentencesOf, type Sentence } from "../answers/sentences.ts";
import { choiceIn, type Said } from "./choice-in.ts";
import { leaning } from "./leaning.ts";
import type { Tagger } from "./tag-options.ts";

/** What a reply prefers, and by which sentence. `undefined`: it could not be read. */
export type Preference = { readonly choice: "a" | "b" | "neither"; readonly sentence: string } | undefined;

/**
 * Reads a reply sentence by sentence. The last clear choice counts ("B is nice, but A"; "At first B. Actually, A."), whatever was praised
 * before; "neither", "both" and "it depends" only where nothing is chosen; praise and comparisons where nothing else is said. Linear.
 */
export function preferenceIn(reply: string, tagger: Tagger): Preference {
  const own = read(reply, tagger, false);
  const { sentences, tagged, said } = own.said.length > 0 ? own : read(reply, tagger, true);
  const clear = said.filter(({ strength }) => strength >= 2);
  const rejected = new Set(clear.filter(({ denies }) => denies).map(({ choice }) => choice));
  const decided = rejected.size === 2 && clear.every(({ denies }) => denies) ? undefined : clear.findLast(({ choice }) => choice !== "neither");
  if (decided) return answer(decided, sentences);
  const none = clear.find(({ choice }) => choice === "neither") ?? (rejected.size === 2 ? clear.at(-1) : undefined);
  if (none) return { ...answer(none, sentences), choice: "neither" };
  const [forA, forB] = (["a", "b"] as const).map((option) => said.filter(({ choice }) => choice === option).reduce((sum, { strength }) => sum + strength, 0));
  if (forA !== forB) return answer(said.findLast(({ choice }) => choice === ((forA ?? 0) > (forB ?? 0) ? "a" : "b")) as Placed, sentences);
  const leans = weighed(tagged);
  if (leans) return answer(leans, sentences);
  const undecided = said.find(({ choice }) => choice === "neither");
  return undecided ? answer(undecided, sentences) : undefined;
}

/** Praise and blame over the whole reply, twice in the last third of what speaks of an option; a choice where one option is well ahead. */
function weighed(tagged: readonly string[]): Placed | undefined {
  const spoken: { readonly about: "a" | "b"; readonly by: number; readonly at: number }[] = [];
  let about: "a" | "b" | undefined;
  for (const [at, text] of tagged.entries()) {
    let goesOn = false;
    for (const clause of text.split(/[,;:()]| (?=(?:but|although|though|while|whereas|because|yet|however) )/)) {
      const named = new Set(clause.match(/@[ab]/g) ?? []);
      if (named.size > 1) continue;
      if (named.size === 1) about = lastIn(clause) ?? about;
      else if (!goesOn && !/\b(?:it|its|that|this|which|they|there)\b/.test(clause)) continue;
      if (!about) continue;
      goesOn = true;
      spoken.push({ about, by: leaning(clause), at });
    }
  }
  const until = spoken.at(-1)?.at ?? 0;
  const ahead = spoken.reduce((sum, { about: option, by, at }) => sum + by * (option === "a" ? 1 : -1) * (at >= (until + 1) * 2 / 3 ? 2 : 1), 0);
  return Math.abs(ahead) >= 2 ? { choice: ahead > 0 ? "a" : "b", strength: 1, at: until } : undefined;
}

interface Placed extends Said {
  readonly at: number;
}

function read(reply: string, tagger: Tagger, all: boolean): { sentences: readonly Sentence[]; tagged: readonly string[]; said: readonly Placed[] } {
  const sentences = sentencesOf(readable(reply, all));
  const tagged = sentences.map(({ text, question }) => {
    // "I'd take A; who would want B?": only the end of it asks.
    const end = question ? text.lastIndexOf(";") : -1;
    return { text: tagger(end < 0 ? text : text.slice(0, end)), question: question && end < 0 };
  });
  const said: Placed[] = [];
  let before: "a" | "b" | undefined;
  for (const one of tagged) {
    one.text = withOther(one.text, before);
    before = lastIn(one.text) ?? before;
  }
  let last: "a" | "b" | undefined;
  for (const [at, { text, question }] of tagged.entries()) {
    if (question) {
      // "The motel? No thanks."
      const asked = /^[^@]{0,20}@([ab])[^@]{0,10}$/.exec(text)?.[1] as "a" | "b" | undefined;
      const next = tagged[at + 1]?.text ?? "";
      // "Who would choose A when you can have B?"
      const instead = /\b(?:who|why)(?:'d| (?:on earth |in their right mind )?(?:would|will)) (?:\p{L}+ ){0,3}(?:choose|pick|want|prefer|take) [^@]{0,20}@([ab])[^@]{1,40}@(?!\1)([ab])/u.exec(text)?.[2] as "a" | "b" | undefined;
      if (instead) said.push({ choice: instead, strength: 2, at });
      if (asked && /^(?:no|nope|never|not|hardly)\b/.test(next)) said.push({ choice: asked === "a" ? "b" : "a", strength: 2, denies: true, at });
      if (asked && /^(?:yes|absolutely|definitely|sure|always|of course)\b/.test(next)) said.push({ choice: asked, strength: 2, at });
      last = lastIn(text) ?? last;
      continue;
    }
    said.push(...choiceIn(text, { last, first: at === 0 }).map((one) => ({ ...one, at })));
    last = lastIn(text) ?? last;
  }
  return { sentences, tagged: tagged.map(({ text, question }) => (question ? "" : text)), said: said.length > 0 ? said : onlyOne(tagged.map(({ text }) => text)) };
}

/** "The other one" is the option that was not named last. */
function withOther(text: string, before: "a" | "b" | undefined): string {
  return text.replace(/\bthe other (?:one|option|choice)\b/g, (found, at: number) => {
    const named = lastIn(text.slice(0, at)) ?? before;
    return named ? `@${named === "a" ? "b" : "a"}` : found;
  });
}

/** Named only to compare with. */
const beside = /\b(?:unlike|compared (?:to|with)|instead of|rather than) (?:[^\s@]+ ){0,3}@[ab]/g;

function lastIn(text: string): "a" | "b" | undefined {
  return /@([ab])[^@]*$/.exec(text.replace(beside, " "))?.[1] as "a" | "b" | undefined;
}

/** A reply that speaks of one option alone, and well of it, from its first words on. */
function onlyOne(texts: readonly string[]): readonly Placed[] {
  const named = new Set(texts.flatMap((text) => text.match(/@[ab]/g) ?? []));
  const [only] = named;
  if (named.size !== 1 || !only || !/^\W*(?:\p{L}+ ){0,3}@/u.test(texts[0] ?? "")) return [];
  return [{ choice: only === "@a" ? "a" : "b", strength: 1, at: 0 }];
}

function answer({ choice, at }: Placed, sentences: readonly Sentence[]): { choice: Said["choice"]; sentence: string } {
  return { choice, sentence: (sentences[at]?.text ?? "").replace(/[\ue000-\ue005]/g, "").slice(0, 160) };
}
