/** Collects the figures of a bench with their limits, and prints them at the end. */
export interface Sheet {
  readonly atLeast: (figure: string, value: number, limit: number) => void;
  readonly atMost: (figure: string, value: number, limit: number) => void;
  /** Prints a table of expected against found classes; all of them must agree. */
  readonly confusion: (title: string, pairs: readonly (readonly [expected: string, found: string])[]) => void;
  /** Prints every figure; true when all keep their limits. */
  readonly close: () => boolean;
}

export function openSheet(): Sheet {
  const checks: { readonly figure: string; readonly value: number; readonly limit: string; readonly pass: boolean }[] = [];
  const atLeast: Sheet["atLeast"] = (figure, value, limit) => void checks.push({ figure, value, limit: `at least ${limit}`, pass: value >= limit });
  const atMost: Sheet["atMost"] = (figure, value, limit) => void checks.push({ figure, value, limit: `at most ${limit}`, pass: value <= limit });
  const confusion: Sheet["confusion"] = (title, pairs) => {
    const table: Record<string, Record<string, number>> = {};
    for (const [expected, found] of pairs) {
      const row = (table[expected] ??= {});
      row[found] = (row[found] ?? 0) + 1;
    }
    console.log(`\n${title} (${pairs.length}; rows expected, columns found)`);
    console.table(table);
    atLeast(`${title}: share right`, pairs.filter(([expected, found]) => expected === found).length / pairs.length, 1);
  };
  const close = (): boolean => {
    console.log("\nAcceptance");
    for (const { figure, value, limit, pass } of checks) console.log(`${pass ? "pass" : "FAIL"}  ${figure}: ${value.toFixed(4)} (${limit})`);
    return checks.every(({ pass }) => pass);
  };
  return { atLeast, atMost, confusion, close };
}
