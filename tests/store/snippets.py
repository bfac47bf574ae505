"""The snippets of the schemas: where each stands, what it says when nobody types over it, and a file to put it in."""

import copy
import re
from collections.abc import Iterator
from typing import Any

from g1p.store.load import load
from g1p.store.schema import schema_of

SCHEMAS = {kind: schema_of(kind) for kind in ("plan", "workspace", "rollout")}
Node = dict[str, Any]
Way = tuple[str, ...]
"""Keys from the top of a file down; of a list its items are meant."""

BY_G1P = {"copies", "closings", "unresolved"}
"""Lists that g1p writes itself when it hands out a paper, opens a plan again or merges; nobody adds to them by hand."""

STOP = re.compile(r"\$\{([0-9]+)(?::([^}]*)|\|([^}]*)\|)\}")
"""A tab stop with the text that stands there, or with the texts to choose from."""

MOST_CHOICES = 6


def resolved(kind: str, node: Node) -> Node:
    """The schema that a reference leads to, and the snippets and texts beside the reference."""
    if "$ref" not in node:
        return node
    target: Node = SCHEMAS[kind]["$defs"][node["$ref"].rpartition("/")[2]]
    return resolved(kind, target) | node


def places(kind: str) -> Iterator[tuple[Way, Node]]:
    """Every key of a kind of file, by its way, with its schema; the file as a whole is the empty way."""
    todo: list[tuple[Way, Node]] = [((), SCHEMAS[kind])]
    while todo:
        way, node = todo.pop()
        yield way, node
        inside = resolved(kind, node["items"]) if "items" in node else node
        todo += [((*way, key), resolved(kind, below)) for key, below in inside.get("properties", {}).items()]


def snippets(kind: str) -> Iterator[tuple[Way, Node]]:
    """Every snippet where people would use it: the way to where it stands, and the snippet itself."""
    for way, node in places(kind):
        if not BY_G1P & set(way):
            yield from ((way, snippet) for snippet in node.get("defaultSnippets", ()))


def said(text: str, choice: int = 0) -> str:
    """A text of a snippet when nobody types over it; of each list to choose from the choice with this number."""

    def stands(stop: re.Match[str]) -> str:
        choices = (stop[3] or "").split(",")
        return stop[2] if stop[3] is None else choices[choice % len(choices)]

    return STOP.sub(stands, text)


def written(value: Any, indent: str = "") -> str:
    """A value as lines of YAML under a key, texts just as they are, as editors put a snippet into a file."""
    if isinstance(value, dict):
        return "".join(f"\n{indent}{key}:{written(held, indent + '  ')}" for key, held in value.items())
    if isinstance(value, list):
        return "".join(f"\n{indent}- {written(held, indent + '  ').lstrip()}" for held in value) if value else " []"
    return f" {value}"


def value_of(snippet: Node, choice: int = 0) -> Any:
    """What a snippet puts into a file, read by g1p's own reader."""
    text = said(written({"here": snippet["body"]}), choice).lstrip("\n")
    return load(f"{text}\n".encode())["here"]


def put(kind: str, mapping: Node, way: Way, value: Any) -> Node:
    """A copy of the mapping of a file with the value at the end of the way; what the way lacks comes from snippets."""
    mapping = copy.deepcopy(mapping)
    *above, last = way
    holder, node = mapping, SCHEMAS[kind]
    for key in above:
        node = resolved(kind, node["properties"][key])
        if not holder.get(key):
            first = value_of(node["defaultSnippets"][0])
            holder[key] = [first] if "items" in node else first
        holder, node = (holder[key][0], resolved(kind, node["items"])) if "items" in node else (holder[key], node)
    is_list = "items" in resolved(kind, node["properties"][last])
    holder[last] = [*holder.get(last, ()), value] if is_list else value
    return mapping
