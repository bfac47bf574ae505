"""Words of a list are found as whole words in their own forms, and names are not."""

import pytest

from g1p.checks.word_lists import WordList
from g1p.checks.words_en import DIAGNOSES as DIAGNOSES_EN
from g1p.checks.words_en import JARGON as JARGON_EN
from g1p.checks.words_nl import DIAGNOSES as DIAGNOSES_NL
from g1p.checks.words_nl import JARGON as JARGON_NL

ENTRIES = ["traject, trajecten", "eigen regie", "ODD", "PDD-NOS"]
WHOLE, PARTS = WordList(ENTRIES), WordList(ENTRIES, parts=True)


@pytest.mark.parametrize(
    "text, found",
    [
        ("een traject.", ["traject, trajecten"]),
        ("twee trajecten en een traject", ["traject, trajecten"]),
        ("Traject voor Daan", ["traject, trajecten"]),
        ("Zo gaat het. “Traject” heet dat", ["traject, trajecten"]),
        ("EEN TRAJECT", ["traject, trajecten"]),
        ("bellen met Traject Noord", []),
        ("een hulptraject, het traject-team", []),
        ("meer eigen regie, en een traject", ["eigen regie", "traject, trajecten"]),
        ("Eigen regie", ["eigen regie"]),
        ("Eigen Regie", []),
        ("de eigen fiets", []),
        ("je eigen", []),
        ("van mijn eigen. Regie is er", []),
        ("ODD en PDD-NOS", ["ODD", "PDD-NOS"]),
        ("odd, Odd, pdd-nos", []),
    ],
)
def test_what_stands_in_a_text(text: str, found: list[str]) -> None:
    assert list(WHOLE.entries_in(text)) == found


def test_with_parts_a_hyphen_ends_a_word() -> None:
    assert list(PARTS.entries_in("ODD-team, PDD-NOS, een traject-iets, PDD en NOS")) == [
        "ODD",
        "PDD-NOS",
        "traject, trajecten",
    ]
    assert list(WHOLE.entries_in("ODD-team")) == []


def test_a_word_by_which_somebody_is_called_is_no_such_word() -> None:
    assert list(WHOLE.entries_in("eigen regie en een traject", {"traject", "eigen"})) == ["eigen regie"]


def forms(entries: object) -> list[str]:
    assert isinstance(entries, (dict, tuple))
    return [form for entry in entries for form in entry.split(", ")]


def test_the_lists_are_long_enough_and_name_each_form_once() -> None:
    assert len(JARGON_NL) >= 60
    assert len(JARGON_EN) >= 25
    jargon, diagnoses = forms(JARGON_NL) + forms(JARGON_EN), forms(DIAGNOSES_NL) + forms(DIAGNOSES_EN)
    assert len(jargon) == len(set(jargon))
    assert len(diagnoses) == len(set(diagnoses))
    assert not set(jargon) & set(diagnoses)


@pytest.mark.parametrize("plain", [*JARGON_NL.values(), *JARGON_EN.values()])
def test_the_plain_word_is_plain_itself(plain: str) -> None:
    assert list(WordList([*JARGON_NL, *JARGON_EN]).entries_in(plain)) == []
