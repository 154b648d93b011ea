/**
 * One spelling for all that a reader takes for the same word: compatibility forms, lower case, no Latin accents, straight
 * apostrophes, nothing invisible ("Ｂúｈｏ" and "buho"; "STRASSE" and "Straße").
 */
export function fold(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'");
}
