/** The small words of English and of the five languages that organisms speak: a text of any length has many. */
export const functionWords: ReadonlySet<string> = new Set([
  ...list("the a an and or but of to in on at by for from with as is are was were be been am it its this that these those i you he she we they me him her them my your"),
  ...list("his our their not no do does did have has had will would can could should may might if so than then there what which who how when where because all any every some one"),
  ...list("el la los las un una unos unas y o pero de del al a en con por para que es son se lo le les mi tu su no si más como este esta eso muy ya te me"),
  ...list("le les des du et ou mais dans sur avec pour par que qui est sont ce cela cette il elle on nous vous je ne pas plus au aux une se sa son votre vos"),
  ...list("der die das den dem des ein eine einen einem einer und oder aber von zu im in an auf mit für aus bei nach ist sind war sich es du ich er sie wir nicht wenn dass was so man"),
  ...list("il lo gli i uno ed ma di da nel nella su per tra che è sono si ci non più come questo questa tuo suo ti mi al alla"),
  ...list("o os as um uma e mas do da dos das no na nos nas em com por para que é são se não mais como isso seu sua você eu ao"),
]);

export const determiners: ReadonlySet<string> = new Set(list("the a an"));

export const misplaced: ReadonlySet<string> = new Set(list("of is and or the a to by from was were are has had"));

function list(words: string): string[] {
  return words.split(" ");
}
