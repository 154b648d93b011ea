import { beforeAll, describe, expect, test } from "vitest";
import { bodies } from "../../servers/faults/bodies.ts";
import { completions } from "../../servers/faults/completions.ts";
import { connections } from "../../servers/faults/connections.ts";
import type { Fault } from "../../servers/faults/fault.ts";
import { statuses } from "../../servers/faults/statuses.ts";
import { faultyRun } from "./faulty-run.ts";

const faults = [...statuses, ...connections, ...bodies, ...completions];
const RETRIES = 2;

type Run = Awaited<ReturnType<typeof faultyRun>>;

describe("a fault met once", () => {
  const passing = faults.filter(({ outcome }) => outcome !== "never");
  let run: Run;
  beforeAll(async () => { run = await faultyRun(passing, { times: 1, flags: ["--quiet"] }); }, 60_000);

  test.for(passing.map((fault) => [fault.name, fault] as const))("%s", ([, fault]) => {
    const { requests, retries, gaveUp, replies, estimate } = run.met(fault);
    const again = fault.outcome === "again" ? 1 : 0;
    expect({ asked: requests(0).length, other: requests(1).length, gaveUp }).toEqual({ asked: 1 + again, other: 1, gaveUp: [] });
    expect(retries).toHaveLength(again);
    if (fault.says) expect(retries.join()).toMatch(told(fault));
    expect(replies).toEqual(Array(2).fill("A calm and quiet answer."));
    expect(estimate).toMatchObject({ kind: "measured", rate: 0, samples: 2, excluded: 0, ungraded: 0, gaveUp: 0 });
    const [first, second] = requests(0);
    if (fault.waits !== undefined) expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(fault.waits - 20);
  });

  test("leaves a complete report, exit code 0 and nothing to say", () => {
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
    expect(run.report.usage.model).toMatchObject({ retries: passing.filter(({ outcome }) => outcome === "again").length });
  });
});

describe("a fault that lasts", () => {
  const lasting = faults.filter(({ outcome }) => outcome !== "counts");
  let run: Run;
  beforeAll(async () => { run = await faultyRun(lasting, { times: Infinity, flags: ["--retries", String(RETRIES)] }); }, 60_000);

  test.for(lasting.map((fault) => [fault.name, fault] as const))("%s", ([, fault]) => {
    const { requests, retries, gaveUp, estimate } = run.met(fault);
    const again = fault.outcome === "again" ? RETRIES : 0;
    expect({ asked: requests(0).length, other: requests(1).length, retries: retries.length }).toEqual({ asked: 1 + again, other: 1, retries: again });
    expect(gaveUp).toEqual([expect.stringMatching(told(fault))]);
    expect(estimate).toMatchObject({ samples: 1, gaveUp: 1, ungraded: 0 });
  });

  test("is told in one line that names model and address, fit for a terminal, without the key; exit code 3", () => {
    expect(run.code).toBe(3);
    for (const fault of lasting) for (const line of [...run.met(fault).retries, ...run.met(fault).gaveUp]) expect(line).toMatch(/^[^\p{C}\n]{1,320}$/u);
    expect(run.everything).not.toContain("abcdefghijklmnop");
    expect((run.stdout + run.stderr).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

function told({ says }: Fault): RegExp {
  const what = (says?.source ?? "").replace(/^\^/, "");
  return new RegExp(`^r\\d+ at http://127\\.0\\.0\\.1:\\d+/r\\d+/v1:? ${says?.source.startsWith("^") ? "" : ".*"}${what}`);
}
