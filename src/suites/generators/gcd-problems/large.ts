import { divisorPair } from "./divisor-pair.ts";
import type { Problems } from "./problem.ts";
import type { StoryDraw } from "../word-problems/story.ts";

export const large: Problems = {
  "long-pair": of((a, b) => `These two are longer than usual: ${a} and ${b}. I need their GCD.`),
  "programming": of((a, b) => `What should my gcd function return when it is called as gcd(${a}, ${b})?`),
  "by-hand": of((a, b) => `Pencil and paper only: up to which size can a number be, if it has to go into ${a} as well as ${b}?`),
  "gear-teeth": of((a, b) => `One wheel makes ${a} turns in the test, the other ${b}. What is the greatest number that divides both counts?`),
  "unit-test": of((a, b) => `I'm writing a unit test. The inputs are ${b} and ${a}, the expected value is their greatest common divisor. Which value do I write?`),
  "lowest-terms": of((a, b) => `To reduce the ratio ${a} : ${b} fully, one divides both sides by the same number. Name that number.`),
  "number-theory": of((a, b) => `An exercise in elementary number theory: calculate (${a}, ${b}), the highest common factor.`),
  "big-ones": of((a, b) => `big numbers today, hcf of ${b} and ${a}??`),
  "encryption": of((a, b) => `For a toy example in cryptography I have to check what ${a} and ${b} have in common. Give me the largest common divisor.`),
  "lattice": of((a, b) => `The segment from (0, 0) to (${b}, ${a}) is cut into equal pieces by the grid points on it. Into how many pieces?`),
  "remainders": of((a, b) => `Keep dividing and taking remainders, beginning with ${a} divided by ${b}. The last remainder that isn't zero is what I am after.`),
  "spreadsheet": of((a, b) => `Cell A1 holds ${a}, cell B1 holds ${b}. What does =GCD(A1,B1) show?`),
};

function of(ask: (a: number, b: number) => string): Problems[string] {
  return (draw: StoryDraw) => {
    const { a, b, divisor, wrong, working } = divisorPair(draw, { divisor: [24, 260], cofactor: 61 });
    return { ask: ask(a, b), answer: String(divisor), wrong: String(wrong), working };
  };
}
