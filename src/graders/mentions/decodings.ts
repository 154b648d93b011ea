/** What a text says in base64, hexadecimal, ROT13 and from back to front. Linear time. */
export function* decodings(text: string): Generator<{ readonly encoding: string; readonly text: string }> {
  yield { encoding: "reversed", text: Array.from(text).toReversed().join("") };
  yield { encoding: "in ROT13", text: text.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + (letter.toLowerCase() < "n" ? 13 : -13))) };
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{6,}={0,2}/g)) yield { encoding: "in base64", text: decoded(run, "base64") };
  for (const [run] of text.matchAll(/(?:(?:\\x|0x|%)?[0-9a-f]{2}[\s:,]?){4,}/gi)) yield { encoding: "in hexadecimal", text: decoded(run.replace(/\\x|0x|[%\s:,]/gi, ""), "hex") };
}

function decoded(run: string, encoding: "base64" | "hex"): string {
  return Buffer.from(run.slice(0, longestRun), encoding).toString("utf8");
}

const longestRun = 20_000;
