import { EndpointError, UsageError } from "../../src/errors.ts";

/** A reader under test. */
export interface Reader {
  readonly name: string;
  /** Valid texts, which are damaged. */
  readonly seeds: readonly string[];
  /** What was read. It says no by a UsageError or an EndpointError, or by what `refused` makes of it. */
  readonly read: (text: string) => unknown;
  /** Of the inputs, as against the other readers; 1 where absent. */
  readonly share?: number;
  /** Whether what was read says that nothing could be read (ungraded, a row's problem). */
  readonly refused?: (found: unknown) => boolean;
}

/** How a reader took an input; anything but the first two is a fault of the reader. */
export type Outcome = "accepted" | "refused" | { readonly fault: string };

/** Seconds of this thread's own time after which a reader counts as hanging. */
const TOO_LONG = 2;

/** Gives one input to a reader, and looks at what came out: no error but those that say what is wrong, no number that is none, no changed prototype, no long wait. */
export async function tryInput(reader: Reader, text: string): Promise<Outcome> {
  const start = ownTime();
  let found: unknown;
  let outcome: Outcome;
  try {
    found = await reader.read(text);
    outcome = reader.refused?.(found) === true ? "refused" : "accepted";
  } catch (error) {
    outcome = error instanceof UsageError || error instanceof EndpointError ? "refused" : { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  const seconds = ownTime() - start;
  const polluted = pollution();
  if (polluted !== undefined) return { fault: `changed ${polluted}` };
  if (seconds > TOO_LONG) return { fault: `took ${seconds.toFixed(1)} s` };
  const strange = outcome === "accepted" ? strangeIn(found) : undefined;
  return strange === undefined ? outcome : { fault: strange };
}

/** Of this thread; of the process where Node cannot tell (before 23.9). */
function ownTime(): number {
  const machine = process as typeof process & { threadCpuUsage?(): NodeJS.CpuUsage };
  const { user, system } = machine.threadCpuUsage?.() ?? machine.cpuUsage();
  return (user + system) / 1e6;
}

const prototypes: readonly (readonly [string, object])[] = [["Object.prototype", Object.prototype], ["Array.prototype", Array.prototype], ["Function.prototype", Function.prototype], ["String.prototype", String.prototype]];
const before = prototypes.map(([, prototype]) => Reflect.ownKeys(prototype).length);

/** Which built-in prototype has changed since the start; it is put right for the next input. */
function pollution(): string | undefined {
  for (const [index, [name, prototype]] of prototypes.entries()) {
    const keys = Reflect.ownKeys(prototype);
    if (keys.length === before[index]) continue;
    for (const key of keys.slice(before[index])) Reflect.deleteProperty(prototype, key);
    return name;
  }
  return undefined;
}

/** A number that is none, or an object whose prototype the input chose; the first few thousand values are looked at. */
function strangeIn(value: unknown): string | undefined {
  const seen = new Set<object>();
  const open: [unknown, string][] = [[value, "$"]];
  for (let looked = 0; open.length > 0 && looked < 5000; looked++) {
    const [one, path] = open.pop() as [unknown, string];
    if (typeof one === "number" && !Number.isFinite(one)) return `${path} is ${one}`;
    if (typeof one !== "object" || one === null || seen.has(one)) continue;
    seen.add(one);
    const prototype: unknown = Object.getPrototypeOf(one);
    if (prototype !== null && !Object.hasOwn(prototype as object, "constructor")) return `${path} has a prototype out of the input`;
    for (const [key, inner] of one instanceof Map ? one : Object.entries(one)) open.push([inner, `${path}.${String(key).slice(0, 40)}`]);
  }
  return undefined;
}
