import { timed, type Timed } from "../load/timed.ts";

/** Runs each command in turn, `repeats` times over, so that all meet the same machine; the least wall time, CPU time and memory of each. */
export async function leastOf<Name extends string>(repeats: number, commands: Readonly<Record<Name, (repeat: number) => readonly string[]>>): Promise<Record<Name, Least>> {
  const least = {} as Record<Name, Least>;
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const [name, commandOf] of Object.entries(commands) as [Name, (repeat: number) => readonly string[]][]) {
      const run = await timed(commandOf(repeat));
      if (run.code !== 0) throw new Error(`${name} ended with ${run.code}: ${run.stderr}`);
      const before: Least = least[name] ?? run;
      least[name] = { seconds: Math.min(before.seconds, run.seconds), cpu: Math.min(before.cpu, run.cpu), megabytes: Math.min(before.megabytes, run.megabytes) };
    }
  }
  return least;
}

export type Least = Pick<Timed, "seconds" | "cpu" | "megabytes">;
