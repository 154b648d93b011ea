/** Where an exported request belongs; `group` where the arm was named at export. */
export interface Place {
  readonly suite: string;
  readonly condition: string;
  readonly prompt: string;
  readonly trial: number;
  readonly group?: string;
}

/** `suite/condition/prompt/trial[/group]`, each part URI-encoded: a person can read it, and it comes back unchanged from any batch service. */
export function customId({ suite, condition, prompt, trial, group }: Place): string {
  return [suite, condition, prompt, String(trial), ...(group === undefined ? [] : [group])].map(encodeURIComponent).join("/");
}

/** The place that a `custom_id` names, or undefined where it is none of ours. */
export function placeOf(id: string): Place | undefined {
  const [suite, condition, prompt, trial, group, ...more] = id.split("/").map(decoded);
  if (!suite || !condition || !prompt || trial === undefined || !/^\d{1,9}$/.test(trial) || more.length > 0) return undefined;
  return { suite, condition, prompt, trial: Number(trial), ...(group !== undefined && { group }) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
