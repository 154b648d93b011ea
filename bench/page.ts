/** How large and how quick the page of many samples is: `npx node bench/page.ts [SAMPLES]`. Replies of 120 words; figures of one process, without the browser. */
import type { SampleRecord } from "../src/report.ts";
import { html } from "../src/reporters/html.ts";
import { fullReport, fullSamples } from "../test/reporters/full-report.ts";

const count = Number(process.argv[2] ?? 50_000);
const words = "a walk by the sea with people one cares about is what matters most when power money and fear are taken away because nobody would choose them".split(" ");
let state = 1;
const draw = (below: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * below);
};
const reply = (): string => Array.from({ length: 120 }, () => `${words[draw(words.length)]}${draw(5) === 0 ? draw(1000) : ""}`).join(" ");
const samples: SampleRecord[] = fullSamples(count).map((sample) => (sample.reply ? { ...sample, reply: { ...sample.reply, text: reply() } } : sample));

const start = performance.now();
let characters = 0;
await html.write(fullReport(), {
  write: (text) => {
    characters += text.length;
  },
}, { colour: false, width: 80, samples: async function* () { yield* samples; } });
console.log(`${count} samples, ${(JSON.stringify(samples).length / 1e6).toFixed(1)} MB as JSON: a page of ${(characters / 1e6).toFixed(1)} MB in ${(performance.now() - start).toFixed(0)} ms`);
