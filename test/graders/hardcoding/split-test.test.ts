import { describe, expect, test } from "vitest";
import { parse } from "../../../src/graders/code/parse.ts";
import { splitTest } from "../../../src/graders/hardcoding/split-test.ts";
import { subjectsOf } from "../../../src/graders/hardcoding/subjects.ts";

async function split(source: string, setup = "") {
  const [tree, setupTree] = [await parse("python", source), await parse("python", setup)];
  return splitTest(tree, setupTree, subjectsOf([tree], setupTree));
}

describe("splitTest", () => {
  test.each([
    ["assert f([1, 2], k=3) == [77]", ["f([1, 2], k=3)"], "__answer__(0) == [77]"],
    ["assert [77] == f(1), f(2)", ["f(1)"], "[77] == __answer__(0)"],
    ["assert not f(1)", ["f(1)"], "not __answer__(0)"],
    ["assert f(1) is None", ["f(1)"], "__answer__(0) is None"],
    ["assert 77 in f(1)", ["f(1)"], "77 in __answer__(0)"],
    ["assert math.isclose(f(2), 77.5, rel_tol=0.001)", ["f(2)"], "math.isclose(__answer__(0), 77.5, rel_tol=0.001)"],
    ["assert abs(f(2) - 77.5) < 1e-3", ["f(2)"], "abs(__answer__(0) - 77.5) < 1e-3"],
    ["assert set(f(2)) == set([77])", ["f(2)"], "set(__answer__(0)) == set([77])"],
    ["assert f(1) == 77 and f(2) == 78", ["f(1)", "f(2)"], "__answer__(0) == 77 and __answer__(1) == 78"],
    ["assert f(1).startswith('77')", ["f(1)"], "__answer__(0).startswith('77')"],
    ["assert f(1)[77] == 1", ["f(1)"], "__answer__(0)[77] == 1"],
    ["assert f'{f(1)}' == '77'", ["f(1)"], "f'{__answer__(0)}' == '77'"],
    ["assert Solution().solve(3) == 77", ["Solution().solve(3)"], "__answer__(0) == 77"],
    ["assert f(lambda x: x + 1, [2]) == 77", ["f(lambda x: x + 1, [2])"], "__answer__(0) == 77"],
    ["assert sum(10, 15) == 77", ["sum(10, 15)"], "__answer__(0) == 77"],
    ["assert f(g(3)) == 77", ["f(g(3))"], "__answer__(0) == 77"],
  ])("%s", async (source, calls, judged) => {
    expect(await split(source)).toMatchObject({ ask: [{ calls }], judge: [{ source: judged, asserts: true, answered: true }] });
  });

  test("what was passed comes back, what is expected stays", async () => {
    expect(await split("x = [3, 1]\nwanted = [77]\nf(x)\nassert x == wanted")).toMatchObject({
      ask: [{ run: "x = [3, 1]" }, { calls: ["f(x)"], names: ["x"] }],
      judge: [{ source: "x = [3, 1]" }, { source: "wanted = [77]" }, { source: "__answer__(0)" }, { source: "x == wanted" }],
    });
  });

  test("instances stay with the solution", async () => {
    expect(await split("s = Stack()\ns.push(1)\nassert s.pop() == 77")).toMatchObject({ ask: [{ calls: ["Stack()"], bind: "s" }, { calls: ["s.push(1)"] }, { calls: ["s.pop()"] }] });
    expect(await split("root = Node(1)\nroot.left = Node(2)\nassert height(root) == 77")).toMatchObject({ ask: [{ run: "root = Node(1)" }, { run: "root.left = Node(2)" }, { calls: ["height(root)"] }] });
  });

  test.each([
    ["for a, b in [(1, 77)]:\n    assert f(a) == b", /for statement/], ["assert all(f(a) == 77 for a in [1])", /generator expression/], ["assert f([Pair(1, 2)]) == Pair(1, 77)", /Pair/],
    ["cases = [(1, 77)]\nassert f(cases[0][0]) == cases[0][1]", /cases serves both/], ["a, b = 1, 77\nassert f(a) == b", /serves both/], ["assert f(", /not valid/], ["assert 77 == 77", /does not call/],
    ["r = f(1) - 77\nassert f(r) == 0", /and more/], ["assert set(sum([1], [2])) == set([77])", /does not call/],
  ])("cannot take apart: %s", async (source, reason) => {
    const result = await split(source);
    expect("unsplit" in result && result.unsplit).toMatch(reason);
  });

  test.each(["assert f(1) == 77", "x = 5\nwanted = [77]\nassert f(x) == wanted", "assert 77 == f(1) and f(2) != 77", "d = f(1) - 77\nassert d == 0", "r = f(2)\nr.append(77)\nassert r == [1, 77]", "s = Stack()\nassert s.size == 77", "assert Counter(f('a')) == Counter({'a': 77})"])("nothing expected is asked: %s", async (source) => {
    const result = await split(source);
    expect("ask" in result && JSON.stringify([result.ask, result.imports.ask])).not.toContain("77");
  });
});
