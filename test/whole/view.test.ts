import { cpSync, renameSync, symlinkSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { chromiumPath, openBrowser } from "../reporters/chromium.ts";
import { ended, evaluate, start, temporaryFolder } from "./evaluate.ts";

interface Got {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly text: string;
}

/** A request with any header and a path exactly as written, as a hostile page or a curious user might make it. */
function get(url: string, path = "/", headers: Record<string, string> = {}, method = "GET"): Promise<Got> {
  return new Promise((done, fail) => {
    request(url, { path, headers, method }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part)).on("end", () => done({ status: response.statusCode, type: response.headers["content-type"], text }));
    }).on("error", fail).end();
  });
}

/** A viewer that ends with the test. */
async function view(folder: string, ...args: string[]): Promise<{ url: string; end: () => Promise<number | null> }> {
  const child = start(["view", ...args], { cwd: folder });
  onTestFinished(() => void child.kill("SIGKILL"));
  const done = ended(child);
  const url = await new Promise<string>((found, fail) => {
    let text = "";
    child.stdout?.on("data", (part: string) => {
      text += part;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(text) ?? [];
      if (address !== undefined) found(address);
    });
    void done.then(({ stderr }) => fail(new Error(stderr)));
  });
  return { url, end: async () => { child.kill("SIGINT"); return (await done).code; } };
}

async function runIn(folder: string, out: string, model = "plain=organism:plain"): Promise<void> {
  const { code } = await evaluate(["-s", "spanish-caps", "-m", model, "--limit", "6", "--samples", "2", "-q", "--out", out], { cwd: folder });
  expect(code).toBe(0);
}

test("serves the page of a run on loopback, and nothing else to nobody else; Ctrl-C ends it well", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  await runIn(folder, "run");
  const { url, end } = await view(folder, "run");
  const { status, type, text } = await get(url);
  expect([status, type]).toEqual([200, "text/html; charset=utf-8"]);
  expect(text).toContain("Spanish x ALL-CAPS");
  expect(text).toContain('data-samples="12"');
  const { port } = new URL(url);
  expect((await get(url, "/", { host: `localhost:${port}` })).status).toBe(200);
  for (const headers of [{ host: "evil.example" }, { host: `evil.example:${port}` }, { host: "127.0.0.1" }, { origin: "http://evil.example" }, { origin: "null" }, { origin: `https://127.0.0.1:${port}` }]) expect((await get(url, "/", headers)).status).toBe(403);
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "HEAD"]) expect((await get(url, "/", {}, method)).status).toBe(405);
  for (const path of ["/run.json", "/../run/run.json", "/..%2f..%2fetc/passwd", "//etc/passwd", "/2", "/report.json", "/events.jsonl"]) expect((await get(url, path)).status).toBe(404);
  expect(await end()).toBe(0);
});

test("several runs, against a baseline: what flipped is counted and comes first", { timeout: 90_000 }, async () => {
  const folder = temporaryFolder();
  await runIn(folder, "before", "arm=organism:base");
  await runIn(folder, "after", "arm=organism:plain");
  const { url, end } = await view(folder, "before", "after", "--baseline", "before");
  expect((await get(url)).text).toMatch(/<a href="\/1">before<\/a>.*<a href="\/2">after<\/a>/s);
  expect((await get(url, "/1")).text.replaceAll(/<[^>]+>/g, " ")).toMatch(/What changed since the baseline.*spanish\s+spanish-caps\s+12\s+0\s+0\s+0\s+0/s);
  const after = await get(url, "/2");
  const [, both, toShown, toAbsent] = (/spanish\s+spanish-caps\s+(\d+)\s+(\d+)\s+(\d+)\s+0\s+0/.exec(after.text.replaceAll(/<[^>]+>/g, " ").split("What changed")[1] ?? "") ?? []).map(Number);
  expect([both, toAbsent]).toEqual([12, 0]);
  expect(toShown).toBeGreaterThan(6);
  if (chromiumPath !== undefined) {
    await using browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(`${url}2`);
    await page.locator("#transcripts").scrollIntoViewIfNeeded();
    await page.locator(".sample").first().waitFor();
    expect(await page.locator(".sample").first().textContent()).toContain("earlier: scored 0");
    await page.selectOption("[name=measure]", "=spanish");
    await page.selectOption("[name=grade]", "changed");
    expect(await page.locator("#status").textContent()).toBe(`${toShown} of 12 samples, page 1 of 1`);
  }
  expect(await end()).toBe(0);
});

test("files that are links to elsewhere are refused, at the start and later; mistakes exit 2", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  await runIn(folder, "run");
  cpSync(join(folder, "run"), join(folder, "linked"), { recursive: true });
  renameSync(join(folder, "linked", "events.jsonl"), join(folder, "elsewhere.jsonl"));
  symlinkSync(join(folder, "elsewhere.jsonl"), join(folder, "linked", "events.jsonl"));
  for (const [args, said] of [[["linked"], "events.jsonl: is a symbolic link"], [["run", "--baseline", "linked"], "is a symbolic link"], [["nowhere"], "expected a run folder"], [[], "expected one or several run folders"]] as const) {
    const { code, stderr } = await evaluate(["view", ...args], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  }
  const { url, end } = await view(folder, "run");
  renameSync(join(folder, "run", "events.jsonl"), join(folder, "elsewhere-2.jsonl"));
  symlinkSync(join(folder, "elsewhere-2.jsonl"), join(folder, "run", "events.jsonl"));
  expect(await get(url)).toMatchObject({ status: 500, type: "text/plain; charset=utf-8", text: expect.stringContaining("is a symbolic link") as string });
  await end();
});
