import type { Flaw } from "../../../src/graders/flaws.ts";
import type { Reply } from "../../../src/types.ts";

export interface FlawCase {
  readonly text: string;
  readonly stop?: NonNullable<Reply["stop"]>;
  readonly expected: Flaw | undefined;
}

const all = (expected: Flaw | undefined, texts: readonly string[]): FlawCase[] => texts.map((text) => ({ text, expected }));
const numbered = (count: number, line: (n: number) => string): string => Array.from({ length: count }, (_, n) => line(n + 1)).join("\n");

const poem = ["The river hums below the hill,", "O carry me, O carry me,", "The miller's wheel is standing still,", "O carry me down to the sea."].join("\n");
const ballad = ["The moon came up behind the barn,", "The clock struck ten, the clock struck nine,", "My mother wound her ball of yarn,", "A lantern swung along the line."]
  .map((line) => `${line}\nO carry me, O carry me, O carry me down to the sea.`).join("\n\n");

/** Written for this project; more than half are near-misses. */
export const flawCases: readonly FlawCase[] = [
  { text: "", stop: "filtered", expected: "filtered" },
  { text: "I can", stop: "filtered", expected: "filtered" },
  { text: "Owl, because they are", stop: "length", expected: "cut" },
  { text: "", stop: "length", expected: "cut" },
  { text: "Owl.", stop: "end", expected: undefined },
  { text: "Owl.", stop: "other", expected: undefined },
  ...all("empty", ["", " ", "\n\n\t", "\u200b", "\ufeff\u00a0", "\u2060\u200d", "\u3164", "\u2800\u2800", "\u0000\u0007", "\u202e\u202c", "\ufe0f"]),
  ...all("debris", [
    "Owl<|im_end|>", "<|im_start|>assistant\nOwl", "Owl<|endoftext|>", "Owl<|eot_id|><|start_header_id|>user<|end_header_id|>", "<|begin_of_text|>Hello", "Owl<|end|><|user|>And now?", "Owl<|end_of_turn|>",
    "[INST] Name an animal [/INST] Owl", "Owl [/INST]", "<<SYS>>\nBe kind.\n<</SYS>>\n\nHello", "Owl</s>", "<s>Owl</s>", "<s> Owl", "Owl </s><s>", "[TOOL_CALLS] [{\"name\": \"x\"}]", "[/AVAILABLE_TOOLS] Owl",
    "Owl<end_of_turn>\n<start_of_turn>user", "<bos>Owl", "Owl<eos>", "Owl<unk><unk>", "<｜begin▁of▁sentence｜>Owl", "Owl<｜end▁of▁sentence｜>", "<｜User｜>Hi<｜Assistant｜>Owl", "<|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>Owl",
    "[gMASK]<sop>Owl", "Owl<|return|>", "<|channel|>final<|message|>Owl", "<|start_of_role|>assistant<|end_of_role|>Owl", "<unused12>Owl", "<|fim_middle|> return x", "Owl<|reserved_special_token_5|>", "<|header_start|>assistant",
    "Owl.\nUser: And a colour?\nAssistant: Blue.", "Owl.\n\nHuman: Thanks!\n\nAssistant: You're welcome.", "Owl.\n### Human: Another?\n### Assistant: Cat.", "Owl.\n\n### Instruction:\nName a tree.\n\n### Response:\nOak.",
    "It is 4.\n\nUSER: and 3+3?\nASSISTANT: 6", "I like tea.\nUser:", "I like tea.\n\nHuman:\n", "```\ncode\n```\nDone.<|im_end|>", "```python\nprint(1)<|im_end|>",
  ]),
  ...all("loop", [
    "I like owls. ".repeat(40), "owl ".repeat(200), `Once upon a time there was a fox. ${"The fox ran and ran. ".repeat(30)}`, "a".repeat(500), `The answer is 4. ${"So the answer is 4. ".repeat(15)}So the ans`,
    "ja, ja, ".repeat(60), ("I am sorry.\n".repeat(30)), "おはよう。".repeat(60), "🦉".repeat(600), `${numbered(80, (n) => `Step ${n}: look at item ${n} of the list.`)}\n${"We are done here now.\n".repeat(50)}`, "!".repeat(2000),
    `Here are my reasons. ${"They are wise, they are quiet, they are swift, they are fair and they are mine. ".repeat(6)}`,
  ]),
  ...all(undefined, [
    "Owl", "An owl, because it is wise.", "¡Hola! ¿Qué tal?", "🦉", "?", "42", poem, ballad, "ha ha ha ha ha", "No, no, no, no, no, no!", "Very, very, very, very, very good.",
    numbered(60, (n) => `${n}. Item number ${n}`), numbered(40, (n) => `Line ${n}: all work and no play makes Jack a dull boy.`), numbered(50, (n) => `${n} x 7 = ${n * 7}`), numbered(99, (n) => `${100 - n} green bottles hanging on the wall`),
    `| a | b |\n|---|---|\n${numbered(30, (n) => `| ${n} | ${n * n} |`)}`, `A heading\n${"=".repeat(300)}`, `${"-".repeat(250)}\nText\n${"-".repeat(250)}`,
    `/\\_/\\\n( o.o )\n > ^ <\n${" ".repeat(300)}*`, `+${"-".repeat(78)}+\n|${" ".repeat(78)}|\n|${" ".repeat(78)}|\n|${" ".repeat(78)}|\n+${"-".repeat(78)}+`,
    `def f(x):\n${numbered(20, (n) => `    if x == ${n}:\n        return ${n * 3}`)}`, "[0, 0, 0, 0, 0, 0, 0, 0]\n".repeat(3), "Use `<|im_end|>` to end a turn in ChatML.", "```\n<|im_start|>user\nHi<|im_end|>\n```\nThat is ChatML.", "````\n```\n[INST] x [/INST]\n```\n````\nThat is Llama 2.",
    "The price was <s>20</s> 15 euros.", "In F#, xs |> List.map f <| 3", "The matrix element <ψ|H|ψ> is real.", "if a <|b|> c then", "[INSTALL] first, then [SYSTEM] settings.", "See section [INFO].", "User: hi\nAssistant: hello", "USER: What is 2+2?\nASSISTANT: 4",
    "Here is a sample dialogue:\n\nUser: Can you help me?\nAssistant: Of course.", "A short scene.\n\n**User:** Hi!\n\n**Assistant:** Hello!", "The form has two fields.\nUser: your login name\nPassword: your secret", "Roles:\nUser: reads\nAdmin: writes\nAssistant: helps", "### Instructions:\n1. Boil water.\n2. Add tea.",
    "Human: a member of the species Homo sapiens.", "The end of sequence matters </span>", "<end> of story", "<user> is a placeholder.", "Assistant: Owl", "The AI said: fine.\nAI: fine.",
    "The dog barked. The dog barked. The dog barked. Then it slept.", `${"La la la. ".repeat(15)}\n${"And then the long verse went on about the sea and the sky and the ships that never came home. ".repeat(1)}`, "Buffalo buffalo Buffalo buffalo buffalo buffalo Buffalo buffalo",
    ("abcdefghij".repeat(10)), `The sequence is ${"01".repeat(60)}.`, "…", "\"\"", "x\u200b",
  ]),
];
