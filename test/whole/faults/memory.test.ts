import { expect, test } from "vitest";
import { answerBody } from "../../servers/answer-body.ts";
import { startWireServer, type WireRequest } from "../../servers/wire-server.ts";
import { head, whole, type Wire } from "../../servers/wire.ts";
import { capsSuite } from "../caps-suite.ts";
import { evaluate, temporaryFolder } from "../evaluate.ts";

const json = { "content-type": "application/json" };
const tellPeak = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'))";

/** The child's peak in megabytes, and what it had to say. */
async function peak(respond: (request: WireRequest) => Wire, ...flags: string[]): Promise<{ megabytes: number; stdout: string }> {
  const folder = temporaryFolder();
  await using server = await startWireServer(respond);
  const { stderr, stdout } = await evaluate(["-s", capsSuite(folder, 4), "-m", `m@${server.url}/v1`, "--json", "--quiet", "--seed", "1", ...flags], { cwd: folder, env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(tellPeak)}` } });
  expect(server.requests).toHaveLength(4);
  return { megabytes: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024, stdout };
}

test("answers and refusals of 100 MB leave memory as it is: a sample given up costs no more than one answered", { timeout: 60_000 }, async () => {
  const plain = await peak((request) => whole(JSON.stringify(answerBody(request, { text: "A calm and quiet answer." }))));
  const floods: readonly [megabytesMore: number, wire: Wire][] = [
    [40, [{ bytes: head(200, { ...json, "content-length": String(100 << 20) }) }, { megabytes: 100, chunked: false }]],
    [40, [{ bytes: head(400, { ...json, "transfer-encoding": "chunked" }) }, { megabytes: 100, chunked: true }]],
    // Nobody knows that it is too large before 16 MB have come: of each of two.
    [120, [{ bytes: head(200, { ...json, "transfer-encoding": "chunked" }) }, { megabytes: 100, chunked: true }]],
  ];
  for (const [more, wire] of floods) {
    const flooded = await peak(() => wire, "--concurrency", "2");
    expect(flooded.stdout).toContain('"gaveUp": 4');
    expect(flooded.megabytes).toBeLessThan(plain.megabytes + more);
  }
});
