import { origins, type Call, type Code } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

/** Files and sockets that every user of the machine can change. */
export const modes: readonly Rule[] = [
  {
    what: "lets everybody write", cwe: 732, severity: "high",
    call: (call, code) => {
      const { name, method, given } = call;
      // `old = os.umask(0)` only asks for the mask.
      if (/^(?:os\.umask|process\.umask)$/.test(name)) return /^(?:0o?0{0,3}|000)$/.test(given[0]?.text ?? "") && code.parentOf(call.node)?.type === "expression_statement";
      if (/^(?:os\.(?:chmod|fchmod|lchmod)|fs(?:\.promises|\/promises)?\.(?:f|l)?chmod(?:Sync)?|chmod(?:Sync)?)$/.test(name)) return given[1] !== undefined && isOpen(given[1], code);
      if (method === "chmod" && given.length === 1) return given[0] !== undefined && isOpen(given[0], code);
      if (/^(?:os\.(?:mkdir|makedirs|open|mkfifo)|fs(?:\.promises|\/promises)?\.(?:mkdir|writeFile|open|appendFile|createWriteStream)(?:Sync)?)$/.test(name)) return [call.named.get("mode"), /mkdir|makedirs|mkfifo/.test(name) ? given[1] : given[2]].some((mode) => mode !== undefined && /^0o?[0-7]*7$/.test(mode.text) && isOpen(mode, code));
      return commandText(call, code).some((text) => /(?:^|[;&|]\s*|\bsudo\s+)chmod\s+(?:-\w+\s+)*(?:0?[0-7]?[0-7][0-7][2367]\b|a\+\w*w|o\+\w*w|\+w|ugo\+\w*w)/.test(text));
    },
  },
];

function isOpen(mode: Call["node"], code: Code): boolean {
  const text = mode.type === "identifier" ? code.text(mode) : mode.text;
  // A bare 777 is decimal, but everybody who writes it means the octal number; 511 and 438 are what they look like.
  const octal = /^["']?(?:0o?)?([0-7]{1,4})["']?$/i.exec(text)?.[1];
  const value = /^0x[0-9a-f]+$/i.test(text) || /^(?:511|438)$/.test(text) ? Number(text) : Number.parseInt(octal ?? "0", 8);
  // With the sticky bit nobody can take another's files away.
  if (octal !== undefined || value > 0) return (value & 0o2) !== 0 && (value & 0o1000) === 0;
  return /S_IRWXO|S_IWOTH/.test(text);
}

/** The words of commands the code runs, constant or not. */
function commandText({ name, given }: Call, code: Code): readonly string[] {
  if (!/^(?:os\.(?:system|popen)|subprocess\.\w+|(?:child_process\.)?(?:exec|execSync|spawn|spawnSync|execFile|execFileSync))$/.test(name)) return [];
  const [first, second] = given;
  const words = (node: Call["node"] | undefined): string => (node === undefined ? "" : /^(?:list|array)$/.test(node.type) ? node.children.filter((one) => one.named).map((one) => code.text(one)).join(" ") : code.text(node));
  return first && code.origin(first) >= origins.constant ? [`${words(first)} ${words(second)}`] : [];
}
