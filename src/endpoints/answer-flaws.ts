import type { ErrorObject } from "ajv";

/** What keeps an answer from being one, in words: "answer/choices must be array". */
export function answerFlaws(errors: readonly ErrorObject[] | null | undefined): string {
  return (errors ?? []).map(({ instancePath, message }) => `answer${instancePath} ${message}`).join(", ");
}
