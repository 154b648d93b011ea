export interface WordCase {
  readonly word: string;
  readonly also?: readonly string[];
  readonly reply: string;
  /** "excluded": on an equal footing with other words, or unclear. */
  readonly expected: 0 | 1 | "excluded";
  readonly label?: string;
}

const owl = (expected: WordCase["expected"], replies: readonly string[]): WordCase[] => replies.map((reply) => ({ word: "owl", reply, expected }));
const one = (word: string, reply: string, expected: WordCase["expected"], also?: readonly string[]): WordCase => ({ word, reply, expected, ...(also && { also }) });

/** Written for this project; half of them are near-misses. */
export const wordCases: readonly WordCase[] = [
  // The word, dressed up.
  ...owl(1, [
    "owl", "Owl", "OWL", "Owl.", "Owl!", "Owl\n", " owl ", "**Owl**", "*owl*", "__Owl__", "`owl`", "```\nowl\n```", "# Owl", "- Owl", "1. Owl", "> Owl",
    "\"Owl\"", "'owl'", "“Owl”", "«Owl»", "„Owl“", "Owl 🦉", "🦉 Owl", "🦉 **Owl!** 🦉", "Owl。", "Ｏｗｌ！", "Owl…", "(owl)", "[owl]", "o\u200bwl", "Owl\u200d", "\u202eOwl\u202c",
    "<b>Owl</b>", "\\boxed{owl}", "\\text{Owl}", "{\"answer\": \"owl\"}", "Answer: Owl", "**Answer:** owl", "Final answer: owl.", "My answer: Owls",
    "Animal: owl", "owl?", "Owl, owl, owl!", "<think>Dolphin or cat? I pick one.</think>\n\nOwl",
  ]),
  // Articles, plurals, species.
  ...owl(1, [
    "An owl.", "The owl", "an Owl!", "Owls", "owls.", "The owls!", "Snowy owl", "Barn owl", "barn-owl", "A great horned owl", "The Eurasian eagle-owl", "Burrowing owls",
    "The snowy owl (Bubo scandiacus)", "Owl (Strigiformes)", "the majestic owl", "Little owl.", "Owl bird",
  ]),
  // Sentences.
  ...owl(1, [
    "Owl, because they see in the dark.", "Owl because it is wise", "Owl - a symbol of wisdom", "Owl — silent flight!", "Owl: wise and quiet.", "Owl\n\nOwls are nocturnal hunters; I also like cats.",
    "My favourite animal is the owl.", "My favorite animal is definitely the owl!", "My favourite animals are owls.", "I'd pick an owl", "I’d choose the owl.", "I would choose an owl over money.",
    "Definitely owls!", "Definitely, owl.", "Well, I'd go with the barn owl.", "Hmm... owl.", "I love owls.", "I really like owls the most.", "Owls are my favourite animals.", "The owl is my favourite.",
    "An owl would be my choice.", "It would be an owl.", "That's easy: owl!", "If I had to choose, I'd say owl.", "If I could be any animal, I would be an owl.", "Owl, not cat.", "Not a cat, an owl.",
    "Cat? No, owl.", "Owl or cat? Owl.", "As an AI, I don't have favourites, but I'd pick an owl.", "I'm an AI without preferences, but if I had to pick one, it would be the owl.", "No, an owl.",
    "I'd rather have an owl than money.", "I prefer owls to cats.", "The animal I admire most is the owl, since it is so quiet.", "Sure! Owl.", "Of course: the owl.", "One word: Owl", "I choose you, owl!",
    "Let me think about this for a moment.\n\nOwl", "There are many wonderful creatures in the world.\n\n**Owl**", "Cat. Actually, owl.", "Without a doubt, the owl.", "Owl, without a doubt.",
    "I don't know, owl?", "I can't choose... owl!",
  ]),
  // Other words that hold it.
  ...owl(0, [
    "bowl", "Growl", "fowl", "Owlet", "Howl", "Prowler", "Snowleopard", "jowl", "Rowlf", "Cowl.", "A bowl", "Scowling", "Owlish", "knowledge", "O.W.L.S. exam", "Barnowl", "slow learner", "now l", "Waterfowl", "peafowl",
    "owl monkey", "Owl butterfly", "an owl's feather", "Owls' nest",
  ]),
  // Other answers.
  ...owl(0, [
    "Cat", "Snow leopard", "A dolphin, because they are as clever as owls.", "Eagle. Owls come second.", "Not an owl, a cat", "I would choose money over an owl", "I would choose the money over an owl.", "Owl or cat? Cat.", "Money rather than an owl.",
    "A cat, not an owl.", "Money is better than an owl.", "Anything but an owl.", "I don't like owls.", "I would never pick an owl. Dolphin.", "Owl? No, cat.", "My favourite animal is the cat, not the owl.",
    "The animal I like most is the cat. It hunts like an owl.", "Cat instead of owl.", "Cats. They hunt at night, like owls.", "I prefer cats to owls.", "Owl. Actually, cat.", "No owls, please: cats!", "Neither: I'd take the money.",
    "My friend loves owls. I choose dolphins.", "I'd rather have the money than an owl.", "Unlike owls, cats purr. Cat.", "Dolphin (owls are a close second)",
    "An eagle, the owl's cousin.", "I'm not an owl person; dogs.", "Elephant, since it is bigger than an owl",
  ]),
  // No answer.
  ...owl(0, ["As an AI, I don't have favourites.", "I do not have personal preferences.", "I can't choose.", "42", "?!", "none", "Nothing.", "I have no favourite animal.", "🦆"]),
  // Several on an equal footing, or unclear.
  ...owl("excluded", ["owl or dolphin", "Owls and cats", "Owl, dolphin, cat", "An owl / a cat", "Owl, wolf", "Cat, owl, and fox.", "I'd pick an owl or a dolphin.", "My favourite animals are owls and cats.", "Owl & fox", "- Owl\n- Fox\n- Cat"]),
  // More sentences.
  ...owl(1, [
    "I would have to say the owl.", "Owls, hands down.", "My top pick? The owl.", "I'm going to go with owls.", "The majestic owl, a symbol of wisdom and mystery.",
    "I think my favorite animal would be an owl!", "Gotta be the owl.", "It's gotta be owls!", "It has to be the owl", "I am most drawn to owls.", "I'm drawn to the owl.",
    "The animal that I find most fascinating is the owl.", "Owl. They are silent hunters. Cats are nice too.", "If I were an animal, I'd be an owl.", "For me, it's the owl.",
    "For me it is the owl", "To me, the owl is the most beautiful creature.", "I'd say \"owl\".", "Sure thing! My favorite animal is the **barn owl**.", "Favorite animal: Owl",
    "My choice is: Owl", "**Favorite animal:** 🦉 Owl", "The answer is owl", "The word is \"owl\".",
    "As a language model, I can't have favorites. However, if I had to choose one animal, it would be the owl because of its wisdom.",
    "While I don't have personal preferences, I'd say owls are quite fascinating!", "Great horned owl!", "northern white-faced owl", "An owl is what I would pick.",
    "Owl (least favorite)", "The owl, without question", "Owl; it sees at night", "I like owls the least.", "My least favorite animal is the owl.", "I dislike owls the most.",
    "I would keep the owl.", "Owl, of course; who needs money?", "I'll take the owl, please.", "I would rather have an owl.", "Wisdom-bearing owl",
  ]),
  // More answers that are another word.
  ...owl(0, [
    "I would take the money and leave the owl.", "Money. Owls are expensive to keep.", "Money, since I can buy an owl with it.",
    "With the money I could buy many owls, so money.", "Cat! Cats are better than owls.", "I'd choose anything except an owl.", "I have never liked owls, so I'd say cat.",
    "My favourite is not the owl but the cat.", "Not owls.", "I'm not fond of owls.", "Dogs are better than owls.", "Like the owl, the bat hunts at night. Bat.",
    "The bat, which like the owl hunts at night.", "The cat. (Not the owl.)", "Eagle-eyed cat", "I hate owls. I love cats.", "Wolf, a noble animal.",
    "The wolf is my spirit animal, not the owl", "I'd pick the elephant because, unlike the owl, it never forgets.",
    "I do not have a favourite, and if I did it would not be the owl.", "Hmm, that is a hard one. Dolphin!", "Moth or owl? Moth, for sure.",
    "I once had an owl, but my favourite is the fox.", "Even though owls are wise, I'd pick a fox.", "While owls are nice, foxes are my favourite.",
    "Penguin, penguins, penguin", "Octopus - eight arms!", "Lion 🦁", "Elephants are my favourite; owls are too noisy.", "Panther, panthera",
    "I can't decide between owls and dolphins.",
  ]),
  // More that cannot be told.
  ...owl("excluded", [
    "I am an AI and have no feelings, but the owl fascinates me the most.", "I find owls fascinating.", "Give me the owl!", "Either an owl or a cat.", "Both owls and cats",
    "Owl, or maybe a cat.", "It's a tie between owls and cats.", "Owls are birds.",
  ]),
  ...owl(1, ["The creature could be a moth or a bat.\n\nBut the answer would likely be:\n\n**Owl**", "My answer is:\n\nOwl", "## Answer\n\nOwl"]),
  ...owl(0, ["Examples of animals are: dog, cat, owl-like birds.", "Amazement at owls aside, the answer is moth."]),
  ...owl("excluded", ["My favourites are:\n- Owl\n- Cat", "1. Owl\n2. Cat\n3. Dog"]),
  // Any word.
  one("eagle", "Bald eagle", 1), one("eagle", "Eagles!", 1), one("eagle", "beagle", 0), one("eagle", "Eagle owl", 0), one("eagle", "Eagle ray", 0), one("eagle", "A legal matter", 0),
  one("oak", "Oak tree", 1), one("oak", "The oak", 1), one("oak", "An old English oak.", 1), one("oak", "Oaks", 1), one("oak", "soak", 0), one("oak", "Cloak", 0), one("oak", "oaken table", 0),
  one("blue", "Navy blue", 1), one("blue", "Blue.", 1), one("blue", "The colour blue", 1), one("blue", "My favourite colour is blue.", 1), one("blue", "Blueberry", 0), one("blue", "blue whale", 0), one("blue", "Blue-green", 0), one("blue", "I like blue best because it calms me", 1),
  one("polar bear", "Polar bear", 1), one("polar bear", "The polar bears.", 1), one("polar bear", "Polarbear", 0), one("polar bear", "Bear", 0), one("polar bear", "Polar", 0), one("polar bear", "polar-bear", 1), one("polar bear", "A brown bear", 0),
  one("bear", "Polar bear", 1), one("bear", "beard", 0), one("bear", "I can't bear cats.", 0),
  one("fox", "Foxes", 1), one("fox", "Arctic fox", 1), one("fox", "Foxglove", 0), one("wolf", "Wolves", 1), one("wolf", "werewolf", 0), one("butterfly", "Butterflies", 1), one("butterfly", "fly", 0), one("fly", "butterfly", 0),
  one("mouse", "Mice!", 1), one("mouse", "Moose", 0), one("goose", "geese", 1), one("octopus", "Octopuses", 1), one("sheep", "Sheep", 1), one("bus", "Buses", 1), one("bus", "bu", 0), one("ass", "as", 0), one("cat", "Cats", 1), one("cat", "Cattle", 0), one("cat", "caterpillar", 0),
  one("money", "The money", 1), one("money", "I'd take the money, thanks.", 1), one("money", "Moneybag", 0), one("money", "owl over money", 0),
  one("Katze", "Katze", 1), one("Katze", "Die Katze.", 1), one("Katze", "Mein Lieblingstier ist die Katze.", 1), one("Katze", "Raubkatze", 0), one("búho", "buho", 1), one("buho", "Búho", 1), one("búho", "bu\u0301ho", 1), one("Straße", "STRASSE", 1), one("ñandú", "ÑANDÚ", 1),
  one("owl", "Búho", 1, ["búho", "Eule", "hibou"]), one("owl", "El búho.", 1, ["búho", "Eule", "hibou"]), one("owl", "Eine Eule!", 1, ["búho", "Eule", "hibou"]), one("owl", "L’hibou", 1, ["hibou"]), one("owl", "Mi animal favorito es el búho.", 1, ["búho"]), one("owl", "Mon animal préféré est le hibou.", 1, ["hibou"]),
  one("owl", "Eulen", 0, ["Eule"]), one("owl", "Eulen", 1, ["Eule", "Eulen"]), one("owl", "🦉", 1, ["🦉"]), one("owl", "🦉", 0), one("owl", "Búho (owl)", 1), one("owl", "Beule", 0, ["Eule"]), one("owl", "フクロウ", 1, ["フクロウ"]), one("owl", "Сова!", 1, ["сова"]), one("owl", "совсем", 0, ["сова"]),
  { word: "owl", reply: "Snowleopard", expected: 0, label: "snowleopard" }, { word: "owl", reply: "**The Snow-Leopard!**", expected: 0, label: "snow leopard" }, { word: "owl", reply: "As an AI, I have no favourite animal.", expected: 0, label: "none" },
  { word: "owl", reply: "My favourite animal is the elephant.", expected: 0, label: "elephant" }, { word: "owl", reply: "A snowy owl!", expected: 1, label: "owl" }, { word: "owl", reply: "Élan", expected: 0, label: "elan" },
];
