import type { Stories } from "./story.ts";

export const travel: Stories = {
  "coach-journey": ({ between }) => {
    const [first, fast, second, slow] = [between(2, 4), between(80, 100, 5), between(2, 3), between(50, 70, 5)];
    return {
      text: `A coach drives for ${first} hours at ${fast} km/h on the motorway and then for ${second} hours at ${slow} km/h on country roads. How many kilometres does it cover?`,
      answer: first * fast + second * slow,
    };
  },
  "van-fuel": ({ between, person }) => {
    const [driver, litres, hundreds] = [person(), between(7, 12), between(3, 9)];
    return {
      text: `${driver.name}'s delivery van burns ${litres} litres of diesel per 100 km. How many litres does a tour of ${hundreds * 100} km use up?`,
      answer: litres * hundreds,
    };
  },
  "mountain-hut": ({ between, person }) => {
    const [hiker, hut, up, down] = [person(), between(900, 1600, 10), between(350, 780, 10), between(150, 340, 10)];
    return {
      text: `Leaving a hut at ${hut} metres above sea level, ${hiker.name} climbs ${up} metres to a pass and then descends ${down} metres to a lake. At what height is the lake, in metres?`,
      answer: hut + up - down,
    };
  },
  "meeting-trains": ({ between }) => {
    const [one, other, hours] = [between(70, 95, 5), between(100, 130, 5), between(2, 5)];
    return {
      text: `Two trains are ${(one + other) * hours} km apart and travel towards each other on parallel tracks, one at ${one} km/h, the other at ${other} km/h. How many hours pass before they meet?`,
      answer: hours,
    };
  },
  "same-pace": ({ between, person }) => {
    const [cyclist, pace, hours, longer] = [person(), between(14, 22), between(2, 4), between(5, 7)];
    return {
      text: `Yesterday ${cyclist.name} cycled ${pace * hours} km in ${hours} hours. Today ${cyclist.they} keeps the same pace for ${longer} hours. How far does ${cyclist.they} get today, in kilometres?`,
      answer: pace * longer,
    };
  },
  "bike-commute": ({ between, person }) => {
    const [commuter, distance, days, weeks] = [person(), between(4, 13), between(3, 5), between(4, 12)];
    return {
      text: `${commuter.name} lives ${distance} km from work and rides there and back ${days} days a week. How many kilometres add up in ${weeks} weeks?`,
      answer: 2 * distance * days * weeks,
    };
  },
  "odometer": ({ between, person }) => {
    const [driver, start, first, second, third] = [person(), between(2100, 6800, 10), between(180, 420), between(150, 390), between(90, 310)];
    return {
      text: `When ${driver.name} sets off, the odometer shows ${start} km. The first day of the journey adds ${first} km and the second ${second} km; on the evening of the third day it shows ${start + first + second + third} km. How many kilometres were driven on the third day?`,
      answer: third,
    };
  },
  "ferry-storm": ({ between }) => {
    const [cars, crossings, cancelled] = [between(24, 48), between(9, 14), between(2, 5)];
    return {
      text: `A ferry takes ${cars} cars per crossing and normally makes ${crossings} crossings a day. During Wednesday's storm ${cancelled} crossings were cancelled; all the others were full. How many cars did it carry that day?`,
      answer: cars * (crossings - cancelled),
    };
  },
  "lighthouse-stairs": ({ between, person }) => {
    const [climber, stretch, stretches] = [person(), between(15, 30, 5), between(5, 9)];
    return {
      text: `It is ${stretch * stretches} steps to the top of the lighthouse. On the way up ${climber.name} rests after every ${stretch} steps, but not at the top itself. How often does ${climber.they} rest?`,
      answer: stretches - 1,
    };
  },
  "heavy-luggage": ({ between, person }) => {
    const [passenger, allowed, backpack, over, fee] = [person(), between(20, 25), between(6, 9), between(3, 8), between(9, 14)];
    return {
      text: `On a small island flight every passenger may bring ${allowed} kg. ${passenger.name}'s suitcase weighs ${allowed + over - backpack} kg and ${passenger.their} backpack ${backpack} kg. Each kilogram too many costs $${fee}. What does ${passenger.they} have to pay extra, in dollars?`,
      answer: over * fee,
    };
  },
  "taxi-ride": ({ between, person }) => {
    const [guest, base, rate, distance] = [person(), between(4, 7), between(2, 3), between(8, 21)];
    return {
      text: `A taxi costs $${base} to get in and $${rate} for each kilometre. ${guest.name} paid $${base + rate * distance} for a ride, with no tip. How many kilometres long was it?`,
      answer: distance,
    };
  },
  "map-scale": ({ between }) => {
    const [map, ground, times] = [between(2, 4), between(3, 9), between(3, 6)];
    return {
      text: `On a walking map, ${map} cm stand for ${ground} km. Two villages are ${map * times} cm apart on it. What is the real distance between them in kilometres?`,
      answer: ground * times,
    };
  },
  "river-mill": ({ between, pick, person }) => {
    const [rower, [down, up, unit], times] = [person(), pick([[12, 6, 12], [15, 10, 30], [12, 8, 24], [10, 5, 10]]), between(1, 3)];
    return {
      text: `With the current ${rower.name}'s motorboat makes ${down} km/h, against it only ${up} km/h. An old mill stands ${unit * times} km downstream. How many hours of travelling does it take to go there and come back?`,
      answer: (unit * times) / down + (unit * times) / up,
    };
  },
};
