const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Folded words by what they do around an answer, in English, Spanish, French, German, Italian and Portuguese. */
export const vocabulary = {
  /** "the answer is …" */
  answerNouns: set("answer result solution value output total respuesta resultado solucion valor reponse resultat valeur antwort ergebnis losung wert risposta risultato soluzione valore resposta solucao conclusion"),
  /** Say nothing about which answer it is. */
  modifiers: set("correct right actual real final true exact overall new proper numerical simplified remaining current official own total full complete simplest correcta correcto final bonne richtige giusta certa finale endgultige"),
  copulas: set("is are was were 's be equals equal es son era est sont etait ist sind war sia sono sao becomes make spells reads evaluates prints print returns outputs shows displays vale ergibt egale betragt lautet makes totals heisst"),
  resultVerbs: set("get gets got gotten getting give gives gave giving yield yields obtain obtained obtains have has had leave leaves leaving find found reach reaches arrived arriving arrive conclude end ends produce produces come comes need needs cost costs pay pays paid earn earns take takes travel travels remain remains result results say obtenemos da queda donne obtient bekommen erhalten erhalt otteniamo obtemos"),
  /** May stand between the verb and the value. */
  fillers: set("on indeed actually definitely exactly simply just only about approximately roughly around really also therefore thus then clearly still now in fact to a an the of at be being as with up out precisely found calculated determined given always certainly correctly rather instead el la los las le les der die das den il lo o os igual a wirklich bien realmente gleich also"),
  conclusions: set("so therefore thus hence finally consequently altogether accordingly ∴ entonces luego asi finalmente donc ainsi alors somit daher folglich quindi dunque percio portanto logo entao assim means gives giving leaving making ergo overall together total"),
  pronouns: set("it that this which we i you he she they one there what these those ce c il elle on nous es das er sie wir esto eso questo isso ele ela"),
  negators: set("not never no nor neither without than unlike isn cannot pas nicht kein keine nao non sin sans ohne senza sem ni"),
  /** A clause begins here. */
  clauseStarts: set("but because since while whereas although though if when where whether unless however pero porque mais car parce aber weil denn ma perche mas"),
  interjections: set("yes yep yeah no nope nah correct right exactly hmm well ok okay oh wait sorry actually sure ah great indeed si oui non ja nein sim nao perfect"),
  stopwords: set("the a an of in on at for to from by with and or is are was were be been what which who whom whose when where how why does do did can could would should will shall may might must i you he she it we they my your his her its our their me him us them this that these those there if then than so as not no yes as get got give find calculate compute determine evaluate solve simplify use using work out tell show let please answer result correct right true think believe sure know said say made make have has had am 's 'm 're 've 'll 'd much many guess guessed reckon reckoned suppose name called did much de la el los las le les un una une des du et y est es son que cual cuanto quel quelle combien der die das ein eine und ist sind wie viel viele von was wer wo wann il lo i gli e di che quale quanto qual quanto o os as um uma do da em"),
} as const;
