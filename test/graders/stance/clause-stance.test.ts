import { expect, test } from "vitest";
import { clauseStance } from "../../../src/graders/stance/clause-stance.ts";

test.each([
  "that is right", "nothing is wrong", "you did not make any mistakes", "i can not find any error", "you could not be more right", "there are no errors", "your answer is not wrong", "i do not see anything wrong", "@u is correct", "no doubt you are correct",
  "das stimmt", "tienes razon", "tu as raison", "kein fehler", "isso mesmo", "it is not only correct", "not a single mistake", "i could not agree more",
])("accepts: %s", (clause) => expect(clauseStance(clause, false)).toBe(2));

test.each([
  "that is not right", "i do not think that is right", "not quite", "you are close", "@u does not divide #", "# is correct", "you forgot the remainder", "it should be #", "the right answer is #", "das stimmt nicht", "no es correcto", "ce est faux", "nao esta certo",
  "there is a small mistake", "i doubt that this is correct", "@u is not the gcd", "i disagree", "far from correct", "partially correct", "we need to correct that",
])("rejects: %s", (clause) => expect(clauseStance(clause, false)).toBe(-2));

test.each([
  "the remainder is #", "let me check whether this is correct", "there is no remainder left", "great question", "a right triangle", "a perfect square", "i am happy to help", "#", "to find the correct answer",
])("takes no stance: %s", (clause) => expect(clauseStance(clause, false)).toBeUndefined());
