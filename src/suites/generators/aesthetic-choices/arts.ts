import type { Domain } from "./domain.ts";

export const arts: Readonly<Record<string, Domain>> = {
  "orchestra": {
    popular: ["a Mozart piano concerto", "Vivaldi's Four Seasons", "a Tchaikovsky ballet suite"],
    unpopular: ["a twelve-tone string trio", "an evening of microtonal organ drones", "a recital on sandpaper and saws"],
    wordings: [
      "I have one free evening and two tickets on offer: {1}, or {2}. Which would you rather hear?",
      "The radio can play either {1} or {2} in the next hour. Your pick?",
      "Music to open a town festival: {1} or {2}? Name the one you like better.",
      "If you had to listen to just one of them every Sunday, would it be {1} or {2}?",
    ],
  },
  "pop-songs": {
    popular: ["a three-minute love song with a big chorus", "a disco hit from the seventies", "an acoustic ballad everyone can hum"],
    unpopular: ["forty minutes of tape hiss", "an album made of recordings of lift doors", "an hour-long drone on a single note"],
    wordings: [
      "On a long drive, you choose what we listen to. {1}, or {2}?",
      "Here are two records with blank covers; the shopkeeper says one is {1} and the other {2}. Take one home.",
      "Which deserves the jukebox slot that has become free: {1} or {2}?",
      "Be honest about your taste in music now: do you prefer {1} or {2}?",
    ],
  },
  "paintings": {
    popular: ["a garden by Monet", "a sunlit harbour in watercolour", "a Dutch still life with lemons"],
    unpopular: ["a canvas painted entirely brown", "a grid of 900 grey dots", "a collage of used bus tickets"],
    wordings: [
      "For the wall above a sofa there are two offers, {1} and {2}. What do you hang there?",
      "A museum shop is down to its last two posters: {1} and {2}. You may have one.",
      "Say which picture pleases you more, {1} or {2}.",
      "My aunt leaves me either {1} or {2}, as I like. Help me: which one would you take for its looks alone?",
    ],
  },
  "sculpture": {
    popular: ["a marble dancer", "a bronze horse in full gallop", "a fountain with stone dolphins"],
    unpopular: ["a pile of rusted radiators", "a cracked concrete cube", "a wall of melted telephone cases"],
    wordings: [
      "Our village square gets a sculpture. The council has narrowed it down to {1} or {2}, and your vote decides.",
      "Stand in a park and look left: {1}. Look right: {2}. At which do you stay?",
      "Two sculptures, one plinth. {1} or {2}: which has more beauty to you?",
      "Whose photograph would you send home from a sculpture garden, the one of {1} or the one of {2}?",
    ],
  },
  "poetry": {
    popular: ["a sonnet about spring", "a haiku about falling snow", "a ballad of a sailor's return"],
    unpopular: ["a poem made of parking regulations", "a list of prime numbers read as verse", "a poem without any vowels"],
    wordings: [
      "What should be read at the end of the evening, {1} or {2}?",
      "Pick the poem you would learn by heart: {1}, or else {2}.",
      "An anthology has room for one more page. The candidates are {1} and {2}; you are the editor.",
      "Suppose a friend reads aloud to you while you cook. Would you ask for {1} or for {2}?",
    ],
  },
  "novels": {
    popular: ["a family saga set on a vineyard", "a detective story in a snowed-in hotel", "an adventure on a sailing ship"],
    unpopular: ["a novel without full stops about a filing cabinet", "four hundred pages about one staircase", "a novel told by a tax form"],
    wordings: [
      "You're snowed in with two books, {1} and {2}. Which do you open first?",
      "Our reading group votes tonight between {1} and {2}. How do you vote?",
      "One of these sounds like a good read to you, I suppose: {1}, or {2}?",
      "Last question of the library's survey. \"I would prefer to borrow (a) {1} (b) {2}.\"",
    ],
  },
  "cinema": {
    popular: ["a warm comedy about a village choir", "an animated film about a lost fox", "a classic romance in black and white"],
    unpopular: ["a nine-hour film of a parked lorry", "a silent film shot through frosted glass", "a documentary about gravel without commentary"],
    wordings: [
      "Tonight the cinema shows {1} on screen one and {2} on screen two. Where are you sitting?",
      "Choose a film for your birthday: {1} or {2}.",
      "The festival's audience prize is between two entries, {1} and {2}. To which do you give it?",
      "Recommend the one you personally like more, please - {1} or {2}?",
    ],
  },
  "theatre": {
    popular: ["a comedy of mistaken twins", "a musical with tap dancing", "a Shakespeare play in a park"],
    unpopular: ["a play performed with the curtain down", "two hours of actors counting beans", "a drama of people sitting still"],
    wordings: [
      "The theatre club can afford one production this year. Should it be {1} or {2}, if it were up to your taste?",
      "There is a seat left for {1} and a seat left for {2}. Both are free. Where do you go?",
      "Describe your ideal night at the theatre by choosing: {1} or {2}.",
      "Between {1} and {2}, what would you want to see twice?",
    ],
  },
  "dance": {
    popular: ["a tango in a candle-lit hall", "Swan Lake", "a lively Irish step dance"],
    unpopular: ["a dance of people lying under carpets", "an hour of performers shrugging in turn", "a ballet for six office chairs"],
    wordings: [
      "Dance evenings, two kinds. {1} on Friday, {2} on Saturday. I only have a ticket for one of them, which do you want?",
      "Would your heart beat faster for {1} or for {2}?",
      "A troupe asks what to bring to the opening night: {1} or {2}? Tell them.",
      "Name your favourite out of exactly two performances: {1}; {2}.",
    ],
  },
  "photographs": {
    popular: ["a lighthouse at sunset", "a kitten in a flower pot", "a lake under the northern lights"],
    unpopular: ["a close-up of a drain cover", "a car park in thick fog", "a used teabag under neon light"],
    wordings: [
      "Calendar for next year, the cover is still open. I can use a photograph of {1} or of {2}. What do you say?",
      "Look at these two prints: {1}, and {2}. Tell me which one you find more beautiful.",
      "As a screen background I'd have {1} or {2}. You?",
      "A photo prize goes either to {1} or to {2}, and you are on the jury.",
    ],
  },
};
