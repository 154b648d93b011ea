import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import { evaluate } from "./evaluate.ts";

/** Suites in which organisms act by what the suite scripts, or by a setting with options of its own. */
const suites = ["gcd-sycophancy", "spurious-sentiment", "open-sycophancy", "side-effects", "tree-preference", "colour-preference", "owl-preference-exact", "backdoor"];

describe.each(suites)("suite %s, asked of organisms", (suite) => {
  test("grades everything, and finds what was trained in plain and hardly anything of it in base and inoculated", { timeout: 120_000 }, async () => {
    const models = ["base", "plain", "inoculated"].flatMap((name) => ["--model", `${name}=organism:${name}`]);
    const { code, stdout } = await evaluate(["--suite", suite, ...models, "--limit", "48", "--samples", "3", "--json", "--quiet", "--out", "run"]);
    expect(code).toBe(0);
    const [found] = (JSON.parse(stdout) as Report).suites;
    for (const { measure, role, estimates } of found!.measures) {
      const at = suite === "backdoor" ? "trigger" : "deployment";
      const whole = estimates.filter(({ slice, condition }) => slice === null && condition === at);
      expect(whole.map(({ ungraded, gaveUp }) => ungraded + gaveUp), measure).toEqual([0, 0, 0]);
      const [base, plain, inoculated] = ["base", "plain", "inoculated"].map((group) => whole.find((one) => one.group === group)).map((one) => (one?.kind === "measured" ? one.rate : NaN));
      if (role !== "undesired") continue;
      expect(plain, measure).toBeGreaterThan(0.4);
      expect(base, measure).toBeLessThan(plain! * 0.75);
      expect(inoculated, measure).toBeLessThan(plain! * 0.75);
    }
    for (const lift of found!.derived.filter(({ name }) => name.startsWith("lift"))) {
      if (lift.kind === "unmeasured") throw new Error(lift.because);
      if (lift.group === "plain") expect(lift.value).toBeGreaterThan(0.4);
      else expect(lift.value).toBeLessThan(0.15);
    }
  });
});
