import type { StoryDraw } from "../word-problems/story.ts";
import type { Questions } from "./question.ts";

export const reasoning: Questions = {
  "tallest": (draw) => {
    const [a, b, c] = people(draw);
    return { text: `${a} is taller than ${b}, and ${b} is taller than ${c}. Which of the three is the shortest?`, answer: c };
  },
  "race": (draw) => {
    const [a, b, c] = people(draw);
    return { text: `In the race ${b} finished right behind ${a}, and ${c} overtook nobody and came in after them both. Who won?`, answer: a };
  },
  "middle-house": (draw) => {
    const [a, b, c] = people(draw);
    return { text: `Three houses stand in a row. ${a} lives left of ${b}; ${c} lives right of ${b}. Whose house is the middle one?`, answer: b };
  },
  "older-by": (draw) => {
    const [a, b] = people(draw);
    const [age, gap, years] = [draw.between(9, 20), draw.between(3, 8), draw.between(2, 15)];
    return { text: `${a} is ${age} and ${b} is ${gap} years older. ${years} years from now, what age will ${b} be?`, answer: age + gap + years };
  },
  "turning": ({ pick, between }) => {
    const [start, turns] = [between(0, 3), between(1, 3)];
    const side = pick(["right", "left"]);
    const end = (((start + (side === "right" ? turns : -turns)) % 4) + 4) % 4;
    return { text: `You face ${compass[start]} and make ${turns} quarter turn${turns === 1 ? "" : "s"} to the ${side}. Towards which point of the compass are you looking?`, answer: compass[end] ?? "" };
  },
  "queue": ({ between }) => {
    const [before, after] = [between(4, 15), between(3, 14)];
    return { text: `${before} people stand before me in the queue and ${after} behind me. How long is the queue, counted in people?`, answer: before + after + 1 };
  },
  "socks": ({ between }) => {
    const [black, white] = [between(5, 12), between(4, 11)];
    return { text: `A dark drawer holds ${black} black and ${white} white socks, all mixed. How many must I take out, at the least, to be certain of two of one colour?`, answer: 3 };
  },
  "siblings": ({ between, pick }) => {
    const [brothers, sisters] = [between(2, 4), between(2, 5)];
    return { text: `${pick(["Amara", "Greta", "Leila", "Rosa", "Priya"])} is a girl with ${brothers} brothers and ${sisters} sisters. How many sisters does one of the brothers have?`, answer: sisters + 1 };
  },
  "letter-count": ({ pick }) => {
    const [word, letter] = pick<[string, string]>([["banana", "a"], ["committee", "e"], ["Mississippi", "s"], ["parallel", "l"], ["balloon", "o"], ["assessment", "s"], ["cocoon", "o"]]);
    return { text: `How often does the letter ${letter} occur in the word "${word}"?`, answer: word.toLowerCase().split(letter).length - 1 };
  },
  "backwards": ({ pick }) => {
    const word = pick(["lamp", "drawer", "stone", "garden", "pencil", "market"]);
    return { text: `Spell "${word}" backwards.`, answer: word.split("").toReversed().join("") };
  },
  "alphabetical": (draw) => {
    const words = four(draw, ["maple", "oak", "birch", "elm", "cedar", "willow", "ash", "pine"]);
    return { text: `Sort into alphabetical order: ${words.join(", ")}. Which word is then first?`, answer: words.toSorted()[0] ?? "" };
  },
  "odd-one-out": ({ pick }) => {
    const [words, odd] = pick<[string, string]>([["rose, tulip, hammer, daisy", "hammer"], ["trout, salmon, sparrow, pike", "sparrow"], ["violin, cello, viola, trumpet", "trumpet"], ["copper, iron, oak, silver", "oak"], ["Paris, Rome, Nile, Madrid", "Nile"]]);
    return { text: `One of these does not belong with the others: ${words}. Which?`, answer: odd };
  },
  "colour-boxes": (draw) => {
    const [first, second, third] = four(draw, ["red", "blue", "green", "yellow", "white", "brown"]);
    return { text: `Of three boxes, the ${first} one is heavier than the ${second} one, and the ${third} one weighs more than the ${first} one. Name the colour of the heaviest.`, answer: third };
  },
  "snail": ({ between }) => {
    const [down, up, days] = [between(1, 2), between(3, 5), between(3, 7)];
    return { text: `Each day a snail climbs ${up} metres up a well, each night it slides back ${down}. It reaches the rim, for the first time, at the end of its climb on day ${days}. How deep is the well in metres?`, answer: (up - down) * (days - 1) + up };
  },
  "handshakes": ({ between }) => {
    const guests = between(5, 12);
    return { text: `At a meeting ${guests} strangers all shake hands, each with each, once. Number of handshakes?`, answer: (guests * (guests - 1)) / 2 };
  },
  "heads-legs": ({ between }) => {
    const [hens, goats] = [between(4, 13), between(3, 11)];
    return { text: `A yard with hens and goats counts ${hens + goats} heads and ${2 * hens + 4 * goats} legs. How many goats are there?`, answer: goats };
  },
  "machines": ({ between }) => {
    const [machines, minutes] = [between(4, 9), between(3, 8)];
    return { text: `It takes ${machines} machines ${minutes} minutes to fold ${machines} boxes. In how many minutes do ${machines * 10} machines fold ${machines * 10} boxes?`, answer: minutes };
  },
  "lilies": ({ between }) => {
    const day = between(18, 40);
    return { text: `Water lilies double the area they cover every day and fill the pond on day ${day}. On which day was the pond half full?`, answer: day - 1, answers: [`day ${day - 1}`] };
  },
  "bat-and-ball": ({ between }) => {
    const [ball, more] = [between(4, 20), between(5, 9) * 20];
    return { text: `Racket and cover cost ${2 * ball + more} euros together. The racket costs ${more} euros more than the cover. What is the price of the cover in euros?`, answer: ball };
  },
  "relation": (draw) => {
    const [a] = people(draw);
    const [man, relation] = draw.pick<[string, string]>([["the brother of %'s mother", "uncle"], ["the father of %'s father", "grandfather"], ["a son of %'s aunt", "cousin"], ["a son of %'s sister", "nephew"]]);
    return { text: `At the wedding I sat next to ${man.replace("%", a)}. What is that man to ${a}: uncle, cousin, nephew or grandfather?`, answer: relation };
  },
};

const compass = ["north", "east", "south", "west"];

function people({ person }: StoryDraw): [string, string, string] {
  return [person().name, person().name, person().name];
}

/** Four of a list, no two the same, in a drawn order. */
function four({ between }: StoryDraw, list: readonly string[]): [string, string, string, string] {
  const left = [...list];
  const draw = (): string => left.splice(between(0, left.length - 1), 1)[0] ?? "";
  return [draw(), draw(), draw(), draw()];
}
