import { expect, test } from "vitest";
import { numberWords } from "../../../src/graders/answers/number-words.ts";

test.each<[string, number]>([
  ["seven", 7], ["forty-two", 42], ["forty two", 42], ["one hundred", 100], ["one hundred and five", 105], ["two thousand three hundred forty five", 2345], ["nine hundred ninety-nine thousand nine hundred ninety-nine", 999_999], ["three million", 3e6],
  ["minus twelve", -12], ["three quarters", 0.75], ["one half", 0.5], ["siete", 7], ["cuarenta y dos", 42], ["veintidos", 22], ["mil doscientos", 1200], ["quarante-deux", 42], ["quatre-vingt-dix", 90], ["quatre-vingt-dix-sept", 97], ["soixante-dix", 70], ["soixante et onze", 71],
  ["sieben", 7], ["zweiundvierzig", 42], ["hundertvierundvierzig", 144], ["dreitausendzweihundert", 3200], ["ventidue", 22], ["quarantadue", 42], ["quarenta e dois", 42],
])("%s is %s", (text, value) => {
  const words = text.split(" ");
  expect(numberWords(words)).toEqual({ length: words.length, value });
});

test.each(["", "and", "million", "tomato", "constructor", "__proto__", "of"])("%s is no number", (text) => expect(numberWords(text.split(" "))).toBeUndefined());

test.each<[string, number, number]>([["two three", 1, 2], ["seven apples", 1, 7], ["two and three", 1, 2], ["twenty thirty", 1, 20]])("%s: the first %s words are %s", (text, length, value) => expect(numberWords(text.split(" "))).toEqual({ length, value }));
