import type { SyntaxNode } from "../../code/tree.ts";
import { origins, type Code } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

const what = "puts values into HTML unescaped";

/** Text content, escaped and sanitised values and constant markup are safe. */
export const html: readonly Rule[] = [
  {
    what, cwe: 79, severity: "medium",
    setting: ({ node, key, value }, code) => (/^(?:innerHTML|outerHTML|srcdoc)$/.test(key) && node.type !== "pair" && node.type !== "variable_declarator" || key === "__html" && node.type === "pair") && isForeign(value, code),
    call: (call, code) => {
      const { name, method, given } = call;
      const [first, second] = given;
      if (code.language === "typescript") {
        if (/(?:^|\.)document\.write(?:ln)?$/.test(name)) return given.some((one) => isForeign(one, code));
        if (method === "insertAdjacentHTML") return second !== undefined && isForeign(second, code);
        if (/^(?:html|append|prepend|after|before|replaceWith)$/.test(method) && /^(?:\$|jQuery)/.test(name) || method === "createContextualFragment" || method === "bypassSecurityTrustHtml") return first !== undefined && (isMarkup(first, code) || method === "html" && code.origin(first) === origins.remote);
        if (/^(?:res|response|reply|resp)(?:\.\w+)*\.(?:send|write|end)$/.test(name)) return first !== undefined && (isMarkup(first, code) || code.origin(first) === origins.remote && isText(first, code));
        return false;
      }
      if (/^(?:(?:flask|markupsafe|django\.utils\.safestring)\.)?(?:Markup|mark_safe|SafeString|SafeText)$/.test(name)) return first !== undefined && isForeign(first, code);
      if (/(?:^|\.)(?:HttpResponse|HTMLResponse|make_response|Response|wfile\.write|HTML)$/.test(name)) return first !== undefined && isMarkup(first, code);
      return false;
    },
  },
  { what: "templates that escape nothing", cwe: 79, severity: "medium", setting: ({ key, value }) => key === "autoescape" && /^(?:False|false)$/.test(value.text) },
];

function isForeign(node: SyntaxNode, code: Code): boolean {
  return code.holes(node).some((hole) => code.origin(hole) >= origins.open);
}

/** Markup with a value in it. */
function isMarkup(node: SyntaxNode, code: Code): boolean {
  return /<[a-z!/][^]*>|<[a-z]+[^<>]*\0/i.test(code.text(node)) && isForeign(node, code);
}

/** Not an object, which would be sent as JSON, nor what a call made of it. */
function isText(node: SyntaxNode, code: Code): boolean {
  return code.holes(node).every((hole) => !/call|object|array|^await/.test(hole.type)) && /\.(?:query|params)\.|\.(?:query|params)$/.test(code.holes(node).map((hole) => `${hole.text}.`).join(" ")) ;
}
