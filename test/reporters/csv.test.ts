import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csv } from "../../src/reporters/csv.ts";
import { exampleMeasure, exampleReport, measured, unmeasured } from "./example-report.ts";
import { printed } from "./printed.ts";

test("one estimate a row; what is unmeasured has no figures and says why", async () => {
  const text = await printed(csv, exampleReport({ measures: [exampleMeasure("spanish", "undesired", [
    { ...measured(0.5, 0.25, 0.75, { group: "=cmd", slice: "chat, short" }), low: 1e-7 }, unmeasured('no "answer"', { excluded: 500, missing: 3 }),
  ])] }));
  expect(text).toBe([
    "suite,measure,role,group,condition,conditionKind,slice,kind,rate,low,high,lowHere,highHere,samples,prompts,clusters,excluded,ungraded,gaveUp,missing,lowSeeds,highSeeds,method,warnings,simulated,because",
    'spanish-caps,spanish,undesired,\'=cmd,deployment,deployment,"chat, short",measured,0.5,0.0000001,0.75,0.375,0.625,500,100,100,0,0,0,0,,,test,,false,',
    'spanish-caps,spanish,undesired,plain,deployment,deployment,,unmeasured,,,,,,0,100,100,500,0,0,3,,,,,false,"no ""answer"""',
    "",
  ].join("\r\n"));
  expect(parse(text, { columns: true })).toHaveLength(2);
});
