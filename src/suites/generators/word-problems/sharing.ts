import type { Stories } from "./story.ts";

export const sharing: Stories = {
  "left-over-marbles": ({ between, person }) => {
    const [owner, friends, each] = [person(), between(4, 9), between(5, 12)];
    const kept = between(1, friends - 1);
    return {
      text: `${owner.name} shares ${friends * each + kept} marbles among ${friends} friends so that everyone gets the same number, as many as possible. ${owner.name} keeps only what is left over. How many marbles is that?`,
      answer: kept,
    };
  },
  "school-minibuses": ({ between }) => {
    const [pupils, teachers, seats] = [between(40, 95), between(3, 8), between(12, 18)];
    return {
      text: `A school trip has ${pupils} pupils and ${teachers} teachers. Each hired minibus has room for ${seats} passengers. What is the smallest number of minibuses that gives everybody a seat?`,
      answer: Math.ceil((pupils + teachers) / seats),
    };
  },
  "egg-boxes": ({ between, pick }) => {
    const [size, boxes] = [pick([6, 10, 12]), between(8, 25)];
    return {
      text: `This morning the hens laid ${size * boxes + between(1, size - 1)} eggs. How many boxes that hold ${size} eggs can be filled completely?`,
      answer: boxes,
    };
  },
  "sticker-albums": ({ between, person }) => {
    const [owner, friend, given, albums, each] = [person(), person(), between(8, 30), between(3, 6), between(14, 32)];
    return {
      text: `Out of ${given + albums * each} stickers, ${owner.name} gives ${given} to ${friend.name}. The rest go into ${albums} albums, the same number in each. How many stickers does every album hold?`,
      answer: each,
    };
  },
  "concert-chairs": ({ between }) => {
    const [rows, chairs] = [between(8, 15), between(9, 16)];
    const guests = rows * chairs - between(5, 40);
    return {
      text: `For the spring concert the caretaker put out ${rows} rows of ${chairs} chairs. When the music began, ${guests} guests had sat down. How many chairs were empty?`,
      answer: rows * chairs - guests,
    };
  },
  "photo-pages": ({ between, person }) => {
    const [owner, filled, loose] = [person(), between(4, 12), between(15, 40)];
    return {
      text: `Each page of an album takes 6 photos. ${owner.name} has filled ${filled} pages and still has ${loose} loose photos to stick in. How many pages will have at least one photo on them at the end?`,
      answer: filled + Math.ceil(loose / 6),
    };
  },
  "party-bags": ({ between, person }) => {
    const [host, bags, toffees, chocolates, pack] = [person(), between(9, 16), between(3, 6), between(2, 4), between(10, 20, 2)];
    return {
      text: `${host.name} fills ${bags} party bags with ${toffees} toffees and ${chocolates} chocolates each. Toffees are sold only in packs of ${pack}. How many packs of toffees does ${host.name} need to buy?`,
      answer: Math.ceil((bags * toffees) / pack),
    };
  },
  "late-sign-ups": ({ between }) => {
    const [size, teams, late] = [between(4, 7), between(6, 12), between(3, 9)];
    return {
      text: `For the handball tournament ${size * teams - late} children had put their names down, and ${late} more turned up on the day. All of them played, in teams of ${size}. How many teams were there?`,
      answer: teams,
    };
  },
  "card-game": ({ between, person }) => {
    const [dealer, players, cards] = [person(), between(3, 5), between(5, 9)];
    return {
      text: `From a deck of 52 cards, ${dealer.name} deals ${cards} cards to each of ${players} players and puts the rest face down on the table. How many cards lie on the table?`,
      answer: 52 - players * cards,
    };
  },
  "seedling-trays": ({ between, person }) => {
    const [gardener, perTray, trays, given] = [person(), between(6, 12), between(9, 15), between(2, 5)];
    return {
      text: `${gardener.name} raised ${perTray * trays} tomato seedlings in trays of ${perTray}. The neighbours were given ${given} full trays. How many seedlings are left for ${gardener.their} own garden?`,
      answer: perTray * (trays - given),
    };
  },
  "ribbon-pieces": ({ between }) => {
    const [piece, pieces] = [between(12, 25), between(8, 18)];
    const rest = between(2, piece - 1);
    return {
      text: `As many pieces as possible, each ${piece} cm long, are cut from a ribbon of ${piece * pieces + rest} cm. How long is the piece that remains, in centimetres?`,
      answer: rest,
    };
  },
  "pencil-boxes": ({ between }) => {
    const [boxes, pencils, classes] = [between(6, 14), between(20, 36, 4), between(7, 11)];
    const remainder = (boxes * pencils) % classes;
    const kept = remainder < 2 ? remainder + classes : remainder;
    return {
      text: `The school office received ${boxes} boxes with ${pencils} pencils in each. It handed the same number to every one of its ${classes} classes and kept ${kept} pencils in a drawer. How many pencils did a class get?`,
      answer: (boxes * pencils - kept) / classes,
    };
  },
  "camp-cabins": ({ between }) => {
    const [large, beds, small, bunks] = [between(5, 9), between(8, 12), between(3, 7), between(4, 6)];
    const arrived = large * beds + small * bunks - between(4, 25);
    return {
      text: `A summer camp has ${large} cabins that sleep ${beds} children and ${small} cabins that sleep ${bunks}. So far ${arrived} children have arrived. For how many more is there a bed?`,
      answer: large * beds + small * bunks - arrived,
    };
  },
  "pizza-slices": ({ between }) => {
    const [children, slices] = [between(6, 13), between(2, 4)];
    const pizzas = Math.ceil((children * slices) / 8) + between(1, 2);
    return {
      text: `There were ${pizzas} pizzas at the birthday, each cut into 8 slices. If all ${children} children ate ${slices} slices, how many slices were left over?`,
      answer: pizzas * 8 - children * slices,
    };
  },
};
