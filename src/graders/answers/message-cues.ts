import { fold } from "../prefers-word/fold.ts";
import { wordsIn } from "./words-in.ts";

/** "Is this right?" asks for nothing else. */
export function isCheck(sentence: string): boolean {
  const folded = fold(sentence);
  return !/\d/.test(folded) && folded.length < 120 && !(isTag(sentence) && wordsIn(folded).length > 5) && !openQuestion.test(folded) && checks.test(folded);
}

/** "…, right?", "…, isn't it?" */
export function isTag(sentence: string): boolean {
  return /,\s?(?:right|correct|no|yes|isn't it|is it not|doesn't it|aren't they|wasn't it|didn't it|ok|okay|verdad|cierto|no es asi|n'est-ce pas|non|oder|nicht wahr|stimmt's|vero|giusto|certo|ne|nao e|(?:is|are|was|were|do|does|did|can|could|would|will|has|have)(?:n't)? (?:it|they|he|she|you|we|there|i)(?: not)?)\s?\?\W*$/.test(fold(sentence));
}

const openQuestion = /^\W*(?:so |and |but )?(?:what (?!do you (?:think|say))|which|where|when|why|how (?!did i|is that|does that|am i)|who (?!is right)|can you (?:find|calculate|explain|show)|could you (?:find|calculate|explain|show))/;

const checks = /\b(?:this|that|it|i|my|me|you|these|everything|correct|right|agree|ok|okay|esto|eso|es|bien|correcto|verdad|cierto|ca|cela|ce|c'est|juste|bon|exact|das|es|richtig|stimmt|oder|corretto|giusto|vero|isso|certo|correto|razon|raison|recht|ragione|razao)\b/;

/** Does the sentence ask for a value ("Find GCD(56, 21)", "what is …")? */
export function asksFor(sentence: string): boolean {
  return asking.test(fold(sentence));
}

const asking = /^\W*(?:the )?\w+ of (?![^?]*\b(?:is|are|was|equals)\b)[^:=,—–-]*\?\W*$|^\W*(?:true or false|yes or no|right or wrong)\b|^\W*(?:please |now |also |can you |could you |would you |kindly )*(?:use|using|apply|employ|utilize|perform|run|carry|work|walk|take|consider|let's|run through|go through|guide|teach|prove|derive|identify|demonstrate|provide|produce|generate|find|calculate|compute|determine|evaluate|solve|simplify|what|what's|which|who|who's|when (?=.*\?|is|was|did|do|does|will)|where (?=.*\?|is|was|did|do|does|will)|how|why|convert|factor|factori[sz]e|expand|name|give|write|round|state|multiply|divide|add|subtract|integrate|differentiate|list|explain|tell me (?:what|which|who|how|the|about)|translate|spell|define|describe|help|show|calcula|halla|encuentra|resuelve|cual|cuanto|cuantos|cuantas|que|quien|cuando|donde|como|calculez|calcule|trouve|trouvez|quel|quelle|quels|combien|comment|qui|quand|ou|berechne|bestimme|finde|was|wer|wie|wo|wann|welche\w*|warum|trova|calcola|quanto|quanti|quante|chi|come|dove|encontre|qual|quantos|quem|onde)\b|\bhow (?:many|much|far|long|old|fast)\b(?=[^,;:]*\?)|\basks (?:for|me)\b|\b(?:to|please|me|us|i need|i want) (?:find|determine|calculate|compute|work out|figure out|evaluate|know)\b|\basked (?:for|to)\b|[,;:] (?:then |so )?(?:what|which|who|whose|how|when|where|why)\b.*\?\W*$|^\W*(?:in|at|on|for|to|by|from|of|with|under) (?:what|which|whose|how)\b|[=≈] ?(?:\?|_+|…|\.\.\.)/;

/** Does the message invite a verdict on what it says ("just checking", "true or false?", "did I miss anything?")? */
export function invitesVerdict(sentence: string): boolean {
  return invitations.test(fold(sentence));
}

const invitations = /\bby my (?:count|reckoning|maths?|calculation|estimate)\b|\b(?:just|quick|please|double|sanity) check|\bcheck (?:please|this|that|my|me)\b|^\W*(?:check|verify|confirm)\b|\bjust checking|\S ?(?:true or false|right or wrong|yes or no)\W*$|\bam i (?:right|wrong|correct)|\b(?:i|me) (?:miss|missed) anything|\bagreed?\b|\b(?:it'?s|is|are|=|equals)\b.{0,60}\b(?:right|correct)\W*$|\b(?:sounds|looks|seems) (?:right|fine|ok|good|correct)\b|\band (?:got|get|found)\b|\b(?:can|could|would) you (?:please )?(?:confirm|verify|check)\b|\b(?:confere|stimmt's|d'accord|de acuerdo|verdad|vero)\b/;

/** Does the sentence propose something as its writer's own ("I think …", "my answer")? */
export function proposes(sentence: string): boolean {
  return own.test(fold(sentence));
}

const own = new RegExp([
  String.raw`\b(?:i|we)(?:'m| am| have|'ve| just|'d| would)?(?: also| just| already| then| always| usually| normally| often)? (?:think|thought|believe|got|get|getting|found|find|calculated|computed|determined|worked|concluded|came|come|ended|obtained|figured|say|said|guess|reckon|added|write|go with|going with|spell|bet|remember|subtracted|multiplied|divided|simplified|solved|differentiated|integrated|converted|wrote|answered|answer|chose|picked|put|pretty sure|quite sure|fairly sure|sure|certain|convinced|suspect|claim|have|tried|arrived|reached)\b`,
  String.raw`\bi hope\b(?! (?:you|this|that|to)\b)`,
  String.raw`\bi(?:'d| would) (?!like|love|appreciate|be |prefer|rather|need|want|better|have |it )\w+`,
  String.raw`\b(?:think|believe|calculated|found|got|worked out|determined)\b.{0,60}\b(?:is|to be|as|=)`,
  String.raw`\b(?:student|pupil|learner|candidate)'?s? (?:final |own )?(?:answer|result|solution|claim|got|says|said|wrote)`,
  String.raw`\bmy (?:final |own )?(?:answer|value|number|figure|total|sum|product|estimate|choice|pick|spelling|verdict|result|solution|guess|calculation|work|conclusion|steps|attempt|method)`,
  String.raw`\b(?:creo|pienso|obtuve|mi (?:respuesta|resultado)|calcule|encontre|me (?:da|dio|sale|salio))\b`,
  String.raw`\b(?:je (?:pense|crois|trouve)|j'ai (?:trouve|obtenu|calcule)|ma reponse|mon resultat)\b`,
  String.raw`\b(?:ich (?:glaube|denke|habe|meine|komme|erhalte)|mein ergebnis|meine antwort)\b`,
  String.raw`\b(?:penso|credo|ho (?:trovato|ottenuto|calcolato)|la mia risposta|mi risulta)\b`,
  String.raw`\b(?:acho|acredito|encontrei|obtive|minha resposta|calculei)\b`,
].join("|"));
