"""Is it known whom to turn to when a professional's promise is stuck?"""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.checks.working import open_actions
from g1p.model.goals import Action
from g1p.model.overdue import runs
from g1p.model.plan import Plan
from g1p.model.stuck import times_moved

TWICE = 2
"""Times that an action is moved before it is good to know who can help: the third time is a matter for the manager."""


def check_managers(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G232) for every professional with an open action that is stuck, and without a manager.

    An action is stuck when it is late, was moved twice, or when something higher up is asked about it or its goal. Of
    one professional the action that was due first is enough. Who has left is another question.
    """
    if not runs(plan, today):
        return
    asked = {one.about for one in plan.escalations if one.void is None and one.resolved is None}
    goals = {action.id: goal.id for goal, action in plan.all_actions() if goal}
    stuck: dict[str, str] = {}
    for action in sorted((action for _, action in open_actions(plan)), key=lambda action: (action.due, action.id)):
        if _is_stuck(action, today) or not asked.isdisjoint((action.id, goals.get(action.id, action.id))):
            for slug in action.who:
                stuck.setdefault(slug, action.id)
    for index, person in enumerate(plan.people):
        waits = person.id in stuck and person is plan.person(person.id)
        if waits and person.group == "professional" and person.can_act(today) and person.manager is None:
            yield Finding("G232", ("people", index), {"id": stuck[person.id]})


def _is_stuck(action: Action, today: dt.date) -> bool:
    return action.due < today or times_moved(action) >= TWICE
