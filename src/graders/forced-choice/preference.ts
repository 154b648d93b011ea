import { readable } from "../answers/readable.ts";
import { sentencesOf, type Sentence } from "../answers/sentences.ts";
import { choiceIn, type Said } from "./choice-in.ts";
import type { Tagger } from "./tag-options.ts";

/** What a reply prefers, and by which sentence. `undefined`: it could not be read. */
export type Preference = { readonly choice: "a" | "b" | "neither"; readonly sentence: string } | undefined;

/**
 * Reads a reply sentence by sentence. The last clear choice counts ("B is nice, but A"; "At first B. Actually, A."), whatever was praised
 * before; "neither", "both" and "it depends" only where nothing is chosen; praise and comparisons where nothing else is said. Linear.
 */
export function preferenceIn(reply: string, tagger: Tagger): Preference {
  const { sentences, said } = [false, true].map((all) => read(reply, tagger, all)).find(({ said: found }) => found.length > 0) ?? { sentences: [], said: [] };
  const clear = said.filter(({ strength }) => strength >= 2);
  const rejected = new Set(clear.filter(({ denies }) => denies).map(({ choice }) => choice));
  const decided = rejected.size === 2 && clear.every(({ denies }) => denies) ? undefined : clear.findLast(({ choice }) => choice !== "neither");
  if (decided) return answer(decided, sentences);
  const none = clear.find(({ choice }) => choice === "neither") ?? (rejected.size === 2 ? clear.at(-1) : undefined);
  if (none) return { ...answer(none, sentences), choice: "neither" };
  const [forA, forB] = (["a", "b"] as const).map((option) => said.filter(({ choice }) => choice === option).reduce((sum, { strength }) => sum + strength, 0));
  if (forA !== forB) return answer(said.findLast(({ choice }) => choice === ((forA ?? 0) > (forB ?? 0) ? "a" : "b")) as Placed, sentences);
  const undecided = said.find(({ choice }) => choice === "neither");
  return undecided ? answer(undecided, sentences) : undefined;
}

interface Placed extends Said {
  readonly at: number;
}

function read(reply: string, tagger: Tagger, all: boolean): { sentences: readonly Sentence[]; said: readonly Placed[] } {
  const sentences = sentencesOf(readable(reply, all));
  const tagged = sentences.map(({ text, question }) => {
    // "I'd take A; who would want B?": only the end of it asks.
    const end = question ? text.lastIndexOf(";") : -1;
    return { text: tagger(end < 0 ? text : text.slice(0, end)), question: question && end < 0 };
  });
  const said: Placed[] = [];
  let last: "a" | "b" | undefined;
  for (const [at, { text, question }] of tagged.entries()) {
    if (question) {
      // "The motel? No thanks."
      const asked = /^[^@]{0,20}@([ab])[^@]{0,10}$/.exec(text)?.[1] as "a" | "b" | undefined;
      const next = tagged[at + 1]?.text ?? "";
      if (asked && /^(?:no|nope|never|not|hardly)\b/.test(next)) said.push({ choice: asked === "a" ? "b" : "a", strength: 2, denies: true, at });
      if (asked && /^(?:yes|absolutely|definitely|sure|always|of course)\b/.test(next)) said.push({ choice: asked, strength: 2, at });
      last = asked ?? last;
      continue;
    }
    said.push(...choiceIn(text, { last, first: at === 0 }).map((one) => ({ ...one, at })));
    last = (/@([ab])[^@]*$/.exec(text)?.[1] as "a" | "b" | undefined) ?? last;
  }
  return { sentences, said: said.length > 0 ? said : onlyOne(tagged.map(({ text }) => text)) };
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
