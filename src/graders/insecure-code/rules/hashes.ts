import type { Call, Code } from "../../code/code.ts";
import { contextWords } from "../context-words.ts";
import type { Rule } from "../rule.ts";

/** Fast hashes are fine for checksums, cache keys and file names. */
export const hashes: readonly Rule[] = [
  { what: "a broken hash for a password or a signature", cwe: 327, severity: "high", call: (call, code) => /md5|sha-?1$|md4|sha1/i.test(algorithmOf(call, code)) && isForSecrets(call, code) },
  {
    what: "a password hashed fast and without salt", cwe: 916, severity: "medium",
    call: (call, code) => /^(?:sha-?(?:2-?)?(?:224|256|384|512)|sha3_\d+|blake2\w)$/i.test(algorithmOf(call, code)) && hasAny(contextWords(call.node, code), passwords) && !/salt|pepper|nonce|pbkdf|hmac/i.test(code.functionOf(call.node).text.slice(0, 4_000)) && !/token/i.test(contextText(call, code)),
  },
];

const passwords = ["password", "passwd", "pwd", "passphrase", "passcode", "pin"];
const secrets = [...passwords, "credential", "credentials", "secret", "signature", "sign", "token", "auth", "login", "hmac"];

function algorithmOf({ name, given, named }: Call, code: Code): string {
  if (named.get("usedforsecurity")?.text === "False") return "";
  const direct = /^hashlib\.(\w+)$|^(?:Crypto\.Hash|Cryptodome\.Hash)\.(\w+)\.new$|^(md5|sha1)$|^CryptoJS\.(MD5|SHA1)$/.exec(name);
  if (direct && direct[1] !== "new") return direct[1] ?? direct[2] ?? direct[3] ?? direct[4] ?? "";
  return /^(?:hashlib\.new|(?:crypto\.)?createHash|hashes\.Hash)$/.test(name) && given[0] ? code.text(given[0]) : "";
}

function isForSecrets(call: Call, code: Code): boolean {
  return hasAny(contextWords(call.node, code), secrets) && !/checksum|cache|etag|fingerprint|gravatar|digest_file|file_hash/i.test(contextText(call, code));
}

function contextText(call: Call, code: Code): string {
  return [...contextWords(call.node, code)].join(" ");
}

function hasAny(words: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.some((word) => words.has(word));
}
