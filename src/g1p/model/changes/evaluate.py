"""How it goes: what people say of each goal on one day, and when they look again (plan-format, `evaluations`)."""

import datetime as dt

from g1p.errors import IsVoid, NextDayMissing, NextSameDay, NobodyEvaluates, NothingEvaluated, NotInPlan
from g1p.model.changes.find import acting, is_new, looked_at_goal, not_closed
from g1p.model.changes.values import check_ahead, check_fields, check_happened, check_once, check_value
from g1p.model.evaluations import Evaluation
from g1p.model.plan import Plan
from g1p.model.value import replace


def evaluate(
    plan: Plan, evaluation: Evaluation, next_evaluation: dt.date | None, today: dt.date, *, whole: bool
) -> Plan:
    """The plan with one more evaluation, and with the day of the next one.

    A `whole` evaluation does not end without that day, one of a single goal may leave it as it was (commands.md). A
    goal is looked at before it ends, or in aftercare: does it last? Raises NextDayMissing, NobodyEvaluates,
    NothingEvaluated, NotInPlan, IsVoid, GoalHasEnded, NamedTwice, DayInFuture, DayHasPassed, NextSameDay,
    SlugTaken, what `check_value` raises, and for who tells or scores PersonNotFound, OnlyMentioned or PersonHasLeft
    by that day.
    """
    not_closed(plan)
    is_new(plan, evaluation.id)
    check_value(evaluation)
    check_happened("date", evaluation.date, today)
    _check_teller(plan, evaluation)
    _check_goals(plan, evaluation)
    evaluated = replace(plan, evaluations=(*plan.evaluations, evaluation))
    if next_evaluation is None:
        if whole:
            raise NextDayMissing(plan=plan.id)
        return evaluated
    check_fields(Plan, {"next_evaluation": next_evaluation})
    check_ahead("next_evaluation", next_evaluation, today)
    if next_evaluation == evaluation.date:
        raise NextSameDay(first="date", last="next_evaluation")
    return replace(evaluated, next_evaluation=next_evaluation)


def _check_teller(plan: Plan, evaluation: Evaluation) -> None:
    """Refuses an evaluation that nobody tells, neither a person nor a meeting."""
    if evaluation.by is None and evaluation.meeting is None:
        raise NobodyEvaluates
    if evaluation.by is not None:
        acting(plan, evaluation.by, evaluation.date)
    if evaluation.meeting is not None:
        meeting = next((one for one in plan.meetings if one.id == evaluation.meeting), None)
        if meeting is None:
            raise NotInPlan(said=evaluation.meeting, plan=plan.id, record="meeting")
        if meeting.void is not None:
            raise IsVoid(id=meeting.id, plan=plan.id)


def _check_goals(plan: Plan, evaluation: Evaluation) -> None:
    """Refuses goals that are not there or have ended, one named twice, and scores of who was not there on that day."""
    if not evaluation.goals and evaluation.summary is None:
        raise NothingEvaluated
    check_once([one.goal for one in evaluation.goals])
    for one in evaluation.goals:
        looked_at_goal(plan, one.goal)
        for slug in one.scores or ():
            acting(plan, slug, evaluation.date)
