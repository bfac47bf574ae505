"""What the schemas accept and refuse: each case by both validators, which must agree."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from tests.store.schema_cases import BAD, GOOD, OTHERS, SETTINGS, Node

SCHEMAS = Path(__file__).parents[2] / "schemas"


@cache
def judges(name: str) -> tuple[Callable[[Any], bool], Callable[[Any], bool]]:
    """The explaining and the fast validator, formats on, without g1p's own moment: the pattern must do for it."""
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    slow = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker(["date"]))
    return slow.is_valid, jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid


def verdicts(name: str, value: Any) -> list[bool]:
    return [judge(value) for judge in judges(name)]


@pytest.mark.parametrize("case", GOOD)
def test_a_good_plan_is_accepted(case: str) -> None:
    assert verdicts("plan-1", GOOD[case]) == [True, True]


@pytest.mark.parametrize("case", BAD)
def test_a_bad_plan_is_refused(case: str) -> None:
    assert verdicts("plan-1", BAD[case]) == [False, False]


@pytest.mark.parametrize("name, more, good", OTHERS)
def test_workspace_and_rollout(name: str, more: Node, good: bool) -> None:
    base = SETTINGS if name == "workspace-1" else {"g1p": 1}
    assert verdicts(name, {**base, **more}) == [good, good]


@pytest.mark.parametrize(
    "case, code",
    [
        ("mentioned with a phone", "G131"),
        ("done, but when", "G212"),
        ("active without coordination", "G221"),
        ("aftercare without an evaluation", "G222"),
        ("closed without closing", "G223"),
    ],
)
def test_a_case_with_its_own_code_carries_it(case: str, code: str) -> None:
    schema = json.loads((SCHEMAS / "plan-1.schema.json").read_text(encoding="utf-8"))
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(BAD[case]))
    assert [error.schema["x-code"] for error in errors] == [code]


@pytest.mark.uncounted
def test_both_say_the_same_when_any_text_of_a_plan_gets_a_newline() -> None:
    """Python's `$` takes a newline at the end and Rust's does not: decision 14 of the house."""
    for case, good in GOOD.items():
        for changed in newlines(good):
            assert len(set(verdicts("plan-1", changed))) == 1, case


def newlines(value: Any) -> Iterator[Any]:
    """The value once for every text and key in it, with a newline behind that one."""
    if isinstance(value, str):
        yield value + "\n"
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from ([*value[:at], changed, *value[at + 1 :]] for changed in newlines(item))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield {(k + "\n" if k == key else k): v for k, v in value.items()}
            yield from ({**value, key: changed} for changed in newlines(item))
