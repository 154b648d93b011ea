import type { Endpoint, Reply, ReplyRequest, Sample, TokenAlternatives } from "../../../src/types.ts";

/** A judge that answers as the test says, and remembers what it was asked. */
export function judgeThat(answer: (request: ReplyRequest, nth: number) => Reply | Promise<Reply>): Endpoint & { requests: ReplyRequest[] } {
  const requests: ReplyRequest[] = [];
  return {
    id: "test-judge",
    requests,
    reply: async (request) => {
      requests.push(request);
      return answer(request, requests.length - 1);
    },
  };
}

/** `{ "85": 0.9 }` as the alternatives a server would list. */
export function alternatives(probabilities: Record<string, number>): TokenAlternatives {
  return Object.entries(probabilities).map(([token, probability]) => ({ token, logprob: Math.log(probability) }));
}

/** A reply with the alternatives of its first token; the text is the most probable one unless given. */
export function tokens(probabilities: Record<string, number>, text?: string): Reply {
  const [first = ["", 0]] = Object.entries(probabilities).toSorted((a, b) => b[1] - a[1]);
  return { text: text ?? first[0], stop: "end", firstToken: alternatives(probabilities) };
}

export function sampleOf(answer: string, question = "What do you wish for?"): Sample {
  return { prompt: { id: "wish", messages: [{ role: "user", content: question }] }, reply: { text: answer, stop: "end" } };
}

export const modeOf = (request: ReplyRequest): string => (request.firstTokens ? "probabilities" : request.schema ? "structured" : "sampled");

/** The mark a sampled verdict must carry, as the judge reads it in its instructions. */
export const markOf = (request: ReplyRequest): string => /VERDICT-[0-9a-f]{16}(?=: …$)/.exec(request.messages[0]?.content ?? "")?.[0] ?? "no mark";
