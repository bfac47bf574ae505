"""When a plan is stuck: moved three times, flat over two evaluations, thirty days without a sign; and what then."""

import datetime as dt
from typing import Any

import pytest

from g1p.model.ladder import Rung
from g1p.model.stuck import Stuck, stuck
from tests.checks.family import TODAY, Mapped, action, escalation, family, goal, person, plan
from tests.checks.test_goals_together import SCALE, evaluation
from tests.checks.test_steps_to_take import RESTING

MOVED = [{"was": f"2026-10-{n:02}", "date": f"2026-10-{n:02}"} for n in (5, 12, 19)]
FLAT = [evaluation(1, {"moeder": 4}), evaluation(8, {"moeder": 4})]
ARTS = person("arts", "professional", organisation="GGD")


def found(*goals: Mapped, **parts: Any) -> list[Stuck]:
    return list(stuck(plan(**{"goals": list(goals), **parts}), TODAY))


def told(*goals: Mapped, **parts: Any) -> list[str]:
    """What is stuck, in short."""
    return [f"{one.kind} {one.id} {one.since} {one.count}" for one in found(*goals, **parts)]


def test_in_a_plan_in_which_all_goes_well_nothing_is_stuck() -> None:
    assert stuck(plan(), TODAY) == ()


# --- moved -----------------------------------------------------------------------------------------------------------


def test_an_action_that_was_moved_three_times_is_stuck_since_its_first_day() -> None:
    assert told(goal(actions=[action(moved=MOVED)])) == ["moved a-00001 2026-10-05 3"]
    assert told(actions=[action(moved=[*MOVED, *MOVED[:1]])]) == ["moved a-00001 2026-10-05 4"]


@pytest.mark.parametrize(
    "more",
    [
        {"moved": MOVED[:2]},
        {"moved": [*MOVED[:2], {**MOVED[2], "void": "…"}]},
        {"moved": MOVED, "status": "dropped"},
        {"moved": MOVED, "void": "…"},
    ],
)
def test_an_action_that_was_moved_twice_or_is_over_is_not(more: Mapped) -> None:
    assert told(goal(actions=[action(**more)])) == []


@pytest.mark.parametrize("more", [{"status": "achieved"}, {"void": "…"}])
def test_nothing_is_stuck_of_a_goal_that_is_over(more: Mapped) -> None:
    assert told(goal(actions=[action(moved=MOVED)], scale=SCALE, **more), evaluations=FLAT) == []


# --- flat ------------------------------------------------------------------------------------------------------------


def test_a_goal_whose_scores_do_not_rise_is_stuck_since_the_evaluation_before_the_last() -> None:
    first = evaluation(1, {"moeder": 2}, date="2026-09-20")
    assert told(goal(scale=SCALE), evaluations=[first, *FLAT[1:], evaluation(9, {"moeder": 4})]) == [
        "flat g-00001 2026-10-08 2"
    ]
    other = evaluation(9, {"moeder": 9}, {"goal": "g-00002"})
    assert told(goal(scale=SCALE), evaluations=[*FLAT, other]) == ["flat g-00001 2026-10-01 2"]
    assert told(goal(), evaluations=FLAT) == []
    assert told(goal(scale=SCALE), evaluations=FLAT[:1]) == []


def test_who_does_something_for_a_flat_goal_stands_with_it() -> None:
    doing = [
        action(who=["arts", "moeder"]),
        action("a-00002", who=["moeder", "oma"]),
        action("a-00003", who=["sem"], status="dropped"),
    ]
    all_found = found(goal(scale=SCALE, actions=doing), evaluations=FLAT, people=[*family()["people"], ARTS])
    (one,) = (stuck for stuck in all_found if stuck.kind == "flat")
    assert (one.who, one.organisation) == (("arts", "moeder", "oma"), "GGD")


# --- silent ----------------------------------------------------------------------------------------------------------


def silent(*people: Mapped, **parts: Any) -> list[str]:
    """The GGD promised something on 14 September, and nothing was heard since then, but for these parts."""
    usual = {"actions": [action(who=["arts"])], "goals": [], "people": [*family()["people"], *(people or (ARTS,))]}
    return told(**{**usual, **parts})


def test_an_organisation_without_a_sign_is_stuck() -> None:
    assert silent() == ["silent a-00001 2026-09-14 68"]


@pytest.mark.parametrize("start, days", [("2026-10-22", 30), ("2026-10-23", None), ("2026-11-21", None)])
def test_the_thirtieth_day_counts(start: str, days: int | None) -> None:
    expected = [f"silent a-00001 {start} {days}"] if days else []
    assert silent(actions=[action(who=["arts"], start=start)]) == expected


DAY = "2026-11-01"
HEARD: dict[str, Mapped] = {
    "done": {"actions": [action(who=["arts"]), action("a-00002", who=["arts"], status="done", done_on=DAY)]},
    "moved": {"actions": [action(who=["arts"], moved=[{"was": "2026-12-01", "date": DAY}])]},
    "a new promise": {"actions": [action(who=["arts"]), action("a-00002", who=["arts"], start=DAY)]},
    "a promise for a goal": {"goals": [goal(actions=[action("a-00002", who=["arts"], start=DAY)])]},
    "joined": {"people": [*family()["people"], ARTS, person("zuster", "professional", organisation="ggd ", since=DAY)]},
    "evaluates": {"evaluations": [{"id": "e-00001", "date": DAY, "by": "arts", "goals": []}]},
    "scores": {"evaluations": [evaluation(1, {"arts": 4}, date=DAY)]},
    "present": {"meetings": [{"id": "m-00001", "kind": "start", "at": f"{DAY}T10:00", "present": ["arts"]}]},
    "spoke": {
        "meetings": [
            {"id": "m-00001", "kind": "start", "invited": [{"person": "arts", "spoke_with_family": DAY}]},
        ]
    },
    "measures": {
        "measurements": [
            {"id": "z-00001", "instrument": "giz", "person": "sem", "date": DAY, "by": "arts", "outcome": "extra"}
        ]
    },
    "asks how safe it is": {"safety": {"checked": [{"date": DAY, "by": "arts", "scores": {"sem": 7}}]}},
    "agrees": {"agreed": [{"by": "arts", "date": DAY, "how": "spoken", "digest": f"sha256:{64 * '0'}"}]},
    "states": {"statements": [{"id": "n-00001", "by": "arts", "date": DAY, "text": "…"}]},
    "raises": {"escalations": [escalation(opened=DAY, raised_by="arts")]},
    "answers": {"escalations": [escalation(organisation="GGD", answers=[{"date": DAY, "text": "…"}])]},
    "resolves": {"escalations": [escalation(organisation="GGD", resolved={"date": DAY, "outcome": "…"})]},
    "the plan begins": {"active_since": DAY},
    "the plan is opened again": {
        "closings": [
            {"date": "2026-10-20", "reason": "other", "reopened": {"date": DAY, "reason": "…"}},
        ]
    },
    "the plan has rested": {"paused": {"since": "2026-10-01", "until": DAY, "reason": "…"}},
}


@pytest.mark.parametrize("how", HEARD)
def test_what_is_a_sign(how: str) -> None:
    assert silent(**HEARD[how]) == []


NEVER_VOID = {"joined", "the plan begins", "the plan has rested", "the plan is opened again"}


@pytest.mark.parametrize("how", [how for how in HEARD if how not in NEVER_VOID])
def test_what_was_a_mistake_is_no_sign(how: str) -> None:
    ((part, held),) = HEARD[how].items()
    if part == "safety":
        spoilt: Any = {"checked": [{**held["checked"][0], "void": "…"}]}
    elif how == "moved":
        spoilt = [{**held[0], "moved": [{**held[0]["moved"][0], "void": "…"}]}]
    else:
        spoilt = [*held[:-1], {**held[-1], "void": "…"}]
    assert silent(**{part: spoilt}) == ["silent a-00001 2026-09-14 68"]


def test_a_score_or_an_invitation_that_was_a_mistake_is_no_sign() -> None:
    scored = evaluation(1, {"arts": 4}, {"void": "…"}, date=DAY)
    invited = {"person": "arts", "spoke_with_family": DAY, "void": "…"}
    meeting = {"id": "m-00001", "kind": "start", "invited": [invited, {"person": "arts"}]}
    assert silent(evaluations=[scored], meetings=[meeting]) == ["silent a-00001 2026-09-14 68"]


def test_what_is_still_to_come_is_no_sign() -> None:
    meeting = {"id": "m-00001", "kind": "start", "at": "2026-11-22T10:00", "present": ["arts"]}
    more = action("a-00002", who=["arts"], start="2026-11-22")
    parts = {"actions": [action(who=["arts"]), more], "meetings": [meeting]}
    assert silent(**parts) == ["silent a-00001 2026-09-14 68"]


def test_a_sign_of_another_organisation_is_none() -> None:
    school = person("mentor", "professional", organisation="School")
    told_by = {"id": "e-00001", "date": DAY, "by": "mentor", "goals": []}
    assert silent(ARTS, school, evaluations=[told_by]) == ["silent a-00001 2026-09-14 68"]
    answered = escalation(organisation="Gemeente", answers=[{"date": DAY, "text": "…"}])
    assert silent(escalations=[answered]) == ["silent a-00001 2026-09-14 68"]


@pytest.mark.parametrize(
    "who",
    [
        {"group": "network"},
        {"organisation": None},
        {"void": "…"},
    ],
)
def test_only_a_professional_stands_for_an_organisation(who: Mapped) -> None:
    one = {key: held for key, held in {**ARTS, **who}.items() if held is not None}
    assert silent(one) == []


def test_of_the_keeper_the_file_itself_is_a_sign() -> None:
    keeper = {**ARTS, "id": "coach"}
    others = [one for one in family()["people"] if one["id"] != "coach"]
    parts = {"people": [*others, keeper], "actions": [action(who=["coach"])]}
    assert silent(**parts) == []
    assert silent(**{**parts, "people": [*others, keeper, ARTS], "actions": [action(who=["arts"])]}) == [
        "silent a-00001 2026-09-14 68"
    ]
    nobody: Mapped = {"coordination": None, "next_evaluation": None}
    assert silent(**{**parts, **nobody}) == ["silent a-00001 2026-09-14 68"]


@pytest.mark.parametrize(
    "more",
    [
        {"status": "done", "done_on": "2026-09-20"},
        {"repeats": "weekly"},
        {"start": "2026-11-22"},
        {"who": ["moeder"]},
        {"void": "…"},
    ],
)
def test_an_organisation_that_owes_nothing_yet_may_be_silent(more: Mapped) -> None:
    assert silent(actions=[action(**{"who": ["arts"], **more})]) == []


def test_of_several_promises_the_one_that_was_due_first_is_told() -> None:
    zuster = person("zuster", "professional", organisation="Ggd")
    late = action("a-00003", who=["moeder", "zuster"], due="2026-11-01")
    parts = {"actions": [action(who=["arts"])], "goals": [goal(actions=[late, action("a-00002", who=["arts"])])]}
    (one,) = stuck(plan(**parts, people=[*family()["people"], ARTS, zuster]), TODAY)
    assert (one.id, one.who, one.organisation) == ("a-00003", ("zuster",), "Ggd")


def test_who_begins_in_the_future_is_silent_as_yet() -> None:
    assert silent({**ARTS, "since": "2026-11-22"}, created="2026-11-22", actions=[action(who=["arts"])]) == []


# --- what is done about it -------------------------------------------------------------------------------------------


def one_moved(*asked: Mapped, **parts: Any) -> Stuck | None:
    return next(iter(found(goal(actions=[action(moved=MOVED)]), escalations=list(asked), **parts)), None)


def test_the_next_step_of_the_ladder_is_named() -> None:
    one = one_moved()
    assert one is not None
    assert (one.plan, one.text, one.who, one.coordinator) == ("p-00000", "…", ("moeder",), "moeder")
    assert (one.step, one.waits_for, one.answer_by, one.organisation) == ("team", None, None, None)
    (own,) = stuck(plan(actions=[action(moved=MOVED)], goals=[]), TODAY, (Rung("buurt"),))
    assert own.step == "buurt"


def test_an_answer_that_is_still_to_come_is_waited_for() -> None:
    one = one_moved(escalation(about="a-00001"), escalation(id="x-00002", step="directors", about="g-00001"))
    assert one is not None
    assert (one.step, one.waits_for, one.answer_by) == ("process_director", "x-00001", dt.date(2026, 11, 24))


@pytest.mark.parametrize(
    "more",
    [
        {"about": "a-00001", "answer_by": "2026-11-20"},
        {"about": "a-00001", "answers": [{"date": "2026-11-12", "text": "…"}]},
        {"about": "a-00001", "resolved": {"date": "2026-10-18", "outcome": "…"}, "opened": "2026-10-06"},
        {"about": "a-00002"},
        {"about": "a-00001", "void": "…"},
        {},
    ],
)
def test_what_is_late_answered_resolved_before_or_about_something_else_is_not_waited_for(more: Mapped) -> None:
    other = action("a-00002")
    one = next(iter(found(goal(actions=[action(moved=MOVED), other]), escalations=[escalation(**more)])))
    assert (one.kind, one.waits_for, one.answer_by) == ("moved", None, None)


def test_at_the_top_of_the_ladder_there_is_no_next_step() -> None:
    one = one_moved(escalation(about="a-00001", step="alderman", answers=[{"date": "2026-11-12", "text": "…"}]))
    assert one is not None
    assert one.step is None


@pytest.mark.parametrize("about", ["a-00001", "g-00001"])
def test_what_was_resolved_is_stuck_again_only_by_what_comes_after(about: str) -> None:
    ended = {"date": "2026-10-19", "outcome": "…"}
    asked = escalation(about=about, opened="2026-10-06", resolved=ended)
    assert one_moved(asked) is None
    assert one_moved({**asked, "resolved": {**ended, "date": "2026-10-18"}}) is not None
    assert one_moved({**asked, "void": "…"}) is not None
    assert one_moved({**asked, "about": "a-00009"}) is not None


def test_a_flat_goal_that_was_resolved_waits_for_the_next_evaluation() -> None:
    ended = escalation(about="g-00001", opened="2026-10-08", resolved={"date": "2026-10-08", "outcome": "…"})
    assert told(goal(scale=SCALE), evaluations=FLAT, escalations=[ended]) == []
    later = [*FLAT, evaluation(9, {"moeder": 4})]
    assert told(goal(scale=SCALE), evaluations=later, escalations=[ended]) == ["flat g-00001 2026-10-08 2"]


def test_all_that_is_stuck_comes_by_since_and_id() -> None:
    goals = [goal(scale=SCALE, actions=[action("a-00002", moved=MOVED), action("a-00001", moved=MOVED)])]
    assert told(*goals, evaluations=FLAT) == [
        "flat g-00001 2026-10-01 2",
        "moved a-00001 2026-10-05 3",
        "moved a-00002 2026-10-05 3",
    ]


@pytest.mark.parametrize("how", RESTING)
def test_of_a_plan_that_nobody_works_with_nothing_is_stuck(how: str) -> None:
    parts = RESTING[how]
    assert found(goal(scale=SCALE, actions=[action(moved=MOVED)]), evaluations=FLAT, **parts) == []


def test_in_aftercare_a_promise_can_be_stuck_too() -> None:
    assert told(goal(actions=[action(moved=MOVED)]), status="aftercare") == ["moved a-00001 2026-10-05 3"]
