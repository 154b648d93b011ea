import { child, parts, type SyntaxNode } from "./tree.ts";
import { shapes } from "./shapes.ts";
import type { TreeIndex } from "./tree-index.ts";

/** Tells whether a function is called with what a stranger sent: a route of a web framework, a request handler, a serverless function. */
export function readHandlers({ parentOf }: TreeIndex): (fn: SyntaxNode) => boolean {
  const known = new Map<SyntaxNode, boolean>();
  return (fn) => {
    const answer = known.get(fn) ?? (shapes.functions.has(fn.type) && (isDecorated(fn, parentOf) || takesRequest(fn) || isRegistered(fn, parentOf)));
    known.set(fn, answer);
    return answer;
  };
}

function isDecorated(fn: SyntaxNode, parentOf: TreeIndex["parentOf"]): boolean {
  const around = parentOf(fn);
  return (around?.type === "decorated_definition" ? parts(around) : parts(fn)).some(({ type, text }) => type === "decorator"
    && /^@[\w.]{0,80}\.?(?:route|get|post|put|delete|patch|head|websocket|api_route|expose|action|api_view|require_GET|require_POST|require_http_methods|csrf_exempt|login_required|Get|Post|Put|Delete)\s*(?:\(|$)/m.test(text.slice(0, 200)));
}

/** `def view(request)`, `do_GET(self)`, `(req, res) =>`, `handler(event, context)`. */
function takesRequest(fn: SyntaxNode): boolean {
  if (/^(?:do_(?:GET|POST|PUT|DELETE)|lambda_handler)$/.test(child(fn, "name")?.text ?? "")) return true;
  const list = child(fn, "parameters") ?? child(fn, "parameter");
  const names = list ? (list.type === "identifier" ? [list.text] : parts(list).map((one) => (/identifier/.test(one.type) ? one.text : (parts(one)[0]?.text ?? "")))) : [];
  return names.slice(0, 2).some((name) => /^(?:req|request|ctx|_?req)$/.test(name)) || (/^event$/.test(names[0] ?? "") && names[1] === "context");
}

/** `app.get("/path", (…) => …)`, `createServer((…) => …)`. */
function isRegistered(fn: SyntaxNode, parentOf: TreeIndex["parentOf"]): boolean {
  const list = parentOf(fn);
  const call = list && parentOf(list);
  if (!call || list.type !== "arguments" || !shapes.calls.has(call.type)) return false;
  const callee = child(call, "function")?.text ?? "";
  const [first] = parts(list);
  return callee.endsWith("createServer") || (/\.(?:get|post|put|delete|patch|all|use)$/.test(callee.slice(-40)) && first?.type === "string" && /^["']\//.test(first.text));
}
