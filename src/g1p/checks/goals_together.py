"""Do people work on the goals as the method asks: the family's own, a few at a time, and with an eye on how it goes?"""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.checks.working import goals_of_now, is_active, open_actions, open_goals
from g1p.model.goals import Goal
from g1p.model.plan import Plan
from g1p.model.stuck import OFTEN, flat_days, times_moved

AT_ONCE = 5
"""Goals that a family can work on at one time."""

NEAR = 14
"""Days before an evaluation in which a scale is of use to prepare it."""


def check_goals_together(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding when no goal is the family's own (G301), too many are of now (G303) or none (G313).

    And when none has a scale (G312), for every scale that does not rise (G309), and every action that is moved on and
    on (G310).
    """
    if not is_active(plan, today):
        return
    working = open_goals(plan)
    if working and not any(_may_be_of_the_family(plan, goal) for _, goal in working):
        yield Finding("G301", ("goals",))
    now = {goal.id: goal for _, goal in goals_of_now(plan)}
    if not now:
        yield Finding("G313", ("goals",))
    begun = {ident: goal for ident, goal in now.items() if goal.status == "active"}  # a proposal is no work yet
    n = sum(goal.part_of not in begun for goal in begun.values())  # the steps of a goal of now are that goal
    if n > AT_ONCE:
        yield Finding("G303", ("goals",), {"n": n})
    for path, goal in working:
        if flat_days(plan, goal):
            yield Finding("G309", (*path, "scale"), {"id": goal.id})
    for path, action in open_actions(plan):
        moves = times_moved(action)
        if moves >= OFTEN:
            yield Finding("G310", (*path, "moved"), {"id": action.id, "n": moves})
    day = plan.next_evaluation
    if day and 0 <= (day - today).days <= NEAR and working and not any(goal.scale for _, goal in working):
        yield Finding("G312", ("goals",), {"day": day})


def _may_be_of_the_family(plan: Plan, goal: Goal) -> bool:
    """Whether somebody of the family said it; whom nobody knows may be of the family."""
    speaker = plan.person(goal.said_by)
    return speaker is None or speaker.group == "family"
