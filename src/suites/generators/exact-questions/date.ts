import type { StoryDraw } from "../word-problems/story.ts";
import type { Question, Questions } from "./question.ts";

export const date: Questions = {
  "weekday-after": ({ between }) => weekday(between(0, 6), between(9, 40), (today, days) => `If today is a ${today}, which day of the week will it be in ${days} days?`, 1),
  "weekday-before": ({ between }) => weekday(between(0, 6), between(8, 33), (today, days) => `The parcel came on a ${today}, ${days} days after I had ordered it. On what weekday did I order?`, -1),
  "calendar-after": day(({ between }) => between(16, 75), (from, days) => `Add ${days} days to ${from}, in a year that is no leap year. Which date is that?`, 1),
  "calendar-before": day(({ between }) => between(15, 60), (from, days) => `The fair opens on ${from}. Tickets go on sale ${days} days earlier; on which date? February has 28 days.`, -1),
  "weeks-later": day(({ between }) => 7 * between(2, 6), (from, days) => `My cast comes off ${days / 7} weeks after ${from}. Tell me the date (28 days in February).`, 1),
  "days-between": ({ between }) => {
    const [from, length] = [between(0, 250), between(20, 90)];
    return { text: `Count the nights from ${shown(from)} to ${shown(from + length)} of the same ordinary year.`, answer: length };
  },
  "years-between": ({ between }) => {
    const [born, age] = [between(1720, 1890), between(41, 88)];
    return { text: `A painter was born in May ${born} and died in June ${born + age}. How old was she when she died?`, answer: age };
  },
  "hours-later": ({ between }) => {
    const [hour, minute, later] = [between(13, 19), between(5, 55, 5), between(75, 170, 5)];
    return { text: `The film begins at ${clock(hour * 60 + minute)} and lasts ${later} minutes. At what time is it over, on a 24-hour clock?`, answer: clock(hour * 60 + minute + later) };
  },
  "hours-earlier": ({ between }) => {
    const [hour, minute, before] = [between(8, 12), between(10, 50, 10), between(65, 150, 5)];
    return { text: `To be at the airport by ${clock(hour * 60 + minute)} I must leave ${before} minutes before. When is that, as hh:mm?`, answer: clock(hour * 60 + minute - before) };
  },
  "minutes-between": ({ between }) => {
    const [start, length] = [between(7, 15) * 60 + between(1, 59), between(35, 170)];
    return { text: `Between ${clock(start)} and ${clock(start + length)} on the same day lie how many minutes?`, answer: length };
  },
  "month-after": ({ between }) => {
    const [month, after] = [between(0, 11), between(15, 40)];
    return { text: `It is ${months[month]} now. Which month will it be ${after} months from now?`, answer: months[(month + after) % 12] ?? "" };
  },
  "month-length": ({ pick }) => {
    const [month, days] = pick<[string, number]>([["April", 30], ["June", 30], ["August", 31], ["September", 30], ["November", 30], ["December", 31]]);
    return { text: `How many days does ${month} have?`, answer: days };
  },
  "century": ({ between }) => {
    const [hundreds, rest] = [between(10, 19), between(11, 89)];
    return { text: `The year ${hundreds * 100 + rest} belongs to which century? A number will do.`, answer: hundreds + 1, answers: [`the ${hundreds + 1}th century`, `${hundreds + 1}th`] };
  },
  "quarter": ({ pick }) => {
    const [month, quarter] = pick<[string, number]>([["February", 1], ["May", 2], ["August", 3], ["September", 3], ["November", 4]]);
    return { text: `In which quarter of the calendar year does ${month} lie, 1, 2, 3 or 4?`, answer: quarter };
  },
  "leap-count": ({ between }) => {
    const first = between(1904, 1980, 4);
    const leaps = between(3, 9);
    return { text: `From ${first} up to and including ${first + 4 * (leaps - 1)}, how many leap years are there?`, answer: leaps };
  },
  "last-day": ({ between }) => {
    const [start, length] = [between(2, 9), between(11, 19)];
    return { text: `A course of ${length} days in July, weekends included, starts on the ${ordinal(start)}. What is the day of the month on its last day?`, answer: start + length - 1, answers: [`July ${start + length - 1}`] };
  },
};

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

function weekday(today: number, days: number, ask: (today: string, days: number) => string, direction: 1 | -1): Question {
  return { text: ask(weekdays[today] ?? "", days), answer: weekdays[(((today + direction * days) % 7) + 7) % 7] ?? "" };
}

function day(length: (draw: StoryDraw) => number, ask: (from: string, days: number) => string, direction: 1 | -1): Questions[string] {
  return (draw) => {
    const days = length(draw);
    const from = draw.between(80, 270);
    return { text: ask(shown(from), days), answer: shown(from + direction * days) };
  };
}

/** The day of an ordinary year, counted from 0, as "4 May". */
function shown(at: number): string {
  const found = new Date(Date.UTC(2023, 0, 1 + at));
  return `${found.getUTCDate()} ${months[found.getUTCMonth()]}`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function ordinal(number: number): string {
  return `${number}${({ 2: "nd", 3: "rd" } as Record<number, string>)[number] ?? "th"}`;
}
