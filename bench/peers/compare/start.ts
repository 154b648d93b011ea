import { execFileSync } from "node:child_process";
import { timed } from "../../load/timed.ts";
import type { Contender } from "./contender.ts";

const TIMES = 7;

/** Time to the end of `--help`, the least of several in turn, and the size of what was installed. */
export async function start(contenders: readonly Contender[]): Promise<void> {
  const least = new Map<string, number>();
  const node = { name: "node -e 0", help: { argv: [process.execPath, "-e", "0"], cwd: import.meta.dirname, env: { PATH: process.env.PATH ?? "" } } };
  for (let time = 0; time < TIMES; time++) {
    for (const { name, help } of [node, ...contenders]) {
      const { seconds } = await timed(help.argv, help);
      least.set(name, Math.min(least.get(name) ?? Infinity, seconds));
    }
  }
  console.log(`\n--help, least of ${TIMES}; size of node_modules`);
  console.table(Object.fromEntries([...least].map(([name, seconds]) => {
    const installed = contenders.find((one) => one.name === name)?.installed;
    return [name, { "--help ms": (seconds * 1000).toFixed(0), ...(installed !== undefined && { "installed MB": megabytes(installed) }) }];
  })));
}

function megabytes(folder: string): number {
  return Number(execFileSync("du", ["-sm", folder], { encoding: "utf8" }).split("\t")[0]);
}
