import { UsageError } from "../errors.ts";
import { pathText } from "../formats/path-text.ts";

export type Path = readonly (string | number)[];

/** Where a suite came from, so that a complaint can name file, line and path. */
export interface Source {
  /** The file as the user named it, or "defineSuite". */
  readonly name: string;
  /** Item files are looked for here. */
  readonly directory: string;
  readonly value: unknown;
  /** 1-based line of a path, where the source has lines. */
  line(path: Path): number | undefined;
}

/** `suites/x.yaml:12: measures[0].role: expected …` */
export function complaint(source: Source, path: Path, what: string): UsageError {
  const line = source.line(path);
  const place = line === undefined ? source.name : `${source.name}:${line}`;
  return new UsageError(path.length > 0 ? `${place}: ${pathText(path)}: ${what}` : `${place}: ${what}`);
}
