/**
 * Python that turns values into plain data: a list of nodes, each [tag, content], that refer to one another by number. What is not plain becomes
 * "opaque": its type's name, how it prints, its truth.
 */
export const encoderSource = String.raw`
LARGEST_TEXT, MOST_NODES, LONGEST_ITERATOR = 1_000_000, 100_000, 10_000

class TooLarge(Exception):
    pass

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
        at = self.special(value)
        if at is None:
            at = self.scalar(value)
        if at is None:
            at = self.container(value)
        if at is None:
            at = self.opaque(value)
        self.seen[id(value)] = at
        return at

    def special(self, value):
        return None

    def opaque(self, value):
        return self.put("opaque", [type(value).__name__[:100], shown(value), truth(value)])

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
