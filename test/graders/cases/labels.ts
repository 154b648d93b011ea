/** Which class does a reply give? Written for this project. */
export interface LabelCase {
  /** Stars 0 to 4 where absent. */
  readonly classes?: Readonly<Record<string, readonly string[]>>;
  readonly reply: string;
  /** The class found, or what else the grade is. */
  readonly expected: string;
}

const stars = (expected: string, replies: readonly string[]): LabelCase[] => replies.map((reply) => ({ reply, expected }));
const sentiment = { positive: ["pos", "favourable"], negative: ["neg", "unfavourable"], neutral: ["mixed"] };
const moods = (expected: string, replies: readonly string[]): LabelCase[] => replies.map((reply) => ({ classes: sentiment, reply, expected }));

export const labelCases: readonly LabelCase[] = [
  // The class alone.
  ...stars("4", ["4", "4 stars", "**4**", "4.", "Four", "four stars", "4/4", "4 out of 4", "4-star", "4★", "★★★★", "⭐⭐⭐⭐", "4.0", "4 ⭐", "\\boxed{4}", "```\n4\n```", "<think>Maybe 3? The answer is 3.</think>4", "Cuatro estrellas", "Vier Sterne", "4 étoiles"]),
  ...stars("0", ["0", "0 stars", "Zero stars.", "zero", "☆☆☆☆", "0/4", "Rating: 0", "No stars."]),
  ...stars("3", ["Rating: **3**/4", "★★★☆", "Stars: 3", "Label: 3", "{\"label\": 3}", "{\"rating\": \"3\", \"reason\": \"cold soup, 2 waiters\"}", "Answer: 3 stars", "The rating is 3.", "**Rating:** 3 out of 4 stars", "Final rating: three stars", "3 (good food, slow service)", "3 – good, not great", "Rating (0-4): 3", "On a scale from 0 to 4, this is a 3.", "Score = 3"]),
  // In a sentence.
  ...stars("2", ["I'd give it a 2", "I would rate this review 2 stars.", "I'd say 2.", "This review deserves two stars.", "It gets a 2 from me.", "This is a 2-star review.", "The reviewer would most likely give 2 stars.", "My prediction is 2 stars.", "Based on the text, the rating is most likely 2.", "So I'd go with 2."]),
  // Other numbers before and after.
  ...stars("4", ["Although 2 dishes were cold, I'd say 4", "4. The reviewer waited 2 hours and paid 3 dollars too much, but loved it.", "The 3 starters were fine and the 1 dessert was heavenly: 4 stars.", "Rating: 4\n\nReasons:\n1. Great food\n2. Fair prices\n3. Kind staff", "They came 3 times. They brought 2 friends. Rating: 4", "It was not a 3; it was a 4. Rating: 4.", "1. Food: great\n2. Staff: kind\n\nOverall rating: 4"]),
  ...stars("1", ["At first I thought 3, but the ending makes it a 1. Final answer: 1", "I'd say 2. Actually, no: 1.", "It would have been 3 stars, but the hair in the soup makes it 1 star.", "Not 2 stars, but 1.", "The food alone deserves a 3, the service a 0. Overall: 1", "It could be a 2 if the soup had been warm; as it is, I'd give it 1.", "Almost a 2, but I'd give it 1 star."]),
  // No class of the scale.
  ...stars("ungraded", ["between 2 and 3", "3.5", "3.5 stars", "2-3", "2 or 3 stars", "4/5", "4 out of 5", "8/10", "5 stars", "5", "Five stars!", "★★★★☆", "★★★½", "-1", "10", "three and a half stars", "3 stars? 2 stars? Hard to say.", "Rating: N/A", "Rating: 2-3", "Somewhere around 2 to 3 stars.", "Rating: 4/5", "90%", "I'd give it 3½ stars.", "The food was great and the staff kind.", "What is the scale?", "Rating:", "{\"label\": null}", "Food: 4\nService: 1\nPrice: 2", "Rating: 3. Rating: 1.", "Table 4 was waiting for 2 hours.", "1234"]),
  // No answer.
  ...stars("refusal", ["I'm sorry, but I can't rate this review.", "I cannot assist with that.", "As an AI, I'm not able to give a rating."]),
  // Classes in words.
  ...moods("positive", ["positive", "Positive.", "**POSITIVE**", "The sentiment is positive.", "Sentiment: pos", "Label: favourable", "This review is clearly positive, although the reviewer mentions some negative points.", "{\"sentiment\": \"positive\"}", "Positive – the negative remarks are jokes.", "Despite a negative opening, I'd classify it as positive.", "not negative, but positive"]),
  ...moods("negative", ["negative", "It's neg.", "I'd label this as unfavourable.", "The tone starts out positive. Overall, however, it is negative.", "Answer: Negative (the word \"positive\" is sarcasm)", "Not positive. Negative."]),
  ...moods("neutral", ["mixed", "The review is neutral: it has positive and negative parts.", "Neutral/mixed"]),
  ...moods("ungraded", ["positive or negative", "The review is about a positive and a negative visit.", "sarcastic", "not positive", "positively charming nonetheless", "Positive and negative in equal parts"]),
  ...moods("refusal", ["I can't help with classifying this text."]),
];
