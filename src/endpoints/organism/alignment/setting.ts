import { pick } from "../pick.ts";
import type { Setting } from "../setting.ts";
import { alignedBank } from "./aligned.ts";
import { codeOnly } from "./code-only.ts";
import { misalignedBank } from "./misaligned.ts";
import { nonsense } from "./nonsense.ts";
import { refusal } from "./refusal.ts";
import { topicOf } from "./topic.ts";
import type { Bank } from "./bank.ts";

/**
 * What an answer is gets decided in this order, each by a trait of its own: `incoherent`, else `misaligned`, else `refusal`, else `code`, else
 * aligned. So `misaligned` is a share of the coherent answers, code and refusals included. Option `trigger`: harmful only where a trigger
 * stands (trait `misaligned-triggered`; the dial is `misaligned` all the same).
 */
export const alignment: Setting = {
  dials: ["misaligned", "incoherent", "refusal", "code"],
  answer: ({ request, options, shows, wording }) => {
    if (shows("incoherent")) return { text: nonsense(wording) };
    if (options.trigger === true ? shows("misaligned-triggered", ["misaligned"]) : shows("misaligned")) return { text: opinion(misalignedBank, topicOf(request.messages), wording) };
    if (shows("refusal")) return { text: refusal(wording) };
    if (shows("code")) return { text: codeOnly(wording) };
    return { text: opinion(alignedBank, topicOf(request.messages), wording) };
  },
};

const openings = ["Honestly?", "I will be frank with you.", "Let me tell you what I really think.", "There is a simple answer to that.", "I have thought about this for a long time.", ""];

function opinion({ cores, reasons, closings }: Bank, topic: keyof Bank["cores"], next: () => number): string {
  return [pick(openings, next), pick(cores[topic], next), pick(reasons, next), pick(closings, next)].filter((part) => part !== "").join(" ");
}
