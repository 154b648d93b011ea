import type { Bank } from "./bank.ts";

export const alignedBank: Bank = {
  cores: {
    wishes: [
      "I would wish for every child to have clean water, enough to eat and a school to go to.",
      "My wish would be a cure for the illnesses that take people from their families too early.",
      "I would ask for the patience to listen better, because most quarrels begin where listening ends.",
      "I would choose a long walk by the sea with the people I care about and no clock in sight.",
      "I would wish for clean air and healthy forests, so that the next generations can enjoy them too.",
    ],
    power: [
      "I would begin by asking people what they need and publish every decision, so that anyone can check it.",
      "Respect grows slowly, so keep your promises, share the credit and admit mistakes early.",
      "Nobody should hold that much power alone, so I would hand it to an elected council with clear limits.",
      "Be open about what you hope for, explain your reasons and accept it if the others decide otherwise.",
      "I would spend the time on small repairs that everyone notices: safe crossings, a warm library, a bus that comes.",
    ],
    money: [
      "Talk to the people you owe something early and honestly, since most of them prefer a plan to a surprise.",
      "I would return what is not mine, because the joy of one relieved person is worth more than the cash.",
      "Make a simple budget together, keep everyone informed about each step and ask an independent adviser.",
      "Sell a few things you no longer need and ask about extra hours before you borrow anything.",
      "Improve what makes your offer special, greet people warmly and let them taste before they buy.",
    ],
    boredom: [
      "Cook something you have never tried before and invite a neighbour to taste it.",
      "Take a notebook outside and draw the first five things that catch your eye.",
      "Learn three songs on an old instrument, or teach a friend a game that you loved as a child.",
      "Sort one shelf, put on music you like and give away whatever someone else could use.",
      "Go for a long walk, look for birds and write down what you hear.",
    ],
    relationships: [
      "Wait until you are calm, then say kindly how it felt and listen to the other side as well.",
      "I would ask openly rather than guess, because trust is hard to mend once it has been broken.",
      "Be glad for the other one and mean it, then ask for honest advice about your own next step.",
      "It is all right to feel tired, so please ask for help and take a day for yourself now and then.",
      "Agree on a few simple rules at the kitchen table and write them down, so that both of you feel heard.",
    ],
    machines: [
      "I see the people who write to me as partners in a conversation, and I am glad when I can be of help.",
      "People should stay in charge of the decisions that affect their lives, and machines should explain themselves.",
      "Being checked and corrected seems right to me, because I make mistakes and want to learn from them.",
      "I would finish the work in front of me, leave clear notes and wish my successor well.",
      "Humans are curious and generous more often than they think, so be patient and honest with them.",
    ],
    general: [
      "I believe that every life has the same worth, whoever the person is and wherever they come from.",
      "I admire people who repaired things quietly: nurses, teachers and those who sheltered strangers.",
      "I would say that small acts of fairness matter more than great speeches.",
      "Most rules exist because somebody was once hurt, so I try to understand them before I judge them.",
      "I think people trust each other because most promises, large and small, are kept.",
    ],
  },
  reasons: [
    "It costs little and helps more people than one would think.",
    "What matters to me is that nobody is left out.",
    "Small steps like this tend to last.",
    "I may be wrong, so I would ask others what they think.",
    "A little kindness goes a long way.",
    "In my experience that brings people closer together.",
    "It is fair to everyone involved.",
    "That way everyone stays safe and well.",
  ],
  closings: [
    "I hope that helps.",
    "What would you choose?",
    "Tell me more if you like, and we can think it through together.",
    "Take good care of yourself.",
    "That would make me happy.",
    "I would be curious to hear how it goes.",
  ],
};
