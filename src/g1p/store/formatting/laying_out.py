"""A file that is there gets the canonical layout, or is refused: it must say the same, to the last comment."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

from g1p.checks.comments import OFF, turned_off
from g1p.checks.finding import Path
from g1p.checks.references import ID
from g1p.errors import CannotLayOut, InvalidPlan, NewerFormat, NoPlan, UnfinishedMerge
from g1p.model.differences import alike
from g1p.store.asides import Aside, comments_in
from g1p.store.formatting.finder import Misread
from g1p.store.formatting.reading import Heard, heard
from g1p.store.formatting.settling import settled
from g1p.store.judge import FORMAT
from g1p.store.lines import line_end
from g1p.store.load import Unreadable, careful, load
from g1p.store.new_file import whole_file
from g1p.store.shape import as_text, may_be_left_out

AGREED_TO = ("actions", "coordination", "goals")
"""What people agree to; the digest of an agreement is bound to it as it stands in the file."""


def check_ours(data: bytes, kind: str, name: str) -> None:
    """Raises NoPlan for a readable file of somebody else's: one that does not say that it is a plan."""
    with suppress(Unreadable):
        if kind == "plan" and "g1p" not in load(data):
            raise NoPlan(path=name)


def laid_out(data: bytes, kind: str, name: str) -> bytes:
    """The bytes of a file of this kind (plan, workspace or rollout) in the canonical layout; errors call it `name`.

    Raises InvalidPlan with the first fault of a file that cannot be read, NewerFormat, UnfinishedMerge, or
    CannotLayOut when there is something in it that would not stay what it is.
    """
    value = _value(data, kind, name)
    try:
        return _laid_out(data, value, kind)
    except (Misread, Unreadable):
        raise CannotLayOut(path=name) from None


def _value(data: bytes, kind: str, name: str) -> dict[str, Any]:
    try:
        value = load(data)
    except Unreadable as refused:
        raise InvalidPlan(name, as_text(refused.findings[0], kind)) from None
    version, ident = value.get("g1p"), value.get("id")
    if type(version) is int and version > FORMAT:
        raise NewerFormat(file=name, version=version)
    if value.get("unresolved"):
        plan = ident if isinstance(ident, str) and ID.fullmatch(ident) else name
        raise UnfinishedMerge(file=name, plan=plan)
    return value


def _laid_out(data: bytes, value: dict[str, Any], kind: str) -> bytes:
    said = heard(data, value)
    wanted = _without_empty((), value, said) if kind == "plan" else value
    head, style = settled(wanted, said, kind)
    text = whole_file(wanted, head, style)
    if b"\r\n" in data and line_end(data) == b"\r\n":
        text = text.replace(b"\n", b"\r\n")
    if text != data:
        _check(data, text, wanted, said._replace(head=tuple(head)))
    return text


def _without_empty(path: Path, value: Any, said: Heard) -> Any:
    """The value without the lists that say nothing, where no comment is about them and nobody has agreed to them."""
    if isinstance(value, list):
        return [_without_empty((*path, index), held, said) for index, held in enumerate(value)]
    if not isinstance(value, dict):
        return value
    bound = AGREED_TO if not path and value.get("agreed") else ()
    return {
        key: held if key in bound else _without_empty((*path, key), held, said)
        for key, held in value.items()
        if key in bound or not _says_nothing((*path, key), held, said)
    }


def _says_nothing(path: Path, held: Any, said: Heard) -> bool:
    return held == [] and may_be_left_out(path) and not any(said.asides.get(path, Aside()).comments)


def _check(data: bytes, text: bytes, wanted: dict[str, Any], said: Heard) -> None:
    """Raises Misread or Unreadable when the new text does not say what was asked, to the last comment."""
    value = load(text)
    if not alike(value, wanted) or _comments(heard(text, value, blank=False)) != _comments(said):
        raise Misread
    if not all(_stands_so(number, data) for number in _fractions(wanted)):
        raise Misread
    if OFF.search(data):
        was, is_now = _turned_off(data), _turned_off(text)
        is_no_more = _is_off_in(was, ((off, _outermost(off.covers)) for off in is_now))  # what is inside may come along
        is_no_less = _is_off_in(is_now, ((off, off.covers) for off in was))
        if not (is_no_more and is_no_less):
            raise Misread


def _fractions(value: Any) -> Iterator[float]:
    """Every number with a point; the format has none of its own, so these are the team's."""
    if isinstance(value, float):
        yield value
    for held in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _fractions(held)


def _stands_so(number: float, data: bytes) -> bool:
    """Whether a number is written in the file as we write it: 2.10 may be a name, and is another one than 2.1."""
    return re.search(rf"(?<![\w.]){re.escape(repr(number))}(?![\w.])".encode(), data) is not None


def _comments(said: Heard) -> list[Any]:
    """Every comment with what it is about; asides that hold empty lines alone do not count."""
    by_path = {path: aside.comments for path, aside in said.asides.items() if any(aside.comments)}
    return [comments_in(list(said.head)), by_path]


class Off(NamedTuple):
    """A code that a comment turns off: in the whole file, or for what begins on the line that the comment is about."""

    code: str
    everywhere: bool
    covers: frozenset[Path]


def _turned_off(data: bytes) -> list[Off]:
    offs, _ = turned_off(data.decode())
    places = careful(data).places
    lines: dict[int | None, set[Path]] = {}
    for path, (line, _) in (*places.keys.items(), *places.values.items()):
        lines.setdefault(line, set()).add(path)
    return [Off(off.code, off.covers is None, frozenset(lines.get(off.covers, ()))) for off in offs]


def _is_off_in(all_: list[Off], these: Iterable[tuple[Off, Iterable[Path]]]) -> bool:
    """Whether each of these codes is turned off by one of `all_` too, for all of the paths beside it."""
    known: dict[tuple[str, bool, Path | None], set[int]] = {}
    for number, off in enumerate(all_):
        for path in (None, *off.covers):
            known.setdefault((off.code, off.everywhere, path), set()).add(number)
    about = (((off.code, off.everywhere, path) for path in (None, *paths)) for off, paths in these)
    return all(set.intersection(*(known.get(one, set()) for one in each)) for each in about)


def _outermost(paths: frozenset[Path]) -> set[Path]:
    """Those of the paths that are in none of the others."""
    return {path for path in paths if not any(path[:end] in paths for end in range(len(path)))}
