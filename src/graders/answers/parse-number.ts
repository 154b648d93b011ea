import { ahead, type Node, type Reader } from "./math-reader.ts";

/** A number in digits ("1,234", "1 1/2", "1.5 million") or a time ("3:45"). */
export function parseNumber(reader: Reader, rest: string): Node | undefined {
  const clock = /^\d{1,3}:\d{1,2}(?::\d{1,2})*(?![\d:])/.exec(rest)?.[0];
  if (clock !== undefined) {
    reader.at += clock.length;
    return { shape: "clock", key: clock };
  }
  const written = (reader.european ? europeanNumber : englishNumber).exec(rest)?.[0];
  if (written === undefined) return undefined;
  reader.at += written.length;
  const plain = plainDigits(written, reader.european);
  const [whole = "", decimals = ""] = plain.split(".");
  const node: Node = {
    shape: "number", value: Number(plain), key: plain, decimals: decimals.length, significant: plain.replace(/^[0.]+/, "").replace(".", "").length,
    digits: decimals === "" ? whole.replace(/^0+(?=\d)/, "") : undefined,
  };
  return mixed(reader, node) ?? scaled(reader, node) ?? node;
}

const groups = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])(?!,\d{3})`;

const points = String.raw`\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)|\d{1,3}\.\d{3},\d+(?!\d)`;

const englishNumber = new RegExp(String.raw`^(?:${points}|${groups}|\d+\.\d+|\d+|\.\d+)`);

const europeanNumber = new RegExp(String.raw`^(?:${points}|\d{1,3},\d{3}\.\d+(?!\d)|[1-9]\d{0,2}\.\d{3}(?![\d])|\d+,\d+|\d+\.\d+|\d+|\.\d+)`);

/** In the spelling JavaScript reads. */
function plainDigits(written: string, european: boolean): string {
  const [lastComma, lastPoint] = [written.lastIndexOf(","), written.lastIndexOf(".")];
  const severalPoints = written.indexOf(".") !== lastPoint;
  const commaIsDecimal = lastComma > lastPoint && (lastPoint >= 0 || european) && written.indexOf(",") === lastComma;
  const pointGroups = severalPoints || commaIsDecimal || (european && lastComma < 0 && /^[1-9]\d{0,2}\.\d{3}$/.test(written));
  const ungrouped = pointGroups ? written.replaceAll(".", "") : written;
  const plain = commaIsDecimal ? ungrouped.replace(",", ".") : ungrouped.replaceAll(",", "");
  return plain.startsWith(".") ? `0${plain}` : plain;
}

/** "1 1/2". */
function mixed(reader: Reader, whole: Node): Node | undefined {
  const match = /^ (\d{1,4})\/(\d{1,4})(?![\d/])/.exec(ahead(reader));
  if (!match || whole.digits === undefined || whole.value === undefined || Number(match[2]) <= Number(match[1])) return undefined;
  reader.at += match[0].length;
  const [top, bottom] = [Number(match[1]), Number(match[2])];
  return { shape: "fraction", value: whole.value + top / bottom, key: `${whole.value * bottom + top}/${bottom}` };
}

/** "1.5 million". */
function scaled(reader: Reader, factor: Node): Node | undefined {
  const match = /^ (thousand|million|billion|trillion|mio|mrd|millones|millions|milhões|milioni|millionen)\b/i.exec(ahead(reader));
  const scale = scales.get(match?.[1]?.toLowerCase() ?? "");
  if (!match || scale === undefined || factor.value === undefined) return undefined;
  reader.at += match[0].length;
  const value = factor.value * scale;
  return { shape: "number", value, key: String(value), decimals: 0, significant: 15, digits: Number.isSafeInteger(value) ? String(value) : undefined };
}

const scales: ReadonlyMap<string, number> = new Map(Object.entries({ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, mio: 1e6, mrd: 1e9, millones: 1e6, millions: 1e6, "milhões": 1e6, milioni: 1e6, millionen: 1e6 }));
