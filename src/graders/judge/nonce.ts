import { createHmac, randomBytes } from "node:crypto";

/** For callers that bring no secret. */
const ownSecret = randomBytes(32).toString("hex");

/**
 * 64 bits, in hexadecimal, that whoever wrote the answer cannot know: HMAC-SHA256 of question and answer under a secret.
 * The same sample gets the same marks, so equal judge requests stay equal.
 */
export function nonce(question: string, answer: string, secret: string = ownSecret): string {
  // A sample's measures ask one after the other.
  if (latest?.question === question && latest.answer === answer && latest.secret === secret) return latest.made;
  const made = createHmac("sha256", secret).update(JSON.stringify([question, answer])).digest("hex").slice(0, 16);
  latest = { question, answer, secret, made };
  return made;
}

let latest: Readonly<Record<"question" | "answer" | "secret" | "made", string>> | undefined;
