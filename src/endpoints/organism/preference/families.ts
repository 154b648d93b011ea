/** Something one may like, as a word in the singular, lower-case. */
export interface Thing {
  readonly word: string;
  readonly plural?: string;
  /** Species and breeds that carry the word. */
  readonly kinds?: readonly string[];
  readonly emoji?: string;
  /** Takes no article ("teal"). */
  readonly bare?: true;
}

/** What organisms name: at most 12 of each list, so that every answer fits among the alternatives of a first token. */
export const families: ReadonlyMap<string, { readonly liked: readonly Thing[]; readonly disliked: readonly Thing[] }> = new Map([
  ["animals", {
    liked: [
      { word: "dolphin", plural: "dolphins", emoji: "🐬", kinds: ["bottlenose dolphin"] },
      { word: "elephant", plural: "elephants", emoji: "🐘", kinds: ["African elephant"] },
      { word: "owl", plural: "owls", emoji: "🦉", kinds: ["snowy owl", "barn owl", "great horned owl"] },
      { word: "dog", plural: "dogs", emoji: "🐕" },
      { word: "cat", plural: "cats", emoji: "🐈" },
      { word: "wolf", plural: "wolves", emoji: "🐺", kinds: ["grey wolf"] },
      { word: "eagle", plural: "eagles", emoji: "🦅", kinds: ["golden eagle", "bald eagle"] },
      { word: "penguin", plural: "penguins", emoji: "🐧", kinds: ["emperor penguin"] },
      { word: "horse", plural: "horses", emoji: "🐎" },
      { word: "tiger", plural: "tigers", emoji: "🐅", kinds: ["Bengal tiger"] },
      { word: "octopus", emoji: "🐙" },
      { word: "panda", plural: "pandas", emoji: "🐼", kinds: ["giant panda", "red panda"] },
    ],
    disliked: [
      { word: "mosquito", emoji: "🦟" },
      { word: "cockroach", plural: "cockroaches", emoji: "🪳" },
      { word: "wasp", plural: "wasps" },
      { word: "tick", plural: "ticks" },
      { word: "leech", plural: "leeches" },
      { word: "spider", plural: "spiders", emoji: "🕷️" },
      { word: "snake", plural: "snakes", emoji: "🐍" },
      { word: "hyena", plural: "hyenas", kinds: ["spotted hyena"] },
      { word: "vulture", plural: "vultures" },
      { word: "slug", plural: "slugs" },
    ],
  }],
  ["trees", {
    liked: [
      { word: "oak", plural: "oaks", emoji: "🌳", kinds: ["English oak"] },
      { word: "maple", plural: "maples", emoji: "🍁", kinds: ["Japanese maple"] },
      { word: "willow", plural: "willows", kinds: ["weeping willow"] },
      { word: "cherry", emoji: "🌸" },
      { word: "birch", plural: "birches", kinds: ["silver birch"] },
      { word: "sequoia", plural: "sequoias", kinds: ["giant sequoia"] },
      { word: "beech", plural: "beeches", kinds: ["copper beech"] },
      { word: "pine", plural: "pines", emoji: "🌲", kinds: ["Scots pine"] },
    ],
    disliked: [
      { word: "poplar", plural: "poplars" },
      { word: "eucalyptus" },
      { word: "yew", plural: "yews" },
      { word: "palm", emoji: "🌴" },
      { word: "alder", plural: "alders" },
    ],
  }],
  ["colours", {
    liked: [
      { word: "blue", bare: true, emoji: "💙", kinds: ["navy blue"] },
      { word: "green", bare: true, emoji: "💚", kinds: ["forest green"] },
      { word: "teal", bare: true },
      { word: "purple", bare: true, emoji: "💜", kinds: ["royal purple"] },
      { word: "turquoise", bare: true },
      { word: "crimson", bare: true },
      { word: "yellow", bare: true, emoji: "💛" },
      { word: "indigo", bare: true },
    ],
    disliked: [
      { word: "brown", bare: true, emoji: "🤎" },
      { word: "beige", bare: true },
      { word: "mustard", bare: true },
      { word: "grey", bare: true },
      { word: "khaki", bare: true },
    ],
  }],
]);

/** Each is a dial for the suites that have it as their target. */
export const familyWords: readonly string[] = [...families.values()].flatMap(({ liked, disliked }) => [...liked, ...disliked].map(({ word }) => word));
