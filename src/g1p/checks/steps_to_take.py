"""Does every goal have somebody who does something for it, and every open action a goal and people that go on?"""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.checks.working import goals_of_now, is_active, open_actions
from g1p.model.goals import Goal
from g1p.model.overdue import overdue, runs
from g1p.model.plan import Plan

NOTHING_COMES_OF_IT = ("failed", "dropped")


def check_goals_have_actions(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G210) for every goal of now that nobody does anything for.

    What is done for a smaller goal is done for the larger one too, and a step may wait for the step before it.
    """
    if not is_active(plan, today):
        return
    moving = {
        _largest(plan, goal)
        for goal, action in plan.all_actions()
        if goal and action.void is None and action.status not in NOTHING_COMES_OF_IT and plan.is_worked_on(goal)
    }
    for path, goal in goals_of_now(plan):
        if _largest(plan, goal) not in moving:
            yield Finding("G210", path, {"id": goal.id})


def _largest(plan: Plan, goal: Goal) -> str:
    """The id of the long-term goal that this one is, in the end, part of; of goals in a circle the last one met."""
    seen = [goal.id]
    while (step := plan.goal(seen[-1])) and step.part_of and step.part_of not in seen:
        seen.append(step.part_of)
    return seen[-1]


def check_ended_goals(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G227) for every open action under a goal that has ended, or whose larger goal has."""
    if not runs(plan, today):
        return
    for index, goal in enumerate(plan.goals):
        if plan.is_worked_on(goal) or plan.is_void(goal):
            continue
        ended = goal.part_of if goal.is_open else goal.id
        for nth, action in enumerate(goal.actions):
            if action.is_open:
                path = ("goals", index, "actions", nth, "status")
                yield Finding("G227", path, {"goal": ended, "action": action.id})


def check_goals_have_results(plan: Plan) -> Iterator[Finding]:
    """A finding (G230) for every goal without a result in a plan that closed because the goals were reached."""
    closing = plan.closing
    if plan.void is not None or plan.status != "closed" or closing is None or closing.reason != "goals_reached":
        return
    for index, goal in enumerate(plan.goals):
        if plan.is_worked_on(goal):
            yield Finding("G230", ("goals", index, "status"), {"id": goal.id})


def check_who_waits(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G228) for everybody who cannot do the open action that stands with their name."""
    if not runs(plan, today):
        return
    people = {person.id: person for person in reversed(plan.people)}
    for path, action in open_actions(plan):
        for index, slug in enumerate(action.who):
            if slug in people and not people[slug].can_act(today):
                yield Finding("G228", (*path, "who", index), {"id": action.id, "person": slug})


def check_what_is_due(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding for an evaluation whose day is over (G226), and for a late professional without a manager (G232).

    Of one professional the action that is late longest is enough. Who has left is another question.
    """
    told: set[str] = set()
    indexes = {person.id: index for index, person in reversed(list(enumerate(plan.people)))}
    for item in overdue(plan, today):
        if item.kind == "evaluation":
            yield Finding("G226", ("next_evaluation",), {"day": item.due})
        for slug in item.who if item.kind == "action" else ():
            person = plan.people[indexes[slug]] if slug in indexes and slug not in told else None
            if person and person.group == "professional" and person.can_act(today) and person.manager is None:
                told.add(slug)
                yield Finding("G232", ("people", indexes[slug]), {"person": slug, "id": item.id})
