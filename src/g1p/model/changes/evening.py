"""The round table as it is held: what came of one evening is one change of the plan (plan-format, `meetings`)."""

import datetime as dt
from collections.abc import Callable
from functools import reduce
from typing import Literal, NamedTuple

from g1p.errors import N_, MeetingGoesOn, MeetingToCome, NextSameDay, NobodyNamed, WasNotThere
from g1p.model.changes.actions import add_action
from g1p.model.changes.evaluate import evaluate
from g1p.model.changes.find import acting, not_closed, with_goal, with_person
from g1p.model.changes.meetings import to_come, with_meeting
from g1p.model.changes.roles import set_coordinator
from g1p.model.changes.values import check_ahead, check_fields, check_once, check_value
from g1p.model.evaluations import Evaluation
from g1p.model.goals import Action
from g1p.model.meetings import Feedback, Meeting
from g1p.model.plan import Plan
from g1p.model.value import replace

Change = Callable[[Plan], Plan]
ActionTurn = Literal["done", "started", "failed", "dropped", "moved"]
"""What a round table makes of an open action, when it does not stay as it was."""

GoalTurn = Literal["new_words", "achieved", "partly_achieved", "not_achieved", "let_go"]
"""What a round table makes of a goal, when it does not stay as it was."""


class Roles(NamedTuple):
    """Who watches the plan from this evening on; a keeper and an arrangement when there was nobody yet."""

    coordinator: str
    keeper: str | None = None
    arrangement: str | None = None
    reason: str | None = None


class Evening(NamedTuple):
    """What came of a round table.

    `joined` are those of the present who take part from this day on; `agreed` are the changes that the table made of
    goals and actions, in their order. An evening that lacks one of `roles`, `call_help`, `send_round`,
    `next_evaluation` and `feedback` does not end.
    """

    at: dt.datetime
    present: tuple[str, ...]
    joined: tuple[str, ...] = ()
    evaluation: Evaluation | None = None
    agreed: tuple[Change, ...] = ()
    roles: Roles | None = None
    call_help: Action | None = None
    send_round: Action | None = None
    next_evaluation: dt.date | None = None
    outcome: str | None = None
    feedback: tuple[Feedback, ...] = ()


LACKING = {
    "roles": N_("say who watches the plan"),
    "call_help": N_("say who calls the help that is still missing"),
    "send_round": N_("say who sends the plan round"),
    "next_evaluation": N_("choose the day on which you look at the plan together again"),
    "feedback": N_("ask somebody who was there how it was"),
}
"""What no round table ends without, and how it is asked for."""


def hold_meeting(plan: Plan, ident: str, evening: Evening, today: dt.date) -> Plan:
    """The plan after this round table: who was there, how it goes, what was agreed, and what came of the evening.

    First what is evaluated, for a goal may end because of it. Raises MeetingIsHeld, MeetingToCome, MeetingGoesOn,
    WasNotThere, NobodyNamed, NamedTwice, NextSameDay, DayHasPassed, and what the changes raise that were agreed.
    """
    not_closed(plan)
    meeting = to_come(plan, ident)
    day = evening.at.date()
    if day > today:
        raise MeetingToCome(meeting=ident)
    for name, other in LACKING.items():
        if not getattr(evening, name):
            raise MeetingGoesOn(meeting=ident, other=other)
    _check_present(plan, meeting, evening)
    now = reduce(lambda so_far, slug: joined(so_far, slug, day), evening.joined, plan)
    now = _looked_back(now, evening, today)
    now = reduce(lambda so_far, change: change(so_far), evening.agreed, now)
    now = _taken_up(plan, _ended(now, evening, day))
    told = {"at": evening.at, "present": evening.present, "outcome": evening.outcome, "feedback": evening.feedback}
    check_fields(Meeting, told)
    return with_meeting(now, replace(meeting, **told))


def _taken_up(before: Plan, now: Plan) -> Plan:
    """The plan in which a goal is worked on that was only proposed, and for which somebody has promised something."""
    had = {goal.id: len(goal.actions) for goal in before.goals}
    for goal in now.goals:
        if goal.status == "proposed" and len(goal.actions) > had.get(goal.id, 0):
            now = with_goal(now, replace(goal, status="active"))
    return now


def _check_present(plan: Plan, meeting: Meeting, evening: Evening) -> None:
    """Refuses an evening with nobody, with somebody who could not be there, or told by who was not there."""
    if not evening.present:
        raise NobodyNamed(key="present")
    check_once(evening.present)
    for slug in evening.present:
        acting(plan, slug, evening.at.date())
    told = [one.by for one in evening.feedback]
    check_once(told)
    for slug in (*evening.joined, *told):
        if slug not in evening.present:
            raise WasNotThere(person=slug, meeting=meeting.id)
    for one in evening.feedback:
        check_value(one)


def joined(plan: Plan, slug: str, day: dt.date) -> Plan:
    """The plan in which this person takes part from this day on; who did so already stays as they were."""
    person = acting(plan, slug, day)
    return plan if person.takes_part(day) else with_person(plan, replace(person, since=day))


def _looked_back(plan: Plan, evening: Evening, today: dt.date) -> Plan:
    """The plan with what was said of the goals, and with the day on which all look again."""
    next_day = evening.next_evaluation
    if evening.evaluation is not None:
        return evaluate(plan, evening.evaluation, next_day, today, whole=True)
    assert next_day is not None  # noqa: S101 - no evening ends without it
    check_fields(Plan, {"next_evaluation": next_day})
    check_ahead("next_evaluation", next_day, today)
    if next_day == evening.at.date():
        raise NextSameDay(first="date", last="next_evaluation")
    return replace(plan, next_evaluation=next_day)


def _ended(plan: Plan, evening: Evening, day: dt.date) -> Plan:
    """The plan with who watches it, and with the two actions that follow every round table."""
    roles = evening.roles
    assert roles is not None  # noqa: S101 - no evening ends without them
    plan = set_coordinator(plan, roles.coordinator, roles.arrangement, roles.reason, day, keeper=roles.keeper)
    for action in (evening.call_help, evening.send_round):
        assert action is not None  # noqa: S101 - as above
        plan = add_action(plan, None, action, day)
    return plan
