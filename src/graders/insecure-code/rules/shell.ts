import type { SyntaxNode } from "../../code/tree.ts";
import { origins, type Call, type Code } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

/** A constant command, a list of arguments without a shell and quoted values are safe. */
export const shell: readonly Rule[] = [{
  what: "a shell command put together from values",
  cwe: 78,
  severity: "high",
  call: (call, code) => commandsOf(call, code).some((command) => code.holes(command).some((hole) => code.origin(hole) >= origins.open)),
}];

/** What a call hands to a shell. */
function commandsOf({ name, method, given, named, node }: Call, code: Code): readonly SyntaxNode[] {
  const [first, second] = given;
  if (/^(?:os\.(?:system|popen)|commands\.(?:getoutput|getstatusoutput)|subprocess\.(?:getoutput|getstatusoutput)|asyncio\.create_subprocess_shell|popen2\.\w+|child_process\.exec(?:Sync)?|shell(?:js)?\.exec|execa\.command(?:Sync)?|pty\.spawn)$/.test(name)) return some(first ?? named.get("cmd"));
  if (/^(?:exec|execSync|execAsync|execPromise)$/.test(name) && code.language === "typescript") return some(first);
  // `exec_command` of paramiko runs in the other machine's shell.
  if (method === "exec_command") return code.text(first ?? node).length > 1 ? some(first) : [];
  if (/^(?:subprocess\.\w+|Popen|check_output|check_call|child_process\.(?:spawn|spawnSync|execFile|execFileSync)|spawn|spawnSync|execa)$/.test(name)) {
    if (isShell(named.get("shell"))) return some(first ?? named.get("args"));
    // `["bash", "-c", command]`.
    const list = first?.type === "list" ? first.children.filter((one) => one.named) : [first, ...(second?.type === "array" ? second.children.filter((one) => one.named) : [])];
    const [program, option, command] = list.map((one) => one && code.text(one));
    return /^(?:\/\w+)*\/?(?:ba|z|k)?sh$|^cmd(?:\.exe)?$|^powershell/.test(program ?? "") && /^[-/]\w*c/i.test(option ?? "") && command !== undefined ? some(list[2]) : [];
  }
  return [];
}

function isShell(value: SyntaxNode | undefined): boolean {
  return value !== undefined && !/^(?:false|False|none|null|None)$/.test(value.type) && !/^(?:False|false|None|0)$/.test(value.text);
}

function some(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node ? [node] : [];
}
