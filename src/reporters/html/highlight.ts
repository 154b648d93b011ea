/// <reference lib="dom" />
import type { Evidence } from "../../types.ts";

/**
 * A reply as nodes, with what its grades rest on marked. Runs in the page, made from its source: it holds all it needs but `visible`.
 * @param visible shows invisible characters
 */
export function highlight(text: string, evidence: readonly Evidence[], visible: (text: string) => string): DocumentFragment {
  const spans = evidence.flatMap(({ text: quoted, line }): [number, number][] => {
    if (quoted !== undefined && quoted !== "") {
      const start = text.indexOf(quoted);
      if (start >= 0) return [[start, start + quoted.length]];
    }
    if (line === undefined || text.includes("```")) return [];
    const lines = text.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0);
    return lines[line - 1] === undefined ? [] : [[start, start + (lines[line - 1] ?? "").length]];
  }).sort(([a], [b]) => a - b);
  const fragment = document.createDocumentFragment();
  let done = 0;
  for (const [from, to] of spans) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    fragment.append(visible(text.slice(done, start)));
    const mark = document.createElement("mark");
    mark.textContent = visible(text.slice(start, to));
    fragment.append(mark);
    done = to;
  }
  fragment.append(visible(text.slice(done)));
  return fragment;
}
