/** One row of a table: its columns in the file's order. A map, so that no column's name can reach a prototype. */
export interface Row {
  /** 1-based line where the row begins; in a JSON file the 1-based item. */
  readonly line: number;
  /** `FILE:17`, or `FILE: item 17` in a JSON file. */
  readonly place: string;
  /** Values are JSON; in CSV they are text, and an empty cell is "". */
  readonly columns: ReadonlyMap<string, unknown>;
  /** The row is from CSV. */
  readonly text: boolean;
}

/** A row that could not be read; `problem` is a sentence that begins with the place. */
export interface Unread {
  readonly line: number;
  readonly problem: string;
}
