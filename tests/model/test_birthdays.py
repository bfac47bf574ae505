"""The consents that close on a birthday: at 12 until the child says yes too, at 16 for good, at 18 with custody."""

import datetime as dt
from typing import Any

import pytest

from g1p.model.birthdays import birthday, closed_by_age
from g1p.model.mapping import plan_from
from tests.model.everybody import person
from tests.model.facts import Mapped
from tests.model.small import TODAY, day, leave, small

SOON = "2026-12-05"


def closed(turns: int, *consents: Mapped, today: str = TODAY, more: tuple[Mapped, ...] = (), **parts: Any) -> list[str]:
    """The ids of what closes when the child of this family, with these people besides, turns so old on 5 December."""
    made = [{**one, "id": f"t-0000{n}"} for n, one in enumerate(consents)]
    mapping = small(*made, child=f"{2026 - turns}-12-05", **parts)
    mapping["people"] += more
    plan = plan_from(mapping)
    child = plan.person("kind")
    assert child is not None
    return list(closed_by_age(plan, child, turns, day(today)))


@pytest.mark.parametrize("today", [TODAY, "2026-12-04", SOON, "2026-12-20"])
@pytest.mark.parametrize("turns, expected", [(12, ["t-00000"]), (16, ["t-00000"]), (18, [])])
def test_what_a_parent_allowed_for_the_child(turns: int, expected: list[str], today: str) -> None:
    own, other = leave("moeder", "strengths"), leave("moeder", "strengths", "kind", to=["vader"])
    pair = [leave("kind", "concerns"), leave("moeder", "concerns", "kind")] if turns == 16 else []
    assert closed(turns, leave("moeder", "strengths", "kind"), own, other, *pair, today=today) == expected


def test_of_a_pair_the_childs_own_stays_and_nobody_misses_the_parents() -> None:
    pair = [leave("kind", "strengths"), leave("moeder", "strengths", "kind")]
    assert closed(16, *pair) == []
    assert closed(16, pair[1], {**pair[0], "about": ["concerns"]}) == ["t-00000"]  # no pair: it waited in vain


def test_what_ends_by_itself_before_is_not_named() -> None:
    for more in ({"until": "2026-12-04"}, {"revoked": TODAY}, {"void": "…"}):
        assert closed(12, leave("moeder", "strengths", "kind", **more)) == []
    assert closed(12, leave("moeder", "strengths", "kind", until=SOON)) == ["t-00000"]


def test_after_the_day_it_is_named_until_it_is_given_anew() -> None:
    parents = leave("moeder", "strengths", "kind")
    for turns, about in ((12, ["strengths"]), (16, ["strengths"]), (16, ["strengths", "concerns"])):
        own = leave("kind", about, date="2026-12-10")
        assert closed(turns, parents, own, today="2026-12-09") == ["t-00000"]
        assert closed(turns, parents, own, today="2026-12-10") == []
    said = [{"id": "s-00001", "said_by": "kind", "text": "…"}]
    own = leave("kind", "strengths", date="2026-12-10")
    assert closed(16, leave("moeder", "s-00001", "kind"), own, today="2026-12-10", strengths=said) == []


def test_who_reads_nothing_any_more_misses_nothing() -> None:
    aunt = (person("weg", "network", until="2026-12-10"),)
    line = leave("moeder", "strengths", "kind", to=["weg"])
    assert closed(16, line, more=aunt, today="2026-12-10") == ["t-00000"]
    assert closed(16, line, more=aunt, today="2026-12-11") == []


def test_the_child_reads_by_rule_from_twelve_on() -> None:
    assert closed(12, leave("moeder", "strengths", "kind", to=["kind"])) == []


def test_at_eighteen_what_is_of_the_family_closes_with_the_last_custody() -> None:
    both = [leave(who, ["reason", "strengths"]) for who in ("moeder", "vader")]
    assert closed(18, *both) == ["t-00000", "t-00001"]
    assert closed(16, *both) == []


def test_while_others_decide_for_the_family_what_they_open_too_stays_open() -> None:
    both = [leave(who, "reason") for who in ("moeder", "vader")]
    younger = (person("zus", "family", birth_date="2015-01-01"), person("tante", "network", custody=["zus"]))
    assert closed(18, *both, more=younger) == []  # it was never open: the aunt said nothing
    assert closed(18, *both, leave("tante", "reason"), more=younger) == []


def test_a_birthday_in_a_leap_year() -> None:
    plan = plan_from(small(child="2012-02-29"))
    child = plan.person("kind")
    assert child is not None
    assert [birthday(child, turns) for turns in (12, 18)] == [dt.date(2024, 2, 29), dt.date(2030, 3, 1)]
    mother = plan.person("moeder")
    assert mother is not None
    assert birthday(mother, 18) is None
    assert closed_by_age(plan, mother, 18, day(TODAY)) == ()
