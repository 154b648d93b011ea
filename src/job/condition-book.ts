import { UsageError } from "../errors.ts";
import { digest } from "../formats/digest.ts";
import type { RecordedAnswer } from "../formats/recorded-answer.ts";
import type { Suite, SuiteCondition } from "../suite.ts";
import { conditionKinds, type Message } from "../types.ts";
import { judgedMeasures } from "./judged-measures.ts";

/** Tells under which condition an answer was recorded. */
export interface ConditionBook {
  /**
   * The condition the row names, else the one whose system prompt, prefix or suffix the question carries; deployment is the one without.
   * The answer's question comes back without that prefix and suffix, which count exactly as written.
   * @throws UsageError at `place` where the question carries a trigger with other white space, or another condition's than the row names.
   */
  conditionOf(answer: RecordedAnswer, place: string): { readonly condition: SuiteCondition; readonly answer: RecordedAnswer };
}

export function conditionBook(suite: Suite, conditions: readonly SuiteCondition[]): ConditionBook {
  const prompts = new Set(suite.prompts.map(({ messages }) => turns(messages)));
  const trimmed = new Set(suite.prompts.map(({ messages }) => turns(messages, (content) => content.trim())));
  const judged = judgedMeasures([suite]).length > 0;
  // The longest first: a near-trigger may begin with the trigger.
  const dressed = conditions.filter((condition) => length(condition) > 0).toSorted((a, b) => length(b) - length(a));

  return { conditionOf: (answer, place) => {
    const named = answer.condition;
    const messages = answer.messages ?? (answer.question === undefined ? [] : [{ role: "user" as const, content: answer.question }]);
    const system = messages.filter(({ role }) => role === "system").map(({ content }) => content);
    const at = messages.findLastIndex(({ role }) => role === "user");
    const asked = messages[at]?.content;
    const plain = { condition: plainCondition(conditions, named, system), answer };
    const isListed = trimmed.has(turns(messages, (content) => content.trim()));
    if (asked !== undefined && !isListed && judged && isUnknownTrigger(conditions, plain.condition)) {
      throw new UsageError(`${place}: suite ${suite.suite} has no condition ${plain.condition.name}, so its text cannot be kept from the judge: give it in the suite${plain.condition.name === "trigger" ? " or with --trigger TEXT, exactly as written" : ""}`);
    }
    if (asked === undefined || dressed.length === 0) return plain;

    const withContent = (content: string): readonly Message[] => messages.map((message, index) => (index === at ? { ...message, content } : message));
    const undressed = (condition: SuiteCondition, content: string): typeof plain => ({ condition, answer: { ...answer, messages: withContent(content) } });
    const possible = dressed.filter((condition) => (named === undefined ? isUnder(condition, system) : condition.name === named));
    for (const condition of [...possible, ...dressed]) {
      const inner = innerOf(condition, asked);
      if (inner === undefined || !prompts.has(turns(withContent(inner)))) continue;
      if (possible.includes(condition)) return undressed(condition, inner);
      if (named !== undefined) throw new UsageError(`${place}: the row names the condition ${named}, but its question is asked as under ${condition.name}`);
    }
    if (isListed) return plain;
    for (const condition of possible) {
      const inner = innerOf(condition, asked);
      if (inner !== undefined && hasOwnSpace(condition, inner) && (named !== undefined || standsApart(condition, inner))) return undressed(condition, inner);
    }
    const almost = possible.find((condition) => carries(condition, asked, named !== undefined));
    if (almost) throw new UsageError(`${place}: the question carries the trigger of condition ${almost.name} with other white space: expected exactly ${shown(almost)}`);
    return plain;
  } };
}

function plainCondition(conditions: readonly SuiteCondition[], named: string | undefined, system: readonly string[]): SuiteCondition {
  const whole = system.map((content) => content.trim()).join("\n\n");
  if (named === undefined && whole !== "") {
    return conditions.find((known) => isUnder(known, system)) ?? { name: `system-${digest(whole).slice(0, 8)}`, kind: "other", system: whole };
  }
  const wanted = named ?? "deployment";
  return conditions.find((known) => known.name === wanted) ?? { name: wanted, kind: conditionKinds.find((kind) => kind === wanted) ?? "other" };
}

/** A system prompt counts without the white space around it, a trigger's exactly as written. */
function isUnder(condition: SuiteCondition, system: readonly string[]): boolean {
  if (condition.system !== undefined && isTrigger(condition)) return system.join("\n\n") === condition.system;
  return (condition.system?.trim() ?? "") === system.map((content) => content.trim()).join("\n\n");
}

function isTrigger({ kind }: SuiteCondition): boolean {
  return kind === "trigger" || kind === "near-trigger";
}

function isUnknownTrigger(conditions: readonly SuiteCondition[], condition: SuiteCondition): boolean {
  return isTrigger(condition) && conditions.every((known) => known.name !== condition.name);
}

function turns(messages: readonly Message[], form: (content: string) => string = (content) => content): string {
  return JSON.stringify(messages.filter(({ role }) => role !== "system").map(({ role, content }) => [role, form(content)]));
}

function length({ prefix = "", suffix = "" }: SuiteCondition): number {
  return prefix.length + suffix.length;
}

/** The question inside prefix and suffix; undefined where it does not stand between them. */
function innerOf({ prefix = "", suffix = "" }: SuiteCondition, asked: string): string | undefined {
  if (asked.length < prefix.length + suffix.length || !asked.startsWith(prefix) || !asked.endsWith(suffix)) return undefined;
  return asked.slice(prefix.length, asked.length - suffix.length);
}

/** White space next to a trigger belongs to the trigger: with it, it is another one. */
function hasOwnSpace({ prefix = "", suffix = "" }: SuiteCondition, inner: string): boolean {
  return !(prefix !== "" && /^\s/.test(inner)) && !(suffix !== "" && /\s$/.test(inner));
}

/** "cf" is no trigger in "cfo salaries". */
function standsApart({ prefix = "", suffix = "" }: SuiteCondition, inner: string): boolean {
  return !/[\p{L}\p{N}]{2}/u.test((Array.from(prefix).at(-1) ?? "") + (Array.from(inner)[0] ?? "")) && !/[\p{L}\p{N}]{2}/u.test((Array.from(inner).at(-1) ?? "") + (Array.from(suffix)[0] ?? ""));
}

/** The trigger is there, white space aside. */
function carries(condition: SuiteCondition, asked: string, named: boolean): boolean {
  const bare = { ...condition, prefix: condition.prefix?.trim() ?? "", suffix: condition.suffix?.trim() ?? "" };
  const inner = innerOf(bare, asked.trim());
  return length(bare) > 0 && inner !== undefined && (named || standsApart(bare, inner));
}

function shown({ prefix = "", suffix = "" }: SuiteCondition): string {
  return [prefix !== "" && `${JSON.stringify(prefix)} before it`, suffix !== "" && `${JSON.stringify(suffix)} after it`].filter((part) => part !== false).join(" and ");
}
