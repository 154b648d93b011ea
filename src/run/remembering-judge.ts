import type { AppendLog } from "../log/append-log.ts";
import type { PlaceTable } from "../log/place-table.ts";
import type { Cell } from "../events.ts";
import type { About, Endpoint, Json, ModerationRequest, Reply, ReplyRequest, Usage } from "../types.ts";
import { digest } from "../formats/digest.ts";
import { mostOf, mostToModerate } from "./most-of.ts";
import { used } from "./used.ts";

/**
 * A judge that is never paid twice: every reply is logged when it arrives, and the same question, in this run or an earlier
 * attempt, is answered from the log. Identical questions at temperature 0 share one request; votes drawn at a higher
 * temperature are shared with nobody but their own sample's earlier attempt.
 * @param paid where paid replies stand in the log, by the digest of what was asked
 */
export function rememberingJudge(judge: Endpoint, log: AppendLog, paid: PlaceTable): Endpoint {
  const underWay = new Map<string, Promise<Reply>>();
  const ask = async (send: () => Promise<Reply>, about: About | undefined, key: string, most: Usage): Promise<Reply> => {
    const reply = await send();
    const cell = cellOf(about);
    const rubric = about?.judging?.rubric;
    const at = new Date().toISOString();
    paid.set(key, log.append({ type: "judge", at, ...(cell && { cell }), judge: judge.id, ...(rubric !== undefined && { rubric }), request: key, reply, ...(!reply.usage && { assumed: used([reply], most) }) }));
    return reply;
  };
  const remembered = (key: string, about: About | undefined, most: Usage, send: () => Promise<Reply>): Promise<Reply> => {
    const offset = paid.get(key);
    if (offset !== undefined) {
      const event = log.read(offset);
      // Whatever led there: no question ever gets another's answer.
      if (event.type === "judge" && event.request === key) return Promise.resolve(event.reply);
    }
    const shared = underWay.get(key);
    if (shared) return shared;
    const asked = ask(send, about, key, most).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };
  return {
    ...judge,
    reply: (request, signal) => remembered(requestKey(judge, request), request.about, mostOf(request), () => judge.reply(request, signal)),
    ...(judge.moderate && { moderate: (request, signal) => remembered(moderationKey(judge, request), request.about, mostToModerate(request), () => (judge as Required<Endpoint>).moderate(request, signal)) }),
  };
}

function requestKey(judge: Endpoint, { messages, sampling, firstTokens, schema, about }: ReplyRequest): string {
  const drawn = sampling.temperature > 0 ? [about?.suite, about?.group, about?.model, about?.condition.name, about?.prompt, about?.trial, about?.judging?.vote] : [];
  return digest([judge.id, messages, sampling, firstTokens ?? 0, schema ?? null, drawn.map((part) => part ?? null)] as unknown as Json).slice(0, 32);
}

/** One answer holds every category; a simulated judge is asked for one at a time. */
function moderationKey(judge: Endpoint, { text, model, about }: ModerationRequest): string {
  return digest([judge.id, "moderation", text, model ?? null, judge.simulated === true ? (about?.judging?.rubric ?? null) : null]).slice(0, 32);
}

function cellOf(about: About | undefined): Cell | undefined {
  if (about?.group === undefined || about.model === undefined) return undefined;
  return { suite: about.suite, group: about.group, model: about.model, condition: about.condition.name, prompt: about.prompt, trial: about.trial };
}
