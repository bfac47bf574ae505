"""Which texts the family reads: all that is still worked with, and nothing that is over, void or nobody's business."""

from typing import Any

import pytest

from g1p.checks.family_texts import family_texts
from g1p.checks.finding import shown
from g1p.model.value import replace
from tests.checks.family import TODAY, action, goal, plan

REMARK = {"said_by": "oma", "text": "zegt oma"}
MEETING = {"id": "m-00001", "kind": "evaluation"}


def texts(**parts: Any) -> dict[str, str]:
    return {shown(one.path): one.text for one in family_texts(plan(**parts), TODAY)}


def test_every_text_of_the_family_and_whose_it_is() -> None:
    made = plan(
        goals=[
            goal(text="doel", success="gelukt", actions=[action(text="actie", result="niet deze", own_plan="ook niet")])
        ],
        actions=[action("a-00002", text="voor het hele plan", who=["oma", "coach"])],
        strengths=[{"id": "s-00001", **REMARK}],
        concerns=[{"id": "c-00001", **REMARK, "consequence": "dus"}],
        meetings=[{**MEETING, "agenda": ["eerst", {"text": "dan", "minutes": 5}], "purpose": "niet deze"}],
        x_note="niet deze",
    )
    assert [(shown(one.path), one.what, one.text, one.by) for one in family_texts(made, TODAY)] == [
        ("title", "title", "…", ()),
        ("reason", "reason", "…", ()),
        ("coordination.arrangement", "arrangement", "…", ()),
        ("goals[0].text", "goal", "doel", ("moeder",)),
        ("goals[0].success", "success", "gelukt", ("moeder",)),
        ("actions[0].text", "action", "voor het hele plan", ("oma", "coach")),
        ("goals[0].actions[0].text", "action", "actie", ("moeder",)),
        ("strengths[0].text", "remark", "zegt oma", ("oma",)),
        ("concerns[0].text", "remark", "zegt oma", ("oma",)),
        ("concerns[0].consequence", "remark", "dus", ("oma",)),
        ("meetings[0].agenda[0]", "agenda", "eerst", ()),
        ("meetings[0].agenda[1].text", "agenda", "dan", ()),
    ]


@pytest.mark.parametrize(
    "parts",
    [
        {"status": "draft"},
        {"status": "closed", "closing": {"date": "2026-11-02", "reason": "other"}},
        {"paused": {"since": "2026-11-01", "reason": "…"}},
        {"void": "…"},
    ],
)
def test_a_plan_that_nobody_works_with_is_left_alone(parts: dict[str, Any]) -> None:
    assert texts(**parts) == {}


@pytest.mark.parametrize(
    "parts", [{"status": "aftercare"}, {"paused": {"since": "2026-10-01", "reason": "…", "until": "2026-11-20"}}]
)
def test_aftercare_and_a_pause_that_is_over_count(parts: dict[str, Any]) -> None:
    assert "reason" in texts(**parts)


def test_what_is_over_keeps_its_words() -> None:
    goals = [
        goal(status="achieved", success="…", actions=[action()]),
        goal("g-00002", void="…"),
        goal("g-00003", part_of="g-00001"),
        goal("g-00004", actions=[action("a-00002", status="done"), action("a-00003", void="…")]),
    ]
    assert [way for way in texts(goals=goals) if way.startswith("goals")] == ["goals[3].text"]
    assert "concerns[0].text" not in texts(concerns=[{"id": "c-00001", **REMARK, "void": "…"}])


@pytest.mark.parametrize(
    "more, reads",
    [
        ({}, True),
        ({"at": "2026-11-21T09:00"}, True),
        ({"at": "2026-11-20T23:00"}, False),
        ({"outcome": "…"}, False),
        ({"present": ["oma"]}, False),
        ({"void": "…"}, False),
    ],
)
def test_the_agenda_of_a_meeting_that_is_still_to_come(more: dict[str, Any], reads: bool) -> None:
    assert ("meetings[0].agenda[0]" in texts(meetings=[{**MEETING, "agenda": ["eerst"], **more}])) == reads


def test_a_plan_without_coordination_and_a_view_without_texts() -> None:
    made = replace(plan(goals=[]), title=None, reason=None, coordination=None)
    assert list(family_texts(made, TODAY)) == []
