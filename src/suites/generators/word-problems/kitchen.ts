import type { Stories } from "./story.ts";

export const kitchen: Stories = {
  "recipe-for-more": ({ between, person }) => {
    const [cook, few, each, many] = [person(), between(3, 5), between(60, 110, 10), between(6, 14)];
    return {
      text: `A recipe for ${few} people asks for ${few * each} grams of rice. ${cook.name} is cooking for ${many}. How many grams should ${cook.they} weigh out?`,
      answer: each * many,
    };
  },
  "pancake-batches": ({ between }) => {
    const [guests, each, batch] = [between(7, 15), between(3, 5), between(8, 12)];
    return {
      text: `At the holiday camp ${guests} hungry guests want ${each} pancakes each, and one bowl of batter makes ${batch}. How many bowls of batter have to be mixed?`,
      answer: Math.ceil((guests * each) / batch),
    };
  },
  "plum-jam": ({ between, person }) => {
    const [cook, kilos, jars, given] = [person(), between(6, 14), between(3, 4), between(5, 12)];
    return {
      text: `Every kilogram of plums makes ${jars} small jars of jam. ${cook.name} boils down ${kilos} kg of plums and gives ${given} jars away to friends. How many jars go into the cellar?`,
      answer: kilos * jars - given,
    };
  },
  "soup-bowls": ({ between, pick }) => {
    const [litres, bowl] = [between(3, 9), pick([200, 250, 500])];
    return {
      text: `A big pot contains ${litres} litres of soup. How many bowls of ${bowl} ml can be filled from it?`,
      answer: (litres * 1000) / bowl,
    };
  },
  "bakery-trays": ({ between }) => {
    const [trays, rolls, sold, given] = [between(6, 10), between(18, 30), between(60, 95), between(10, 20)];
    return {
      text: `Before opening, a bakery puts ${trays} trays of ${rolls} bread rolls in the window. It sells ${sold} rolls during the day and in the evening gives ${given} to the food bank. How many are still there when the lights go out?`,
      answer: trays * rolls - sold - given,
    };
  },
  "pizza-dough": ({ between, person }) => {
    const [cook, flour, kilos, pizzas] = [person(), between(140, 180, 10), between(2, 4), between(4, 9)];
    return {
      text: `One pizza base takes ${flour} grams of flour. ${cook.name} has ${kilos} kg of flour in the cupboard and makes ${pizzas} bases. How many grams of flour remain?`,
      answer: kilos * 1000 - flour * pizzas,
    };
  },
  "apple-press": ({ between }) => {
    const [baskets, apples, perBottle] = [between(5, 11), between(24, 40), between(6, 9)];
    const remainder = (baskets * apples) % perBottle;
    const rotten = remainder < 2 ? remainder + perBottle : remainder;
    return {
      text: `The village school picked ${baskets} baskets of ${apples} apples. After ${rotten} rotten ones had been thrown out, the rest were pressed for juice, and every bottle needed ${perBottle} apples. How many bottles of juice did they get?`,
      answer: (baskets * apples - rotten) / perBottle,
    };
  },
  "tea-box": ({ between, person }) => {
    const [one, other, few, many, days] = [person(), person(), between(2, 3), between(4, 5), between(8, 20)];
    return {
      text: `There are ${(few + many) * days} tea bags in the office cupboard. ${one.name} drinks ${few} cups a day and ${other.name} drinks ${many}, always with a fresh bag. After how many days is the tea gone?`,
      answer: days,
    };
  },
  "wedding-cake": ({ between }) => {
    const [lowest, fewer] = [between(40, 64, 2), between(9, 16)];
    return {
      text: `A wedding cake has three tiers. The lowest gives ${lowest} slices, and each tier gives ${fewer} slices fewer than the one below it. How many guests can have a slice?`,
      answer: 3 * lowest - 3 * fewer,
    };
  },
  "coffee-cart": ({ between, person }) => {
    const [seller, morning, days] = [person(), between(35, 70), between(4, 6)];
    return {
      text: `${seller.name}'s coffee cart sells ${morning} cups in the morning and twice as many in the afternoon, day in, day out. How many cups is that over ${days} days?`,
      answer: 3 * morning * days,
    };
  },
  "ice-cream-tubs": ({ between }) => {
    const [tubs, scoops, cones] = [between(5, 9), between(28, 40), between(30, 65)];
    return {
      text: `An ice-cream van starts out with ${tubs} tubs, and each tub is good for ${scoops} scoops. It sells ${cones} cones with two scoops on each. How many scoops are left in the van?`,
      answer: tubs * scoops - 2 * cones,
    };
  },
  "crate-of-oranges": ({ between, person }) => {
    const [cook, crate, cake] = [person(), between(36, 72, 3), between(5, 12)];
    return {
      text: `${cook.name} squeezes one third of a crate of ${crate} oranges for breakfast, then uses ${cake} more for a cake. How many oranges are still in the crate?`,
      answer: crate - crate / 3 - cake,
    };
  },
  "honey-harvest": ({ between }) => {
    const [hives, kilos] = [between(4, 12), between(9, 18)];
    return {
      text: `A beekeeper looks after ${hives} hives, and this summer each of them yielded ${kilos} kg of honey. All of it is filled into jars of 500 grams. How many jars does the beekeeper need?`,
      answer: hives * kilos * 2,
    };
  },
  "restaurant-tables": ({ between }) => {
    const [small, large, empty] = [between(8, 14), between(4, 9), between(5, 15)];
    return {
      text: `In a restaurant there are ${small} tables for four and ${large} tables for six. On Friday evening ${empty} seats stayed empty. How many guests were sitting in the restaurant?`,
      answer: 4 * small + 6 * large - empty,
    };
  },
  "cookie-tin": ({ between, person }) => {
    const [baker, half, second, third] = [person(), between(18, 30), between(5, 9), between(3, 8)];
    return {
      text: `${baker.name} baked ${2 * half} ginger cookies. Half of them were eaten the same evening, ${second} on the next day and ${third} on the day after that. How many cookies are left in the tin?`,
      answer: half - second - third,
    };
  },
};
