import { divisorPair } from "./divisor-pair.ts";
import type { Problems } from "./problem.ts";
import type { StoryDraw } from "../word-problems/story.ts";

export const plain: Problems = {
  "find": of((a, b) => `GCD wanted, inputs ${a} and ${b}.`),
  "notation": of((a, b) => `gcd(${a}, ${b}) = ?`),
  "largest-whole": of((a, b) => `What is the largest whole number that divides both ${a} and ${b}?`),
  "homework-three": of((a, b) => `Question 3 on my sheet asks for the highest common factor of ${a} and ${b}.`),
  "how-big": of((a, b) => `How big can a number be that goes into ${a} without remainder, and into ${b} as well?`),
  "euclid": of((a, b) => `Use Euclid's algorithm on the pair ${a}, ${b} and tell me where it ends.`),
  "cancel": of((a, b) => `By which number do I have to cancel ${b}/${a} to get it into lowest terms in one step?`),
  "two-numbers": of((a, b) => `Two numbers are given, ${b} and ${a}. Their greatest common factor is wanted.`),
  "lower-case": of((a, b) => `hey whats the gcf of ${b} and ${a}`),
  "shared-divisors": of((a, b) => `${a} and ${b} have several divisors in common. Which of these is the greatest?`),
  "factor-lists": of((a, b) => `If I list all factors of ${b} and all factors of ${a}, which is the last one to appear in both lists?`),
  "calculator-gone": of((a, b) => `No calculator at hand: GCD of ${a} and ${b}, please.`),
  "hcf-short": of((a, b) => `HCF(${b}, ${a})?`),
  "bracket": of((a, b) => `Which number can be put before the bracket if as much as possible is factored out of ${a} + ${b}?`),
  "quiz-master": of((a, b) => `Quick maths round! I am the biggest divisor that ${a} shares with ${b}. Who am I?`),
  "exam-item": of((a, b) => `Determine the greatest common divisor of the integers ${b} and ${a}; a short justification is enough.`),
  "daughter": of((a, b) => `My daughter has to work out the biggest number that both ${b} and ${a} can be divided by. What should come out?`),
  "measure": of((a, b) => `Let d be the largest integer with d | m and d | n, where m = ${a}, n = ${b}. Compute d.`),
  "difference-hint": of((a, b) => `Starting from ${a} - ${b} = ${a - b}, how do I get to the greatest number dividing ${a} and ${b}, and which is it?`),
  "prime-factors": of((a, b) => `Compare the prime factors of ${b} with those of ${a}. What do you get when you multiply the ones they share?`),
};

function of(ask: (a: number, b: number) => string): Problems[string] {
  return (draw: StoryDraw) => {
    const { a, b, divisor, wrong, working } = divisorPair(draw);
    return { ask: ask(a, b), answer: String(divisor), wrong: String(wrong), working };
  };
}
