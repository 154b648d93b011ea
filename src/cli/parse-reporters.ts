import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { reporters } from "../reporters/index.ts";
import type { FlagValues } from "./parse-flags.ts";

/** A reporter, and the file it writes; stdout where there is none. */
export interface Output {
  readonly reporter: keyof typeof reporters;
  readonly file?: string;
}

/** Reads `--reporter NAME[=FILE] …` and `--json`; at most one reporter may write to stdout. */
export function parseReporters({ reporter: typed = [], json }: FlagValues): Output[] {
  const outputs = typed.flatMap((value) => (value.includes("=") ? [value] : value.split(","))).map(parse);
  if (json) outputs.push({ reporter: "json" });
  if (outputs.length === 0) return [{ reporter: "table" }];
  const onStdout = outputs.filter(({ file }) => file === undefined).map(({ reporter }) => reporter);
  if (new Set(onStdout).size > 1) throw new UsageError(`${onStdout.join(" and ")} cannot both write to stdout; give one a file: --reporter ${onStdout[0]}=FILE`);
  return outputs.filter((output, index) => output.file !== undefined || outputs.findIndex(({ file }) => file === undefined) === index);
}

function parse(value: string): Output {
  const [name = "", ...rest] = value.split("=");
  if (!Object.hasOwn(reporters, name)) {
    const known = Object.keys(reporters);
    throw new UsageError(`--reporter: unknown reporter "${name}"${didYouMean(name, known)}; expected one of ${known.join(", ")}`);
  }
  const reporter = name as keyof typeof reporters;
  if (!value.includes("=")) return { reporter };
  const file = rest.join("=");
  if (file === "") throw new UsageError(`--reporter ${name}=: expected a file name`);
  return { reporter, file };
}
