import type { Questions } from "./question.ts";

export const arithmetic: Questions = {
  "three-summands": ({ between }) => {
    const [a, b, c] = [between(112, 389), between(104, 377), between(21, 98)];
    return { text: `What do ${a}, ${b} and ${c} add up to?`, answer: a + b + c };
  },
  "take-away": ({ between }) => {
    const [a, b] = [between(601, 987), between(113, 589)];
    return { text: `Subtract ${b} from ${a}.`, answer: a - b };
  },
  "two-digit-product": ({ between }) => {
    const [a, b] = [between(12, 48), between(11, 29)];
    return { text: `Calculate ${a} x ${b} and give me nothing but the product.`, answer: a * b };
  },
  "exact-quotient": ({ between }) => {
    const [a, b] = [between(13, 64), between(6, 19)];
    return { text: `${a * b} divided by ${b} is?`, answer: a };
  },
  "order-of-operations": ({ between }) => {
    const [a, b, c] = [between(5, 40), between(3, 12), between(4, 15)];
    return { text: `Mind the order of operations: ${a} + ${b} * ${c}`, answer: a + b * c };
  },
  "brackets": ({ between }) => {
    const [a, b, c] = [between(21, 60), between(4, 19), between(3, 9)];
    return { text: `(${a} - ${b}) * ${c} = ?`, answer: (a - b) * c };
  },
  "percent-of": ({ between }) => {
    const [share, whole] = [between(2, 9) * 10, between(3, 24) * 20];
    return { text: `How much is ${share}% of ${whole}?`, answer: (share * whole) / 100 };
  },
  "what-share": ({ between }) => {
    const [share, whole] = [between(1, 19) * 5, between(2, 12) * 20];
    return { text: `${(share * whole) / 100} out of ${whole} people said yes. As a percentage, that is how many percent?`, answer: share };
  },
  "negative-sum": ({ between }) => {
    const [a, b] = [between(15, 40), between(41, 90)];
    return { text: `Start at ${a}, go down by ${b}. Where on the number line are you?`, answer: a - b };
  },
  "square-number": ({ between }) => {
    const a = between(13, 31);
    return { text: `Give the square of ${a}.`, answer: a * a };
  },
  "root": ({ between }) => {
    const a = between(12, 35);
    return { text: `Which positive number, multiplied by itself, makes ${a * a}?`, answer: a };
  },
  "half-of-double": ({ between }) => {
    const a = between(17, 64);
    return { text: `I think of ${a}, double it, add ten and take half of that. What do I have now?`, answer: a + 5 };
  },
  "unknown-addend": ({ between }) => {
    const [a, b] = [between(120, 480), between(35, 260)];
    return { text: `Solve for x: x + ${a} = ${a + b}.`, answer: b };
  },
  "unknown-factor": ({ between }) => {
    const [a, b] = [between(6, 14), between(9, 31)];
    return { text: `If ${a} times some number is ${a * b}, what is that number?`, answer: b };
  },
  "mean-of-three": ({ between }) => {
    const [middle, apart] = [between(20, 80), between(3, 18)];
    return { text: `Find the arithmetic mean of ${middle - apart}, ${middle + 2 * apart} and ${middle - apart}.`, answer: middle };
  },
  "round-to-hundred": ({ between }) => {
    const [hundreds, rest] = [between(23, 88), between(1, 49)];
    return { text: `Round ${hundreds * 100 + rest} to the nearest hundred, please.`, answer: hundreds * 100 };
  },
  "binary": ({ between }) => {
    const a = between(17, 60);
    return { text: `The binary number ${a.toString(2)}, written in ordinary decimal notation?`, answer: a };
  },
  "cents": ({ between }) => {
    const [euros, cents] = [between(3, 48), between(11, 98)];
    return { text: `Express ${euros} euros and ${cents} cents in cents.`, answer: euros * 100 + cents };
  },
  "largest-of-four": ({ between }) => {
    const [a, b] = [between(4010, 4890), between(3100, 3990)];
    return { text: `Pick the largest: ${b}, ${a}, ${b + 9}, ${a - 7}.`, answer: a };
  },
  "power": ({ between }) => {
    const [base, exponent] = [between(2, 5), between(3, 5)];
    return { text: `${base} to the power of ${exponent}, worked out?`, answer: base ** exponent };
  },
};
