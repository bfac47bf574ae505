"""The way through a plan: every value in it with the path that leads to it in the file."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from g1p.checks.finding import Path
from g1p.model.plan import Plan
from g1p.model.value import Value, Voidable


def walk(plan: Plan) -> Iterator[tuple[Path, Value]]:
    """Every value that counts, the plan itself first; what is void, in a void value or in a void goal is left out."""
    void = {("goals", index) for index in plan.void_goals()}
    return (step for step in _below((), plan, _counts) if plan.void is None and step[0][:2] not in void)


def everything(plan: Plan) -> Iterator[tuple[Path, Value]]:
    """Every value, void or not, the plan itself first, in the order of the model."""
    return _below((), plan, lambda _: True)


def _below(path: Path, value: Value, wanted: Callable[[Value], bool]) -> Iterator[tuple[Path, Value]]:
    yield path, value
    for name in _parts(type(value)):
        held = getattr(value, name)
        if isinstance(held, Value):
            yield from _below((*path, name), held, wanted)
        elif isinstance(held, tuple):
            for index, item in enumerate(held):
                if isinstance(item, Value) and wanted(item):
                    yield from _below((*path, name, index), item, wanted)


@cache
def _parts(kind: type[Any]) -> tuple[str, ...]:
    """The fields that can hold values; the rest is not worth a look in each of ten thousand plans."""
    return tuple(name for name, of in kind.kinds.items() if "g1p.model" in str(of))


def _counts(value: Value) -> bool:
    return not (isinstance(value, Voidable) and value.void is not None)
