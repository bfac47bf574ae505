"""The word for a diagnosis (G404) in what all read; families and their network may say what they want."""

from typing import Any

import pytest

from g1p.checks.diagnoses import check_diagnoses
from tests.checks.family import TODAY, action, family, goal, person, plan, told

SAYS = "Sem heeft ADHD"


def found(**parts: Any) -> list[str]:
    return told(*check_diagnoses(plan(**parts), TODAY))


def remark(said_by: str, **more: str) -> list[dict[str, str]]:
    return [{"id": "c-00001", "said_by": said_by, "text": SAYS, **more}]


def test_in_the_title_and_on_the_agenda_it_is_always_told() -> None:
    meeting = {"id": "m-00001", "kind": "start", "agenda": [SAYS, {"text": SAYS, "minutes": 5}]}
    assert found(title=SAYS, meetings=[meeting]) == [
        "G404 title",
        "G404 meetings[0].agenda[0]",
        "G404 meetings[0].agenda[1].text",
    ]


@pytest.mark.parametrize(
    "who, is_told", [("coach", True), ("moeder", False), ("sem", False), ("oma", False), ("niemand", False)]
)
def test_a_goal_or_remark_counts_when_a_professional_says_it(who: str, is_told: bool) -> None:
    goals = [goal(said_by=who, text=SAYS, success=SAYS)]
    assert found(goals=goals) == (["G404 goals[0].text", "G404 goals[0].success"] if is_told else [])
    assert found(concerns=remark(who, person="sem")) == (["G404 concerns[0].text"] if is_told else [])
    assert found(strengths=remark(who)) == (["G404 strengths[0].text"] if is_told else [])


def test_a_professional_may_say_it_of_themselves() -> None:
    assert found(concerns=remark("coach", person="coach", consequence=SAYS)) == []


@pytest.mark.parametrize(
    "who, is_told", [(["moeder"], False), (["moeder", "oma"], False), (["moeder", "coach"], False), (["coach"], True)]
)
def test_an_action_counts_when_only_professionals_do_it(who: list[str], is_told: bool) -> None:
    goals = [goal(said_by="coach", actions=[action(text=SAYS, who=who)])]
    assert found(goals=goals) == (["G404 goals[0].actions[0].text"] if is_told else [])


def test_the_reason_and_the_arrangement_are_the_familys() -> None:
    assert found(reason=SAYS, coordination={**family()["coordination"], "arrangement": SAYS}) == []


@pytest.mark.parametrize("text", ["PDD-NOS", "Een depressie", "ADHD-medicatie halen", "adhd", "He has PTSD", "autism"])
def test_words_that_are_found(text: str) -> None:
    assert found(title=text) == ["G404 title"]


@pytest.mark.parametrize(
    "text", ["An odd ass", "Add a chair", "Bellen met Centrum Autisme", "De verslavingszorg belt", "fas"]
)
def test_words_that_mean_something_else_are_not(text: str) -> None:
    assert found(title=text) == []


def test_how_an_organisation_is_called_is_no_diagnosis_and_nothing_of_the_text_is_told() -> None:
    coach = person("coach", "professional", organisation="ADHD Centrum")
    assert found(title="Het ADHD Centrum belt", people=[person("moeder", "family"), coach]) == []
    assert [one.facts for one in check_diagnoses(plan(title=SAYS), TODAY)] == [{}]


def test_a_draft_is_left_alone() -> None:
    assert found(status="draft", title=SAYS) == []


@pytest.mark.parametrize(
    "group, more, is_told",
    [
        ("family", {}, True),
        ("mentioned", {}, True),
        ("network", {}, True),
        ("network", {"void": "…"}, False),
        ("network", {"until": "2026-10-01"}, False),
        ("professional", {}, False),
    ],
)
def test_a_role_tells_the_others_who_somebody_is(group: str, more: dict[str, str], is_told: bool) -> None:
    people = [person("moeder", "family"), person("sem", group, **more) | {"role": "zoon met ADHD"}]
    assert found(people=people) == (["G404 people[1].role"] if is_told else [])
    assert found(people=people, status="draft") == []


def test_a_role_of_somebody_else_makes_no_name_of_the_word() -> None:
    people = [person("moeder", "family"), person("sem", "family") | {"role": "zoon met ADHD"}]
    assert found(people=people, title=SAYS) == ["G404 people[1].role", "G404 title"]
    coach = [person("moeder", "family"), person("coach", "professional") | {"role": "coach ADHD"}]
    assert found(people=coach, title=SAYS) == []
