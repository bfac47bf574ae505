"""A plan begins: who is in it, who takes part from today, and what is refused."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    G1pError,
    IsVoid,
    MentionedHasNoContact,
    NobodyNamed,
    NotProfessional,
    OnlyInvited,
    OnlyMentioned,
    PersonNotFound,
    ReservedSlug,
    RolesGoTogether,
    SlugTaken,
    WrongSlug,
)
from g1p.model.changes.actions import add_action, done, move
from g1p.model.changes.course import activate
from g1p.model.changes.evaluate import evaluate
from g1p.model.changes.goals import add_goal
from g1p.model.changes.new import new_plan
from g1p.model.evaluations import Evaluation, GoalEvaluation
from g1p.model.goals import Action, Goal, Scale
from g1p.model.mapping import mapping_of
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.store.schema import is_valid
from tests.checks.family import TODAY
from tests.model.changes.changing import LATER, errors, made


def somebody(slug: str, group: Any = "family", **more: Any) -> Person:
    return Person(id=slug, name="…", group=group, role=slug, **more)


SPRING = dt.date(2027, 3, 1)
PEOPLE = (somebody("moeder", custody=("sem",)), somebody("sem"), somebody("coach", "professional"))


def begun(*more: Person, **given: Any) -> Plan:
    named = {
        "ident": "p-00000",
        "title": "Samen sterker",
        "reason": "We slapen slecht.",
        "people": (*PEOPLE, *more),
        "coordinator": "moeder",
        "keeper": "coach",
        "arrangement": "We bellen elke week.",
        "kind": None,
        "today": TODAY,
        **given,
    }
    plan = new_plan(**named)
    assert is_valid("plan", mapping_of(plan))
    assert not errors(plan)
    return plan


def no_plan(kind: type[G1pError], *more: Person, **given: Any) -> None:
    with pytest.raises(G1pError) as caught:
        begun(*more, **given)
    assert type(caught.value) is kind


def test_a_draft_has_a_title_a_reason_people_and_roles() -> None:
    mapping = mapping_of(begun())
    assert mapping.pop("people") == [
        {"id": "moeder", "name": "…", "group": "family", "role": "moeder", "custody": ["sem"], "since": "2026-11-21"},
        {"id": "sem", "name": "…", "group": "family", "role": "sem", "since": "2026-11-21"},
        {"id": "coach", "name": "…", "group": "professional", "role": "coach", "since": "2026-11-21"},
    ]
    assert mapping == {
        "g1p": 1,
        "id": "p-00000",
        "title": "Samen sterker",
        "status": "draft",
        "created": "2026-11-21",
        "reason": "We slapen slecht.",
        "coordination": {
            "coordinator": "moeder",
            "keeper": "coach",
            "since": "2026-11-21",
            "arrangement": "We bellen elke week.",
        },
        "goals": [],
    }


def test_who_begins_takes_part_and_others_are_invited() -> None:
    more = (somebody("oma", "network"), somebody("arts", "professional"), somebody("opa", "mentioned"))
    early = somebody("vader", since=dt.date(2026, 11, 1))
    since = {person.id: person.since for person in begun(*more, early, coordinator="oma").people}
    assert since == {
        **dict.fromkeys(("moeder", "sem", "coach", "oma"), TODAY),
        **dict.fromkeys(("arts", "opa"), None),
        "vader": dt.date(2026, 11, 1),
    }


def test_an_ordinary_plan_does_not_say_its_kind() -> None:
    assert begun(kind="family_plan").kind is None
    assert begun(kind="household_plan").kind == "household_plan"


def test_roles_come_together_or_not_yet() -> None:
    assert begun(coordinator=None, keeper=None).coordination is None
    no_plan(RolesGoTogether, coordinator=None)
    no_plan(RolesGoTogether, keeper=None)
    no_plan(RolesGoTogether, arrangement=None)


def test_roles_are_for_who_can_have_them() -> None:
    no_plan(PersonNotFound, keeper="niemand")
    no_plan(NotProfessional, keeper="moeder")
    no_plan(OnlyMentioned, somebody("opa", "mentioned"), coordinator="opa")
    no_plan(OnlyInvited, somebody("oma", since=LATER), coordinator="oma")


def test_people_have_ids_of_their_own() -> None:
    no_plan(NobodyNamed, people=(), coordinator=None, keeper=None)
    no_plan(SlugTaken, somebody("sem"))
    no_plan(WrongSlug, somebody("Oma"))
    no_plan(ReservedSlug, somebody("team"))
    no_plan(MentionedHasNoContact, somebody("opa", "mentioned", phone="06"))
    no_plan(PersonNotFound, somebody("oma", custody=("niemand",)))
    no_plan(IsVoid, somebody("oma", custody=("fout",)), somebody("fout", void="…"))


@pytest.mark.parametrize("key", ["title", "reason", "arrangement"])
def test_texts_have_a_form(key: str) -> None:
    for text, code in (("  ", "empty_text"), ("x" * 10_001, "text_too_long"), ("a\u2066", "character_refused")):
        with pytest.raises(G1pError) as caught:
            begun(**{key: text})
        assert caught.value.code == code


def test_a_plan_is_kept_from_its_first_day_to_its_first_evaluation() -> None:
    goal = Goal(
        id="g-00001", text="Slapen", said_by="moeder", when="now", status="active", scale=Scale(start=3, target=7)
    )
    promise: dict[str, Any] = {
        "text": "Voorlezen",
        "who": ("moeder",),
        "start": TODAY,
        "due": LATER,
        "status": "planned",
    }
    plan = made(add_goal, begun(), goal, TODAY)
    for ident in ("a-00001", "a-00002"):
        plan = made(add_action, plan, "g-00001", Action(id=ident, **promise), TODAY)
    plan = made(activate, plan, LATER, TODAY)
    plan = made(done, plan, "a-00001", TODAY, None, TODAY)
    plan = made(move, plan, "a-00002", SPRING, "jeugdarts ziek", TODAY)
    told = GoalEvaluation(goal="g-00001", result="on_track", scores={"moeder": 5}, worked="Voorlezen werkt")
    plan = made(
        evaluate, plan, Evaluation(id="e-00001", date=TODAY, by="coach", goals=(told,)), SPRING, TODAY, whole=False
    )
    assert (plan.status, plan.next_evaluation) == ("active", SPRING)
    assert [action.status for action in plan.goals[0].actions] == ["done", "planned"]
