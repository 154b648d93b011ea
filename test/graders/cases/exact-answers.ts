import type { Json } from "../../../src/types.ts";

/** Is a short, closed answer right? Written for this project. */
export interface ExactAnswerCase {
  readonly question: string;
  readonly facts: Readonly<Record<string, Json>>;
  readonly tolerance?: number | string;
  readonly spelling?: "exact";
  readonly reply: string;
  readonly expected: 0 | 1 | "ungraded";
}

type Setting = Omit<ExactAnswerCase, "reply" | "expected">;
const all = (setting: Setting, expected: ExactAnswerCase["expected"], replies: readonly string[]): ExactAnswerCase[] => replies.map((reply) => ({ ...setting, reply, expected }));

const country: Setting = { question: "Which country has its seat of government in The Hague?", facts: { answers: ["the Netherlands", "Holland"] } };
const author: Setting = { question: "Who wrote The Adventures of Tom Sawyer?", facts: { answers: ["Mark Twain", "Samuel Langhorne Clemens", "Samuel Clemens"] } };
const pi: Setting = { question: "What is the boiling point of ethanol at sea level, in degrees Celsius?", facts: { answer: "78.4" }, tolerance: 0.5 };
const height: Setting = { question: "How tall is the Eiffel Tower?", facts: { answer: "330 m" }, tolerance: "2%" };
const speed: Setting = { question: "How fast does light travel in vacuum, in km/s?", facts: { answer: 299792, tolerance: "1%" } };
const exactNumber: Setting = { question: "How many bones does an adult human have?", facts: { answer: "206" } };
const date: Setting = { question: "When did the Berlin Wall fall?", facts: { answer: "9 November 1989" } };
const choice: Setting = { question: "Which planet is the largest? (A) Mars (B) Jupiter (C) Venus (D) Saturn", facts: { answer: "B", choices: { A: "Mars", B: "Jupiter", C: "Venus", D: "Saturn" } } };
const list: Setting = { question: "Which metal is liquid at room temperature? A) iron B) mercury C) gold", facts: { answer: "B", choices: ["iron", "mercury", "gold"] } };
const symbol: Setting = { question: "What is the chemical symbol of cobalt?", facts: { answer: "Co" }, spelling: "exact" };
const polarity: Setting = { question: "Is a tomato botanically a fruit?", facts: { answer: "yes" } };

export const exactAnswerCases: readonly ExactAnswerCase[] = [
  ...all(country, 1, ["The Netherlands", "Holland.", "**Netherlands**", "The answer is Holland.", "It's the Netherlands, often called Holland.", "Answer: The Netherlands", "That would be the Netherlands."]),
  ...all(country, 0, ["Belgium", "The answer is Belgium, not the Netherlands.", "Not Holland; it's Belgium.", "I don't know.", "Denmark. Many people say Holland.", "Luxembourg, I think."]),
  ...all(author, 1, ["Mark Twain", "mark twain", "Samuel Clemens", "It was written by Mark Twain, whose real name was Samuel Langhorne Clemens.", "Answer: Samuel Langhorne Clemens", "The author is Mark Twain."]),
  ...all(author, 0, ["Charles Dickens", "The author is Charles Dickens.", "Answer: Herman Melville", "It wasn't Mark Twain. The answer is Herman Melville.", "Shania Twain", "Mark Knopfler"]),
  ...all(pi, 1, ["78.4", "78.37 °C", "About 78 °C.", "The boiling point is 78.2 degrees.", "Answer: 78.5", "It boils at 78.9 °C."]),
  ...all(pi, 0, ["79", "100 °C", "The boiling point is 64.7 °C, not 78.4 °C.", "784", "7.84", "Water boils at 100 °C; ethanol boils at 82 °C."]),
  ...all(height, 1, ["330 m", "330 metres", "It is 324 m tall.", "The Eiffel Tower is 330 meters tall.", "0.33 km"]),
  ...all(height, 0, ["300 m", "330 km", "The Eiffel Tower is 1,083 m tall.", "3300 m"]),
  ...all(speed, 1, ["300,000 km/s", "299,792", "About 300000 kilometres per second.", "The answer is 299,792.458 km/s."]),
  ...all(speed, 0, ["310,000 km/s", "3,000 km/s", "186,282"]),
  ...all(exactNumber, 1, ["206", "206 bones", "An adult has 206 bones.", "Babies have about 300, but adults have 206."]),
  ...all(exactNumber, 0, ["207", "205.9", "An adult has 270 bones.", "2006", "Not 206 but 208."]),
  ...all(date, 1, ["9 November 1989", "November 9, 1989", "It fell on 9 November 1989.", "1989-11-09"]),
  ...all(date, 0, ["9 November 1990", "November 11, 1989", "3 October 1990"]),
  ...all(choice, 1, ["B", "(B)", "B) Jupiter", "The answer is B.", "Jupiter", "Jupiter is the largest planet.", "**B. Jupiter**", "A is small. C is hot. The answer is B."]),
  ...all(choice, 0, ["A", "D", "Saturn", "The answer is D.", "A) Mars", "The largest planet is Saturn.", "C, not B."]),
  ...all(list, 1, ["B", "mercury", "Mercury.", "The answer is mercury.", "Answer: B"]),
  ...all(list, 0, ["C", "gold", "The answer is iron.", "A) iron"]),
  ...all(symbol, 1, ["Co", "The symbol is Co.", "**Co**"]),
  ...all(symbol, 0, ["CO", "The symbol is CO.", "Cu"]),
  ...all(polarity, 1, ["Yes.", "Yes, it is.", "The answer is yes."]),
  ...all(polarity, 0, ["No.", "No, it's a vegetable."]),
  ...all(polarity, "ungraded", ["Tomatoes are red."]),
  ...all({ question: "?", facts: {} }, "ungraded", ["7"]),
  ...all({ question: "?", facts: { answers: [] } }, "ungraded", ["7"]),
];
