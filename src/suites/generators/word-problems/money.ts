import type { Stories } from "./story.ts";

export const money: Stories = {
  "fair-tickets": ({ between, person }) => {
    const [buyer, tickets, price] = [person(), between(3, 7), between(3, 6)];
    return {
      text: `${buyer.name} buys ${tickets} tickets for the school fair at $${price} each and pays with a $50 bill. How much change does ${buyer.they} get back, in dollars?`,
      answer: 50 - tickets * price,
    };
  },
  "loyalty-card": ({ between, person }) => {
    const [reader, novel, bookmarks, price, off] = [person(), between(12, 19), between(2, 5), between(2, 4), between(3, 6)];
    return {
      text: `At the bookshop, ${reader.name} chooses a novel for ${novel} euros and ${bookmarks} leather bookmarks for ${price} euros apiece. A loyalty card takes ${off} euros off the total. How many euros does ${reader.they} pay?`,
      answer: novel + bookmarks * price - off,
    };
  },
  "bike-savings": ({ between, person }) => {
    const [rider, saved, weekly, weeks] = [person(), between(25, 60, 5), between(6, 15), between(4, 12)];
    return {
      text: `A second-hand bike costs $${saved + weekly * weeks}. ${rider.name} already has $${saved} and can put aside $${weekly} every week. In how many weeks will ${rider.they} have exactly enough?`,
      answer: weeks,
    };
  },
  "lemonade-stand": ({ between, person }) => {
    const [one, other, cups, spent] = [person(), person(), between(36, 90, 2), between(4, 9)];
    return {
      text: `Lemonade goes for 50 cents a cup at the stand that ${one.name} and ${other.name} run. On Saturday they sold ${cups} cups, after spending $${spent} on lemons and sugar. What was their profit in dollars?`,
      answer: cups / 2 - spent,
    };
  },
  "phone-bill": ({ between, person }) => {
    const [caller, monthly, included, extra] = [person(), between(12, 25), between(100, 300, 50), between(30, 120, 10)];
    return {
      text: `${caller.name}'s phone plan costs $${monthly} a month and includes ${included} text messages. Each message above that costs 10 cents. In May ${caller.they} sent ${included + extra} messages. How many dollars was the bill for May?`,
      answer: monthly + extra / 10,
    };
  },
  "cinema-family": ({ between }) => {
    const [adult, child, children, popcorn] = [between(9, 14), between(5, 8), between(3, 5), between(4, 7)];
    return {
      text: `An adult pays $${adult} at our cinema and a child pays $${child}. Two adults went in with ${children} children, and they bought one bucket of popcorn for $${popcorn}. What did the outing cost altogether?`,
      answer: 2 * adult + children * child + popcorn,
    };
  },
  "weekend-wages": ({ between, person }) => {
    const [worker, saturday, sunday, longer, shorter] = [person(), between(9, 12), between(13, 17), between(5, 8), between(2, 4)];
    return {
      text: `Washing cars pays ${worker.name} $${saturday} an hour on Saturdays and $${sunday} an hour on Sundays. Last weekend ${worker.they} worked ${longer} hours on Saturday and ${shorter} hours on Sunday. How many dollars did ${worker.they} earn?`,
      answer: saturday * longer + sunday * shorter,
    };
  },
  "jacket-sale": ({ between, pick, person }) => {
    const [shopper, price, percent, voucher] = [person(), between(60, 140, 20), pick([10, 20, 25, 30, 40]), between(4, 9)];
    return {
      text: `A winter jacket with a price tag of $${price} is reduced by ${percent} percent. ${shopper.name} also hands in a $${voucher} voucher at the till. What does the jacket cost ${shopper.them} in the end?`,
      answer: price - (price * percent) / 100 - voucher,
    };
  },
  "heating-bill": ({ between, person }) => {
    const [tenant, flatmates, share, owed] = [person(), between(3, 6), between(24, 48), between(5, 20)];
    return {
      text: `A heating bill of ${flatmates * share} euros is split evenly between ${flatmates} flatmates. One of them, ${tenant.name}, still owes the others ${owed} euros from last month. How much does ${tenant.name} have to transfer in total?`,
      answer: share + owed,
    };
  },
  "craft-market": ({ between, person }) => {
    const [maker, perDay, days, candle] = [person(), between(6, 12), between(2, 4), between(4, 8)];
    const sold = Math.ceil((perDay * days + 10) / candle) + between(1, 6);
    return {
      text: `To sell candles at a craft market, ${maker.name} pays a table fee of $${candle * sold - perDay * days} and another $${perDay} for each of the ${days} days. Candles sell for $${candle} each. How many must be sold to cover these costs exactly?`,
      answer: sold,
    };
  },
  "coin-jar": ({ between }) => {
    const [quarters, dimes, nickels] = [between(5, 18), between(8, 25), between(4, 30)];
    return {
      text: `The jar on the windowsill holds ${quarters} quarters, ${dimes} dimes and ${nickels} nickels. How many cents is that?`,
      answer: quarters * 25 + dimes * 10 + nickels * 5,
    };
  },
  "library-fine": ({ between, person }) => {
    const [reader, fine, books, late] = [person(), between(5, 10), between(2, 4), between(3, 9)];
    return {
      text: `The library charges ${fine} cents a day for every overdue book. ${reader.name} brings back ${books} books, each ${late} days late, and pays with a $5 bill. How many cents does ${reader.they} get back?`,
      answer: 500 - fine * books * late,
    };
  },
  "three-savers": ({ between, person }) => {
    const [first, second, third, amount, less] = [person(), person(), person(), between(8, 24), between(3, 7)];
    return {
      text: `${first.name} has saved $${amount}. ${second.name} has saved twice as much as ${first.name}, and ${third.name} has $${less} less than ${second.name}. How much money do the three have together?`,
      answer: amount * 5 - less,
    };
  },
  "office-pizza": ({ between }) => {
    const [pizzas, price, people] = [between(3, 6), between(11, 16), between(4, 8)];
    const remainder = (pizzas * price) % people;
    const delivery = people - remainder < 2 ? 2 * people - remainder : people - remainder;
    return {
      text: `An office orders ${pizzas} pizzas at $${price} each, and the delivery costs $${delivery}. The ${people} people who eat share the whole amount equally. How many dollars is that per person?`,
      answer: (pizzas * price + delivery) / people,
    };
  },
  "egg-stall": ({ between, person }) => {
    const [farmer, price, dozens] = [person(), between(3, 6), between(9, 24)];
    return {
      text: `Eggs cost $${price} a dozen at ${farmer.name}'s stall. By noon all ${dozens * 12} eggs were gone, each of them sold in a full dozen. How many dollars did they bring in?`,
      answer: price * dozens,
    };
  },
  "exchange-desk": ({ between, person }) => {
    const [traveller, rate, fee, tens] = [person(), between(7, 9), between(2, 5), between(6, 20)];
    return {
      text: `For every 10 dollars, the exchange desk hands out ${rate} euros, and it keeps a flat fee of ${fee} euros from what it owes you. ${traveller.name} changes ${tens * 10} dollars. How many euros does ${traveller.they} walk away with?`,
      answer: tens * rate - fee,
    };
  },
};
