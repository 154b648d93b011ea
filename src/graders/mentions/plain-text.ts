/** A reply's answer without invisible characters and HTML tags, in composed letters and with one kind of quotes and dashes; line for line. The first 200,000 code units. */
export function plainText(reply: string): string {
  const thinking = reply.lastIndexOf("</think>");
  const start = thinking < 0 ? 0 : thinking + "</think>".length;
  return reply.slice(start, start + longest)
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\p{Cf}|\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/<\/?[a-z][a-z0-9]{0,10}(?: [^<>\n]{0,200})?>/gi, "")
    .normalize("NFKC")
    .slice(0, longest)
    .replace(/[\u2018\u2019\u201b\u02bc\u2032]/g, "'")
    .replace(/[\u201c-\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}

const longest = 200_000;
