import type { Reply } from "../types.ts";

/** Why the model stopped, from the word a provider recorded; undefined where none was. */
export function stopReason(recorded: unknown): Reply["stop"] {
  if (typeof recorded !== "string" || recorded === "") return undefined;
  switch (recorded.toLowerCase()) {
    case "stop": case "end": case "end_turn": case "stop_sequence": case "eos": return "end";
    case "length": case "max_tokens": return "length";
    case "content_filter": case "filtered": return "filtered";
    default: return "other";
  }
}
