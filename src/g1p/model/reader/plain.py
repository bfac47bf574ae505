"""A plan without what counts nowhere: void records and the team's own `x_` keys; both are in no paper."""

from collections.abc import Mapping
from typing import Any

from g1p.model.plan import Plan
from g1p.model.value import Value, Voidable, replace


def plain(plan: Plan) -> Plan:
    """The plan without void records (a void goal takes its actions and what is part of it along) and `x_` keys."""
    goals = tuple(goal for goal in plan.goals if not plan.is_void(goal))
    return _plain(replace(plan, goals=goals, unresolved=()))  # type: ignore[no-any-return]  # a Plan in, a Plan out


def _plain(held: Any) -> Any:
    if isinstance(held, tuple):
        return tuple(_plain(item) for item in held if not (isinstance(item, Voidable) and item.void is not None))
    if isinstance(held, Mapping):  # `translated` may hold `x_` keys too
        return {key: text for key, text in held.items() if not key.startswith("x_")}
    if not isinstance(held, Value):
        return held
    fields = {name: _plain(getattr(held, name)) for name in type(held).kinds if name != "extra"}
    return replace(held, extra=(), **fields)
