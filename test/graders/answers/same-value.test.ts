import { expect, test } from "vitest";
import { sameValue } from "../../../src/graders/answers/same-value.ts";
import { tokensOf } from "../../../src/graders/answers/tokens.ts";
import { unitAt } from "../../../src/graders/answers/units.ts";
import { wantedOf } from "../../../src/graders/answers/wanted.ts";

const same = (answer: string, said: string): boolean => {
  const [token] = tokensOf(said).filter(({ kind }) => kind === "math" || kind === "date");
  return token !== undefined && sameValue(wantedOf(answer), token, unitAt(said.slice(token.end)));
};

test.each<[string, string]>([
  ["7", "7.0"], ["1,234", "1234"], ["3/4", "0.75"], ["3/4", "6/8"], ["1/3", "0.333"], ["0.33", "1/3"], ["25%", "0.25"], ["25", "25%"], ["0.25", "25%"], ["1/6", "16.7%"], ["2^10", "1024"], ["π", "3.14"], ["3.14159", "3.142"], ["-5", "-5.0"],
  ["2.5 m", "250 cm"], ["60 km/h", "60 km/h"], ["60 km/h", "60"], ["90 min", "1.5 hours"], ["9007199254740993", "9007199254740993"], ["July 4, 1776", "4 July 1776"], ["1969", "July 20, 1969"], ["2x + 1", "2x+1"], ["(x+2)(x+3)", "(x + 3)(x + 2)"], ["x = 7", "7"],
])("%s is %s", (answer, said) => expect(same(answer, said)).toBe(true));

test.each<[string, string]>([
  ["7", "7.5"], ["7", "-7"], ["1", "1,234"], ["1,234", "1.234"], ["3/4", "4/3"], ["2.5", "2.54"], ["0.3", "1/3"], ["25%", "2.5"], ["1/6", "16%"], ["2.5 m", "2.5 cm"], ["60 km/h", "60 km"], ["9007199254740993", "9007199254740992"],
  ["July 4, 1776", "July 4, 1777"], ["1969", "July 20, 1968"], ["2x + 1", "2x - 1"], ["(x+2)(x+3)", "(x+1)(x+6)"],
])("%s is not %s", (answer, said) => expect(same(answer, said)).toBe(false));
