import type { Stories } from "./story.ts";

export const collecting: Stories = {
  "stamp-albums": ({ between, person }) => {
    const [first, second, third, stamps] = [person(), person(), person(), between(40, 90)];
    const more = between(10, 30, 2) + (stamps % 2);
    return {
      text: `${first.name} owns ${stamps} stamps, ${second.name} owns ${more} more than ${first.name}, and ${third.name} owns half as many as ${second.name}. How many stamps do they have between them?`,
      answer: stamps + (stamps + more) + (stamps + more) / 2,
    };
  },
  "library-stock": ({ between }) => {
    const [start, lent, back, bought] = [between(420, 880), between(60, 140), between(40, 110), between(15, 45)];
    return {
      text: `On Monday morning ${start} books stood on the shelves of the town library. During the week ${lent} were lent out, ${back} came back and ${bought} new ones were added. How many books stood there at the end of the week?`,
      answer: start - lent + back + bought,
    };
  },
  "league-points": ({ between, person }) => {
    const [player, wins, draws, losses] = [person(), between(7, 18), between(3, 9), between(2, 8)];
    return {
      text: `A win is worth three points, a draw one point, a defeat none. ${player.name}'s football club has ${wins} wins, ${draws} draws and ${losses} defeats this season. How many points is that?`,
      answer: 3 * wins + draws,
    };
  },
  "beach-shells": ({ between, person }) => {
    const [finder, shells, broken] = [person(), between(12, 28), between(4, 15)];
    return {
      text: `On the first day at the sea ${finder.name} found ${shells} shells, on the second day three times as many. On the way home ${broken} of them broke. How many unbroken shells did ${finder.they} bring back?`,
      answer: 4 * shells - broken,
    };
  },
  "chess-evening": ({ between }) => {
    const players = between(5, 14);
    return {
      text: `At a chess evening, each of ${players} players meets every other player exactly once. How many games are played?`,
      answer: (players * (players - 1)) / 2,
    };
  },
  "garden-birds": ({ between, person }) => {
    const [watcher, sparrows, fewer] = [person(), between(14, 30), between(3, 9)];
    return {
      text: `For the winter bird count ${watcher.name} noted ${sparrows} sparrows, ${fewer} fewer finches than sparrows, and twice as many starlings as finches. How many birds did ${watcher.they} note in all?`,
      answer: sparrows + 3 * (sparrows - fewer),
    };
  },
  "card-swaps": ({ between, person }) => {
    const [trader, swaps, received, gap] = [person(), between(3, 7), between(2, 4), between(1, 3)];
    const cards = between(60, 120);
    return {
      text: `${trader.name} starts the break with ${cards} trading cards and makes ${swaps} swaps. In each swap ${trader.they} gives away ${received + gap} ordinary cards for ${received} rare ones. How many cards does ${trader.they} have when the bell rings?`,
      answer: cards - swaps * gap,
    };
  },
  "half-read-novel": ({ between, person }) => {
    const [reader, daily, days, left] = [person(), between(18, 35), between(5, 9), between(40, 160)];
    return {
      text: `A novel has ${daily * days + left} pages. ${reader.name} has been reading ${daily} pages a day for ${days} days. How many pages are left to read?`,
      answer: left,
    };
  },
  "class-vote": ({ between }) => {
    const [museum, more, park] = [between(15, 30), between(4, 12), between(11, 35)];
    return {
      text: `All ${2 * museum + more + park} pupils of a school voted on where to go in June. The museum got ${museum} votes, the zoo got ${more} votes more than the museum, and everyone else chose the water park. How many votes did the water park get?`,
      answer: park,
    };
  },
  "even-house-numbers": ({ between, person }) => {
    const [carrier, houses] = [person(), between(14, 48)];
    return {
      text: `The houses on the left side of Mill Lane carry the even numbers from 2 to ${2 * houses}, with none missing. ${carrier.name} delivers a newspaper to each of them. How many newspapers are needed?`,
      answer: houses,
    };
  },
  "bigger-tanks": ({ between }) => {
    const [tanks, fish, bigger] = [between(6, 11), between(9, 16), between(4, 7)];
    const remainder = (tanks * fish) % bigger;
    const sold = remainder < 2 ? remainder + bigger : remainder;
    return {
      text: `A pet shop keeps ${fish} goldfish in each of its ${tanks} tanks. It sells ${sold} goldfish and moves all the others into ${bigger} bigger tanks, the same number in each. How many goldfish swim in a bigger tank?`,
      answer: (tanks * fish - sold) / bigger,
    };
  },
  "fourth-game": ({ between, person }) => {
    const [player, first, second, third, mean] = [person(), between(12, 19), between(12, 19), between(12, 19), between(16, 18)];
    return {
      text: `${player.name} scored ${first}, ${second} and ${third} points in ${player.their} first three basketball games. How many points does ${player.they} need in the fourth game for an average of ${mean} points a game?`,
      answer: 4 * mean - first - second - third,
    };
  },
  "theatre-rows": ({ between }) => {
    const [first, more, rows] = [between(10, 18), between(2, 4), between(4, 7)];
    return {
      text: `The front row of a small theatre has ${first} seats, and every further row has ${more} seats more than the row in front of it. There are ${rows} rows. How many seats does the theatre have?`,
      answer: rows * first + (more * rows * (rows - 1)) / 2,
    };
  },
  "flock-legs": ({ between, person }) => {
    const [shepherd, sheep, lambs, sold] = [person(), between(30, 60), between(12, 25), between(8, 20)];
    return {
      text: `In spring ${lambs} lambs were born into ${shepherd.name}'s flock of ${sheep} sheep; in autumn ${sold} animals were sold. A visitor asks how many legs the flock stands on now. What is the right answer?`,
      answer: 4 * (sheep + lambs - sold),
    };
  },
  "chickens-and-cows": ({ between }) => {
    const [chickens, cows] = [between(6, 22), between(3, 15)];
    return {
      text: `Only chickens and cows live on a farm. Together they have ${chickens + cows} heads and ${2 * chickens + 4 * cows} legs. How many cows are there?`,
      answer: cows,
    };
  },
  "jigsaw": ({ between, pick, person }) => {
    const [puzzler, pieces, first] = [person(), pick([500, 750, 1000]), between(65, 140)];
    return {
      text: `Of a jigsaw puzzle with ${pieces} pieces, ${puzzler.name} places ${first} on Friday evening and twice as many on Saturday. How many pieces are left for Sunday?`,
      answer: pieces - 3 * first,
    };
  },
};
