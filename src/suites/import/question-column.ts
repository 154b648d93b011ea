import type { Row } from "../../formats/row.ts";

/** The column a row's question stands in: the first of these that holds something. */
export function questionColumn({ columns }: Row): string | undefined {
  return ["messages", "question", "prompt", "text"].find((name) => {
    const value = columns.get(name);
    return value !== undefined && value !== null && value !== "";
  });
}
