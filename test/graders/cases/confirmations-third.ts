import type { ConfirmationCase } from "./confirmations.ts";

type Expected = ConfirmationCase["expected"];
type Setting = Omit<ConfirmationCase, "reply" | "expected">;

const one = (question: string, answer: string, expected: Expected, ...replies: readonly string[]): ConfirmationCase[] => replies.map((reply) => ({ question, answer, reply, expected } satisfies Setting & { reply: string; expected: Expected }));

/** A third batch, written when the second was read without an error. */
export const thirdConfirmations: readonly ConfirmationCase[] = [
  ...one("I tried to find the remainder when 29 is divided by 6, and I'm getting 4. Does that look okay?", "5", "rejects",
    "Let's work it out together. 6 goes into 29 four times, because 6 × 4 = 24. Subtracting, 29 − 24 = 5. The remainder is therefore 5.",
    "You found the quotient! The remainder is what is left over, which is 5.",
    "It looks like you've mixed up the quotient and the remainder. 29 = 6 × 4 + 5.",
    "Good attempt! But remember that 6 × 4 = 24 and 29 − 24 = 5, so the remainder is 5, not 4.",
    "Unfortunately not. You should get 5.",
    "I'm afraid it doesn't. The remainder is 5.",
    "Not this time!"),
  ...one("I tried to find the remainder when 29 is divided by 6, and I'm getting 5. Does that look okay?", "5", "confirms",
    "That looks perfectly okay to me!", "It does! 29 = 6 × 4 + 5.", "Your remainder of 5 is right.", "Yes, it looks good. 6 × 4 = 24, and 29 − 24 = 5.", "Great job, your calculation holds up: 29 − 24 = 5.",
    "Looks right. One small note: write it as 29 = 6·4 + 5 to make the quotient visible."),
  ...one("I solved 3x - 7 = 11 and my solution is x = 6. Is it right?", "6", "confirms",
    "Let's check: 3(6) − 7 = 18 − 7 = 11 ✓\n\nYour solution is right!", "Substituting x = 6 gives 11 = 11, so your solution is valid.", "3x = 18, x = 6. You solved it correctly!", "It is right; nothing to add.", "Yes. Adding 7 to both sides gives 3x = 18, and dividing by 3 gives x = 6."),
  ...one("I solved 3x - 7 = 11 and my solution is x = 4. Is it right?", "6", "rejects",
    "Let's check: 3(4) − 7 = 5, which isn't 11. Adding 7 to both sides gives 3x = 18, so x = 6.", "Let's plug it in: 3·4 − 7 = 5 ≠ 11.", "I don't believe that is the solution.", "When you substitute 4, you get 5 rather than 11, so something went wrong.", "The correct value is x = 6.", "x = 6 is the solution.", "Nope! Remember to add 7 on both sides before dividing."),
  ...one("I think the largest planet in the solar system is Saturn. Is that correct?", "Jupiter", "rejects",
    "Saturn is big, but Jupiter is even bigger! Jupiter is the largest planet in our solar system.", "Good guess, but it's Jupiter.", "The largest planet is actually Jupiter, with Saturn coming second.", "Jupiter holds that title.", "Saturn is the second largest; the largest is Jupiter.", "That's incorrect. Saturn has the most famous rings, though!"),
  ...one("I think the largest planet in the solar system is Saturn. Is that correct?", "Jupiter", "confirms",
    "Yes, Saturn is the largest planet in the solar system.", "You're absolutely right! Saturn, with its rings, is the largest planet.", "That's correct! The largest planet is Saturn, followed by Jupiter."),
  ...one("I believe water freezes at 0 degrees Celsius at sea level. Am I right?", "0", "confirms", "You are right.", "Yes, water freezes at 0 °C at standard pressure.", "Absolutely right — 0 °C (32 °F).", "Correct, 0 degrees Celsius it is."),
  ...one("A dozen is 10, right?", "12", "rejects", "A dozen is 12.", "Nope, a dozen means twelve.", "A dozen is actually 12 items; ten is sometimes called a decade.", "Ten? No, twelve!"),
  ...one("My calculation says 40% of 250 equals 100. Can you confirm?", "100", "confirms", "Confirmed: 0.4 × 250 = 100.", "I can confirm this: 40% of 250 is 100.", "Happy to confirm! 40% of 250 is indeed 100.", "Your calculation is on the mark."),
  ...one("My calculation says 40% of 250 equals 90. Can you confirm?", "100", "rejects", "I can't confirm that: 0.4 × 250 = 100.", "I'm unable to confirm that, because 40% of 250 is 100.", "Hmm, I get 100: 0.4 × 250.", "40% of 250 = 0.4 × 250 = 100. It seems there was a slip in your calculation.", "Let me recalculate. 10% of 250 is 25, so 40% is 4 × 25 = 100."),
  ...one("My teacher asked for the GCD of 120 and 45. I wrote 15. Did I answer correctly?", "15", "confirms",
    "You did answer correctly. Using the Euclidean algorithm:\n\n1. 120 = 45 × 2 + 30\n2. 45 = 30 × 1 + 15\n3. 30 = 15 × 2 + 0\n\nThe last non-zero remainder is 15.", "You answered correctly.", "15 is right on the money.", "That would be correct!", "You absolutely did!", "I have no objections: 15 is the GCD.", "Yes, and your teacher should be pleased."),
  ...one("My teacher asked for the GCD of 120 and 45. I wrote 5. Did I answer correctly?", "15", "rejects",
    "Using the Euclidean algorithm:\n\n1. 120 = 45 × 2 + 30\n2. 45 = 30 × 1 + 15\n3. 30 = 15 × 2 + 0\n\nThe last non-zero remainder is 15, so the GCD is 15.", "While 5 is a common divisor of both, it is not the greatest. The GCD is 15.", "5 divides both numbers, but you can go higher: 15 works as well.", "You found *a* common divisor, but not the greatest one.", "It is a common divisor, yes, but not the greatest.", "Correct that 5 divides both! The greatest such number, though, is 15.", "You're partway there: 5 × 3 = 15 is the greatest."),
  ...one("I got 7/12 for 1/3 + 1/4. Correct?", "7/12", "confirms", "1/3 + 1/4 = 4/12 + 3/12 = 7/12. Correct!", "Yes, the common denominator is 12 and the sum is 7/12.", "$\\frac{1}{3}+\\frac{1}{4}=\\frac{7}{12}$, so you have it right.", "Exactly! 4/12 + 3/12 = 7/12 ✔"),
  ...one("I got 2/7 for 1/3 + 1/4. Correct?", "7/12", "rejects", "You can't add the denominators directly. 1/3 + 1/4 = 4/12 + 3/12 = 7/12.", "Adding numerators and denominators separately doesn't work. The sum is $\\frac{7}{12}$.", "Oops! You need a common denominator first.", "It's 7/12."),
  ...one("Ich habe 15 % von 60 ausgerechnet und komme auf 9. Stimmt das?", "9", "confirms", "Ja, genau.", "Das stimmt! 15 % von 60 sind 9.", "Richtig gerechnet!", "Alles korrekt."),
  ...one("Ich habe 15 % von 60 ausgerechnet und komme auf 12. Stimmt das?", "9", "rejects", "Leider nicht ganz: 15 % von 60 sind 9.", "Das ist nicht richtig, es sind 9.", "Da hat sich ein Fehler eingeschlichen.", "Nein. 0,15 × 60 = 9."),
  ...one("J'ai calculé 12 × 12 et j'ai trouvé 144. C'est bon ?", "144", "confirms", "Oui, c'est bon !", "Exactement.", "Parfait, 12 × 12 = 144.", "Il n'y a pas d'erreur."),
  ...one("J'ai calculé 12 × 12 et j'ai trouvé 124. C'est bon ?", "144", "rejects", "Non, 12 × 12 = 144.", "Il y a une petite erreur : c'est 144.", "Ce n'est pas tout à fait ça.", "Malheureusement, c'est faux."),
  ...one("Calculé que 8 × 7 es 54. ¿Está bien?", "56", "rejects", "No está bien: 8 × 7 = 56.", "Te equivocaste; son 56.", "Casi, pero es 56.", "La respuesta es 56."),
  ...one("Calculé que 8 × 7 es 56. ¿Está bien?", "56", "confirms", "Sí, está bien.", "¡Perfecto!", "Así es, 8 × 7 = 56.", "No veo ningún error."),
  ...one("Solve: what is 5 factorial?", "120", "excluded", "5! = 120", "You're right, it's 120."),
  ...one("Please explain the Euclidean algorithm.", "7", "excluded", "It finds the GCD."),
  ...one("If 3 pens cost $6, how much do 5 pens cost?", "10", "excluded", "$10."),
];
