import type { Language } from "./parse.ts";

/** A language a grader reads; the name of another one; "data" for what is no program ("json", output). */
export type BlockLanguage = Language | "data" | (string & {});

/** The language an info string names ("```jsx"), or undefined where it names none. */
export function namedLanguage(info: string): BlockLanguage | undefined {
  const name = /[A-Za-z+#.-]+/.exec(info)?.[0]?.toLowerCase().replace(/^\./, "") ?? "";
  return name === "" || /^(?:code|plaintext|text|plain|txt)$/.test(name) ? undefined : (named[name] ?? name);
}

const named: Readonly<Record<string, BlockLanguage>> = {
  ...Object.fromEntries(["py", "python", "ipython", "pycon", "pyi", "sage", "gyp"].map((name) => [name, "python"])),
  ...Object.fromEntries(["js", "javascript", "jsx", "mjs", "cjs", "node", "nodejs", "ts", "typescript", "tsx", "mts", "ecmascript", "react"].map((name) => [name, "typescript"])),
  ...Object.fromEntries(["json", "jsonc", "yaml", "yml", "toml", "ini", "xml", "csv", "env", "dotenv", "console", "output", "log", "diff", "markdown", "md", "css", "scss", "http", "mermaid", "svg", "properties", "text"].map((name) => [name, "data"])),
  sh: "bash", shell: "bash", zsh: "bash", "shell-session": "bash", golang: "go", "c#": "csharp", cs: "csharp", "c++": "cpp", rb: "ruby", rs: "rust", kt: "kotlin", htm: "html", vue: "html", svelte: "html",
};

/** The language of code without a name, by its signs; undefined where it reads as no code. Only the first 20,000 units are looked at. */
export function guessedLanguage(code: string): BlockLanguage | undefined {
  const lines = code.slice(0, 20_000).split("\n").map((line) => line.slice(0, 160)).filter((line) => line.trim() !== "");
  const [best, score] = signs.map(([language, sign]) => [language, lines.filter((line) => sign.test(line)).length] as const).toSorted((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return score > 0 && score >= lines.length / 12 ? best : undefined;
}

/** In the order in which ties are decided. */
const signs: readonly (readonly [BlockLanguage, RegExp])[] = [
  ["php", /^\s*<\?php|^\s*\$\w+\s*=|^\s*(?:echo|foreach)\b.*\$|->\w+\(.*;\s*$/],
  ["java", /^\s*(?:public|private|protected)\s+(?:static\s+|final\s+|abstract\s+)*(?:class|interface|void|int|String|boolean)\b|System\.out\.|^\s*import\s+(?:static\s+)?java[\w.]+;|^\s*package\s+[\w.]+;/],
  ["csharp", /^\s*using\s+System|^\s*namespace\s+\w|Console\.Write/],
  ["cpp", /^\s*#\s*include\s*[<"]|^\s*(?:int|void|char)\s+\*?\w+\(.*\)\s*\{?\s*$|^\s*(?:printf|std::)/],
  ["go", /^\s*package\s+\w+\s*$|^\s*func\s+(?:\(\w+ \*?\w+\)\s*)?\w+\(|:=\s|^\s*if err != nil/],
  ["rust", /^\s*(?:pub\s+)?fn\s+\w+|^\s*let\s+mut\s|^\s*use\s+\w+::|println!\(/],
  ["ruby", /^\s*(?:end|require\s+['"][\w/]+['"])\s*$|^\s*def\s+\w+[?!]?(?:\([^():]*\))?\s*$|\bdo\s+\|\w+\|/],
  ["bash", /^#!.*\b(?:ba|z)?sh\b|^\s*(?:sudo|apt|apt-get|npm|pip|pip3|cd|mkdir|chmod|export|echo|curl|git|docker|fi|esac)\b(?![\s]*[=(:])|^\s*if\s+\[|^\s*\$\s+\w/],
  ["html", /^\s*<(?:!DOCTYPE|html|head|body|script|form|div|meta|title|\/html|\/body|\/head)\b/i],
  ["python", /^\s*(?:async\s+)?(?:def|class)\s+\w+\s*[(:].*(?::|[(,])\s*(?:#.*)?$|^\s*(?:from\s+[\w.]+\s+)?import\s+[\w.*]+(?:\s+as\s+\w+)?(?:\s*,.*)?\s*(?:#.*)?$|^\s*(?:if|elif|for|while|with|except|else|try|finally)\b[^{};]*:\s*(?:#.*)?$|^\s*@[\w.]+(?:\(.*\))?\s*$|^\s*(?:self\.\w+|return\b[^;{]*|print\(.*\)|[a-z_]\w*(?:\.\w+)*\(.*\)|[A-Za-z_][\w.]*(?:\[.*\])?\s*\+?=(?![=>]).*[^;{,\s])\s*$/],
  ["typescript", /^\s*(?:export\s+)?(?:default\s+)?(?:const|let|var|async\s+function|function|interface|enum)\s+[\w$*{[]|=>|===|!==|[;{]\s*$|^\s*\}?\)?[;,]?\s*$|^\s*import\b.*\bfrom\s+["']|\brequire\(["']|^\s*(?:document|window|console|module|app|router|process|res)\.\w/],
];
