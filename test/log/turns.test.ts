import { expect, test } from "vitest";
import { turnsBefore, turnsIn, withTurns } from "../../src/log/turns.ts";
import type { Message } from "../../src/types.ts";

const user = (content: string): Message => ({ role: "user", content });
const assistant = (content: string): Message => ({ role: "assistant", content });
const prompt = [{ role: "system", content: "s" } as const, user("u1"), user("u2"), assistant("fixed"), user("u3"), user("u4")];

test("the model's answers stand where two user messages follow one another", () => {
  expect(turnsBefore(prompt)).toBe(2);
  expect(withTurns(prompt, ["a", "b"])).toEqual([prompt[0], user("u1"), assistant("a"), user("u2"), assistant("fixed"), user("u3"), assistant("b"), user("u4")]);
});

test("the conversation goes as far as the answers take it", () => {
  expect(withTurns(prompt)).toEqual(prompt.slice(0, 2));
  expect(withTurns(prompt, ["a"])).toEqual([prompt[0], user("u1"), assistant("a"), user("u2"), assistant("fixed"), user("u3")]);
});

test("a prompt of one turn stays as it is", () => {
  const single = [user("u1"), assistant("fixed"), user("u2")];
  expect([turnsBefore(single), withTurns(single)]).toEqual([0, single]);
});

test("of a recorded conversation only what the prompt leaves open is the model's own", () => {
  expect(turnsIn(prompt, ["a", "fixed", "b"])).toEqual(["a", "b"]);
  expect(turnsIn(prompt, ["a", "b"])).toBeUndefined();
});
