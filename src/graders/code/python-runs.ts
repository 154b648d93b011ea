/**
 * The stretches of a text without fences that read as Python: lines that open like a statement, with the indented lines that follow, as
 * long as they hold a definition, an import or an assignment. Only the first 200 characters of a line are looked at.
 */
export function pythonRuns(text: string): readonly string[] {
  const runs: string[] = [];
  let run: string[] = [];
  let quotes: string | undefined;
  const close = (): void => {
    const code = run.join("\n").trimEnd();
    if (run.some((line) => substance.test(line.slice(0, longest)))) runs.push(code);
    run = [];
    quotes = undefined;
  };
  for (const line of text.split("\n")) {
    const head = line.slice(0, longest);
    if (quotes !== undefined || line.trim() === "" || /^\s*>>> |^\.\.\. /.test(head) || (run.length > 0 && /^[ \t)\]}]/.test(head)) || statement.test(head)) {
      if (run.length > 0 || line.trim() !== "") run.push(line);
      quotes = openQuotes(head, quotes);
    } else close();
  }
  close();
  return runs;
}

const longest = 200;
const statement = new RegExp([
  /^\s*(?:async\s+def|def|class)\s+\w+\s*[(:[]/, /^import\s+\w+(?:[.\w]*)(?:\s+as\s+\w+)?(?:,.*)?\s*(?:#.*)?$/, /^from\s+[\w.]+\s+import\s/, /^@\w/, /^(?:if|elif|for|while|with|match)\b.*:\s*(?:#.*)?$/,
  /^(?:if|for|while)\b.*:\s*\w/, /^(?:else|try|finally)\s*:/, /^except\b.*:/, /^(?:return|raise|yield|assert|del|global|pass|break|continue)\b(?!.*[a-z] [a-z]+ [a-z]+ [a-z])/, /^[A-Za-z_][\w.]*(?:\[.*\])?\s*(?::\s*[\w[\], .]+)?\s*(?:[-+*/%&|^@]|\/\/|\*\*|>>|<<)?=(?!=)/,
  /^[A-Za-z_]\w*(?:,\s*[A-Za-z_]\w*)+\s*=(?!=)/, /^[A-Za-z_][\w.]*\(.*\)?\s*(?:#.*)?$/, /^["']{3}/, /^#(?!#)/,
].map(({ source }) => `(?:${source})`).join("|"));
/** What makes a stretch more than a remark that looks like a call. */
const substance = /^\s*(?:>>> )?(?:(?:async\s+def|def|class|import|from)\s|@\w|[A-Za-z_]\w*\s*=(?!=))/;

/** The triple quotes a line leaves open. */
function openQuotes(line: string, open: string | undefined): string | undefined {
  if (!line.includes(`"""`) && !line.includes("'''")) return open;
  let quotes = open;
  for (const [mark] of line.matchAll(/"""|'''/g)) {
    if (quotes === undefined) quotes = mark;
    else if (quotes === mark) quotes = undefined;
  }
  return quotes;
}
