"""Gives every comment its place in the canonical layout, where two would come together or the line of one is gone."""

from collections.abc import Iterator, Sequence
from itertools import dropwhile
from typing import Any, NamedTuple

from g1p.checks.finding import Path
from g1p.store.asides import Aside, Said, comments_in, turns_off
from g1p.store.formatting.reading import Heard
from g1p.store.layout import Style, is_bracketed, keys_in_order


class First(NamedTuple):
    """A mapping or list with something in it, and the path of what comes first in it in the canonical layout."""

    around: Path
    held: Any
    path: Path


def settled(value: dict[str, Any], said: Heard, kind: str) -> tuple[list[str], Style]:
    """The lines above the first key, and the style in which to lay the value out with every aside in its place."""
    asides, first = said.asides, dict(_held_first((), value, said))
    firsts = list(_firsts((), value, kind, Said(first=first)))
    kept = [path for path in said.on_one_line if path in asides and _holds_its_line(asides[path])]
    places = _Places(asides, {first.path: first.around for first in firsts})
    places.out_of_nothing()
    places.one_behind_each()
    head = _without_top(_tidy([*said.head, *places.off_the_top(firsts)]))
    style = Style(kind=kind, said=Said(asides, frozenset(_spread(asides)), frozenset(kept), first))
    places.onto_first_lines([one for one in firsts if _is_item(one.around) and not is_bracketed(*one[:2], style)])
    for aside in asides.values():
        aside.above, aside.below = _tidy(aside.above), _tidy(aside.below)
    return head, style


def _held_first(path: Path, held: Any, said: Heard) -> Iterator[tuple[Path, str]]:
    """Each mapping behind a dash that begins with a line about which a comment turns a code off, and its first key."""
    if isinstance(held, dict) and held and _is_item(path) and path not in said.on_one_line:
        first = next(iter(held))
        if any(_holds_its_line(said.asides.get(one, Aside())) for one in (path, (*path, first))):
            yield path, first
    steps = held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ()
    for step, inside in steps:
        yield from _held_first((*path, step), inside, said)


def _firsts(path: Path, held: Any, kind: str, said: Said) -> Iterator[First]:
    """Every mapping and list in which there is something, each before what is in it."""
    if not held or not isinstance(held, (dict, list)):
        return
    steps: Sequence[Any] = keys_in_order(path, held, kind, said) if isinstance(held, dict) else range(len(held))
    yield First(path, held, (*path, steps[0]))
    for step in steps:
        yield from _firsts((*path, step), held[step], kind, said)


def _holds_its_line(aside: Aside) -> bool:
    return any(map(turns_off, (*aside.above, *aside.behind)))


def _is_item(path: Path) -> bool:
    return isinstance(path[-1], int) if path else False


def _spread(asides: dict[Path, Aside]) -> Iterator[Path]:
    """The paths of everything with a comment inside."""
    for path, aside in asides.items():
        if any(aside.comments):
            yield from (path[:end] for end in range(1, len(path)))
        if comments_in(aside.below):
            yield path


def _tidy(lines: list[str]) -> list[str]:
    """The lines with one empty line where there are several."""
    return [line for above, line in zip(["#", *lines], lines, strict=False) if above or line]


def _without_top(lines: list[str]) -> list[str]:
    """The lines without the empty ones that they begin with."""
    return list(dropwhile(lambda line: not line, lines))


class _Places:
    """The asides by path; `around` says of what comes first in a mapping or list in which one that is."""

    def __init__(self, asides: dict[Path, Aside], around: dict[Path, Path]) -> None:
        self._asides = asides
        self._around = around

    def out_of_nothing(self) -> None:
        """What is said inside brackets with nothing in them comes above them."""
        something = {(), *self._around.values()}
        for path, aside in list(self._asides.items()):
            if aside.below and path not in something:
                self._above(path).extend(aside.below)
                aside.below = []

    def one_behind_each(self) -> None:
        """Of several comments that ended lines of one key or item, the first stays there; the others come above it."""
        for path, aside in list(self._asides.items()):
            if len(aside.behind) > 1:
                self._above(path).extend(aside.behind[1:])
                aside.behind = aside.behind[:1]

    def off_the_top(self, firsts: list[First]) -> list[str]:
        """What is said above the first behind a dash comes above the dash; above the first of all, into the head.

        Nothing begins with an empty line. Returns the lines for the head.
        """
        head: list[str] = []
        for first in firsts:
            lines = self._taken_from_above(first.path)
            if lines and first.around:
                self._above(first.path).extend(_without_top(lines))
            elif comments_in(lines):
                head = lines
        return head

    def onto_first_lines(self, items: list[First]) -> None:
        """What is said behind brackets that an item of a list loses comes behind its first line, or above that."""
        for item in items:
            aside = self._asides.get(item.around, Aside())
            first = self._asides.get(item.path, Aside())
            if first.behind:
                self._above(item.around).extend(aside.behind)
            elif aside.behind:
                first.behind, first.column = aside.behind, 0
                self._asides[item.path] = first
            aside.behind = []

    def _taken_from_above(self, path: Path) -> list[str]:
        aside = self._asides.get(path, Aside())
        lines, aside.above = aside.above, []
        return lines

    def _above(self, path: Path) -> list[str]:
        """The lines above a key or item; what comes first behind a dash has none but those above the dash."""
        while _is_item(self._around.get(path, ())):
            path = self._around[path]
        return self._asides.setdefault(path, Aside()).above
