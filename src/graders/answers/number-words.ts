/**
 * Reads a number spelled in words at the beginning of a list of folded words: how many words it takes, and its value.
 * English up to the billions, with "and" and hyphens; Spanish, French, German, Italian and Portuguese up to the thousands.
 */
export function numberWords(words: readonly string[]): { readonly length: number; readonly value: number } | undefined {
  const sign = words[0] === "minus" || words[0] === "negative" || words[0] === "menos" || words[0] === "moins" || words[0] === "meno" ? 1 : 0;
  let [total, group, used, last] = [0, 0, 0, Infinity];
  for (let at = sign; at < words.length && at < 16; at += 1) {
    const word = words[at] ?? "";
    if (joining.has(word) && used > 0 && (simple(words[at + 1] ?? "") ?? compound(words[at + 1] ?? "")) !== undefined && mayJoin(word, last)) continue;
    const scale = scales.get(word);
    if (scale !== undefined && (used > 0 || bareScales.has(word))) {
      if (scale === 100) group = Math.max(1, group) * 100;
      else [total, group] = [total + Math.max(1, group) * scale, 0];
      [used, last] = [at + 1, scale];
      continue;
    }
    const value = simple(word) ?? compound(word);
    if (value === undefined || !follows(value, last)) break;
    group += value;
    [used, last] = [at + 1, value];
  }
  if (used === 0) return undefined;
  const value = total + group;
  const fraction = fractions.get(words[used] ?? "");
  if (fraction !== undefined && value < fraction) return { length: used + 1, value: (sign ? -1 : 1) * (value / fraction) };
  return { length: used, value: sign ? -value : value };
}

/** "forty two", "hundred five", "quatre-vingt dix"; not "two three". */
function follows(value: number, last: number): boolean {
  if (last === Infinity) return true;
  if (last >= 100) return value < last;
  return last >= 20 && last % 10 === 0 && (value < 10 || ((last === 60 || last === 80) && value < 20));
}

/** "two and three" are two numbers; "hundred and three" and "cuarenta y dos" are one. */
function mayJoin(word: string, last: number): boolean {
  return word === "and" ? last >= 100 : last >= 20;
}

const joining = new Set(["and", "y", "et", "e", "und"]);
const scales: ReadonlyMap<string, number> = new Map(Object.entries({
  hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, hundert: 100, tausend: 1000, cent: 100, cents: 100, mille: 1000, mil: 1000, cien: 100, ciento: 100, cento: 100, mila: 1000,
}));
/** May stand alone; "million" and "thousand" may not. */
const bareScales = new Set(["tausend", "hundert", "mille", "mil", "cien", "ciento", "cento", "cent"]);
const fractions: ReadonlyMap<string, number> = new Map(Object.entries({
  half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4, fifth: 5, fifths: 5, sixth: 6, sixths: 6, eighth: 8, eighths: 8, tenth: 10, tenths: 10,
  tercios: 3, cuartos: 4, quarts: 4, tiers: 3, quinti: 5, quarti: 4, terzi: 3, drittel: 3, viertel: 4, achtel: 8, quartos: 4,
}));

function simple(word: string): number | undefined {
  return names.get(word);
}

/** Written as one word: "forty-two", "zweiundvierzig", "veintidos", "quarante-deux", "dreihundert", "ventidue". */
function compound(word: string): number | undefined {
  if (word.length > 40) return undefined;
  if (word.includes("-")) {
    const parts = word.replace(/quatre-vingts?/, "quatrevingt").replace(/(?<!^)-dix-(sept|huit|neuf)/, "-dix$1").split("-");
    const read = numberWords(parts);
    return read?.length === parts.length ? read.value : undefined;
  }
  const german = /^(?:(.*)tausend)?(?:(.*?)hundert)?(.*)$/.exec(word);
  if (german && (german[1] !== undefined || german[2] !== undefined)) {
    const parts = [german[1], german[2], german[3]].map((part, at) => (part === undefined ? 0 : part === "" ? (at === 2 ? 0 : 1) : (simple(part) ?? compound(part))));
    const [thousands, hundreds, rest] = parts;
    return thousands === undefined || hundreds === undefined || rest === undefined ? undefined : thousands * 1000 + hundreds * 100 + rest;
  }
  const und = /^(ein|zwei|drei|vier|funf|sechs|sieben|acht|neun)und(\p{L}+zig|dreissig)$/u.exec(word);
  if (und) return (simple(und[1] ?? "") ?? 0) + (simple(und[2] ?? "") ?? Number.NaN);
  const latin = /^(veinti|venti|vent|trenta|trent|quaranta|quarant|cinquanta|cinquant|sessanta|sessant|settanta|settant|ottanta|ottant|novanta|novant)(\p{L}{2,9})$/u.exec(word);
  const [tens, unit] = [latinTens.get(latin?.[1]?.slice(0, 5) ?? ""), simple(latin?.[2] ?? "")];
  return tens !== undefined && unit !== undefined && unit < 10 ? tens + unit : undefined;
}

const latinTens: ReadonlyMap<string, number> = new Map(Object.entries({ veint: 20, venti: 20, vent: 20, trent: 30, quara: 40, cinqu: 50, sessa: 60, setta: 70, ottan: 80, novan: 90 }));

const lists: readonly (readonly [first: number, step: number, words: string])[] = [
  [0, 1, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"],
  [20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"],
  [0, 1, "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve"],
  [20, 10, "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"],
  [100, 100, "- doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"],
  [0, 1, "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"],
  [20, 10, "vingt trente quarante cinquante soixante septante quatre-vingt nonante"],
  [0, 1, "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn"],
  [20, 10, "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig"],
  [0, 1, "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove"],
  [20, 10, "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"],
  [0, 1, "zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove"],
  [20, 10, "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"],
];

/** Words of two languages that mean different numbers are left out ("sei" is none of both). */
const names: ReadonlyMap<string, number> = new Map<string, number>([
  ...lists.flatMap(([first, step, words]) => words.split(" ").map((word, at): [string, number] => [word, first + step * at]).filter(([word]) => word !== "-")),
  ["ein", 1], ["quatrevingt", 80], ["dixsept", 17], ["dixhuit", 18], ["dixneuf", 19], ["vingts", 20], ["quatre-vingts", 80], ["quatre-vingt", 80], ["veintiuno", 21], ["ventuno", 21],
]);
