"""Rows side by side: padded, wrapped, and never wider than they may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from g1p.render.columns import GAP, LEAST, NARROWEST, SCANT, columns, measure, pad, shortened, wrap

LETTERS = st.text(alphabet="ab é中日🎉ع-\u0301 ", max_size=60)


@pytest.mark.parametrize(
    "text, width",
    [
        *(
            ("", 0),
            ("abc", 3),
            ("é", 1),
            ("e\u0301", 1),
            ("中文", 4),
            ("한국", 4),
            ("ﾊ", 1),
            ("Ａ", 2),
            ("🎉", 2),
            ("…", 1),
        ),
        *(("العربية", 7), ("a\u200db", 2), ("a\u200bb", 2), ("ก็", 1), ("—", 1), ("✓", 1), ("●", 1)),
    ],
)
def test_text_is_measured_as_a_terminal_does(text: str, width: int) -> None:
    assert measure(text) == width


@pytest.mark.parametrize("text", ["❤️", "1️⃣", "☎️", "✈️ ✈️ ✈️"])
def test_a_sign_that_is_made_a_picture_is_as_wide_as_one(text: str) -> None:
    assert measure(text) >= cell_len(text)


@given(LETTERS)
def test_nothing_takes_more_room_than_was_measured(text: str) -> None:
    assert cell_len(text) <= measure(text)


def test_text_is_padded_to_its_width() -> None:
    assert pad("ab", 4) == "ab  "
    assert pad("中", 4) == "中  "
    assert pad("e\u0301", 2) == "e\u0301 "
    assert pad("toolong", 3) == "toolong"


@pytest.mark.parametrize(
    "text, width, lines",
    [
        ("", 5, [""]),
        ("   ", 5, [""]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("one  \n two", 7, ["one two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("abcdef", 3, ["abc", "def"]),
        ("a abcdefgh b", 3, ["a", "abc", "def", "gh", "b"]),
        ("中文中文", 5, ["中文", "中文"]),
    ],
)
def test_text_is_wrapped_at_spaces_and_long_words_anywhere(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@given(LETTERS, st.integers(min_value=2, max_value=30))
def test_no_line_is_wider_than_it_may_be_and_nothing_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert lines
    assert all(measure(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_mark_above_a_letter_is_not_torn_off_it() -> None:
    assert wrap("aaae\u0301", 4) == ["aaae\u0301"]
    assert wrap("aaaae\u0301", 4) == ["aaaa", "e\u0301"]


def test_no_rows_are_no_lines() -> None:
    assert columns([], 80) == []


def test_one_column_is_wrapped() -> None:
    assert columns([["a word " * 6]], 30) == [["a word a word a word a word a"], ["word a word"]]


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    lines = columns([["a", "bb", "text"], ["ccc", "d", "more"]], 80)
    assert lines == [["a    ", "bb  ", "text"], ["ccc  ", "d   ", "more"]]


def test_the_last_column_goes_on_below_itself() -> None:
    first, second = columns([["id", "word " * 10]], 44)
    assert first == ["id  ", "word word word word word word word word"]
    assert second == ["    ", "word word"]


def test_wide_columns_give_way_so_that_a_text_can_be_read() -> None:
    rows = [["x" * 60, "y" * 5, "text " * 8]]
    lines = columns(rows, 80)
    assert all(sum(map(measure, line)) <= 80 for line in lines)
    assert measure(lines[0][0]) == 80 - LEAST - (5 + GAP)
    assert "".join(line[0].strip() for line in lines) == "x" * 60


def test_six_columns_fit_too() -> None:
    rows = [
        ["plan", "afgesloten", "te laat", "volgende keer", "coördinator", "title " * 9],
        ["p-00000", "", "", "", "", "x"],
    ]
    for width in (70, 80, 100):
        assert all(sum(map(measure, line)) <= width for line in columns(rows, width)), width


ASKED = ["x-00000", "✓ opgelost", "2026-11-21", "leidinggevende", "a-00000", "tekst " * 9]


def test_no_word_is_broken_and_no_sign_is_torn_off_where_there_is_room_without_that() -> None:
    lines = columns([ASKED, ["opschaling", "– ja", "antwoord uiterlijk", "", "waarover", "x"]], 80)
    first = [cell.strip() for cell in lines[0]]
    assert first[1:5] == ["✓ opgelost", "2026-11-21", "leidinggevende", "a-00000"]
    assert [line[2].strip() for line in lines if line[2].strip()] == ["2026-11-21", "antwoord", "uiterlijk"]
    assert all(sum(map(measure, line)) <= 80 for line in lines)


def test_a_word_is_broken_before_a_text_has_next_to_no_room() -> None:
    lines = columns([ASKED], 57 + SCANT)
    assert "leidinggevende" not in {cell.strip() for line in lines for cell in line}
    assert all(sum(map(measure, line)) <= 57 + SCANT for line in lines)
    assert columns([ASKED], 58 + SCANT)[0][3].strip() == "leidinggevende"


def test_no_column_becomes_narrower_than_a_day() -> None:
    lines = columns([["x" * 90, "y" * 90, "text"]], 20)
    assert [measure(cell) for cell in lines[0][:2]] == [NARROWEST + GAP, NARROWEST + GAP]
    assert columns([["2026-11-21", "y" * 90, "z" * 90, "text"]], 20)[0][0] == "2026-11-21  "


@given(st.lists(st.tuples(LETTERS, LETTERS, LETTERS, LETTERS), min_size=1, max_size=5), st.integers(76, 120))
def test_no_row_is_wider_than_the_screen_and_every_line_has_every_cell(
    rows: list[tuple[str, str, str, str]], width: int
) -> None:
    lines = columns(rows, width)
    assert all(len(line) == 4 for line in lines)
    assert all(sum(map(measure, line)) <= width for line in lines)
    assert len({tuple(measure(cell) for cell in line[:-1]) for line in lines}) == 1


@pytest.mark.parametrize(
    "text, short", [("zilver", "zilver"), ("zilver samen", "zilver…"), ("日本語日本語", "日本語…")]
)
def test_a_text_that_goes_on_ends_with_a_mark_within_the_width(text: str, short: str) -> None:
    assert shortened(text, 8) == short
    assert measure(short) <= 8
