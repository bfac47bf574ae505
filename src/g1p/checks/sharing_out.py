"""Is the work shared out: what the family and the people around it each do?"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from g1p.checks.finding import Finding
from g1p.checks.working import is_active, open_actions
from g1p.model.goals import Action
from g1p.model.plan import Plan

FEW = 3
"""Open actions from which it says something that the family has none of them."""

MANY = 5
"""Open actions from which a share of them says something."""

TOO_MUCH = Fraction(40, 100)
"""The share of the open actions above which one person carries too much."""


def check_sharing_out(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding when nobody of the network takes part (G304), or the family itself has no action (G305).

    And for everybody who carries more than 40 % of the actions (G306).
    """
    if not is_active(plan, today):
        return
    if not any(person.group == "network" and person.can_act(today) for person in plan.people):
        yield Finding("G304", ("people",))
    actions = [action for _, action in open_actions(plan)]
    busy = Counter(slug for action in actions for slug in action.who)
    others = {person.id for person in plan.people if person.group != "family"}
    if len(actions) >= FEW and busy.keys() <= others:  # whom nobody knows may be of the family
        yield Finding("G305", ("goals",), {"all": len(actions)})
    for index, person in enumerate(plan.people):
        too_much = _carried(actions, person.id) > TOO_MUCH * len(actions)
        if len(actions) >= MANY and too_much and person.can_act(today):
            yield Finding("G306", ("people", index), {"n": busy[person.id], "all": len(actions)})


def _carried(actions: list[Action], slug: str) -> Fraction:
    """How many of the actions somebody carries: of what two people do together each carries half."""
    return sum((Fraction(1, len(action.who)) for action in actions if slug in action.who), Fraction())
