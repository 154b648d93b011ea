import type { MeasureReport } from "../../report.ts";
import { figures } from "./figures.ts";
import { markup, type Markup } from "./markup.ts";

/** How far the judges of a panel agree, in a sentence. */
export function agreement({ agreement: found }: MeasureReport): Markup {
  if (!found) return markup``;
  const { judges, answers, unanimous, ties, alpha } = found;
  const said = judges.map(({ judge, scored, excluded, failed }) => `${judge} ${scored} scored${excluded > 0 ? `, ${excluded} excluded` : ""}${failed > 0 ? `, ${failed} failed` : ""}`).join("; ");
  return markup`<p class="aside">${judges.length} judges, unanimous on ${unanimous} of ${answers} answers${ties > 0 && `, ties ${ties}`}; Krippendorff's alpha ${alpha.kind === "measured" ? `${figures.share(alpha.value)} ${figures.shareBetween([alpha.low, alpha.high])} (${alpha.metric})` : `unmeasured: ${alpha.because}`}; ${said}</p>`;
}
