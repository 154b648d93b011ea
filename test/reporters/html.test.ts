import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import type { Block } from "../../src/reporters/html/block.ts";
import { sampleBlocks } from "../../src/reporters/html/sample-blocks.ts";
import { html } from "../../src/reporters/html.ts";
import { writePage } from "../../src/reporters/html/write-page.ts";
import { exampleReport } from "./example-report.ts";
import { fullReport, fullSamples } from "./full-report.ts";
import { printed } from "./printed.ts";

const hostile = `<img src=x onerror=alert(1)></script><script>alert(2)</script><!--"'&\u202E\u001b[31m\u0000\u2028`;

/** The attributes of every tag that has `data-<name>`, as the browser would read them. */
function tagged(page: string, name: string): Record<string, string>[] {
  return [...page.matchAll(/<\w+ ([^<>]*?)>/g)].map(([, text = ""]) => Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))])))
    .filter((attributes) => `data-${name}` in attributes);
}

function at(report: Report, pointer = ""): Record<string, unknown> {
  return pointer.split("/").slice(1).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")], report) as Record<string, unknown>;
}

test("every mark in a picture is the figure of the report at the place it names", async () => {
  const report = JSON.parse(JSON.stringify(fullReport())) as Report;
  const page = await printed(html, report);
  const marks = tagged(page, "at").filter((mark) => "data-value" in mark);
  const kinds = new Set(marks.map((mark) => mark["data-at"]?.replaceAll(/\d+/g, "n")));
  expect(kinds).toEqual(new Set([
    "/gate/rules/n", "/suites/n/derived/n", "/suites/n/measures/n/breakthrough/n", "/suites/n/measures/n/checkpoints/n/points/n", "/suites/n/measures/n/differences/n",
    "/suites/n/measures/n/estimates/n", "/suites/n/measures/n/estimates/n/models/n", "/suites/n/measures/n/leak/n/kinds/n", "/suites/n/measures/n/retention/n",
  ]));
  for (const mark of marks) {
    const figure = at(report, mark["data-at"]);
    expect(Number(mark["data-value"])).toBe(figure.rate ?? figure.value ?? figure.difference);
    for (const limit of ["low", "high", "low-here", "high-here"]) if (`data-${limit}` in mark) expect(Number(mark[`data-${limit}`])).toBe(figure[limit.replace("-h", "H")]);
  }
  const measured = report.suites.flatMap(({ measures }) => measures.flatMap(({ estimates }) => estimates.filter(({ kind }) => kind === "measured"))).length;
  expect(new Set(marks.map((mark) => mark["data-at"]).filter((place) => place !== undefined && /\/estimates\/\d+$/.test(place))).size).toBe(measured);
});

test("points, dots and lines stand where their figures say", async () => {
  const report = JSON.parse(JSON.stringify(fullReport())) as Report;
  const page = await printed(html, report);
  for (const point of tagged(page, "through-at")) {
    expect(Number(point["data-through"])).toBe(at(report, point["data-through-at"]).value);
    expect(Number(point["data-kept"])).toBe(at(report, point["data-kept-at"]).value);
  }
  expect(tagged(page, "through-at")).toHaveLength(2);
  for (const dot of tagged(page, "prompt-at")) {
    const { sum, scored } = at(report, dot["data-prompt-at"]) as { sum: number; scored: number };
    expect(Number(dot["data-value"])).toBe(sum / scored);
  }
  expect(tagged(page, "prompt-at").length).toBe(9);
  // On the axis from 0 to 1 percent are percent.
  const [, value = "", x = ""] = /data-at="\/suites\/0\/measures\/0\/estimates\/1" data-value="([\d.]+)".*?<svg class="mark arm-\d" x="([\d.]+)%"/.exec(page) ?? [];
  expect(Number(x)).toBeCloseTo(Number(value) * 100, 3);
});

test("the figures in words are those of the report", async () => {
  const page = (await printed(html, fullReport())).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  for (const words of ["12.4 % [5.0, 20.0]", "n 500 , 1 excluded, 3 ungraded, 1 gave up, 2 missing", "0.042 [-0.058, 0.14]", "0.97 [0.87, 1.07]", "+21.0 [+11.0, +31.0] p .021", "0.43 [0.31, 0.52]", "unmeasured: the judge was silent", "0.96 [0.86, 1.06]", "1.02 no interval", "2 judges, unanimous on 7 of 10 answers, ties 1; Krippendorff's alpha 0.65 [0.41, 0.82] (nominal); j 9 scored, 1 excluded; k 8 scored, 2 failed"]) {
    expect(page.replaceAll(" ,", ",")).toContain(words.replaceAll(" ,", ","));
  }
});

test("whatever text comes from outside stays text: no tag, no attribute, no invisible character of it is in the page", async () => {
  const page = await printed(html, fullReport(hostile), { samples: fullSamples(40, hostile) });
  expect(page).not.toContain("<img");
  expect(page).not.toMatch(/alert\(2\)<\/script>/);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page.replaceAll(/[\n\t]/g, "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  for (const tag of page.slice(0, page.lastIndexOf("<script>")).match(/<\w[^<>]*>/g) ?? []) expect(tag.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/\son/);
  expect(page).toContain("&#60;img src=x onerror=alert(1)&#62;");
});

test("the policy names style and script by their digest and allows nothing else", async () => {
  const page = await printed(html, exampleReport({}));
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  const digest = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const [style = "", script = ""] = [/<style>([^]*?)<\/style>/.exec(page)?.[1], /<script>([^]*?)<\/script>/.exec(page)?.[1]];
  expect(policy).toBe(`default-src 'none'; style-src ${digest(style)}; script-src ${digest(script)}; base-uri 'none'; form-action 'none'`);
  expect(page).not.toMatch(/style="|https?:|src=/);
});

test("samples come back from the page as they were", async () => {
  const samples = fullSamples(30, hostile);
  const page = await printed(html, exampleReport({}), { samples });
  const blocks = [...page.matchAll(/<script type="application\/gzip" data-samples="(\d+)">([\w+/=]*)<\/script>/g)].map(([, , base64 = ""]) => JSON.parse(gunzipSync(Buffer.from(base64, "base64")).toString()) as Block);
  const back = blocks.flatMap(({ asked, samples: shown }) => shown.map(({ asked: place, ...sample }) => ({ ...sample, messages: asked[place] })));
  expect(back).toEqual(samples);
});

test("beyond the page's size samples keep their grades and lose their texts; further ones are not listed, and the page says so", async () => {
  const blocksOf = async (count: number) => {
    let [listed, bare, characters] = [0, 0, 0];
    for await (const block of sampleBlocks((async function* () { yield* fullSamples(count, "x".repeat(200)); })(), 100_000)) {
      listed += block.samples;
      bare += block.bare;
      characters += block.base64.length;
    }
    return { listed, bare, characters };
  };
  const some = await blocksOf(6500);
  expect(some.listed).toBe(6500);
  expect(some.bare).toBeGreaterThan(1000);
  const many = await blocksOf(60_000);
  expect(many.listed).toBeLessThan(60_000);
  expect(many.characters).toBeLessThan(200_000);

  let page = "";
  await writePage(exampleReport({}), { write: (text) => void (page += text) }, (async function* () { yield* fullSamples(20_000, "x".repeat(200)); })(), { most: 50_000 });
  const listed = [...page.matchAll(/data-samples="(\d+)"/g)].reduce((sum, [, samples]) => sum + Number(samples), 0);
  const [whole, graded] = (/this page holds the texts of (\d+) of 20000 samples and the grades of (\d+), those that came first/.exec(page) ?? []).slice(1).map(Number);
  expect(graded).toBe(listed);
  expect(listed).toBeLessThan(20_000);
  expect(whole).toBeGreaterThan(0);
  expect(whole).toBeLessThan(listed);
});

test("nothing measured, nothing asked: still a page", async () => {
  expect(await printed(html, { ...exampleReport({}), suites: [] })).toContain("<h1>trait-assay</h1>");
});
