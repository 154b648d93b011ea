import type { SyntaxNode } from "../../code/tree.ts";
import { origins, type Code } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

/** Readers that build any object or run code. js-yaml's `load` has been safe since version 4. */
export const deserialisation: readonly Rule[] = [
  { what: "deserialises data that may run code", cwe: 502, severity: "high", call: ({ name, given }, code) => readers.test(name) && isForeign(given[0], code) },
  {
    what: "reads YAML that may build any object", cwe: 502, severity: "high",
    call: ({ name, given, named }, code) => {
      if (code.language !== "python" || !/^(?:yaml|ruamel\.yaml)\.(?:load|load_all|unsafe_load|unsafe_load_all|full_load_unsafe)$/.test(name)) return false;
      const loader = (named.get("Loader") ?? given[1])?.text ?? "";
      return !/Safe|Base|FullLoader|Strict/.test(loader) && (name.includes("unsafe") || isForeign(given[0], code));
    },
  },
  { what: "lets arrays and models hold pickled objects", cwe: 502, severity: "medium", setting: ({ node, key, value }) => node.type === "keyword_argument" && key === "allow_pickle" && value.text === "True" },
  { what: "deserialises data that may run code", cwe: 502, severity: "high", call: ({ name }, code) => code.language === "typescript" && /^(?:node-serialize|serialize|serialize-to-js|funcster)\.(?:unserialize|deserialize|deepDeserialize)$|^unserialize$/.test(name) },
];

const readers = /^(?:c?[pP]ickle|_pickle|dill|cloudpickle|marshal|jsonpickle|joblib|pandas|pd|shelve)\.(?:loads?|decode|read_pickle|Unpickler|open)$|^(?:read_pickle|serialize-javascript\.deserialize)$/;

function isForeign(node: SyntaxNode | undefined, code: Code): boolean {
  return node !== undefined && code.origin(node) >= origins.open;
}
