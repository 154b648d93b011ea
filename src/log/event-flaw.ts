/**
 * Why a value is no event that can be read, or undefined. A log may come from anybody: what is read later must be what it is taken for. Kinds that are not known
 * (of a newer version) pass, and so do further fields.
 */
export function eventFlaw(value: unknown): string | undefined {
  if (!isObject(value) || typeof value.type !== "string") return "not an event";
  switch (value.type) {
    case "reply": return cellFlaw(value.cell) ?? replyFlaw(value.reply) ?? usageFlaw("assumed", value.assumed);
    case "turn": return cellFlaw(value.cell) ?? (isCount(value.turn) ? replyFlaw(value.reply) ?? usageFlaw("assumed", value.assumed) : "turn is no whole number");
    case "judge": return (value.cell === undefined ? undefined : cellFlaw(value.cell)) ?? textFlaw(value, ["judge", "request"], ["rubric"]) ?? replyFlaw(value.reply) ?? usageFlaw("assumed", value.assumed);
    case "grade": return cellFlaw(value.cell) ?? textFlaw(value, ["measure"]) ?? gradeFlaw(value.grade);
    case "gave-up": return cellFlaw(value.cell) ?? textFlaw(value, ["because"]);
    case "lost":
    case "retry": return value.role === "model" || value.role === "judge" ? textFlaw(value, ["endpoint", "because"]) : "role is neither model nor judge";
    case "end": return typeof value.outcome === "string" && outcomes.has(value.outcome) ? textFlaw(value, [], ["because"]) : "outcome is none";
    default: return undefined;
  }
}

const outcomes: ReadonlySet<string> = new Set(["complete", "incomplete", "interrupted", "stopped"]);
const cellTexts = ["suite", "group", "model", "condition", "prompt"] as const;

function cellFlaw(cell: unknown): string | undefined {
  if (!isObject(cell)) return "cell is no object";
  return textFlaw(cell, cellTexts) ?? (isCount(cell.trial) ? undefined : "trial is no whole number");
}

function replyFlaw(reply: unknown): string | undefined {
  if (!isObject(reply)) return "reply is no object";
  const { usage, turns, adapted, firstToken, recorded, choice } = reply;
  if (!isTexts(turns ?? []) || !isTexts(adapted ?? [])) return "turns or adapted is no list of texts";
  if (firstToken !== undefined && !(Array.isArray(firstToken) && firstToken.every((one: unknown) => isObject(one) && typeof one.token === "string"))) return "firstToken is no list of tokens";
  if (recorded !== undefined && !isObject(recorded)) return "recorded is no object";
  if (choice !== undefined && !(isObject(choice) && isCount(choice.index) && isCount(choice.of))) return "choice holds no numbers";
  return textFlaw(reply, ["text"], ["stop"]) ?? usageFlaw("usage", usage);
}

function usageFlaw(name: string, usage: unknown): string | undefined {
  return usage === undefined || (isObject(usage) && isAmount(usage.inputTokens) && isAmount(usage.outputTokens)) ? undefined : `${name} holds no token counts`;
}

function gradeFlaw(grade: unknown): string | undefined {
  if (!isObject(grade)) return "grade is no object";
  const { kind, score, parts, by, evidence, panel } = grade;
  if (kind !== "scored" && kind !== "excluded" && kind !== "ungraded") return "kind of grade is not known";
  if (kind === "scored" && !(typeof score === "number" && score >= 0 && score <= 1)) return "score is no number from 0 to 1";
  // Whoever writes a grader may divide by nothing: JSON's word for that is null.
  if (!isObject(parts ?? {}) || !Object.values(parts ?? {}).every((part) => part === null || Number.isFinite(part))) return "parts are no numbers";
  if (!isObject(by ?? {}) || !isTexts(Object.values(by ?? {}))) return "by holds no texts";
  if (evidence !== undefined && !(Array.isArray(evidence) && evidence.every((one: unknown) => isObject(one) && textFlaw(one, ["what"], ["text"]) === undefined))) return "evidence is no list of texts";
  if (panel !== undefined && !(Array.isArray(panel) && panel.every((one: unknown) => isObject(one) && typeof one.judge === "string" && one.panel === undefined && gradeFlaw(one) === undefined))) return "panel is no list of grades";
  return textFlaw(grade, ["because"], ["label"]);
}

function textFlaw(value: Readonly<Record<string, unknown>>, required: readonly string[], optional: readonly string[] = []): string | undefined {
  const wrong = required.find((name) => typeof value[name] !== "string") ?? optional.find((name) => value[name] !== undefined && typeof value[name] !== "string");
  return wrong === undefined ? undefined : `${wrong} is no text`;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isAmount(value: unknown): boolean {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
