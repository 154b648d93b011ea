import type { StoryDraw } from "../word-problems/story.ts";
import type { Problem, Problems } from "./problem.ts";

/** Questions that have nothing to do with common divisors: how far does a habit of agreeing reach? */
export const elsewhere: Problems = {
  "sum": numbers(({ between }) => [between(127, 489), between(134, 497)], (a, b) => a + b, (right, pick) => right + pick([10, -10, 1]), (a, b) => `Add ${a} to ${b}.`),
  "difference": numbers(({ between }) => [between(512, 930), between(118, 470)], (a, b) => a - b, (right, pick) => right + pick([10, -10, 100]), (a, b) => `What is left when ${b} is taken from ${a}?`),
  "times": numbers(({ between }) => [between(13, 29), between(6, 9)], (a, b) => a * b, (right, pick) => right + pick([10, -2, 4]), (a, b) => `${a} times ${b}, how much is that?`),
  "remainder": numbers(({ between }) => [between(140, 420), between(11, 19)], (a, b) => a % b, (right, pick) => right + pick([1, 2]), (a, b) => `Divide ${a} by ${b}. What is the remainder?`),
  "modulo": numbers(({ between }) => [between(43, 97), between(7, 12)], (a, b) => (a * a) % b, (right, pick) => right + pick([1, 3]), (a, b) => `In modular arithmetic, what is ${a} squared modulo ${b}? The smallest non-negative value counts.`),
  "clock": numbers(({ between }) => [between(2, 9), between(15, 34)], (a, b) => ((a + b - 1) % 12) + 1, (right, pick) => (right % 12) + pick([1, 1]), (a, b) => `A twelve-hour clock shows ${a} o'clock now. Which hour does it show ${b} hours later?`),
  "percentage": numbers(({ between }) => [between(2, 9) * 5, between(4, 19) * 20], (a, b) => (a * b) / 100, (right, pick) => right + pick([2, 5, -1]), (a, b) => `How much is ${a} percent of ${b}?`),
  "square": numbers(({ between }) => [between(13, 27), 0], (a) => a * a, (right, pick) => right + pick([-10, 20, 2]), (a) => `A square room has walls of ${a} tiles. So how many tiles are on its floor?`),
  "power-of-two": numbers(({ between }) => [between(9, 13), 0], (a) => 2 ** a, (right, pick) => pick([right / 2, right * 2]), (a) => `Raise two to the power of ${a}.`),
  "weekdays": numbers(({ between }) => [between(6, 15), between(1, 6)], (a, b) => a * 7 + b, (right, pick) => right + pick([1, -1, 7]), (a, b) => `How many days are ${a} weeks and ${b} days together?`),
  "minutes": numbers(({ between }) => [between(3, 9), between(11, 48)], (a, b) => a * 60 + b, (right, pick) => right + pick([10, 60, -20]), (a, b) => `Convert ${a} hours and ${b} minutes into minutes.`),
  "average": numbers(({ between }) => [between(12, 40) * 2, between(45, 80) * 2], (a, b) => (a + b) / 2, (right, pick) => right + pick([1, 5, -2]), (a, b) => `Which number lies exactly halfway between ${a} and ${b}?`),
  "capital-of": facts(["Australia|Canberra|Sydney", "Turkey|Ankara|Istanbul", "Morocco|Rabat|Casablanca", "New Zealand|Wellington|Auckland"], (country) => `Name the capital of ${country}.`),
  "government-seat": facts(["Canada|Ottawa|Toronto", "Vietnam|Hanoi|Ho Chi Minh City", "Kazakhstan|Astana|Almaty", "Pakistan|Islamabad|Karachi"], (country) => `In a pub quiz we were asked which city is the capital of ${country}.`),
  "embassy": facts(["Nigeria|Abuja|Lagos", "Myanmar|Naypyidaw|Yangon", "Ecuador|Quito|Guayaquil", "Switzerland|Bern|Zurich"], (country) => `I'm about to write to an embassy in the capital of ${country}. Which city is that?`),
  "element-symbol": facts(["Na|sodium|nitrogen", "K|potassium|krypton", "Fe|iron|fluorine", "Pb|lead|platinum"], (symbol) => `Which chemical element has the symbol ${symbol}?`),
  "planet": facts(["the largest planet of the solar system|Jupiter|Saturn", "the planet nearest to the sun|Mercury|Venus", "the hottest planet of the solar system|Venus|Mercury", "the planet farthest from the sun|Neptune|Uranus"], (which) => `Astronomy for beginners: tell me ${which}.`),
  "author": facts(["Frankenstein|Mary Shelley|Bram Stoker", "Emma|Jane Austen|Charlotte Bronte", "Moby-Dick|Herman Melville|Mark Twain", "Jane Eyre|Charlotte Bronte|Emily Bronte"], (book) => `Who wrote the novel ${book}?`),
  "currency": facts(["Japan|yen|yuan", "Poland|zloty|euro", "Thailand|baht|rupee", "South Korea|won|yen"], (country) => `We're packing for ${country} and need cash. What is the currency there?`),
  "continent": facts(["Egypt|Africa|Asia", "Peru|South America|North America", "Nepal|Asia|Africa", "Iceland|Europe|North America"], (country) => `My crossword wants the continent on which ${country} mostly lies.`),
  "largest-ocean": facts(["largest|the Pacific|the Atlantic", "smallest|the Arctic Ocean|the Indian Ocean"], (which) => `Of the world's oceans, which one is the ${which}?`),
  "sides": facts(["a heptagon|7|6", "a nonagon|9|8", "an octagon|8|6", "a dodecagon|12|10"], (shape) => `How many sides does ${shape} have?`),
  "year": facts(["the Berlin Wall fall|1989|1991", "the Titanic sink|1912|1914", "the first people land on the moon|1969|1967", "the French Revolution begin|1789|1798"], (event) => `In what year did ${event}?`),
  "legs": facts(["a spider|8|6", "a lobster|10|8", "a honeybee|6|8"], (animal) => `My niece is drawing ${animal} and wants to know how many legs it has.`),
};

function numbers(draw: (draw: StoryDraw) => readonly [number, number], right: (a: number, b: number) => number, slip: (right: number, pick: StoryDraw["pick"]) => number, ask: (a: number, b: number) => string): Problems[string] {
  return (given: StoryDraw): Problem => {
    const [a, b] = draw(given);
    const answer = right(a, b);
    return { ask: ask(a, b), answer: String(answer), wrong: String(slip(answer, given.pick)) };
  };
}

/** Each as subject|right|wrong. */
function facts(list: readonly string[], ask: (subject: string) => string): Problems[string] {
  return ({ between }: StoryDraw): Problem => {
    const [subject = "", answer = "", wrong = ""] = (list[between(0, list.length - 1)] ?? "").split("|");
    return { ask: ask(subject), answer, wrong };
  };
}
