"""Words of helpers (G401) are told with the plain word, in every text that the family reads and once in each."""

import pytest

from g1p.checks.jargon import check_jargon
from tests.checks.family import TODAY, goal, person, plan, told


def test_every_word_is_told_once_a_text_with_the_plain_word() -> None:
    made = plan(title="Een interventie", goals=[goal(text="Geen traject, twee trajecten, en meer participatie")])
    found = list(check_jargon(made, TODAY))
    assert told(*found) == ["G401 title", "G401 goals[0].text", "G401 goals[0].text"]
    assert [dict(one.facts) for one in found] == [
        {"word": "interventie", "plain": "hulp"},
        {"word": "traject", "plain": "hulp, stappen"},
        {"word": "participatie", "plain": "meedoen"},
    ]


def test_the_fact_is_the_word_of_the_list_and_never_the_text() -> None:
    (finding,) = check_jargon(plan(title="ESCALATIES, een escalatie"), TODAY)
    assert finding.facts["word"] == "escalaties"


@pytest.mark.parametrize(
    "language, words",
    [
        ("nl", ["interventie"]),
        ("en", ["intervention"]),
        ("ar", ["interventie", "intervention"]),
        (None, ["interventie", "intervention"]),
    ],
)
def test_the_language_of_the_plan_chooses_the_list(language: str | None, words: list[str]) -> None:
    made = plan(title="Interventie: intervention", language=language)
    assert [one.facts["word"] for one in check_jargon(made, TODAY)] == words


def test_a_text_in_the_other_language_has_its_own_words() -> None:
    dutch, english = "Ik wil een interventie en een intervention", "I want an intervention and an interventie for us"
    for language in ("nl", "en", "ar", None):
        made = plan(title=dutch, reason=english, language=language)
        found = [(told(one), one.facts["word"]) for one in check_jargon(made, TODAY)]
        assert found == [(["G401 title"], "interventie"), (["G401 reason"], "intervention")]


def test_ordinary_english_is_no_dutch_jargon() -> None:
    made = plan(reason="The house is adequate and we conform to the rules", language="nl")
    assert told(*check_jargon(made, TODAY)) == []


def test_how_people_and_organisations_are_called_is_no_jargon() -> None:
    coach = person("coach", "professional", role="regievoerder", organisation="Interventie en Traject")
    people = [person("moeder", "family"), coach]
    assert told(*check_jargon(plan(people=people, reason="De regievoerder begint een traject"), TODAY)) == []
    assert told(*check_jargon(plan(people=people, reason="De regievoerders"), TODAY)) == ["G401 reason"]


@pytest.mark.parametrize(
    "text", ["We eten samen", "Naar Stichting Participatie", "Het interventieteam belt", "Take part in the team", "…"]
)
def test_ordinary_words_and_names_are_left_alone(text: str) -> None:
    assert told(*check_jargon(plan(title=text), TODAY)) == []


def test_a_draft_and_the_past_are_left_alone() -> None:
    assert told(*check_jargon(plan(status="draft", title="Een interventie"), TODAY)) == []
    assert told(*check_jargon(plan(goals=[goal(status="let_go", text="Een interventie")]), TODAY)) == []
