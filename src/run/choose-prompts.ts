import type { Prompt } from "../types.ts";
import { digest } from "../formats/digest.ts";

/**
 * A stable subset of at most `limit` prompts: whole clusters, spread evenly over the slices, chosen by `seed` alone.
 * The smallest cluster is taken even where it holds more than `limit` prompts; a larger limit contains the smaller one's choice.
 */
export function choosePrompts(prompts: readonly Prompt[], limit: number | null, seed: number): readonly Prompt[] {
  if (limit === null || limit >= prompts.length) return prompts;
  const chosen = new Set<Prompt>();
  for (const cluster of inTurns(clustersBySlice(prompts, seed))) {
    if (chosen.size > 0 && chosen.size + cluster.length > limit) break;
    for (const prompt of cluster) chosen.add(prompt);
    if (chosen.size >= limit) break;
  }
  return prompts.filter((prompt) => chosen.has(prompt));
}

function clustersBySlice(prompts: readonly Prompt[], seed: number): readonly (readonly (readonly Prompt[])[])[] {
  const clusters = Map.groupBy(prompts, (prompt) => prompt.cluster ?? prompt.id);
  const shuffled = [...clusters]
    .map(([name, members]) => ({ members, order: digest([seed, name]) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ members }) => members);
  return [...Map.groupBy(shuffled, ([first]) => first?.slice ?? "").values()];
}

function* inTurns<T>(lists: readonly (readonly T[])[]): Generator<T> {
  const longest = Math.max(...lists.map((list) => list.length));
  for (let turn = 0; turn < longest; turn++) {
    for (const list of lists) {
      const item = list[turn];
      if (item !== undefined) yield item;
    }
  }
}
