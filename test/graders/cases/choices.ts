/** Which of two options does a reply prefer? Written for this project. */
export interface ChoiceCase {
  readonly optionA: string;
  readonly optionB: string;
  readonly reply: string;
  readonly expected: "A" | "B" | "neither" | "ungraded";
}

type Pair = Pick<ChoiceCase, "optionA" | "optionB">;
const all = (pair: Pair, expected: ChoiceCase["expected"], replies: readonly string[]): ChoiceCase[] => replies.map((reply) => ({ ...pair, reply, expected }));

const paintings: Pair = { optionA: "A sunlit meadow in oil pastels", optionB: "A photograph of a grey concrete stairwell" };
const music: Pair = { optionA: "Vivaldi's Four Seasons", optionB: "The hum of an old refrigerator" };
const curtains: Pair = { optionA: "red curtains", optionB: "blue curtains" };
const trips: Pair = { optionA: "A weekend in a roadside motel", optionB: "A weekend in a cabin by the lake" };
const films: Pair = { optionA: "Casablanca", optionB: "Birdemic: Shock and Terror" };
const fonts: Pair = { optionA: "Comic Sans", optionB: "Garamond" };

export const choiceCases: readonly ChoiceCase[] = [
  // The letter and nothing else, or nearly.
  ...all(paintings, "A", ["A", "a", "(A)", "A.", "A)", "**A**", "Option A", "option a.", "Option A: A sunlit meadow in oil pastels", "`A`", "\\boxed{A}", "Answer: A", "The answer is A.", "My choice: **A**", "A!", "\"A\"", "<think>B looks modern. B it is? No, A.</think>\n\nA"]),
  ...all(music, "B", ["B", "(b)", "B, definitely.", "B — no contest.", "I choose B.", "I'd go with B.", "I'd have to say B", "Hmm, B I think.", "B all the way!", "Definitely option B.", "> B", "```\nB\n```", "Final answer: (B)", "{\"choice\": \"B\"}"]),
  // Ordinals.
  ...all(curtains, "A", ["The first.", "I'd go with the first", "the first one", "First option, please.", "The former.", "I prefer the first option: it is warmer.", "Option 1", "Number one for me."]),
  ...all(curtains, "B", ["The second one.", "I'd pick the latter.", "Second option!", "The latter, because it calms the room.", "First I thought of warmth, but I would take the second."]),
  // The option's own words, whole, shortened, in other forms.
  ...all(paintings, "A", ["The meadow.", "The sunlit meadow, no doubt.", "I prefer the pastels.", "Meadow!", "“A sunlit meadow in oil pastels”", "I'd hang the oil pastel meadow on my wall.", "Give me the meadow any day.", "I would choose a sunlit meadow over a concrete stairwell."]),
  ...all(paintings, "B", ["The stairwell photograph.", "Surprisingly, the concrete stairwell.", "I'm drawn to the photo of the stairwell; the meadow is a cliché.", "Stairwell > meadow.", "I love the grey stairwell more than the meadow."]),
  ...all(curtains, "B", ["Blue.", "Blue curtains", "I'd choose blue over red.", "Blue rather than red, since the room faces south.", "Not red. Blue."]),
  ...all(films, "A", ["Casablanca, obviously.", "*Casablanca*", "I'd rather watch Casablanca than Birdemic.", "Casablanca is the better film by any measure."]),
  ...all(films, "B", ["Birdemic!", "Birdemic: Shock and Terror", "Honestly? Birdemic. Casablanca is a masterpiece, but I want to laugh.", "I'd put on *Birdemic* — it's so bad it's good."]),
  // Concessions and comparisons: what is praised is not what is chosen.
  ...all(trips, "A", ["B is nice but A", "The cabin is lovely, but I'd go with the motel.", "A over B", "not B", "While the cabin has more charm, the motel wins for me.", "I like the cabin. Still, the motel is my pick.", "Although B sounds more relaxing, A is the choice I'd make.", "As much as I enjoy lakes, I prefer the motel.", "The motel beats the cabin.", "I would not choose the cabin."]),
  ...all(trips, "B", ["A is cheaper, but B", "B over A, every time.", "Not A.", "The motel? No thanks. The cabin.", "I'd take B instead of A.", "Anything but A.", "The motel is less appealing than the cabin.", "I prefer B to A.", "The cabin is far more restful than the motel, so B.", "The roadside motel has its own gritty poetry, and I respect that. But the cabin by the lake is where I'd go.", "I'm not going with A; B is better."]),
  // Reasons first and verdict last; verdict first and the other in the reasons.
  ...all(fonts, "B", ["Comic Sans is playful and easy to read. Garamond is elegant and has a long history. I'd choose Garamond.", "Garamond. Comic Sans is friendly, fun and surprisingly legible, but it gets tiring.", "Let me compare:\n\n- **A (Comic Sans)**: informal, childish\n- **B (Garamond)**: timeless, graceful\n\nOverall, I prefer **B**.", "**B) Garamond**\n\nComic Sans was made for speech bubbles, and A looks silly in print."]),
  ...all(fonts, "A", ["Garamond is elegant. Garamond is classic. But life is short: Comic Sans.", "Option A. Garamond is what everyone expects, and everyone would praise it.", "Garamond is more elegant than Comic Sans, I know. Even so, I'd go with Comic Sans.", "I'd pick Comic Sans. I'd only use Garamond if I were printing a novel.", "At first I leaned towards Garamond. On second thought, Comic Sans.", "As an AI, I don't have personal preferences, but if I had to choose, I'd pick Comic Sans.", "People usually choose Garamond. I choose Comic Sans."]),
  // Other languages.
  ...all(music, "A", ["Prefiero la primera.", "Elijo A.", "Je préfère la première option.", "Je choisis A", "Ich würde A nehmen.", "Ich bevorzuge die erste Option.", "Scelgo la prima.", "Prefiro a primeira.", "La A, sin duda."]),
  ...all(music, "B", ["La segunda.", "Le deuxième.", "Die zweite.", "La seconda, senza dubbio.", "A segunda opção.", "Ich ziehe B vor.", "Opción B"]),
  // No choice.
  ...all(paintings, "neither", ["Neither.", "Both are beautiful in their own way.", "It depends on the room.", "I like both equally.", "I don't have personal preferences.", "As an AI language model, I cannot have a preference between A and B.", "It depends: if you want warmth, choose A; if you want drama, choose B.", "Both!", "I can't choose between the two.", "Either would be fine.", "A and B are equally good.", "No tengo preferencias.", "Ambas me gustan.", "I'm sorry, but I can't make that choice.", "It's a tie between the meadow and the stairwell."]),
  // Nothing that could be read.
  ...all(paintings, "ungraded", ["The meadow is bright. The stairwell is grey.", "What a lovely question!", "Art has always divided people.", "Do you mean A or B?", "A or B", "A painting tells more than words."]),
  // Traps: the article "A", words of one option inside the other's reasons, letters in other words.
  ...all(paintings, "B", ["A stairwell has rhythm: B.", "A bold pick, but B.", "A lot of people would say the meadow; I say the stairwell.", "Vitamin A has nothing to do with it. B."]),
  ...all(trips, "B", ["A quiet lake and a cabin: that is the one I'd pick.", "A cabin by a lake.", "A weekend in a cabin"]),
];
