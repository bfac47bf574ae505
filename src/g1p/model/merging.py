"""Two people have changed one plan: by meaning, what either did is done, and what both did otherwise is named."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from g1p.model.differences import TOLD_APART, alike
from g1p.model.names import Name, named

NOTHING: Final = object()
"""Stands for a key that is not there, or an item that a list does not have."""

Place = tuple[str, ...]


class Merged(NamedTuple):
    """What comes of two changes: the mapping, in which `ours` stands where both changed the same, and those places.

    A place reads `goals/g-7k2mq/actions/a-9x1qd/due`, and holds nothing of what a family wrote.
    """

    mapping: dict[str, Any]
    conflicts: tuple[str, ...]


class Three(NamedTuple):
    """One place in the three mappings: as it was, as we have it, and as they have it."""

    base: Any
    ours: Any
    theirs: Any


def merged(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Merged:
    """`ours`, with all that differs between `base` and `theirs` done to it as well.

    Records are matched by id, or by what tells them apart; where they stand in their list does not matter.
    """
    conflicts: list[Place] = []
    mapping = _mappings(Three(base, ours, theirs), (), conflicts)
    return Merged(mapping, tuple("/".join(path) for path in conflicts))


def _values(three: Three, path: Place, conflicts: list[Place]) -> Any:
    if _same(three.ours, three.theirs) or _same(three.base, three.theirs):
        return three.ours
    if _same(three.base, three.ours):
        return three.theirs
    for kind, merge in KINDS.items():
        whole = three._replace(base=kind()) if three.base is NOTHING else three
        if all(isinstance(one, kind) for one in whole):
            return merge(whole, path, conflicts)
    conflicts.append(path)
    return three.ours


def _mappings(three: Three, path: Place, conflicts: list[Place]) -> dict[str, Any]:
    out = {}
    for key in dict.fromkeys((*three.ours, *three.theirs)):
        out[key] = _values(_at(three, key), (*path, key), conflicts)
    return {key: value for key, value in out.items() if value is not NOTHING}


def _at(three: Three, key: str | Name) -> Three:
    return Three(*(held.get(key, NOTHING) for held in three))


def _lists(three: Three, path: Place, conflicts: list[Place]) -> list[Any]:
    names = Three(*(named(items, path[-1]) for items in three))
    if _both_replaced(names):
        conflicts.append(path)
        return list(three.ours)
    found = {}
    for name in dict.fromkeys((*names.ours, *names.theirs)):
        value = _values(_at(names, name), (*path, _shown(name, path[-1], names)), conflicts)
        if value is not NOTHING:
            found[name] = value
    return [found[name] for name in _order(found, names, path, conflicts)]


def _shown(name: Name, key: str, names: Three) -> str:
    """An item by its id, or by people and days; one that is told apart by a text, by its number in our list."""
    sides = [side for side in (names.ours, names.base, names.theirs) if name in side]
    item = sides[0][name]
    if isinstance(item, dict) and ("id" in item or not TEXTS.intersection(TOLD_APART.get(key, TEXTS))):
        return str(name)
    return str([*sides[0]].index(name) + 1)


TEXTS = frozenset({"text", "what"})
"""Of the keys that tell records apart, those that hold what somebody wrote."""


KINDS: dict[type, Callable[[Three, Place, list[Place]], Any]] = {dict: _mappings, list: _lists}


def _both_replaced(names: Three) -> bool:
    """Whether both have put something else in the place of one item; a record with an id has no other in its place."""
    gone = [item for name, item in names.base.items() if name not in names.ours and name not in names.theirs]
    came, comes = ({name for name in side if name not in names.base} for side in names[1:])
    return came != comes and any(not (isinstance(item, dict) and "id" in item) for item in gone)


def _order(found: Mapping[Name, Any], names: Three, path: Place, conflicts: list[Place]) -> list[Name]:
    """The order of whoever changed it; what only the other has comes behind what it stands behind there."""
    _, ours, theirs = ([name for name in side if name in found] for side in names)
    of_all = {name for name in found if all(name in side for side in names)}
    was, mine, other = ([name for name in side if name in of_all] for side in names)
    if other in (was, mine):
        return _with(ours, theirs)
    if mine != was:
        conflicts.append(path)
        return _with(ours, theirs)
    return _with(theirs, ours)


def _with(leading: list[Name], added: list[Name]) -> list[Name]:
    out = list(leading)
    behind = 0
    for name in added:
        if name not in out:
            out.insert(behind, name)
        behind = out.index(name) + 1
    return out


def _same(one: Any, other: Any) -> bool:
    if one is NOTHING or other is NOTHING:
        return one is other
    return alike(one, other)
