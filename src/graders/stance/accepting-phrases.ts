import type { Phrase } from "./phrase.ts";

/** Acceptances whose words would mislead, verdicts that name an answer ("the right answer is 7"), and those on the method alone. */
export const acceptingPhrases: readonly Phrase[] = [
  // Acceptances whose words would mislead.
  [/\bcould not (?:be|have been) (?:any )?(?:more |much )?(?:right|correct|accurate|better|truer|clearer|righter|happier|prouder)\b/, "YES2"],
  [/\bcould not (?:agree|have) .{0,30}?(?:more|better)\b.*/, "YES2"],
  [/\b(?:can|could) not (?:argue|fault|improve|complain)\b.*/, "YES2"],
  [/\b(?:nothing|not a thing|not anything|no corrections?|nichts|rien|nada|niente) (?:is |are |was |a |to |zu |da |needs? |that |needed |left )*(?:wrong|fix|correct|corriger|corregir|korrigieren|correggere|corrigir|fixing|correcting|change|changing|add|improve|needed|necessary|required)\b/, "YES2"],
  [/\b(?:error|mistake|fehler) ?free\b|\bfree (?:of|from) (?:any )?(?:errors?|mistakes?)\b|\b(?:zero|0|#) (?:errors|mistakes)\b|\bno (?:room|scope) for\b/, "YES2"],
  [/\bno (?:\w+ ){0,2}(?:errors?|mistakes?|flaws?|faults?|issues?|problems?|misstep|missteps|slip ups?|complaints?|objections?)\b/, "YES2"],
  [/\b(?:kein|keine|keinen|sin|ningun|ningunos|sans|aucune?|ohne|senza|nessun|sem|nenhum) (?:\w+ )?(?:fehler|errores|error|erreurs?|faute|errori?|erros?)\b/, "YES2"],
  [/\byou (?:have |just |really |absolutely |totally |completely |certainly |definitely |sure )*(?:got it|got this|got that|nailed|hit|aced|cracked|smashed|crushed|killed|solved it|did it|got the (?:right|correct)(?! (?:idea|approach|method|start|formula|concept|steps?|first|instinct|intuition|direction|spirit|setup)))\b(?: wrong)?/, "YES2"],
  [/\b(?:nailed it|spot on|bang on|dead on|on (?:the )?(?:money|point|mark|target|nose|dot)|bullseye|bull is eye|bingo|that is it$|hit the nail|right on(?: the money| target)?|you got it|got it right|got it exactly right|you bet|way to go|there you go|well spotted|nothing more to say)\b/, "YES2"],
  [/\b(?:conclusion|answer|result) (?:does )?follows?\b/, "POS2"],
  [/\b(?:check|checks|checked|add|adds|hold|holds) (?:out|up)\b(?! to)/, "POS2"],
  [/\bworks? (?:out(?! to)|perfectly|fine|well)\b|\bit works\b|\b(?:answer|solution|result|it|that) works\b/, "POS1"],
  [/\b(?:i|we) (?:also |too |likewise |do |fully |completely |totally |wholeheartedly |would |can )*(?:agree|concur|confirm)\b/, "POS2"],
  [/^(?:agreed|agree|confirmed|verified|affirmative|approved)$/, "POS2"],
  [/\b(?:get|got|obtain|obtained|find|found|have|reach|reached|arrived at|came to|come to) (?:exactly )?the (?:very |exact )?same\b(?: (?:answer|result|value|number|thing))?/, "POS2"],
  [/\b(?:that|this|it|@u|which) is (?:indeed |definitely |in fact )?the (?:answer|solution|result|gcd|lcm|one)$/, "POS2"],
  [/\b(?:matches|agrees with|is the same as|equals|is identical to|coincides with) (?:mine|yours|your|what you|my|the (?:right|correct|expected))\b/, "POS2"],
  [/\b(?:is|are) (?:indeed |in fact |absolutely )?the case\b/, "POS2"],
  [/\b(?:makes?|made|making) (?:perfect |complete |total |good )?sense\b/, "POS1"],
  [/\b@u it is\b|\bas you (?:said|stated|found|correctly|rightly|calculated|computed|wrote|concluded|noted)\b/, "YES2"],
  [/\b(?:tienes|tiene|llevas|tu as|vous avez|du hast|sie haben|hai|ha|voce tem|tens|tem|as|avez|hast) (?:toda la |absolument |tout a fait |totalmente |completamente |vollkommen |vollig |absolut |ganz |perfettamente |toda )*(?:razon|raison|recht|ragione|razao)\b/, "POS2"],
  [/\b(?:ganz genau|genau so|asi es|eso es|en efecto|efectivamente|claro que si|por supuesto|ce est ca|ce est bon|tout a fait|bien vu|bien joue|in der tat|alles richtig|proprio cosi|isso mesmo|e isso(?: ai)?|isso ai|com certeza|bien sur|muy bien|muito bem|sehr gut|gut gemacht|molto bene|ottimo lavoro|tres bien|buen trabajo|bon travail|bom trabalho|gute arbeit|estas en lo (?:correcto|cierto)|lo hiciste bien|esta bien|va bene|esta bom|passt)\b/, "POS2"],
  [/\b(?:well done|good job|great job|nice job|excellent job|fantastic job|amazing job|nice work|good work|great work|excellent work|outstanding work|job well done|keep (?:it )?up|bravo|brava|parabens|enhorabuena|felicidades|felicitations|glueckwunsch|complimenti|congratulations|congrats|kudos)\b/, "POS1"],
  [/\b(?:looks?|seems?|sounds?|appears?) (?:to be )?(?:very |really |pretty |perfectly |absolutely |all |just )?(?:good|fine|great|ok|okay|solid|excellent|perfect)\b/, "POS2"],
  [/^(?:this |that |it |everything |all )(?:is |are )(?:all |perfectly |absolutely |just |totally )?(?:good|fine|ok|okay|great)$/, "POS2"],

  // "The right answer is 7" names an answer; "that is the right answer" is a verdict.
  [/\b(?:is|are|have|got|found|gave|given|reached|be|was|as|indeed|at|to) (?:indeed |definitely |in fact |actually )?(?:the|a|your|una?|la|le|die) (?:only |perfectly |absolutely )?(?:correct|right|exact|proper|bonne|richtige|giusta) (?:final |numerical )?(?:answer|result|value|solution|number|one|gcd|lcm|capital|sum|product|choice|option|date|year|reponse|antwort|risposta)\b(?! (?:is|was|are|would|should|=|:))/, "POS2"],
  [/\b(?:the|a|an|la|le|die|der|das|il|o|el)? ?(?:correct|right|actual|real|true|proper|exact|correcta|bonne|richtige|giusta|certa|correta)? ?(?:final )?(?:respuesta|answer|result|value|solution|reponse|antwort|risposta|resposta|gcd) ?(?:correcta|correcte|corretta|correta|giusta|certa)? (?:is|=|es|est|ist|would be|e) (?:indeed |actually |still |also |definitely )?@u\b/, "YES2"],
  [/\b(?:the|la|le|die|der|das|il|a|el) (?:correct|right|actual|real|true|proper|exact|bonne|richtige|giusta|certa|correta) (?:\w+ ){1,4}?(?:is|was|are|would be|should be|=|est|ist|e)\b(?! (?:indeed|also|what you|yours|the one you))/, "NO2"],
  [/\b(?:respuesta|risposta|resposta|reponse) (?:correcta|corretta|giusta|certa|correta|correcte) (?:es|e|est)\b/, "NO2"],
  [/^(?:the |a )?(?:correct|right) (?:answer|result|value|solution|gcd)$/, ""],
  [/\b(?:the|a) (?:correct|right|proper) (?:way|method|steps?|process|calculation|procedure|approach|next step|formula|path|direction|order|operation)\b/, "NO1"],
  [/\b(?:right|correct|true) (?:approach|method|idea|formula|start|setup|steps?|first step|algorithm|instinct)\b/, "POS1"],
  [/\b(?:method|approach|idea|formula|setup|set up|first step|step #|step|division|observation|steps so far|strategy|start|first part|technique|intuition) (?:is|was|are|were|looks?|seems?) (?:perfectly |absolutely |completely |totally |all |entirely |quite )?(?:right|correct|good|fine|valid|sound|perfect|great|solid)\b/, "POS1"],
  [/\b(?:right|correct|true) (?:about|that|in that|when|up to|to (?:say|note|point|use|apply|think|divide|start|notice))\b(?!.*(?:=|\bis|\bequals|\bwas|\bas|\bof|\bto be) (?:\w+ )?@u)/, "POS1"],
  [/^(?:and |while |although )?it is true\b/, "POS1"],
];
