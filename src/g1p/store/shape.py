"""What the schema says of a place in a plan file: the order of its keys, and whether people write it in own words."""

from functools import cache
from typing import Any

from g1p.checks.finding import Path
from g1p.store.schema import schema_of

OWN_WORDS = ("#/$defs/text", "#/$defs/long_text")


def key_order(path: Path) -> tuple[str, ...]:
    """The keys of the mapping at `path` in the order of the schema; none where it does not name them."""
    return tuple(_at(path)[0].get("properties", ()))


def is_free_text(path: Path) -> bool:
    """Whether a text at `path` may say anything; what the schema does not know, it may."""
    schema, reference = _at(path)
    # A point of an agenda is a text or a mapping, and so is who got a copy: there each case has its own reference.
    cases = [case["then"].get("$ref") for case in schema.get("allOf", ()) if "then" in case]
    return not schema or any(known in OWN_WORDS for known in (reference, *cases))


def _at(path: Path) -> tuple[dict[str, Any], str]:
    """The schema of the value at `path`, empty when there is none, and the reference that led to it."""
    schema, reference = _plan(), ""
    for step in path:
        found = schema.get("items", {}) if isinstance(step, int) else schema.get("properties", {}).get(step, {})
        reference = found.get("$ref", "")
        schema = _plan()["$defs"][reference.rpartition("/")[2]] if reference else found
    return schema, reference


@cache
def _plan() -> dict[str, Any]:
    return schema_of("plan")
