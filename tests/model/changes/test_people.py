"""People join, change and leave, and nobody leaves a promise or a role behind."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    ActionsHang,
    BeforeTakingPart,
    DatesDisagree,
    DayInFuture,
    HoldsRole,
    IsVoid,
    LeavesActions,
    LeavesRole,
    MentionedHasNoContact,
    NamedTwice,
    NotProfessional,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    ReservedSlug,
    SlugTaken,
    WrongEmail,
    WrongLanguage,
    WrongSlug,
    YearOutOfRange,
)
from g1p.model.changes.people import add_person, leave, set_person
from g1p.model.people import Contact, Person
from tests.checks.family import TODAY, action, family, goal, person
from tests.model.changes.changing import (
    EARLIER,
    LATER,
    TEXTS,
    closed,
    everybody,
    home,
    made,
    refused,
    refused_code,
    same,
    with_void,
)


def tante(**more: Any) -> Person:
    return Person(**{"id": "tante", "name": "…", "group": "network", "role": "tante", **more})


def test_somebody_joins_at_the_end_of_the_list() -> None:
    now = made(add_person, home(), tante(custody=("sem",), email="t@example.org", language="ar"), TODAY)
    assert now.people[-1] == tante(custody=("sem",), email="t@example.org", language="ar")


@pytest.mark.parametrize("slug", ["weg", "dood", "fout", "moeder", "g-00001", "p-00000"])
def test_an_id_that_was_used_once_is_never_used_again(slug: str) -> None:
    refused(SlugTaken, add_person, home(), tante(id=slug), TODAY)


@pytest.mark.parametrize("slug", ["", "Oma", "oma ", "oma\n", "-oma", "oma-", "o--a", "1oma", "../oma", "é", "o" * 41])
def test_an_id_is_a_short_plain_word(slug: str) -> None:
    refused(WrongSlug, add_person, home(), tante(id=slug), TODAY)


@pytest.mark.parametrize(
    "slug", ["family", "network", "professional", "mentioned", "team", "coordinator", "keeper", "manager"]
)
def test_the_word_of_a_group_or_role_is_no_id(slug: str) -> None:
    refused(ReservedSlug, add_person, home(), tante(id=slug), TODAY)


@pytest.mark.parametrize("key", ["name", "role", "organisation", "phone", "address"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_a_form(key: str, text: str) -> None:
    assert refused_code(add_person, home(), tante(**{key: text}), TODAY) == TEXTS[text]
    assert refused_code(set_person, home(), "oma", TODAY, **{key: text}) == TEXTS[text]


@pytest.mark.parametrize("email", ["oma", "a@b@c", "a b@c", "@b", "a@", "o" * 250 + "@b.nl", "a@\u00a0b"])
def test_an_address_has_one_at_and_no_white_space(email: str) -> None:
    refused(WrongEmail, add_person, home(), tante(email=email), TODAY)
    refused(WrongEmail, set_person, home(), "coach", TODAY, manager=Contact(name="…", email=email))


@pytest.mark.parametrize("language", ["Arabic", "nl_NL", "n", "nl-", "a" * 40])
def test_a_language_is_a_code(language: str) -> None:
    refused(WrongLanguage, set_person, home(), "oma", TODAY, language=language)


@pytest.mark.parametrize("key", ["custody", "share"])
def test_whom_a_person_names_is_there(key: str) -> None:
    refused(PersonNotFound, add_person, home(), tante(**{key: ("niemand",)}), TODAY)
    refused(IsVoid, add_person, home(), tante(**{key: ("fout",)}), TODAY)
    refused(NamedTwice, add_person, home(), tante(**{key: ("sem", "sem")}), TODAY)


def test_a_twin_is_there() -> None:
    refused(PersonNotFound, set_person, home(), "sem", TODAY, twin_of="niemand")
    assert made(set_person, home(), "sem", TODAY, twin_of="oma").people[1].twin_of == "oma"


@pytest.mark.parametrize("key", ["email", "phone", "address"])
def test_who_is_only_mentioned_has_no_contact_details(key: str) -> None:
    refused(MentionedHasNoContact, add_person, home(), tante(group="mentioned", **{key: "a@b"}), TODAY)
    refused(MentionedHasNoContact, set_person, home(), "opa", TODAY, **{key: "a@b"})


def test_days_stand_in_order_and_births_and_deaths_are_past() -> None:
    refused(DatesDisagree, add_person, home(), tante(birth_date=EARLIER, died=dt.date(2026, 11, 1)), TODAY)
    refused(DatesDisagree, add_person, home(), tante(since=TODAY, until=EARLIER), TODAY)
    refused(DatesDisagree, set_person, home(), "sem", TODAY, died=dt.date(2015, 3, 11))
    refused(DayInFuture, add_person, home(), tante(birth_date=LATER), TODAY)
    refused(DayInFuture, set_person, home(), "oma", TODAY, died=LATER)
    refused(YearOutOfRange, set_person, home(), "oma", TODAY, birth_date=dt.date(1899, 12, 31))
    refused(YearOutOfRange, add_person, home(), tante(since=dt.date(2200, 1, 1)), TODAY)


def test_only_what_is_named_changes() -> None:
    was = home()
    now = made(set_person, was, "oma", TODAY, phone="06 1", email=None)
    assert [p.phone for p in now.people if p.id == "oma"] == ["06 1"]
    assert [p for p in now.people if p.id != "oma"] == [p for p in was.people if p.id != "oma"]


def test_what_is_cleared_goes() -> None:
    was = made(set_person, home(), "oma", TODAY, phone="06 1", share=())
    now = made(set_person, was, "oma", TODAY, clear=frozenset({"phone", "share"}))
    assert now == home()


def test_it_may_be_so_already() -> None:
    assert same(set_person, home(), "oma", TODAY, role="…", clear=frozenset({"phone"}))
    assert same(set_person, home(), "weg", TODAY, role="…")


def test_who_has_left_changes_by_coming_back_only() -> None:
    refused(PersonHasLeft, set_person, home(), "weg", TODAY, role="buurvrouw")
    now = made(set_person, home(), "weg", TODAY, clear=frozenset({"until"}), since=TODAY)
    assert [p.takes_part(TODAY) for p in now.people if p.id == "weg"] == [True]


def test_what_is_known_of_the_dead_can_be_mended() -> None:
    assert made(set_person, home(), "dood", TODAY, died=EARLIER).people[6].died == EARLIER


def test_of_whom_days_are_wrong_already_the_rest_can_be_mended() -> None:
    was = home(people=everybody(person("tante", "network", birth_date="2020-01-01", died="2019-01-01")))
    assert made(set_person, was, "tante", TODAY, phone="06 1").people[-1].phone == "06 1"


def test_nobody_and_what_is_void_cannot_change() -> None:
    refused(PersonNotFound, set_person, home(), "niemand", TODAY, role="…")
    refused(IsVoid, set_person, home(), "fout", TODAY, role="buur")
    refused(IsVoid, set_person, with_void(), "oma", TODAY, role="buur")
    for change, given in (
        (add_person, (tante(), TODAY)),
        (set_person, ("oma", TODAY)),
        (leave, ("oma", TODAY, None, TODAY)),
    ):
        refused(PlanIsClosed, change, closed(), *given)


@pytest.mark.parametrize("fields", [{"died": TODAY}, {"since": LATER}])
@pytest.mark.parametrize("slug, role", [("moeder", "coordinator"), ("coach", "keeper")])
def test_who_has_a_role_keeps_what_it_needs(slug: str, role: str, fields: dict[str, Any]) -> None:
    error = refused(HoldsRole, set_person, home(), slug, TODAY, **fields)
    assert error.facts["role"] == role


def test_a_keeper_stays_a_professional_and_a_coordinator_may_change_group() -> None:
    refused(NotProfessional, set_person, home(), "coach", TODAY, group="network")
    refused(HoldsRole, set_person, home(), "moeder", TODAY, group="mentioned")
    assert made(set_person, home(), "moeder", TODAY, group="network").people[0].group == "network"
    assert made(set_person, home(), "coach", TODAY, phone="06 1").people[3].phone == "06 1"


def test_who_promised_something_is_not_made_only_mentioned() -> None:
    busy = home(actions=[action("a-00002", who=["oma"])])
    error = refused(ActionsHang, set_person, busy, "oma", TODAY, group="mentioned")
    assert error.candidates == ("a-00002",)
    assert made(set_person, home(), "oma", TODAY, group="mentioned").people[2].group == "mentioned"
    odd = home(actions=[action("a-00002", who=["opa"])])
    assert made(set_person, odd, "opa", TODAY, role="opa").people[8].role == "opa"


@pytest.mark.parametrize("on", [EARLIER, TODAY, LATER])
def test_somebody_leaves(on: dt.date) -> None:
    now = made(leave, home(), "oma", on, "verhuisd", TODAY)
    assert (now.people[2].until, now.people[2].reason_left) == (on, "verhuisd")
    assert same(leave, now, "oma", on, None, TODAY)
    assert same(leave, now, "oma", on, "verhuisd", TODAY)


def test_a_last_day_that_is_still_to_come_may_change() -> None:
    was = made(leave, home(), "oma", LATER, "verhuisd", TODAY)
    now = made(leave, was, "oma", TODAY, None, TODAY)
    assert (now.people[2].until, now.people[2].reason_left) == (TODAY, "verhuisd")
    refused(PersonHasLeft, leave, made(leave, home(), "oma", EARLIER, None, TODAY), "oma", TODAY, None, TODAY)


def test_nobody_leaves_before_they_came() -> None:
    refused(BeforeTakingPart, leave, home(), "oma", dt.date(2026, 8, 31), None, TODAY)
    assert refused_code(leave, home(), "oma", TODAY, "", TODAY) == "empty_text"


@pytest.mark.parametrize("slug, role", [("moeder", "coordinator"), ("coach", "keeper")])
def test_who_has_a_role_hands_it_over_first(slug: str, role: str) -> None:
    assert refused(LeavesRole, leave, home(), slug, TODAY, None, TODAY).facts["role"] == role
    both = {**family()["coordination"], "coordinator": "coach"}
    assert (
        refused(LeavesRole, leave, home(coordination=both), "coach", LATER, None, TODAY).facts["role"] == "coordinator"
    )


def test_who_alone_has_open_actions_hands_them_over_first() -> None:
    mine = [
        action("a-00001", who=["oma"]),
        action("a-00002", who=["oma", "weg", "opa", "fout", "dood"], status="started"),
    ]
    others = [action("a-00003", who=["oma", "sem"]), action("a-00004", who=["oma"], status="failed")]
    nobodys = goal("g-00002", status="let_go", actions=[action("a-00005", who=["oma"])])
    was = home(
        actions=[mine[0], action("a-00006", who=["oma"], void="…")], goals=[goal(actions=[mine[1], *others]), nobodys]
    )
    assert refused(LeavesActions, leave, was, "oma", TODAY, None, TODAY).candidates == ("a-00001", "a-00002")
    made(leave, home(goals=[goal(actions=others), nobodys]), "oma", TODAY, None, TODAY)


def test_the_own_keys_of_a_manager_stay_when_the_manager_changes() -> None:
    coach = person("coach", "professional", manager={"name": "Jan", "x_dienst": "dag"})
    was = home(people=[coach if one["id"] == "coach" else one for one in everybody()])
    now = made(set_person, was, "coach", TODAY, manager=Contact(name="Bo")).person("coach")
    assert now is not None
    assert now.manager == Contact(name="Bo", extra=(("x_dienst", "dag"),))
