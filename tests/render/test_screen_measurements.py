"""Measurements on a screen: first and last side by side, with a sign and a word for how it went."""

from typing import Any

import pytest

from g1p.model.instruments import ITEMS, LEVELS
from g1p.render.columns import measure
from g1p.render.screen_measurements import measurement_lines
from g1p.words import LANGUAGES, Language, Words
from tests.checks.family import plan

EN = Words.of("en")


def zrm(ident: str, date: str, **more: Any) -> dict[str, Any]:
    return {"id": ident, "instrument": "zrm-2017", "person": "moeder", "date": date, "by": "coach", **more}


def giz(ident: str, date: str, outcome: str) -> dict[str, Any]:
    return zrm(ident, date, instrument="giz", person="sem", outcome=outcome)


def lines(*measurements: dict[str, Any], words: Words = EN, width: int = 80) -> list[str]:
    """The lines without styles, each with one space between two words."""
    found = measurement_lines(plan(measurements=list(measurements)), words, width)
    texts = ("".join(part if isinstance(part, str) else part[0] for part in line) for line in found)
    return [" ".join(text.split()) for text in texts if text.strip()]


FIRST = zrm("z-00001", "2026-09-01", scores={"housing": 3, "finances": 2, "justice": 5})
LAST = zrm("z-00002", "2026-11-01", scores={"finances": 3, "housing": 3, "justice": 4, "basic_adl": 1})


def test_a_plan_without_measurements_has_no_lines() -> None:
    assert lines() == []


def test_first_and_last_stand_side_by_side_in_the_order_of_the_instrument() -> None:
    assert lines(LAST, FIRST) == [
        "Measurements",
        "moeder, ZRM 2017: 2026-09-01 (z-00001) → 2026-11-01 (z-00002)",
        "finances 2 → 3 ↑ better hardly self-reliant",
        "housing 3 → 3 = the same hardly self-reliant",
        "basic daily living 1 acute problems",
        "justice 5 → 4 ↓ worse sufficiently self-reliant",
    ]


def test_an_item_that_was_asked_once_stands_there_as_it_is() -> None:
    assert "basic daily living 1 acute problems" in lines({**LAST, "date": "2026-08-01"}, FIRST)


def test_a_measurement_of_a_few_items_hides_nothing_of_the_others() -> None:
    few = [zrm("z-00003", "2026-11-01", scores={"justice": 3}), zrm("z-00004", "2026-11-20", scores={"housing": 4})]
    assert lines(FIRST, LAST, *few)[1:] == [
        "moeder, ZRM 2017: 2026-09-01 (z-00001) → 2026-11-20 (z-00004), 4 times",
        "finances 2 → 3 ↑ better hardly self-reliant",
        "housing 3 → 4 ↑ better sufficiently self-reliant",
        "basic daily living 1 acute problems",
        "justice 5 → 3 ↓ worse hardly self-reliant",
    ]


def test_what_lies_between_is_counted_and_not_shown() -> None:
    between = zrm("z-00003", "2026-10-01", scores={"finances": 5})
    head, first = lines(FIRST, between, LAST)[1:3]
    assert head == "moeder, ZRM 2017: 2026-09-01 (z-00001) → 2026-11-01 (z-00002), 3 times"
    assert first.startswith("finances 2 → 3")


def test_one_measurement_is_shown_as_it_is() -> None:
    assert lines(FIRST)[1:3] == [
        "moeder, ZRM 2017: 2026-09-01 (z-00001)",
        "finances 2 not self-reliant",
    ]


def test_two_editions_and_two_people_are_not_compared() -> None:
    other = {**LAST, "id": "z-00003", "person": "oma"}
    edition = zrm("z-00004", "2026-11-02", instrument="zrm-2013", scores={"basic_adl": 4})
    assert lines(FIRST, other, edition).count("moeder, ZRM 2017: 2026-09-01 (z-00001)") == 1
    assert "oma, ZRM 2017: 2026-11-01 (z-00003)" in lines(FIRST, other, edition)
    assert "daily living 4 sufficiently self-reliant" in lines(FIRST, other, edition)
    assert not [line for line in lines(FIRST, other, edition) if "→" in line]


@pytest.mark.parametrize(
    "was, now, said",
    [
        ("urgent", "extra", "urgent support → additional care ↑ better"),
        ("confirm", "urgent", "positive confirmation → urgent support ↓ worse"),
        ("extra", "extra", "additional care → additional care = the same"),
    ],
)
def test_a_giz_shows_its_outcome_then_and_now(was: str, now: str, said: str) -> None:
    assert lines(giz("z-00001", "2026-09-01", was), giz("z-00002", "2026-10-01", now))[2:] == [said]


def test_one_giz_shows_its_outcome() -> None:
    assert lines(giz("z-00001", "2026-09-01", "extra"))[1:] == ["sem, GIZ: 2026-09-01 (z-00001)", "additional care"]


def test_what_is_void_is_marked_and_counts_nowhere() -> None:
    void = {**LAST, "void": "a slip"}
    assert lines(FIRST, void)[-1] == "moeder, ZRM 2017: 2026-11-01 (z-00002) [void: a slip]"
    assert "finances 2 not self-reliant" in lines(FIRST, void)
    assert lines(void)[1:] == ["moeder, ZRM 2017: 2026-11-01 (z-00002) [void: a slip]"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_and_level_has_words_and_fits_the_screen(language: Language) -> None:
    words = Words.of(language)
    for instrument in ("zrm-2013", "zrm-2017"):
        for level in LEVELS:
            scores = dict.fromkeys(ITEMS[instrument], level)
            first, last = (zrm(f"z-0000{n}", f"2026-0{n}-01", instrument=instrument, scores=scores) for n in (1, 2))
            made = list(measurement_lines(plan(measurements=[first, last]), words, 80))
            texts = ["".join(part if isinstance(part, str) else part[0] for part in line) for line in made]
            assert max(map(measure, texts)) <= 80
            assert not [text for text in texts if "_" in text]
            assert len(texts) == len(ITEMS[instrument]) + 3


def test_dutch_names_the_editions_as_they_do_themselves() -> None:
    words = Words.of("nl")
    renamed = ("time_use", "addiction", "basic_adl")
    assert [words.label("zrm-2013", item) for item in renamed] == ["dagbesteding", "verslaving", "ADL"]
    assert [words.label("zrm-2017", item) for item in renamed] == ["tijdsbesteding", "middelengebruik", "basale ADL"]
    assert "financiën 2 → 3 ↑ beter beperkt zelfredzaam" in lines(FIRST, LAST, words=words)
