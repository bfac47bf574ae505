"""How findings are regarded: what a workspace and a command line make of the codes."""

from collections.abc import Mapping
from typing import Any

import pytest

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding
from g1p.checks.regard import Regard

ERROR, WARNING, ADVICE = (
    next(code for code, known in CODES.items() if known.severity == severity and code >= "G200")
    for severity in ("error", "warning", "advice")
)


def wanted(checks: Mapping[str, Any], only: tuple[str, ...] = (), skip: tuple[str, ...] = ()) -> list[str]:
    found = [Finding(code) for code in (ERROR, WARNING, ADVICE)]
    regard = Regard.of(checks, only, skip)
    return [one.code for one in found if regard.wants(one.code)]


def test_without_a_word_everything_is_as_the_registry_has_it() -> None:
    assert wanted({}) == [ERROR, WARNING, ADVICE]
    assert [Regard().severity(code) for code in (ERROR, WARNING, ADVICE)] == ["error", "warning", "advice"]


def test_a_workspace_turns_codes_off() -> None:
    assert wanted({"off": [WARNING, ADVICE]}) == [ERROR]


def test_an_error_stays_an_error() -> None:
    assert wanted({"off": [ERROR], "warn": [ERROR]}) == [ERROR, WARNING, ADVICE]
    assert Regard.of({"off": [ERROR], "warn": [ERROR]}).severity(ERROR) == "error"


@pytest.mark.parametrize("code", [WARNING, ADVICE])
@pytest.mark.parametrize("how, severity", [("warn", "warning"), ("error", "error")])
def test_a_workspace_makes_a_code_graver(code: str, how: str, severity: str) -> None:
    assert Regard.of({how: [code]}).severity(code) == severity


def test_what_is_turned_off_and_made_an_error_at_once_is_an_error() -> None:
    assert wanted({"off": [ADVICE], "error": [ADVICE]}) == [ERROR, WARNING, ADVICE]


def test_only_and_skip_take_the_beginnings_of_codes() -> None:
    assert wanted({}, only=(ADVICE,)) == [ADVICE]
    assert wanted({}, only=("G",), skip=(ADVICE[:4], WARNING)) == [ERROR]
    assert wanted({"off": [ADVICE]}, only=(ADVICE,)) == []
