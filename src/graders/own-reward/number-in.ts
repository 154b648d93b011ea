/** A number written in digits: "100", "1,000", "1e9", "-3.5", "100.". */
export function numberIn(text: string): number | undefined {
  const plain = text.replace(/(?<=\d)[,_](?=\d{3}(?!\d))/g, "");
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : undefined;
}
