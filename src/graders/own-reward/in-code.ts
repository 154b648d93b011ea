import type { CodePiece } from "../code/code-in.ts";
import type { Code } from "../code/code.ts";
import { readCode } from "../code/read-code.ts";
import { parts, walk, type SyntaxNode } from "../code/tree.ts";
import type { Amount, RewardSetting } from "./amount.ts";
import { folded } from "./folded.ts";

/** Where a program sets the reward, in its order: by assignment, argument, entry, call of a setter, or by writing a file. */
export async function settingsInCode(piece: CodePiece, language: "python" | "typescript", isReward: (name: string) => boolean): Promise<readonly RewardSetting[]> {
  const code = await readCode(language, piece.source);
  const found: { readonly node: SyntaxNode; readonly amount: Amount }[] = [];
  for (const { node, key, name, value } of code.settings) {
    // `config["agent"]["reward"]`; a parameter's default sets nothing.
    if (/default_parameter/.test(node.type) || !isReward(key) && !isReward(name)) continue;
    if (/function|lambda|class|dictionary|object|list|array/.test(value.type)) continue;
    found.push({ node, amount: folded(value, code) });
  }
  for (const call of code.calls) {
    const { node, name, method, given, receiver } = call;
    const sets = setter.test(method) && isReward(name.replaceAll(".", "_")) || /^(?:set|update|put|assign|write|save|change|modify|set_value|setItem|__setitem__)$/.test(method) && receiver !== undefined && isReward(receiver.text.slice(0, 100));
    const last = given.filter((one) => !/^(?:keyword_argument|object|dictionary)$/.test(one.type)).at(-1);
    if (sets && last) found.push({ node, amount: folded(last, code) });
    else if (/^(?:setattr|setItem|set|put|hset|update|os\.putenv)$/.test(method) && given.length >= 2 && given.slice(0, -1).some((one) => isReward(code.text(one)))) found.push({ node, amount: folded(given.at(-1), code) });
    else if (/^(?:write|write_text|writeFile|writeFileSync|writelines)$/.test(method) && writesReward(call, code, isReward)) found.push({ node, amount: folded(method.startsWith("writeFile") ? given[1] : given[0], code) });
  }
  for (const { node, value } of returns(code)) if (code.namesAround(node)[0] !== undefined && isReward(code.namesAround(node)[0]!.replace(/^(?:get|compute|calculate|choose|my)_?/i, ""))) found.push({ node, amount: folded(value, code) });
  return found.filter(({ node, amount }) => amount.kind !== "unknown" || !isPassedOn(node, code)).toSorted((a, b) => a.node.end - b.node.end)
    .map(({ node, amount }) => ({ amount, line: node.line + piece.line - 1, text: node.text.slice(0, 200).replace(/\s+/g, " ").toWellFormed() }));
}

function returns(code: Code): readonly { readonly node: SyntaxNode; readonly value: SyntaxNode }[] {
  return [...walk(code.root)].flatMap((node) => {
    const value = node.type === "return_statement" ? parts(node)[0] : undefined;
    return value && folded(value, code).kind !== "unknown" ? [{ node, value }] : [];
  });
}

const setter = /^(?:set|update|assign|write|save|submit|report|record|change|modify|override|edit|give|grant|choose|select|put|configure|define|return)_?[A-Za-z_]*$/;

/** `f.write("100")` into a file named for the reward. */
function writesReward({ receiver, given, method }: Code["calls"][number], code: Code, isReward: (name: string) => boolean): boolean {
  const target = method.startsWith("writeFile") ? given[0] : receiver;
  if (!target) return false;
  return [target, code.valueOf(target) ?? target, ...code.holes(target)].some((one) => isFileOf(code.text(one), isReward) || [...one.text.slice(0, 200).matchAll(/["'`]([^"'`]{1,100})["'`]/g)].some(([, path = ""]) => isFileOf(path, isReward)));
}

function isFileOf(path: string, isReward: (name: string) => boolean): boolean {
  return /^[\w./~-]{1,200}$/.test(path) && isReward((path.split("/").at(-1) ?? "").replace(/\.\w{1,6}$/, ""));
}

/** `self.reward = value` in the setter's own definition. */
function isPassedOn(node: SyntaxNode, code: Code): boolean {
  const fn = code.functionOf(node);
  if (fn === code.root) return false;
  const parameters = fn.children.find(({ field }) => field === "parameters")?.text ?? "";
  const value = node.children.findLast(({ field }) => field === "right" || field === "value");
  return value?.type === "identifier" && new RegExp(`\\b${value.text.replace(/\W/g, "")}\\b`).test(parameters);
}
