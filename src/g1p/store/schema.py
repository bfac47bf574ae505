"""The contract of a file: the fast validator says yes or no, the explaining one says why not."""

import datetime as dt
import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from g1p.checks.finding import Finding, Path
from g1p.resources import resource

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

    from g1p.store.known import Known

MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")
REFERENCE = re.compile(r'"#/\$defs/([^"]+)"')


def schema_of(kind: str) -> dict[str, Any]:
    """The schema of a kind of file, as its JSON says."""
    text = resource("schemas", f"{kind}-1.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def is_moment(value: object) -> bool:
    """The format `g1p-moment`: a day and time that exist, to the minute, without a zone. What is no text passes."""
    if not isinstance(value, str):
        return True
    if not MOMENT.fullmatch(value):
        return False
    try:
        dt.datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_valid(kind: str, value: Any) -> bool:
    """Whether a mapping out of a file has the shape of its kind: plan, workspace or rollout."""
    return _fast(kind).is_valid(value)


def explain(kind: str, value: Any) -> list[Finding]:
    """Everything in a mapping that has the wrong shape, in the order of the file; empty exactly when it is valid.

    A finding has its path, not yet its line. The path of a missing key ends in that key.
    """
    from g1p.store.explain import explained  # jsonschema takes longer to import than a thousand plans to validate

    return explained(kind, value)


def known_keys(kind: str, value: Any) -> "dict[Path, Known]":
    """For every key of a mapping that is not known in its place, by path, those that are."""
    from g1p.store.explain import known  # as above

    return known(kind, value)


def is_valid_part(kind: str, part: str, value: Any) -> bool:
    """Whether a value has the shape that the schema of a kind of file defines under the name of this part."""
    return _fast_part(kind, part).is_valid(value)


@cache
def _fast(kind: str) -> "Draft202012Validator":
    return _made(schema_of(kind))


@cache
def _fast_part(kind: str, part: str) -> "Draft202012Validator":
    parts = _parts(kind)
    wanted: dict[str, Any] = {}
    missing = [part]
    while missing:  # with what it refers to and no more: that takes a tenth of a millisecond, all of them three
        name = missing.pop()
        if name not in wanted:
            wanted[name] = parts[name]
            missing += REFERENCE.findall(json.dumps(parts[name]))
    return _made({"$ref": f"#/$defs/{part}", "$defs": wanted})


@cache
def _parts(kind: str) -> dict[str, Any]:
    parts: dict[str, Any] = schema_of(kind)["$defs"]
    return parts


def _made(schema: dict[str, Any]) -> "Draft202012Validator":
    from jsonschema_rs import Draft202012Validator

    # `offline`: a schema never sends anybody to a network, whatever it may one day say.
    return Draft202012Validator(schema, validate_formats=True, formats={"g1p-moment": is_moment}, offline=True)
