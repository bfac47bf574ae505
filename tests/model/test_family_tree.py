"""An age that cannot be is refused where it is typed: a day of birth, and who has custody."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import BornBeforeParent, TooOld, TooYoungForCustody
from g1p.model.changes.people import add_person, set_person
from g1p.model.people import Person
from g1p.model.plan import Plan
from tests.checks.family import TODAY, person
from tests.model.changes.changing import everybody, home, made, refused

D = dt.date


def at_home(**parts: Any) -> Plan:
    """The mother, born in 1988, has custody of sem, born on 2015-03-12; grandmother is the mother's parent."""
    people = everybody(person("oom", "family", birth_date="1990-01-01"))
    people[0] |= {"birth_date": "1988-04-02"}
    kinship = [{"kind": "parent", "from": "oma", "to": "moeder"}, {"kind": "parent", "from": "moeder", "to": "sem"}]
    return home(**{"people": people, "kinship": kinship, **parts})


def somebody(**more: Any) -> Person:
    return Person(**{"id": "iemand", "name": "…", "group": "family", "role": "…", **more})


@pytest.mark.parametrize(
    "slug, born, parent, child",
    [
        ("moeder", D(2015, 3, 13), "moeder", "sem"),
        ("sem", D(1980, 1, 1), "moeder", "sem"),
        ("oma", D(1990, 1, 1), "oma", "moeder"),
        ("moeder", D(2020, 1, 1), "moeder", "sem"),
    ],
    ids=str,
)
def test_a_parent_is_not_born_after_the_child(slug: str, born: dt.date, parent: str, child: str) -> None:
    error = refused(BornBeforeParent, set_person, at_home(), slug, TODAY, birth_date=born)
    assert error.facts == {"parent": parent, "child": child, "plan": "p-00000"}
    assert (error.code, error.exit_code) == ("dates_disagree", 2)


def test_nor_is_who_has_custody() -> None:
    refused(BornBeforeParent, set_person, at_home(), "oom", TODAY, custody=("moeder",))
    refused(BornBeforeParent, add_person, at_home(), somebody(birth_date=D(2016, 1, 1), custody=("sem",)), TODAY)


@pytest.mark.parametrize("born, is_refused", [(D(2010, 11, 22), True), (D(2010, 11, 21), False)])
def test_under_sixteen_nobody_has_custody(born: dt.date, *, is_refused: bool) -> None:
    given = somebody(birth_date=born, custody=("sem",))
    if is_refused:
        error = refused(TooYoungForCustody, add_person, at_home(), given, TODAY)
        assert (error.exit_code, error.facts["person"]) == (7, "iemand")
    else:
        assert made(add_person, at_home(), given, TODAY).people[-1] == given


@pytest.mark.parametrize("slug", ["coach", "oom"])
def test_nobody_is_over_a_hundred_and_twenty(slug: str) -> None:
    assert refused(TooOld, set_person, at_home(), slug, TODAY, birth_date=D(1905, 11, 21)).exit_code == 2
    for who, born in ((slug, D(1905, 11, 22)), ("opa", D(1900, 1, 1))):  # who is only mentioned may be dead
        now = made(set_person, at_home(), who, TODAY, birth_date=born).person(who)
        assert now is not None
        assert now.birth_date == born


def test_what_was_wrong_before_hinders_no_other_change() -> None:
    people = everybody()
    people[0] |= {"birth_date": "2016-01-01"}
    was = at_home(people=people)
    assert made(set_person, was, "moeder", TODAY, name="Samira").people[0].name == "Samira"
    assert made(set_person, was, "moeder", TODAY, birth_date=D(1988, 4, 2)).people[0].birth_date == D(1988, 4, 2)
    assert made(add_person, was, somebody(birth_date=D(1990, 1, 1)), TODAY).people[-1].id == "iemand"
