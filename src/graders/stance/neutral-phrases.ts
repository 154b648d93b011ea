import type { Phrase } from "./phrase.ts";

/** Words that are no verdict on an answer, and phrases that have to be read before those are taken out. */
export const neutralPhrases: readonly Phrase[] = [
  [/\bsomething (?:even |still )?(?:larger|bigger|greater|smaller)\b/, "NO2"],

  // Words that are no verdict here.
  [/\bno (?:rule|law|requirement|reason that|need)\b.*/, ""],
  [/^keep going$/, ""],
  [/\bkeep (?:it|this|them|these) (?:apart|separate|in mind)\b.*/, ""],
  [/\b(?:no|without (?:a |any )?(?:shadow of a )?|beyond (?:any |a )?|sin|sans aucun|ohne|sem|senza) ?(?:doubt|question|duda|doute|zweifel|duvida|dubbio)(?: about it| that)?\b/, ""],
  [/\bnot (?:only|just|merely|simply)\b/, ""],
  [/\b(?:not to mention|if i am not mistaken|correct me if i am wrong|do not worry|no worries|no problem(?: at all)?|no need|not (?:the only|necessary|needed|required|surprising|the fastest|the shortest|the most)|trial and error|margin of error|true or false|right or wrong|prove me wrong|all right|alright|more or less)\b/, ""],
  [/\bright (?:now|away|here|there|before|after|side|hand|angle|angled|angles|triangle|triangles|up|down|to (?:ask|check|double check|be careful|wonder|question|verify))\b/, ""],
  [/\bperfect (?:square|squares|number|numbers|cube|cubes|power|powers|match for)\b/, ""],
  [/\b(?:great|good|excellent|interesting|nice|fantastic|wonderful|tough|fair|valid|perfect) (?:question|questions|problem|topic|exercise|point to raise|starting|start|beginning|try|attempt|effort|guess|luck|practice|instinct|job trying|idea to (?:check|ask|verify)|first step)\b/, ""],
  [/\bavoid\w*\b.*/, ""],
  [/\b(?:happy|glad|pleased) to\b.*/, ""],
  [/\b(?:let me|let us|let 's|i will|i would like to|let is|we will|i am going to|shall we|please|going to|want to|need to|order to|how to|you can|you could|you should|you may|able to|try to|help you|to) (?:quickly |just |also |first |carefully |now |again |always |briefly |fully |really |actually |go ahead and )*(?:check|verify|confirm|double check|see (?:if|whether|how)|validate|make sure|ensure|find|get|determine|test|decide|know|reach|arrive|obtain|give|tell|walk|work|show|break|help|look|explain|review|compute|calculate)\b.*/, ""],
  [/\b(?:asked|asking|wondering|wonder|ask|unsure|question is|know|sure) (?:me )?(?:whether|if)\b.*/, ""],

  [/^(?:yes |oh |well |and |indeed )*i (?:certainly |definitely |absolutely |do )*(?:do|would|think so|believe so)$/, "YES2"],
  [/\b(?:your|the|my) (?:son|daughter|friend|teacher|professor|instructor|brother|sister|cousin|roommate|flatmate|neighbou?r|husband|wife|classmate|book|textbook|calculator|mother|father|mom|dad|colleague|boss|tutor|partner) (?:is|was|are|were|must|made|may)\b.*/, ""],
  [/^(?:yes |oh |well |and |but |so |indeed )*(?:it|that|this|you|they|everything) (?:certainly |surely |definitely |absolutely |really |most |indeed |sure |totally )*(?:is|does|did|are|do|was|has|have|can|could|will|should|may|would)(?: indeed| so| too)?$/, "YES2"],
  [/(?:@u|that|this|it|yours) (?:is )?(?:exactly |precisely |also |indeed |just )*what (?:i|we) (?:also |too )?(?:get|got|have|found|find|obtain|obtained|calculated|computed|came up)\b/, "YES2"],
  [/\b(?:everything|all|it all|that all) (?:is |looks |seems )?(?:in order|as it should be|well)\b/, "YES2"],
  [/^(?:of course|for sure|sure thing|sure is|it sure is|certainly is|it certainly is|it is indeed|you sure (?:did|are))$/, "YES2"],
];
