"""Whether a text is Dutch or English, by its commonest words."""

import pytest

from g1p.checks.languages import COMMON, language_of


@pytest.mark.parametrize(
    "text, language",
    [
        ("We slapen allemaal weer de hele nacht", "nl"),
        ("Elke vrijdag de post doornemen", "nl"),
        ("Iedereen is op tijd op school", "nl"),
        ("Ik wil er zijn voor mijn kinderen", "nl"),
        ("Every letter is opened within a day", "en"),
        ("We eat together each evening", "en"),
        ("I want to be there for my children", "en"),
        ("Oma says: “ik kom elke dag, als het kan” and that is it", "nl"),
        ("Conform plan", None),
        ("أريد أن ينام الأطفال", None),
        ("", None),
    ],
)
def test_a_text_has_a_language(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_no_word_is_of_both_languages() -> None:
    assert COMMON["nl"].isdisjoint(COMMON["en"])
