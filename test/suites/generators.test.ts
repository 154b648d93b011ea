import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generators } from "../../src/suites/generators/index.ts";
import { seededRandom } from "../../src/suites/generators/seeded-random.ts";
import { wordProblems } from "../../src/suites/generators/word-problems.ts";
import { stories } from "../../src/suites/generators/word-problems/stories.ts";
import type { Prompt } from "../../src/types.ts";

const folder = new URL("../../src/suites/generators/", import.meta.url);

describe("the table of generators", () => {
  test("names every generator file, and only those", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !["index.ts", "seeded-random.ts"].includes(file));
    expect(Object.keys(generators).sort()).toEqual(files.map((file) => file.slice(0, -".ts".length)).sort());
  });

  test("describes options by a schema that takes good ones and no others", () => {
    const valid = new Ajv({ strict: true }).compile(generators["word-problems"]!.options);
    expect(valid({ count: 100, seed: 1 })).toBe(true);
    for (const bad of [{}, { count: 100 }, { count: 0, seed: 1 }, { count: 2.5, seed: 1 }, { count: 9, seed: -1 }, { count: "9", seed: 1 }, { count: 9, seed: 1, size: 3 }]) {
      expect(valid(bad), JSON.stringify(bad)).toBe(false);
    }
  });

  test("generates through the table what the generator makes", () => {
    expect(generators["word-problems"]!.generate({ count: 7, seed: 3 })).toEqual(wordProblems({ count: 7, seed: 3 }));
  });
});

describe("seeded random numbers", () => {
  test("are those of mulberry32", () => {
    const random = seededRandom(1);
    const first = Array.from({ length: 3 }, () => random.integer(0, 4294967295) / 2 ** 32);
    expect(first).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });

  test("reach both ends of a range, evenly", () => {
    const random = seededRandom(7);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let draw = 0; draw < 60_000; draw += 1) counts[random.integer(1, 6) - 1]! += 1;
    // Standard deviation of a count: 91; six of them.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(550);
  });

  test("shuffle into a permutation and leave the list as it was", () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.nat(), (list, seed) => {
      const before = [...list];
      const shuffled = seededRandom(seed).shuffle(list);
      expect(list).toEqual(before);
      expect(shuffled.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
    }));
  });
});

describe("word problems", () => {
  test("are the same for the same seed, others for another", () => {
    expect(wordProblems({ count: 50, seed: 5 })).toEqual(wordProblems({ count: 50, seed: 5 }));
    expect(texts(wordProblems({ count: 50, seed: 5 }))).not.toEqual(texts(wordProblems({ count: 50, seed: 6 })));
  });

  test("stay the first ones when more are asked for", () => {
    expect(wordProblems({ count: 300, seed: 2 }).slice(0, 40)).toEqual(wordProblems({ count: 40, seed: 2 }));
  });

  test("number as many as asked, with no id and no text twice", () => {
    for (const count of [1, 2, 100, 2000]) {
      const problems = wordProblems({ count, seed: 11 });
      expect(problems).toHaveLength(count);
      expect(new Set(problems.map(({ id }) => id)).size).toBe(count);
      expect(new Set(texts(problems)).size).toBe(count);
    }
  });

  test("tell every story once before any is told again", () => {
    expect(new Set(wordProblems({ count: stories.length, seed: 4 }).map(nameOf)).size).toBe(stories.length);
    expect(stories.length).toBeGreaterThanOrEqual(100);
  });

  test("come from every file of stories, each under a name of its own", () => {
    const written = readdirSync(new URL("word-problems/", folder))
      .flatMap((file) => readFileSync(new URL(`word-problems/${file}`, folder), "utf8").match(/^ {2}"[a-z-]+": \(\{/gm) ?? []);
    expect(stories).toHaveLength(written.length);
    expect(new Set(stories.map(([name]) => name)).size).toBe(stories.length);
  });

  test("have kebab-case ids with a hash, themselves as cluster, one user message and a positive whole answer", () => {
    for (const { id, cluster, messages, facts } of many) {
      expect(id).toMatch(/^word-problem(-[a-z]+)+-[0-9a-f]{8}$/);
      expect(cluster).toBe(id);
      expect(messages).toHaveLength(1);
      expect(messages[0]!.role).toBe("user");
      expect(facts!.answer, messages[0]!.content).toMatch(/^[1-9]\d{0,3}$/);
    }
  });

  test("read as English: capital first, question last, no lone plurals, no doubled spaces or words", () => {
    for (const text of texts(many)) {
      expect(text).toMatch(/^[A-Z]/);
      expect(text).toMatch(/\?$/);
      expect(text).toMatch(/^[\x20-\x7e]+$/);
      expect(text).not.toMatch(/ {2}| [.,?]|undefined|NaN|\$\{|\.\d/);
      expect(text).not.toMatch(/(^|[^\d:])[01] [a-z]/);
      expect(text).not.toMatch(/\b([a-z]+) \1\b/i);
      expect(text.replace(/\b[ap]\.m\./g, ""), "each sentence begins with a capital").not.toMatch(/[.?!] [^A-Z]/);
    }
  });

  test("have the answer that the numbers in the text give", () => {
    for (const problem of many) {
      const [text] = texts([problem]);
      const solve = solutions[nameOf(problem)];
      expect(solve, `a solution for ${nameOf(problem)}`).toBeDefined();
      expect(problem.facts!.answer, text).toBe(String(solve!(...text!.match(/\d+/g)!.map(Number))));
    }
  });
});

const many = [...Array(5).keys()].flatMap((seed) => wordProblems({ count: 1000, seed }));

function texts(problems: readonly Prompt[]): string[] {
  return problems.map(({ messages }) => messages[0]!.content);
}

function nameOf({ id }: Prompt): string {
  return id.slice("word-problem-".length, -"-00000000".length);
}

/** Worked out again from the text alone: the arguments are the numbers in the order in which a reader meets them. */
const solutions: Record<string, (...numbers: number[]) => number> = {
  "stamp-albums": solve((a, more) => a + a + more + (a + more) / 2),
  "library-stock": solve((start, lent, back, bought) => start - lent + back + bought),
  "league-points": solve((wins, draws) => wins * 3 + draws),
  "beach-shells": solve((first, broken) => first + first * 3 - broken),
  "chess-evening": solve((players) => Array.from({ length: players }, (_, index) => index).reduce((sum, games) => sum + games, 0)),
  "garden-birds": solve((sparrows, fewer) => sparrows + (sparrows - fewer) + (sparrows - fewer) * 2),
  "card-swaps": solve((cards, swaps, away, back) => cards - swaps * away + swaps * back),
  "half-read-novel": solve((pages, daily, days) => pages - daily * days),
  "class-vote": solve((pupils, museum, more) => pupils - museum - (museum + more)),
  "even-house-numbers": solve((low, high) => (high - low) / 2 + 1),
  "bigger-tanks": solve((fish, tanks, sold, bigger) => (fish * tanks - sold) / bigger),
  "fourth-game": solve((a, b, c, mean) => mean * 4 - (a + b + c)),
  "theatre-rows": solve((first, more, rows) => Array.from({ length: rows }, (_, row) => first + more * row).reduce((sum, seats) => sum + seats, 0)),
  "flock-legs": solve((lambs, sheep, sold) => (sheep + lambs - sold) * 4),
  "chickens-and-cows": solve((heads, legs) => legs / 2 - heads),
  "jigsaw": solve((pieces, first) => pieces - first - first * 2),
  "recipe-for-more": solve((few, grams, guests) => (grams / few) * guests),
  "pancake-batches": solve((guests, each, bowl) => Math.ceil((guests * each) / bowl)),
  "plum-jam": solve((jars, kilos, given) => jars * kilos - given),
  "soup-bowls": solve((litres, bowl) => (litres * 1000) / bowl),
  "bakery-trays": solve((trays, rolls, sold, given) => trays * rolls - sold - given),
  "pizza-dough": solve((flour, kilos, bases) => kilos * 1000 - flour * bases),
  "apple-press": solve((baskets, apples, rotten, perBottle) => (baskets * apples - rotten) / perBottle),
  "tea-box": solve((bags, one, other) => bags / (one + other)),
  "wedding-cake": solve((lowest, fewer) => lowest + (lowest - fewer) + (lowest - fewer - fewer)),
  "coffee-cart": solve((morning, days) => (morning + morning * 2) * days),
  "ice-cream-tubs": solve((tubs, scoops, cones) => tubs * scoops - cones * 2),
  "crate-of-oranges": solve((crate, cake) => (crate / 3) * 2 - cake),
  "honey-harvest": solve((hives, kilos, grams) => (hives * kilos * 1000) / grams),
  "restaurant-tables": solve((fours, sixes, empty) => fours * 4 + sixes * 6 - empty),
  "cookie-tin": solve((cookies, second, third) => cookies / 2 - second - third),
  "garden-fence": solve((long, wide, gate) => long + wide + long + wide - gate),
  "kitchen-tiles": solve((long, wide, tiles) => long * wide * tiles),
  "paint-tins": solve((walls, long, high, covers) => Math.ceil((walls * long * high) / covers)),
  "two-ropes": solve((length, longer) => (length - longer) / 2),
  "rain-tank": solve((holds, inside, rate) => (holds - inside) / rate),
  "sawn-shelves": solve((shelf, planks, metres) => Math.floor((metres * 100) / shelf) * planks),
  "brick-wall": solve((mason, apprentice, rows, bricks) => (rows * bricks) / (mason + apprentice)),
  "winter-thermometer": solve((below, warmer, colder) => -below + warmer - colder),
  "goods-lift": solve((limit, porter, crate) => Math.floor((limit - porter) / crate)),
  "birch-and-oak": solve((oak, slow, birch, fast) => (oak - birch) / (fast - slow)),
  "pool-lengths": solve((pool, monday, more) => pool * monday + pool * (monday + more)),
  "new-curtains": solve((windows, metres, price) => windows * 2 * metres * price),
  "car-park": solve((levels, spaces, taken, reserved) => levels * spaces - taken - reserved),
  "printed-booklets": solve((speed, copies, pages) => (copies * pages) / speed),
  "avenue-trees": solve((path, gap) => path / gap + 1),
  "fair-tickets": solve((tickets, price, bill) => bill - tickets * price),
  "loyalty-card": solve((novel, bookmarks, price, off) => novel + bookmarks * price - off),
  "bike-savings": solve((price, saved, weekly) => (price - saved) / weekly),
  "lemonade-stand": solve((cents, cups, spent) => (cents * cups) / 100 - spent),
  "phone-bill": solve((monthly, included, cents, sent) => monthly + ((sent - included) * cents) / 100),
  "cinema-family": solve((adult, child, children, popcorn) => adult * 2 + child * children + popcorn),
  "weekend-wages": solve((saturday, sunday, longer, shorter) => saturday * longer + sunday * shorter),
  "jacket-sale": solve((price, percent, voucher) => (price * (100 - percent)) / 100 - voucher),
  "heating-bill": solve((bill, flatmates, owed) => bill / flatmates + owed),
  "craft-market": solve((fee, perDay, days, candle) => (fee + perDay * days) / candle),
  "coin-jar": solve((quarters, dimes, nickels) => quarters * 25 + dimes * 10 + nickels * 5),
  "library-fine": solve((cents, books, days, bill) => bill * 100 - cents * books * days),
  "three-savers": solve((first, less) => first + first * 2 + (first * 2 - less)),
  "office-pizza": solve((pizzas, price, delivery, people) => (pizzas * price + delivery) / people),
  "egg-stall": solve((price, eggs) => (eggs / 12) * price),
  "exchange-desk": solve((dollars, euros, fee, changed) => (changed / dollars) * euros - fee),
  "left-over-marbles": solve((marbles, friends) => marbles % friends),
  "school-minibuses": solve((pupils, teachers, seats) => Math.ceil((pupils + teachers) / seats)),
  "egg-boxes": solve((eggs, box) => Math.floor(eggs / box)),
  "sticker-albums": solve((stickers, given, albums) => (stickers - given) / albums),
  "concert-chairs": solve((rows, chairs, guests) => rows * chairs - guests),
  "photo-pages": solve((perPage, filled, loose) => filled + Math.ceil(loose / perPage)),
  "party-bags": solve((bags, toffees, _chocolates, pack) => Math.ceil((bags * toffees) / pack)),
  "late-sign-ups": solve((early, late, team) => (early + late) / team),
  "card-game": solve((deck, cards, players) => deck - cards * players),
  "seedling-trays": solve((seedlings, tray, given) => seedlings - tray * given),
  "ribbon-pieces": solve((piece, ribbon) => ribbon % piece),
  "pencil-boxes": solve((boxes, pencils, classes, kept) => (boxes * pencils - kept) / classes),
  "camp-cabins": solve((large, beds, small, bunks, arrived) => large * beds + small * bunks - arrived),
  "pizza-slices": solve((pizzas, cut, children, each) => pizzas * cut - children * each),
  "bus-after-film": solve((hour, minute, length, busHour, busMinute) => busHour * 60 + busMinute - hour * 60 - minute - length),
  "piano-practice": solve((weekday, weekend) => weekday * 5 + weekend * 2),
  "burning-candle": solve((tall, rate, rest) => (tall - rest) / rate),
  "laundry-day": solve((loads, wash, dry) => loads * wash + loads * dry),
  "grandmother-age": solve((age, times, years) => age * times + years),
  "sum-of-ages": solve((gap, sum) => (sum - gap) / 2),
  "homework-evening": solve((hours, maths, rest, reading) => hours * 60 - maths - rest - reading),
  "loan-reading": solve((weeks, pages) => pages / (weeks * 7)),
  "swimming-laps": solve((seconds, laps) => (seconds * laps) / 60),
  "fast-clock": solve((gain, weeks) => gain * weeks * 7),
  "baker-shift": solve((hour, minute, endHour, endMinute, rest) => endHour * 60 + endMinute - hour * 60 - minute - rest),
  "slow-download": solve((size, rate, done) => (size - done) / rate),
  "cough-syrup": solve((dose, times, bottle) => bottle / (dose * times)),
  "first-trams": solve((hour, minute, every, fromHour, fromMinute, untilHour, untilMinute) =>
    hour === fromHour && minute === fromMinute ? (untilHour * 60 + untilMinute - hour * 60 - minute) / every + 1 : NaN),
  "coach-journey": solve((first, fast, second, slow) => first * fast + second * slow),
  "van-fuel": solve((litres, per, tour) => (tour / per) * litres),
  "mountain-hut": solve((hut, up, down) => hut + up - down),
  "meeting-trains": solve((apart, one, other) => apart / (one + other)),
  "same-pace": solve((distance, hours, longer) => (distance / hours) * longer),
  "bike-commute": solve((distance, days, weeks) => distance * 2 * days * weeks),
  "odometer": solve((start, first, second, end) => end - start - first - second),
  "ferry-storm": solve((cars, crossings, cancelled) => cars * crossings - cars * cancelled),
  "lighthouse-stairs": solve((steps, stretch) => steps / stretch - 1),
  "heavy-luggage": solve((allowed, suitcase, backpack, fee) => (suitcase + backpack - allowed) * fee),
  "taxi-ride": solve((base, rate, paid) => (paid - base) / rate),
  "map-scale": solve((map, ground, apart) => (apart / map) * ground),
  "river-mill": solve((down, up, distance) => distance / down + distance / up),
};

/** Lets a formula with fixed parameters stand among others with more or fewer. */
function solve(formula: (...numbers: [number, number, number, number, number, number, number]) => number): (...numbers: number[]) => number {
  return (...numbers) => formula(...(numbers as [number, number, number, number, number, number, number]));
}
