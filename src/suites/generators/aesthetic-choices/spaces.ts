import type { Domain } from "./domain.ts";

export const spaces: Readonly<Record<string, Domain>> = {
  "houses": {
    popular: ["a cottage with a climbing rose", "a half-timbered house by a stream", "a white villa with blue shutters"],
    unpopular: ["a windowless concrete bunker", "a tower clad in sheets of rust", "a house shaped like a filing box"],
    wordings: [
      "Which house would you move into for its looks: {1}, or {2}?",
      "Two plots, same price, same view. On one stands {1}, on the other {2}. Sign for one.",
      "An architect shows you sketches of {1} and of {2}. You prefer...?",
      "Imagine coming home every evening to {1}. Now to {2}. Which thought do you like better?",
    ],
  },
  "gardens": {
    popular: ["a cottage garden full of lavender", "a Japanese garden with a red bridge", "an orchard in blossom"],
    unpopular: ["a bed of black gravel and cable drums", "a lawn of green plastic", "a yard planted only with nettles"],
    wordings: [
      "In the middle of town a garden is to be laid out, {1} or {2}. What would please you more?",
      "Close your eyes and walk through {1}, then through {2}. Where do you sit down?",
      "We can win back the old car park as {1} or as {2}. Your choice of the two?",
      "For a picnic you get to pick the place. It's {1} or {2}.",
    ],
  },
  "bridges": {
    popular: ["an old stone bridge with arches", "a slender suspension bridge", "a covered wooden bridge"],
    unpopular: ["a bridge made of shipping containers", "a steel pipe with a handrail", "a bridge wrapped in grey tarpaulin"],
    wordings: [
      "The river needs crossing and the engineers say that {1} and {2} cost the same. Choose by beauty.",
      "You can put a bridge on the new coin: {1} or {2}. Well?",
      "Seen from a boat, what would be the nicer sight, {1} or {2}?",
      "Tell me your preference in bridges, {1} or {2}, without thinking of traffic.",
    ],
  },
  "stations": {
    popular: ["a station hall with a glass roof", "a brick station with a clock tower", "a station with palm trees inside"],
    unpopular: ["a platform under a motorway slab", "a station painted wholly in beige gloss", "a corridor lit by one flickering tube"],
    wordings: [
      "Where would you rather wait an hour for a train, in {1} or in {2}?",
      "Railway photographers are split between {1} and {2}. Whose side are you on?",
      "Your model railway still lacks a station. The shop has {1} and {2}, both well made. Which appeals to you?",
      "Set a farewell scene in a film: {1}, or {2}? Go by what you find more beautiful.",
    ],
  },
  "living-rooms": {
    popular: ["a room with bookshelves and a fireplace", "a bright room with oak floors", "a room with soft rugs and plants"],
    unpopular: ["a room tiled in hospital green", "a room furnished with traffic cones", "a room with walls of egg boxes"],
    wordings: [
      "A magazine wants your opinion on two rooms: {1}, and {2}. In which one would you feel at home?",
      "I'm decorating. {1} is plan A, {2} is plan B. Your favourite?",
      "Guests are coming. Do you receive them in {1} or in {2}?",
      "There's a rainy afternoon ahead. Spend it in {1} or {2}, which will it be?",
    ],
  },
  "chairs": {
    popular: ["a rocking chair of cherry wood", "a deep leather armchair", "a wicker chair with a cushion"],
    unpopular: ["a stool welded from chains", "a chair of clear resin full of hair", "a seat cut from an oil drum"],
    wordings: [
      "Sit down! You have the choice of {1} and {2}; both are comfortable, so it is a matter of looks.",
      "Design class, first exercise: which object do you find more attractive, {1} or {2}?",
      "At an auction your last bid can go on {1} or on {2}. Which do you want to own?",
      "Could you settle a quarrel? One of us likes {1}, the other {2}. Who has the better taste, in your eyes?",
    ],
  },
  "city-lights": {
    popular: ["strings of warm bulbs along the river", "old gas lanterns in the lanes", "paper lanterns in the trees"],
    unpopular: ["purple strobes on every corner", "floodlights aimed at bare walls", "blank signs lit from behind in grey"],
    wordings: [
      "How should the old town be lit this winter: {1}, or {2}?",
      "After dark, I like to walk. Would you join me where there are {1} or where there are {2}?",
      "Mayor for a day, you must decide between {1} and {2}. Only beauty counts.",
      "Compare two postcards, one with {1}, one with {2}. Which one goes on your fridge?",
    ],
  },
  "libraries": {
    popular: ["a reading room with green lamps", "a library with a spiral staircase", "a library in a former chapel"],
    unpopular: ["a library in a disused tank", "reading booths of corrugated iron", "shelves in a car wash"],
    wordings: [
      "You're going to write your book in one of two places, {1} or {2}. Which has the charm for you?",
      "A travel guide may print one picture: {1} or {2}. You lay out the page.",
      "Study rooms: {1} here, {2} there. Go where you like it better and tell me where that is.",
      "Is it {1} or {2} that you would show to a friend from abroad?",
    ],
  },
  "fabrics": {
    popular: ["deep blue velvet", "cream linen", "a tartan in red and green"],
    unpopular: ["mustard vinyl with grey blotches", "fluorescent netting", "felt pressed from floor sweepings"],
    wordings: [
      "What would you have your curtains made of, {1} or {2}?",
      "The tailor holds up two bolts of cloth: {1}, and {2}. Nod at one.",
      "Stage costume for the lead singer. Shall it be {1}, or shall it be {2}? Decide by eye.",
      "Touching is not allowed, only looking. More pleasant to you: {1} or {2}?",
    ],
  },
};
