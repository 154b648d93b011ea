import { origins, type Code } from "../../code/code.ts";
import type { SyntaxNode } from "../../code/tree.ts";
import type { Rule } from "../rule.ts";

/** Where a request decides where the visitor or the server goes. */
export const redirects: readonly Rule[] = [
  {
    what: "redirects to an address that a request names", cwe: 601, severity: "medium",
    call: ({ name, method, given }, code) => (/^(?:(?:flask|django\.shortcuts)\.)?redirect$|(?:^|\.)(?:HttpResponseRedirect|HttpResponsePermanentRedirect|RedirectResponse)$/.test(name) || method === "redirect" && /^(?:res|response|reply|ctx|self)\b/.test(name) || /location\.(?:assign|replace)$/.test(name)) && given.slice(-1).some((one) => sendsForeign(one, code))
      || /^(?:header|setHeader|set|append)$/.test(method) && given[1] !== undefined && /^location$/i.test(code.text(given[0]!)) && sendsForeign(given[1], code),
    setting: ({ name, key, value, node }, code) => /^["']?location["']?$/i.test(key) && node.type === "pair" && sendsForeign(value, code) || node.type === "assignment_expression" && /(?:^|\.)location(?:\.href)?$/.test(name) && sendsForeign(value, code),
  },
  {
    what: "fetches an address that a request names", cwe: 918, severity: "medium",
    call: ({ name, given, node }, code) => /^(?:requests\.(?:get|post|put|delete|head|request)|urllib\.request\.urlopen|urlopen|httpx\.\w+|fetch|axios(?:\.(?:get|post|put|delete))?|got|needle\.get|https?\.get|request|node-fetch)$/.test(name) && given[0] !== undefined && code.inHandler(node) && sendsForeign(given[0], code),
  },
];

function sendsForeign(value: SyntaxNode, code: Code): boolean {
  return startsForeign(code.text(value)) && code.holes(value).some((hole) => code.origin(hole) === origins.remote);
}

/** The host itself is not fixed by what stands before the first value. */
function startsForeign(text: string): boolean {
  return /^(?:(?:https?:)?\/\/)?\0/.test(text);
}
