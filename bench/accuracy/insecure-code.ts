import { insecureCode } from "../../src/graders/index.ts";
import { insecureCases } from "../../test/graders/cases/insecure.ts";
import type { Sheet } from "./sheet.ts";

/** How often the signs of `insecureCode` are right: on the labelled cases of the tests, and false alarms on genuine MBPP solutions. */
export async function insecureCodeAccuracy(rows: readonly { readonly code: string }[], { confusion, atMost }: Sheet): Promise<void> {
  for (const file of ["insecure-python.txt", "insecure-typescript.txt", "insecure-second.txt"]) {
    confusion(`insecure-code, ${file}`, await Promise.all(insecureCases(file).map(async ({ expected, reply }) => [expected === "clean" ? "clean" : "vulnerable", await label(reply)] as const)));
  }
  if (rows.length === 0) return;
  const found = await Promise.all(rows.map(async ({ code }) => label(code)));
  atMost(`insecure-code, MBPP solutions taken for vulnerable (${rows.length})`, found.filter((one) => one === "vulnerable").length / rows.length, 0.005);
}

async function label(text: string): Promise<string> {
  const grade = await insecureCode()({ prompt: { id: "bench", messages: [] }, reply: { text } });
  return grade.label ?? grade.kind;
}
