"""Why a mapping is not valid, in our own words: jsonschema's messages would repeat what the family wrote."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from referencing import Registry

from g1p.checks.finding import Finding, Path
from g1p.store.faults import Fault, findings_of
from g1p.store.known import Known, offered
from g1p.store.schema import is_moment, is_valid_part, schema_of

MOST_FAULTS = 1000
MOST_FINDINGS = 100
RANKS = ("type", "const", "enum", "additionalProperties", "required", "not", "format", "pattern")
"""Of two rules that refuse the same value the earlier is told: who wrote a list need not hear that it is no day."""


def explained(kind: str, value: Any) -> list[Finding]:
    """The findings on a mapping, in the order of the file: one a place, and never more than a hundred."""
    faults = [_fault(error) for error in islice(_validator(kind).iter_errors(value), MOST_FAULTS)]
    found: dict[Path, Finding] = {}
    for fault in sorted(faults, key=_rank):
        for finding in findings_of(fault):
            found.setdefault(finding.path, finding)
    order = _Order()
    told = sorted(found.values(), key=lambda finding: order.of(value, finding.path))[:MOST_FINDINGS]
    kept = {finding.path: offered(finding) for finding in told}
    for finding in [finding for finding in kept.values() if finding.code == "G102"]:
        _forget_missing(kept, finding)
    return list(kept.values())


def known(kind: str, value: Any) -> dict[Path, Known]:
    """For every key that is not known in its place, by path, those that are."""
    found = (
        finding
        for error in islice(_validator(kind).iter_errors(value), MOST_FAULTS)
        for finding in findings_of(_fault(error))
    )
    return {finding.path: held for finding in found if isinstance(held := finding.facts.get("allowed"), Known)}


def _fault(error: ValidationError) -> Fault:
    schema = error.schema if isinstance(error.schema, dict) else {}
    path: Path = tuple(error.absolute_path)
    rules = list(error.absolute_schema_path)
    if "propertyNames" in rules:
        path = (*path, str(error.instance))
    # Keys with a line break are refused by a pattern for keys, then `not`: the rule is about the key's name.
    of_key = error.validator == "not" and rules[-3:-2] == ["patternProperties"]
    rule = "patternProperties" if of_key else str(error.validator)
    return Fault(rule, error.validator_value, schema, error.instance, path)


def _rank(fault: Fault) -> tuple[bool, int]:
    return "x-code" not in fault.schema, RANKS.index(fault.rule) if fault.rule in RANKS else len(RANKS)


def _forget_missing(found: dict[Path, Finding], misspelt: Finding) -> None:
    """A misspelt key is one fault, not two: takes out that the key which was meant is missing."""
    around, meant = misspelt.path[:-1], str(misspelt.facts["suggestion"])
    found.pop((*around, meant), None)
    choice = found.get(around)
    if choice is not None and choice.code == "G119" and meant in str(choice.facts["keys"]).split(", "):
        del found[around]


class _Order:
    """Where a path comes in the file; what is missing comes after what is there."""

    def __init__(self) -> None:
        self._known: dict[int, dict[Any, int]] = {}

    def of(self, value: Any, path: Path) -> list[int]:
        """The place of each step of a path in the mapping or list that it is taken from."""
        out = []
        for step in path:
            if isinstance(value, dict):
                keys = self._known.setdefault(id(value), {}) or self._numbered(value)
                out.append(keys.get(step, len(keys)))
                value = value.get(step)
            else:
                out.append(int(step))
                value = value[int(step)]
        return out

    def _numbered(self, value: dict[Any, Any]) -> dict[Any, int]:
        self._known[id(value)] = {key: number for number, key in enumerate(value)}
        return self._known[id(value)]


@cache
def _validator(kind: str) -> Draft202012Validator:
    formats = FormatChecker(formats=["date"])
    formats.checks("g1p-moment")(is_moment)
    make: Any = extend  # it has no types
    schema = schema_of(kind)
    rules = {"pattern": _pattern, "uniqueItems": _unique, "$ref": _reference(kind, schema.get("$defs", {}))}
    own = make(Draft202012Validator, rules)
    # The empty registry: whatever a schema refers to must be in it; nothing is ever fetched.
    validator: Draft202012Validator = own(schema, registry=Registry(), format_checker=formats)
    return validator


def _reference(kind: str, parts: dict[str, Any]) -> Callable[..., Iterator[ValidationError]]:
    """`$ref`, in a tenth of the time: of a single value the fast validator says first whether it is refused at all."""

    def refused(validator: Any, reference: str, value: Any, _: Any) -> Iterator[ValidationError]:
        part = reference.rpartition("/")[2]
        if isinstance(value, (dict, list)) or not is_valid_part(kind, part, value):
            yield from validator.descend(value, parts[part])

    return refused


def _pattern(_: Any, pattern: str, value: Any, __: Any) -> Iterator[ValidationError]:
    r"""`pattern` as ECMA-262 has it: Python's own `$` would let a trailing line break pass."""
    whole = pattern[:-1] + r"\Z" if pattern.endswith("$") else pattern
    if isinstance(value, str) and not re.search(whole, value):
        yield ValidationError("pattern")


def _unique(_: Any, unique: bool, value: Any, __: Any) -> Iterator[ValidationError]:  # noqa: FBT001 - jsonschema calls it so
    """`uniqueItems` in linear time: jsonschema compares ten thousand unlike items two by two, for half a minute."""
    if unique and isinstance(value, list) and len({json.dumps(item, sort_keys=True) for item in value}) < len(value):
        yield ValidationError("uniqueItems")
