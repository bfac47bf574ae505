"""What differs between two mappings of a plan file, as the steps that lead from the one to the other."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from g1p.model.steps import Drop, Insert, Move, Order, Path, Remove, Set, Step

Known = tuple[Any, ...]

TOLD_APART = {
    "ties": ("from", "to"),
    "kinship": ("kind", "from", "to"),
    "life_events": ("date", "year", "text"),
    "earlier_help": ("what", "by"),
    "copies": ("to", "date", "what"),
    "agreed": ("by", "date"),
    "invited": ("person",),
    "wishes": ("by",),
    "feedback": ("by",),
    "checked": ("date", "by"),
    "moved": ("was", "date"),
    "earlier": ("coordinator", "since"),
    "goals": ("goal",),
}
"""The keys that tell the records of a list apart when they have no id; `goals` are an evaluation's."""

EARLIER = {"closing": "closings"}
"""What goes into a list when it is over, with all that is said beside it, and the list of those before it."""

OWN_WORDS = ("agenda",)
"""The list whose texts people write in their own words; elsewhere a text is the name of one person or thing."""


def differences(was: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[Step, ...]:
    """The steps from `was` to `now`: none when they are alike but for the order of keys.

    Records are matched by id, or by what tells them apart; what is matched is changed where it stands.
    """
    return tuple(_in_mapping(was, now, ()))


def alike(one: Any, other: Any) -> bool:
    """Whether two values of a file are the same, types too (`1`, `1.0` and `true` are three), the order of keys not."""
    if type(one) is not type(other):
        return False
    if repr(one) == repr(other):  # as in `_in_value`; with another order of keys there is more to look at
        return True
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(alike(held, other[key]) for key, held in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(alike, one, other))
    return bool(one == other)


def _in_mapping(was: Mapping[str, Any], now: Mapping[str, Any], path: Path) -> Iterator[Step]:
    for key, to in EARLIER.items():
        if _is_over(was.get(key), was, now, to) and key not in now:
            before = was.get(to, [])
            yield Move((*path, key), to, len(before))
            yield from _in_mapping(was[key], now[to][-1], (*path, to, len(before)))
            was = {name: held for name, held in was.items() if name != key} | {to: [*before, now[to][-1]]}
    for key in was:
        if key not in now:
            yield Drop((*path, key))
    for key, held in now.items():
        if key in was:
            yield from _in_value(was[key], held, (*path, key))
        elif _is_list_of_records(held):
            yield from _in_list([], held, (*path, key))
        else:
            yield Set((*path, key), held)


def _is_over(held: Any, was: Mapping[str, Any], now: Mapping[str, Any], to: str) -> bool:
    """Whether what was `held` stands last in the list `to` by now, with what is said of its end."""
    before, after = was.get(to, []), now.get(to)
    if not (isinstance(held, dict) and isinstance(before, list) and isinstance(after, list)):
        return False
    last = after[-1] if after and after[-1:] != before[-1:] else None
    return isinstance(last, dict) and all(name in last and alike(one, last[name]) for name, one in held.items())


def _in_value(was: Any, now: Any, path: Path) -> Iterator[Step]:
    if repr(was) == repr(now):  # most of a plan is as it was, and to write it out is faster than to walk through it
        return
    if isinstance(was, dict) and isinstance(now, dict):
        yield from _in_mapping(was, now, path)
    elif isinstance(was, list) and isinstance(now, list):
        yield from _in_list(was, now, path)
    else:
        yield Set(path, now)


def _in_list(was: list[Any], now: list[Any], path: Path) -> Iterator[Step]:
    """First what goes, then the order of what stays, then what comes, then what has changed within."""
    held, wanted = _known(was, path), _known(now, path)
    for index in _rewritten(held, wanted):
        yield from _in_place(path, index, now[index])
        held[index] = wanted[index]
    for index in reversed(range(len(held))):
        if held[index] not in wanted:
            yield Remove(path, index)
            del held[index]
    stay = [one for one in wanted if one in held]
    if stay != held:
        yield Order(path, tuple(held.index(one) for one in stay))
    for index, one in enumerate(wanted):
        if one not in stay:
            yield Insert(path, index, now[index])
    before = dict(zip(_known(was, path), was, strict=True))
    for index, one in enumerate(wanted):
        if one in before:
            yield from _in_value(before[one], now[index], (*path, index))


def _in_place(path: Path, index: int, text: str) -> Iterator[Step]:
    """One text for another: own words change on their line; of a person what is said beside the name goes along."""
    if path[-1] in OWN_WORDS:
        yield Set((*path, index), text)
    else:
        yield Insert(path, index + 1, text)
        yield Remove(path, index)


def _rewritten(held: Sequence[Known], wanted: Sequence[Known]) -> list[int]:
    """Where one text takes the place of another."""
    pairs = enumerate(zip(held, wanted, strict=False))
    texts = [index for index, (one, other) in pairs if one[0] == other[0] == "text"]
    return [index for index in texts if held[index] not in wanted and wanted[index] not in held]


def _known(items: Sequence[Any], path: Path) -> list[Known]:
    """What each item is known by; of two that are known by the same, the first and the second are told apart too."""
    seen: Counter[Known] = Counter()
    out = []
    for item in items:
        known = _known_by(item, path)
        out.append((*known, seen[known]))
        seen[known] += 1
    return out


def _known_by(item: Any, path: Path) -> Known:
    if not isinstance(item, dict):
        return ("text" if isinstance(item, str) else "item", _frozen(item))
    keys = ("id",) if "id" in item else TOLD_APART.get(str(path[-1]), tuple(sorted(item)))
    return ("record", *(_frozen(item.get(key)) for key in keys))


def _frozen(value: Any) -> Known:
    """The value as a key, with its type."""
    if isinstance(value, dict):
        return (dict, frozenset((key, _frozen(held)) for key, held in value.items()))
    if isinstance(value, list):
        return (list, tuple(map(_frozen, value)))
    return (type(value), value)


def _is_list_of_records(value: Any) -> bool:
    return isinstance(value, list) and value != [] and all(isinstance(item, dict) for item in value)
