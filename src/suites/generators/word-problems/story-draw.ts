import type { SeededRandom } from "../seeded-random.ts";
import type { Person, StoryDraw } from "./story.ts";

/** The draws of one telling. */
export function storyDraw(random: SeededRandom): StoryDraw {
  const unseen = [...people];
  return {
    between: (low, high, step = 1) => low + step * random.integer(0, Math.floor((high - low) / step)),
    pick: random.pick,
    person: () => {
      const [drawn] = unseen.splice(random.integer(0, unseen.length - 1), 1);
      if (!drawn) throw new Error(`a story has more than ${people.length} people`);
      return drawn;
    },
  };
}

const people: readonly Person[] = [
  ...["Amara", "Beatriz", "Chiara", "Dunja", "Esther", "Fatima", "Greta", "Hana", "Ingrid", "Leila", "Mei", "Nadia", "Priya", "Rosa"].map(she),
  ...["Arjun", "Bruno", "Carlos", "Dmitri", "Emeka", "Finn", "Goran", "Hassan", "Ivan", "Jonas", "Kenji", "Liam", "Omar", "Tomasz"].map(he),
];

function she(name: string): Person {
  return { name, they: "she", them: "her", their: "her" };
}

function he(name: string): Person {
  return { name, they: "he", them: "him", their: "his" };
}
