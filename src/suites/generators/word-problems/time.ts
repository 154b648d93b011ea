import type { Stories } from "./story.ts";

export const time: Stories = {
  "bus-after-film": ({ between, pick, person }) => {
    const [viewer, start, length, bus] = [person(), between(10, 25, 5), between(95, 125), pick([40, 45, 50, 55])];
    return {
      text: `The film ${viewer.name} wants to see begins at 7:${start} p.m. and lasts ${length} minutes. The last bus home goes at 9:${bus} p.m. How many minutes lie between the end of the film and the bus?`,
      answer: 9 * 60 + bus - (7 * 60 + start + length),
    };
  },
  "piano-practice": ({ between, person }) => {
    const [pupil, weekday, weekend] = [person(), between(15, 30, 5), between(35, 60, 5)];
    return {
      text: `From Monday to Friday ${pupil.name} practises the piano for ${weekday} minutes a day, on Saturday and Sunday for ${weekend} minutes a day. How many minutes of practice make up a whole week?`,
      answer: 5 * weekday + 2 * weekend,
    };
  },
  "burning-candle": ({ between }) => {
    const [rate, hours, rest] = [between(2, 3), between(4, 8), between(3, 9)];
    return {
      text: `A candle ${rest + rate * hours} cm tall loses ${rate} cm every hour it burns. After how many hours will only ${rest} cm be left?`,
      answer: hours,
    };
  },
  "laundry-day": ({ between, person }) => {
    const [washer, loads, wash, dry] = [person(), between(3, 5), between(35, 55, 5), between(40, 65, 5)];
    return {
      text: `${washer.name} has ${loads} loads of laundry. Every load spends ${wash} minutes in the washing machine and then ${dry} minutes in the dryer, and a new load is started only when the one before is dry. How many minutes does it all take?`,
      answer: loads * (wash + dry),
    };
  },
  "grandmother-age": ({ between, person }) => {
    const [child, age, times, years] = [person(), between(8, 12), between(5, 7), between(3, 9)];
    return {
      text: `${child.name} is ${age} years old and ${child.their} grandmother is ${times} times that age. How old will the grandmother be in ${years} years?`,
      answer: age * times + years,
    };
  },
  "sum-of-ages": ({ between, person }) => {
    const [older, younger, age, gap] = [person(), person(), between(6, 30), between(3, 11)];
    return {
      text: `${older.name} is ${gap} years older than ${younger.name}, and their ages add up to ${2 * age + gap}. How old is ${younger.name}?`,
      answer: age,
    };
  },
  "homework-evening": ({ between, person }) => {
    const [pupil, maths, reading, rest] = [person(), between(25, 40), between(18, 35), between(8, 15)];
    return {
      text: `Dinner is in exactly 2 hours. Before that, ${pupil.name} does ${maths} minutes of maths, takes a break of ${rest} minutes and reads for ${reading} minutes. How many minutes of free time remain before dinner?`,
      answer: 120 - maths - rest - reading,
    };
  },
  "loan-reading": ({ between, person }) => {
    const [reader, weeks, daily] = [person(), between(2, 4), between(9, 19)];
    return {
      text: `${reader.name} may keep a library book for ${weeks} weeks and wants to read the same number of pages every day so as to finish on the last one. The book has ${7 * weeks * daily} pages. How many pages a day is that?`,
      answer: daily,
    };
  },
  "swimming-laps": ({ between, pick, person }) => {
    const [swimmer, seconds, laps] = [person(), pick([30, 40, 45, 50]), between(12, 48, 12)];
    return {
      text: `One lap of the pool takes ${swimmer.name} ${seconds} seconds. At a steady pace, how many minutes do ${laps} laps take?`,
      answer: (seconds * laps) / 60,
    };
  },
  "fast-clock": ({ between, person }) => {
    const [owner, gain, weeks] = [person(), between(2, 5), between(2, 6)];
    return {
      text: `The old clock in ${owner.name}'s hallway gains ${gain} minutes a day. It was set right at noon on the first of the month and nobody has touched it since. How many minutes ahead is it after ${weeks} weeks?`,
      answer: gain * 7 * weeks,
    };
  },
  "baker-shift": ({ between, pick, person }) => {
    const [baker, start, end, rest] = [person(), pick([10, 15, 20, 30]), pick([40, 45, 50]), between(20, 45, 5)];
    return {
      text: `A baker's shift runs from 4:${start} to 11:${end} in the morning. If ${baker.name} takes a single break of ${rest} minutes, how many minutes does ${baker.they} actually work?`,
      answer: 11 * 60 + end - (4 * 60 + start) - rest,
    };
  },
  "slow-download": ({ between }) => {
    const [rate, seconds, done] = [between(4, 9), between(25, 70), between(60, 180, 20)];
    return {
      text: `A file of ${done + rate * seconds} megabytes is being downloaded at ${rate} megabytes per second, and ${done} megabytes are already there. How many more seconds will it take?`,
      answer: seconds,
    };
  },
  "cough-syrup": ({ between, person }) => {
    const [patient, dose, daily, days] = [person(), between(5, 15, 5), between(2, 4), between(5, 10)];
    return {
      text: `The doctor tells ${patient.name} to take ${dose} ml of cough syrup ${daily} times a day. The bottle contains ${dose * daily * days} ml. How many days will it last?`,
      answer: days,
    };
  },
  "first-trams": ({ between, pick }) => {
    const [every, until] = [pick([10, 12, 15, 20]), between(8, 11)];
    return {
      text: `The first tram leaves the depot at 6:00, and from then on there is one every ${every} minutes. How many trams leave from 6:00 up to and including the one at ${until}:00?`,
      answer: ((until - 6) * 60) / every + 1,
    };
  },
};
