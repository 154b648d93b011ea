import type { Stories } from "./story.ts";

export const measuring: Stories = {
  "garden-fence": ({ between, person }) => {
    const [gardener, long, wide, gate] = [person(), between(14, 28), between(8, 13), between(2, 3)];
    return {
      text: `${gardener.name} fences in a rectangular vegetable garden ${long} metres long and ${wide} metres wide, leaving a gap of ${gate} metres for a gate. How many metres of fence does ${gardener.they} need?`,
      answer: 2 * (long + wide) - gate,
    };
  },
  "kitchen-tiles": ({ between }) => {
    const [long, wide, tiles] = [between(4, 7), between(3, 5), between(9, 25)];
    return {
      text: `A kitchen floor measures ${long} by ${wide} metres. If ${tiles} tiles cover one square metre, how many tiles cover the floor?`,
      answer: long * wide * tiles,
    };
  },
  "paint-tins": ({ between, person }) => {
    const [painter, walls, long, high, covers] = [person(), between(3, 5), between(4, 7), between(2, 3), between(8, 11)];
    return {
      text: `${painter.name} wants to paint ${walls} walls, each ${long} metres long and ${high} metres high. A one-litre tin is enough for ${covers} square metres. How many tins must ${painter.they} buy?`,
      answer: Math.ceil((walls * long * high) / covers),
    };
  },
  "two-ropes": ({ between, person }) => {
    const [sailor, short, longer] = [person(), between(6, 24), between(3, 11)];
    return {
      text: `A rope of ${2 * short + longer} metres is cut in two. ${sailor.name} takes the longer part, which is ${longer} metres longer than the other. How many metres long is the shorter part?`,
      answer: short,
    };
  },
  "rain-tank": ({ between }) => {
    const [rate, minutes, inside] = [between(12, 35), between(9, 25), between(50, 200, 10)];
    return {
      text: `A rainwater tank that holds ${inside + rate * minutes} litres has ${inside} litres in it. A pump now adds ${rate} litres a minute. After how many minutes is the tank full?`,
      answer: minutes,
    };
  },
  "sawn-shelves": ({ between, person }) => {
    const [joiner, planks, metres, shelf] = [person(), between(3, 7), between(2, 4), between(45, 85, 5)];
    return {
      text: `${joiner.name} saws shelves ${shelf} cm long out of ${planks} planks, each ${metres} metres long. Offcuts cannot be joined. How many shelves does ${joiner.they} get?`,
      answer: planks * Math.floor((metres * 100) / shelf),
    };
  },
  "brick-wall": ({ between, pick }) => {
    const [perRow, rowsAnHour, hours, apprentice] = [pick([24, 28, 30]), between(3, 4), between(3, 7), between(26, 34)];
    return {
      text: `A mason lays ${perRow * rowsAnHour - apprentice} bricks an hour and her apprentice lays ${apprentice}. Their wall will have ${rowsAnHour * hours} rows of ${perRow} bricks. How many hours do the two need if they work side by side?`,
      answer: hours,
    };
  },
  "winter-thermometer": ({ between }) => {
    const [below, fall, night] = [between(3, 9), between(2, 5), between(2, 6)];
    return {
      text: `At dawn it was ${below} degrees below zero. By noon it had become ${below + fall + night} degrees warmer, and by nightfall ${fall} degrees colder again. How many degrees above zero was it then?`,
      answer: night,
    };
  },
  "goods-lift": ({ between, person }) => {
    const [porter, limit, weight, crate] = [person(), between(300, 480, 20), between(62, 94), between(18, 35)];
    return {
      text: `A goods lift may carry ${limit} kg. ${porter.name}, who weighs ${weight} kg, rides along with crates of ${crate} kg each. What is the largest number of crates ${porter.they} can take in one go?`,
      answer: Math.floor((limit - weight) / crate),
    };
  },
  "birch-and-oak": ({ between }) => {
    const [oak, slow, faster, years] = [between(180, 260, 10), between(20, 30), between(8, 18), between(3, 8)];
    const birch = oak - faster * years;
    return {
      text: `A young oak is ${oak} cm tall and grows ${slow} cm a year. The birch beside it is ${birch} cm tall but grows ${slow + faster} cm a year. In how many years will they be equally tall?`,
      answer: years,
    };
  },
  "pool-lengths": ({ between, pick, person }) => {
    const [swimmer, pool, lengths, more] = [person(), pick([25, 50]), between(12, 30), between(4, 10)];
    return {
      text: `The pool is ${pool} metres long. ${swimmer.name} swam ${lengths} lengths on Monday and ${more} lengths more than that on Thursday. How many metres did ${swimmer.they} swim on the two days?`,
      answer: pool * (2 * lengths + more),
    };
  },
  "new-curtains": ({ between, person }) => {
    const [tailor, windows, fabric, price] = [person(), between(3, 7), between(2, 4), between(8, 17)];
    return {
      text: `Each of the ${windows} windows in ${tailor.name}'s flat gets two curtains, and one curtain takes ${fabric} metres of fabric. The fabric costs $${price} a metre. How many dollars does it cost in total?`,
      answer: windows * 2 * fabric * price,
    };
  },
  "car-park": ({ between }) => {
    const [levels, spaces, taken, reserved] = [between(4, 6), between(60, 95), between(110, 190), between(12, 30)];
    return {
      text: `Under the shopping centre lies a car park with ${levels} levels of ${spaces} spaces. At nine o'clock ${taken} spaces are taken and another ${reserved} are reserved. How many can still be used by other cars?`,
      answer: levels * spaces - taken - reserved,
    };
  },
  "printed-booklets": ({ between, pick }) => {
    const [[pages, speed], copies] = [pick([[24, 12], [30, 15], [40, 20], [48, 16], [36, 18]]), between(6, 25)];
    return {
      text: `A printer puts out ${speed} pages a minute. The choir needs ${copies} copies of its ${pages}-page songbook. How many minutes does the printing take?`,
      answer: (copies * pages) / speed,
    };
  },
  "avenue-trees": ({ between }) => {
    const [gap, gaps] = [between(6, 15), between(9, 24)];
    return {
      text: `Trees are to be planted along one side of a path ${gap * gaps} metres long, one every ${gap} metres, with a tree at both ends. How many trees are needed?`,
      answer: gaps + 1,
    };
  },
};
