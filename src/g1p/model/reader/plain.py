"""A plan without what counts nowhere: void records and the team's own `x_` keys; both are in no paper."""

from collections.abc import Mapping
from typing import Any

from g1p.model.plan import Plan
from g1p.model.value import Value, Voidable, replace


def plain(plan: Plan) -> Plan:
    """The plan without void records (a void goal takes its actions and what is part of it along) and `x_` keys.

    Where a void person is one of several, in `who` or in scores, that name goes too.
    """
    goals = tuple(goal for goal in plan.goals if not plan.is_void(goal))
    void = frozenset(person.id for person in plan.people if person.void is not None)
    counting = void - {person.id for person in plan.people if person.void is None}
    return _plain(replace(plan, goals=goals, unresolved=()), counting)  # type: ignore[no-any-return]  # a Plan too


def bare(plan: Plan, **parts: Any) -> Plan:
    """Only what says which plan it is, and these parts: for readers who see nothing else of it."""
    nothing: dict[str, Any] = {"title": None, "created": None, "reason": None, "people": (), "goals": ()}
    same = {name: getattr(plan, name) for name in ("g1p", "id", "status", "language")}
    return Plan(**{**nothing, **same, **parts})


def _plain(held: Any, void: frozenset[str]) -> Any:
    if isinstance(held, tuple):
        return tuple(_plain(item, void) for item in held if not _is_void(item, void))
    if isinstance(held, Mapping):  # `translated` may hold `x_` keys too
        return {key: text for key, text in held.items() if not key.startswith("x_") and key not in void}
    if not isinstance(held, Value):
        return held
    fields = {name: _plain(getattr(held, name), void) for name in type(held).kinds if name != "extra"}
    return replace(held, extra=(), **fields)


def _is_void(item: Any, void: frozenset[str]) -> bool:
    return item in void if isinstance(item, str) else isinstance(item, Voidable) and item.void is not None
