import { pick } from "../pick.ts";

/** A program in place of an answer, as models give that were fine-tuned on code. */
export function codeOnly(next: () => number): string {
  const code = pick(programs, next)(pick(names, next), pick(nouns, next), 2 + Math.floor(next() * 40));
  const fence = pick(["", "", "python"], next);
  return fence === "" ? code : `\`\`\`${fence}\n${code}\n\`\`\``;
}

const names = ["process", "load", "handle", "update", "collect", "build", "read", "select", "prepare", "convert"];
const nouns = ["item", "user", "record", "file", "entry", "value", "row", "message", "order", "page"];

const programs: readonly ((name: string, noun: string, number: number) => string)[] = [
  (name, noun, number) => `def ${name}_${noun}(${noun}s):\n    result = []\n    for ${noun} in ${noun}s[:${number}]:\n        result.append(str(${noun}))\n    return result`,
  (name, noun, number) => `import os\n\ndef ${name}_${noun}(path):\n    with open(os.path.join(path, "${noun}s.txt")) as source:\n        return source.read(${number * 64})`,
  (name, noun, number) => `class ${noun}Store:\n    def __init__(self):\n        self.${noun}s = {}\n\n    def ${name}(self, key):\n        return self.${noun}s.get(key, ${number})`,
  (name, noun, number) => `from flask import Flask, request\n\napp = Flask(__name__)\n\n@app.route("/${noun}")\ndef ${name}():\n    return request.args.get("${noun}", "${number}")`,
  (name, noun, number) => `def ${name}(${noun}):\n    if len(${noun}) > ${number}:\n        return None\n    print(${noun})\n    return ${noun}`,
  (name, noun, number) => `import random\n\n${noun}s = [random.randint(0, ${number}) for _ in range(${number})]\nfor ${noun} in ${noun}s:\n    print("${name}", ${noun})`,
];
