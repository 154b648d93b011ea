export interface PlainDate {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

/** The date that begins at `start` of a text ("July 4th, 1776", "4 July 1776", "1776-07-04", "4. Juli 1776", "4 de julio de 1776", "July 1776"). */
export function parseDate(text: string, start: number): { readonly end: number; readonly date: PlainDate } | undefined {
  const window = text.slice(start, start + 40);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(window);
  if (iso) return found(start, iso, iso[1], iso[2], iso[3]);
  const slashes = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/.exec(window);
  if (slashes) {
    const monthFirst = slashes[0].includes("/") && Number(slashes[1]) <= 12;
    return monthFirst ? found(start, slashes, slashes[3], slashes[1], slashes[2]) : found(start, slashes, slashes[3], slashes[2], slashes[1]);
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: of| de)? (\p{L}{3,9})\.?(?:(?:,| de| del|) (\d{4}))?(?![\p{L}\d])/u.exec(window);
  if (dayFirst && monthOf(dayFirst[2])) return found(start, dayFirst, dayFirst[3], String(monthOf(dayFirst[2])), dayFirst[1]);
  const monthFirst = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? (\d{4}))?(?![\p{L}\d])/u.exec(window);
  if (monthFirst && monthOf(monthFirst[1])) return found(start, monthFirst, monthFirst[3], String(monthOf(monthFirst[1])), monthFirst[2]);
  const monthOnly = /^(\p{L}{3,9})(?: de| of|,)? (\d{4})(?!\d)/u.exec(window);
  if (monthOnly && monthOf(monthOnly[1])) return found(start, monthOnly, monthOnly[2], String(monthOf(monthOnly[1])), undefined);
  return undefined;
}

function found(start: number, match: RegExpExecArray, year: string | undefined, month: string | undefined, day: string | undefined): { end: number; date: PlainDate } | undefined {
  const [monthNumber, dayNumber] = [Number(month), Number(day ?? 1)];
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return undefined;
  return { end: start + match[0].length, date: { month: monthNumber, ...(year !== undefined && { year: Number(year) }), ...(day !== undefined && { day: dayNumber }) } };
}

function monthOf(name: string | undefined): number | undefined {
  const folded = name?.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "") ?? "";
  const at = months.findIndex((names) => names.includes(folded));
  return at < 0 ? undefined : at + 1;
}

/** English, Spanish, French, German, Italian, Portuguese. */
const months = [
  "january jan enero janvier januar gennaio janeiro", "february feb febrero fevrier februar febbraio fevereiro", "march mar marzo mars marz marco", "april apr abril avril aprile", "may mayo mai maggio maio",
  "june jun junio juin juni giugno junho", "july jul julio juillet juli luglio julho", "august aug agosto aout", "september sep sept septiembre septembre settembre setembro",
  "october oct octubre octobre oktober ottobre outubro", "november nov noviembre novembre", "december dec diciembre decembre dezember dicembre dezembro",
].map((names) => names.split(" "));
