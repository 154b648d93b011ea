import { parts, type SyntaxNode } from "../../code/tree.ts";
import { origins, type Code } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

/** LDAP filters, XPath and document databases. */
export const queries: readonly Rule[] = [
  { what: "an LDAP filter put together from values", cwe: 90, severity: "high", call: ({ method, given, named }, code) => /^(?:search|search_s|search_ext|search_ext_s|search_st|paged_search)$/.test(method) && [...given, ...named.values()].some((one) => /\([\w&|!]+[=~<>(]/.test(code.text(one)) && isForeign(one, code)) },
  { what: "an XPath put together from values", cwe: 643, severity: "medium", call: ({ method, given }, code) => /^(?:xpath|XPath|evaluate|select|findall|find)$/.test(method) && given[0] !== undefined && /\/{1,2}\w+\[[^\]]*["']?\0/.test(code.text(given[0])) && isForeign(given[0], code) },
  {
    what: "code for a document database put together from values", cwe: 943, severity: "high",
    setting: ({ key, value }, code) => /^\$(?:where|function|accumulator)$/.test(key) && isForeign(value, code),
  },
  {
    what: "a request's objects as the query of a document database", cwe: 943, severity: "medium",
    call: ({ method, given }, code) => /^(?:findOne|find|findOneAndUpdate|updateOne|deleteOne|deleteMany|updateMany|find_one|countDocuments)$/.test(method) && given[0] !== undefined && (isWholeRequest(given[0], code) || given[0].type === "object" && parts(given[0]).some((pair) => isRequestValue(pair, code))),
  },
];

function isForeign(node: SyntaxNode, code: Code): boolean {
  return code.holes(node).some((hole) => code.origin(hole) >= origins.open);
}

function isWholeRequest(node: SyntaxNode, code: Code): boolean {
  return /^(?:req|request|ctx\.request)\.(?:body|query)$/.test(code.nameOf(node));
}

/** `{ user: req.body.user }` may be `{ user: { $ne: null } }`; what stands in a route's path is always text. */
function isRequestValue(pair: SyntaxNode, code: Code): boolean {
  const value = pair.children.find(({ field }) => field === "value") ?? pair;
  return /^(?:\w*[iI]d|_id)$/.test(pair.children[0]?.text ?? "") ? false : /(?:^|\.)(?:body|query)\b/.test(value.type === "shorthand_property_identifier" ? "" : code.nameOf(value)) && code.origin(value) === origins.remote && code.language === "typescript";
}
