"""The steps that lead from one mapping of a plan file to another, and what comes of taking them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

Path = tuple[str | int, ...]
"""The keys and indexes that lead to a value, as in the file; a step's path holds once the steps before it are taken."""


# No step shows what it holds: a repr with values would put a family into a traceback.
@dataclass(frozen=True, slots=True, repr=False)
class Set:
    """A key of a mapping, there already or not, or an item of a list that is there, gets this value."""

    path: Path
    value: Any


@dataclass(frozen=True, slots=True, repr=False)
class Drop:
    """A key goes out of its mapping."""

    path: Path


@dataclass(frozen=True, slots=True, repr=False)
class Insert:
    """A value comes into the list at `path`, at this index; a list that is not there yet begins with it."""

    path: Path
    index: int
    value: Any


@dataclass(frozen=True, slots=True, repr=False)
class Remove:
    """The item with this index goes out of the list at `path`; the last one leaves an empty list."""

    path: Path
    index: int


@dataclass(frozen=True, slots=True, repr=False)
class Order:
    """The list at `path` gets another order: `order` gives for each place the index that its item has now."""

    path: Path
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Move:
    """The mapping at `path` goes into a list beside it, called `to`; a list that is not there yet begins with it."""

    path: Path
    to: str
    index: int


Single = Set | Drop | Insert | Remove | Order
"""What happens in one place."""

Step = Single | Move


def applied(mapping: Mapping[str, Any], steps: Iterable[Step]) -> dict[str, Any]:
    """What the mapping becomes; the one that is handed over stays as it is.

    It may also hold what `mapping_of` leaves out, such as defaults and empty lists. Raises KeyError or IndexError for
    a path that leads nowhere.
    """
    made: dict[str, Any] = _copied(dict(mapping))
    for step in steps:
        _take(made, step)
    return made


def at(value: Any, path: Path) -> Any:
    """What stands at a path; raises KeyError or IndexError when it leads nowhere."""
    for step in path:
        value = value[step]
    return value


def _copied(value: Any) -> Any:
    """The value with mappings and lists of its own, also where two places share one, which `copy.deepcopy` keeps."""
    if isinstance(value, dict):
        return {key: _copied(held) for key, held in value.items()}
    return [_copied(held) for held in value] if isinstance(value, list) else value


def _take(mapping: dict[str, Any], step: Step) -> None:
    holder, last = at(mapping, step.path[:-1]), step.path[-1]
    match step:
        case Set():
            holder[last] = _copied(step.value)
        case Drop():
            del holder[last]
        case Insert():
            if isinstance(holder, dict):
                holder.setdefault(last, [])
            holder[last].insert(step.index, _copied(step.value))
        case Remove():
            del holder[last][step.index]
        case Order():
            holder[last][:] = [holder[last][index] for index in step.order]
        case Move():
            holder.setdefault(step.to, []).insert(step.index, holder.pop(last))
        case _:
            assert_never(step)
