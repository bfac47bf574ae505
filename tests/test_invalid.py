"""Every file of tests/invalid/ is a test: it names on its first line what must be found in it, and where."""

import datetime as dt
import re
from pathlib import Path

import pytest

from g1p.checks.codes import CODES
from g1p.checks.course_codes import COURSE_CODES
from g1p.checks.method_codes import METHOD_CODES
from g1p.store.examine import examine

INVALID = Path(__file__).parent / "invalid"
FILES = sorted(path.relative_to(INVALID).as_posix() for path in INVALID.rglob("*.yaml"))
PLACE = re.compile(r"(G[0-9]{3}) at ([0-9]+):([0-9]+)")
LISTED = re.compile(r"^\| `([^`]+)` \| (.+) \|$", re.MULTILINE)

ELSEWHERE = {
    "G002": "test_examine.py: a file of 2 MiB",
    "G014": "test_examine.py: more than 10,000 items",
    "G020": "test_examine.py: what cannot be opened",
    "G028": "test_examine.py: a line without end",
    "G205": "test_examine.py: two files with one id",
    "G206": "test_examine.py: a file with another's name",
    "G405": "test_check_past.py: what the text was before, in git",
    "G502": "test_examine.py: a folder called after people",
}
"""Codes that no single small file can have, and which test reaches them."""

OF_THE_COURSE = {code.code for code in (*COURSE_CODES, *METHOD_CODES) if code.severity != "error"}
"""What is asked of how people work with a plan: these files are not about that; test_codes.py has its examples."""

Found = list[tuple[str, int, int]]


def expected(name: str) -> Found:
    """What the first line of a file names, or the table in README.md for a file that cannot have such a line."""
    text = (INVALID / name).read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    listed = dict(LISTED.findall((INVALID / "README.md").read_text(encoding="utf-8")))
    said = text.splitlines()[0] if text.startswith("# expect: ") else listed[name]
    return sorted((code, int(line), int(column)) for code, line, column in PLACE.findall(said))


@pytest.mark.uncounted
@pytest.mark.parametrize("name", FILES)
def test_exactly_what_the_file_names_is_found_at_its_place(name: str, today: dt.date) -> None:
    found = examine(INVALID / name, name, today).findings
    told = [one for one in found if one.code not in OF_THE_COURSE]
    assert sorted((one.code, one.line, one.column) for one in told) == expected(name)


def test_every_code_is_named_by_a_file_or_reached_by_a_test_of_many_files() -> None:
    named = {code for name in FILES for code, _, _ in expected(name)}
    assert named | ELSEWHERE.keys() == CODES.keys() - OF_THE_COURSE
    assert not named & ELSEWHERE.keys()


def test_there_are_enough_of_them_and_each_names_something() -> None:
    assert len(FILES) >= 70
    assert all(expected(name) for name in FILES)
