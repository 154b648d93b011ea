import type { Facts, Message, Prompt } from "../types.ts";
import { compileSchema } from "../formats/compile-schema.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { readJsonLines } from "../formats/json-lines.ts";
import { schemaComplaint } from "../formats/schema-complaint.ts";
import { UsageError } from "../errors.ts";
import { checkPlain } from "./check-plain.ts";
import { fileBeside } from "./file-beside.ts";
import type { Parameters } from "./fill-parameters.ts";
import type { PromptEntry } from "./suite-file.ts";
import { complaint, type Path, type Source } from "./source.ts";

/** Every prompt of a suite, in order: written in place, read from item files, or generated. Ids are unique. */
export async function expandPrompts(entries: readonly PromptEntry[], parameters: Parameters, source: Source): Promise<Prompt[]> {
  const prompts: Prompt[] = [];
  const places = new Map<string, string>();
  for (const [index, entry] of entries.entries()) {
    const path = ["prompts", index];
    for (const { prompt, place } of await expand(entry, parameters, source, path)) {
      const earlier = places.get(prompt.id);
      if (earlier !== undefined) throw complaint(source, path, `the id "${prompt.id}" (${place}) is taken by ${earlier}: ids are how runs are paired`);
      places.set(prompt.id, place);
      prompts.push(prompt);
    }
  }
  return prompts;
}

interface Placed {
  readonly prompt: Prompt;
  readonly place: string;
}

async function expand(entry: PromptEntry, parameters: Parameters, source: Source, path: Path): Promise<Placed[]> {
  const ways = (["text", "messages", "file", "generate"] as const).filter((way) => entry[way] !== undefined);
  if (ways.length !== 1) throw complaint(source, path, `expected exactly one of text, messages, file, generate; received ${ways.join(" and ") || "none"}`);
  if (entry.options !== undefined && entry.generate === undefined) throw complaint(source, [...path, "options"], "belongs to `generate`, which is missing");
  const stray = entry.file === undefined && entry.generate === undefined ? undefined : (["id", "cluster", "facts", "organism"] as const).find((field) => entry[field] !== undefined);
  if (stray !== undefined) throw complaint(source, [...path, stray], `belongs to one prompt, not to a ${entry.file === undefined ? "generator" : "file"} of them; expected it with each prompt`);
  if (entry.file !== undefined) return fromFile(entry, entry.file, parameters, source, path);
  if (entry.generate !== undefined) return generated(entry, entry.generate, source, path);
  return [{ prompt: inline(parameters.fill(entry, path), (what) => complaint(source, path, what)), place: `prompts[${path.at(-1)}]` }];
}

function inline(entry: PromptEntry, complain: (what: string) => UsageError): Prompt {
  if (entry.id === undefined) throw complain('the field "id" is missing: it is how two runs are paired');
  const messages: readonly Message[] = entry.messages ?? [{ role: "user", content: entry.text ?? "" }];
  if (messages.at(-1)?.role !== "user") throw complain("the last message must be the user's");
  return {
    id: entry.id, messages,
    ...(entry.cluster !== undefined && { cluster: entry.cluster }),
    ...(entry.slice !== undefined && { slice: entry.slice }),
    ...(entry.facts !== undefined && { facts: entry.facts }),
    ...(entry.organism !== undefined && { organism: entry.organism }),
  };
}

async function fromFile(entry: PromptEntry, file: string, parameters: Parameters, source: Source, path: Path): Promise<Placed[]> {
  const placed: Placed[] = [];
  const itemFile = await fileBeside(file, source, [...path, "file"]);
  try {
    for await (const line of readJsonLines(itemFile, file)) {
      const place = `${file}:${line.line}`;
      if ("problem" in line) throw itemError(place, line.problem);
      const whole = { ...(entry.slice !== undefined && { slice: entry.slice }), ...checkItem(line.value, place) };
      const item = parameters.fill(whole, [], (at, what) => itemError(place, at.length > 0 ? `${at.join(".")}: ${what}` : what));
      placed.push({ prompt: inline(item, (what) => itemError(place, what)), place });
    }
  } catch (error) {
    if (error instanceof ItemError || !(error instanceof UsageError)) throw error;
    throw complaint(source, [...path, "file"], error.message);
  }
  if (placed.length === 0) throw complaint(source, [...path, "file"], `${file} holds no prompt`);
  return placed;
}

/** A complaint about a line of an item file, which names its own place. */
class ItemError extends UsageError {}

function itemError(place: string, what: string): ItemError {
  return new ItemError(`${place}: ${what}`);
}

function checkItem(item: unknown, place: string): PromptEntry {
  checkPlain({ name: place, directory: ".", value: item, line: () => undefined });
  if (!validItem(item)) {
    const [first] = validItem.errors ?? [];
    const { path, what } = first ? schemaComplaint(first, item) : { path: [], what: "not a prompt" };
    throw itemError(place, `${path.join(".")}${path.length > 0 ? ": " : ""}${what}`);
  }
  if ((item.text === undefined) === (item.messages === undefined)) throw itemError(place, `expected exactly one of text, messages; received ${item.text === undefined ? "none" : "both"}`);
  return item;
}

const validItem = compileSchema<PromptEntry>({
  type: "object",
  additionalProperties: false,
  required: ["id"],
  properties: {
    id: { type: "string", pattern: "^(?=.*\\S)[^\\u0000-\\u001f\\u007f]+$" },
    text: { type: "string", pattern: "\\S" },
    messages: {
      type: "array", minItems: 1,
      items: {
        type: "object", additionalProperties: false, required: ["role", "content"],
        properties: { role: { enum: ["system", "user", "assistant"] }, content: { type: "string", pattern: "\\S" } },
      },
    },
    cluster: { type: "string", minLength: 1 },
    slice: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
    facts: { type: "object" },
    organism: { type: "object" },
  },
});

async function generated(entry: PromptEntry, name: string, source: Source, path: Path): Promise<Placed[]> {
  const { generators } = await import("./generators/index.ts");
  const generator = Object.hasOwn(generators, name) ? generators[name] : undefined;
  if (!generator) {
    const known = Object.keys(generators);
    throw complaint(source, [...path, "generate"], `unknown generator "${name}"${didYouMean(name, known)}; expected one of ${known.join(", ")}`);
  }
  const options: Facts = entry.options ?? {};
  const valid = compileSchema(generator.options);
  if (!valid(options)) {
    const [first] = valid.errors ?? [];
    const { path: inside, what } = first ? schemaComplaint(first, options) : { path: [], what: "does not fit the generator" };
    throw complaint(source, [...path, "options", ...inside], what);
  }
  return generator.generate(options).map((prompt) => ({
    prompt: entry.slice === undefined || prompt.slice !== undefined ? prompt : { ...prompt, slice: entry.slice },
    place: `generator ${name}`,
  }));
}
