"""The contract of a file: the fast validator says yes or no, the explaining one says why not."""

import datetime as dt
import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from g1p.checks.finding import Finding
from g1p.resources import resource

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")


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


@cache
def _fast(kind: str) -> "Draft202012Validator":
    from jsonschema_rs import Draft202012Validator

    # `offline`: a schema never sends anybody to a network, whatever it may one day say.
    return Draft202012Validator(schema_of(kind), validate_formats=True, formats={"g1p-moment": is_moment}, offline=True)
