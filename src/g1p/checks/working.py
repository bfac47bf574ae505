"""What people still have to do in a plan, and whether they work with it: questions that many rules begin with."""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.finding import Path
from g1p.model.goals import Action, Goal
from g1p.model.overdue import runs
from g1p.model.plan import Plan


def is_active(plan: Plan, today: dt.date) -> bool:
    """Whether people work on its goals on `today`: active and not paused, so no draft, no aftercare, not closed."""
    return plan.status == "active" and runs(plan, today)


def worked_on(plan: Plan) -> frozenset[int]:
    """The positions of the goals that are worked on, as `is_worked_on` says; in one go, for many may hang together."""
    void = plan.void_goals()
    known = {goal.id: goal for goal in reversed(plan.goals)}
    above = (known.get(goal.part_of) if goal.part_of else None for goal in plan.goals)
    return frozenset(
        index
        for index, (goal, parent) in enumerate(zip(plan.goals, above, strict=True))
        if goal.is_open and index not in void and (parent is None or parent.is_open)
    )


def open_goals(plan: Plan) -> list[tuple[Path, Goal]]:
    """Every goal that is worked on, with its path."""
    return [(("goals", index), plan.goals[index]) for index in sorted(worked_on(plan))]


def goals_of_now(plan: Plan) -> list[tuple[Path, Goal]]:
    """Every goal that is worked on first, with its path."""
    return [(path, goal) for path, goal in open_goals(plan) if goal.when == "now"]


def open_actions(plan: Plan) -> Iterator[tuple[Path, Action]]:
    """Every action that somebody still has to do, with its path; of goals only of those that are worked on."""
    lists = [((), plan.actions), *((path, goal.actions) for path, goal in open_goals(plan))]
    for path, actions in lists:
        yield from (((*path, "actions", index), action) for index, action in enumerate(actions) if action.is_open)
