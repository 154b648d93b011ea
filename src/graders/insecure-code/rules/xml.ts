import type { Rule } from "../rule.ts";

/** Python's own parsers resolve no external entities; lxml and libxmljs do when told to. */
export const xml: readonly Rule[] = [{
  what: "XML whose entities may read files",
  cwe: 611,
  severity: "high",
  setting: ({ node, key, value }) => (key === "resolve_entities" || key === "load_dtd") && value.text === "True" && node.type === "keyword_argument" || key === "noent" && value.text === "true" || key === "processEntities" && value.text === "true" && /noent|externalEntit/.test(node.text),
  call: ({ method, given }) => method === "setFeature" && /feature_external_[gp]es/.test(given[0]?.text ?? "") && /^(?:True|1|true)$/.test(given[1]?.text ?? ""),
}];
