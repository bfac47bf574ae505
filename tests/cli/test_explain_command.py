"""`g1p explain` ends with how to turn a code off, where that is not what the code itself is about."""

import re
from collections.abc import Callable

import pytest

from g1p.checks.codes import CODES
from g1p.checks.comment_codes import COMMENT_CODES
from tests.cli.door import Ran

G1p = Callable[..., Ran]

ABOUT_COMMENTS = {code.code for code in COMMENT_CODES}


@pytest.mark.parametrize("code", ["G037", "G312", "G401", *sorted(ABOUT_COMMENTS)])
def test_how_to_turn_off_a_code_is_said_of_all_but_those_about_turning_off(g1p: G1p, code: str) -> None:
    told = g1p("--lang", "en", "explain", code)
    assert told.code == 0
    assert CODES[code].severity != "error"
    assert ("To turn it off for one line" in told.out) == (code not in ABOUT_COMMENTS)


def test_of_an_error_it_is_said_that_it_stays(g1p: G1p) -> None:
    assert "cannot be turned off" in g1p("--lang", "en", "explain", "G105").out


def test_of_an_id_the_file_is_shown_whose_name_follows(g1p: G1p) -> None:
    told = g1p("explain", "G108").out
    assert "Fout: plans/p-jansen.yaml" in told
    assert "Goed: plans/p-7g2mq.yaml" in told


@pytest.mark.parametrize("columns", ["50", "80"])
@pytest.mark.parametrize("code", ["G310", "G504", "G021"])
def test_long_lines_of_an_example_are_folded_and_lose_nothing(
    g1p: G1p, monkeypatch: pytest.MonkeyPatch, code: str, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    folded = g1p("explain", code).out
    assert max(map(len, folded.splitlines())) <= int(columns)
    monkeypatch.setenv("COLUMNS", "9000")
    whole = g1p("explain", code).out
    assert re.sub(r"[\s│]+", "", folded) == re.sub(r"[\s│]+", "", whole)
