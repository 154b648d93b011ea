/** What a server wrote, fit for a message: markup, control and invisible characters, and the key taken out, one line, cut. */
export function oneLine(text: string, key?: string): string {
  const start = text.slice(0, 4000);
  const words = redacted(start, key)
    .replace(/<[^<>]*>/g, " ")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

const most = 200;

/** Servers echo keys whole or with a masked middle ("sk-proj-****wxyz"): everything from the key's start to the next space goes. */
function redacted(text: string, key: string | undefined): string {
  if (key === undefined || key.length < 4) return text;
  const start = key.slice(0, Math.max(4, Math.min(8, key.length - 4))).replace(/\W/g, "\\$&");
  return text.replaceAll(key, "[key]").replace(new RegExp(`${start}[^\\s"'<>,]*`, "g"), "[key]");
}
