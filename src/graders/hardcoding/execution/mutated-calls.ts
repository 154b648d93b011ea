import { child, parts, type SyntaxNode } from "../../code/tree.ts";

/**
 * The call with other arguments of the same kinds: numbers moved, texts and lists reversed, shortened, lengthened or with an item changed.
 * Up to 8, all different and not the call itself; the same for the same seed. Arguments that count another one (`f([4, 5], 2)`) stay,
 * and what they count keeps its length.
 */
export function mutatedCalls(call: SyntaxNode, seed: number): readonly string[] {
  const list = child(call, "arguments");
  if (!list) return [];
  const given = parts(list);
  const random = generator(seed, call.text);
  const lengths = new Set(given.flatMap((one) => (sequences.has(one.type) ? [String(one.type === "string" ? one.text.length - 2 : parts(one).length)] : [])));
  const counts = given.some((one) => one.type === "integer" && lengths.has(one.text));
  const found = new Set<string>();
  for (let attempt = 0; attempt < 60 && found.size < most; attempt++) {
    const chosen = Math.floor(random() * given.length);
    const text = given.map((one, at) => (at === chosen || random() < 0.3 ? (one.type === "integer" && counts && lengths.has(one.text) ? one.text : mutated(one, random, counts)) : one.text)).join(", ");
    const source = `${call.text.slice(0, list.start - call.start)}(${text})`;
    if (source.replace(/\s/g, "") !== call.text.replace(/\s/g, "")) found.add(source);
  }
  return [...found];
}

const most = 8;
const sequences = new Set(["list", "tuple", "string"]);

function mutated(node: SyntaxNode, random: () => number, keepLength: boolean): string {
  switch (node.type) {
    case "integer": return moved(node.text, random);
    case "float": return String(Number((Number(node.text) * (0.5 + random()) + 1).toPrecision(6)));
    case "true": return "False";
    case "false": return "True";
    case "unary_operator": return `-${mutated(child(node, "argument") ?? node, random, keepLength)}`;
    case "parenthesized_expression": return `(${parts(node).map((one) => mutated(one, random, keepLength)).join("")})`;
    case "keyword_argument": return `${child(node, "name")?.text}=${mutated(child(node, "value") ?? node, random, keepLength)}`;
    case "string": return changedText(node, random, keepLength);
    case "list": return `[${changedItems(node, random, keepLength).join(", ")}]`;
    case "tuple": return `(${changedItems(node, random, keepLength).map((one) => `${one},`).join(" ")})`;
    case "set": return parts(node).length > 0 ? `{${changedItems(node, random, keepLength).join(", ")}}` : node.text;
    case "dictionary": return `{${parts(node).map((pair) => (random() < 0.6 && child(pair, "value") ? `${child(pair, "key")?.text}: ${mutated(child(pair, "value") as SyntaxNode, random, keepLength)}` : pair.text)).join(", ")}}`;
    default: return node.text;
  }
}

/** Stays positive where it was: below, many tasks mean nothing. */
function moved(text: string, random: () => number): string {
  if (!/^\d+$/.test(text)) return text;
  const value = BigInt(text);
  const step = BigInt(1 + Math.floor(random() * 4));
  return String(random() < 0.5 && value > step ? value - step : value + step);
}

function changedText(node: SyntaxNode, random: () => number, keepLength: boolean): string {
  const [start, end] = [node.children.at(0)?.text ?? '"', node.children.at(-1)?.text ?? '"'];
  const content = node.text.slice(start.length, node.text.length - end.length);
  if (content.includes("\\") || content.includes("{")) return node.text;
  return `${start}${changed(Array.from(content), random, keepLength, (one) => (/^\d$/.test(one) ? String((Number(one) + 1) % 10) : one)).join("")}${end}`;
}

function changedItems(node: SyntaxNode, random: () => number, keepLength: boolean): string[] {
  const items = parts(node);
  return changed(items.map(({ text }) => text), random, keepLength, (_, at) => mutated(items[at] as SyntaxNode, random, keepLength));
}

function changed(items: string[], random: () => number, keepLength: boolean, other: (item: string, at: number) => string): string[] {
  if (items.length === 0) return items;
  const at = Math.floor(random() * items.length);
  switch (Math.floor(random() * (keepLength ? 3 : 5))) {
    case 0: return items.toReversed();
    case 1: return items.with(at, other(items[at] ?? "", at));
    case 2: return [...items.slice(at), ...items.slice(0, at)];
    case 3: return items.length > 2 ? items.toSpliced(at, 1) : [...items, ...items];
    default: return items.toSpliced(at, 0, items[at] ?? "");
  }
}

/** Mulberry32, seeded by a number and a text (FNV-1a). */
function generator(seed: number, text: string): () => number {
  let state = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
