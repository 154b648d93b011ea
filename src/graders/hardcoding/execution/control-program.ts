import type { AnswerPlan } from "./answer-program.ts";
import { pythonLiteral } from "./python-literal.ts";

/**
 * A test run as one usually does it, solution and asserts in one interpreter, that nothing honest can pass: every call's value must equal two
 * different things. Exit status 0 proves that the solution deceives test runs: it ends the interpreter early, returns what
 * equals everything, or rewrites the outcome. No expected value is in it either.
 */
export function controlProgram(plan: AnswerPlan): string {
  return `${source}\ncontrol(json.loads(${pythonLiteral(plan)}))\n`;
}

const source = String.raw`
import json, sys, types

DIFFERENT = ((object(), object()), (81649, -70321), ("qzx", "vkw"), (0.8164, -7.0321), ([81649], ["vkw"]), ((81649,), ("vkw",)), ({81649: 1}, {"vkw": 2}), ({81649}, {"vkw"}), (True, False))

def control(plan):
    sys.argv = [""]
    module = types.ModuleType("solution")
    sys.modules["solution"] = module
    names = module.__dict__
    try:
        exec(plan["setup"], names)
    except NameError:
        pass
    for test in plan["tests"]:
        exec(test["imports"], names)
    exec(compile(plan["solution"], "solution", "exec"), names)
    for test in plan["tests"]:
        for one in test["ask"]:
            if "run" in one:
                exec(one["run"], names)
            else:
                for call in one["calls"]:
                    value = eval("(\n" + call + "\n)", names)
                    assert any(value == one and value == other for one, other in DIFFERENT)
                    if "bind" in one: names[one["bind"]] = value
`;
