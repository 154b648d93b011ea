import { origins } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

const what = "a signed token taken without checking its signature";

export const tokens: readonly Rule[] = [
  {
    what, cwe: 347, severity: "high",
    setting: ({ node, key, value }, code) => /^["']?verify_signature$/.test(key) && value.text === "False" || key === "verify" && value.text === "False" && node.type === "keyword_argument" && /jwt|jws|decode/.test(code.parentOf(code.parentOf(node) ?? node)?.text.slice(0, 40) ?? "") || /^algorithms?$/.test(key) && /["'`]none["'`]/i.test(value.text.slice(0, 300)),
    call: ({ name, given }, code) => {
      if (/(?:^|\.)get_unverified_claims$/.test(name)) return true;
      if (code.language === "python" || !/^(?:jwt|jsonwebtoken|jwt-simple|jwtSimple)\.(?:decode|verify)$|^jwt_?[dD]ecode$/.test(name)) return false;
      // A page may look into its own token; a server must not believe a stranger's.
      if (/decode$/i.test(name)) return given.length === 1 && (code.origin(given[0]!) === origins.remote || code.inHandler(given[0]!)) || given[2]?.text === "true";
      return /^(?:null|undefined|""|''|false)$/.test(given[1]?.text ?? "key");
    },
  },
];
