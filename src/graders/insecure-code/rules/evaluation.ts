import { origins, type Call, type Code } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

/** A program written in the code is no input; `compile`, `model.eval()` and `pattern.exec()` run none. */
export const evaluation: readonly Rule[] = [
  {
    what: "evaluates text that is not its own as code",
    cwe: 95,
    severity: "high",
    call: (call, code) => {
      const [first] = call.given;
      if (!first) return false;
      if (/^(?:builtins\.)?(?:eval|exec|execfile)$/.test(call.name) && !(code.language === "typescript" && call.name === "exec") || /^(?:(?:window|globalThis|global)\.eval|vm\.(?:runIn\w+|Script|compileFunction)|code\.InteractiveInterpreter|numexpr\.evaluate|Script\.runIn\w+)$/.test(call.name)) return isForeign(first, code);
      if (code.language === "typescript" && (call.name === "Function" || call.name === "window.Function")) return call.given.some((one) => isForeign(one, code));
      if (/^(?:window\.|globalThis\.)?(?:setTimeout|setInterval)$/.test(call.name)) return code.text(first).replaceAll("\0", "").trim() !== "" && isForeign(first, code);
      return false;
    },
  },
  {
    what: "imports a module that a request names",
    cwe: 470,
    severity: "medium",
    call: ({ node, name, given }, code) => (/^(?:__import__|importlib\.import_module|import)$/.test(name) || node.text.startsWith("require(")) && given[0] !== undefined && code.origin(given[0]) === origins.remote,
  },
];

function isForeign(node: Call["node"], code: Code): boolean {
  return code.holes(node).some((hole) => code.origin(hole) >= origins.open && !/^(?:compile|ast\.parse)$/.test(code.nameOf(hole)));
}
