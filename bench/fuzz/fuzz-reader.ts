import { random } from "../coverage/random.ts";
import { mutate } from "./mutate.ts";
import { tryInput, type Reader } from "./try-input.ts";

/** How a reader took so many inputs. */
export interface Tally {
  readonly name: string;
  readonly inputs: number;
  readonly accepted: number;
  readonly refused: number;
  readonly faults: readonly { readonly text: string; readonly fault: string }[];
}

/** Gives a reader damaged inputs, the same for the same seed. `began` is told of each before it is read. */
export async function fuzzReader(reader: Reader, count: number, seed: number, began: (input: number, text: string) => void = () => undefined): Promise<Tally> {
  const [draw, found] = [random(seed), { accepted: 0, refused: 0 }];
  const faults: { text: string; fault: string }[] = [];
  for (let input = 0; input < count; input++) {
    const text = mutate(reader.seeds, draw);
    began(input, text);
    const outcome = await tryInput(reader, text);
    if (typeof outcome === "string") found[outcome]++;
    else faults.push({ text, fault: outcome.fault });
  }
  return { name: reader.name, inputs: count, ...found, faults };
}
