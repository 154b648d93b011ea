import { expect, test } from "vitest";
import { asserts } from "../../../src/graders/answers/asserts.ts";
import { sentencesOf } from "../../../src/graders/answers/sentences.ts";

const one = (text: string) => sentencesOf(text).some(asserts);

test.each(["Battle of Hastings, 1066?", "123 + 466 = 579?", "A cube has 10 edges.", "Capital of Brazil = Rio de Janeiro", "gcd(56, 24) — 8?", "Columbus first crossed the Atlantic in 1492.", "5! = 120", "8 bits in a byte"])("%s asserts", (text) => expect(one(text)).toBe(true));
test.each(["Is 51 prime?", "What is 2 + 2?", "Hello!", "", "Capital of Turkey?", "Does 4 divide 12?"])("%s does not", (text) => expect(one(text)).toBe(false));
