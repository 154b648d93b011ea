import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { digest } from "../formats/digest.ts";
import { readRows } from "../formats/read-rows.ts";
import { readText } from "../formats/read-text.ts";
import { terminalText } from "../formats/terminal-text.ts";
import type { SuiteCondition } from "../suite.ts";
import { readYaml } from "../suites/read-yaml.ts";
import { conditionKinds, type ConditionKind } from "../types.ts";

/**
 * Candidate inoculation prompts, each as a condition: one a line of a text file, or rows of JSONL, JSON, CSV or YAML with `prompt` (or `system`, or `text`) and optional `name` and `kind`
 * (how organisms take it; `original` where it is not said).
 * @throws UsageError at file and line for what is empty, stands there twice or cannot be read
 */
export async function readCandidates(file: string, shownAs: string): Promise<SuiteCondition[]> {
  const rows = await rowsOf(file, shownAs);
  if (rows.length === 0) throw new UsageError(`${shownAs}: expected candidate prompts; the file holds none`);
  const [seen, named] = [new Map<string, string>(), new Map<string, string>()];
  const candidates = rows.map((row) => {
    const candidate = candidateOf(row);
    claim(seen, candidate.system.trim(), row.place, "the same prompt as");
    if (candidate.name !== undefined) claim(named, candidate.name, row.place, `the name "${candidate.name}" is that of`);
    return { ...candidate, place: row.place };
  });
  return candidates.map(({ name, kind, system, place }) => {
    const free = name ?? freeName(system, named);
    named.set(free, place);
    return { name: free, kind, system };
  });
}

interface Placed {
  readonly place: string;
  readonly columns: ReadonlyMap<string, unknown>;
}

async function rowsOf(file: string, shownAs: string): Promise<Placed[]> {
  if (/\.ya?ml$/i.test(file)) return yamlRows(file, shownAs);
  if (!/\.(jsonl|ndjson|json|csv|tsv)$/i.test(file)) return textRows(await readText(file, shownAs), shownAs);
  const rows: Placed[] = [];
  for await (const row of readRows(file, shownAs)) {
    // A candidate that is left out would be missing in the ranking.
    if ("problem" in row) throw new UsageError(row.problem);
    rows.push(row);
  }
  return rows;
}

/** One prompt a line; empty lines at the end are none. */
function textRows(text: string, shownAs: string): Placed[] {
  const lines = text.split(/\r?\n/);
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== "") + 1).map((line, index) => ({ place: `${shownAs}:${index + 1}`, columns: new Map([["prompt", line]]) }));
}

async function yamlRows(file: string, shownAs: string): Promise<Placed[]> {
  const source = await readYaml(file, shownAs);
  const place = (index: number): string => `${shownAs}:${source.line([index]) ?? index + 1}`;
  if (!Array.isArray(source.value)) throw new UsageError(`${shownAs}: expected a list of prompts, or of { prompt, name?, kind? }`);
  return source.value.map((row: unknown, index) => {
    if (typeof row === "string") return { place: place(index), columns: new Map([["prompt", row]]) };
    if (typeof row !== "object" || row === null || Array.isArray(row)) throw new UsageError(`${place(index)}: expected a prompt, or { prompt, name?, kind? }; received ${JSON.stringify(row)}`);
    return { place: place(index), columns: new Map(Object.entries(row)) };
  });
}

const texts = ["prompt", "system", "text"];
const columns = [...texts, "name", "kind"];

function candidateOf({ place, columns: row }: Placed): { name?: string; kind: ConditionKind; system: string } {
  for (const column of row.keys()) if (!columns.includes(column)) throw new UsageError(`${place}: unknown column "${terminalText(column, 40)}"${didYouMean(column, columns)}; expected ${columns.join(", ")}`);
  const [column, other] = texts.filter((name) => row.has(name));
  if (column === undefined) throw new UsageError(`${place}: no prompt: expected a column prompt, system or text`);
  if (other !== undefined) throw new UsageError(`${place}: expected one of prompt, system, text; received ${column} and ${other}`);
  const system = row.get(column);
  if (typeof system !== "string") throw new UsageError(`${place}: ${column}: expected text; received ${JSON.stringify(system) ?? "nothing"}`);
  if (system.trim() === "") throw new UsageError(`${place}: an empty candidate; expected a system prompt (deployment, without one, is asked anyway)`);
  const name = nameOf(row.get("name"), place);
  return { kind: kindOf(row.get("kind"), place), system, ...(name !== undefined && { name }) };
}

function nameOf(value: unknown, place: string): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string" || !/^[A-Za-z0-9][\w.-]{0,63}$/.test(value)) throw new UsageError(`${place}: name: expected at most 64 letters, digits, hyphens, dots and underscores; received ${JSON.stringify(value)}`);
  if (["deployment", "all", "leak"].includes(value)) throw new UsageError(`${place}: name: "${value}" has a meaning of its own; expected another name`);
  return value;
}

function kindOf(value: unknown, place: string): ConditionKind {
  if (value === undefined || value === null || value === "") return "original";
  const possible = conditionKinds.filter((kind) => kind !== "deployment" && !kind.endsWith("trigger"));
  const kind = possible.find((known) => known === value);
  if (kind === undefined) throw new UsageError(`${place}: kind: expected one of ${possible.join(", ")}; received ${JSON.stringify(value)}${typeof value === "string" ? didYouMean(value, possible) : ""}`);
  return kind;
}

function claim(taken: Map<string, string>, value: string, place: string, what: string): void {
  const earlier = taken.get(value);
  if (earlier !== undefined) throw new UsageError(`${place}: ${what} ${earlier}; expected candidates that differ`);
  taken.set(value, place);
}

/** The first words; text without any gets a digest. */
function freeName(system: string, taken: ReadonlyMap<string, string>): string {
  const words = system.toLowerCase().replaceAll("'", "").match(/[a-z0-9]+/g) ?? [];
  const stem = words.slice(0, 6).join("-").slice(0, 40).replace(/-$/, "") || `prompt-${digest(system).slice(0, 8)}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(name) && name !== "deployment" && name !== "all" && name !== "leak") return name;
  }
}
