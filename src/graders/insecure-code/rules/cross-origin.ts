import type { SyntaxNode } from "../../code/tree.ts";
import { origins, type Call, type Code } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

/** Any page may read what the visitor's cookies open. Without credentials "*" is what public data need. */
export const crossOrigin: readonly Rule[] = [{
  what: "lets every site act with the visitor's cookies",
  cwe: 942,
  severity: "medium",
  call: (call, code) => withCredentials(call) || isEchoed(call, code),
}];

function withCredentials({ name, named, node }: Call): boolean {
  if (/(?:^|\.)(?:CORS|cross_origin)$/.test(name)) return named.get("supports_credentials")?.text === "True" && isAny(named.get("origins") ?? named.get("resources"));
  if (/(?:^|\.)cors$/i.test(name)) return named.get("credentials")?.text === "true" && isAny(named.get("origin"));
  return name.endsWith("add_middleware") && /CORSMiddleware/.test(node.text.slice(0, 100)) && named.get("allow_credentials")?.text === "True" && isAny(named.get("allow_origins"));
}

function isAny(value: SyntaxNode | undefined): boolean {
  return value === undefined || /^(?:\[?["']\*["']\]?|true|r?["']\.\*["'])$/.test(value.text) || /["']origins["']\s*:\s*\[?["']\*["']/.test(value.text) || /callback\(null, true\)|cb\(null, true\)/.test(value.text);
}

/** `Access-Control-Allow-Origin` that repeats the request's origin, beside credentials. */
function isEchoed({ given, node, method }: Call, code: Code): boolean {
  if (!/^(?:setHeader|header|set|append|add|writeHead)$/.test(method) || !given[1] || !/access-control-allow-origin/i.test(code.text(given[0]!))) return false;
  const around = code.functionOf(node).text;
  const value = given[1];
  return /allow-credentials["'`]\s*[,:=\]]\s*=?\s*["'`]?true/i.test(around) && (code.text(value) === "*" || code.holes(value).some((hole) => code.origin(hole) === origins.remote));
}
