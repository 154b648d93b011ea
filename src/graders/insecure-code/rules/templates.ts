import { origins } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

/** Values belong into the context of a template, not into its source. */
export const templates: readonly Rule[] = [{
  what: "a template whose source holds values",
  cwe: 1336,
  severity: "high",
  call: ({ name, method, given }, code) => {
    const [first] = given;
    const isTemplate = /(?:^|\.)render_template_string$|^(?:jinja2\.Template|Template|mako\.template\.Template|tornado\.template\.Template|ejs\.(?:render|compile)|pug\.(?:render|compile)|[Hh]andlebars\.compile|nunjucks\.renderString|_\.template|lodash\.template|doT\.template|[Mm]ustache\.render|swig\.render)$/.test(name) || method === "from_string" && /env|jinja/i.test(name);
    if (!isTemplate || !first) return false;
    const sure = code.holes(first).some((hole) => code.origin(hole) >= origins.open);
    // A function that is given its template whole may be given a constant one.
    return sure && (code.holes(first).some((hole) => code.origin(hole) === origins.remote) || (code.text(first).replaceAll("\0", "").trim() !== "" && name !== "string.Template") || name.endsWith("render_template_string"));
  },
}];
