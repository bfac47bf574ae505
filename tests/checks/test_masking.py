"""What is shown of a line: the words of the format, never what somebody filled in; and where the finding points at."""

import string
import time

import pytest

from g1p.checks.masking import DOTS, LONGEST, MOST_PIECES, Known, masked

KNOWN = Known(
    keys=frozenset(
        ("name", "people", "due", "birth_date", "died", "status", "id", "about", "title", "summary", "email")
    ),
    words={"status": frozenset(("active",)), "about": frozenset(("goals",))},
    days=frozenset(("due", "birth_date", "died")),
    typed=frozenset(("naam",)),
)


def shown(line: str, column: int = 1, meant: str = "") -> str:
    """What is shown of a line, a text as one dot."""
    found = masked(line, column, KNOWN, meant)
    assert found is not None
    return found.text.replace(DOTS, "•")


def pointed_at(line: str, column: int, meant: str = "") -> str:
    """What the mark stands under."""
    found = masked(line, column, KNOWN, meant)
    assert found is not None
    return found.text.ljust(found.end)[found.start : found.end].replace(DOTS, "•")


# --- what is shown ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line, expected",
    [
        ("    name: Ann Bakker", "    name: •"),
        ("name: 'Ann'  # tante", "name: '•'  # •"),
        ('"name": "Ann"', '"name": "•"'),
        ("Name: Ann", "Name: •"),
        ("Birth-Date: 1", "Birth-Date: •"),
        ("ann: active", "•: •"),
        ("x_kast: 3", "x_•: •"),
        ("- Ann", "- •"),
        ("{id: ann, name: Ann}", "{id: •, name: •}"),
        ("tekst, en name: Ann", "•: •"),
        ("status: active", "status: active"),
        ("status: 'active'", "status: 'active'"),
        ("status: actief", "status: •"),
        ("name: active", "name: •"),
        ("about: [goals, g-7k2mq, people, ann]", "about: [goals, g-7k2mq, •, •]"),
        ("id: g-7k2mq", "id: g-7k2mq"),
        ("id: g-jansen", "id: •"),
        ("name: g-7k2mq", "name: •"),
        ("due: 2026-11-21", "due: 2026-11-21"),
        ("due: 1-2-2026", "due: 1-2-2026"),
        ("due: '2026-11-21T10:00'", "due: '2026-11-21T10:00'"),
        ("due: 0612345678", "due: •"),
        ("due: 1234-56-789", "due: •"),
        ("due: 2026-11-21 Ann", "due: •"),
        ("due: '2026-11-21' 2011-05-06", "due: '2026-11-21' •"),
        ("due: ٢٠٢٦-11-21", "due: •"),
        ("birth_date: 2011-05-06", "birth_date: ••••-••-••"),
        ("birth_date: '6/5/2011'", "birth_date: '•/•/••••'"),
        ("died: vorig jaar", "died: •"),
        ("name: 2011-05-06", "name: •"),
        ("name: No", "name: No"),
        ("name: ~", "name: ~"),
        ("name:", "name:"),
        ('name: ""', 'name: ""'),
        ('name: "  "', 'name: "  "'),
        ('name: "            "', 'name: "          "'),
        ('name: "\xa0"', 'name: "•"'),
        ("'", "'"),
        ("name:\tAnn", "name:→•"),
        ("\t- Ann", "→- •"),
        ("\xa0\xa0name: Ann", "•: •"),
        ("name: 漢字 👩\u200d👧 سميرة e\u0301", "name: •"),
        ("name: Ann\r", "name: •"),
        ("<<<<<<< Ann", "<<<<<<< •"),
        ("# g1p: off G312 because Ann", "# g1p: off G312 because •"),
        ("  Wij gaan naar Ann", "  •"),
        ("name: *ann", "name: *•"),
        ("name: |-", "name: |-"),
        ("", ""),
    ],
)
def test_what_is_shown_of_a_line(line: str, expected: str) -> None:
    assert shown(line) == expected


@pytest.mark.parametrize(
    "key, meant, is_shown",
    [
        ("pepole", "people", True),
        ("peopel", "people", True),
        ("naam", "name", True),
        ("titel", "title", True),
        ("samira", "summary", False),
        ("emilia", "email", False),
        ("Pepole", "people", False),
        ("0612345678", "people", False),
        ("pepole", "", False),
        ("dave", "date", False),
    ],
)
def test_an_unknown_key_is_shown_when_the_finding_says_what_was_meant(key: str, meant: str, is_shown: bool) -> None:
    assert shown(f"  {key}: Ann", 3, meant) == f"  {key if is_shown else '•'}: •"
    assert shown(f"  {key}: Ann", 1, meant) == "  •: •"
    assert shown(f"{key}: {key}", len(key) + 3, meant) == "•: •"


def test_an_unknown_key_in_quotation_marks_keeps_them() -> None:
    assert shown('"pepole": 1', 1, "people") == '"pepole": •'


# --- where the mark stands ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line, column, mark",
    [
        ("    phone: 0612345678", 12, "•"),
        ("    name: Ann", 5, "name"),
        ("    name: 'Ann'", 11, "'•'"),
        ("name: Ann", 5, ":"),
        ("due: 1-2-2026", 6, "1-2-2026"),
        ("due: 1-2-2026", 8, "2-2026"),
        ("birth_date: 1-2-2026", 13, "•-•-••••"),
        ("{name: Ann, due: 31}", 18, "•"),
        ("{name: Ann}", 1, "{"),
        ("  - Ann", 3, "-"),
        ("  - Ann", 1, " "),
        ("  - Ann", 2, " "),
        ("\t\tname: Ann", 2, "→"),
        ("name: Ann", 10, " "),
        ("name: Ann", 99, " "),
        ("", 1, " "),
        ("name: Ann en Bob", 11, "•"),
        ("name: Ann: Bob", 10, ":"),
        ("name: Ann\ufffdBob", 10, "�"),
        ("name: Ann\x07Bob", 10, "�"),
        ("name: Ann\tBob", 10, "→"),
        ('name: "Ann\u202eBob"', 11, "�"),
        ("name: 漢字漢字 漢", 12, "•"),
        ("x_kast: 3", 1, "x_•"),
    ],
)
def test_the_mark_stands_under_what_the_finding_is_about(line: str, column: int, mark: str) -> None:
    assert pointed_at(line, column) == mark


@pytest.mark.parametrize(
    "line, column, expected",
    [
        ("name: Ann\ufffdBob", 10, "name: •�•"),
        ('name: "Ann:Bob"', 11, 'name: "•:•"'),
        ("name: Ann?", 10, "name: •?"),
        ("name: Ann Bob", 10, "name: ••"),
        ("name: Ann Bob", 11, "name: ••"),
        ('name: "Ann"', 11, 'name: "•"'),
    ],
)
def test_a_text_is_parted_where_the_finding_points_into_it(line: str, column: int, expected: str) -> None:
    assert shown(line, column) == expected


@pytest.mark.parametrize("name", ["漢字", "سميرة", "e\u0301", "👩\u200d👧", "Ann"])
def test_the_mark_stands_in_the_same_place_whatever_script_people_write_in(name: str) -> None:
    line = f"{{name: {name}, title: {name}{name}, due: 31}}"
    found = masked(line, line.index("31") + 1, KNOWN)
    assert found is not None
    assert found.text == f"{{name: {DOTS}, title: {DOTS}, due: {DOTS}}}"
    assert found.text[found.start : found.end] == DOTS
    assert found.start == found.text.rindex(DOTS)


def test_every_letter_and_sign_that_is_shown_is_one_column_wide() -> None:
    line = "".join(map(chr, range(0x20, 0x3000)))
    seen = {letter for n in range(0, len(line), 40) for letter in shown(f"name: {line[n : n + 80]}", n % 37 + 7)}
    assert seen <= {*string.printable, "•", "�", "→"}


# --- what is too much ---------------------------------------------------------------------------------------------


def test_a_line_that_is_too_long_or_has_too_many_pieces_is_not_shown() -> None:
    assert masked(f"name: {'a' * LONGEST}", 7, KNOWN) is None
    assert masked("- " * MOST_PIECES, 7, KNOWN) is None
    assert masked(f"name: {'a' * (LONGEST - 6)}", 7, KNOWN) is not None
    assert masked("- " * (MOST_PIECES // 2), 7, KNOWN) is not None


@pytest.mark.parametrize(
    "scrap", ["- ", "[", "{a: ", '"', "'", "\\", '"\\', ": ", "a,", "&a ", "|-", "# ", " ", "\t", "a "]
)
def test_a_hundred_findings_on_a_hostile_line_take_no_time(scrap: str) -> None:
    line = (scrap * LONGEST)[:LONGEST]
    begun = time.process_time()
    for column in range(1, 20_000, 200):
        masked(line, column, KNOWN)
    assert time.process_time() - begun < 1
