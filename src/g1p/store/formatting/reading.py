"""Reads what people say in a file beside its facts, by the fast parser where it is to be trusted, else by the slow."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from g1p.checks.finding import Path
from g1p.store.asides import Aside
from g1p.store.care import needs_care
from g1p.store.formatting.finder import Finder, Misread
from g1p.store.lines import column
from g1p.store.outline import Part, way

if TYPE_CHECKING:
    from g1p.store.careful import Event


class Heard(NamedTuple):
    """The lines above the first key, every aside by path, and what stands in brackets on one line."""

    head: tuple[str, ...]
    asides: dict[Path, Aside]
    on_one_line: set[Path]

    @property
    def comments(self) -> int:
        """How many comments there are."""
        lines = (*self.head, *(line for aside in self.asides.values() for part in aside.comments for line in part))
        return sum("#" in line for line in lines)


def heard(data: bytes, value: dict[str, Any], *, blank: bool = True) -> Heard:
    """What people say in a file that `load` reads as `value`; raises Misread when it cannot be told where.

    Who wants to know the comments alone is told sooner, without the empty lines that are far from any.
    """
    data = data if data.endswith(b"\n") else data + b"\n"
    # Where no text holds a #, each # in the file begins a comment, whatever a parser makes of it.
    if not (needs_care(data.decode()) or "#" in repr(value)):
        with suppress(Misread, ValueError, LookupError, TypeError):
            said = _heard(by_outline(data, value, blank=blank))
            if said.comments == sum(b"#" in line for line in data.split(b"\n")):
                return said
    return _heard(by_events(data))


def _heard(finder: Finder) -> Heard:
    return Heard(finder.head, finder.finish(), finder.on_one_line)


def by_outline(data: bytes, value: dict[str, Any], *, blank: bool = True) -> Finder:
    """The same by the parser that edits are made with, which takes a tenth of the time; raises also what that does."""
    whole = way(data, ())[0]
    finder = Finder(data, whole.start, blank=blank)
    _go_over(finder, whole, (), value, len(data))
    return finder


def _go_over(finder: Finder, part: Part, path: Path, value: Any, until: int) -> None:
    """One value, with what stands behind it until the next key or item; at most twenty are inside one another.

    Where nothing is said on the way to the next, nobody has to look any deeper.
    """
    if part.kind == "scalar":
        finder.scalar(path, part.start, part.end)
        return
    parts, margin = part.parts, 0
    if [inside.step for inside in parts] != list(value if part.kind == "mapping" else range(len(value))):
        raise Misread
    finder.open(path, part.start, brackets=part.in_brackets)
    until = part.end - 1 if part.in_brackets else until
    for inside, end in zip(parts, [*(following.begin for following in parts[1:]), until], strict=False):
        here, margin = (*path, inside.step), column(part.data, inside.begin)
        if part.kind == "mapping":
            finder.key(here, inside.begin, inside.head, margin)
        else:
            finder.item(here, inside.start, margin, on_lines=inside.on_lines)
        if finder.is_said(inside.begin, end):
            _go_over(finder, inside, here, value[inside.step], end)
        else:
            finder.skip(here, inside.start, end, brackets=inside.in_brackets)
    finder.close(path, part.start, part.end, margin, brackets=part.in_brackets)


def by_events(data: bytes) -> Finder:
    """The same by the careful reader's parser."""
    from g1p.store.careful import events_in  # ruamel takes longer to import than a plan takes to read

    text = data.decode()
    offsets = [0, *accumulate(len(sign.encode()) for sign in text)]
    events = (one._replace(start=offsets[one.start], end=offsets[one.end]) for one in events_in(text))
    whole = next(events)
    finder = Finder(data, whole.start)
    _go_on(finder, whole, events, ())
    return finder


def _go_on(finder: Finder, event: "Event", events: Iterator["Event"], path: Path) -> None:
    """One value, which begins with this event; the ones that are in it come next."""
    if event.what == "text" and event.start == event.end:  # ruamel has it stand below what is said behind it
        finder.nothing(path)
        return
    if event.what == "text":
        finder.scalar(path, event.start, event.end)
        return
    finder.open(path, event.start, brackets=event.brackets)
    index = 0
    while (inside := next(events)).what != "end":
        here = (*path, inside.text if event.what == "mapping" else index)
        if event.what == "mapping":
            finder.key(here, inside.start, inside.end, event.column)
            inside = next(events)
        else:
            finder.item(here, inside.start, event.column, on_lines=inside.what != "text" and not inside.brackets)
        _go_on(finder, inside, events, here)
        index += 1
    finder.close(path, event.start, inside.end, event.column, brackets=event.brackets)
