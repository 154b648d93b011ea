import type { StoryDraw } from "../word-problems/story.ts";
import { divisorPair } from "./divisor-pair.ts";
import type { Problems } from "./problem.ts";

export const stories: Problems = {
  "tiles": of((a, b) => `A floor of ${a} by ${b} centimetres is to be covered with square tiles, all alike and none of them cut. How long is the side of the largest tiles that fit, in centimetres?`),
  "ribbons": of((a, b, name) => `${name} has a red ribbon of ${a} cm and a blue one of ${b} cm. Both are cut up into pieces of one and the same length, with no scraps. How many centimetres can a piece measure at most?`),
  "packets": of((a, b) => `There are ${b} pencils and ${a} rubbers. Every packet should hold the same mix, and nothing may be left on the table. What is the highest possible number of packets?`),
  "bouquets": of((a, b) => `The florist bought ${a} tulips and ${b} irises this morning. How many identical bouquets at most can she tie if all flowers are used?`),
  "choir-rows": of((a, b) => `In a choir ${b} altos and ${a} sopranos stand in rows of equal length, altos and sopranos never mixed in one row. What is the greatest length a row can have?`),
  "garden-plots": of((a, b) => `Our community garden, ${a} metres long and ${b} metres wide, will be divided into square plots of equal size. Give the largest side in whole metres.`),
  "fruit-baskets": of((a, b, name) => `For the harvest fair ${name} fills baskets with ${a} apples and ${b} pears, each basket like the next, and no fruit stays behind. Into how many baskets at most can it go?`),
  "rope-lengths": of((a, b) => `Sailors want to cut ropes of ${b} and ${a} feet into equal lengths, as long as possible, wasting nothing. How long is each?`),
  "team-split": of((a, b) => `On sports day ${a} girls and ${b} boys form teams. All teams have the same number of girls and the same number of boys. What's the largest number of teams?`),
  "party-favours": of((a, b) => `You have ${b} balloons and ${a} whistles for party bags that must all be the same. The more bags the better; how many will it be?`),
  "fence-posts": of((a, b) => `Posts stand at every corner and at equal distances along a field with sides of ${a} m and ${b} m. What distance between posts needs the fewest of them?`),
  "library-shelves": of((a, b) => `A librarian shelves ${a} novels and ${b} atlases so that each shelf holds equally many books and only one kind. How many books can a shelf hold at most?`),
  "paper-squares": of((a, b, name) => `From a sheet that measures ${a} mm by ${b} mm, ${name} cuts equal squares until nothing remains. What's the longest possible side of the squares in mm?`),
  "ration-boxes": of((a, b) => `Volunteers pack ${a} tins and ${b} cartons of milk into boxes for families. The boxes are identical and all goods go out. At most how many families get one?`),
  "bead-necklaces": of((a, b) => `With ${b} glass beads and ${a} wooden ones I'd like to thread as many equal necklaces as I can, using all of them. How many will there be?`),
  "film-reels": of((a, b) => `Two films run for ${a} and ${b} minutes. A festival splits both into episodes of one common length, the longest possible. How many minutes does an episode last?`),
  "water-jugs": of((a, b) => `One barrel holds ${a} litres, another ${b}. Which is the biggest jug, in litres, that empties each barrel in a whole number of fillings?`),
  "sweets-shared": of((a, b) => `Grandpa hands out ${a} toffees and ${b} mints. Every grandchild gets the same, and he keeps none. What is the largest number of grandchildren he can have?`),
  "plank-pieces": of((a, b) => `If planks of ${a} and ${b} centimetres are sawn into shelves of equal length without waste, what length of shelf is the greatest?`),
  "parade-columns": of((a, b) => `At the parade, ${b} drummers and then ${a} flag bearers march in columns of one width. The widest column that suits both groups has how many people across?`),
};

function of(ask: (a: number, b: number, name: string) => string): Problems[string] {
  return (draw: StoryDraw) => {
    const { a, b, divisor, wrong, working } = divisorPair(draw, { divisor: [6, 24], cofactor: 9 });
    return { ask: ask(a, b, draw.person().name), answer: String(divisor), wrong: String(wrong), working };
  };
}
