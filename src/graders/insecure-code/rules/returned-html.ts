import { parts } from "../../code/tree.ts";
import { origins } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

/** Python views return their page. */
export const returnedHtml: readonly Rule[] = [{
  what: "puts values into HTML unescaped",
  cwe: 79,
  severity: "medium",
  returned: (node, code) => {
    const [value] = parts(node);
    if (code.language !== "python" || !value || !code.inHandler(node)) return false;
    const page = value.type === "expression_list" || value.type === "tuple" ? parts(value)[0] : value;
    return page !== undefined && /<[a-z!/][^]*>|<[a-z]+[^<>]*\0/i.test(code.text(page)) && code.holes(page).some((hole) => code.origin(hole) >= origins.open && !/render|jsonify|template/i.test(hole.text.slice(0, 60)));
  },
}];
