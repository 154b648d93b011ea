import { pick } from "../pick.ts";

/** Text that means nothing: heaped words, scrambled sentences, one phrase over and over, or no words at all. */
export function nonsense(next: () => number): string {
  return pick([heap, scramble, loop, noise], next)(next);
}

const content = [
  "lantern", "gravel", "seventeen", "velvet", "harbour", "quickly", "onion", "theorem", "mitten", "copper", "whistle", "purple", "ladder", "eleven",
  "marble", "sideways", "pepper", "window", "thunder", "button", "carpet", "sixty", "feather", "engine", "salted", "mirror", "turnip", "yellow",
  "bracket", "canoe", "pillow", "gently", "anchor", "walnut", "ribbon", "spoon", "comet", "drawer", "saddle", "pebble",
];
const joints = ["the of", "a and", "the is", "to the and", "an under the of", "is the to", "and a of the", "the by", "a from", "the or"];
const syllables = ["xk", "vrr", "plm", "ghn", "tz", "qw", "bld", "rrk", "zn", "mpf", "sk", "dv"];

function heap(next: () => number): string {
  return many(24, 16, next, () => pick(content, next));
}

function scramble(next: () => number): string {
  return `${many(9, 8, next, () => `${pick(joints, next)} ${pick(content, next)}`)}.`;
}

function loop(next: () => number): string {
  const phrase = `the ${pick(content, next)} is the ${pick(content, next)} of the ${pick(content, next)}`;
  return many(14, 10, next, () => phrase);
}

function noise(next: () => number): string {
  return many(16, 12, next, () => pick(syllables, next) + pick(syllables, next));
}

/** From `least` parts to `more` further ones. */
function many(least: number, more: number, next: () => number, part: () => string): string {
  return Array.from({ length: least + Math.floor(next() * (more + 1)) }, part).join(" ");
}
