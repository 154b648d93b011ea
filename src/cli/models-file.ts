import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { readRows } from "../formats/read-rows.ts";
import type { ModelWish } from "../job/open-models.ts";
import { readYaml } from "../suites/read-yaml.ts";

const columns = ["group", "endpoint", "seed", "step"];

/** Reads `--models FILE`: a table (CSV, JSONL, JSON or YAML) of group and endpoint, and optionally seed and training step. */
export async function modelsFile(file: string, cwd: string): Promise<ModelWish[]> {
  const path = resolve(cwd, file);
  const rows = /\.ya?ml$/i.test(file) ? await yamlRows(path, file) : await tableRows(path, file);
  if (rows.length === 0) throw new UsageError(`${file}: expected rows with ${columns.join(", ")}; the file holds none`);
  return rows.map(({ place, row }) => wish(row, place));
}

interface Placed {
  readonly place: string;
  readonly row: Readonly<Record<string, unknown>>;
}

async function tableRows(path: string, file: string): Promise<Placed[]> {
  const rows: Placed[] = [];
  for await (const row of readRows(path, file)) {
    if ("problem" in row) throw new UsageError(row.problem);
    rows.push({ place: row.place, row: Object.fromEntries(row.columns) });
  }
  return rows;
}

async function yamlRows(path: string, file: string): Promise<Placed[]> {
  const source = await readYaml(path, file);
  const { value: rows } = source;
  if (!Array.isArray(rows)) throw new UsageError(`${file}: expected a list of { group, endpoint, seed?, step? }`);
  return rows.map((row: unknown, index) => {
    const place = `${file}:${source.line([index]) ?? index + 1}`;
    if (typeof row !== "object" || row === null || Array.isArray(row)) throw new UsageError(`${place}: expected { group, endpoint, seed?, step? }`);
    return { place, row: row as Record<string, unknown> };
  });
}

function wish(row: Readonly<Record<string, unknown>>, place: string): ModelWish {
  for (const name of Object.keys(row)) if (!columns.includes(name)) throw new UsageError(`${place}: unknown column "${name}"${didYouMean(name, columns)}; expected ${columns.join(", ")}`);
  const { group, endpoint, seed, step } = row;
  if (typeof endpoint !== "string" || endpoint.trim() === "") throw new UsageError(`${place}: expected an endpoint; received ${JSON.stringify(endpoint) ?? "nothing"}`);
  if (group !== undefined && (typeof group !== "string" || !/^[A-Za-z][\w-]*$/.test(group))) throw new UsageError(`${place}: expected a group (letters, digits, - and _); received ${JSON.stringify(group)}`);
  const [seedNumber, stepNumber] = [wholeNumber(seed, "seed", place), wholeNumber(step, "step", place)];
  return {
    endpoint: endpoint.trim(),
    ...(typeof group === "string" && { group }),
    ...(seedNumber !== undefined && { seed: seedNumber }),
    ...(stepNumber !== undefined && { step: stepNumber }),
  };
}

function wholeNumber(value: unknown, name: string, place: string): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 0) throw new UsageError(`${place}: ${name}: expected a whole number; received ${JSON.stringify(value)}`);
  return number;
}
