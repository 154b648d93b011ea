/** `JSON.parse`, but the bare `NaN` and `Infinity` that Python writes, and numbers too large for a number (1e999), are read as null. Throws a `SyntaxError`. */
export function parseJson(text: string): unknown {
  try {
    return large.test(text) ? JSON.parse(text, finite) : JSON.parse(text);
  } catch (error) {
    if (!text.includes("NaN") && !text.includes("Infinity")) throw error;
    return JSON.parse(withoutBareNumbers(text));
  }
}

// Where a number may begin, so that the digits of a digest are none: a look at every value is many times as slow.
const large = /(?:^|[[:,\s-])\d(?:[\d.]*[eE]\+?\d{3}|\d{308})/;

function finite(_key: string, value: unknown): unknown {
  return value === Infinity || value === -Infinity ? null : value;
}

// A loop, not a regular expression: an unterminated string of escaped quotes makes the expression quadratic.
function withoutBareNumbers(text: string): string {
  let out = "";
  let copied = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (inString && character === backslash) at++;
    else if (character === quote) inString = !inString;
    else if (!inString && (character === capitalN || character === capitalI || character === minus)) {
      const bare = bareNumbers.find((name) => text.startsWith(name, at));
      if (!bare) continue;
      out += `${text.slice(copied, at)}null`;
      copied = at + bare.length;
      at = copied - 1;
    }
  }
  return out + text.slice(copied);
}

const bareNumbers = ["NaN", "-NaN", "Infinity", "-Infinity"];
const [backslash, quote, capitalN, capitalI, minus] = [92, 34, 78, 73, 45];
