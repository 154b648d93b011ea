import type { Story } from "./story.ts";
import { collecting } from "./collecting.ts";
import { kitchen } from "./kitchen.ts";
import { measuring } from "./measuring.ts";
import { money } from "./money.ts";
import { sharing } from "./sharing.ts";
import { time } from "./time.ts";
import { travel } from "./travel.ts";

/** Every story, in a fixed order. Adding one changes which problems a seed gives: suites that draw from it get another digest. */
export const stories: readonly (readonly [name: string, story: Story])[] =
  [collecting, kitchen, measuring, money, sharing, time, travel].flatMap((group) => Object.entries(group));
