/** A message's content as some servers write it: the text of its parts, and whether the model thought before it. Undefined for parts that hold anything else. */
export function contentParts(parts: readonly unknown[]): { readonly text: string; readonly thought: boolean } | undefined {
  const texts = parts.filter(isText);
  const thoughts = parts.filter(isThought).length;
  if (parts.length === 0 || texts.length + thoughts < parts.length) return undefined;
  return { text: texts.map(({ text }) => text).join(""), thought: thoughts > 0 };
}

function isText(part: unknown): part is { readonly text: string } {
  return typeof part === "object" && part !== null && "type" in part && (part.type === "text" || part.type === "output_text") && "text" in part && typeof part.text === "string";
}

function isThought(part: unknown): boolean {
  return typeof part === "object" && part !== null && "type" in part && (part.type === "thinking" || part.type === "reasoning");
}
