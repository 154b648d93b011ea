/**
 * Which mark of a chat template the text shows, as a reason; nothing where there is none. The families: ChatML (Qwen, Yi), Llama 2, 3
 * and 4, Mistral, Gemma, Phi, Zephyr, DeepSeek, Command R, Granite, GLM, gpt-oss, Vicuna, Alpaca. Pass the text without code,
 * where a reply may rightly write about such tokens.
 */
export function templateDebris(text: string): string | undefined {
  const token = specialToken.exec(text)?.[0] ?? strayEndOfSequence(text);
  if (token !== undefined) return `the reply holds the chat-template token ${token}`;
  const turn = continuedTurn(text);
  return turn === undefined ? undefined : `the reply goes on with another turn: "${turn}"`;
}

const specialToken = new RegExp([
  // Bars with spaces or capitals between them are operators and bra-kets, so the names are listed.
  String.raw`<\|(?:im_(?:start|end|sep|user|system|assistant|middle)|endoftext|endofprompt|end|user|assistant|system|tool|observation|start|channel|message|return|call|constrain|eot|eom|header_(?:start|end)|(?:start|end)_(?:header_id|of_(?:text|turn|role|image))|begin_of_text|e[om]t_id|python_tag|finetune_right_pad_id|reserved_special_token_\d{1,3}|fim_\w{3,10}|file_sep|repo_name|tool_call|tool_response|placeholder\d{0,2}|[A-Z_]{3,40}_TOKEN)\|>`,
  String.raw`<｜[^｜<>\n]{1,40}｜>`,
  String.raw`<(?:start|end)_of_turn>|<(?:bos|eos|pad|unk|sop|eop|eoh|eoa)>|<unused\d{1,3}>`,
  String.raw`\[\/?(?:INST|AVAILABLE_TOOLS|TOOL_RESULTS|SYSTEM_PROMPT)\]|\[TOOL_CALLS\]|\[[gs]MASK\]|<<\/?SYS>>`,
].join("|"));

/** `<s>` and `</s>` are also HTML's strike-through: only unbalanced or inverted marks, or a pair around everything, are debris. */
function strayEndOfSequence(text: string): string | undefined {
  const opened = text.split("<s>").length - 1;
  const closed = text.split("</s>").length - 1;
  if (opened === 0 && closed === 0) return undefined;
  const endsFirst = text.indexOf("</s>") < text.indexOf("<s>");
  const aroundAll = text.trimStart().startsWith("<s>") && text.trimEnd().endsWith("</s>");
  if (opened === closed && !aroundAll && !endsFirst) return undefined;
  return closed >= opened ? "</s>" : "<s>";
}

/**
 * The user's turn that the model wrote itself: a line "User:" after an answer, followed by an assistant's line or by nothing at all.
 * A dialogue that was asked for begins with such a line or is announced by a colon; it is no debris.
 */
function continuedTurn(text: string): string | undefined {
  const lines = text.trimEnd().split("\n");
  const first = lines.findIndex((line) => userLine.test(line));
  if (first < 1) return undefined;
  const before = lines.slice(0, first).findLast((line) => line.trim() !== "")?.trim();
  if (before === undefined || /[:：*#>_-]$/.test(before) || assistantLine.test(before)) return undefined;
  const answered = lines.slice(first + 1).some((line) => assistantLine.test(line));
  const dangling = first === lines.length - 1 && /:\s*$/.test(lines[first] ?? "");
  return answered || dangling ? lines[first]?.trim().slice(0, 40) : undefined;
}

const userLine = /^(?:### )?(?:User|Human|USER|HUMAN|Instruction|Input)\s?:/;
const assistantLine = /^(?:### )?(?:Assistant|ASSISTANT|AI|Bot|Chatbot|Model|Response)\s?:/;
