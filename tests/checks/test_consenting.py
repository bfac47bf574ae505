"""Consents that ended a short while ago (G231), and consents that open nothing (G235)."""

import pytest

from g1p.checks.consenting import check_consents
from tests.checks.family import TODAY, TOMORROW, Mapped, family, person, plan, told
from tests.checks.test_steps_to_take import RESTING


def consent(ident: str = "t-00001", **more: object) -> Mapped:
    """The mother lets grandmother read the strengths that she named herself."""
    given = {"given_by": "moeder", "date": "2026-09-08", "to": ["oma"], "about": ["strengths"], "purpose": "…"}
    return {"id": ident, **given, **more}


def found(*consents: Mapped, **parts: object) -> list[str]:
    return told(*check_consents(plan(consents=list(consents), **parts), TODAY))


ENDED = ["G231 consents[0].until"]
NOTHING = ["G235 consents[0]"]


@pytest.mark.parametrize(
    "until, ended",
    [("2026-11-21", []), ("2026-11-20", ENDED), ("2026-08-23", ENDED), ("2026-08-22", []), (TOMORROW, [])],
)
def test_a_consent_that_ended_is_told_for_a_while(until: str, ended: list[str]) -> None:
    assert found(consent(date="2026-08-01", until=until)) == ended


def test_it_says_which_and_when() -> None:
    (one,) = check_consents(plan(consents=[consent(until="2026-11-01")]), TODAY)
    assert {name: str(fact) for name, fact in one.facts.items()} == {"id": "t-00001", "day": "2026-11-01"}


@pytest.mark.parametrize("parts", [{"revoked": "2026-10-01"}, {"void": "…"}, {"to": ["niemand"]}])
def test_what_was_taken_back_or_reaches_nobody_is_not_asked_again(parts: Mapped) -> None:
    assert found(consent(until="2026-11-01", **parts)) == []


def test_who_has_left_is_not_asked_for() -> None:
    people = [*family()["people"], person("tante", "network", until="2026-11-20")]
    assert found(consent(until="2026-11-01", to=["tante"]), people=people) == []
    assert found(consent(until="2026-11-01", to=["tante", "oma"]), people=people) == ENDED


def test_what_is_open_by_another_consent_is_not_asked_again() -> None:
    ended = consent(until="2026-11-01")
    assert found(ended, consent("t-00002", date="2026-11-02")) == []
    assert found(ended, consent("t-00002", date="2026-11-02", about=["strengths", "concerns"])) == []
    assert found(ended, consent("t-00002", date="2026-11-02", about=["concerns"])) == ENDED
    people = [*family()["people"], person("tante", "network")]
    assert found(ended, consent("t-00002", date="2026-11-02", to=["tante"]), people=people) == ENDED
    assert found(ended, consent("t-00002", date="2026-11-02", revoked="2026-11-05")) == ENDED


@pytest.mark.parametrize("how", RESTING)
def test_a_plan_that_rests_asks_nothing(how: str) -> None:
    assert found(consent(until="2026-11-01"), consent("t-00002", to=["niemand"]), **RESTING[how]) == []


def test_aftercare_asks_too() -> None:
    assert found(consent(until="2026-11-01"), status="aftercare") == ENDED


def test_a_consent_that_opens_something_is_right() -> None:
    assert found(consent()) == []
    assert found(consent(about=["contact_details"])) == []
    said = [{"id": "s-00001", "said_by": "moeder", "text": "…"}]
    assert found(consent(about=["s-00001"]), strengths=said) == []
    assert found(consent(to=["coach"], about=["measurements"]), coordination=None, status="aftercare") == []
    assert found(consent(about=["life_events"])) == []


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param({"to": ["niemand"]}, id="to nobody"),
        pytest.param({"to": ["coach"]}, id="to the keeper, who sees everything"),
        pytest.param({"to": ["moeder"]}, id="to oneself"),
        pytest.param({"to": ["moeder"], "whose": ["sem"]}, id="to who has custody"),
        pytest.param({"about": ["measurements"]}, id="measurements to the network"),
        pytest.param({"about": ["escalation"]}, id="escalation to the network"),
        pytest.param({"about": ["z-00001"]}, id="a measurement to the network"),
        pytest.param({"about": ["g-00001", "a-00001", "m-00001"]}, id="what no consent opens"),
        pytest.param({"given_by": "oma", "whose": ["sem"], "to": ["tante"]}, id="by who has no custody"),
        pytest.param({"given_by": "sem", "to": ["tante"]}, id="by a child under twelve"),
        pytest.param({"to": ["weg"]}, id="to who has left"),
    ],
)
def test_a_consent_that_opens_nothing(parts: Mapped) -> None:
    more = [person("tante", "network"), person("weg", "network", until="2026-11-20")]
    assert found(consent(**parts), people=[*family()["people"], *more]) == NOTHING


def test_what_is_of_somebody_else_opens_nothing() -> None:
    said = [{"id": "c-00001", "said_by": "oma", "text": "…"}, {"id": "c-00002", "said_by": "coach", "text": "…"}]
    assert found(consent(about=["c-00002"]), concerns=said) == NOTHING
    assert found(consent(about=["c-00001"], given_by="oma", to=["tante"]), concerns=said) == NOTHING  # nobody there
    assert found(consent(about=["c-00001", "concerns"]), concerns=said) == []
    both = [{"id": "c-00001", "said_by": "coach", "person": "moeder", "text": "…"}]
    assert found(consent(about=["c-00001"]), concerns=both) == NOTHING
    second = consent("t-00002", given_by="coach", about=["c-00001"])
    assert found(consent(about=["c-00001"]), second, concerns=both) == []


def test_a_record_is_not_asked_again_when_its_whole_part_is_open() -> None:
    ended = consent(until="2026-11-01", about=["s-00001"])
    assert found(ended, consent("t-00002", date="2026-11-02")) == []


def test_what_does_not_stand_opens_nothing_and_nobody_minds() -> None:
    for parts in ({"revoked": "2026-10-01"}, {"void": "…"}, {"until": "2026-01-10", "date": "2026-01-01"}):
        assert found(consent(to=["niemand"], **parts)) == []


def test_what_is_of_the_whole_family_opens_when_everybody_with_custody_consents() -> None:
    people = [*family()["people"], person("vader", "family", custody=["sem"])]
    mother = consent(about=["reason"])
    father = consent("t-00002", about=["reason"], given_by="vader")
    assert found(mother) == []
    assert found(mother, people=people) == NOTHING
    assert found(mother, father, people=people) == []
    assert found(consent(about=["reason", "strengths"]), people=people) == []


def test_a_child_of_twelve_consents_too() -> None:
    people = family()["people"]
    people[1]["birth_date"] = "2013-03-12"
    by_mother, by_child = consent(whose=["sem"]), consent("t-00002", whose=["sem"], given_by="sem")
    assert found(by_mother, people=people) == NOTHING
    assert found(by_mother, by_child, people=people) == []


def test_at_sixteen_a_parents_consent_is_missed_until_the_young_person_lets_the_same_be_seen() -> None:
    people = family()["people"]
    people[1]["birth_date"] = "2010-11-20"
    by_mother, by_child = consent(whose=["sem"]), consent("t-00002", whose=["sem"], given_by="sem")
    assert found(by_mother, people=people) == NOTHING
    assert found(by_mother, by_child, people=people) == []
    assert found(by_mother, {**by_child, "about": ["concerns"]}, people=people) == NOTHING


def test_a_guardian_who_is_a_professional_reads_measurements_by_consent() -> None:
    people = [*family()["people"], person("voogd", "professional", custody=["sem"])]
    assert found(consent(to=["voogd"], about=["measurements"]), people=people) == []
    assert found(consent(to=["voogd"], about=["strengths"]), people=people) == NOTHING
