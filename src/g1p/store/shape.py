"""What the schema says of a place in a file: the order of its keys, and whether people write it in own words."""

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from g1p.checks.finding import Finding, Path
from g1p.store.scan import MOST_KEYS
from g1p.store.schema import schema_of

OWN_WORDS = ("#/$defs/text", "#/$defs/long_text")


def key_order(path: Path, kind: str = "plan") -> tuple[str, ...]:
    """The keys of the mapping at `path` in the order of the schema; none where it does not name them."""
    return _keys(_general(path), kind)


def is_free_text(path: Path, kind: str = "plan") -> bool:
    """Whether a text at `path` may say anything; what the schema does not know, it may."""
    return _is_free(_general(path), kind)


def as_text(finding: Finding, kind: str, path: Path | None = None) -> Finding:
    """The finding; where an odd number stands in the place of a text, such as a phone number, what is sure: quotes.

    `path` is where it stands when its keys get their right names.
    """
    is_sure = finding.code == ODD_NUMBER and takes_numbers(_general(path or finding.path), kind)
    return replace(finding, code=NO_TEXT) if is_sure else finding


ODD_NUMBER, NO_TEXT = "G015", "G104"


@lru_cache(MOST_KEYS)
def takes_numbers(path: Path, kind: str) -> bool:
    """Whether a text belongs at `path` that may be a number: no day, no id, none of a few words."""
    schema, _ = _at(path, kind)
    is_any = schema.get("type") == "string" and not {"format", "enum"} & schema.keys()
    return is_any and re.search(schema.get("pattern", ""), "0") is not None


def may_be_left_out(path: Path) -> bool:
    """Whether the list at `path` in a plan says the same when it is empty as when it is not there at all."""
    return _means_nothing(_general(path))


def id_letter(path: Path) -> str | None:
    """The letter that the id at `path` in a plan begins with; None where no id of a record stands."""
    found = ID.match(_at(_general(path), "plan")[0].get("pattern", ""))
    return found[1] if found else None


ID = re.compile(r"\^([a-z])-\[")


def _general(path: Path) -> Path:
    """The path with the first item of a list in the place of any other: to the schema they are alike."""
    return tuple(0 if isinstance(step, int) else step for step in path)


@lru_cache(MOST_KEYS)
def _keys(path: Path, kind: str) -> tuple[str, ...]:
    return tuple(_at(path, kind)[0].get("properties", ()))


@lru_cache(MOST_KEYS)
def _is_free(path: Path, kind: str) -> bool:
    schema, reference = _at(path, kind)
    # A point of an agenda is a text or a mapping, and so is who got a copy: there each case has its own reference.
    cases = [case["then"].get("$ref") for case in schema.get("allOf", ()) if "then" in case]
    return not schema or any(known in OWN_WORDS for known in (reference, *cases))


@lru_cache(MOST_KEYS)
def _means_nothing(path: Path) -> bool:
    if path[-1] in SAYS_SOMETHING or path[-1] in _at(path[:-1], "plan")[0].get("required", ()):
        return False
    schema, _ = _at(path, "plan")
    return schema.get("type") == "array" and not schema.get("minItems")


SAYS_SOMETHING = ("goals", "share")
"""Lists that say something when they are empty: that there are no goals yet, and that nobody else may see a record."""


def _at(path: Path, kind: str) -> tuple[dict[str, Any], str]:
    """The schema of the value at `path`, empty when there is none, and the reference that led to it."""
    schema, reference = _whole(kind), ""
    for step in path:
        found = schema.get("items", {}) if isinstance(step, int) else schema.get("properties", {}).get(step, {})
        reference = found.get("$ref", "")
        schema = _whole(kind)["$defs"][reference.rpartition("/")[2]] if reference else found
    return schema, reference


@cache
def _whole(kind: str) -> dict[str, Any]:
    return schema_of(kind)
