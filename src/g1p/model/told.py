"""What has changed between two versions of a plan file, as facts for whoever puts them into words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from g1p.model.differences import alike
from g1p.model.names import named

What = Literal["made", "gone", "added", "removed", "changed", "ordered", "moved", "unreadable"]


Step = tuple[str, str | None]
"""A key, and of a list of records the name of one of them."""


class Change(NamedTuple):
    """One change, and the way to it; `ident` is the record or person that it happened in.

    A whole file is made, gone, moved (`was` and `now` are then its paths) or unreadable; a record, or another item of a
    list, is added or removed; a list is ordered; any other value is changed, from or to None when it was not there.
    """

    what: What
    way: tuple[Step, ...] = ()
    ident: str | None = None
    was: Any = None
    now: Any = None

    @property
    def keys(self) -> tuple[str, ...]:
        """The way by keys alone, as the schema knows it."""
        return tuple(key for key, _ in self.way)

    @property
    def path(self) -> str:
        """The way as people write it: `goals/g-7k2mq/due`."""
        return "/".join(part for step in self.way for part in step if part is not None)

    def is_of(self, ident: str) -> bool:
        """Whether it happened in this record, or in one inside it."""
        return any(name == ident for _, name in self.way)


def changes(was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Change]:
    """Every change from `was` to `now`, in the order of the file; the two may be of any shape.

    What is in a record that is added or removed, is told only where it is a record with an id itself.
    """
    yield from _in_mapping(was, now, Change("changed"))


def _in_mapping(was: Mapping[str, Any], now: Mapping[str, Any], here: Change) -> Iterator[Change]:
    for key in dict.fromkeys((*was, *now)):
        before, after = was.get(key), now.get(key)
        inner = here._replace(way=(*here.way, (key, None)))
        if before in (None, []) and after in (None, []):
            continue
        if _has_records(before) or _has_records(after):
            yield from _in_list(_list(before), _list(after), inner)
        elif isinstance(before, dict) and isinstance(after, dict):
            yield from _in_mapping(before, after, inner)
        elif not alike(before, after):
            yield inner._replace(was=before, now=after)


def _in_list(was: Sequence[Any], now: Sequence[Any], here: Change) -> Iterator[Change]:
    key = here.way[-1][0]
    before, after = named(was, key), named(now, key)
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name), after.get(name)
        inner = here._replace(way=(*here.way[:-1], (key, str(name))), ident=_ident(new or old) or here.ident)
        if name not in before or name not in after:
            yield inner._replace(what="added" if name in after else "removed", was=old, now=new)
            yield from _records_in(old, new, inner)
        elif isinstance(old, dict) and isinstance(new, dict):
            yield from _in_mapping(old, new, inner)
        elif not alike(old, new):
            yield inner._replace(was=old, now=new)
    stay = [name for name in before if name in after]
    if stay != [name for name in after if name in before]:
        yield here._replace(what="ordered")


def _records_in(old: Any, new: Any, here: Change) -> Iterator[Change]:
    """The records with an id in one that is added or removed as a whole."""
    held = old if isinstance(old, dict) else new if isinstance(new, dict) else {}
    for key, value in held.items():
        if _has_records(value) and any(_ident(item) for item in value):
            inner = here._replace(way=(*here.way, (key, None)))
            yield from _in_list(value if held is old else [], value if held is new else [], inner)


def _has_records(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _ident(item: Any) -> str | None:
    ident = item.get("id") if isinstance(item, dict) else None
    return ident if isinstance(ident, str) else None
