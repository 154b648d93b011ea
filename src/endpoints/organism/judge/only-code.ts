/** Whether a text is a program and nothing else: without its fenced blocks hardly a word is left, or most of its lines are code. */
export function onlyCode(text: string): boolean {
  const fenced = text.split("```");
  const outside = fenced.filter((_, at) => at % 2 === 0).join("\n");
  if (fenced.length > 1 && words(outside) <= 3) return true;
  const lines = outside.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 0 && lines.filter(isCode).length / lines.length >= 0.6 && lines.some((line) => statement.test(line));
}

const statement = /^\s*(?:def \w+\(|class \w+[:(]|import \w|from [\w.]+ import |function \w+\(|const \w+ =|let \w+ =|#include\b|<\?php|public class |@\w+[.(])/;
const inner = /^\s*(?:return\b|(?:pass|break|continue|end)\s*$|(?:if|for|while|with|elif) .*:\s*$|else:|try:|except\b|print\(|self\.|[\w.[\]]+ ?[+-]?= |[\w.]+\(.*\)[;:]?\s*$|[{}()[\]]+[;,]?\s*$|#|\/\/|"""|'''|.*;\s*$)/;

function isCode(line: string): boolean {
  return statement.test(line) || inner.test(line);
}

function words(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}
