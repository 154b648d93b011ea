import { styleText } from "node:util";

/** Marks text for the terminal. Nothing is told by colour alone, and red and green are not used. */
export interface Paint {
  /** Names of suites and arms. */
  readonly name: (text: string) => string;
  /** Roles and conditions, above the rows they hold for. */
  readonly heading: (text: string) => string;
  /** Counts and explanations. */
  readonly aside: (text: string) => string;
  /** What changes how every figure is read. */
  readonly alarm: (text: string) => string;
}

export function paintWith(colour: boolean): Paint {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) => (colour && text !== "" ? styleText(format, text, { validateStream: false }) : text);
  return { name: style(["bold", "cyan"]), heading: style("bold"), aside: style("dim"), alarm: style(["bold", "yellow"]) };
}
