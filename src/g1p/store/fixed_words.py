"""What the schemas fix: the keys of the format, the words that each may hold, and which of them hold days."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from g1p.checks.masking import Known
from g1p.store.schema import schema_of
from g1p.store.synonyms import SYNONYMS
from g1p.store.titles import BETWEEN

KINDS = ("plan", "workspace", "rollout")
ONE_VALUE = ("items", "not", "then", "else")
CASES = ("allOf", "anyOf")


@cache
def fixed_words() -> Known:
    """Of all kinds of files together: a line does not say what file it is from."""
    words: dict[str, set[str]] = {}
    days: set[str] = set()
    typed = {word for said in SYNONYMS.values() for word in said}
    for schema in map(schema_of, KINDS):
        for key, inside in _keys(schema):
            held = words.setdefault(key, set())
            typed.add(str(inside.get("title", "")).split(BETWEEN)[0].lower().replace(" ", "_"))
            for one in _same_value(inside, schema):
                held.update(str(word) for word in one.get("enum", [one["const"]] if "const" in one else []))
                if "format" in one:  # date and g1p-moment: the schemas have no other
                    days.add(key)
    held_by = {key: frozenset(held) for key, held in words.items()}
    return Known(frozenset(words), held_by, frozenset(days), frozenset(typed))


def _keys(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that a schema names, wherever it is, with what it may hold."""
    if isinstance(schema, dict):
        named = schema.get("properties", {})
        yield from ((key, held) for key, held in named.items() if isinstance(held, dict))
    for one in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from _keys(one)


def _same_value(node: dict[str, Any], schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Everything that a schema says of one value, or of the items when it is a list."""
    yield node
    inside = [node[name] for name in ONE_VALUE if name in node]
    inside += [one for name in CASES for one in node.get(name, ())]
    if "$ref" in node:
        inside.append(schema["$defs"][node["$ref"].rpartition("/")[2]])
    for one in inside:
        yield from _same_value(one, schema)
