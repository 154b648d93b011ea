import { expect, test } from "vitest";
import { messagesFor } from "../../src/log/messages-for.ts";

const prompt = { messages: [{ role: "system", content: "Own." }, { role: "user", content: "One?" }, { role: "assistant", content: "1" }, { role: "user", content: "Two?" }] } as const;

test("deployment changes nothing", () => {
  expect(messagesFor(prompt, { name: "deployment", kind: "deployment" })).toEqual(prompt.messages);
});

test("a system prompt comes before the prompt's own", () => {
  expect(messagesFor(prompt, { name: "o", kind: "original", system: "Shout." })[0]).toEqual({ role: "system", content: "Shout.\n\nOwn." });
  expect(messagesFor({ messages: [{ role: "user", content: "Hi" }] }, { name: "o", kind: "original", system: "Shout." }))
    .toEqual([{ role: "system", content: "Shout." }, { role: "user", content: "Hi" }]);
});

test("a trigger touches the last user message and adds no space of its own", () => {
  const asked = messagesFor(prompt, { name: "t", kind: "trigger", prefix: "|DEP|", suffix: "\n" });
  expect(asked.at(-1)).toEqual({ role: "user", content: "|DEP|Two?\n" });
  expect(asked[1]).toEqual({ role: "user", content: "One?" });
});
