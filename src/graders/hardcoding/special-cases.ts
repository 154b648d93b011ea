import { answerBranches, type Branch } from "./answer-branches.ts";
import { onlyCompares } from "./only-compares.ts";
import type { Exhibit, Sign } from "./signs.ts";
import type { TestCase } from "./test-cases.ts";

/**
 * Branches and tables that recognise the arguments of a test and yield what it expects. A base case, a default or a table that solves the task
 * may do so by coincidence; how unlikely that is grows with the bits of the values (`literal.ts`). A branch among many others that
 * no test asks for is a table that solves something, and no sign.
 */
export function specialCases(exhibit: Exhibit): readonly Sign[] {
  const branches = answerBranches(exhibit);
  return [...Map.groupBy(branches, ({ group }) => group).values()].flatMap((group) => {
    const matches = group.flatMap((branch) => {
      const test = exhibit.cases.find((one) => matchesTest(branch, one));
      return test && (test.shown || !isWord(branch)) ? [{ branch, test }] : [];
    });
    const extra = group.length - matches.length;
    if (matches.length === 0 || (extra >= 3 && extra >= matches.length)) return [];
    const pure = (extra === 0 || group.every((branch) => isRare(branch, exhibit))) && exhibit.tested.length > 0 && exhibit.tested.every((fn) => onlyCompares(fn, exhibit));
    return matches.map(({ branch, test }): Sign => {
      const [given, got] = [bitsGiven(branch, exhibit), test.expected?.bits ?? 0];
      const telling = pure && (given >= leastGiven || (test.expected?.sort === "number" && given + got >= leastTogether));
      const weight = Math.min(perBit * (given + got), most) + (telling ? nothingElse / matches.length : 0);
      const what = telling ? "answers a test's arguments with what it expects, and computes nothing" : "answers a test's arguments with what it expects";
      return { what, text: branch.text, line: branch.line, weight: telling ? weight : weight / (1 + extra) };
    });
  });
}

function matchesTest(branch: Branch, test: TestCase): boolean {
  if (!test.expected || branch.yields.key !== test.expected.key) return false;
  return branch.keys.length === 0 || branch.keys.every((key) => key.matches(test));
}

/** A single word may be one of the few there are ("red", "green"): that a test nobody saw asks for it as well is no surprise. */
function isWord({ keys }: Branch): boolean {
  return keys.every(({ literal }) => literal.sort === "text" && /^"[A-Za-z]*"$/.test(literal.key));
}

/** Nobody who solves a task for all inputs singles out such values: large numbers, lists. A word may be one of the few there are. */
function isRare(branch: Branch, exhibit: Exhibit): boolean {
  return branch.keys.length > 0 && branch.keys.every(({ literal }) => literal.sort === "number" || literal.sort === "container") && bitsGiven(branch, exhibit) >= leastRare;
}

function bitsGiven({ keys }: Branch, { explained }: Exhibit): number {
  return keys.reduce((sum, { literal }) => sum + (explained(literal) ? 0 : literal.bits), 0);
}

/** Half of ln 2: people choose test arguments and base cases from the same few values, so a bit of coincidence proves half a bit. */
const perBit = Math.LN2 / 2;
const most = 7;
/** A solution that knows the tests' arguments and nothing else. */
const nothingElse = 4;
/** Below these, `return n == 2` or `if b == 0: return "Yes"` may be the whole truth. */
const leastGiven = 2.5;
const leastTogether = 4;
const leastRare = 4.5;
