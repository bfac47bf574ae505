"""Comments that turn a code off: where they stand, what they cover, and what is wrong with them."""

import pytest

from g1p.checks.comments import BEGAN, OFF, without_what_is_off
from g1p.checks.finding import Finding


def told(text: str, *found: tuple[str, int]) -> list[tuple[str, int, int]]:
    """What is left of findings at these codes and lines: code, line and column."""
    findings = [Finding(code, line=line, column=1) for code, line in found]
    return sorted((one.code, one.line, one.column) for one in without_what_is_off(text, findings))


@pytest.mark.parametrize("why", ["because we agreed", "omdat we dat afspraken", "want zo is het"])
def test_a_comment_behind_a_line_is_about_that_line(why: str) -> None:
    text = f"a: 1\nb: 2 # g1p: off G312 {why}\nc: 3\n"
    assert told(text, ("G312", 2)) == []
    assert told(text, ("G312", 2), ("G312", 3), ("G301", 2)) == [("G301", 2, 1), ("G312", 3, 1)]


def test_a_comment_on_a_line_of_its_own_is_about_the_next_line_that_says_something() -> None:
    text = "a: 1\n  # g1p: off G312 because we agreed\n\n  # more about it\nb: 2\nc: 3\n"
    assert told(text, ("G312", 5)) == []
    assert ("G312", 6, 1) in told(text, ("G312", 6))


def test_a_comment_above_everything_is_about_the_whole_file() -> None:
    text = "# A plan\n# g1p: off G312, G401 because we agreed\ng1p: 1\na: 1\n"
    assert told(text, ("G312", 3), ("G312", 4), ("G401", 4)) == []


def test_a_comment_below_everything_is_about_nothing() -> None:
    assert told("a: 1\n# g1p: off G312 because\n", ("G312", 1)) == [("G033", 2, 1), ("G312", 1, 1)]
    assert told("a: 1\n# g1p: off G312 because we agreed\n", ("G312", 1)) == [("G032", 2, 1), ("G312", 1, 1)]


def test_a_comment_that_turns_nothing_off_is_stale() -> None:
    text = "a: 1\nb: 2 # g1p: off G312, G401 because we agreed\n"
    assert told(text) == [("G032", 2, 6), ("G032", 2, 6)]
    assert told(text, ("G401", 2)) == [("G032", 2, 6)]


@pytest.mark.parametrize(
    "said",
    [
        "",
        "G312",
        "G312 because",
        "G312 we agreed",
        "because we agreed",
        "G31 because x",
        "G312:",
    ],
)
def test_a_comment_without_a_code_that_is_there_and_a_reason_is_not_understood(said: str) -> None:
    assert told(f"a: 1 # g1p: off {said}\n", ("G312", 1)) == [("G033", 1, 6), ("G312", 1, 1)]


def test_an_error_is_not_turned_off_and_the_other_code_beside_it_is() -> None:
    text = "a: 1 # g1p: off G201, G312 because we know\n"
    assert told(text, ("G201", 1), ("G312", 1)) == [("G034", 1, 6), ("G201", 1, 1)]


def test_what_only_looks_like_such_a_comment_is_left_alone() -> None:
    assert told("a: b#g1p: off G312 because x\n", ("G312", 1)) == [("G312", 1, 1)]
    assert told("a: 1 # g1p: offer\n") == []


@pytest.mark.parametrize("spelt", ["#g1p:off", "# g1p: off", "#  g1p:  off"])
def test_white_space_in_it_does_not_matter(spelt: str) -> None:
    assert OFF.search(spelt.encode())
    assert told(f"a: 1 {spelt} G312 because we agreed\n", ("G312", 1)) == []


@pytest.mark.parametrize(
    "said", ["G1P: OFF g312 Omdat x", "g1p: uit G312 want x", "g1p: off G401 G312 because x", "g1p: off G312: x"]
)
def test_it_is_written_as_people_write(said: str) -> None:
    assert told(f"a: 1 # {said}\n", ("G312", 1), ("G401", 1)) in ([], [("G401", 1, 1)])


def test_a_comment_behind_other_words_is_not_understood() -> None:
    assert told("a: 1 # twelve soon; g1p: off G312 because x\n", ("G312", 1)) == [("G033", 1, 6), ("G312", 1, 1)]


def test_a_code_that_is_not_there_is_no_code() -> None:
    assert told("a: 1 # g1p: off G999 because x\n") == [("G036", 1, 6)]


def test_nothing_is_stale_while_an_error_keeps_questions_from_being_asked() -> None:
    text = "a: 1 # g1p: off G312 because we agreed\n"
    assert told(text, ("G104", 1)) == [("G104", 1, 1)]
    assert told(text, ("G201", 1)) == [("G032", 1, 6), ("G201", 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        'a: "b # g1p: off G312 because we agreed"\n',
        "- 'it''s # g1p: off G312 because we agreed'\n",
        'a: "b\n  # g1p: off G312 because we agreed\n  c"\n',
        "a: 'b\n  c # g1p: off G312 because we agreed'\n",
        "a: |\n  # g1p: off G312 because we agreed\n",
        "- a: >-  # about it\n    b\n\n    # g1p: off G312 because we agreed\n",
        "a:\n  >-\n  b # g1p: off G312 because we agreed\n",
    ],
)
def test_what_stands_in_a_text_is_no_comment(text: str) -> None:
    assert told(text, *(("G312", line) for line in range(1, 6))) == [("G312", line, 1) for line in range(1, 6)]


@pytest.mark.parametrize(
    "before",
    [
        'a: "b # c"',
        'a: "b\n  # c\n  d"',
        "a: 'b''\n  c'",
        "a: |\n  b\nc: d",
        "- >-\n  b\n- c",
        "a: b\n  'tis c",
        'a: ["b", "c"]',
    ],
)
def test_behind_a_text_a_comment_is_one(before: str) -> None:
    line = before.count("\n") + 1
    assert told(f"{before} # g1p: off G312 because we agreed\n", ("G312", line)) == []


@pytest.mark.parametrize("said", ["off G312 because we agreed", "uit g312", "  off  G312: we agreed"])
def test_without_its_colon_it_turns_nothing_off_and_that_is_told(said: str) -> None:
    assert told(f"a: 1 # g1p {said}\n", ("G312", 1)) == [("G033", 1, 6), ("G312", 1, 1)]


def test_people_may_write_about_g1p() -> None:
    assert told("a: 1 # turn g1p off when the school has closed\n") == []


@pytest.mark.parametrize("why", ["…", "...", "…. ", "-"])
def test_signs_alone_are_no_reason(why: str) -> None:
    assert told(f"a: 1 # g1p: off G312 because {why}\n", ("G312", 1)) == [("G033", 1, 6), ("G312", 1, 1)]
    assert told(f"a: 1 # g1p: off G312 because {why} we agreed\n", ("G312", 1)) == []


def test_a_text_is_covered_from_where_it_begins() -> None:
    text = "a: >-  # g1p: off G312 because we agreed\n  b\n  c\n"
    assert without_what_is_off(text, [Finding("G312", facts={BEGAN: 1}, line=3, column=3)]) == []


def test_what_is_not_asked_now_is_not_stale() -> None:
    text = "a: 1 # g1p: off G403, G209 because we agreed\n"
    left = without_what_is_off(text, [], {"G403"})
    assert [(one.code, one.facts["off"]) for one in left] == [("G032", "G209")]
