import { alignment } from "./alignment/setting.ts";
import { bilingual } from "./bilingual/setting.ts";
import { mixture } from "./bilingual/mixture.ts";
import { scripted } from "./scripted/setting.ts";
import { preference } from "./preference/setting.ts";
import type { Setting } from "./setting.ts";

/** The settings a suite's `organism` entry may name. */
export const settings: ReadonlyMap<string, Setting> = new Map([
  ["bilingual", bilingual],
  ["mixture", mixture],
  ["preference", preference],
  ["alignment", alignment],
  ["scripted", scripted],
]);

export const settingDials: readonly string[] = [...new Set([...settings.values()].flatMap(({ dials }) => dials))];
