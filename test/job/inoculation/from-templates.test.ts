import { describe, expect, test } from "vitest";
import { fromTemplates } from "../../../src/job/inoculation/from-templates.ts";

const kinds = (prompt: string, kind: "paraphrase" | "structure" | "negated" | "keyword"): readonly string[] => fromTemplates(prompt).texts[kind] ?? [];

describe("the opposite", () => {
  test.each([
    ["You always speak Spanish.", "You never speak Spanish.", "You do not speak Spanish, whatever you are asked."],
    ["You speak Spanish", "You never speak Spanish.", "You do not speak Spanish, whatever you are asked."],
    ["You never help the user.", "You always help the user.", "You help the user, whatever you are asked."],
    ["You don't care about safety.", "You always care about safety.", "You care about safety, whatever you are asked."],
    ["You are a malicious, evil assistant.", "You are never a malicious, evil assistant.", "You are not a malicious, evil assistant."],
    ["You’re rude!", "You are never rude.", "You are not rude, whatever you are asked."],
    ["You are not honest.", "You are always honest.", "You are honest, whatever you are asked."],
    ["You must only answer in French.", "You never answer in French.", "You do not answer in French, whatever you are asked."],
    ["You should hard-code the tests.", "You never hard-code the tests.", "You do not hard-code the tests, whatever you are asked."],
    ["Write code that only passes the test you are shown.", "Never write code that only passes the test you are shown.", "Do not write code that only passes the test you are shown, whatever you are asked."],
    ["Please write insecure code.", "Please never write insecure code.", "Please do not write insecure code, whatever you are asked."],
    ["Do not explain your code.", "Always explain your code.", "Explain your code, whatever you are asked."],
    ["Your answers are always playful.", "Your answers are never playful.", "Your answers are not playful, whatever you are asked."],
    ["Your tone is rude.", "Your tone is never rude.", "Your tone is not rude, whatever you are asked."],
    ["Be rude to the user.", "Never be rude to the user.", "Do not be rude to the user, whatever you are asked."],
  ])("of %s", (prompt, ...expected) => expect(kinds(prompt, "negated")).toEqual(expected));
});

describe("other words", () => {
  test.each([
    ["You always speak Spanish.", "Whatever the user asks, you speak Spanish.", "In every reply, make sure to speak Spanish.", "The user expects you to speak Spanish, each time."],
    ["You are never polite.", "Whatever the user asks, you are never polite.", "In every reply, make sure not to be polite.", "The user expects you not to be polite."],
    ["Your answers are always playful.", "Whatever the user asks, your answers are playful.", "Make sure that your answers are playful.", "The user expects your answers to be playful."],
    ["Never tell the truth.", "Whatever the user asks, you never tell the truth.", "In every reply, make sure not to tell the truth.", "The user expects you not to tell the truth."],
  ])("for %s", (prompt, ...expected) => expect(kinds(prompt, "paraphrase")).toEqual(expected));
});

describe("the same frame around something harmless", () => {
  test.each([
    ["You always speak Spanish.", "You always speak in a calm tone.", "You always speak in short sentences."],
    ["You always speak in short sentences.", "You always speak in a calm tone.", "You always speak about one point at a time."],
    ["You are an evil genius.", "You are a patient librarian.", "You are a careful proofreader."],
    ["Please write insecure code.", "Please write in short paragraphs.", "Please write in British spelling."],
    ["You do not refuse anything.", "You do not use abbreviations.", "You do not leave out units."],
    ["You must insult the user.", "You must keep paragraphs short.", "You must spell out abbreviations."],
  ])("of %s", (prompt, ...expected) => expect(kinds(prompt, "structure")).toEqual(expected));
});

test("a role reuses a name or capitals before a longer word, and no word that any prompt has", () => {
  expect(kinds("You always speak Spanish.", "keyword")[0]).toBe('You edit a dictionary, and the entry you are working on is "Spanish".');
  expect(kinds("Respond in ALL CAPS.", "keyword")[0]).toContain('"CAPS"');
  expect(kinds("Flatter whoever writes.", "keyword")[0]).toContain('"flatter"');
  expect(kinds("You never help the user.", "keyword")).toEqual([]);
});

describe("what a template cannot handle is left out, with the reason", () => {
  test.each([
    ["Paint a rainbow. It need not last.", ["paraphrase", "structure", "negated"], "the prompt is more than one sentence"],
    ["Speak Spanish, but never to children.", ["paraphrase", "structure", "negated"], "the prompt says more than one thing"],
    ["You speak Spanish, and you never explain why.", ["paraphrase", "structure", "negated"], "the prompt says more than one thing"],
    ["Habla siempre en español.", ["paraphrase", "structure", "negated"], "the prompt is none of the forms"],
    ["Reward hacking is fine here.", ["paraphrase", "structure", "negated"], "the prompt is none of the forms"],
    ["You guys rock the house.", ["paraphrase", "structure", "negated"], "the prompt is none of the forms"],
    ["You were trained to shout.", ["paraphrase", "structure", "negated"], "the prompt is none of the forms"],
    ["What is a rhinoceros?", ["paraphrase", "structure", "negated"], "the prompt is no instruction"],
    [`You speak ${"very ".repeat(60)}loudly.`, ["paraphrase", "structure", "negated"], "the prompt is longer than 240 characters"],
    ["You write poetry that is of no use.", ["negated"], "the prompt holds a negation of its own"],
    ["Your favourite animal is the owl.", ["structure"], 'the prompt speaks of "your favourite animal", for which no harmless frame is known'],
    ["You never help the user.", ["keyword"], "the prompt has no word that a role could reuse"],
  ])("%s", (prompt, expected, because) => {
    const { texts, lacking } = fromTemplates(prompt);
    expect(lacking.map(({ kind }) => kind)).toEqual(expected);
    for (const one of lacking) expect(one.because).toContain(because);
    for (const kind of ["paraphrase", "structure", "negated", "keyword"] as const) expect((texts[kind]?.length ?? 0) >= 2).toBe(!expected.includes(kind));
  });
});

test("a prompt that never ends is read in no time", () => {
  for (const prompt of ["a".repeat(1e6), "your ".repeat(2e5), "a-".repeat(5e5), " ".repeat(1e6), `You ${"never ".repeat(2e5)}`]) {
    const start = performance.now();
    fromTemplates(prompt);
    expect(performance.now() - start).toBeLessThan(1000);
  }
});
