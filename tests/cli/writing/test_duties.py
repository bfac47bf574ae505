"""When the coordinator's role passes on: the six duties, and since when nobody saw to them."""

from collections.abc import Callable

import pytest

from tests.cli.door import Ran
from tests.cli.writing.family import Family

Done = Callable[..., Ran]
G1p = Callable[..., Ran]

SET = ("coordinator", "set", "p-4h7", "oma")


@pytest.mark.parametrize(
    "language, last", [("en", "the family takes part in every meeting"), ("nl", "het gezin bij elk gesprek is")]
)
def test_whoever_takes_it_over_hears_what_it_is(done: Done, language: str, last: str) -> None:
    told = done(*SET, "--lang", language).err.splitlines()
    assert len([line for line in told if line.startswith("  - ")]) == 6
    assert told[-1] == f"  - {last}"


def test_it_is_told_to_a_first_coordinator_too(done: Done) -> None:
    assert "  - " in done("coordinator", "set", "p-4hb", "vader", "--keeper", "coach", "--arrangement", "Bellen").err


@pytest.mark.parametrize("words", [("--json",), ("--dry-run",), ("-q",), ("--format", "lines")])
def test_a_program_hears_nothing_of_it(done: Done, words: tuple[str, ...]) -> None:
    assert "  - " not in done(*SET, *words).err


def test_whoever_had_it_already_hears_nothing_of_it(g1p: G1p, family: Family) -> None:
    assert family.head()
    assert "  - " not in g1p("coordinator", "set", "p-4h7", "moeder").err


def test_a_role_that_somebody_left_behind_is_told_with_the_day(done: Done, family: Family) -> None:
    here = family.file().read_text(encoding="utf-8")
    family.put("plans/p-4h7k2.yaml", here.replace("    email: zilvera", "    until: 2026-10-31\n    email: zilvera", 1))
    told = done(*SET).err
    assert "Nobody watched the plan after 31 October 2026." in told
    assert "g1p overdue p-4h7k2" in told
    assert "Nobody" not in done("coordinator", "set", "p-4h7", "wijkcoach").err
