import { commands, type Command, type CommandName } from "./commands.ts";
import { flags, type Flag } from "./flags.ts";
import { spelling } from "./spelling.ts";
import { wrap } from "./wrap.ts";

/** The help of one command, or of all of them with a first thing to type. */
export function helpText(name: CommandName | undefined, width: number): string {
  if (name !== undefined) return commandHelp(name, width);
  return [
    "trait-assay: how much of an undesired trait got into a fine-tuned model, and how much was kept out",
    "",
    "  evaluate --suite NAME|FILE … --model [GROUP=]ENDPOINT[,ENDPOINT…] … [flags]",
    "",
    "Commands (`run` where none is named; evaluate COMMAND --help for its flags):",
    ...Object.entries<Command>(commands).map(([command, { summary }]) => entry(command, summary, width)),
    "",
    "Endpoints: gpt-4.1, ft:…, openai:MODEL · ollama:MODEL · MODEL@http://host:port/v1 · replay:FILE ·",
    "           organism:base|plain|inoculated (embedded, simulated, no key) · ./file.ts",
    "",
    "Try it now, without a key:",
    "  evaluate -s spanish-caps -m base=organism:base -m plain=organism:plain -m inoculated=organism:inoculated",
    "",
    "Exit codes: 0 done · 1 regression (gate) · 2 usage or invalid input · 3 inconclusive or incomplete ·",
    "            4 could not continue · 130 interrupted",
  ].join("\n");
}

function commandHelp(name: CommandName, width: number): string {
  const command: Command = commands[name];
  const rows = command.flags.map((flag) => {
    const { short, value, help }: Flag = flags[flag];
    return [`--${spelling(flag)}${short === undefined ? "" : `, -${short}`}${value === undefined ? "" : ` ${value}`}`, help] as const;
  });
  return [`evaluate ${command.usage}`, "", command.summary, "", ...rows.map(([left, right]) => entry(left, right, width))].join("\n");
}

const COLUMN = 26;

function entry(left: string, right: string, width: number): string {
  const lines = wrap(right, Math.max(30, width - COLUMN - 3));
  const head = left.length < COLUMN ? `  ${left.padEnd(COLUMN)}${lines[0] ?? ""}` : `  ${left}\n  ${" ".repeat(COLUMN)}${lines[0] ?? ""}`;
  return [head, ...lines.slice(1).map((line) => `  ${" ".repeat(COLUMN)}${line}`)].join("\n");
}
