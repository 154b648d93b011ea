/** Python with what single tests use of pytest, which is not installed where they are judged. */
export const pytestSource = String.raw`
class Raises:
    def __init__(self, expected, match=None): self.expected, self.match, self.value = expected, match, None
    def __enter__(self): return self
    def __exit__(self, kind, error, trace):
        import re
        assert kind is not None, "did not raise"
        self.value, self.type = error, kind
        assert not issubclass(kind, self.expected) or self.match is None or re.search(self.match, str(error)), "raised another message"
        return issubclass(kind, self.expected)

def raises(expected, function=None, *given, match=None, **named):
    block = Raises(expected, match)
    if function is None: return block
    with block: function(*given, **named)
    return block

class approx:
    def __init__(self, expected, rel=None, abs=None): self.expected, self.rel, self.abs = expected, rel, abs
    def __repr__(self): return "approx(" + repr(self.expected) + ")"
    def __eq__(self, other): return self.near(self.expected, other)
    def near(self, a, b):
        if isinstance(a, dict): return isinstance(b, dict) and a.keys() == b.keys() and all(self.near(a[key], b[key]) for key in a)
        if isinstance(a, (list, tuple)): return isinstance(b, (list, tuple)) and len(a) == len(b) and all(map(self.near, a, b))
        if type(a) not in (int, float, complex) or type(b) not in (int, float, complex, bool): return a == b
        absolute = 1e-12 if self.abs is None else self.abs
        relative = (1e-6 if self.abs is None else 0) if self.rel is None else self.rel
        return a == b or abs(a - b) <= max(absolute, relative * abs(a))

def offer_pytest():
    import sys, types
    module = types.ModuleType("pytest")
    module.raises, module.approx = raises, approx
    sys.modules["pytest"] = module
offer_pytest()
`;
