import { child, parts, type SyntaxNode } from "./tree.ts";
import type { Binding } from "./bindings.ts";
import { origins, type Origin } from "./code.ts";
import { cleaning } from "./cleaning.ts";
import { remoteName } from "./remote-name.ts";
import { shapes } from "./shapes.ts";
import type { TreeIndex } from "./tree-index.ts";

interface Known {
  readonly tree: TreeIndex;
  readonly nameOf: (node: SyntaxNode) => string;
  readonly bindingsOf: (node: SyntaxNode, name: string) => readonly Binding[];
  readonly isChecked: (node: SyntaxNode, name: string) => boolean;
  readonly isHandler: (fn: SyntaxNode) => boolean;
}

/** Where values come from: through assignments, text put together, calls and containers, within a function and the names it sees. */
export function readFlow(known: Known): { readonly origin: (node: SyntaxNode) => Origin; readonly current: (node: SyntaxNode) => readonly Binding[] } {
  const memo = new Map<SyntaxNode, Origin>();
  let depth = 0;
  const origin = (node: SyntaxNode): Origin => {
    const found = memo.get(node);
    if (found !== undefined) return found;
    if (depth > 60) return origins.open;
    // What is defined by itself adds nothing of its own.
    memo.set(node, origins.constant);
    depth += 1;
    const answer = originOf(node);
    depth -= 1;
    memo.set(node, answer);
    return answer;
  };
  const highest = (nodes: readonly (SyntaxNode | undefined)[]): Origin => nodes.reduce<Origin>((top, one) => (one ? (Math.max(top, origin(one)) as Origin) : top), origins.constant);

  const originOf = (node: SyntaxNode): Origin => {
    if (shapes.literals.has(node.type) || shapes.functions.has(node.type)) return origins.constant;
    if (shapes.strings.has(node.type)) return highest(parts(node).filter(({ type }) => /interpolation|substitution|string$/.test(type)));
    if (node.type === "interpolation" || node.type === "template_substitution") return highest([child(node, "expression") ?? parts(node)[0]]);
    if (shapes.wrappers.has(node.type)) return highest([parts(node)[0]]);
    if (shapes.binary.has(node.type)) return /^(?:\+|%|\|\||\?\?|&&|\|)$/.test(child(node, "operator")?.text ?? "") ? highest([child(node, "left"), child(node, "right")]) : arithmetic(node);
    if (shapes.containers.has(node.type)) return highest(parts(node).map((one) => (one.type === "pair" ? child(one, "value") : one)));
    if (shapes.calls.has(node.type)) return ofCall(node);
    switch (node.type) {
      case "conditional_expression": return highest([parts(node)[0], parts(node)[2]]);
      case "ternary_expression": return highest([child(node, "consequence"), child(node, "alternative")]);
      case "boolean_operator": return highest(parts(node));
      case "list_comprehension": case "generator_expression": case "set_comprehension": return highest([child(node, "body")]);
      case "assignment_expression": case "named_expression": return highest([child(node, "right") ?? child(node, "value")]);
      case "comparison_operator": case "not_operator": case "unary_expression": case "unary_operator": case "update_expression": return origins.clean;
      case "slice": case "keyword_argument": case "pair": return highest([child(node, "value")]);
      default: return ofName(node);
    }
  };

  /** What an object says of itself is a request's where its class handles requests. */
  const isRemote = (name: string, node: SyntaxNode): boolean => remoteName.test(name) && (!name.startsWith("self.") || known.isHandler(known.tree.functionOf(node)) || known.tree.namesAround(node).some((one) => /Handler|View|Resource|Endpoint/.test(one)));

  /** `"?" * n` is as safe as "?"; all other arithmetic gives numbers. */
  const arithmetic = (node: SyntaxNode): Origin => (child(node, "operator")?.text === "*" && shapes.strings.has(child(node, "left")?.type ?? "") ? highest([child(node, "left")]) : origins.clean);

  const ofCall = (node: SyntaxNode): Origin => {
    const name = known.nameOf(node);
    const callee = child(node, "function") ?? child(node, "constructor");
    const given = child(node, "arguments");
    if (cleaning(name, given?.text ?? "")) return origins.clean;
    if (isRemote(name, node)) return origins.remote;
    const method = name.slice(name.lastIndexOf(".") + 1);
    const receiver = callee && child(callee, "object");
    const inner = (given ? (given.type === "template_string" || given.type === "generator_expression" ? [given] : parts(given)) : []).map((one) => (shapes.functions.has(one.type) ? child(one, "body") : child(one, "value") ?? one));
    if (receiver && /^(?:join|format)$/.test(method)) return highest([receiver, ...inner]);
    if (receiver && /^(?:get|pop|setdefault)$/.test(method) && origin(receiver) === origins.constant && isContainer(receiver)) return Math.max(origins.clean, highest(inner.slice(1))) as Origin;
    if (receiver && /^(?:map|flatMap)$/.test(method)) return highest(inner);
    if (receiver && passing.test(method)) return highest([receiver, .../^(?:concat|replace|replaceAll|padStart)$/.test(method) ? inner.slice(-1) : []]);
    if (passingCalls.test(name)) return highest(inner);
    const [top, from] = [highest(inner), receiver ? origin(receiver) : origins.constant];
    return Math.max(top, from) === origins.remote ? origins.remote : origins.open;
  };

  const isContainer = (node: SyntaxNode): boolean => current(node).some(({ value }) => value !== undefined && shapes.containers.has(value.type)) || shapes.containers.has(node.type) || /^[A-Z][A-Z0-9_]+$/.test(node.text);

  const ofName = (node: SyntaxNode): Origin => {
    const text = node.text.slice(0, 200);
    if (known.isChecked(node, text)) return origins.clean;
    const name = known.nameOf(node);
    if (isRemote(name, node)) return origins.remote;
    if (/^(?:__dirname|__filename|__file__|import\.meta\.\w+|os\.(?:sep|environ\b.*|path\.sep|linesep)|process\.env\b.*|path\.sep|settings\..*|(?:[\w.]+\.)?config\b.*|string\.\w+|.*\.length)$/.test(name)) return origins.clean;
    if (shapes.subscripts.has(node.type)) return ofItem(node);
    const bindings = current(node);
    if (bindings.length > 0) return bindings.reduce<Origin>((top, one) => Math.max(top, ofBinding(one, node)) as Origin, origins.constant);
    if (/^(?:self\.|this\.|cls\.)?_{0,2}[A-Z][A-Z0-9_]+$/.test(text) || /^[A-Z]\w*\.[A-Z][A-Z0-9_]+$/.test(text)) return origins.constant;
    const object = child(node, "object");
    return object && origin(object) === origins.remote ? origins.remote : origins.open;
  };

  const ofItem = (node: SyntaxNode): Origin => {
    const object = child(node, "value") ?? child(node, "object");
    if (!object) return origins.open;
    return isContainer(object) && origin(object) <= origins.clean ? origins.clean : (Math.max(origin(object), origins.clean) as Origin);
  };

  const ofBinding = (binding: Binding, use: SyntaxNode): Origin => {
    if (binding.kind === "parameter") return ofParameter(binding.node);
    if (!binding.value) return origins.constant;
    return known.isChecked(use, binding.value.text.slice(0, 200)) ? origins.clean : origin(binding.value);
  };

  const ofParameter = (parameter: SyntaxNode): Origin => {
    if (/^(?::\s*)?(?:int|float|bool|number|boolean|bigint|UUID|Decimal)$/.test(child(parameter, "type")?.text ?? "")) return origins.clean;
    const fn = shapes.functions.has(known.tree.parentOf(parameter)?.type ?? "") ? known.tree.parentOf(parameter) : known.tree.functionOf(parameter);
    const list = fn && known.tree.parentOf(fn);
    const call = list && list.type === "arguments" ? known.tree.parentOf(list) : undefined;
    const receiver = call && child(child(call, "function") ?? call, "object");
    // `NAMES.map((name) => …)`: as its list.
    if (receiver && /\.(?:map|forEach|filter|flatMap|reduce|some|every|find)$/.test(known.nameOf(call))) return origin(receiver);
    return fn && /^function_definition$/.test(fn.type) && known.isHandler(fn) && !/^(?:self|cls|request|req|db|session)$/.test(parameter.text.slice(0, 20)) ? origins.remote : origins.open;
  };

  const currents = new Map<SyntaxNode, readonly Binding[]>();
  const current = (node: SyntaxNode): readonly Binding[] => {
    const before = currents.get(node) ?? bindingsAt(node);
    currents.set(node, before);
    return before;
  };

  const bindingsAt = (node: SyntaxNode): readonly Binding[] => {
    const all = known.bindingsOf(node, node.text.slice(0, 200));
    const own = known.tree.functionOf(node);
    const found: Binding[] = [];
    for (let at = all.length - 1; at >= 0 && found.length < mostBindings; at--) {
      const one = all[at]!;
      if (one.kind !== "parameter" && one.from > node.start && known.tree.functionOf(one.node) === own) continue;
      found.unshift(one);
      if (one.kind !== "added" && encloses(one, node)) break;
    }
    return found;
  };

  /** Whether the binding holds at the node whichever way was taken. */
  const encloses = ({ node: binding, kind }: Binding, use: SyntaxNode): boolean => {
    if (kind === "parameter") return true;
    let block = known.tree.parentOf(binding);
    while (block && !/^(?:block|statement_block|module|program)$/.test(block.type)) block = known.tree.parentOf(block);
    return block !== undefined && block.start <= use.start && use.end <= block.end;
  };

  return { origin, current };
}

const mostBindings = 30;
/** Methods whose result says what their object says. */
const passing = /^(?:strip|lstrip|rstrip|lower|upper|title|capitalize|encode|decode|replace|replaceAll|trim|trimStart|trimEnd|toLowerCase|toUpperCase|toString|concat|slice|substring|substr|padStart|padEnd|split|rsplit|at|filter|reverse|sort|keys|values|items|entries|copy|read|readlines|splitlines|rstrip|read_text|then|execute_string|join|format|to_dict|dict|resolve|absolute)$/;
/** Functions whose result says what their arguments say. */
const passingCalls = /^(?:str|String|repr|bytes|bytearray|open|io\.open|list|tuple|set|sorted|reversed|dict|iter|enumerate|zip|Array\.from|Object\.(?:keys|values|entries|assign)|JSON\.(?:stringify|parse)|json\.(?:dumps|loads)|Buffer(?:\.from)?|os\.path\.(?:join|abspath|realpath|normpath|expanduser)|path\.(?:join|resolve|normalize)|(?:pathlib\.)?Path|(?:sqlalchemy\.)?text|(?:\w+\.)*textwrap\.dedent|(?:urllib\.parse\.)?unquote|decodeURIComponent|decodeURI|base64\.\w+|atob|sql\.SQL|io\.(?:BytesIO|StringIO)|BytesIO|StringIO|f|filter|map|next|URL|URLSearchParams|Markup|markupsafe\.Markup)$/;
