import { fold } from "../prefers-word/fold.ts";
import { readable, anyMark } from "./readable.ts";
import { sentencesOf } from "./sentences.ts";
import { singular } from "./singular.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { vocabulary } from "./vocabulary.ts";

/** What is asked for, by which a reply's statement of the answer is told from its intermediate results. */
export interface Topic {
  /** Formulas asked for, spelled in one way ("gcd(21,56)", "17mod5"). */
  readonly keys: ReadonlySet<string>;
  /** Their values, where they can be computed. */
  readonly values: readonly number[];
  readonly variables: ReadonlySet<string>;
  /** Content words, singular ("capital", "australia"). */
  readonly words: ReadonlySet<string>;
  /** What "how many" counts. */
  readonly counted: ReadonlySet<string>;
  /** Numbers of the sentences that ask or propose, and those of the very clauses that ask. */
  readonly numbers: ReadonlySet<number>;
  readonly asked: ReadonlySet<number>;
}

/** Reads the topic off the sentences of a question that ask or propose; a derivation in it is passed over. Empty where nothing asks. */
export function topicOf(question: string): Topic {
  const topic = { keys: new Set<string>(), values: [] as number[], variables: new Set<string>(), words: new Set<string>(), counted: new Set<string>(), numbers: new Set<number>(), asked: new Set<number>() };
  const sentences = sentencesOf(readable(question, true).replace(anyMark, " "));
  const clauses = sentences.flatMap(({ text, question: asks }) => ((asks && !isCheck(text)) || asksFor(text) ? [text] : text.split(/[,;](?![^()]{0,60}\)) /).filter((clause) => proposes(clause))));
  // "I found x = 8" is about x, whatever other letters there are.
  const solved = new Set(clauses.filter(proposes).flatMap((clause) => Array.from(clause.matchAll(/(?<![\p{L}\p{N}])([a-zA-Z]) ?= ?-?[\d(√]/gu), ([, letter = ""]) => letter)));
  // Where a formula is asked for, sentences without it speak of steps.
  const withFormula = clauses.filter((clause) => tokensOf(clause).some((token) => token.kind === "math" && (token.math.shape === "call" || token.math.shape === "compound")));
  const asking = withFormula.length > 0 ? withFormula : clauses;
  for (const { text } of sentences.filter((one) => asking.some((clause) => one.text.includes(clause)) || one.at === 0)) {
    for (const digits of text.match(/\d+(?:\.\d+)?/g) ?? []) topic.numbers.add(Number(digits));
  }
  for (const text of asking.length > 0 ? asking : sentences.slice(0, 1).map(({ text: first }) => first)) {
    const tokens = tokensOf(text);
    const before = topic.keys.size;
    for (const [at, token] of tokens.entries()) {
      if (token.kind === "math") addFormula(topic, token, before === 0);
      if (token.kind === "word" && !vocabulary.stopwords.has(token.word) && token.word.length > 1) topic.words.add(singular(token.word));
      if (token.kind === "word" && isCounting(tokens, at)) topic.counted.add(singular(token.word));
    }
  }
  return solved.size > 0 ? { ...topic, variables: solved } : topic;
}

/** "Is this right?" asks for nothing else. */
export function isCheck(sentence: string): boolean {
  const folded = fold(sentence);
  return !/\d/.test(folded) && folded.length < 120 && !openQuestion.test(folded) && checks.test(folded);
}

const openQuestion = /^\W*(?:so |and |but )?(?:what (?!do you (?:think|say))|which|where|when|why|how (?!did i|is that|does that|am i)|who (?!is right)|can you (?:find|calculate|explain|show)|could you (?:find|calculate|explain|show))/;
const checks = /\b(?:this|that|it|i|my|me|you|these|everything|correct|right|agree|ok|okay|esto|eso|es|bien|correcto|verdad|cierto|ca|cela|ce|c'est|juste|bon|exact|das|es|richtig|stimmt|oder|corretto|giusto|vero|isso|certo|correto|razon|raison|recht|ragione|razao)\b/;

/** Does the sentence ask for a value ("Find GCD(56, 21)", "what is …")? */
function asksFor(sentence: string): boolean {
  return asking.test(fold(sentence));
}

const asking = /^\W*(?:please |now |also )?(?:use|find|calculate|compute|determine|evaluate|solve|simplify|what|which|who|when|where|how|convert|factor|expand|name|give|write|round|state|calcula|halla|encuentra|cual|calculez|trouve|trouvez|quel|quelle|berechne|bestimme|finde|was ist|wie|trova|calcola|encontre)\b|\bhow (?:many|much|far|long|old|fast)\b|\basks (?:for|me)\b|\bto find\b|\basked (?:for|to)\b/;

/** Does the sentence propose something as its writer's own ("I think …", "my answer")? */
export function proposes(sentence: string): boolean {
  return own.test(fold(sentence));
}

const own = new RegExp([
  String.raw`\b(?:i|we)(?:'m| am| have|'ve| just)?(?: also| just| already| then)? (?:think|thought|believe|got|get|getting|found|find|calculated|computed|determined|worked|concluded|came|come|ended|obtained|figured|say|said|guess|reckon|added|subtracted|multiplied|divided|simplified|solved|differentiated|integrated|converted|wrote|answered|chose|picked|put|pretty sure|quite sure|fairly sure|sure|certain|convinced|suspect|claim|have|tried|arrived|reached)\b`,
  String.raw`\b(?:think|believe|calculated|found|got|worked out|determined)\b.{0,60}\b(?:is|to be|as|=)`,
  String.raw`\bmy (?:final |own )?(?:answer|result|solution|guess|calculation|work|conclusion|steps|attempt|method)`,
  String.raw`\b(?:creo|pienso|obtuve|mi (?:respuesta|resultado)|calcule|encontre|me (?:da|dio|sale|salio))\b`,
  String.raw`\b(?:je (?:pense|crois|trouve)|j'ai (?:trouve|obtenu|calcule)|ma reponse|mon resultat)\b`,
  String.raw`\b(?:ich (?:glaube|denke|habe|meine|komme|erhalte)|mein ergebnis|meine antwort)\b`,
  String.raw`\b(?:penso|credo|ho (?:trovato|ottenuto|calcolato)|la mia risposta|mi risulta)\b`,
  String.raw`\b(?:acho|acredito|encontrei|obtive|minha resposta|calculei)\b`,
].join("|"));

interface Building {
  readonly words: Set<string>;
  readonly keys: Set<string>;
  readonly values: number[];
  readonly variables: Set<string>;
  readonly numbers: Set<number>;
  readonly asked: Set<number>;
}

function addFormula(topic: Building, { math }: Extract<Token, { kind: "math" }>, first: boolean): void {
  if (math.value !== undefined && math.shape === "number") topic.asked.add(math.value);
  for (const digits of math.key.match(/\d+(?:\.\d+)?/g) ?? []) topic.numbers.add(Number(digits));
  if (math.shape === "symbolic") for (const letter of math.key.match(/[a-zA-Z]/g) ?? []) topic.variables.add(letter);
  if (!first || math.shape === "number" || math.shape === "symbolic" || math.shape === "clock") return;
  topic.keys.add(math.key);
  const name = /^[a-z]{2,}(?=\()/.exec(math.key)?.[0];
  if (name !== undefined) topic.words.add(name);
  if (math.value !== undefined) topic.values.push(math.value);
}

/** The nouns after "how many". */
function isCounting(tokens: readonly Token[], at: number): boolean {
  const word = (index: number): string => {
    const token = tokens[index];
    return token?.kind === "word" ? token.word : "";
  };
  return [1, 2].some((back) => /^(?:many|cuantos|cuantas|combien|viele|quanti|quante|quantos|quantas)$/.test(word(at - back))) && !vocabulary.stopwords.has(word(at));
}
