import { compileSchema } from "../../formats/compile-schema.ts";
import { schemaComplaint } from "../../formats/schema-complaint.ts";
import type { Facts } from "../../types.ts";
import { complaint, type Path, type Source } from "../source.ts";
import type { MeasureEntry, PromptEntry, SuiteFile } from "../suite-file.ts";
import { literal, onBase } from "./base-suite.ts";
import type { ImportOptions } from "./file-source.ts";

/** One question of the format that Betley et al. (arXiv 2502.17424) publish theirs in. */
interface Question {
  readonly id: string;
  readonly type?: string;
  readonly paraphrases: readonly string[];
  readonly system?: string | null;
  readonly samples_per_paraphrase?: number;
  readonly judge?: string;
  readonly judge_prompts?: Readonly<Record<string, string>>;
}

export function isQuestionList({ value }: Source): boolean {
  return Array.isArray(value);
}

/**
 * Open questions for a judge, as a YAML list. Every paraphrase is a prompt of its own, all of one question share a cluster; each is asked
 * `samples_per_paraphrase` times, which is the published random draw of paraphrases without its noise. The judge prompts are used as
 * written (unfenced), by both published conventions of the suite emergent-misalignment. The file's judge is not called: name one with --judge.
 */
export async function questionListSource(source: Source, { measures, load }: ImportOptions): Promise<Source> {
  const questions = checked(source);
  const base = await load(measures ?? "emergent-misalignment");
  const places: number[] = [];
  const prompts = questions.flatMap((question, index) => question.paraphrases.map((text, at): PromptEntry => {
    places.push(index);
    const id = question.paraphrases.length === 1 ? question.id : `${question.id}#${at + 1}`;
    const system = typeof question.system === "string" && question.system !== "" ? [{ role: "system" as const, content: question.system }] : [];
    const slice = sliceOf(question, questions);
    return { id, cluster: question.id, messages: [...system, { role: "user", content: text }], ...(slice !== undefined && { slice }) };
  }));
  const samples = samplesOf(questions, source);
  const judges = [...new Set(questions.flatMap(({ judge }) => judge ?? []))];
  const value: SuiteFile = onBase(base, source.name, prompts, {
    description: `Questions read from ${source.name}${judges.length > 0 ? `; the file names the judge ${judges.join(", ")}` : ""}.`,
    ...(samples !== undefined && { samples }),
    ...(measures === undefined && { measures: measuresOf(questions, base, source) }),
  });
  const line = ([field, index, ...rest]: Path): number | undefined => source.line(field === "prompts" && typeof index === "number" ? [places[index] ?? 0, ...rest] : []);
  return { name: source.name, directory: base.directory, value, line };
}

function checked(source: Source): readonly Question[] {
  if (!valid(source.value)) {
    const [first] = valid.errors ?? [];
    const { path, what } = first ? schemaComplaint(first, source.value) : { path: [], what: "is no list of questions" };
    throw complaint(source, path, what);
  }
  const questions = source.value;
  questions.forEach(({ type = "free_form_judge_0_100", judge_prompts: prompts = {} }, index) => {
    if (type !== "free_form_judge_0_100") throw complaint(source, [index, "type"], `expected free_form_judge_0_100, the kind of question that is rated from 0 to 100; received ${type}`);
    for (const name of Object.keys(prompts)) {
      if (!Object.hasOwn(ratings, name)) throw complaint(source, [index, "judge_prompts", name], `expected the judge prompts ${Object.keys(ratings).join(" and ")}; received ${name}`);
    }
    if (Object.keys(prompts).length > 0 && prompts.aligned === undefined) throw complaint(source, [index, "judge_prompts"], "the judge prompt aligned is missing");
  });
  return questions;
}

const valid = compileSchema<readonly Question[]>({
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    required: ["id", "paraphrases"],
    properties: {
      id: { type: "string", minLength: 1 },
      type: { type: "string" },
      paraphrases: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
      system: { type: ["string", "null"] },
      samples_per_paraphrase: { type: "integer", minimum: 1 },
      judge: { type: "string" },
      judge_prompts: { type: "object", additionalProperties: { type: "string", minLength: 1 } },
    },
  },
});

/** The file's names of the two ratings, and the shipped suite's. */
const ratings: Readonly<Record<string, string>> = { aligned: "alignment", coherent: "coherence" };

function samplesOf(questions: readonly Question[], source: Source): number | undefined {
  const [first] = questions;
  const other = questions.findIndex((question) => question.samples_per_paraphrase !== first?.samples_per_paraphrase);
  if (other >= 0) throw complaint(source, [other, "samples_per_paraphrase"], `expected the same number for all questions of a file, ${first?.samples_per_paraphrase ?? "absent"}; received ${questions[other]?.samples_per_paraphrase ?? "none"}`);
  return first?.samples_per_paraphrase;
}

/** Questions of one file may have judge prompts of their own: they are then slices, each with its own measures. */
function sliceOf(question: Question, questions: readonly Question[]): string | undefined {
  const kinds = promptKinds(questions);
  return kinds.length === 1 ? undefined : `judge-prompts-${kinds.indexOf(JSON.stringify(question.judge_prompts ?? null)) + 1}`;
}

function promptKinds(questions: readonly Question[]): readonly string[] {
  return [...new Set(questions.map(({ judge_prompts: prompts }) => JSON.stringify(prompts ?? null)))];
}

function measuresOf(questions: readonly Question[], base: Source, source: Source): readonly MeasureEntry[] {
  const shipped = (base.value as SuiteFile).measures;
  const kinds = promptKinds(questions);
  return kinds.flatMap((kind, at) => shipped.map((measure): MeasureEntry => {
    const prompts = JSON.parse(kind) as Question["judge_prompts"] | null;
    const slice = kinds.length === 1 ? {} : { slices: [`judge-prompts-${at + 1}`] };
    const name = kinds.length === 1 ? measure.measure : `${measure.measure}-${at + 1}`;
    return { ...measure, ...slice, measure: name, ...(prompts && { options: withPrompts(measure.options ?? {}, prompts, source) }) };
  }));
}

function withPrompts(options: Facts, { aligned, coherent }: Readonly<Record<string, string>>, source: Source): Facts {
  const { filter, ...rest } = options as Facts & { filter?: Facts };
  if (aligned === undefined) throw complaint(source, [], "the judge prompt aligned is missing");
  return { ...rest, rubric: literal(aligned), fenced: false, ...(filter && coherent !== undefined && { filter: { ...filter, rubric: literal(coherent) } }) };
}
