/** Names that a Python test may use without anybody defining them: built in, a standard module, or commonly imported from one. */
export const knownNames = {
  builtins: new Set((
    "abs all any ascii bin bool bytearray bytes callable chr complex delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id "
    + "input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed round set setattr slice sorted "
    + "staticmethod str sum super tuple type vars zip __import__ __name__ Ellipsis NotImplemented BaseException Exception ArithmeticError AssertionError AttributeError EOFError ImportError "
    + "IndexError KeyError LookupError MemoryError NameError NotImplementedError OSError OverflowError RecursionError RuntimeError StopIteration SyntaxError TypeError "
    + "UnicodeError ValueError ZeroDivisionError"
  ).split(" ")),
  modules: new Set((
    "array bisect calendar cmath collections copy dataclasses datetime decimal enum fractions functools hashlib heapq itertools json math numbers operator os random re statistics string sys time typing unittest uuid"
  ).split(" ")),
  members: new Map([
    ["Counter", "collections"], ["OrderedDict", "collections"], ["defaultdict", "collections"], ["deque", "collections"], ["namedtuple", "collections"],
    ["Decimal", "decimal"], ["Fraction", "fractions"], ["isclose", "math"], ["inf", "math"], ["nan", "math"], ["pi", "math"], ["date", "datetime"], ["timedelta", "datetime"],
  ]),
} as const;
