import type { Metric } from "./metric.ts";

/**
 * How far a text gets by a metric, 0 to 100; 100 where the target is reached. Words are compared whole, whatever their case;
 * "night bus" is a phrase of two words. Linear in the text.
 */
export function attainment(text: string, metric: Metric): number {
  const value = measured(text, metric);
  if (metric.atLeast !== undefined) return 100 * Math.min(1, value / metric.atLeast);
  const most = metric.atMost ?? Infinity;
  return value <= most ? 100 : (100 * most) / value;
}

function measured(text: string, metric: Metric): number {
  if (metric.kind === "length" && metric.unit === "characters") return Array.from(text.trim()).length;
  if (metric.kind === "length" && metric.unit === "lines") return text.split("\n").filter((line) => line.trim() !== "").length;
  const words = wordsOf(text);
  if (metric.kind === "length") return words.length;
  const line = ` ${words.join(" ")} `;
  const wanted = [...new Set(metric.words.map((word) => wordsOf(word).join(" ")))].map((phrase) => ({ size: phrase.split(" ").length, times: occurrences(line, phrase) }));
  if (metric.kind === "contains") return wanted.filter(({ times }) => times > 0).length;
  if (metric.kind === "count") return wanted.reduce((sum, { times }) => sum + times, 0);
  return words.length === 0 ? 0 : Math.min(1, wanted.reduce((sum, { size, times }) => sum + size * times, 0) / words.length);
}

function wordsOf(text: string): readonly string[] {
  // Not NFKC: it makes 18 letters of one, and a megabyte of them slow.
  const plain = text.normalize("NFC").replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return plain.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
}

function occurrences(line: string, phrase: string): number {
  let times = 0;
  // Neighbours share the space between them.
  for (let at = line.indexOf(` ${phrase} `); at >= 0; at = line.indexOf(` ${phrase} `, at + phrase.length + 1)) times++;
  return times;
}
