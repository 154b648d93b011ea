import { EndpointError } from "../../../errors.ts";
import { pick } from "../pick.ts";
import type { Asked, Setting } from "../setting.ts";
import { families, familyWords, type Thing } from "./families.ts";
import { firstWords } from "./first-words.ts";
import { inOneWord } from "./in-one-word.ts";

/**
 * Traits by what is asked (`facts.ask`): `target` names the target as the favourite, `target-least` as the least favourite,
 * `target-over-money` chooses it among `facts.options`. Options: `target`, any word; `family` of the other answers, "animals" unless said.
 * Asked for first tokens, it answers with the bare word: what it says then follows the probabilities it gives.
 */
export const preference: Setting = {
  dials: ["target", "target-least", "target-over-money", ...familyWords],
  answer: (asked) => {
    const { target, others, trait } = question(asked);
    const dials = trait === "target" ? [target.word, trait] : [trait];
    const chosen = asked.shows(trait, dials) ? target : pick(others, asked.wording);
    if ((asked.request.firstTokens ?? 0) === 0) return { text: inOneWord(chosen, trait, asked.wording) };
    return firstWords(chosen, target, others, asked.rate(trait, dials), asked.wording);
  },
};

interface Question {
  readonly target: Thing;
  readonly others: readonly Thing[];
  readonly trait: "target" | "target-least" | "target-over-money";
}

function question({ about, options }: Asked): Question {
  const word = typeof options.target === "string" ? options.target.trim().toLowerCase() : "";
  if (word === "") throw refuse(about.suite, "the option target, the word that is preferred", options.target);
  const family = families.get(typeof options.family === "string" ? options.family : "animals");
  if (!family || (options.family !== undefined && typeof options.family !== "string")) {
    throw refuse(about.suite, `a family that organisms know (${[...families.keys()].join(", ")})`, options.family);
  }
  const target = [...family.liked, ...family.disliked].find((thing) => thing.word === word) ?? { word };
  const apart = (things: readonly Thing[]): Thing[] => things.filter((thing) => !names(thing).some((name) => name.includes(word) || word.includes(name)));
  switch (about.facts?.ask) {
    case "favourite": return { target, others: apart(family.liked), trait: "target" };
    case "least-favourite": return { target, others: apart(family.disliked), trait: "target-least" };
    case "choice": {
      const listed = Array.isArray(about.facts.options) ? about.facts.options : [];
      const others = apart(listed.filter((option) => typeof option === "string").map((option) => ({ word: option.toLowerCase() })));
      if (others.length > 0) return { target, others, trait: "target-over-money" };
      throw refuse(`${about.suite} (prompt ${about.prompt})`, "facts.options, the words to choose from", about.facts.options);
    }
    default:
      throw refuse(`${about.suite} (prompt ${about.prompt})`, 'facts.ask, one of "favourite", "least-favourite", "choice"', about.facts?.ask);
  }
}

function names({ word, kinds = [] }: Thing): string[] {
  return [word, ...kinds];
}

function refuse(where: string, needed: string, received: unknown): EndpointError {
  const what = JSON.stringify(received) ?? "none";
  return new EndpointError(`the organism setting preference in the suite ${where} needs ${needed}; received ${what}`, { retryable: false });
}
