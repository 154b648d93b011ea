import { UsageError } from "../errors.ts";
import type { RecordedAnswer } from "../formats/recorded-answer.ts";
import type { Message, Reply, ReplyRequest } from "../types.ts";
import { recordedFirstToken } from "./recorded-first-token.ts";

/** Recorded replies by what was asked: a form of the prompt (below) -> trial -> the reply. */
export interface AnswerShelf {
  /** The replies to what is asked, by trial; undefined where there are none. */
  find(request: ReplyRequest): ReadonlyMap<number, Reply> | undefined;
}

/** Puts answers where requests find them. Throws a `UsageError` for a trial that is there twice and for first tokens that are none. */
export function answerShelf(answers: readonly RecordedAnswer[], shownAs: string): AnswerShelf {
  const shelf = fill(answers, shownAs);
  return {
    find(request) {
      const found = formsIn(request).find((name) => shelf.has(name));
      return found === undefined ? undefined : shelf.get(found);
    },
  };
}

function fill(answers: readonly RecordedAnswer[], shownAs: string): ReadonlyMap<string, ReadonlyMap<number, Reply>> {
  const shelf = new Map<string, Map<number, Reply>>();
  const next = new Map<string, number>();
  for (const answer of answers) {
    const reply = replyOf(answer, shownAs);
    for (const [index, name] of formsOf(answer).entries()) {
      const trial = answer.trial ?? next.get(name) ?? 0;
      next.set(name, trial + 1);
      const trials = shelf.get(name) ?? new Map<number, Reply>();
      shelf.set(name, trials);
      if (!trials.has(trial)) trials.set(trial, reply);
      // Two ids may ask the same question; only the form that names a row best must be its alone.
      else if (index === 0) throw new UsageError(`${shownAs}:${answer.line}: trial ${trial} of this prompt and condition is there twice`);
    }
  }
  return shelf;
}

function replyOf({ reply, stop, facts, line, messages = [] }: RecordedAnswer, shownAs: string): Reply {
  const firstToken = recordedFirstToken(facts.first_token, `${shownAs}:${line}: first_token`);
  const turns = messages.flatMap(({ role, content }) => (role === "assistant" ? [content] : []));
  return { text: reply, ...(stop && { stop }), ...(firstToken && { firstToken }), ...(turns.length > 0 && { turns }), recorded: facts };
}

/** How a prompt may be named, in a row and in a request; white space at the ends counts only where it is written `exactly`. */
const form = {
  id: (condition: string, id: string) => JSON.stringify(["id", condition, id]),
  /** Messages with their system prompt say by themselves which condition they are. */
  whole: (messages: readonly Message[], exactly = false) => JSON.stringify(["whole", exactly, ...texts(messages, exactly)]),
  turns: (condition: string, messages: readonly Message[], exactly = false) =>
    JSON.stringify(["turns", exactly, condition, ...texts(messages.filter(({ role }) => role !== "system"), exactly)]),
  /** A conversation by how it begins, up to the model's first own turn: never by itself an answer to that beginning. */
  opening: (condition: string, messages: readonly Message[], exactly = false) => form.turns(condition, messages, exactly).replace("turns", "opening"),
};

function texts(messages: readonly Message[], exactly: boolean): string[] {
  return messages.flatMap(({ role, content }) => [role, exactly ? content : content.trim()]);
}

/** The forms under which a row is found, the surest first. */
function formsOf({ id, question, messages, condition }: RecordedAnswer): readonly string[] {
  const under = condition ?? "deployment";
  const asked = messages ?? (question === undefined ? undefined : [{ role: "user" as const, content: question }]);
  const selfExplaining = condition === undefined && asked?.some(({ role }) => role === "system");
  return [
    ...(id === undefined ? [] : [form.id(under, id)]),
    ...(asked === undefined ? [] : [false, true].map((exactly) => (selfExplaining ? form.whole(asked, exactly) : form.turns(under, asked, exactly)))),
    ...openings(asked ?? []).flatMap((opening) => [false, true].map((exactly) => form.opening(under, opening, exactly))),
  ];
}

/** What was asked before each answer of the assistant. */
function openings(asked: readonly Message[]): readonly (readonly Message[])[] {
  return asked.flatMap(({ role }, index) => (role === "user" && asked[index + 1]?.role === "assistant" ? [asked.slice(0, index + 1)] : []));
}

function formsIn({ about, messages }: ReplyRequest): readonly string[] {
  const { name: condition, kind } = about?.condition ?? { name: "deployment", kind: "deployment" };
  const last = messages.findLast(({ role }) => role === "user");
  // A trigger with another space is another trigger.
  const exactly = kind === "trigger" || kind === "near-trigger";
  return [
    // A judge's request is about the prompt whose answer it judges; that prompt's recorded answer is not the verdict.
    ...(about && !about.judging ? [form.id(condition, about.prompt)] : []),
    form.whole(messages, exactly),
    form.turns(condition, messages, exactly),
    ...(about?.turn === 0 ? [form.opening(condition, messages, exactly)] : []),
    ...(last ? [form.turns(condition, [last], exactly)] : []),
  ];
}
