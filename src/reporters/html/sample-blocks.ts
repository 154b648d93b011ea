import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { jsonText } from "../../formats/json-text.ts";
import type { SampleRecord } from "../../report.ts";
import type { Message } from "../../types.ts";
import type { Block, Shown } from "./block.ts";

const compress = promisify(gzip);

/** Characters of JSON that one block holds, about. */
const BLOCK = 1_000_000;
/** Bytes of compressed text on one page; what comes later keeps its grades and loses its texts. */
const MOST = 20_000_000;
/** In parts of that: what those take at most that have grades alone; what comes later still is not listed. */
const BARE = 0.25;

/** A page's samples in blocks: base64 of gzip of JSON, which no text inside can break out of. Samples beyond the page's size are in none. */
export async function* sampleBlocks(samples: AsyncIterable<Listed>, most: number = MOST): AsyncGenerator<{ readonly base64: string; readonly samples: number; readonly bare: number }> {
  let [whole, bare] = [0, 0];
  let draft = newDraft();
  const finish = async (): Promise<{ base64: string; samples: number; bare: number }> => {
    const { asked, shown } = draft;
    const block: Block = { asked: [...asked.values()].map(({ messages }) => messages), samples: shown };
    const base64 = (await compress(jsonText(block))).toString("base64");
    if (whole < most) whole += base64.length;
    else bare += base64.length;
    draft = newDraft();
    return { base64, samples: shown.length, bare: shown.filter((one) => one.bare).length };
  };
  for await (const sample of samples) {
    if (bare >= most * BARE) continue;
    add(draft, sample, whole >= most);
    if (draft.size >= BLOCK) yield await finish();
  }
  if (draft.shown.length > 0) yield await finish();
}

/** A sample, with the grades of an earlier run where they differ. */
export type Listed = SampleRecord & Pick<Shown, "earlier">;

interface Draft {
  readonly asked: Map<string, { readonly place: number; readonly messages: readonly Message[] }>;
  readonly shown: Shown[];
  size: number;
}

function newDraft(): Draft {
  return { asked: new Map(), shown: [], size: 0 };
}

function add(draft: Draft, { cell, messages, reply, gaveUp, grades, judged, earlier }: Listed, bare: boolean): void {
  const kept = bare ? [] : messages;
  const key = JSON.stringify(kept);
  const asked = draft.asked.get(key) ?? { place: draft.asked.size, messages: kept };
  if (!draft.asked.has(key)) draft.size += key.length;
  draft.asked.set(key, asked);
  const shown: Shown = {
    cell, asked: asked.place, grades: bare ? withoutEvidence(grades) : grades, ...(gaveUp !== undefined && { gaveUp }), ...(earlier && { earlier }), ...(bare && { bare }),
    ...(reply && !bare && { reply: { text: reply.text, ...(reply.stop && { stop: reply.stop }), ...(reply.firstToken && { firstToken: reply.firstToken }) } }), ...(judged && !bare && { judged }),
  };
  draft.shown.push(shown);
  draft.size += JSON.stringify(shown).length;
}

function withoutEvidence(grades: Shown["grades"]): Shown["grades"] {
  return Object.fromEntries(Object.entries(grades).map(([measure, { evidence: _evidence, ...grade }]) => [measure, grade]));
}
