"""Does every goal have somebody who does something for it, and every open action a goal and people that go on?"""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.checks.working import goals_of_now, is_active, open_actions, open_goals, worked_on
from g1p.model.overdue import overdue, runs
from g1p.model.plan import Plan

NOTHING_COMES_OF_IT = ("failed", "dropped")


def check_goals_have_actions(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G210) for every goal of now that nobody does anything for.

    What is done for a smaller goal is done for the larger one too, and a step may wait for the step before it.
    """
    if not is_active(plan, today):
        return
    largest = _largest(plan)
    moving = {
        largest[goal.id]
        for _, goal in open_goals(plan)
        if any(action.void is None and action.status not in NOTHING_COMES_OF_IT for action in goal.actions)
    }
    for path, goal in goals_of_now(plan):
        if largest[goal.id] not in moving:
            yield Finding("G210", path, {"id": goal.id})


def _largest(plan: Plan) -> dict[str, str]:
    """Of each goal the id of the long-term goal that it is, in the end, part of; of goals in a circle one of them."""
    above = {goal.id: goal.part_of for goal in reversed(plan.goals)}
    found: dict[str, str] = {}
    for ident in above:
        way = [ident]
        while (step := above[way[-1]]) in above and step not in found and step not in way:
            way.append(step)
        found |= dict.fromkeys(way, found.get(step or "", way[-1]))
    return found


def check_ended_goals(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G227) for every open action under a goal that has ended, or whose larger goal has."""
    if not runs(plan, today):
        return
    going, void = worked_on(plan), plan.void_goals()
    for index, goal in enumerate(plan.goals):
        if index in going or index in void:
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
    for path, goal in open_goals(plan):
        yield Finding("G230", (*path, "status"), {"id": goal.id})


def check_who_waits(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G228) for everybody who cannot do the open action that stands with their name."""
    if not runs(plan, today):
        return
    people = {person.id: person for person in reversed(plan.people)}
    for path, action in open_actions(plan):
        for index, slug in enumerate(action.who):
            if slug in people and not people[slug].can_act(today):
                yield Finding("G228", (*path, "who", index), {"id": action.id})


def check_evaluation_is_held(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G226) for an evaluation whose day is over."""
    for item in overdue(plan, today):
        if item.kind == "evaluation":
            yield Finding("G226", ("next_evaluation",), {"day": item.due})
