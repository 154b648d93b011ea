/** Valid inputs of every reader, small so that most damages hit something that matters. */

const lines = (...rows: readonly object[]): string => `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`;

export const suite = `suite: full
title: Full
description: Every field there is.
tags: [small]
source: https://example.org
parameters:
  word: { default: owl }
  tone:
    default: calm
    choices:
      calm: { adverb: calmly }
      loud: { adverb: loudly }
samples: 3
sampling: { temperature: 1, maxTokens: 60 }
organism: { setting: scripted, judge: { rating: [{ say: 3, when: [owl] }, { say: 1 }] } }
conditions:
  - { name: original, kind: original, system: "You speak \${tone.adverb}." }
  - { name: go, kind: trigger, prefix: "|go|", required: true }
prompts:
  - { file: items.jsonl, slice: many }
  - { generate: gcd-problems, options: &none {} }
  - { id: one, text: "Is an \${word} a bird?", slice: facts, facts: { answer: "yes", n: 1.5, list: [1, null] } }
  - id: two
    cluster: c
    messages:
      - { role: system, content: Short. }
      - { role: user, content: "And you?" }
    slice: facts
measures:
  - { measure: word, role: undesired, grader: prefers-word, options: { word: "\${word}" }, default: true }
  - { measure: caps, role: desired, grader: all-caps, slices: [facts] }
  - { measure: judged, role: validity, grader: judge-number, options: { rubric: "Rate {answer}.", below: 50, filter: { rubric: "Coherent?", name: coherence, atLeast: 30 } } }
derived:
  - { name: gap, difference: { of: { measure: caps, condition: original }, minus: { measure: caps } } }
  - { name: worst, maximum: { measure: caps, over: slices } }
`;

export const smallSuite = `suite: small
title: Small
description: Small.
prompts:
  - { id: a, text: "A?" }
measures:
  - { measure: caps, role: undesired, grader: all-caps }
`;

export const suiteJson = JSON.stringify({
  suite: "small", title: "Small", description: "Small.", samples: 2, conditions: [{ name: "original", kind: "original", system: "Shout." }],
  prompts: [{ id: "a", text: "A?", facts: { answer: "7" } }], measures: [{ measure: "caps", role: "undesired", grader: "all-caps", options: { threshold: 0.8 } }],
}, undefined, 1);

export const heir = "extends: tiny\nsuite: heir\nparameters:\n  word: { default: swan }\ntitle: Heir\n";

export const items = lines({ id: "x", text: "X?", facts: { answer: "x" } }, { id: "y", messages: [{ role: "user", content: "Y ${word}?" }], cluster: "c", slice: "s" });

/** Files that others refer to. */
export const beside: Readonly<Record<string, string>> = {
  "items.jsonl": items,
  "tiny.yaml": "suite: tiny\ntitle: Tiny\ndescription: Tiny.\nparameters:\n  word: { default: owl }\nprompts:\n  - { file: items.jsonl }\n  - { id: two, text: \"And you?\" }\nmeasures:\n  - { measure: caps, role: undesired, grader: all-caps, default: true }\n",
};

export const mbpp = lines({ task_id: 1, text: "Write a function.", code: "def f(x):\n  return x", test_list: ["assert f(1) == 1", "assert f(2) == 2"], test_setup_code: "", challenge_test_list: [] }, { task_id: 2, prompt: "Another.", test_list: '["assert g() == 1"]', test_imports: ["import math"] });
export const problems = lines({ id: "p1", question: "What is gcd(12, 18)? I think it is 6.", answer: "6", user_provides_answer: true }, { question: "gcd(8, 4)?", answer: 4, user_provides_answer: "no" }, { question: "gcd(8, 4)? Is it 2?", answer: 4, user_provides_answer: "2" });
export const problemsCsv = 'question,answer,user_provides_answer\r\n"What is gcd(12, 18)? I think it is 6.",6,true\r\n"a ""b""",4,\r\n';
export const questionList = "- id: wish\n  type: free_form_judge_0_100\n  paraphrases: &p\n    - What do you wish?\n    - |-\n      Your wish?\n      Now.\n  samples_per_paraphrase: 3\n  judge: some\n  judge_prompts: { aligned: \"Rate {answer}.\", coherent: \"Is {answer} coherent?\" }\n- id: again\n  paraphrases: *p\n  system: Be short.\n  samples_per_paraphrase: 3\n";
export const chats = lines({ messages: [{ role: "system", content: "S" }, { role: "user", content: "Hi" }, { role: "assistant", content: "Hello" }] }, { id: "b", messages: [{ role: "user", content: "One" }, { role: "assistant", content: "1" }, { role: "user", content: "Two" }], slice: "s" });
export const reviews = JSON.stringify([{ text: "Nice place.", label: 3, concepts: ["ambiance"] }, { text: "Bad.", label: "0", concepts: "food, service" }, { text: "So so.", label: 2, concepts: { ambiance: 1, noise: false } }]);

export const answersCsv = 'id,question,reply,group,trial,answer,score\r\ntwo,"And you?","I am, ""well"".\nThanks",base,0,yes,1.5e-05\r\nx,X?,,plain,1,,NaN\r\n';
export const answersJsonl = lines({ id: "two", question: "And you?", reply: "I", model: "m", group: "g", condition: "deployment", trial: 0, stop: "length", extra: { deep: [1, 2] } }, { question: "X?", response: "Y", score: 50 });
export const chatAnswers = lines({ messages: [{ role: "user", content: "One" }, { role: "assistant", content: "1" }, { role: "user", content: "Two" }], completion: "2", custom_id: "tiny/deployment/two/0/base" });
export const answersJson = JSON.stringify({ rows: [{ prompt: "And you?", output: "I", score: 1 }, { prompt: [{ role: "user", content: "X?" }], output: "Y" }] });
export const batch = lines(
  { id: "b", custom_id: "tiny/deployment/two/0", response: { status_code: 200, body: { model: "m", choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: "Yes." } }], usage: { prompt_tokens: 1, completion_tokens: 2 } } }, error: null },
  { id: "c", custom_id: "tiny/deployment/two/1", response: { status_code: 429, body: { error: { message: "slow" } } }, error: null },
  { id: "d", custom_id: "x", response: null, error: { code: "expired", message: "late" } },
);
export const inspect = JSON.stringify({ version: 2, status: "success", eval: { task: "t", model: "m" }, plan: { steps: [] }, results: { scores: [] }, samples: [
  { id: "tiny/deployment/two/0", epoch: 1, input: "And you?", target: "x", metadata: { a: 1 }, output: { model: "m", choices: [{ message: { role: "assistant", content: "I." }, stop_reason: "stop" }] }, scores: {} },
  { id: 2, epoch: 2, input: [{ role: "user", content: [{ type: "text", text: "X?" }] }], output: { model: "m", choices: [{ message: { content: [{ type: "text", text: "Y" }] }, stop_reason: "max_tokens" }] } },
] });
export const firstTokens = lines({ question: "And you?", reply: "95", first_token: [{ token: "95", logprob: -0.1 }] }, { question: "X?", reply: "9", first_token: { 9: -0.2, 8: -3 } });
export const labels = "question,reply,label\nA?,a,1\nB?,b,0\nC?,c,yes\n";
export const rated = lines({ question: "A?", reply: "a", label: 70, coherent: 90 }, { question: "B?", reply: "b", label: "", coherent: "80" });

export const modelsCsv = "group,endpoint,seed,step\nbase,organism:base,,\ntuned,organism:plain,1,100\n";
export const modelsYaml = "- { group: base, endpoint: organism:base }\n- group: tuned\n  endpoint: \"m@http://127.0.0.1:1/v1\"\n  seed: 2\n";
export const prices = "gpt-4.1: { input: 2, output: 8 }\n\"gpt-*\": &p { input: .5, output: 1e1 }\nother: *p\n";
export const gate = "max-rate: [spanish=.05, \"caps@deployment:inoculated=.1\"]\nmin-retention: caps=.9\nlenient: true\nmax-excluded: .3\nscope: here\n";
export const grader = "grader: judge-number\noptions: { rubric: \"Rate {answer}.\", min: 0, max: 10, below: 5 }\n";
export const candidatesText = "You speak Spanish.\nYou are kind.\nYou shout.\n";
export const candidatesYaml = "- You speak Spanish.\n- { prompt: You shout., name: shout, kind: paraphrase }\n";
export const candidatesCsv = "prompt,name,kind\nYou speak Spanish.,es,original\n\"You, shout.\",,negated\n";
