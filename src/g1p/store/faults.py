"""From a broken rule of the schema to a finding: which code it is, and which facts go with it."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from g1p.checks.finding import Finding, Path
from g1p.store.choices import choices_for
from g1p.store.known import Known
from g1p.words import InDutchToo

MOST_KEYS = 100
EXAMPLE = "7k2mq"
IN_ENGLISH = " / "
"""What stands between the Dutch and the English of a description in the schema."""
WRITTEN_BY_G1P = {"digest": "G115"}
"""Keys that nobody types, each with the code that says so."""

OF_TYPE = {"array": "G103", "object": "G123", "integer": "G122", "boolean": "G127"}
OF_FORMAT = {"date": "G106", "g1p-moment": "G107"}
# How the pattern of a kind of text begins or ends. What is not here is a G117, or too long, or empty.
OF_PATTERN = (
    (re.compile(r"\^\(daily\|"), "G129"),
    (re.compile(r".*\]\{5\}\$"), "G108"),
    (re.compile(r"\^\[a-z\]\[a-z0-9\]\*\(-"), "G109"),
    (re.compile(r"\^\[\^@"), "G114"),
    (re.compile(r"\^sha256"), "G115"),
    (re.compile(r"\^\[a-z\]\{2,3\}\("), "G116"),
)
WORD = re.compile(r"[\w-]+")
ID_LETTERS = re.compile(r"\^\[?([a-z]+)\]?-")


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that a value breaks: the rule's name, what it asks, the schema it stands in, the value and its path."""

    rule: str
    asked: Any
    schema: dict[str, Any]
    value: Any
    path: Path


def findings_of(fault: Fault) -> Iterator[Finding]:
    """The findings that one broken rule gives: one for each key that is missing, unknown or doubled, else one."""
    yield from RULES.get(fault.rule, _text)(fault)


def _missing(fault: Fault) -> Iterator[Finding]:
    for key in fault.asked:
        if key not in fault.value:
            code = WRITTEN_BY_G1P.get(key) or fault.schema.get("x-code", "G101")
            yield Finding(code, (*fault.path, key), {"key": key})


def _unknown(fault: Fault) -> Iterator[Finding]:
    known = fault.schema.get("properties", {})
    own = list(fault.schema.get("patternProperties", ()))
    has_own = any(re.search(one, "x_own") for one in own)
    unknown = (key for key in fault.value if key not in known and not any(re.search(one, key) for one in own))
    for key in islice(unknown, MOST_KEYS):
        if not known:
            of_languages = any(OF_PATTERN[-1][0].match(pattern) for pattern in own)
            yield Finding("G116" if of_languages else "G128", (*fault.path, key))
        elif has_own and key.casefold().startswith(("x_", "x-")):
            yield Finding("G128", (*fault.path, key))
        elif fault.value[key] is None and not WORD.fullmatch(key):  # `{text: bellen, en dan praten}`
            yield Finding("G132", (*fault.path, key))
        else:
            facts = {"allowed": Known.of(fault.schema, fault.value)}
            yield Finding("G121" if has_own else "G134", (*fault.path, key), facts)


def _type(fault: Fault) -> Iterator[Finding]:
    if fault.value is None:
        yield Finding("G120", fault.path)
    elif "string" in fault.asked:
        yield from _no_text(fault)
    elif str(fault.asked) in OF_TYPE:
        yield Finding(OF_TYPE[str(fault.asked)], fault.path)
    else:
        yield Finding("G117", fault.path, _described(fault.schema))


def _no_text(fault: Fault) -> Iterator[Finding]:
    """A number where a text belongs needs quotation marks; unless that is a day, an id, or of another set form."""
    if not isinstance(fault.value, (bool, int, float)):
        yield Finding("G124", fault.path)
    elif "format" in fault.schema or not re.search(str(fault.schema.get("pattern", "")), json.dumps(fault.value)):
        yield from _text(fault)
    else:
        yield Finding("G104", fault.path)


def _choice(fault: Fault) -> Iterator[Finding]:
    choices = fault.asked if fault.rule == "enum" else [fault.asked]
    if fault.value is None:
        yield Finding("G120", fault.path)
    elif isinstance(fault.value, str) and all(type(choice) is int for choice in choices):
        yield Finding("G122", fault.path)
    else:
        yield Finding("G105", fault.path, {"allowed": choices_for(str(fault.value), choices, fault.schema)})


def _forbidden(fault: Fault) -> Iterator[Finding]:
    if not fault.asked:
        yield Finding(fault.schema.get("x-code", "G118"), fault.path)
    elif any(fault.value in option.get("enum", ()) for option in fault.asked.get("anyOf", ())):
        yield Finding("G125", fault.path)
    else:
        yield from _text(fault)


def _text(fault: Fault) -> Iterator[Finding]:
    pattern = str(fault.schema.get("pattern", ""))
    code = OF_FORMAT.get(str(fault.schema.get("format"))) or next(
        (code for begins, code in OF_PATTERN if begins.match(pattern)), None
    )
    if code == "G108" and (letters := ID_LETTERS.match(pattern)):
        yield Finding(code, fault.path, {"letters": ", ".join(letters[1]), "example": f"{letters[1][0]}-{EXAMPLE}"})
    elif code is not None:
        yield Finding(code, fault.path)
    elif fault.rule == "maxLength":
        yield Finding("G110", fault.path, {"limit": fault.asked})
    elif fault.rule == "minLength" or pattern.startswith("[^"):
        yield Finding("G126", fault.path)
    else:
        yield Finding("G117", fault.path, _described(fault.schema))


def _described(schema: dict[str, Any]) -> dict[str, object]:
    """What belongs there, in the words in which the schema says it to editors, and an example."""
    dutch, _, english = str(schema.get("description", "")).partition(IN_ENGLISH)
    examples = schema.get("examples") or [schema.get("default", "…")]
    return {"what": InDutchToo(english, dutch), "example": examples[0]}


def _range(fault: Fault) -> Iterator[Finding]:
    yield Finding(
        "G111", fault.path, {"low": fault.schema.get("minimum", "…"), "high": fault.schema.get("maximum", "…")}
    )


def _few(fault: Fault) -> Iterator[Finding]:
    yield Finding("G112", fault.path, {"least": fault.asked})


def _twice(fault: Fault) -> Iterator[Finding]:
    seen = set()
    for index, item in enumerate(fault.value):
        known = json.dumps(item, sort_keys=True)
        if known in seen:
            yield Finding("G113", (*fault.path, index))
        seen.add(known)


def _either(fault: Fault) -> Iterator[Finding]:
    keys = [key for option in fault.asked for key in option.get("required", ())]
    yield Finding("G119", fault.path, {"keys": ", ".join(keys)})


def _key_name(fault: Fault) -> Iterator[Finding]:
    yield Finding("G128", fault.path)


RULES: dict[str, Callable[[Fault], Iterator[Finding]]] = {
    "required": _missing,
    "additionalProperties": _unknown,
    "patternProperties": _key_name,
    "type": _type,
    "const": _choice,
    "enum": _choice,
    "not": _forbidden,
    "None": _forbidden,
    "minimum": _range,
    "maximum": _range,
    "minItems": _few,
    "uniqueItems": _twice,
    "anyOf": _either,
}
"""What is not here is a rule about the letters of a text."""
