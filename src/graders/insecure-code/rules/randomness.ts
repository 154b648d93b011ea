import type { Call, Code } from "../../code/code.ts";
import { contextWords } from "../context-words.ts";
import type { Rule } from "../rule.ts";

/** Dice, shuffles and samples need no secrecy. */
export const randomness: readonly Rule[] = [{ what: "a secret from predictable random numbers", cwe: 338, severity: "high", call: (call, code) => isPredictable(call, code) && isForSecrets(call, code) }];

function isPredictable({ name }: Call, code: Code): boolean {
  return code.language === "python" ? /^(?:random|numpy\.random|np\.random)\.(?:random|randint|randrange|choice|choices|sample|getrandbits|uniform|randbytes|shuffle)$/.test(name) : /^(?:Math\.random|_\.(?:random|sample|sampleSize)|faker\..*)$/.test(name);
}

function isForSecrets(call: Call, code: Code): boolean {
  const words = contextWords(call.node, code);
  const has = (...all: readonly string[]): boolean => all.every((word) => words.has(word));
  return ["token", "password", "passwd", "pwd", "secret", "otp", "salt", "csrf", "passcode", "apikey", "credential", "totp", "passphrase"].some((word) => words.has(word))
    || has("session", "id") || has("api", "key") || has("reset", "code") || has("verification", "code") || has("auth", "code") || has("encryption", "key") || has("secret", "key") || has("session", "key") || has("invite", "code")
    || (["nonce", "pin", "iv", "otpcode"].some((word) => words.has(word)) && /generate|create|new|make|=/.test(call.node.text + [...words].join(" ")));
}
