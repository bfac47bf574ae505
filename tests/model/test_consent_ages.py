"""Who consents for a child: under twelve custody, from twelve to fifteen both, from sixteen the young person alone."""

import pytest

from tests.model.facts import Mapped, facts_for
from tests.model.small import TODAY, day, leave, small

BORN = {
    "eleven, twelve tomorrow": "2014-11-22",
    "twelve today": "2014-11-21",
    "fifteen, sixteen tomorrow": "2010-11-22",
    "sixteen today": "2010-11-21",
    "seventeen, grown tomorrow": "2008-11-22",
    "grown today": "2008-11-21",
    "no birth_date": None,
}
WHO_OPENS: dict[str, dict[tuple[str, ...], bool]] = {
    "eleven, twelve tomorrow": {
        ("moeder",): True,
        ("kind",): False,
        ("moeder", "kind"): True,
        ("stiefvader", "kind"): False,
    },
    "twelve today": {("moeder",): False, ("kind",): False, ("moeder", "kind"): True, ("stiefvader", "kind"): False},
    "fifteen, sixteen tomorrow": {("moeder", "vader"): False, ("kind",): False, ("vader", "kind"): True},
    "sixteen today": {("moeder", "vader"): False, ("kind",): True, ("moeder", "kind"): True},
    "seventeen, grown tomorrow": {("moeder",): False, ("kind",): True},
    "grown today": {("moeder",): False, ("kind",): True},
    "no birth_date": {("moeder",): True, ("kind",): False},
}


@pytest.mark.parametrize(
    "born,givers,opens",
    [
        pytest.param(BORN[age], givers, opens, id=f"{age} · {' and '.join(givers)}")
        for age, cases in WHO_OPENS.items()
        for givers, opens in cases.items()
    ],
)
def test_who_consents_for_a_child(born: str | None, givers: tuple[str, ...], *, opens: bool) -> None:
    plan = small(*(leave(who, "contact_details", "kind") for who in givers), child=born)
    assert ("phone of kind" in facts_for(plan, "mentor")) is opens


def test_without_birth_date_and_custody_somebody_is_grown_up_and_consents_alone() -> None:
    plan = small(leave("kind", "contact_details"), child=None)
    for one in plan["people"]:
        one.pop("custody", None)
    assert "phone of kind" in facts_for(plan, "mentor")
    plan["consents"] = [leave("moeder", "contact_details", "kind")]
    assert "phone of kind" not in facts_for(plan, "mentor")


@pytest.mark.parametrize(
    "by_parent,by_child,opens",
    [
        ({}, {}, True),
        ({"to": ["oma", "mentor"]}, {"to": ["mentor", "oma"]}, True),
        ({"to": ["mentor"]}, {}, False),
        ({}, {"about": ["contact_details", "strengths"]}, False),
        ({"whose": ["kind", "moeder"]}, {}, False),
        ({"revoked": TODAY}, {}, False),
        ({}, {"revoked": TODAY}, False),
        ({"until": "2026-11-20"}, {}, False),
        ({}, {"until": "2026-11-20"}, False),
        ({"void": "a mistake"}, {}, False),
        ({}, {"void": "a mistake"}, False),
    ],
)
def test_from_twelve_two_consents_with_the_same_whose_to_and_about(
    by_parent: Mapped, by_child: Mapped, *, opens: bool
) -> None:
    parent: Mapped = {**leave("moeder", "contact_details", "kind"), **by_parent}
    child: Mapped = {**leave("kind", "contact_details"), **by_child}
    for both in ((parent, child), (child, parent)):
        plan = small(*both, child="2013-05-05")
        assert ("phone of kind" in facts_for(plan, "mentor")) is opens


def test_a_parents_consent_is_closed_from_the_twelfth_birthday_until_the_child_consents() -> None:
    plan = small(leave("moeder", "contact_details", "kind", date="2026-01-01"), child="2014-11-21")
    assert "phone of kind" in facts_for(plan, "mentor", day("2026-11-20"))
    assert "phone of kind" not in facts_for(plan, "mentor", day("2026-11-21"))
    plan["consents"].append(leave("kind", "contact_details", date="2026-11-25"))
    assert "phone of kind" not in facts_for(plan, "mentor", day("2026-11-24"))
    assert "phone of kind" in facts_for(plan, "mentor", day("2026-11-25"))


def test_from_sixteen_the_childs_own_consent_stays_and_the_parents_lapses() -> None:
    both = [
        leave("moeder", "contact_details", "kind", date="2026-01-01"),
        leave("kind", "contact_details", date="2026-01-01"),
    ]
    plan = small(*both, child="2010-11-21")
    assert "phone of kind" in facts_for(plan, "mentor", day("2026-11-20"))
    assert "phone of kind" in facts_for(plan, "mentor", day("2026-11-21"))
    alone = {**plan, "consents": both[:1]}
    assert "phone of kind" not in facts_for(alone, "mentor", day("2026-11-21"))
    parent_revoked = {**plan, "consents": [{**both[0], "revoked": "2026-11-01"}, both[1]]}
    assert "phone of kind" not in facts_for(parent_revoked, "mentor", day("2026-11-20"))
    assert "phone of kind" in facts_for(parent_revoked, "mentor", day("2026-11-21"))
    child_revoked = {**plan, "consents": [both[0], {**both[1], "revoked": "2026-11-21"}]}
    assert "phone of kind" not in facts_for(child_revoked, "mentor", day("2026-11-21"))


def test_a_yes_that_a_child_gave_before_twelve_does_not_count_later() -> None:
    # The page is silent; under 12 somebody with custody gives it, so the child's own yes was none.
    given = [leave("moeder", "contact_details", "kind"), leave("kind", "contact_details", date="2024-01-01")]
    assert "phone of kind" not in facts_for(small(*given, child="2013-05-05"), "mentor")
    assert "phone of kind" not in facts_for(small(given[1], child="2012-05-05"), "mentor", day("2028-06-01"))


@pytest.mark.parametrize("on,parent_opens", [("2024-02-28", True), ("2024-02-29", False), ("2024-03-01", False)])
def test_a_child_of_the_leap_day_is_twelve_on_the_leap_day(on: str, *, parent_opens: bool) -> None:
    plan = small(leave("moeder", "contact_details", "kind", date="2024-01-01"), child="2012-02-29")
    for one in plan["people"]:
        one["since"] = "2020-01-01"
    assert ("phone of kind" in facts_for(plan, "mentor", day(on))) is parent_opens
