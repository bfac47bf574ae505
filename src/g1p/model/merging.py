"""Two people have changed one plan: by meaning, what either did is done, and what both did otherwise is named."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from g1p.model.differences import alike
from g1p.model.names import named

NOTHING: Final = object()
"""Stands for a key that is not there, or an item that a list does not have."""

Names = tuple[str, ...]


class Merged(NamedTuple):
    """What comes of two changes: the mapping, in which `ours` stands where both changed the same, and those places.

    A place reads `goals/g-7k2mq/actions/a-9x1qd/due`.
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
    conflicts: list[Names] = []
    mapping = _mappings(Three(base, ours, theirs), (), conflicts)
    return Merged(mapping, tuple("/".join(path) for path in conflicts))


def _values(three: Three, path: Names, conflicts: list[Names]) -> Any:
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


def _mappings(three: Three, path: Names, conflicts: list[Names]) -> dict[str, Any]:
    out = {}
    for key in dict.fromkeys((*three.ours, *three.theirs)):
        inner = Three(*(held.get(key, NOTHING) for held in three))
        out[key] = _values(inner, (*path, key), conflicts)
    return {key: value for key, value in out.items() if value is not NOTHING}


def _lists(three: Three, path: Names, conflicts: list[Names]) -> list[Any]:
    names = Three(*(named(items, path[-1]) for items in three))
    if _both_replaced(names):
        conflicts.append(path)
        return list(three.ours)
    found = _mappings(names, path, conflicts)
    return [found[name] for name in _order(found, names, path, conflicts)]


KINDS: dict[type, Callable[[Three, Names, list[Names]], Any]] = {dict: _mappings, list: _lists}


def _both_replaced(names: Three) -> bool:
    """Whether both have put something else in the place of one item; a record with an id has no other in its place."""
    gone = [item for name, item in names.base.items() if name not in names.ours and name not in names.theirs]
    came, comes = ({name for name in side if name not in names.base} for side in names[1:])
    return came != comes and any(not (isinstance(item, dict) and "id" in item) for item in gone)


def _order(found: Mapping[str, Any], names: Three, path: Names, conflicts: list[Names]) -> list[str]:
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


def _with(leading: list[str], added: list[str]) -> list[str]:
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


def shown(place: str) -> str:
    """A place without what a family may have written: of what is told apart by its text, only where it stands."""
    parts = place.split("/")
    plain = next((n for n, part in enumerate(parts) if not PLAIN.fullmatch(part)), len(parts))
    return "/".join(parts[:plain])


PLAIN = re.compile(r"[a-z0-9_+#-]{1,90}")
"""A key, an id, or the ids of people: nothing with a space or a capital."""
