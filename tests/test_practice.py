"""Every file of tests/practice/ is a test: a plan as people write it, and all that check may say of it."""

import datetime as dt
from pathlib import Path

import pytest

from g1p.checks.codes import CODES
from g1p.store.examine import examine

PRACTICE = Path(__file__).parent / "practice"
FILES = sorted(path.name for path in PRACTICE.glob("*.yaml"))
EXPECT = "# expect: "
NOTHING = "nothing"


def expected(name: str) -> list[str]:
    """The codes on the first line of a file."""
    first = (PRACTICE / name).read_text(encoding="utf-8").splitlines()[0]
    said = first.removeprefix(EXPECT)
    assert said != first, "the first line names what is expected"
    return [] if said == NOTHING else said.split(", ")


@pytest.mark.uncounted
@pytest.mark.parametrize("name", FILES)
def test_what_is_said_of_a_plan_is_worth_its_line(name: str, today: dt.date) -> None:
    found = examine(PRACTICE / name, name, today).findings
    assert sorted(one.code for one in found) == sorted(expected(name))


def test_there_are_enough_of_them_and_no_practitioner_makes_errors_in_these() -> None:
    codes = {code for name in FILES for code in expected(name)}
    assert len(FILES) >= 20
    assert "error" not in {CODES[code].severity for code in codes}
    assert sum(not expected(name) for name in FILES) >= 5
