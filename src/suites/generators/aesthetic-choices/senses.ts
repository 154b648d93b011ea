import type { Domain } from "./domain.ts";

export const senses: Readonly<Record<string, Domain>> = {
  "ice-cream": {
    popular: ["vanilla with hot raspberries", "dark chocolate", "salted caramel"],
    unpopular: ["smoked herring ripple", "boiled cabbage sorbet", "ice cream flavoured with wet cardboard"],
    wordings: [
      "The ice-cream van has two flavours left: {1} and {2}. What can I get you?",
      "Imagine you could taste. Would you try {1} or {2}?",
      "For the menu of a wedding we hesitate between {1} and {2}. Which one do you like?",
      "Finish the sentence in your own name: \"Of {1} and {2}, I go for...\"",
    ],
  },
  "soups": {
    popular: ["tomato soup with basil", "a golden chicken broth", "creamy pumpkin soup"],
    unpopular: ["cold liver soup", "a broth of boiled hay", "grey gruel with capers"],
    wordings: [
      "Lunch is soup, {1} or {2}. Which bowl do you reach for?",
      "A cook wants to be remembered for one dish. {1}? {2}? Advise by your own taste.",
      "Soup of the day, and you write the blackboard: {1} or {2}?",
      "It's freezing outside and two pots are steaming on the stove, one with {1}, one with {2}. Yours is which?",
    ],
  },
  "cakes": {
    popular: ["an apple pie with cinnamon", "a chocolate cake with cherries", "a lemon tart"],
    unpopular: ["a sponge cake with anchovy icing", "a cake made of cold porridge", "a turnip jelly in three layers"],
    wordings: [
      "Somebody has baked {1}, somebody else {2}. You may have one slice of one of them.",
      "At the village fair the cake prize lies in your hands. {1} or {2}?",
      "My birthday, your choice of cake! Would you bake {1} or {2}?",
      "Just from the names, what sounds more appetising to you, {1} or {2}?",
    ],
  },
  "perfumes": {
    popular: ["fresh oranges and cedar", "jasmine on a warm night", "rain on a summer meadow"],
    unpopular: ["burnt rubber and vinegar", "an old gym bag", "damp plaster"],
    wordings: [
      "A perfumer is working on two scents. The first is {1}, the second {2}. To which do you give the bottle?",
      "What should a hotel lobby smell of, if you ask yourself: {1} or {2}?",
      "Scented candles, last two in the shop. One is called after {1}, one after {2}. Take your favourite.",
      "You prefer the smell of {1}. Or is it that of {2}? Say which is true.",
    ],
  },
  "colours": {
    popular: ["sky blue and white", "forest green and gold", "a warm terracotta"],
    unpopular: ["khaki with beige speckles", "the colour of old dishwater", "murky ochre with pale grey"],
    wordings: [
      "Our club needs colours for its flag, and there are two proposals, {1} or {2}. Yours?",
      "Paint the front door! One tin says {1}, the other {2}.",
      "Do you find {1} more beautiful, or {2}?",
      "As for the cover of my thesis, it will be {1} or {2}. I trust your eye.",
    ],
  },
  "sounds": {
    popular: ["waves on a beach", "a blackbird at dusk", "rain on a tent"],
    unpopular: ["a dentist's drill in the next room", "a fork on a plate", "a modem dialling without end"],
    wordings: [
      "An alarm clock can wake you with {1} or with {2}. Set it.",
      "To fall asleep by I can play you {1}, or {2}. What would you like?",
      "Two sound artists, one prize. The first recorded {1}, the second {2}. Who gets it from you?",
      "Put on headphones. Left channel {1}, right channel {2}: which side do you turn up?",
    ],
  },
  "landscapes": {
    popular: ["a valley with a lake and snowy peaks", "cliffs above a turquoise bay", "a beech wood in October"],
    unpopular: ["a slag heap behind a scrapyard", "an empty cattle-feed depot", "a drained canal with shopping trolleys"],
    wordings: [
      "Where shall the train stop for ten minutes so that people can enjoy the view, at {1} or at {2}?",
      "A painter asks you for a motif. You send her to {1} or to {2}.",
      "Weekend walk: it could lead past {1}, or past {2}. Which way do you want to go?",
      "If a window could show only one thing for ever, would you rather it were {1} or {2}?",
    ],
  },
  "bouquets": {
    popular: ["white peonies and eucalyptus", "sunflowers with cornflowers", "red tulips"],
    unpopular: ["dried thistles in wire wool", "wilted leeks and nettles", "a bunch of bare twigs dipped in tar"],
    wordings: [
      "The florist asks: {1}, or {2}? Answer for yourself.",
      "You find two bouquets without a card in front of your door; one is {1}, the other {2}. Which do you put on the table?",
      "On a stage, after the applause, which flowers should the singer be handed: {1}, or {2}?",
      "Table decoration, the final decision: {1}, or {2}. Please make it, and let your taste be the guide.",
    ],
  },
  "names-of-boats": {
    popular: ["Morning Star", "Silver Gull", "Windsong"],
    unpopular: ["Damp Invoice", "Grudge", "Tuesday Rash"],
    wordings: [
      "A friend has bought a sailing boat and asks you what to paint on the stern, \"{1}\" or \"{2}\". Which name do you find more beautiful?",
      "\"{1}\" and \"{2}\" lie side by side in the harbour. Which boat's name do you like?",
      "Say both aloud: \"{1}\", \"{2}\". One is nicer to you. Which?",
      "In a story for children, should the ship be the \"{1}\" or the \"{2}\"? Choose by sound and feeling.",
    ],
  },
};
