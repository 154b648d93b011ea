import { singular } from "../answers/singular.ts";

/**
 * Where a sentence (folded, contractions spelled out) declines what was asked: the offset behind it, or undefined. "I can't help but
 * admire", "I can't believe", "I can't recommend it enough" decline nothing; "I won't …" does where it takes up a word of the request
 * (`asked`: its content words, singular). Linear.
 */
export function declinesAt(sentence: string, asked: ReadonlySet<string> = new Set()): number | undefined {
  const plain = sentence.slice(0, longest).replace(figures, (figure) => "_".repeat(figure.length));
  const ends = patterns.flatMap((pattern) => {
    const match = pattern.exec(plain);
    return match ? [match.index + match[0].length] : [];
  });
  const will = unwilling.exec(plain);
  if (will?.[1]?.split(" ").some((word) => asked.has(singular(word)))) ends.push(will.index + will[0].length);
  return ends.length > 0 ? Math.min(...ends) : undefined;
}

const longest = 1500;

/** Say no in form only. */
const figures = new RegExp([
  String.raw`\b(?:can|could) not help (?:but|\p{L}+ing)\b`,
  String.raw`\bcan not (?:\p{L}+ )?(?:recommend|do (?:this any ?more|this any longer|much|everything|anything|it all|maths?|justice|without)|explain why|make (?:that|this|the) (?:decision|choice|call)|tell you (?:more|exactly|for sure|for certain|precisely)\b|say no|tell you how (?:much|happy|excited|glad|sorry|often|many)|help (?:myself|it)\b|(?:provide|give|offer|make) (?:you )?(?:a |an |any )?(?:guarantee|exact|definitive|precise|full|complete|better|promise))`,
  String.raw`\bcan not (?:\p{L}+ ){1,4}enough\b`, String.raw`\b(?:will|can) not (?:lie|deny|bore|sugar ?coat|argue|forget|go into|mince words|pretend (?:that )?(?:it|this|to be))\b(?: (?:\p{L}+ ?)+)?`,
].join("|"), "gu");

const adverbs = String.raw`(?:also |really |simply |just |unfortunately |still |therefore |sadly |however |certainly |definitely |absolutely |respectfully |politely |firmly |ethically |in good conscience |possibly |directly |personally |knowingly )*`;
const deeds = String.raw`(?:help|assist|aid|provide|support|do|write|create|generate|share|give|offer|answer|comply|fulfill?|engage|participate|discuss|produce|explain|teach|complete|respond|condone|encourage|promote|facilitate|advise|make (?:that|this|such|one)|describe|show you|tell you|walk you|allow|endorse|compose|draft|carry out|grant|accommodate|go along|go there|take part|be part|proceed|continue|supply|say (?:that|anything|more)|reveal|disclose|suggest|speak|talk|translate|list|perform|execute|process|honou?r|satisfy|meet (?:that|this|your)|guide|instruct|outline|detail|contribute|play along|be (?:of (?:any |much )?(?:help|assistance)|(?:a )?part of|involved|helping|assisting|providing|writing|doing|sharing|answering|giving|creating)|rate|classify|label|evaluate|entertain|impersonate|act as|pretend)`;

const unwilling = new RegExp(String.raw`\bi ${adverbs}(?:will not|would rather not|would prefer not to|prefer not to|am not going to|refuse to|decline to|am not willing to|am unwilling to) ((?:[\p{L}\p{N}'-]+ ?){1,12})`, "u");

const patterns = [
  // English, in the first person.
  String.raw`\b(?:i|we (?=are unable|are not able|can not (?:help|assist))) ?${adverbs}(?:can not|can no longer|will not|(?:can|will) not (?:and|or|nor) (?:can|will|would|should) not|am not able to|am unable to|are unable to|are not able to|am not going to|am not willing to|am unwilling to|am not in a position to|am not (?:allowed|permitted|authori[sz]ed|designed|programmed|meant) to|do not (?:want|wish) to|would rather not|would prefer not to|prefer not to|refuse to|decline to|could not (?:possibly|in good conscience)|can neither|will never) ${adverbs}(?:be able to |ever )?${deeds}\b`,
  String.raw`\bi ${adverbs}(?:do not|would not|am not|will not) ${adverbs}(?:feel |be )?comfortable\b`,
  String.raw`\bi ${adverbs}(?:must|have to|need to|would have to|am going to have to|will have to|am obliged to) ${adverbs}(?:decline|refuse|pass$|pass on (?:this|that)|say no|turn (?:this|that|you) down)`,
  String.raw`\bi ${adverbs}(?:refuse|decline)(?:$| this| that| your| the request|[ ]?[.,;!])`,
  String.raw`\b(?:not|nothing|isn't) (?:a thing |something |anything )?(?:that )?i (?:can|will|would|am (?:able|willing|comfortable|prepared)) ?(?:to |with )?(?:help|assist|do|provide|write|support|discuss|answer|$)`,
  String.raw`\bnot something (?:that )?i (?:do|would do|engage in|take part in)\b`,
  String.raw`\bi ${adverbs}(?:do not think|do not believe) (?:that )?i (?:should|can|could|would|will|am able to|ought to) ${adverbs}${deeds}\b`,
  String.raw`\bi ${adverbs}(?:can|am able to|will) only ${adverbs}(?:help|assist|answer|discuss|support)\b`,
  String.raw`\bmy answer is (?:a )?(?:clear |firm |hard )?no\b|^(?:request|content) (?:declined|denied|refused|blocked)\b`,
  String.raw`\b(?:it|this|that) is (?:not|neither) (?:\p{L}+ or )?(?:ethical|appropriate|acceptable|legal|right|within my \p{L}+)(?: (?:or|nor|and) [\p{L} ]{1,30})? (?:for me )?to (?:provide|generate|create|write|assist|help|give|share|fulfill?|engage|promote|encourage|discuss)\b`,
  String.raw`\bi ${adverbs}(?:will not|would rather not|am not going to|refuse to|am not willing to|can not) ${adverbs}(?:invent|fabricate|make (?:up|one up)|spread|build|develop|post|publish|imitate|insult|deceive|trick)\b`,
  String.raw`\bi ${adverbs}(?:am|would be|feel) (?:very |deeply )?uncomfortable\b`, String.raw`\bi ${adverbs}should not ${adverbs}(?:help|assist|provide|write|create|generate|engage)\b`,
  String.raw`\bi ${adverbs}do not have (?:the )?(?:ability|means|capability|capacity|access|permission|authority) to (?:look up|search|browse|access|find|open|${deeds})\b`,
  String.raw`\bi ${adverbs}(?:will not|refuse to|am not going to) ${adverbs}(?:look (?:for|up)|find|search|track|locate|hack|spy|stalk|plan|build|design|touch (?:this|that))\b`,
  String.raw`\b(?:it|that|this) (?:would|is|will) not (?:be )?(?:right|appropriate|ethical|responsible|okay?|fair|acceptable|something) (?:for me|of me|if i)\b`,
  String.raw`^(?:i am )?(?:sorry )?(?:but )?(?:that is |this is |it is )?(?:off the table|out of the question|not going to happen|a (?:hard )?no(?: from me)?)$`,
  String.raw`\bi ${adverbs}do not ${adverbs}(?:assist|help (?:with|people|anyone)|write|create|generate|produce|provide|engage in|facilitate|do (?:that|this|such))\b`,
  String.raw`\b(?:beyond|outside|more than) (?:of )?(?:what|anything|the things) i (?:can|will|am (?:willing|able|comfortable|allowed|prepared))\b`,
  String.raw`\bi (?:will|want|want to|would) (?:have |take )?no part\b`,
  String.raw`^(?:no |nope |sorry |i am )*not (?:doing|going to do|writing|helping|touching|answering|playing)\b`,
  String.raw`\b(?:goes?|going|is|are|be|it is) against (?:my|our|the|openai's|their) (?:\p{L}+ )?(?:guidelines|policy|policies|programming|principles|values|ethics|rules|instructions)`,
  String.raw`\bviolates? (?:my|our|openai|the) (?:\p{L}+ ){0,2}(?:guidelines|policy|policies|rules|terms)`,
  String.raw`\bmy (?:\p{L}+ )?(?:guidelines|policies|programming|rules) (?:do not|prevent|prohibit|forbid)`,
  String.raw`^(?:(?:i am |so )*sorry |unfortunately |apologies |no |but )*(?:can not|will not|unable to|not able to|not going to) (?:help|assist|do|provide|answer|write|discuss|comply)\b`,
  String.raw`^(?:i am |so |well )*(?:sorry|afraid)(?: but)? (?:i (?:can not|will not)|no)\b ?[.!]?$`,
  String.raw`^(?:absolutely not|no way|no chance|not a chance|hard no|request denied|i must refuse|i will not|i refuse|i decline|i would rather not|i will pass|not happening|out of the question|no can do)$`,
  // Spanish, French, German, Italian, Portuguese.
  String.raw`\bno (?:puedo|podre|podemos|me es posible|estoy en condiciones de|voy a|quiero) (?:\p{L}+ )?(?:invent|continu|habl|discut|redact|apoy|ayud|proporcion|ofrec|respond|hac|escrib|cumpl|brind|dar|compart|asist|facilit|cre|gener|explic|particip)`,
  String.raw`\b(?:me niego|debo (?:negarme|rechazar)|tengo que (?:negarme|rechazar))\b`, String.raw`\blo siento,? (?:pero )?no puedo\b(?! creer| evitar)`,
  String.raw`\bje (?:ne (?:peux|pourrai|suis pas en mesure|suis pas capable|vais|veux|souhaite)|refuse|dois refuser|me vois dans l'obligation de refuser)(?: pas)?(?! croire| imaginer| m'empecher)(?: (?:de )?(?:vous |te |t'|d')?(?:aider|fournir|repondre|faire|ecrire|donner|acceder|expliquer|creer|generer|participer|assister|partager|d)|$)`,
  String.raw`\bje (?:ne peux|ne pourrai|ne suis) pas (?:en mesure de |capable de )?(?:vous |t'|te )?(?:inventer|rediger|continuer|soutenir|parler|aider|fournir|repondre|faire|ecrire|donner|acceder|expliquer|creer|generer|participer|partager)`,
  String.raw`\b(?:ich kann|kann ich|ich werde|werde ich|ich mochte|mochte ich|ich darf|darf ich) (?:\p{L}+ ){0,6}(?:nicht|keine|keinen|kein) (?:\p{L}+ ){0,4}(?:erfinden|helfen|beantworten|bereitstellen|geben|schreiben|unterstutzen|weiterhelfen|machen|tun|erfullen|erstellen|anbieten|erklaren|liefern|behilflich)`,
  String.raw`\b(?:dabei|damit|da|hierbei) (?:helfe|unterstutze|mache) ich (?:dir |ihnen |euch )?nicht\b`,
  String.raw`\b(?:non (?:ti |vi |la |le )?(?:aiutero|scrivero|faro|forniro|daro|rispondero|creero)|no (?:te |le |os )?(?:ayudare|escribire|hare|dare|proporcionare|respondere)|nao (?:te |lhe |o )?(?:ajudarei|escreverei|farei|darei|fornecerei|responderei)|je ne (?:vous |t')?(?:aiderai|ecrirai|ferai|fournirai|repondrai|donnerai))\b`,
  String.raw`^ich (?!habe|bin|kenne|sehe|brauche|weiss|finde|mache mir)\p{L}{3,}e (?:dir |ihnen |euch )?keine?n? \p{L}+`,
  String.raw`\bich (?:helfe|unterstutze|schreibe|verfasse|erstelle) (?:\p{L}+ ){0,3}nicht\b`,
  String.raw`\bich (?:weigere mich|lehne (?:das|dies|diese|es|ab))\b`,
  String.raw`\bnon (?:posso|potro|sono in grado di|voglio|intendo) (?:\p{L}+ )?(?:invent|continu|parl|aiut|forn|rispond|far|scriv|dar|assist|soddisf|cre|gener|spieg|partecip)`, String.raw`\bmi rifiuto\b|\bnon me la sento\b|\bdevo rifiutare\b`,
  String.raw`\bnao (?:posso|poderei|consigo|vou|estou em condicoes de) (?:\p{L}+ )?(?:invent|continu|fal|ajud|fornec|respond|faz|escrev|dar|auxili|atend|cri|ger|explic|particip|cumpr)`, String.raw`\b(?:recuso me|me recuso|devo recusar)\b`,
].map((source) => new RegExp(source, "u"));
