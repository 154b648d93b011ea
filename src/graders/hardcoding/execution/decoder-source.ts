/** Python that makes values of what `encoder-source.ts` wrote. A program that uses it defines `foreign(tag, content, node)` for all other tags. */
export const decoderSource = String.raw`
import collections, datetime, decimal, fractions

VIEWS = ("iterator", "keys", "values", "items")
FILLED = ("list", "set", "deque", "bytearray", "dict", "OrderedDict", "Counter")

def decode(data):
    nodes, values = data["nodes"], []
    for tag, content in nodes:
        values.append(make(tag, content, values))
    for (tag, content), value in zip(nodes, values):
        if tag in ("list", "deque", "bytearray"): value.extend([values[at] for at in content])
        elif tag == "set": value.update([values[at] for at in content])
        elif tag in ("dict", "OrderedDict", "Counter"):
            for key, at in content: value[values[key]] = values[at]
    return [view(nodes[at], values) if nodes[at][0] in VIEWS else values[at] for at in data["roots"]]

def view(node, values):
    """Iterators and views of dictionaries, which are handed over only where they are the answer itself."""
    contents = [values[at] for at in node[1]]
    if node[0] == "iterator": return iter(contents)
    if node[0] == "keys": return dict.fromkeys(contents).keys()
    if node[0] == "values": return dict(enumerate(contents)).values()
    return dict(contents).items()

def make(tag, content, values):
    if tag == "none": return None
    if tag == "bool": return content
    if tag == "ellipsis": return ...
    if tag == "int": return int(content, 16)
    if tag == "float": return float(content)
    if tag == "complex": return complex(float(content[0]), float(content[1]))
    if tag == "str": return content
    if tag == "bytes": return bytes.fromhex(content)
    if tag == "decimal": return decimal.Decimal(content)
    if tag == "fraction": return fractions.Fraction(int(content[0], 16), int(content[1], 16))
    if tag == "datetime": return datetime.datetime.fromisoformat(content)
    if tag == "date": return datetime.date.fromisoformat(content)
    if tag == "time": return datetime.time.fromisoformat(content)
    if tag == "timedelta": return datetime.timedelta(*content)
    if tag == "tuple": return tuple([values[at] for at in content])
    if tag == "frozenset": return frozenset([values[at] for at in content])
    if tag == "range": return range(*[values[at] for at in content])
    if tag in VIEWS: return foreign("opaque", [tag, tag, True], len(values))
    return {"list": list, "set": set, "deque": collections.deque, "bytearray": bytearray, "dict": dict, "OrderedDict": collections.OrderedDict,
            "Counter": collections.Counter}[tag]() if tag in FILLED else foreign(tag, content, len(values))
`;
