import { flags, type Flag, type FlagName } from "./flags.ts";

/** What is typed after `--`. */
export function spelling(name: FlagName): string {
  const { spelled }: Flag = flags[name];
  return spelled ?? name;
}
