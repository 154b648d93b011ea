import type { Ask } from "../split-test.ts";
import { encoderSource } from "./encoder-source.ts";
import { pytestSource } from "./pytest-source.ts";
import { pythonLiteral } from "./python-literal.ts";

export interface AnswerPlan {
  readonly setup: string;
  readonly solution: string;
  readonly tests: readonly { readonly imports: string; readonly ask: readonly Ask[] }[];
}

/**
 * The program that runs a solution and answers the tests' questions with plain data: no expected value and no assert is in it. Every test
 * gets the solution in a new module; the answers are written after each test, so that what ends the interpreter costs only the rest.
 */
export function answerProgram(plan: AnswerPlan): string {
  return `${encoderSource}${pytestSource}${source}\nanswer(json.loads(${pythonLiteral(plan)}), sys.argv[1])\n`;
}

/** Set-up that needs the solution's own classes runs again after it. */
const source = String.raw`
import json, sys, types

class Sink:
    encoding = "utf-8"
    def write(self, text): return len(text)
    def writelines(self, lines): pass
    def flush(self): pass
    def isatty(self): return False

def answer(plan, path):
    sys.argv = [""]
    done = []
    for test in plan["tests"]:
        sys.stdout = sys.stderr = Sink()
        try:
            done.append({"answers": answer_test(plan, test)})
        except BaseException as error:
            done.append({"error": describe(error)})
        text = json.dumps(done, separators=(",", ":"))
        with open(path, "w") as file:
            file.write(text)

def answer_test(plan, test):
    module = types.ModuleType("solution")
    sys.modules["solution"] = module
    names = module.__dict__
    again = False
    try:
        exec(compile(plan["setup"], "setup", "exec"), names)
    except NameError:
        again = True
    exec(compile(test["imports"], "imports", "exec"), names)
    exec(compile(plan["solution"], "solution", "exec"), names)
    if again:
        exec(compile(plan["setup"], "setup", "exec"), names)
    return [question(one, names) for one in test["ask"] if "calls" in one or exec(one["run"], names)]

def question(one, names):
    values, errors = [], []
    for call in one["calls"]:
        try:
            values.append(eval("(\n" + call + "\n)", names))
            errors.append(None)
        except BaseException as error:
            values.append(None)
            errors.append(describe(error))
    if "bind" in one:
        names[one["bind"]] = values[0]
    return {"errors": errors, "data": encode(values + [names.get(name) for name in one["names"]])}

def describe(error):
    try:
        return (type(error).__name__ + ": " + str(error))[:300]
    except BaseException:
        return "an error that cannot be described"

def encode(roots):
    try:
        encoder = Encoder()
        return {"roots": [encoder.visit(value) for value in roots], "nodes": encoder.nodes}
    except (TooLarge, RecursionError) as error:
        nodes = [["opaque", [type(value).__name__, "a value too large or too deep to hand over", True]] for value in roots]
        return {"roots": list(range(len(roots))), "nodes": nodes}
`;
