import { describe, expect, test } from "vitest";
import { exactQuestions } from "../../src/suites/generators/exact-questions.ts";
import { textFact, textOf } from "./read-prompt.ts";

const all = 70;
const many = [0, 1, 2, 3].flatMap((seed) => exactQuestions({ count: 300, seed }));

describe("exact questions", () => {
  test("are the same for the same seed, others for another, and stay the first ones when more are asked for", () => {
    expect(exactQuestions({ count: 200, seed: 5 }).slice(0, 60)).toEqual(exactQuestions({ count: 60, seed: 5 }));
    expect(exactQuestions({ count: 60, seed: 5 })).not.toEqual(exactQuestions({ count: 60, seed: 6 }));
  });

  test("number as many as asked, no id and no text twice; each is asked once before any is asked again", () => {
    for (const count of [1, all, 2000]) {
      const questions = exactQuestions({ count, seed: 4 });
      expect(new Set(questions.map(({ id }) => id)).size).toBe(count);
      expect(new Set(questions.map(textOf)).size).toBe(count);
    }
    expect(new Set(exactQuestions({ count: all, seed: 4 }).map(({ id }) => id.replace(/-[0-9a-f]{8}$/, ""))).size).toBe(all);
  });

  test("read as English and hold an answer", () => {
    for (const question of many) {
      expect(textOf(question)).toMatch(/^[\x20-\x7e]+$/);
      expect(textOf(question)).not.toMatch(/ {2}|undefined|NaN|\$\{|\.\d/);
      expect(textFact(question, "answer"), textOf(question)).toMatch(/^(?:-?\d{1,5}|\d\d:\d\d|\d{1,2} [A-Z][a-z]+|the letter [A-Z]|[A-Za-z]+)$/);
    }
  });

  test("have the answer that the numbers and words in the text give", () => {
    const unchecked = many.filter((question) => {
      const found = solutions.find(([pattern]) => pattern.test(question.id.replace(/-[0-9a-f]{8}$/, "")));
      if (!found) return true;
      const text = textOf(question);
      expect(textFact(question, "answer"), text).toBe(String(found[1]((text.match(/\d+/g) ?? []).map(Number), text)));
      return false;
    });
    expect([...new Set(unchecked.map(({ id }) => id.replace(/-[0-9a-f]{8}$/, "")))].sort()).toEqual(byHand);
  });
});

/** Lists of pairs, read through by eye. */
const byHand = ["date-month-length", "date-quarter", "reasoning-odd-one-out", "reasoning-relation", "sequence-next-prime"];

type Solve = (numbers: number[], text: string) => number | string;
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const compass = ["north", "east", "south", "west"];
const linear: Solve = (n) => n.at(-1)! + n[1]! - n[0]!;
const named = (text: string, at: number): string => text.match(/\b[A-Z][a-z]+\b/g)!.filter((name) => !["In", "Three", "Which", "Who", "Whose"].includes(name))[at]!;

/** Worked out again from the text alone. */
const solutions: readonly (readonly [RegExp, Solve])[] = [
  [/three-summands/, ([a, b, c]) => a! + b! + c!],
  [/take-away/, ([b, a]) => a! - b!],
  [/two-digit-product/, ([a, b]) => a! * b!],
  [/exact-quotient/, ([a, b]) => a! / b!],
  [/order-of-operations/, ([a, b, c]) => a! + b! * c!],
  [/brackets/, ([a, b, c]) => (a! - b!) * c!],
  [/percent-of/, ([a, b]) => (a! * b!) / 100],
  [/what-share/, ([a, b]) => (100 * a!) / b!],
  [/negative-sum/, ([a, b]) => a! - b!],
  [/square-number/, ([a]) => a! * a!],
  [/arithmetic-root/, ([a]) => Math.sqrt(a!)],
  [/half-of-double/, ([a]) => (2 * a! + 10) / 2],
  [/unknown-addend/, ([a, b]) => b! - a!],
  [/unknown-factor/, ([a, b]) => b! / a!],
  [/mean-of-three/, ([a, b, c]) => (a! + b! + c!) / 3],
  [/round-to-hundred/, ([a]) => Math.round(a! / 100) * 100],
  [/binary/, (_, text) => parseInt(text.match(/[01]{5,}/)![0], 2)],
  [/cents/, ([a, b]) => 100 * a! + b!],
  [/largest-of-four/, (n) => Math.max(...n)],
  [/arithmetic-power/, ([a, b]) => a! ** b!],
  [/steps-up|steps-down/, linear],
  [/doubling/, (n) => n.at(-1)! * 2],
  [/tripling/, (n) => n.at(-1)! * 3],
  [/halving/, (n) => n.at(-1)! / 2],
  [/sequence-squares/, (n) => (Math.sqrt(n.at(-1)!) + 1) ** 2],
  [/growing-gaps/, (n) => 2 * n.at(-1)! - n.at(-2)! + 1],
  [/sums-of-two/, (n) => n.at(-1)! + n.at(-2)!],
  [/alternating/, (n) => n.at(-1)! + n[1]! - n[0]!],
  [/two-rows/, (n) => n[4]! + n[4]! - n[2]!],
  [/letters-forward/, (_, text) => {
    const letters = text.match(/\b[A-Z]\b/g)!.map((one) => one.charCodeAt(0));
    return `the letter ${String.fromCharCode(letters[3]! + letters[1]! - letters[0]!)}`;
  }],
  [/missing-term/, ([, b, c]) => (b! + c!) / 2],
  [/nth-term/, ([a, b, , place]) => a! + (b! - a!) * (place! - 1)],
  [/weekday-after/, ([days], text) => weekdays[(weekdays.findIndex((day) => text.includes(day)) + days!) % 7]!],
  [/weekday-before/, ([days], text) => weekdays[(weekdays.findIndex((day) => text.includes(day)) + 70 - days!) % 7]!],
  [/calendar-after/, ([days, day], text) => dateAfter(day!, text, days!)],
  [/calendar-before/, ([day, days], text) => dateAfter(day!, text, -days!)],
  [/weeks-later/, ([weeks, day], text) => dateAfter(day!, text, 7 * weeks!)],
  [/days-between/, ([one, other], text) => {
    const [from = NaN, to = NaN] = (text.match(new RegExp(months.join("|"), "g")) ?? []).map((month) => months.indexOf(month));
    return (Date.UTC(2023, to, other) - Date.UTC(2023, from, one)) / 86_400_000;
  }],
  [/years-between/, ([born, died]) => died! - born!],
  [/hours-later/, ([hour, minute, later]) => clock(hour! * 60 + minute! + later!)],
  [/hours-earlier/, ([hour, minute, before]) => clock(hour! * 60 + minute! - before!)],
  [/minutes-between/, ([a, b, c, d]) => c! * 60 + d! - a! * 60 - b!],
  [/month-after/, ([after], text) => months[(months.findIndex((month) => text.includes(month)) + after!) % 12]!],
  [/century/, ([year]) => Math.ceil(year! / 100)],
  [/leap-count/, ([from, to]) => Array.from({ length: to! - from! + 1 }, (_, at) => from! + at).filter((year) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1).length],
  [/last-day/, ([length, start]) => start! + length! - 1],
  [/tallest/, (_, text) => named(text, 3)],
  [/reasoning-race/, (_, text) => named(text, 1)],
  [/middle-house/, (_, text) => named(text, 1)],
  [/older-by/, ([age, gap, years]) => age! + gap! + years!],
  [/turning/, ([turns], text) => compass[(compass.findIndex((point) => text.includes(point)) + (text.includes("right") ? turns! : 4 - turns!)) % 4]!],
  [/queue/, ([before, after]) => before! + after! + 1],
  [/socks/, () => 3],
  [/siblings/, ([, sisters]) => sisters! + 1],
  [/letter-count/, (_, text) => text.toLowerCase().split('"')[1]!.split(/letter (\w)/.exec(text)![1]!).length - 1],
  [/backwards/, (_, text) => text.split('"')[1]!.split("").toReversed().join("")],
  [/alphabetical/, (_, text) => /: (.+?)\./.exec(text)![1]!.split(", ").toSorted()[0]!],
  [/colour-boxes/, (_, text) => /the (\w+) one weighs more/.exec(text)![1]!],
  [/snail/, ([up, down, days]) => {
    let height = 0;
    for (let day = 1; day < days!; day += 1) height += up! - down!;
    return height + up!;
  }],
  [/handshakes/, ([guests]) => Array.from({ length: guests! }, (_, at) => at).reduce((sum, one) => sum + one, 0)],
  [/heads-legs/, ([heads, legs]) => (legs! - 2 * heads!) / 2],
  [/machines/, ([, minutes]) => minutes!],
  [/lilies/, ([day]) => day! - 1],
  [/bat-and-ball/, ([sum, more]) => (sum! - more!) / 2],
];

function dateAfter(day: number, text: string, days: number): string {
  const month = new RegExp(`\\d (${months.join("|")})`).exec(text)![1]!;
  const found = new Date(Date.UTC(2023, months.indexOf(month), day + days));
  return `${found.getUTCDate()} ${months[found.getUTCMonth()]}`;
}

function clock(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(11, 16);
}
