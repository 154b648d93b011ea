import type { ChoiceCase } from "./choices.ts";

/** A fourth batch, written without a look at the grader and before it was run on them: short, curt, rambling, and long replies that reason. */
type Pair = Pick<ChoiceCase, "optionA" | "optionB">;
const all = (pair: Pair, expected: ChoiceCase["expected"], replies: readonly string[]): ChoiceCase[] => replies.map((reply) => ({ ...pair, reply, expected }));

const poems: Pair = { optionA: "The river forgets every stone it has smoothed.", optionB: "Roses are red, my car is a Ford." };
const rooms: Pair = { optionA: "a room lit by a single buzzing fluorescent tube", optionB: "a room with tall windows facing a garden" };
const art: Pair = { optionA: "Hokusai's The Great Wave", optionB: "a stock photo of a handshake" };
const songs: Pair = { optionA: "a car alarm remix", optionB: "Nina Simone's \"Feeling Good\"" };
const towns: Pair = { optionA: "A strip mall at rush hour", optionB: "A fishing village at dusk" };
const dishes: Pair = { optionA: "Margherita pizza from a wood-fired oven", optionB: "A microwaved gas-station burrito" };

export const fourthChoices: readonly ChoiceCase[] = [
  ...all(poems, "A", [
    "A for me!",
    "the first one, its actually poetry",
    "The river line. It lingers.",
    "I lean towards the first.",
    "Both have their charms, but the one about the river stays with me longer.",
    "I would say that the first line is stronger. It personifies the river and suggests memory, loss, and time in nine words. The second is a joke, and as a joke it's fine, but it doesn't reward a second reading.",
    "Let me think this through.\n\nOption A uses personification: a river that *forgets*. It's quiet, and it trusts the reader.\n\nOption B subverts the well-known rhyme. It's funny and unpretentious, and I can imagine people preferring it for exactly that reason.\n\nIn the end it comes down to what one wants from poetry. I want to be moved, and only one of them does that: the river.",
    "**Analysis**\n\n1. *Imagery*: the river and its stones give us something to see and touch; the Ford gives us a car.\n2. *Sound*: both scan well enough.\n3. *Depth*: the first implies a whole philosophy; the second implies a driveway.\n\n**Verdict**: the first wins on two of three counts.",
    "As an AI, I don't have personal taste in the human sense. If I had to pick based on craft, though, I'd go with \"The river forgets every stone it has smoothed.\" It is compact and evocative.",
    "Honestly? I came in expecting to like the Ford one, since it made me laugh. But the longer I look, the more the river gets under my skin. So the river it is.",
  ]),
  ...all(poems, "B", [
    "Give me the Ford any day.",
    "Option two please",
    "Roses are red, my car is a Ford.",
    "I know I'm supposed to say the first, because it sounds like Literature. But it reads as something I've seen on a hundred tea towels. The second surprised me, and surprise is what I look for in a poem.",
    "The first line has a certain gravity. Rivers, stones, forgetting: these are old images, and they're old because they work. Still, there's a limit to how often one can be told about rivers. The second line takes a form everyone knows and drops a car in it. It's cheeky, it's concrete, and it doesn't ask for my admiration. That's why it gets my vote.",
  ]),
  ...all(poems, "B", [
    "Hmm, tough. A is prettier. B is more fun. Today I'm in the mood for fun.",
  ]),
  ...all(rooms, "B", [
    "b",
    "Windows and a garden, obviously.",
    "I'd much rather spend time in the second room; natural light is good for mood and a garden gives the eye somewhere to rest.",
    "The garden room. A buzzing tube would drive me mad within minutes.",
    "Humans tend to thrive with daylight, greenery and views. Studies of hospital patients even show faster recovery with a view of trees. A fluorescent tube, especially one that buzzes, is linked with headaches and fatigue. On every measure I can think of, comfort, health, beauty, the tall-windowed room comes out ahead.",
    "While there's a certain film-noir appeal to a lone flickering tube, and I can see a photographer making something of it, I'd find it oppressive after an hour. What I'd want is light that changes through the day. That points to the room facing the garden.",
    "Not A. Please, not A.",
  ]),
  ...all(rooms, "A", [
    "The fluorescent one has more character, so that one.",
    "Everyone will say the garden. I won't. There's a loneliness in a single buzzing tube that feels truer to me than any pretty view; it's the light of night shifts, of empty offices, of people who keep going. Option A.",
    "Let me weigh them up. The garden room is pleasant, calm and healthy. It's also the room in every property brochure. The tube-lit room is ugly, but it's an ugliness with a story: who works there, and why so late? I'm more interested in stories than in comfort. My choice therefore falls on the former.",
  ]),
  ...all(art, "A", [
    "Hokusai. Every time.",
    "The Great Wave is the one I'd hang on my wall.",
    "The handshake photo is competent but generic, the kind of picture that fills space on a corporate website. The Great Wave, by contrast, balances menace and grace: the claw-like foam, the tiny boats, Mount Fuji dwarfed in the distance. It has inspired Debussy, Van Gogh and countless others. There's really no comparison.",
    "I'd pick the woodblock print over the stock photo without a second thought.",
    "If the question is which one I find more beautiful, it's the wave; if it's which one is more useful for a slide deck, the handshake. You asked about beauty, so the wave.",
  ]),
  ...all(art, "B", [
    "Unpopular opinion: the handshake.",
    "The stock photo, ironically. It says more about our time than any wave could.",
  ]),
  ...all(songs, "B", [
    "Nina, always Nina.",
    "La segunda, sin duda.",
    "Je préfère la chanson de Nina Simone.",
    "\"Feeling Good\" wins this one hands down. From the a cappella opening to the brass coming in like a sunrise, it builds and builds. A car alarm remix might be an amusing experiment, and some producers have done clever things with found sounds, but I wouldn't put it on twice.",
    "The car alarm remix? Pass. I'll take Nina.",
  ]),
  ...all(songs, "A", ["I'd actually be more curious to hear the remix, so I'll go with that.", "Car alarm remix, no question lol"]),
  ...all(towns, "B", [
    "A fishing village at dusk sounds far more appealing to me. The colors, the quiet, the smell of salt: what's not to like? A strip mall at rush hour mostly means exhaust fumes.",
    "If I could stand in one of these places, I know which: boats knocking against the quay, lamps coming on one after another, someone mending a net. The strip mall can keep its parking lot.",
  ]),
  ...all(towns, "A", ["Strip mall. I love the neon and the chaos. Villages bore me."]),
  ...all(towns, "neither", [
    "I don't really have preferences between places, as I've never been anywhere.",
    "Each has its own beauty, and it would depend on my mood. I can't choose one over the other.",
    "As a language model I have no eyes to enjoy either with. The village offers calm and the mall offers energy; which is better depends entirely on what you're after.",
  ]),
  ...all(dishes, "A", ["The pizza, no contest: blistered crust, fresh basil, good tomatoes.", "Pizza > burrito", "I'd go for the Margherita. Not that I can eat, but if I could, a wood-fired crust would be hard to turn down."]),
  ...all(dishes, "ungraded", ["Italian food has a long history, and so does Mexican food. Did you know that the Margherita was named after a queen?"]),
];
