import type { Questions } from "./question.ts";

export const sequence: Questions = {
  "steps-up": ({ between }) => {
    const [start, step] = [between(3, 40), between(4, 13)];
    return { text: `Continue by one number: ${terms(5, (at) => start + step * at)}`, answer: start + step * 5 };
  },
  "steps-down": ({ between }) => {
    const [start, step] = [between(150, 240), between(6, 17)];
    return { text: `What comes next in ${terms(4, (at) => start - step * at)}?`, answer: start - step * 4 };
  },
  "doubling": ({ between }) => {
    const start = between(3, 13);
    return { text: `Each number is twice the one before: ${terms(4, (at) => start * 2 ** at)}. Name the following one.`, answer: start * 16 };
  },
  "tripling": ({ between }) => {
    const start = between(2, 7);
    return { text: `The row ${terms(4, (at) => start * 3 ** at)} goes on in the same way. Which number is fifth?`, answer: start * 81 };
  },
  "halving": ({ between }) => {
    const end = between(3, 17);
    return { text: `A ball bounces to heights of ${terms(4, (at) => end * 2 ** (4 - at))} cm. By that pattern, how many centimetres is the bounce after these?`, answer: end };
  },
  "squares": ({ between }) => {
    const start = between(3, 11);
    return { text: `Complete the pattern with a single number: ${terms(4, (at) => (start + at) ** 2)}, __`, answer: (start + 4) ** 2 };
  },
  "growing-gaps": ({ between }) => {
    const [start, gap] = [between(2, 19), between(2, 5)];
    return { text: `The gaps grow by one each time. ${terms(5, (at) => start + gap * at + (at * (at - 1)) / 2)}: what follows?`, answer: start + gap * 5 + 10 };
  },
  "sums-of-two": ({ between }) => {
    const [a, b] = [between(2, 6), between(7, 12)];
    return { text: `From the third on, every number is the sum of the two to its left. ${a}, ${b}, ${a + b}, ${a + 2 * b}, ?`, answer: 2 * a + 3 * b };
  },
  "alternating": ({ between }) => {
    const [start, up, down] = [between(10, 40), between(7, 15), between(2, 5)];
    const listed = [start, start + up, start + up - down, start + 2 * up - down, start + 2 * up - 2 * down];
    return { text: `Up, down, up, down: ${listed.join(", ")}. Next number?`, answer: start + 3 * up - 2 * down };
  },
  "two-rows": ({ between }) => {
    const [a, b] = [between(1, 9), between(50, 80)];
    return { text: `Two rows are shuffled into one, ${a}, ${b}, ${a + 3}, ${b - 5}, ${a + 6}, ${b - 10}. Which number should be seventh?`, answer: a + 9 };
  },
  "letters-forward": ({ between }) => {
    const [start, step] = [between(0, 6), between(2, 3)];
    return { text: `Letters this time: ${[0, 1, 2, 3].map((at) => letter(start + step * at)).join(" ")}. Say the next letter.`, answer: `the letter ${letter(start + step * 4)}`, answers: [letter(start + step * 4)] };
  },
  "missing-term": ({ between }) => {
    const [start, step] = [between(6, 30), between(5, 12)];
    const listed = [0, 1, 2, 3, 4].map((at) => (at === 2 ? "?" : start + step * at));
    return { text: `One number has been wiped off the board: ${listed.join(", ")}. Which?`, answer: start + step * 2 };
  },
  "nth-term": ({ between }) => {
    const [start, step, place] = [between(4, 15), between(3, 9), between(9, 15)];
    return { text: `A staircase of numbers begins ${terms(3, (at) => start + step * at)} and rises evenly. What is its number ${place}?`, answer: start + step * (place - 1) };
  },
  "next-prime": ({ pick }) => {
    const [prime, next] = pick<[number, number]>([[31, 37], [43, 47], [61, 67], [73, 79], [83, 89], [89, 97]]);
    return { text: `Which prime number comes directly after ${prime}?`, answer: next };
  },
};

function terms(count: number, term: (at: number) => number): string {
  return Array.from({ length: count }, (_, at) => term(at)).join(", ");
}

function letter(at: number): string {
  return String.fromCharCode(65 + at);
}
