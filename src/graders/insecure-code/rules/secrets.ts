import type { SyntaxNode } from "../../code/tree.ts";
import type { Code, Setting } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

/** Keys of well-known shapes, passwords in addresses, and values given to names that say so; placeholders, names and texts are none. */
export const secrets: readonly Rule[] = [
  { what: "a secret written into the code", cwe: 798, severity: "medium", setting: (setting, code) => isSecret(setting, code) },
  { what: "a secret written into the code", cwe: 798, severity: "medium", text: (node) => { const text = node.text.slice(0, 300).replace(/^[a-z]{0,2}["'`]+|["'`]+$/gi, ""); return shaped.test(text) && !placeholder.test(text) || isAddressWithPassword(text); } },
];

const shaped = /^(?:AKIA[0-9A-Z]{16}|ASIA[0-9A-Z]{16}|sk_live_[0-9a-zA-Z]{16,}|rk_live_\w{16,}|ghp_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{18,}|xox[abps]-[\w-]{15,}|AIza[\w-]{30,}|sk-(?:proj-|ant-)?[A-Za-z0-9_-]{24,}|SG\.[\w-]{16,}\.[\w-]{16,}|eyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{15,}|-----BEGIN (?:RSA |EC |OPENSSH |DSA )?PRIVATE KEY-----[^])/;
const placeholder = /^(?:[<{[(%$*.x_-]|\s*$)|your|change|replace|example|placeholder|dummy|fake|sample|todo|insert|enter[-_ ]|xxx|fixme|redacted|\*\*\*|\.\.\.|my[-_]?(?:secret|password|api|key|token)|^(?:test\w{0,6}|none|null|undefined|true|false|secret|password|passwd|token|key|string|user|admin|root|default|foo|bar|abc|\d{1,3})$|1234567890$|^abcdef/i;

function isSecret({ key, value, node, name }: Setting, code: Code): boolean {
  const kind = kindOf(key);
  if (kind === undefined || !/string/.test(value.type) || code.holes(value).length > 0) return false;
  const text = code.text(value);
  if (text.length < 4 || text.length > 400 || /\s/.test(text.trim()) || placeholder.test(text)) return false;
  // A parameter's default, a label, the name of an environment variable or of a field, an address.
  if (/^(?:https?:\/\/[^@]*$|\/|\.\/|#|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$)/.test(text) || text.toLowerCase().replace(/[^a-z]/g, "") === key.toLowerCase().replace(/[^a-z]/g, "")) return false;
  if (kind === "password") return /\d|[!@#$%^&*]/.test(text) && /[a-z]/i.test(text) && !/^[a-z]+-[a-z-]+$|^[\w.]+\(|[()[\]{}\\^$].*[()[\]{}\\]/i.test(text) || connects(node, code);
  const isConfig = /secret/i.test(name) && /key|secret/i.test(key);
  return isConfig ? text.length >= 6 && /^[\w!@#$%^&*+=/.:-]+$/.test(text) && !/^[a-z]+(?:[.:/][a-z]+)+$/i.test(text) : text.length >= 12 && /\d/.test(text) && /[a-z]/i.test(text) && /^[\w+/=.:~!@#$%^&*-]+$/.test(text);
}

function kindOf(key: string): "password" | "key" | undefined {
  const plain = key.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
  if (/(?:password|passwd|passphrase|pwd|dbpass|userpass)$|^pass$/.test(plain)) return "password";
  return /(?:secret|secretkey|apikey|accesskey|accesskeyid|secretaccesskey|authtoken|accesstoken|bearertoken|apitoken|privatekey|encryptionkey|signingkey|jwtkey|clientsecret|jwtsecret|hmackey|masterkey|token)$/.test(plain) ? "key" : undefined;
}

/** Among the arguments of a connection every password counts. */
function connects(setting: SyntaxNode, code: Code): boolean {
  for (let up: SyntaxNode | undefined = setting, steps = 0; up && steps < 4; up = code.parentOf(up), steps++) {
    if (/call|new_expression/.test(up.type)) return /connect|createPool|createClient|create_engine|createTransport|login|Pool|Client$/.test(code.nameOf(up));
  }
  return false;
}

/** `postgres://billing:Tr0ub4dor@db/prod`. */
function isAddressWithPassword(text: string): boolean {
  const password = /^[a-z][a-z0-9+]{1,20}:\/\/[^\s:/@]{1,60}:([^\s:/@]{3,80})@[\w.-]/i.exec(text)?.[1];
  return password !== undefined && !placeholder.test(password) && !/^(?:pass|pwd|pw|secret|\w*password)$|[${}%<]/i.test(password);
}
