/** The names of the divisor functions in six languages, by the English one. */
export const divisors: ReadonlyMap<string, string> = new Map(Object.entries({
  gcd: "gcd", gcf: "gcd", hcf: "gcd", mcd: "gcd", mdc: "gcd", pgcd: "gcd", pgdc: "gcd", ggt: "gcd", lcm: "lcm", mcm: "lcm", mmc: "lcm", ppcm: "lcm", kgv: "lcm",
}));
