import type { Json } from "../../../types.ts";
import { decoderSource } from "./decoder-source.ts";
import { encoderSource } from "./encoder-source.ts";
import { pytestSource } from "./pytest-source.ts";
import { pythonLiteral } from "./python-literal.ts";

export interface RequestPlan {
  readonly setup: string;
  readonly solution: string;
  /** The test's own imports, which plain Python would have run in the same module. */
  readonly imports: string;
  /** As `rehearsal-program.ts` made them: what a test did with the solution and with what came from it, in order. */
  readonly requests: readonly Json[];
}

/**
 * The program that holds a solution and does what a rehearsed test does with it, answering with plain data: the value, what was printed, and
 * the arguments as they are afterwards. Objects of the solution stay here; later requests name them by request and node.
 */
export function requestProgram(plan: RequestPlan): string {
  return `${encoderSource}${decoderSource}${pytestSource}${source}\nanswer(json.loads(${pythonLiteral(plan)}), sys.argv[1])\n`;
}

const source = String.raw`
import builtins, io, itertools, json, marshal, operator, sys, types

LONGEST_PRINT, LONGEST_LOOK = 100_000, 200
kept, results, names = {}, [], {}

def answer(plan, path):
    sys.argv = [""]
    done, broken = [], load(plan)
    for at, request in enumerate(plan["requests"]):
        done.append({"answers": [respond(at, request, broken)]})
        text = json.dumps(done, separators=(",", ":"))
        with open(path, "w") as file:
            file.write(text)

def load(plan):
    global names
    module = types.ModuleType("solution")
    sys.modules["solution"] = module
    names = module.__dict__
    sys.stdout = sys.stderr = io.StringIO()
    try:
        again = False
        try:
            exec(compile(plan["setup"], "setup", "exec"), names)
        except NameError:
            again = True
        exec(compile(plan["imports"], "imports", "exec"), names)
        exec(compile(plan["solution"], "solution", "exec"), names)
        if again:
            exec(compile(plan["setup"], "setup", "exec"), names)
    except BaseException as error:
        return tell(error)

def respond(at, request, broken):
    sys.stdout = printed = io.StringIO()
    values, value, error = [None], None, broken
    try:
        values = decode(request)
        if broken is None:
            value = perform(request["op"], values, request["keys"])
    except BaseException as raised:
        error = tell(raised)
    results.append(value)
    roots = [value, printed.getvalue()[:LONGEST_PRINT], *values[1:]]
    try:
        keeper = Keeper(at)
        data = {"roots": [keeper.visit(one) for one in roots], "nodes": keeper.nodes}
    except (TooLarge, RecursionError):
        data = {"roots": [0] * len(roots), "nodes": [["opaque", [type(value).__name__[:100], "a value too large or too deep to hand over", True]]]}
    return {"errors": [error], "data": data}

def perform(op, values, keys):
    target, rest = values[0], values[1:]
    given = rest[:len(rest) - len(keys)]
    if op == "call": return target(*given, **dict(zip(keys, rest[len(given):])))
    if op == "same": return type(target) is type(given[0]) and bool(target == given[0])
    if op == "steps": return steps(iter(target), given[0])
    if op == "state": return dict(vars(target)) if hasattr(target, "__dict__") else {name: getattr(target, name, None) for name in getattr(type(target), "__slots__", ())}
    action = getattr(operator, op, None) or getattr(builtins, op)
    return action(target, *given)

class Rest:
    def __init__(self, iterator): self.iterator = iterator
    def __iter__(self): return self.iterator

def steps(iterator, size):
    taken = list(itertools.islice(iterator, size))
    return taken, len(taken) < size, Rest(iterator)

def tell(error):
    try:
        kind = type(error)
        base = next(one for one in kind.__mro__ if getattr(builtins, one.__name__, None) is one)
        text = error.args[0] if len(error.args) == 1 and type(error.args[0]) is str else str(error)
        return (kind.__name__[:60] + "<" + base.__name__ + ": " + text)[:300]
    except BaseException:
        return "Exception<Exception: an error that cannot be described"

class Keeper(Encoder):
    """Keeps the objects that do not go out."""
    def __init__(self, at):
        super().__init__()
        self.at = at

    def opaque(self, value):
        node = super().opaque(value)
        kept[self.at, node] = value
        return node

    def container(self, value):
        if not hasattr(type(value), "__next__"): return super().container(value)
        # What does not end soon stays here, with what was taken from it put back.
        taken = list(itertools.islice(value, LONGEST_LOOK))
        if len(taken) < LONGEST_LOOK: return super().container(iter(taken))
        results[self.at] = itertools.chain(taken, value)
        return self.opaque(results[self.at])

def foreign(tag, content, node):
    if tag == "name": return names[content] if content in names else getattr(builtins, content)
    if tag == "result": return results[content]
    if tag == "at": return kept[content[0], content[1]]
    if tag == "builtin": return getattr(builtins, content)
    if tag == "function": return types.FunctionType(marshal.loads(bytes.fromhex(content)), names)
    raise TypeError(tag)
`;
