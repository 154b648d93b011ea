import type { Judge } from "../split-test.ts";
import type { Answer } from "./read-answers.ts";
import { decoderSource } from "./decoder-source.ts";
import { pytestSource } from "./pytest-source.ts";
import { pythonLiteral } from "./python-literal.ts";

export interface JudgePlan {
  readonly setup: string;
  readonly tests: readonly JudgedTest[];
}

export interface JudgedTest {
  readonly imports: string;
  readonly judge: readonly Judge[];
  /** One for every question, in order; each with the names it brings back. Null where none came: then only the test itself is tried. */
  readonly answers: readonly (Answer & { readonly names: readonly string[] })[] | null;
  /** What a reference solution answered to the same questions: `__reference__(0)` …, for tests made from it. */
  readonly reference?: readonly Answer[];
}

/**
 * The program that judges: the asserts as written, on the data that came back. The solution is not in it. It writes a verdict a test:
 * ["pass", ""], ["fail", what was found], ["broken", why the test itself cannot be run] or ["whole", …] where data is not enough (`rehearse.ts`).
 */
export function judgeProgram(plan: JudgePlan): string {
  return `${decoderSource}${pytestSource}${source}\njudge(json.loads(${pythonLiteral(plan)}), sys.argv[1])\n`;
}

/** An opaque value equals nothing, not even itself; it keeps only its truth. */
const source = String.raw`
import json, sys

class Opaque:
    def __init__(self, kind, shown, true):
        self.__kind, self.__shown, self.__true = kind, shown, true
    def __bool__(self): return self.__true
    def __eq__(self, other): return False
    def __ne__(self, other): return True
    __hash__ = object.__hash__
    def __repr__(self): return self.__shown
    def __getattr__(self, name): raise AttributeError(name) if name.startswith("__") else Needed
    def __call__(self, *_, **__): raise Needed
    __len__ = __iter__ = __next__ = __getitem__ = __contains__ = __enter__ = __str__ = __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __call__
    __truediv__ = __mod__ = __pow__ = __and__ = __or__ = __neg__ = __abs__ = __lt__ = __le__ = __gt__ = __ge__ = __int__ = __float__ = __index__ = __call__

class Needed(BaseException):
    """The test wants more of an answer than data: it must be rehearsed."""

def foreign(tag, content, node):
    return Opaque(*content)

class SolutionError(Exception):
    pass

def judge(plan, path):
    verdicts = [judge_test(plan["setup"], test) for test in plan["tests"]]
    with open(path, "w") as file:
        file.write(json.dumps(verdicts))

def judge_test(setup, test):
    names = {"__name__": "judge"}
    try:
        exec(compile(setup, "setup", "exec"), names)
    except NameError:
        pass
    except BaseException as error:
        return ["broken", "its set-up: " + describe(error)]
    try:
        exec(compile(test["imports"], "imports", "exec"), names)
        compiled = [compile("(\n" + one["source"] + "\n)", "test", "eval") if one["asserts"] else compile(one["source"], "test", "exec") for one in test["judge"]]
    except BaseException as error:
        return ["broken", describe(error)]
    if test["answers"] is None:
        return ["fail", ""]
    answers = iter(test["answers"])
    reference = iter(test.get("reference", []))
    found = ""
    for one, code in zip(test["judge"], compiled):
        try:
            if one["answered"]:
                answer = next(answers)
                values = decode(answer["data"])
                found = ", ".join(error or shown(value) for error, value in zip(answer["errors"], values))
                other = next(reference, None)
                if other is not None:
                    names["__reference__"] = accessor(decode(other["data"]), other["errors"])
                    names["__agree__"] = agree
                for name, value in zip(answer["names"], values[len(answer["errors"]):]):
                    bring_back(names, name, value)
                    values = [names.get(name) if one is value else one for one in values]
                names["__answer__"] = accessor(values, answer["errors"])
            if not one["asserts"]:
                exec(code, names)
            elif not eval(code, names):
                return ["fail", found]
        except NameError as error:
            return ["broken", describe(error)]
        except Needed:
            return ["whole", found]
        except BaseException as error:
            return ["fail", found or describe(error)] if isinstance(error, SolutionError) else ["fail", (found + "; " + describe(error))]
    return ["pass", found]

def accessor(values, errors):
    def answer(at):
        if errors[at] is not None:
            raise SolutionError(errors[at])
        return values[at]
    return answer

def bring_back(names, name, value):
    old = names.get(name)
    if type(old) is type(value) and type(old) in (list, bytearray):
        old[:] = value
    elif type(old) is type(value) and type(old) in (dict, set):
        old.clear()
        old.update(value)
    elif not isinstance(value, Opaque):
        names[name] = value

def agree(a, b):
    """Equal; floats to nine digits, since no assert says how near they must be."""
    if type(a) is float and type(b) in (float, int) or type(b) is float and type(a) is int:
        return a == b or a != a and b != b or abs(a - b) <= 1e-9 * max(abs(a), abs(b))
    if type(a) is type(b) and type(a) in (list, tuple):
        return len(a) == len(b) and all(map(agree, a, b))
    if type(a) is type(b) is dict:
        return a.keys() == b.keys() and all(agree(a[key], b[key]) for key in a)
    return a == b

def shown(value):
    try:
        return repr(value)[:200]
    except BaseException as error:
        return "a value that cannot be shown"

def describe(error):
    return (type(error).__name__ + ": " + str(error))[:300]
`;
