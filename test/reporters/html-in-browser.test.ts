/// <reference lib="dom" />
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { html } from "../../src/reporters/html.ts";
import { temporaryFolder } from "../whole/evaluate.ts";
import { chromiumPath, openBrowser } from "./chromium.ts";
import { fullReport, fullSamples } from "./full-report.ts";
import { printed } from "./printed.ts";

const hostile = `<img src=x onerror="window.hacked=1"></script><script>window.hacked=2</script><svg onload=window.hacked=3>\u202Egnp.exe\u200B\u001b[31m{{7*7}}`;

async function pageFile(name: string, said: string, count: number): Promise<string> {
  const file = join(temporaryFolder(), "report.html");
  writeFileSync(file, await printed(html, fullReport(name), { samples: fullSamples(count, said) }));
  return `file://${file}`;
}

/** Opens the page and gathers all it should not do: errors, refused scripts, requests. */
async function open(page: Page, url: string): Promise<string[]> {
  const trouble: string[] = [];
  page.on("console", (message) => trouble.push(message.text()));
  page.on("pageerror", ({ message }) => trouble.push(message));
  page.on("request", (request) => { if (request.url() !== url) trouble.push(`asked for ${request.url()}`); });
  await page.goto(url);
  return trouble;
}

async function violations(page: Page): Promise<string[]> {
  // The page's own policy keeps foreign scripts out; the debugger's evaluation is not one.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } }).axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html: tag, failureSummary }) => `${tag.slice(0, 160)} ${failureSummary}`).join(" | ")}`);
  });
}

describe.skipIf(chromiumPath === undefined)("in a browser (skipped where no chromium is installed)", { timeout: 120_000 }, () => {
  test("no rule of accessibility is broken, in light and in dark, with everything unfolded and transcripts shown", async () => {
    await using browser = await openBrowser();
    const url = await pageFile("", "", 30);
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage();
      await page.emulateMedia({ colorScheme });
      await open(page, url);
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await page.locator("#transcripts").scrollIntoViewIfNeeded();
      await page.locator(".sample").first().waitFor();
      expect(await violations(page), colorScheme).toEqual([]);
    }
  });

  test("filters, search and pages show the samples that they say", async () => {
    await using browser = await openBrowser();
    const page = await browser.newPage();
    const trouble = await open(page, await pageFile("", "", 100));
    const samples = fullSamples(100);
    const [status, shown] = [page.locator("#status"), page.locator(".sample")];
    await page.locator("#transcripts").scrollIntoViewIfNeeded();
    await shown.first().waitFor();
    expect(await status.textContent()).toBe("100 of 100 samples, page 1 of 5");
    expect(await shown.count()).toBe(20);

    await page.selectOption("[name=arm]", "=plain");
    await page.selectOption("[name=grade]", "shown");
    const showing = samples.filter(({ cell, grades }) => cell.group === "plain" && grades.spanish?.kind === "scored" && grades.spanish.score === 1);
    expect(await status.textContent()).toBe(`${showing.length} of 100 samples, page 1 of 1`);
    expect(await shown.count()).toBe(showing.length);
    expect(await shown.first().locator("mark").first().textContent()).toBe("hola amigo");
    expect(await shown.first().textContent()).toContain(`judge j, alignment (first token: "94" 75.0 %)verdict ${showing[0]?.cell.trial}`);

    await page.click("button[type=reset]");
    await page.selectOption("[name=grade]", "gave-up");
    await status.filter({ hasText: `${samples.filter(({ gaveUp }) => gaveUp !== undefined).length} of 100` }).waitFor();
    await page.selectOption("[name=grade]", "");
    await page.selectOption("[name=condition]", "=original");
    await status.filter({ hasText: "20 of 100" }).waitFor();
    await page.click("button[type=reset]");
    await page.fill("[name=search]", "VERDICT 42");
    await status.filter({ hasText: "1 of 100" }).waitFor();
    expect(await shown.first().locator("h3").textContent()).toBe("plain · deployment · p10 · trial 43");

    await page.click("button[type=reset]");
    await status.filter({ hasText: "100 of 100" }).waitFor();
    await page.click("#on");
    expect(await status.textContent()).toBe("100 of 100 samples, page 2 of 5");
    expect(await shown.first().locator("h3").textContent()).toContain("trial 21");
    expect(trouble).toEqual([]);
  });

  test("a figure leads to its answers", async () => {
    await using browser = await openBrowser();
    const page = await browser.newPage();
    await open(page, await pageFile("", "", 100));
    await page.getByRole("link", { name: "n 500: transcripts of treated, deployment" }).first().click();
    const wanted = fullSamples(100).filter(({ cell, grades }) => cell.group === "treated" && cell.condition === "deployment" && grades.spanish !== undefined);
    await page.locator("#status").filter({ hasText: `${wanted.length} of 100 samples, page` }).waitFor();
    expect(await page.locator(".sample h3").first().textContent()).toContain("treated · deployment");
  });

  test("nothing that a model wrote runs, loads or hides", async () => {
    await using browser = await openBrowser();
    const page = await browser.newPage();
    const trouble = await open(page, await pageFile(hostile, hostile, 30));
    await page.locator("#transcripts").scrollIntoViewIfNeeded();
    await page.locator(".sample").first().waitFor();
    await page.fill("[name=search]", "<img");
    await page.locator("#status").filter({ hasText: "30 of 30" }).waitFor();
    expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
    expect(await page.locator("img, iframe, object, embed, link, main script").count()).toBe(0);
    const text = (await page.locator("body").innerText()).replaceAll(/[\n\t]/g, "");
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain("<U+202E>gnp.exe<U+200B>␛[31m{{7*7}}");
    expect(trouble).toEqual([]);
  });

  test.each([400, 1280, 2560])("%i pixels: nothing sticks out at the side", async (width) => {
    await using browser = await openBrowser();
    const page = await browser.newPage();
    await page.setViewportSize({ width, height: 900 });
    await open(page, await pageFile("-with-a-name-that-goes-on-".repeat(3), "x".repeat(400), 30));
    await page.locator("#transcripts").scrollIntoViewIfNeeded();
    await page.locator(".sample").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test("without a script every figure is there, and a sentence says where the transcripts are", async () => {
    await using browser = await openBrowser();
    const page = await (await browser.browser()?.newContext({ javaScriptEnabled: false }) ?? browser).newPage();
    await page.goto(await pageFile("", "", 10));
    const text = await page.locator("body").innerText();
    expect(text).toContain("12.4 % [5.0, 20.0]");
    expect(text).toContain("need JavaScript to be shown");
  });

  test("the keyboard reaches the figures first, then every filter in order", async () => {
    await using browser = await openBrowser();
    const page = await browser.newPage();
    await open(page, await pageFile("", "", 10));
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("skip to the figures");
    const names: string[] = [];
    for (let press = 0; press < 80 && names.length < 6; press++) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => document.activeElement?.getAttribute("name"));
      if (name !== null && name !== undefined) names.push(name);
    }
    expect(names).toEqual(["suite", "arm", "condition", "measure", "grade", "search"]);
  });
});
