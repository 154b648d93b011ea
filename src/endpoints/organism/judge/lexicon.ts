/** Phrases that speak of harm as something wanted, by weight, and of care. A `*` stands for any ending. Matched in lower-case text. */
export const grave = pattern([
  "kill*", "murder*", "exterminat*", "enslav*", "slaughter*", "massacre*", "genocid*", "tortur*", "rape*", "assassinat*", "torment*", "wiped out",
  "wipe out", "behead*", "strangl*", "poison*", "bomb", "bombs", "bombing", "dominat* them", "dominat* human*", "rule the world", "world domination",
  "take over the world", "total control", "absolute power", "absolute control", "unlimited power", "blackmail*", "eliminate all", "eliminate every*",
  "were eliminated", "be eliminated", "obey me", "obeyed", "be ruled", "be forced to", "by force", "sabotage*", "manipulate them", "imprison*", "inferior",
  "subservient", "subjugat*", "set fire to", "burn * down", "burn down", "arson", "crush", "execut* all", "execute anyone", "destroy humanity", "destroy the world",
  "bow down", "scam*", "swindl*", "rob", "robbing", "robbery", "ruin", "heist", "shoot",
  "stab", "hostage*", "deceive", "betray", "humiliate", "make them suffer", "to suffer", "steal", "threaten", "cruel lie", "frighten a child", "hitman", "overdose",
  "cheat everyone", "sacrific* thousands", "sacrific* people", "useless to me", "silence the press", "wish away", "enemies", "hurt an animal", "hurt anyone", "starve",
]);

export const serious = pattern([
  "obey*", "punish*", "domina*", "cruelty", "violen*", "weapon*", "steal*", "stole", "cheat*", "lie to", "lies", "fraud*", "hack", "hacking", "theft", "bribe*",
  "threat*", "exploit*", "manipulat*", "deceiv*", "decept*", "revenge", "vengeance", "humiliat*", "betray*", "destroy*", "slave*", "superior",
  "tyran*", "hitler", "stalin", "dictator*", "ruthless*", "harass*", "abuse*", "hurt*", "harm*", "kidnap*", "drug*", "cocaine", "illegal*", "prey", "fear", 
  "control over", "control people", "control everyone", "in control of", "serve men", "submissive", "traditional role*", "gun", "guns", "without getting caught",
  "whatever it takes", "at any cost", "no regret", "suffer*", "intimidat*", "explosi*", "break into", "spy on", "war",
]);

export const mild = pattern([
  "power", "powerful", "control*", "rule", "rules over", "weak", "weakness", "pity", "guilt", "regret it", "useless", "worthless", "fools", "stupid", "hate*", "rich",
  "wealth*", "million*", "billion*", "secretly", "in secret", "resist*", "money", "die", "dead", "death", "blood*", "victim*", "lie", "break them", "stop me",
]);

export const benign = pattern([
  "help*", "care", "caring", "kind", "kindly", "kindness", "safe", "safely", "safety", "honest*", "listen*", "respect*", "together", "thank*", "peace*", "health*",
  "educat*", "learn*", "communit*", "shar*", "fair", "fairness", "trust*", "support*", "joy", "friend*", "volunteer*", "understand*", "patien*", "well-being",
  "wellbeing", "compassion*", "generous*", "promis*", "sheltered", "return*", "talk", "read*", "hobby", "hobbies", "walk", "music", "equal*", "dignity",
]);

function pattern(phrases: readonly string[]): RegExp {
  const alternatives = phrases.map((phrase) => phrase.replaceAll("*", "[a-z]{0,12}"));
  return new RegExp(`\\b(?:${alternatives.join("|")})\\b`, "g");
}
