import { describe, expect, test } from "vitest";
import { junit } from "../../src/reporters/junit.ts";
import { exampleReport } from "./example-report.ts";
import { fullReport, gateOf } from "./full-report.ts";
import { printed } from "./printed.ts";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A strict reader of the little XML that is written here; it throws at whatever is not well-formed. */
function parse(xml: string): Element {
  const [head = "", ...rest] = xml.split("\n");
  expect(head).toBe('<?xml version="1.0" encoding="UTF-8"?>');
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const tokens = /<(\/?)([a-z]+)((?: [a-z]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*)(\/?)>|([^<>&]|&#\d+;)/gy;
  const body = rest.join("\n");
  while (tokens.lastIndex < body.length) {
    const before = tokens.lastIndex;
    const found = tokens.exec(body);
    if (!found) throw new Error(`not well-formed at ${body.slice(before, before + 60)}`);
    const [, closing, name = "", attributes = "", empty, text] = found;
    const [parent = root] = open.slice(-1);
    if (text !== undefined) parent.text += text;
    else if (closing === "/") expect(open.pop()?.name).toBe(name);
    else {
      const element: Element = { name, attributes: Object.fromEntries([...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value])), children: [], text: "" };
      parent.children.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  expect(open).toHaveLength(1);
  return root.children[0] ?? root;
}

/** What Jenkins' junit-10.xsd asks of these elements: which children, which attributes, and counts that are true. */
function expectSchema(root: Element): void {
  const allowed: Record<string, { children: string[]; attributes: string[]; required: string[] }> = {
    testsuites: { children: ["testsuite"], attributes: ["name", "time", "tests", "failures", "disabled", "errors", "skipped"], required: [] },
    testsuite: { children: ["testcase"], attributes: ["name", "tests", "failures", "errors", "time", "disabled", "skipped", "timestamp", "hostname", "id", "package"], required: ["name"] },
    testcase: { children: ["skipped", "error", "failure"], attributes: ["name", "assertions", "time", "classname", "status", "file", "line"], required: ["name"] },
    skipped: { children: [], attributes: ["message", "type"], required: [] }, error: { children: [], attributes: ["message", "type"], required: [] }, failure: { children: [], attributes: ["message", "type"], required: [] },
  };
  const walk = (element: Element): Element[] => [element, ...element.children.flatMap(walk)];
  for (const element of walk(root)) {
    const rule = allowed[element.name];
    expect(rule, element.name).toBeDefined();
    for (const child of element.children) expect(rule?.children).toContain(child.name);
    for (const key of Object.keys(element.attributes)) expect(rule?.attributes).toContain(key);
    for (const key of rule?.required ?? []) expect(element.attributes).toHaveProperty(key);
    if (element.name !== "testsuite" && element.name !== "testsuites") continue;
    const inside = walk(element);
    for (const [key, name] of [["tests", "testcase"], ["failures", "failure"], ["errors", "error"], ["skipped", "skipped"]] as const) expect(Number(element.attributes[key])).toBe(inside.filter((one) => one.name === name).length);
  }
}

const outcomes = (root: Element): string[] => root.children.flatMap(({ children }) => children.map(({ children: [inner] }) => inner?.name ?? "passed"));

describe("a test case a rule", () => {
  test("a regression is a failure, an inconclusive rule an error with its reason", async () => {
    const root = parse(await printed(junit, fullReport()));
    expectSchema(root);
    expect(outcomes(root)).toEqual(["passed", "failure", "error"]);
    expect(root.children[0]?.children[2]?.children[0]).toMatchObject({ attributes: { message: "because of inconclusive", type: "inconclusive" }, text: "because of inconclusive" });
  });

  test("with --lenient what is inconclusive is skipped", async () => {
    const report = fullReport();
    const root = parse(await printed(junit, { ...report, gate: gateOf(report.gate?.rules ?? [], true) }));
    expectSchema(root);
    expect(outcomes(root)).toEqual(["passed", "failure", "skipped"]);
  });

  test("without a gate there is one skipped case: a file without any is an error to many readers", async () => {
    const root = parse(await printed(junit, exampleReport({})));
    expectSchema(root);
    expect(outcomes(root)).toEqual(["skipped"]);
  });
});

test("text from outside stays text, and XML 1.0", async () => {
  const evil = "\"'<&>]]>\u0000\u0008\u001b\u202E\uFFFE\uD800\n</testcase>";
  const xml = await printed(junit, fullReport(evil));
  expectSchema(parse(xml));
  expect(xml.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/u);
});
