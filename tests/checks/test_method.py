"""The course and the method as a whole: what is asked, in order, and that it stops at no odd plan."""

from g1p.checks.method import course, method
from g1p.model.mapping import plan_from
from tests.checks.everywhere import everywhere
from tests.checks.family import TODAY, Mapped, action, family, goal, person, plan, told

SAFE: Mapped = {"checked": [{"date": "2026-10-01", "by": "coach"}]}


def test_a_good_plan_gets_no_advice() -> None:
    assert told(*course(plan(safety=SAFE), TODAY), *method(plan(safety=SAFE), TODAY)) == []


def test_everything_is_asked() -> None:
    people = [*family()["people"], person("mentor", "professional"), person("tante", "network", until="2026-11-01")]
    people[1]["birth_date"] = "2010-12-05"
    tie: Mapped = {"from": "oma", "to": "moeder", "kind": "weak"}
    given = {"given_by": "moeder", "date": "2026-09-08", "to": ["niemand"], "about": ["reason"], "purpose": "…"}
    made = plan(
        people=[*people, person("ria", "network", email="a@b.nl"), person("riet", "network", email="A@b.nl")],
        goals=[goal(), goal("g-00002", status="achieved", actions=[action()])],
        actions=[action("a-00002", who=["tante", "coach"], due="2026-11-01")],
        next_evaluation="2026-11-20",
        ties=[tie, tie],
        consents=[{"id": "t-00001", **given}],
    )
    wanted = ["G210", "G227", "G228", "G226", "G232", "G229", "G236", "G235", "G233"]
    assert [one.code for one in course(made, TODAY)] == wanted
    assert [one.code for one in method(made, TODAY)] == ["G307", "G308"]


def test_names_of_nobody_stop_nothing() -> None:
    made = everywhere() | {"people": [], "status": "active"}
    assert len([*course(plan_from(made), TODAY), *method(plan_from(made), TODAY)]) > 0
