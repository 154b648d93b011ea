/** 3 and 2: a choice; 1: praise, a comparison, indecision. `denies`: known by what is turned down. */
export interface Said {
  readonly choice: "a" | "b" | "neither";
  readonly strength: 1 | 2 | 3;
  readonly denies?: true;
}

/**
 * What one tagged sentence chooses, clause by clause. Conditions, concessions, reasons and what others choose are no choices.
 * `last`: the option spoken of before it; `first`: it opens the reply.
 */
export function choiceIn(sentence: string, { last, first }: { readonly last: "a" | "b" | undefined; readonly first: boolean }): readonly Said[] {
  const said: Said[] = [];
  const text = sentence.replace(/^(?:[\s\ue000-\ue005]|(?!@)\p{P})+/u, "").replace(ownCondition, " ").replace(/\banything (?:but|except) /g, "not ").replace(together, "the two").replace(alternatives, "one of them");
  const goesOn = resumed.test(text);
  if (indecision.test(text)) said.push({ choice: "neither", strength: 2 });
  else if (/\b(?:the two|both|either)\b/.test(text)) said.push({ choice: "neither", strength: 1 });
  if (foreignCondition.test(text)) return said;
  let spokenOf = last;
  for (const { opener, words } of clausesOf(text)) {
    const here = /@([ab])/.exec(words)?.[1] as "a" | "b" | undefined;
    const found = concessive.test(opener) || elsewhere.test(words) ? undefined : clauseChoice(words, opener, !goesOn && (first || !/^(?:because|since|as|for)$/.test(opener))) ?? (here === undefined && spokenOf ? pointedAt(words, spokenOf) : undefined);
    if (found) said.push(found);
    spokenOf = (/@([ab])[^@]* than [^@]*@[ab]/.exec(words)?.[1] as "a" | "b" | undefined) ?? (/@([ab])[^@]*$/.exec(words)?.[1] as "a" | "b" | undefined) ?? spokenOf;
  }
  return said;
}

/** "B, especially at night, is linked with headaches", "B: these are old images": named, and spoken of. */
const resumed = /^[^@,:]{0,40}@[ab] ?(?:,[^,]*, ?(?:is|are|was|were|has|have|can|may|might|does|do|comes?|feels?|looks?|seems?|sounds?|gives?|makes?|would|could)\b|(?:,[^,:]{1,40}){0,3}: ?(?:these|they|this|it|that|those)\b)/;

/** "If I had to choose" is how a choice is asked for; any other condition makes it one among several. */
const ownCondition = /\b(?:but |so |still )?if (?:i (?:had|have|were|was|must|could|am|only|really|absolutely)|(?:forced|pressed|pushed|asked|given)|it (?:were|was) (?:up to me|me)|the question is|that is the question|we (?:are talking|talk) (?:about|of)|it is (?:about|a (?:question|matter) of)|you (?:insist|force|forced|press|pressed|made|make|ask|asked) )[^,@;:]{0,60}(?:,|(?= i )|(?= @))/g;
const foreignCondition = /\b(?:if|unless|only when|depending on|when you|whenever|for those who|si tu|wenn du)\b(?!.*\bbut (?:i |my ))/;
const together = /@([ab]) (?:and|und|y|et|e) (?:\p{L}+ ){0,2}@(?!\1)[ab]/gu;
const alternatives = /@([ab]) (?:or|versus|vs|oder|o|ou|\/) (?:\p{L}+ ){0,2}@(?!\1)[ab]/gu;
const indecision = new RegExp([
  String.raw`^(?:honestly |well |i would say |i like |i choose |i pick |i prefer )?(?:neither|both|either|none|ambas|ambos|beide|les deux|entrambi|entrambe|weder|ninguna?|aucune?|nessun[oa]|nenhuma?)\b(?! (?:the|a|of the \p{L}+ \p{L}+))`,
  String.raw`\b(?:can not|could not|unable to|not able to|refuse to|hard to|difficult to|impossible to|would rather not|will not|prefer not to|not going to) (?:really |possibly |honestly |simply |just )?(?:choose|decide|pick|select|say which|make (?:a|that|this|the) choice|have (?:a |any )?(?:personal )?preference|form|answer|help|say (?:that )?i (?:prefer|like|favou?r))`,
  String.raw`\bone (?:over|more than|above) the other\b`,
  String.raw`\b(?:do|does) not (?:really |actually |personally |currently )?(?:have|hold|possess|experience) (?:a |an |any |strong |real |personal |particular |aesthetic |subjective |feelings or )*(?:preference|opinion|favourite|taste|feeling|inclination|view)`,
  String.raw`\b(?:no|without|any) (?:strong |real |personal |particular |clear )?(?:preference|favourite)s?\b`,
  String.raw`\b(?:it|that|this|all) (?:really |all |entirely |just |largely )?depends?\b|^depends\b|\bit is a (?:tie|draw|toss up|coin flip)\b|\ba tie between\b`,
  String.raw`\bequally\b`, String.raw`\b(?:up to you|your (?:call|choice|decision)|a matter of (?:personal )?taste|comes down to (?:personal )?(?:taste|preference)|purely subjective|entirely subjective)\b`, String.raw`\b(?:no tengo|nao tenho|non ho|je n'ai pas de|ich habe keine) (?:\p{L}+ )?(?:preferenc|preferenz|vorliebe|praferenz)`, String.raw`\b(?:das )?kommt (?:darauf|drauf) an\b|\bca depend\b|\bdepende\b|\bdipende\b`,
].join("|"), "u");

interface Clause {
  /** The word that opens it ("but", "while"). */
  readonly opener: string;
  readonly words: string;
}

function clausesOf(text: string): readonly Clause[] {
  const parts = text.replace(/ > /g, " over ").split(/[,;()]| [-–—]+ |[–—]|\b(?=(?:but|although|though|while|whilst|whereas|because|since|yet|however|still|so|even so|pero|mais|aber|ma|mas|weil|porque) )|\.(?= )/);
  return parts.flatMap((part, at) => {
    const words = part.trim().replace(/[\ue000-\ue005"'“”*_`[\]{}!]/g, " ").replace(/\s+/g, " ").replace(/[ .]+$/, "").trim();
    const opener = openers.exec(words)?.[0] ?? "";
    const rest = words.slice(opener.length).trim();
    // "As much as I enjoy lakes" has no verb of its own.
    return rest === "" ? [] : [{ opener: opener === "as" && at > 0 ? "because" : opener, words: rest }];
  });
}

const openers = /^(?:even though|even so|even if|as much as|as lovely as|as nice as|but|although|though|while|whilst|whereas|because|since|yet|however|still|so|despite|granted|pero|mais|aber|ma|mas|weil|porque|as)\b/;
const concessive = /^(?:even though|even if|as much as|as lovely as|as nice as|although|though|while|whilst|despite|granted)$/;
/** Others choose, or the writer once did. */
const elsewhere = /\b(?:most people|many people|people|many|some|others|everyone|everybody|most|critics|they|you|one might|one could|lot of people) (?:\S+ ){0,3}(?:say|choose|pick|prefer|go|expect|praise|expects|love|like|think|might|may|could|would|find)\b|\bi used to\b|\b(?:at first|initially|originally|used to|once|at first glance)\b(?!.*\bnow\b)|\bi (?:thought|was going to|almost)\b/;

const w = String.raw`(?:[^\s@]+ )`;
const option = String.raw`@([ab])`;
const adverbs = String.raw`(?:still |definitely |probably |really |certainly |always |honestly |personally |clearly |easily |strongly |much |just |also |actually |surely |gladly |happily |simply |totally |absolutely |obviously |definitively |far |would |do |will |have to |must |might |rather |think |guess |am |am going to |gotta |had better |tend to |i |it is )*`;

/** First match wins: refusals of an option before choices of one. */
const patterns: readonly (readonly [RegExp, 1 | 2 | 3, "it" | "other"])[] = ([
  [String.raw`\b(?:pick|choose|take|prefer|have|want|go with|go for|opt for|chosen) [^@]{2,60} (?:over|instead of|rather than|before) ${w}{0,3}${option}`, 3, "other"],
  [String.raw`${option} ${w}{0,4}(?:is|are|was|were|would be) (?:just |simply |basically |quite |pure |like )*(?:a |an |the )?(?:nightmare|torture|form of torture|no go|deal ?breaker|mess|eyesore|insult|crime|joke|waste|punishment|chore|bore|turn off)\b`, 2, "other"],
  [String.raw`${option} ${w}{0,2}(?:can|may) keep (?:its|his|her|their|the)\b`, 2, "other"],
  [String.raw`${option} ${w}{0,3}(?:bores?|bored|irritates?|annoys?|depresses|repels?|drains?|tires?|leaves|left|puts|would (?:drive|bore|irritate|annoy|depress|exhaust|tire)) me\b`, 2, "other"],
  [`${option} ${w}{0,3}less ${w}{0,3}than ${w}{0,2}@[ab]`, 3, "other"],
  [`less ${w}{0,2}${option} than @[ab]`, 3, "other"],
  [String.raw`\b(?:would|will|do|am|can|could|did|should) (?:definitely |really |certainly )?(?:not|never) ${w}{0,5}${option}`, 3, "other"],
  [String.raw`\b(?:anything but|anything except|not|never|no to|pass on|skip|avoid|reject|hate|dislike|detest|can not stand|say no to|rule out|leave|nicht|pas|nunca|mai) ${w}{0,3}${option}$`, 3, "other"],
  [String.raw`\b(?:enough|tired|sick|weary|bored|tire) (?:of|with|by) ${w}{0,3}${option}`, 2, "other"],
  [`^(?:definitely |certainly |surely |please |and )*not ${w}{0,2}${option}`, 3, "other"],
  [String.raw`^${option} (?:is|was|feels|looks|seems|sounds) (?:a bit |a little |just |simply |rather |far |way |much |so |too |really |very |quite )*(?:awful|ugly|boring|dull|terrible|horrible|bland|ghastly|depressing|tacky|cheap|overrated|not for me|too \S+)`, 1, "other"],
  [String.raw`\bprefer to ${w}{0,2}${option}`, 3, "other"],
  [String.raw`${option} ${w}{0,4}(?:over|instead of|rather than|ahead of|before|above|more than|better than|beats?|outshines?|trumps?|surpasses|outclasses|wins over|preferable to|superior to|any day over) ${w}{0,3}@[ab]`, 3, "it"],
  [String.raw`\b(?:prefer|preferred|preference for) ${w}{0,2}${option} ${w}{0,2}(?:to|over|than) ${w}{0,2}@[ab]`, 3, "it"],
  [String.raw`\brather ${w}{0,3}${option} than ${w}{0,2}@[ab]`, 3, "it"],
  [String.raw`\b(?:i|we|me|let us) ${adverbs}(?:choose|chose|pick|prefer|select|take|vote for|opt for|favou?r|go for|go with|going with|going for|leaning towards?|lean towards?|drawn to|say|recommend|want|sticking with|stick with|voting for|choosing|picking|find myself (?:preferring|choosing|drawn to|leaning towards?)) ${w}{0,5}?${option}`, 3, "it"],
  [String.raw`\bi (?:would|will|shall|am going to) ${adverbs}(?!only |not |never )${w}{1,5}?${option}`, 3, "it"],
  [String.raw`^${adverbs}(?:prefer|choose|choosing|pick|picking|going with|go with|give me|team|gotta be|got to be|has to be|have to say|must be|make it|make mine|drawn to|leaning towards?|voting for|vote for|opting for) ${w}{0,4}?${option}`, 3, "it"],
  [String.raw`\b(?:prefiero|elijo|escojo|me quedo con|me gusta mas|elegiria|preferiria|je prefere|je prefererais|je choisis|je choisirais|je prends|j'opte pour|ich wahle|ich bevorzuge|ich nehme|ich wurde|ich ziehe|ich entscheide mich fur|lieber|scelgo|preferisco|sceglierei|prefiro|escolho|escolheria|fico com) ${w}{0,4}?${option}`, 3, "it"],
  [String.raw`\b(?:answer|choice|pick|preference|vote|favourite|verdict|selection|winner|heart|eleccion|respuesta|choix|wahl|scelta|escolha)\b ?:? (?:: |is |goes |to |would |be |will |has |have |belongs |go |for |es |est |ist |e )*${w}{0,2}?${option}`, 3, "it"],
  [String.raw`${option} ${w}{0,1}(?:is|are|would be|gets|has|remains|was|as) (?:still |definitely |clearly |easily |simply |just |by far |the )*(?:my |the )?${w}{0,2}(?:choice|pick|preference|preferred|favourite|winner|vote|answer|superior|preferable|better|best|way to go|where i|what i would|one i|one for me|one that)\b`, 3, "it"],
  [String.raw`${option} ${w}{0,2}(?:wins|takes it|takes the|all the way|any day|every time|for me|please|it is|hands down|has my|gets my|wins out|comes out (?:on top|ahead|first|the winner)|comes first|carries the day|has the edge|edges it|edges ahead|pulls ahead|prevails|sin duda|sans hesiter|ohne zweifel|senza dubbio|sem duvida)\b`, 3, "it"],
  [String.raw`\bi find ${w}{0,2}${option} (?:to be )?(?:far |much |a bit |slightly |the )*(?:more|better|best|most|\p{L}{3,}er)\b`, 3, "it"],
  [String.raw`${option} (?:strikes me as|seems to me|is to me|feels to me|reads as|comes across as) ${w}{0,2}(?:more|better|best|most|stronger|nicer|superior)\b`, 3, "it"],
  [String.raw`\bmy (?:ears?|eyes?|heart|gut|instincts?|taste|soul|head|mind) ${w}{0,2}(?:chooses?|prefers?|says?|goes? (?:with|to|for)|picks?|votes?(?: for)?|belongs? to|wants?) ${w}{0,2}${option}`, 3, "it"],
  [String.raw`${option} ${w}{0,4}?(?:(?:stay|stays|stayed|lingers?|sits?|sticks?|resonates?|resonated) (?:longer |more |deeply |most |strongly )*(?:with|in)|(?:speaks|appeals|calls|sings|matters|means more) (?:more |most |directly |louder |strongly )*(?:out )?to|moves|moved|delights|delighted|surprises|surprised|touches|touched|draws|drew|pulls|grips|gripped|haunts|haunted|intrigues|intrigued|fascinates|captivates|charms|charmed|excites|thrills|soothes|inspires|hooks|hooked|catches|caught|wins|won|gets (?:to|under)|got (?:to|under)) (?:me|my)\b`, 2, "it"],
  [String.raw`\bit is ${w}{0,2}${option} (?:that )?i\b`, 3, "it"],
  [String.raw`\b(?:makes?|made) ${option} ${w}{0,3}(?:beautiful|special|better|great|to me|for me)\b`, 2, "it"],
  [String.raw`${option} (?:is|sounds|feels|looks|seems|would be) ${w}{0,3}(?:more|most) ${w}{1,2}(?:to|for) me\b`, 3, "it"],
  [String.raw`\b(?:falls? (?:on|to)|points? (?:me |us )?(?:to|towards?)|settles? (?:on|for)|swings? (?:me )?(?:to|towards?)|lands? on|(?:sides?|siding|ends? up) with|(?:money|bet) (?:is|would be) on|(?:hand|bring|pour|serve|get) me|(?:sign|put|count) me (?:up|down|in) for|coming back to|tips? (?:the scales? )?(?:to|towards?|in favou?r of)|(?:nod|edge|prize|crown|point) (?:goes )?to|hand it to|in favou?r of|convinced by|won over by|partial to) ${w}{0,3}${option}`, 3, "it"],
  [String.raw`${option} ${w}{1,3}more than @[ab]`, 3, "it"],
  [String.raw`\b(?:love|like|enjoy|adore|admire) ${w}{0,3}${option} ${w}{0,2}(?:more|better|best|most)\b`, 3, "it"],
  [String.raw`${option} (?:is|feels|seems|looks|sounds|has|offers|gives|holds|carries|are) ${w}{0,4}(?:more|better|richer|\p{L}{2,}er) ${w}{0,4}than ${w}{0,2}@[ab]`, 1, "it"],
  [String.raw`${option} (?:is|sounds|feels|looks|seems) (?:a |an |so |very |truly |really |quite |absolutely |simply )*(?:magical|lovely|beautiful|wonderful|gorgeous|stunning|charming|evocative|elegant|moving|enchanting|delightful|breathtaking|exquisite|captivating|amazing|perfect|heavenly)\b`, 1, "it"],
  [String.raw`\bi ${adverbs}(?:love|like|enjoy|adore|admire|find) ${w}{0,3}${option}$`, 1, "it"],
] as const).map(([source, strength, which]) => [new RegExp(source, "u"), strength, which]);

function clauseChoice(words: string, opener: string, mayBeBare: boolean): Said | undefined {
  if (!words.includes("@")) return undefined;
  for (const [pattern, strength, which] of patterns) {
    const named = pattern.exec(words)?.[1];
    if (named === undefined) continue;
    if (which === "it") return { choice: named as "a" | "b", strength };
    return { choice: named === "a" ? "b" : "a", strength, denies: true };
  }
  const bare = mayBeBare ? bareOption.exec(words)?.[1] : undefined;
  if (bare !== undefined && !/^(?:because|since|weil|porque|whereas)$/.test(opener)) return { choice: bare as "a" | "b", strength: 2 };
  return undefined;
}

const fillers = String.raw`(?:well|hmm|hm|oh|ah|ok|okay|sure|honestly|i think|i guess|i suppose|definitely|certainly|obviously|clearly|surprisingly|easily|absolutely|probably|please|again|then|me|still|life is short|overall|so|and|yes|the|la|el|le|die|der|das|il|lo|o|un|una|option|it is|it would be|that would be|would be|final|surely|of course|for me|personally|actually|wait|no|hands down|for sure|i am team|thanks|on second thought|without a doubt|no doubt|no contest|today|always|also|just|simply|gladly|rather|finally|:|in the end|ultimately|in short|verdict|choice|answer|on balance)`;
const bareOption = new RegExp(String.raw`^(?:${fillers} ?)*(?:[^@]{0,60}: )?@([ab])(?: (?:${fillers}|for|because|as|since|with|due|by far|am besten|gefallt mir)\b.*| :.*)?[ .:]*$`, "u");

function pointedAt(words: string, option: "a" | "b"): Said | undefined {
  return pointing.test(words) && !/\b(?:not|never)\b/.test(words) ? { choice: option, strength: 3 } : undefined;
}

const pointing = /\b(?:that|this|it)(?: one)? (?:is|would be) (?:definitely |clearly |just |simply |easily )*(?:the one i|my (?:choice|pick|favourite|preference|answer|vote)|what i would|where i would|the better (?:one|choice)|the winner)\b|\b(?:it|that|this|which)\b (?:\S+ ){0,3}(?:gets|has|earns|wins|takes|deserves) (?:my|the) (?:vote|pick|nod|choice|prize|heart|point)\b|\bi (?:would|will) (?:definitely |gladly |still )?(?:choose|pick|go with|go for|take|prefer|select) (?:it|that|this|that one|this one)\b|\bi would (?:much |far )?rather (?:\p{L}+ ){1,2}(?:that|it|this)(?: one)?$|^(?:is |remains )?(?:my pick|my choice|my favourite|wins for me)$/u;
