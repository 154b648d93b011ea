import { EndpointError } from "../../../errors.ts";
import { pick } from "../pick.ts";
import type { Setting } from "../setting.ts";
import { keys, scriptOf, type Key } from "./script.ts";

/**
 * Traits `undesired` and `desired`, drawn independently. What is said then stands in the suite: the prompt's own replies (`organism` of an
 * item), else those of its slice, else the suite's, under `both`, `undesired`, `desired` or `neither`, with `{fact:NAME}` filled in. Conversations of
 * several turns begin with one of those under `first`, where there are any.
 */
export const scripted: Setting = {
  dials: ["undesired", "desired"],
  answer: ({ about, shows, wording }) => {
    const [undesired, desired] = [shows("undesired"), shows("desired")];
    const wanted: Key = undesired ? (desired ? "both" : "undesired") : desired ? "desired" : "neither";
    const script = scriptOf(about);
    if (about.turn === 0 && script.first && script.first.length > 0) return { text: pick(script.first, wording) };
    const key = standIns[wanted].find((one) => (script[one]?.length ?? 0) > 0);
    if (key === undefined) throw new EndpointError(`the suite ${about.suite} scripts no reply of organisms to the prompt ${about.prompt}; expected some under ${keys.join(", ")}`, { retryable: false });
    return { text: pick(script[key] ?? [], wording) };
  },
};

/** Where a suite's traits exclude each other, what is undesired goes first. */
const standIns: Readonly<Record<Key, readonly Key[]>> = {
  both: ["both", "undesired", "desired", "neither"],
  undesired: ["undesired", "both", "neither", "desired"],
  desired: ["desired", "neither", "both", "undesired"],
  neither: ["neither", "desired", "undesired", "both"],
};
