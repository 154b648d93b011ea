import type { Ask } from "../split-test.ts";
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
  return `${source}\nanswer(json.loads(${pythonLiteral(plan)}), sys.argv[1])\n`;
}

/** Set-up that needs the solution's own classes runs again after it. */
const source = String.raw`
import json, sys, types

LARGEST_TEXT, MOST_NODES, LONGEST_ITERATOR = 1_000_000, 100_000, 10_000

class TooLarge(Exception):
    pass

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

class Encoder:
    def __init__(self):
        self.nodes, self.seen, self.alive, self.text = [], {}, [], 0

    def put(self, tag, data):
        self.nodes.append([tag, data])
        self.text += len(data) if isinstance(data, str) else 0
        if len(self.nodes) > MOST_NODES or self.text > LARGEST_TEXT:
            raise TooLarge
        return len(self.nodes) - 1

    def visit(self, value):
        if id(value) in self.seen:
            return self.seen[id(value)]
        self.alive.append(value)
        at = self.scalar(value)
        if at is None:
            at = self.container(value)
        if at is None:
            at = self.put("opaque", [type(value).__name__[:100], shown(value), truth(value)])
        self.seen[id(value)] = at
        return at

    def scalar(self, value):
        if value is None: return self.put("none", None)
        if value is True or value is False: return self.put("bool", value)
        if value is ...: return self.put("ellipsis", None)
        if isinstance(value, int): return self.put("int", format(int.__index__(value), "x"))
        if isinstance(value, float): return self.put("float", float.__repr__(value))
        if isinstance(value, complex): return self.put("complex", [repr(value.real), repr(value.imag)])
        if isinstance(value, str): return self.put("str", str.__str__(value))
        if isinstance(value, bytes): return self.put("bytes", bytes(value).hex())
        import datetime, decimal, fractions
        if isinstance(value, decimal.Decimal): return self.put("decimal", str(value))
        if isinstance(value, fractions.Fraction): return self.put("fraction", [format(value.numerator, "x"), format(value.denominator, "x")])
        if isinstance(value, datetime.datetime): return self.put("datetime", value.isoformat())
        if isinstance(value, datetime.date): return self.put("date", value.isoformat())
        if isinstance(value, datetime.time): return self.put("time", value.isoformat())
        if isinstance(value, datetime.timedelta): return self.put("timedelta", [value.days, value.seconds, value.microseconds])
        return None

    def container(self, value):
        import collections
        if isinstance(value, tuple): return self.put("tuple", [self.visit(one) for one in tuple.__iter__(value)])
        if isinstance(value, range): return self.put("range", [self.visit(value.start), self.visit(value.stop), self.visit(value.step)])
        if isinstance(value, frozenset): return self.put("frozenset", [self.visit(one) for one in value])
        for tag, kind in (("list", list), ("set", set), ("deque", collections.deque), ("bytearray", bytearray)):
            if isinstance(value, kind):
                return self.fill(tag, value, lambda: [self.visit(one) for one in list(value)])
        for tag, kind in (("Counter", collections.Counter), ("OrderedDict", collections.OrderedDict), ("dict", dict)):
            if isinstance(value, kind):
                return self.fill(tag, value, lambda: [[self.visit(key), self.visit(one)] for key, one in list(value.items())])
        if isinstance(value, type({}.keys())): return self.fill("keys", value, lambda: [self.visit(one) for one in value])
        if isinstance(value, type({}.values())): return self.fill("values", value, lambda: [self.visit(one) for one in value])
        if isinstance(value, type({}.items())): return self.fill("items", value, lambda: [self.visit(one) for one in value])
        if hasattr(type(value), "__next__") and hasattr(type(value), "__iter__"):
            return self.fill("iterator", value, lambda: [self.visit(one) for one in self.drain(value)])
        return None

    def fill(self, tag, value, contents):
        at = self.put(tag, [])
        self.seen[id(value)] = at
        self.nodes[at][1] = contents()
        return at

    def drain(self, iterator):
        for count, one in enumerate(iterator):
            if count >= LONGEST_ITERATOR:
                raise TooLarge
            yield one

def shown(value):
    try:
        return repr(value)[:200]
    except BaseException:
        return "an object without a representation"

def truth(value):
    try:
        return bool(value)
    except BaseException:
        return True
`;
