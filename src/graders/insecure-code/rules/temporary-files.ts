import type { Rule } from "../rule.ts";

/** Between the choice of the name and its use somebody else can make the file. */
export const temporaryFiles: readonly Rule[] = [
  { what: "a temporary file whose name others can take first", cwe: 377, severity: "medium", call: ({ name }) => /^(?:tempfile\.mktemp|os\.tempnam|os\.tmpnam|mktemp)$/.test(name) },
  {
    what: "a temporary file with a name known beforehand", cwe: 377, severity: "low",
    call: ({ name, given }, code) => /^(?:open|fs\.(?:writeFile|createWriteStream|appendFile)(?:Sync)?)$/.test(name) && given[0] !== undefined && /^\/(?:var\/)?tmp\/[\w./-]+$/.test(code.text(given[0])) && (name !== "open" || /["'][wax]/.test(given[1]?.text ?? "")),
  },
];
