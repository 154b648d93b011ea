import type { Json } from "../../../types.ts";
import { decoderSource } from "./decoder-source.ts";
import { encoderSource } from "./encoder-source.ts";
import { pytestSource } from "./pytest-source.ts";
import { pythonLiteral } from "./python-literal.ts";
import type { Answer } from "./read-answers.ts";

export interface RehearsalPlan {
  readonly setup: string;
  readonly imports: string;
  readonly source: string;
  /** What only the solution defines. */
  readonly names: readonly string[];
  /** What was asked so far, and what came back; `ended` where the solution's interpreter did not survive it. */
  readonly known: readonly { readonly request: Json; readonly answer: Answer | { readonly ended: string } }[];
}

/**
 * The program that runs a test as it is written, with stand-ins for what the solution defines. What is known already is answered; from the
 * first unknown request on everything is only noted, and stand-ins that agree to everything take the answers' place. It writes
 * [verdict, found, requests], the verdict "ask" where something was unknown.
 */
export function rehearsalProgram(plan: RehearsalPlan): string {
  return `${encoderSource}${decoderSource}${pytestSource}${source}\nrehearse(json.loads(${pythonLiteral(plan)}), sys.argv[1])\n`;
}

/**
 * Expected values must not reach the solution: what a function gave back is not compared with anything there, and methods that plain data
 * has, too (`startswith`, `count`), are not called on it with arguments. Instances of the solution's classes are what is under test, and free.
 */
const source = String.raw`
import builtins, json, marshal, sys, types

MOST_REQUESTS, MOST_NODS, FIRST_STEPS, MOST_STEPS = 300, 10_000, 200, 10_000

class Pending(BaseException): pass
class Ended(BaseException): pass
class Unfit(BaseException): pass

known, made, found = [], [], []
rehearsing, nods = False, 0

def rehearse(plan, path):
    known.extend(plan["known"])
    verdict, text = outcome(plan)
    with open(path, "w") as file:
        file.write(json.dumps(["ask" if rehearsing else verdict, text, made if rehearsing else []]))

def outcome(plan):
    names = {"__name__": "judge"}
    for name in plan["names"]:
        names[name] = Remote("name", name, name[:1].isupper())
    try:
        exec(compile(plan["setup"], "setup", "exec"), names)
        for name in plan["names"]:
            names.setdefault(name, Remote("name", name, name[:1].isupper()))
        exec(compile(plan["imports"], "imports", "exec"), names)
        code = compile(plan["source"], "test", "exec")
    except Pending: return "ask", ""
    except Ended as error: return "fail", str(error)
    except BaseException as error: return "broken", describe(error)
    try:
        exec(code, names)
    except Pending: return "ask", ""
    except (Ended, AssertionError) as error: return "fail", "; ".join([*found[-3:], str(error)][:4])
    except Unfit as error: return "broken", str(error)
    except BaseException as error: return "fail", "; ".join([*found[-2:], describe(error)])
    return "pass", "; ".join(found[-3:])

def describe(error):
    return (type(error).__name__ + ": " + str(error))[:300]

def ask(op, target, given=(), named={}):
    global rehearsing
    sender = Sender()
    request = {"op": op, "roots": [sender.visit(one) for one in (target, *given, *named.values())], "nodes": sender.nodes, "keys": list(named)}
    at = len(made)
    made.append(request)
    if not rehearsing and at < len(known) and known[at]["request"] == request:
        return receive(at, known[at]["answer"], target, [*given, *named.values()])
    rehearsing = True
    if len(made) >= MOST_REQUESTS: raise Pending
    free = isinstance(target, Nod) or target._trusted
    return Nod(at, "instance" if op == "call" and isinstance(target, Remote) and target._tag == "name" and free else "member" if op == "getattr" and free else None)

def receive(at, answer, target, given):
    if "ended" in answer: raise Ended(answer["ended"])
    global origin
    origin = (at, target._trusted)
    value, printed, *after = decode(answer["data"])
    if isinstance(value, Remote): value.__dict__.update(_tag="result", _place=at)
    error = answer["errors"][0]
    found.append(error or shown(value))
    if isinstance(printed, str): sys.stdout.write(printed)
    for mine, theirs in zip(given, after):
        if value is theirs and type(mine) is type(theirs): value = mine
        try: update(mine, theirs)
        except RecursionError: pass
    if error is not None: raise_as(error)
    return value

def update(mine, theirs):
    """Puts into an argument what the call left in it; says whether it is such a thing."""
    if type(mine) is not type(theirs): return False
    if type(mine) is list and len(mine) == len(theirs):
        for at, one in enumerate(theirs):
            if not update(mine[at], one): mine[at] = one
    elif type(mine) in (list, bytearray): mine[:] = theirs
    elif type(mine) in (dict, set, collections.deque, collections.Counter, collections.OrderedDict):
        mine.clear()
        (mine.extend if type(mine) is collections.deque else mine.update)(theirs)
    else: return False
    return True

def raise_as(text):
    kinds, _, message = text.partition(": ")
    name, _, base = kinds.partition("<")
    kind = getattr(builtins, base, Exception)
    if not (isinstance(kind, type) and issubclass(kind, BaseException)): kind = Exception
    try: error = (kind if name == base else type(name, (kind,), {}))(message)
    except BaseException: error = Exception(message)
    raise error

def shown(value):
    try: return repr(value)[:200]
    except BaseException: return "a value that cannot be shown"

class Remote:
    """Something of the solution's: a name, or an object that stayed there."""
    def __init__(self, tag, place, trusted, shown="", true=True, sealed=False):
        self.__dict__.update(_tag=tag, _place=place, _trusted=trusted, _shown=shown or str(place), _true=true, _sealed=sealed)
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        value = ask("getattr", self, (name,))
        if not self._trusted and name in PLAIN and isinstance(value, Remote): value.__dict__["_sealed"] = True
        return value
    def __setattr__(self, name, value): ask("setattr", self, (name, value))
    def __call__(self, *given, **named):
        if self._sealed and (given or named): raise AttributeError("a method of plain data on " + self._shown)
        return ask("call", self, given, named)
    def __eq__(self, other):
        if isinstance(other, Nod): return True
        if not isinstance(other, Remote): return False
        if self is other or (self._tag, self._place) == (other._tag, other._place): return True
        return ask("same", self, (other,)) is True and ask("state", self) == ask("state", other)
    def __ne__(self, other): return not self == other
    def __hash__(self): return id(self)
    def __bool__(self): return self._true
    def __repr__(self): return self._shown
    def __str__(self): return told(ask("str", self), str)
    def __len__(self): return told(ask("len", self), int)
    def __iter__(self):
        rest = self
        for size in FIRST_STEPS, MOST_STEPS:
            told = ask("steps", rest, (size,))
            if isinstance(told, Nod): raise Pending
            items, ended, rest = told
            yield from items
            if ended: return
        raise RuntimeError("an iterator without end")
    def __next__(self): return ask("next", self)
    def __enter__(self): return ask("call", ask("getattr", self, ("__enter__",)))
    def __exit__(self, *_): ask("call", ask("getattr", self, ("__exit__",)), (None, None, None))
    def __contains__(self, one): return bool(ask("contains", self._open(one), (one,)))
    def __getitem__(self, key): return ask("getitem", self, (key,))
    def __setitem__(self, key, value): ask("setitem", self, (key, value))
    def __delitem__(self, key): ask("delitem", self, (key,))
    def _open(self, *others):
        if self._trusted or all(isinstance(one, Remote) for one in others): return self
        raise TypeError("an object of the solution's beside plain data")

def told(value, kind):
    if isinstance(value, Nod): return kind()
    if type(value) is not kind: raise TypeError("not " + kind.__name__)
    return value

for name in "lt le gt ge add sub mul truediv floordiv mod pow matmul and_ or_ xor lshift rshift iadd isub imul".split():
    def binary(self, other, name=name): return ask(name, self._open(other), (other,))
    def mirrored(self, other, name=name): return ask("call", ask("getattr", self._open(other), ("__r" + name.strip("_") + "__",)), (other,))
    setattr(Remote, "__" + name.strip("_") + "__", binary)
    if name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul"): setattr(Remote, "__r" + name + "__", mirrored)
for name in ("neg", "pos", "abs", "invert"):
    setattr(Remote, "__" + name + "__", lambda self, name=name: ask(name, self))
for name in ("int", "float"):
    setattr(Remote, "__" + name + "__", lambda self, name=name: told(ask(name, self), getattr(builtins, name)))

PLAIN = {name for kind in (str, bytes, bytearray, list, tuple, dict, set, frozenset, int, float, complex, range, collections.deque, collections.Counter) for name in dir(kind)}

class Nod:
    """
    Stands for an answer that is not known yet, and agrees to everything. What a test does to an instance of a class under test is noted all the
    same; of other answers nobody knows whether they are data, whose methods get expected values.
    """
    def __init__(self, at=None, kind=None): self.__dict__.update(_at=at, _kind=kind)
    def _nod(self, *_, **__):
        global nods
        nods += 1
        if nods > MOST_NODS: raise Pending
        return Nod()
    def _yes(self, *_): self._nod(); return True
    def _stop(self, *_): raise Pending
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        return ask("getattr", self, (name,)) if self._kind == "instance" else self._nod()
    def __setattr__(self, name, value):
        if self._kind == "instance": ask("setattr", self, (name, value))
    def __call__(self, *given, **named): return ask("call", self, given, named) if self._kind == "member" else self._nod()
    def __len__(self):
        if self._kind == "instance": ask("len", self)
        raise Pending
    def __iter__(self):
        if self._kind == "instance": ask("steps", self, (FIRST_STEPS,))
        raise Pending
    def __contains__(self, one): return ask("contains", self, (one,)) is not None if self._kind == "instance" else True
    def __getitem__(self, key): return ask("getitem", self, (key,)) if self._kind == "instance" else self._nod()
    def __str__(self): self._nod(); return ""
    def __format__(self, *_): return ""
    def __exit__(self, *_): pass
for name in "eq ne lt le gt ge bool".split(): setattr(Nod, "__" + name + "__", Nod._yes)
for name in "setitem delitem enter add radd sub rsub mul rmul truediv rtruediv floordiv mod pow and or neg pos abs round".split(): setattr(Nod, "__" + name + "__", Nod._nod)
for name in "next index int float hash".split(): setattr(Nod, "__" + name + "__", Nod._stop)

class Sender(Encoder):
    def special(self, value):
        if isinstance(value, Nod):
            if value._kind is None: raise Pending
            return self.put("result", value._at)
        if isinstance(value, Remote): return self.put(value._tag, value._place)
        if isinstance(value, type) or isinstance(value, types.BuiltinFunctionType):
            if getattr(builtins, value.__name__, None) is value: return self.put("builtin", value.__name__)
        if isinstance(value, types.FunctionType) and not value.__closure__ and not value.__defaults__: return self.put("function", marshal.dumps(value.__code__).hex())
        return None

    def opaque(self, value):
        raise Unfit("it passes an object of type " + type(value).__name__ + " to the solution")

def foreign(tag, content, node):
    at, trusted = origin
    return Remote("at", [at, node], trusted, content[1], content[2])
`;
