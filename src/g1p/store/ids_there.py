"""The ids that stand in the mapping of a file, however faulty, and whom or what a reference in it names."""

from collections.abc import Collection, Iterator
from typing import Any

from g1p.checks.finding import Path as InPlan
from g1p.model.steps import at
from g1p.store.likeness import plain


def ids_in(held: Any, path: InPlan = ()) -> Iterator[tuple[InPlan, str]]:
    """Every id in the mapping of a file, also of records that are faulty, each with its path."""
    items = held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ()
    for step, inside in items:
        if step == "id" and isinstance(inside, str):
            yield (*path, "id"), inside
        else:
            yield from ids_in(inside, (*path, step))


def is_one_of(name: str, known: Collection[str]) -> bool:
    """Whether a reference is to an id that is there, or to one that is badly written: `Oma`, and oma is meant."""
    return name in known or plain(name) in known


def named(value: Any, path: InPlan) -> str:
    """The slug or id that a reference at `path` names; of scores the key itself is the slug."""
    held = at(value, path)
    return held if isinstance(held, str) else str(path[-1])
