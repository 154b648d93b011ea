import { InterruptedError, StoppedError, UsageError } from "../errors.ts";
import { terminalLines } from "../formats/terminal-lines.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { commands, type Command, type CommandName } from "./commands.ts";
import { exitCodes } from "./exit-code.ts";
import { helpText } from "./help.ts";
import { parseFlags } from "./parse-flags.ts";
import type { World } from "./world.ts";

/** Runs the command that `argv` names ("run" where it names none) and resolves to the exit code. Never rejects. */
export async function main(world: World): Promise<number> {
  try {
    const [first = "", ...rest] = world.argv;
    if (world.argv.includes("--version")) return say(world, world.host.tool);
    const name = commandName(first);
    const command: Command = commands[name];
    const argv = name === first ? rest : world.argv;
    if (argv.includes("--help") || argv.includes("-h") || first === "help") return say(world, helpText(name === first ? name : undefined, world.stdout.width));
    const parsed = parseFlags(argv, command.flags, command.takesOperands, name);
    const run = await command.load();
    return await run(parsed, world);
  } catch (error) {
    return explain(error, world);
  }
}

function commandName(first: string): CommandName {
  if (first === "" || first.startsWith("-") || first === "help") return "run";
  if (Object.hasOwn(commands, first)) return first as CommandName;
  throw new UsageError(`unknown command "${first}"${didYouMean(first, Object.keys(commands))}; expected one of ${Object.keys(commands).join(", ")}`);
}

function say(world: World, text: string): number {
  world.stdout.write(`${text}\n`);
  return exitCodes.done;
}

function explain(error: unknown, { stderr }: World): number {
  if (error instanceof UsageError) {
    stderr.write(`evaluate: ${terminalLines(error.message)}\n`);
    return exitCodes.usage;
  }
  if (error instanceof StoppedError || error instanceof InterruptedError) {
    stderr.write(`evaluate: ${terminalLines(error.message)}\n`);
    return error instanceof StoppedError ? exitCodes.stopped : exitCodes.interrupted;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`evaluate: this is a bug of trait-assay; please report it with these lines:\n${terminalLines(detail)}\n`);
  return exitCodes.stopped;
}
