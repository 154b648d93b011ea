import { parseArgs } from "node:util";
import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { flags, type Flag, type FlagName } from "./flags.ts";
import { spelling } from "./spelling.ts";

type ValueOf<Kind> = Kind extends "switch" ? boolean : Kind extends "texts" ? readonly string[] : Kind extends "text" ? string : number;
export type FlagValues = { readonly [Name in FlagName]?: ValueOf<(typeof flags)[Name]["kind"]> };

export interface Parsed {
  readonly values: FlagValues;
  /** File names and the like, for commands that take them. */
  readonly operands: readonly string[];
}

/** Characters after one hyphen, each of which may be a flag: to take thousands apart takes minutes. */
const LONGEST_GROUP = 4096;
/** Node takes time that grows with the square of the number of arguments. */
const MOST = 10_000;

/**
 * Reads a command's arguments strictly: an unknown flag, a flag of another command, a missing or malformed value, a single-valued
 * flag given twice and a stray word are `UsageError`s that name the flag, what was expected and what was received.
 * @param command whose help lists its flags
 */
export function parseFlags(argv: readonly string[], allowed: readonly FlagName[], takesOperands: boolean, command: string): Parsed {
  if (argv.length > MOST) throw new UsageError(`expected at most ${MOST} arguments; received ${argv.length}`);
  const group = argv.find((argument) => /^-[^-]/.test(argument) && argument.length > LONGEST_GROUP);
  if (group !== undefined) throw new UsageError(`unknown flag ${group.slice(0, 20)}…; evaluate ${command} --help lists them all`);
  const { tokens } = parseArgs({ args: [...argv], options: parseOptions(allowed), strict: false, allowPositionals: true, allowNegative: false, tokens: true });
  const values: Record<string, unknown> = {};
  const operands: string[] = [];
  let list: string[] | undefined;
  for (const token of tokens) {
    if (token.kind === "option") {
      const name = knownFlag(token.name, token.rawName, allowed, command);
      const value = token.value === undefined && !isSwitch(name) ? undefined : (token.value ?? true);
      list = store(values, name, value, token.inlineValue ?? false);
    } else if (token.kind === "positional") {
      // `--condition a b` gives a list, where words cannot mean anything else.
      if (!takesOperands && list) list.push(token.value);
      else operands.push(token.value);
    }
  }
  const [stray] = operands;
  if (!takesOperands && stray !== undefined) throw new UsageError(`unexpected argument "${stray}"; flags begin with --`);
  return { values, operands };
}

/** Of two flags of one spelling the command's own one is read. */
function parseOptions(allowed: readonly FlagName[]): Record<string, { type: "boolean" | "string"; short?: string }> {
  return Object.fromEntries([...(Object.keys(flags) as FlagName[]), ...allowed].map((name) => {
    const { short }: Flag = flags[name];
    return [spelling(name), { type: isSwitch(name) ? "boolean" : "string", ...(short !== undefined && { short }) }];
  }));
}

function knownFlag(name: string, typed: string, allowed: readonly FlagName[], command: string): FlagName {
  const found = allowed.find((flag) => spelling(flag) === name);
  if (found) return found;
  const own = allowed.map(spelling);
  if (Object.keys(flags).some((flag) => spelling(flag as FlagName) === name)) throw new UsageError(`${typed} does not belong to this command; it takes ${own.map((flag) => `--${flag}`).join(" ")}`);
  throw new UsageError(`unknown flag ${typed}${didYouMean(name, own).replace('"', '"--')}; evaluate ${command} --help lists them all`);
}

function isSwitch(name: FlagName): boolean {
  return flags[name].kind === "switch";
}

function store(values: Record<string, unknown>, name: FlagName, value: string | boolean | undefined, inline: boolean): string[] | undefined {
  const { kind }: Flag = flags[name];
  if (kind === "switch") {
    if (typeof value === "string") throw new UsageError(`--${spelling(name)} takes no value; received "${value}"`);
    values[name] = true;
    return undefined;
  }
  if (typeof value !== "string" || value === "" || (!inline && /^--?[a-z]/i.test(value))) {
    throw new UsageError(`--${spelling(name)}: expected ${valueName(name)}; received ${typeof value === "string" && value !== "" ? `"${value}" (write --${spelling(name)}=${value} if that is meant)` : "nothing"}`);
  }
  if (kind === "texts") {
    const list = (values[name] as string[] | undefined) ?? [];
    values[name] = list;
    list.push(value);
    return list;
  }
  if (values[name] !== undefined) throw new UsageError(`--${spelling(name)} is given twice; expected one value`);
  values[name] = kind === "text" ? value : numberOf(name, kind, value);
  return undefined;
}

function numberOf(name: FlagName, kind: "count" | "number" | "fraction", text: string): number {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  const rules = {
    count: { holds: Number.isSafeInteger(value) && value >= 0, expected: "a whole number" },
    number: { holds: Number.isFinite(value), expected: "a number" },
    fraction: { holds: value > 0 && value < 1, expected: "a number between 0 and 1" },
  };
  const { holds, expected } = rules[kind];
  if (!holds) throw new UsageError(`--${spelling(name)}: expected ${expected}; received "${text}"`);
  return value;
}

function valueName(name: FlagName): string {
  const { value }: Flag = flags[name];
  return value ?? "a value";
}
