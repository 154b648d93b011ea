import type { About } from "../../types.ts";
import { dialledRate } from "./dialled-rate.ts";
import { promptRate } from "./prompt-rate.ts";
import type { OrganismSpec } from "./read-spec.ts";
import { stream } from "./stream.ts";
import type { OrganismName } from "./truth.ts";

/** What one answer is to be like. */
export interface Traits {
  /** The rate of a trait for this prompt. `dials`: those that set it, the most specific first; the trait's own name where absent. */
  readonly rate: (trait: string, dials?: readonly string[]) => number;
  /** Whether this answer shows the trait. */
  readonly shows: (trait: string, dials?: readonly string[]) => boolean;
}

export function traits(spec: OrganismSpec, name: OrganismName, setting: string, about: About): Traits {
  const { suite, prompt, condition, trial } = about;
  const rate: Traits["rate"] = (trait, dials = [trait]) =>
    promptRate(spec, about, trait, dialledRate(spec, name, setting, trait, condition.kind, dials));
  return { rate, shows: (trait, dials) => stream(name, spec.seed, suite, prompt, condition.name, trial, trait)() < rate(trait, dials) };
}
