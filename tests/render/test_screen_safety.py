"""Safety on a screen: each person's scores by day, never an average; agreements with who is in them."""

import datetime as dt
from typing import Any

from g1p.model.reader import OnePerson, view
from g1p.render.screen_safety import safety_lines
from g1p.words import Words
from tests.checks.family import plan

DAY = dt.date(2026, 11, 21)
EN, NL = Words.of("en"), Words.of("nl")


def flat(words: Words = EN, width: int = 80, reader: str | None = None, **safety: Any) -> str:
    """The lines without their columns, as the keeper or as somebody else may see them."""
    made = plan(safety=safety) if safety else plan()
    seen = made if reader is None else view(made, OnePerson(reader), DAY).plan
    lines = safety_lines(seen, DAY, words, width)
    return " ".join("".join(p if isinstance(p, str) else p[0] for p in line) for line in lines if line != [""])


def squeezed(**more: Any) -> str:
    """The same with one space between two words."""
    return " ".join(flat(**more).split())


def check(date: str, by: str = "coach", **more: Any) -> dict[str, Any]:
    return {"date": date, "by": by, **more}


TWICE = [
    check("2026-10-20", scores={"sem": 7, "moeder": 4}),
    check("2026-09-01", by="oma", scores={"sem": 5, "coach": 6}),
]
AGREED = {"id": "v-00001", "text": "Naar buiten", "who": ["moeder", "oma"]}


def test_a_plan_without_safety_has_no_lines() -> None:
    assert flat() == ""
    assert flat(checked=[], agreements=[]) == ""


def test_the_scores_of_each_person_stand_in_the_order_of_the_days() -> None:
    said = squeezed(checked=TWICE)
    assert said == (
        "How safe it is, from 0 to 10 moeder 2026-10-20: 4 sem 2026-09-01: 5, 2026-10-20: 7 coach 2026-09-01: 6"
    )


def test_no_average_is_shown() -> None:
    said = flat(checked=[check("2026-10-20", scores={"sem": 2, "moeder": 8, "oma": 8})])
    assert [word for word in said.split() if word in {"6", "6.0", "18"}] == []


def test_who_is_in_no_list_of_people_is_shown_too() -> None:
    assert "ghost 2026-10-20: 3" in squeezed(checked=[check("2026-10-20", scores={"ghost": 3})])


def test_a_check_without_scores_and_a_mistake_are_marked() -> None:
    held = [*TWICE, check("2026-11-01", scores={}), check("2026-10-30"), check("2026-11-02", void="slip")]
    assert squeezed(checked=held).endswith("– asked, without a score: 2026-10-30, 2026-11-01, 2026-11-02 [void: slip]")
    assert "sem 2026-10-20: 3 [void: slip]" in squeezed(checked=[check("2026-10-20", scores={"sem": 3}, void="slip")])


def test_an_agreement_says_who_is_in_it_and_until_when_it_holds() -> None:
    agreements = [
        AGREED,
        {**AGREED, "id": "v-00002", "until": "2026-11-21"},
        {**AGREED, "id": "v-00003", "until": "2026-11-20"},
        {**AGREED, "id": "v-00004", "void": "slip"},
    ]
    said = squeezed(agreements=agreements)
    assert said.startswith("Safety agreements v-00001 moeder, oma Naar buiten")
    assert "v-00002 until 2026-11-21 moeder, oma" in said
    assert "v-00003 over: held until 2026-11-20 moeder, oma" in said
    assert said.endswith("v-00004 moeder, oma Naar buiten [void: slip]")


def test_a_reader_sees_only_their_own_score_and_the_agreements_they_are_in() -> None:
    parts: dict[str, Any] = {"checked": TWICE, "agreements": [AGREED]}
    assert "moeder" not in flat(reader="sem", **parts)
    assert "sem 2026-09-01: 5, 2026-10-20: 7" in squeezed(reader="sem", **parts)
    assert "Naar buiten" in flat(reader="oma", **parts)
    assert "coach" not in flat(reader="moeder", **parts)


def test_dutch_has_its_own_words() -> None:
    said = squeezed(words=NL, width=100, checked=TWICE, agreements=[{**AGREED, "until": "2026-11-20"}])
    assert "Hoe veilig het is, van 0 tot en met 10" in said
    assert "v-00001 voorbij: gold tot en met 2026-11-20 moeder, oma" in said
