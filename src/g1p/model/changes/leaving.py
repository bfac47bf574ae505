"""Somebody leaves, and what they did and were passes on first: a promise is never nobody's."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from g1p.errors import NotTheirAction, NotTheirRole
from g1p.model.changes.actions import assign, drop
from g1p.model.changes.find import not_closed, open_actions, the_action
from g1p.model.changes.people import leave, roles_of
from g1p.model.changes.roles import set_coordinator, set_keeper
from g1p.model.goals import Action
from g1p.model.plan import Plan
from g1p.model.value import Value


class Leaving(Value):
    """The last day, why, and what passes on: each role and each action to whom; to nobody when an action is dropped."""

    on: dt.date
    reason: str | None = None
    coordinator: str | None = None
    keeper: str | None = None
    actions: Mapping[str, str | None] = MappingProxyType({})


def actions_of(plan: Plan, slug: str) -> tuple[Action, ...]:
    """The open actions that this person does, alone or with others."""
    return tuple(action for action in open_actions(plan) if slug in action.who)


def hand_over(plan: Plan, slug: str, leaving: Leaving, today: dt.date) -> Plan:
    """The plan in which others have the roles and actions of this person, who then leaves it.

    Who does an action along with them stays in it. Who coordinates passes that on with the last day, or today when that
    is still to come. Raises NotTheirRole, NotTheirAction, and what `set_coordinator`, `set_keeper`, `assign`, `drop`
    and `leave` raise.
    """
    not_closed(plan)
    held = roles_of(plan, slug)
    for role in ("coordinator", "keeper"):
        if getattr(leaving, role) is not None and role not in held:
            raise NotTheirRole(person=slug, plan=plan.id, role=role)
    if leaving.coordinator is not None:
        plan = set_coordinator(plan, leaving.coordinator, None, leaving.reason, today, on=leaving.on)
    if leaving.keeper is not None:
        plan = set_keeper(plan, leaving.keeper, today)
    for ident, to in leaving.actions.items():
        who = the_action(plan, ident).who
        if slug not in who:
            raise NotTheirAction(action=ident, person=slug)
        now = tuple(dict.fromkeys(to if one == slug else one for one in who if to is not None))
        plan = drop(plan, ident, leaving.reason) if to is None else assign(plan, ident, now, today)
    return leave(plan, slug, leaving.on, leaving.reason, today)
