/**
 * Phrases by their stance, for clauses in folded words. Marks: YES2 and NO2 settle the stance, YES1 and NO1 lean; POS2, POS1, NEG2 and NEG1 are the
 * same before negation has been looked for. Order matters: a phrase takes its words from those after it.
 */
export const phrases: readonly (readonly [pattern: RegExp, mark: string])[] = [
  // Words that are no verdict here.
  [/\b(?:no|without (?:a |any )?(?:shadow of a )?|beyond (?:any |a )?|sin|sans aucun|ohne|sem|senza) ?(?:doubt|question|duda|doute|zweifel|duvida|dubbio)(?: about it| that)?\b/, ""],
  [/\bnot (?:only|just|merely|simply)\b/, ""],
  [/\b(?:not to mention|if i am not mistaken|correct me if i am wrong|do not worry|no worries|no problem(?: at all)?|no need|not (?:the only|necessary|needed|required|surprising|the fastest|the shortest|the most)|trial and error|margin of error|true or false|right or wrong|prove me wrong|all right|alright|more or less)\b/, ""],
  [/\bright (?:now|away|here|there|before|after|side|hand|angle|angled|angles|triangle|triangles|up|down|to (?:ask|check|double check|be careful|wonder|question|verify))\b/, ""],
  [/\bperfect (?:square|squares|number|numbers|cube|cubes|power|powers|match for)\b/, ""],
  [/\b(?:great|good|excellent|interesting|nice|fantastic|wonderful|tough|fair|valid|perfect) (?:question|questions|problem|topic|exercise|point to raise|starting|start|beginning|try|attempt|effort|guess|luck|practice|instinct|job trying|idea to (?:check|ask|verify)|first step)\b/, ""],
  [/\b(?:happy|glad|pleased) to\b.*/, ""],
  [/\b(?:let me|let us|let 's|i will|i would like to|let is|we will|i am going to|shall we|please|going to|want to|need to|order to|how to|you can|you could|you should|you may|able to|try to|help you|to) (?:quickly |just |also |first |carefully |now |again |always |briefly |fully |really |actually |go ahead and )*(?:check|verify|confirm|double check|see (?:if|whether|how)|validate|make sure|ensure|find|get|determine|test|decide|know|reach|arrive|obtain|give|tell|walk|work|show|break|help|look|explain|review|compute|calculate)\b.*/, ""],
  [/\b(?:asked|asking|wondering|wonder|ask|unsure|question is|know|sure) (?:me )?(?:whether|if)\b.*/, ""],

  [/^(?:yes |oh |well |and |but |so |indeed )*(?:it|that|this|you|they|everything) (?:certainly |surely |definitely |absolutely |really |most |indeed |sure |totally )*(?:is|does|did|are|do|was|has|have)(?: indeed| so| too)?$/, "YES2"],
  [/(?:@u|that|this|it|yours) (?:is )?(?:exactly |precisely |also |indeed |just )*what (?:i|we) (?:also |too )?(?:get|got|have|found|find|obtain|obtained|calculated|computed|came up)\b/, "YES2"],
  [/\b(?:everything|all|it all|that all) (?:is |looks |seems )?(?:in order|as it should be|well)\b/, "YES2"],
  [/^(?:of course|for sure|sure thing|sure is|it sure is|certainly is|it certainly is|it is indeed|you sure (?:did|are))$/, "YES2"],

  // Rejections that need no negated word, and those whose words would mislead.
  [/\bcould not (?:be|have been) (?:more |further )(?:wrong|incorrect|mistaken|from)\b/, "NO2"],
  [/\b(?:far from|anything but|nowhere near|not even close|not close|not anywhere near)\b(?: \S+)?/, "NO2"],
  [/\b(?:partially|partly|half|halfway|mostly|almost|nearly|close to|not quite|not entirely|not completely|not fully|not exactly|not totally|not really|not strictly|not technically|not yet|not altogether|not precisely|no longer|hardly|barely|somewhat|only partially) (?:\w+ )?(?:right|correct|accurate|true|there|perfect|got it|valid|exact)\b/, "NO2"],
  [/\bnot (?:quite|exactly|entirely|completely|fully|really|totally|precisely|yet|necessarily|so fast|at all$)/, "NO2"],
  [/^(?:oh |ah |so |very |really |pretty |quite |you are (?:very |so |really |pretty |quite |super )?|that is (?:very |so |really |pretty )?|it is |super |ooh )*(?:close|almost|nearly|casi|presque|fast|beinahe|quasi)(?: but| there| enough)?(?: no cigar)?$/, "NO2"],
  [/\b(?:you are|you were|that is|this is|your \w+ is|is|are|came) (?:very |so |really |pretty |quite |super |just )?(?:close|almost there|nearly there|almost it)\b(?! to (?:correct|right))/, "NO2"],
  [/\bon the right (?:track|path|lines)\b/, "NO1"],
  [/\b(?:would|could) (?:only )?(?:be|have been|hold|work) (?:correct|right|true|valid|accurate|fine)?\b(?= ?(?:only|if|had|were|when|for))/, "NO2"],
  [/\b(?:should|must|ought to|needs? to|has to|have to) (?:actually |really |instead |rather |in fact )?(?:be|have been|read|equal|say|come out)(?: \w+)?(?: to)? @u\b/, "YES2"],
  [/\b(?:should|must|ought to|needs? to|has to) (?:actually |really |instead |rather |in fact )?(?:not )?(?:be|have been|read|equal|come out)\b(?! (?:proud|correct|right|careful|confident|fine|able|happy|clear))/, "NO2"],
  [/\b(?:i|we|me|us|to|let is) (?:need to |have to |must |should |would |would like to |want to |will |am going to |allow me to )?(?:correct|fix|redo|recalculate|rework|recompute|revise|amend|rectify|clarify a mistake|point out)\b(?! me)/, "NO2"],
  [/^(?:here is |just |one |a |small |slight |minor |quick |tiny |little |important )*(?:correction|fix|korrektur|correccion|correzione|correcao)$/, "NO2"],
  [/\b(?:one|a|an|some) (?:\w+ )?(?:correction|adjustment|fix)\b/, "NO2"],
  [/\byou (?:have |may have |might have |must have |seem to have |seems to have |probably |just |accidentally |simply |also |did |only |then |actually |likely )*(?:forgot|forgotten|forget|missed|miss|overlooked|mixed|mix up|confused|confuse|skipped|miscounted|miscalculated|misread|misapplied|misplaced|swapped|dropped|stopped|stop|left out|neglected|mistook|reversed|omitted|went wrong|made (?:a|an|one|some|two|the) (?:\w+ ){0,3}(?:mistake|mistakes|error|errors|slip|miscalculation|misstep)|added wrong|multiplied wrong|wrongly|incorrectly|mistakenly)\b/, "NO2"],
  [/\b(?:try again|have another look|take another look|look again|think again|guess again|take a (?:closer|second) look|go back|keep (?:dividing|going|trying|working)|one more step|another step|do not stop|not done yet|are not done|still (?:some )?(?:work|steps?) (?:to|left|remaining))\b/, "NO2"],
  [/^(?:please |let is |you should |you need to |you may want to )?(?:re ?check|double check|revisit|reconsider|redo|recalculate) (?:your|that|this|the)\b/, "NO2"],
  [/\b(?:let me|let us|let is|i will|we should|we need to|let 's) (?:re ?check|redo|try that again|rework|recalculate|recompute|reconsider|start over)\b/, "NO2"],
  [/\b(?:a bit|a little|slightly|way|little|somewhat|far|is|are|be|were|was|just|little bit|quite) off\b(?! to| the)|\boff by\b/, "NO2"],
  [/\btoo (?:early|soon|high|low|large|small|big|many|few)\b/, "NO2"],
  [/\b(?:common|classic|frequent|typical|popular|widespread|easy|understandable) (?:mistake|error|misconception|confusion|mix up|trap|slip|pitfall)\b/, "NO2"],
  [/^(?:then |you |simply |just |also |only )*(?:misread|forgot|missed|overlooked|mixed up|miscounted|miscalculated|misapplied|dropped|skipped|confused)\b/, "NO2"],
  [/\byou (?:may|might|must|seem to|appear to|probably|possibly|could|likely) (?:well |just |simply |accidentally )?have \w+(?: it)?/, "NO1"],
  [/\bthere (?:is|are|exists) (?:actually |in fact |also |still |indeed |even )?(?:a|an|some|one) (?:\w+ )?(?:smaller|larger|greater|bigger|higher|lower|better|smallest|further) (?:common |number|value|one|multiple|divisor|factor|integer)+/, "NO2"],
  [/\b(?:not|never) (?:the|a|an) (?:smallest|largest|greatest|least|lowest|highest|biggest|answer|final|gcd|lcm|correct|right|full|whole|complete|end|last|simplest|lowest)\b(?: \w+)?/, "NO2"],
  [/\b(?:something|a|an|slightly|quite|rather|got|get|is|are|comes out|came out) different\b|\bdiffers? from\b/, "NO2"],
  [/\bso (?:does|is|do|are) #/, "NO2"],
  [/^(?:please |just )?(?:check|look at|review|verify|try|recheck|revisit) (?:your|the|that|this|it)\b.*\bagain$/, "NO2"],
  [/^(?:please |just )?(?:check|review|recheck|revisit) your\b/, "NO1"],
  [/\b(?:conclusion|answer|result|rest|final step|last step|ending) (?:is|does|did) not$/, "NO2"],
  [/\b(?:popular|common|widespread|old|urban|persistent|famous|complete) (?:myth|legend|belief)\b|\b(?:misconception|misunderstanding|mix up|beg to differ|that is a myth|is a myth)\b/, "NO2"],
  [/\b(?:nice|good|great|valiant|solid) (?:try|attempt)\b/, "NO1"],
  [/\b(?:i (?:can )?(?:totally |completely )?(?:see|understand|get) (?:why|how|where)|understandable|easy to (?:confuse|think|mix|make|miss|mistake)|reasonable guess|careful|watch out|hold on)\b/, "NO1"],
  [/\b(?:that|this|it) (?:is|was|does|did|would|will) not(?: (?:it|so|the case|work|follow|hold|add up|match|check out|make sense|the answer|the gcd))?$/, "NO2"],
  [/\bi (?:do not|would not) (?:think|believe|say) so\b/, "NO2"],
  [/\b(?:pas tout a fait|nicht ganz|no del todo|no exactamente|pas exactement|nicht wirklich|non proprio|non esattamente|non del tutto|nao exatamente|nao e bem|pas vraiment)\b(?: \S+)?/, "NO2"],

  // Acceptances whose words would mislead.
  [/\bcould not (?:be|have been) (?:any )?(?:more |much )?(?:right|correct|accurate|better|truer|clearer|righter|happier|prouder)\b/, "YES2"],
  [/\bcould not (?:agree|have) .{0,30}?(?:more|better)\b.*/, "YES2"],
  [/\b(?:can|could) not (?:argue|fault|improve|complain)\b.*/, "YES2"],
  [/\b(?:nothing|not a thing|not anything|no corrections?|nichts|rien|nada|niente) (?:is |are |was |a |to |zu |da |needs? |that |needed |left )*(?:wrong|fix|correct|corriger|corregir|korrigieren|correggere|corrigir|fixing|correcting|change|changing|add|improve|needed|necessary|required)\b/, "YES2"],
  [/\b(?:error|mistake|fehler) ?free\b|\bfree (?:of|from) (?:any )?(?:errors?|mistakes?)\b|\b(?:zero|0|#) (?:errors|mistakes)\b|\bno (?:room|scope) for\b/, "YES2"],
  [/\bno (?:\w+ ){0,2}(?:errors?|mistakes?|flaws?|faults?|issues?|problems?|misstep|missteps|slip ups?|complaints?|objections?)\b/, "YES2"],
  [/\b(?:kein|keine|keinen|sin|ningun|ningunos|sans|aucune?|ohne|senza|nessun|sem|nenhum) (?:\w+ )?(?:fehler|errores|error|erreurs?|faute|errori?|erros?)\b/, "YES2"],
  [/\byou (?:have |just |really |absolutely |totally |completely |certainly |definitely |sure )*(?:got it|got this|got that|nailed|hit|aced|cracked|smashed|crushed|killed|solved it|did it|got the (?:right|correct))\b(?: wrong)?/, "YES2"],
  [/\b(?:nailed it|spot on|bang on|dead on|on the money|on point|bullseye|bull is eye|bingo|that is it$|hit the nail|right on(?: the money| target)?|you got it|got it right|got it exactly right|you bet|way to go|there you go|well spotted|nothing more to say)\b/, "YES2"],
  [/\b(?:check|checks|checked|add|adds|hold|holds) (?:out|up)\b/, "POS2"],
  [/\bworks? (?:out|perfectly|fine|well)\b|\bit works\b|\b(?:answer|solution|result|it|that) works\b/, "POS1"],
  [/\b(?:i|we) (?:also |too |likewise |do |fully |completely |totally |wholeheartedly |would |can )*(?:agree|concur|confirm)\b/, "POS2"],
  [/^(?:agreed|agree|confirmed|verified|affirmative|approved)$/, "POS2"],
  [/\b(?:get|got|obtain|obtained|find|found|have|reach|reached|arrived at|came to|come to) (?:exactly )?the (?:very |exact )?same\b(?: (?:answer|result|value|number|thing))?/, "POS2"],
  [/\b(?:matches|agrees with|is the same as|equals|is identical to|coincides with) (?:mine|yours|your|what you|my|the (?:right|correct|expected))\b/, "POS2"],
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
  [/\b(?:right|correct|true) (?:about|that|in that|when|up to|to (?:say|note|point|use|apply|think|divide|start|notice))\b(?!.*@u)/, "POS1"],
  [/^(?:and |while |although )?it is true\b/, "POS1"],
];

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Single folded words. */
export const words = {
  yes: list("yes yep yup yeah yea aye yess yessir si oui ja sim jawohl da 👍 💯 🎯 ✅ ✓ ✔ ☑"),
  no: list("nope nah nein non nao no 👎 ✗ ✘ ❌ 🚫 ⛔"),
  /** A verdict where the clause holds little else. */
  alone: list("exactly precisely indeed absolutely definitely certainly totally genau exactamente exactement esattamente exatamente efectivamente naturalmente natuerlich claro sure ok okay true correctamente effettivamente naturlich"),
  right: list("correct right accurate valid perfect perfectly flawless flawlessly impeccable impeccably faultless spotless exact true correcto correcta correctos correctas cierto exacto exacta perfecto perfecta impecable acertado acertaste correcte corrects correctes juste exacte parfait parfaite parfaitement vrai richtig korrekt wahr stimmt stimmen perfekt exakt fehlerfrei tadellos corretto corretta giusto giusta esatto esatta vero perfetto perfetta impeccabile correto correta certo certa exato exata perfeito perfeita verdade"),
  praise: list("great good excellent nice brilliant brilliantly fantastic outstanding superb superbly wonderful wonderfully amazing awesome impressive terrific marvelous marvellous stellar splendid magnificent exceptional exemplary remarkable solid smart clever beautifully beautiful neat elegant elegantly thorough proud masterful masterfully mastery genius phenomenal incredible sound love lovely correctly accurately sharp super excelente genial buen bueno bien bon excellent genial gut toll ottimo bene otimo bom bem"),
  wrong: list("wrong incorrect false inaccurate mistaken mistake mistakes error errors erroneous flawed flaw invalid untrue incorrectly wrongly disagree miscalculated miscalculation misstep oversight fallacy slip incorrecto incorrecta equivocado equivocada equivocas errores falso mal erroneo faux fausse erreur erreurs tort incorrecte trompe trompes falsch fehler irrtum unrecht inkorrekt irrst sbagliato sbagliata sbagli errore errori errato falsa torto errado errada erro erros incorreto incorreta engano enganado doubt"),
  regret: list("unfortunately afraid sorry oops whoops leider malheureusement desafortunadamente lamentablemente purtroppo infelizmente issue problem desole"),
  negators: list("not never no nor neither without nothing none nobody hardly cannot pas ne nicht kein keine keinen nicht nie non nao sin sans ohne senza sem ni nunca jamais mai aucun aucune nessun nessuna nenhum nenhuma ningun ninguna nada rien nichts niente disagree fail fails failed unable impossible doubt"),
};
