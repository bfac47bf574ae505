"""Sentences of more than 20 words (G402), the longest of a text."""

import pytest

from g1p.checks.sentences import check_sentences, sentences
from tests.checks.family import TODAY, goal, plan, told


def words(n: int) -> str:
    return " ".join(["woord"] * n)


@pytest.mark.parametrize("n, is_told", [(20, False), (21, True), (35, True)])
def test_twenty_words_are_enough(n: int, is_told: bool) -> None:
    found = list(check_sentences(plan(title=words(n)), TODAY))
    assert [(told(one), dict(one.facts)) for one in found] == ([(["G402 title"], {"n": n})] if is_told else [])


def test_a_text_is_told_once_for_its_longest_sentence() -> None:
    (finding,) = check_sentences(plan(reason=f"{words(22)}. Een {words(29)}! Een {words(20)}?"), TODAY)
    assert finding.facts == {"n": 30}


@pytest.mark.parametrize("end", [". ", "! ", "?” ", "… ", ": ", "; ", "\n", ".\n", " • ", ".) "])
def test_what_ends_a_sentence(end: str) -> None:
    assert told(*check_sentences(plan(reason=words(15) + end + words(15).capitalize()), TODAY)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bel mw. De Vries",
        "Iets rustigs, bijv. Lego",
        "Samen met o.a. Riet",
        "Met J. Bakker",
        "Dat kost 3.50 euro",
        "(dhr. Bakker)",
        "Om 10.30 uur",
        "In overleg met (i.o.m. School De Vlinder)",
        "Met fam. De Boer en prof. Bakker",
        "Op 21 dec. 2026 en blz. 3",
        "Met J.P. Bakker",
        "Stuur dat z.s.m. en bel dan",
    ],
)
def test_what_ends_no_sentence(text: str) -> None:
    assert list(sentences(text)) == [text]


@pytest.mark.parametrize(
    "first, last",
    [
        ("Sem zit in groep 5. ", "Daan is 9"),
        ("Dat is om 10.30. ", "Daarna gaan we naar huis"),
        ("Doe dat z.s.m. ", "Daarna belt opa"),
        ("Dat duurt 10 min. ", "Oma blijft"),
        ("Mama zei no. ", "So we left"),
        ("Hij is 7. ", "2 keer per week zwemt hij"),
        ("Het is van mij. ", "Ik koop het"),
        ("Het is de i. ", "Dat is een letter"),
        ("ik ben moe. ", "ik wil rust"),
    ],
)
def test_what_looks_like_an_abbreviation_and_ends_one(first: str, last: str) -> None:
    assert list(sentences(first + last)) == [first, last]


def test_a_dot_with_nothing_before_it_ends_one() -> None:
    assert list(sentences(". Ja")) == [". ", "Ja"]


def test_marks_are_no_words() -> None:
    assert told(*check_sentences(plan(title=words(10) + " – " + words(10) + " 🎉"), TODAY)) == []


@pytest.mark.parametrize("who, is_told", [("coach", True), ("moeder", False), ("oma", False), ("niemand", False)])
def test_family_and_network_keep_the_sentences_of_their_strengths_and_concerns(who: str, is_told: bool) -> None:
    made = plan(concerns=[{"id": "c-00001", "said_by": who, "text": words(30)}])
    assert told(*check_sentences(made, TODAY)) == (["G402 concerns[0].text"] if is_told else [])


def test_a_goal_is_for_everybody_and_a_draft_is_left_alone() -> None:
    assert told(*check_sentences(plan(goals=[goal(text=words(30))]), TODAY)) == ["G402 goals[0].text"]
    assert told(*check_sentences(plan(title=words(30), status="draft"), TODAY)) == []
