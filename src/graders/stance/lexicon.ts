const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Single folded words by what they say of an answer, in English, Spanish, French, German, Italian and Portuguese. */
export const lexicon = {
  yes: list("yes yep yup yeah yea aye yess yessir yesss si oui ja sim jawohl da affirmative indeedy yuppers absolutamente 👍 💯 🎯 ✅ ✓ ✔ ☑"),
  no: list("nope nah nein non nao no naw negative 👎 ✗ ✘ ❌ 🚫 ⛔"),
  /** A verdict where the clause holds little else. */
  alone: list("exactly precisely indeed absolutely definitely certainly totally undoubtedly unquestionably undeniably assuredly genau exactamente exactement esattamente exatamente efectivamente naturalmente natuerlich claro sure surely ok okay true correctamente effettivamente naturlich bestimmt ding gewiss allerdings absolument evidemment certo certamente seguro"),
  /** Verdicts on what was said. */
  right: list(`correct right accurate valid perfect perfectly flawless flawlessly impeccable impeccably faultless faultlessly spotless exact true undeniable indisputable irrefutable incontestable unassailable unimpeachable infallible unerring airtight watertight
    ironclad bulletproof immaculate immaculately errorless correctamundo nailed bullseye bingo
    correcto correcta correctos correctas cierto cierta exacto exacta perfecto perfecta impecable acertado acertada acertaste aciertas acierto correcte corrects correctes juste exacte parfait parfaite parfaitement vrai vraie irreprochable impeccables richtig richtige
    korrekt wahr stimmt stimmen perfekt exakt fehlerfrei fehlerlos tadellos einwandfrei makellos zutreffend corretto corretta giusto giusta giustissimo esatto esatta vero vera perfetto perfetta impeccabile ineccepibile correto correta certo certa certissimo exato
    exata perfeito perfeita verdade verdadeiro impecavel`),
  /** Praise of the work or its author: leans towards acceptance. */
  praise: list(`great good excellent excellently nice nicely brilliant brilliantly fantastic outstanding superb superbly wonderful wonderfully amazing amazingly awesome impressive impressed impress terrific marvelous marvellous stellar splendid splendidly magnificent
    exceptional exceptionally exemplary remarkable remarkably solid smart clever cleverly beautifully beautiful neat neatly elegant elegantly thorough thoroughly proud masterful masterfully mastery mastered genius phenomenal incredible sound love lovely correctly
    accurately sharp super tidy lucid crisp polished rigorous rigorously rigor rigour pristine commendable commend praiseworthy laudable admirable admirably admire stunning dazzling glorious sublime delightful gorgeous graceful deft deftly adept skillful
    skillfully skilful skilled skill skills proficient proficiency competent competently expert expertly expertise meticulous meticulously methodical coherent cogent compelling convincing convinced persuasive insightful insight perceptive astute shrewd wise savvy
    ingenious inspired inspiring textbook legit sweet sensational spectacular formidable extraordinary exquisite enviable unmatched peerless unbeatable grasp grasped knack talent talented gifted flair finesse precision prowess aptitude ace aced champ
    champion star pro wizard whiz whizz legend maestro virtuoso kudos bravo applause applaud ovation congrats congratulations congratulate cheers hooray hurray woohoo yay props medal trophy triumph triumphant success successful successfully victory winner
    masterpiece masterclass excellence brilliance excel excelled excels shine shines shone fabulous magnifique stupendous tremendous dynamite stupendously swimmingly justified persuaded satisfied happy pleased delighted
    confident seamlessly effortlessly smoothly logical logically rockstar gauss 🎉 👏 🌟 ⭐ 🏆 🥇 🙌 🥳
    excelente genial buen bueno buena bien estupendo estupenda fantastico fantastica magnifico magnifica maravilloso brillante brillantemente fenomenal enhorabuena felicidades dominas bon bonne excellent excellente genialement superbe formidable magnifique chapeau
    felicitations felicitation brillant brillamment maitrise maitrises nickel gut gute gutes toll prima super klasse ausgezeichnet hervorragend wunderbar spitze glanzend beeindruckend grossartig ottimo ottima bene bravissimo bravissima brava fantastico stupendo
    eccellente complimenti magnifico meraviglioso otimo otima bom boa bem excelente parabens maravilha brilhante show arrasou mandou`),
  /** Agreement of the answer with something: "it checks out", "17 stands". */
  agrees: list("checks stands matches matched tallies tally agrees holds fits works coincides coincide aligns align concurs wins prevails survives verifies verified confirmed confirms corroborates corroborated corresponds corresponden coincide coincident funciona funktioniert fonctionne funziona concorda cuadra encaja passt passen convient"),
  wrong: list(`wrong incorrect false inaccurate mistaken mistake mistakes error errors erroneous erroneously flawed flaw flaws invalid untrue incorrectly wrongly mistakenly disagree miscalculated miscalculation misstep oversight fallacy slip slipped slips incorrecto
    incorrecta equivocado equivocada equivocas equivocaste equivocacion errores falso mal erroneo erronea faux fausse erreur erreurs tort incorrecte trompe trompes trompez inexact inexacte falsch fehler irrtum unrecht inkorrekt irrst verrechnet vertan sbagliato
    sbagliata sbagli sbagliando errore errori errato errata falsa torto errado errada erro erros incorreto incorreta engano enganado enganou enganaste doubt mismatch discrepancy astray awry amiss misread misconception fallacious untenable refuted disproved disproven
    miscounted misapplied misremembered misremembering misplaced blunder goof`),
  /** Disapproval, regret, a call to look again: leans towards rejection. */
  blame: list(`unfortunately regrettably alas sadly afraid sorry oops whoops uh issue issues trouble snag hiccup wrinkle glitch hitch trap pitfall stumble stumbled stumbles tripped trips falters faltered fails broke breaks broken
    crumbles collapses incomplete unfinished insufficient misleading tempting tempted differ differs discrepant inconsistent contradiction contradicts conflicts gap hole shaky dubious doubtful questionable suspicious unlikely implausible premature hasty
    misguided unfounded myth illusion revise revisit recheck reconsider redo rethink reexamine recompute recalculate rework adjust adjustment adjustments tweak amend fix overlooked overlooks forgot forgotten forgets skipped vanished swapped mixed confused confuses
    confusing confusion overcounted undercounted overshot undershot exceeds overestimate underestimate derailed derails strayed stray lost correction corrections slight disagrees instead lapse objection objections complaint complaints edit
    correcciones correcion corregir leider malheureusement desgraciadamente desafortunadamente lamentablemente purtroppo infelizmente lastima dommage schade peccato desole dimenticato dimenticata olvidaste olvido olvidado faltan falta
    oublie manque manca mancano esqueceu esqueceste faltou vergessen ubersehen fehlt korrigieren cuidado attention revisa revisar revoir verifie nochmal ricontrolla ricontrollare crains temo furchte fatte`),
  negators: list("not never no nor neither without nothing none nobody hardly cannot pas ne nicht kein keine keinen keinerlei nie non nao sin sans ohne senza sem ni nunca jamais mai aucun aucune nessun nessuna nenhum nenhuma ningun ninguna nada rien nichts niente disagree fail fails failed unable impossible doubt zero"),
  /** "almost right" is wrong. */
  almost: list("almost nearly partly partially half halfway mostly somewhat barely hardly fast beinahe teilweise casi parcialmente presque partiellement quasi parzialmente quase parcialmente"),
} as const;
