"""Breaks good plans in ways that have one right answer: each break is known with what it should become again."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from random import Random
from typing import Any, NamedTuple

from g1p.model.steps import Drop, Set, Step, at
from g1p.store.document import changes
from g1p.store.lines import Edit
from g1p.store.outline import Part, way
from tests.store.edits import Place

DAY = re.compile(r"(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(r"(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")
SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
CHOICES = ("status", "group", "domain", "kind", "answer", "how", "when", "effect", "instrument")
PEOPLE = (
    "who",
    "said_by",
    "by",
    "coordinator",
    "keeper",
    "person",
    "raised_by",
    "given_by",
    "custody",
    "for",
    "present",
)
TEXTS = ("role", "organisation", "place", "purpose", "own_plan", "note", "phone", "name")
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli"),
    *("augustus", "september", "oktober", "november", "december"),
)
NUMBERS = (
    "655500101",
    "0655500101",
    "+31655500101",
    "007",
    "1.50",
    "12345678901234567890",
    "1e5",
    "true",
    "1:30",
    "no",
)


class Break(NamedTuple):
    """An edit that breaks a plan, where, and the step that says what the plan means when that is mended."""

    name: str
    path: Place
    edits: tuple[Edit, ...]
    means: Step | None = None


def breaks(data: bytes, mapping: dict[str, Any], dice: Random) -> list[Break]:
    """Every break that this plan has a place for, in the order of chance; what is the team's own stays whole."""
    found = [one for part, path in _parts(way(data, ())[0]) for one in _at(part, path, at(mapping, path), dice)]
    dice.shuffle(found)
    return found


def _parts(around: Part, path: Place = ()) -> Iterator[tuple[Part, Place]]:
    for part in around.parts:
        if not str(part.step).startswith("x_"):
            yield part, (*path, part.step)
            yield from _parts(part, (*path, part.step))


def several(found: list[Break], count: int) -> list[Break]:
    """So many of these breaks at most, none of which is about the same as another, or below it."""
    kept: list[Break] = []
    for one in found:
        if len(kept) < count and all(_apart(one, other) for other in kept):
            kept.append(one)
    return kept


def broken(data: bytes, taken: list[Break]) -> bytes:
    """The bytes with these breaks."""
    for edit in sorted((edit for one in taken for edit in one.edits), reverse=True):
        data = data[: edit.start] + edit.text + data[edit.end :]
    return data


def _apart(one: Break, other: Break) -> bool:
    size = min(len(one.path), len(other.path))
    edits = [*one.edits, *other.edits]
    touch = any(a.start < b.end and b.start < a.end for a in one.edits for b in other.edits)
    return one.path[:size] != other.path[:size] and not touch and len({edit[:2] for edit in edits}) == len(edits)


def _at(part: Part, path: Place, value: Any, dice: Random) -> Iterator[Break]:
    if isinstance(path[-1], str):
        yield from _key(part, path, dice)
    source = part.data[part.start : part.end]
    if part.kind == "scalar" and part.sign not in ("|", ">") and b"\n" not in source:
        for name, typed, means in _typed(path, value, dice):
            text = f'"{typed}"' if part.sign in ("'", '"') and name not in BARE else typed
            yield Break(name, path, (Edit(part.start, part.end, text.encode()),), means)
    if part.kind == "list" and part.in_brackets:
        yield from _list(part, path, value)
    if path[-1] == "id" and path[0] != "people" and len(path) > 1 and part.data.count(source) == 1:
        yield Break("no id", path, tuple(changes(part.data, Drop(path))))


BARE = ("a text", "a number")
"""What must stand without quotation marks, or with them, to be wrong."""


def _typed(path: Place, value: Any, dice: Random) -> Iterator[tuple[str, str, Step | None]]:
    """What may be typed instead, and what that means when it is not the value itself."""
    key = next(step for step in reversed(path) if isinstance(step, str))
    if type(value) is int:
        yield "a number", f"'{value}'", None
    elif not isinstance(value, str):
        return
    elif MOMENT.fullmatch(value):
        yield "a moment", value.replace("T", " "), None
        yield "a moment", f"{_in_dutch(value[:10])} om {value[11:].replace(':', '.')} uur", None
    elif DAY.fullmatch(value):
        yield "a day", dice.choice(DAYS)(value), None
    elif key in CHOICES and len(value) >= 4:
        yield "a choice", dice.choice((str.upper, str.capitalize))(value), None
        if value.isalpha() and len(value) > 5:
            yield "a choice", _slip(value, dice), None
    elif key in PEOPLE and SLUG.fullmatch(value) and path[0] != "measurements":
        yield "a person", value.capitalize(), None
    elif key in TEXTS and path[-1] == key:
        number = dice.choice(NUMBERS)
        yield "a text", number, Set(path, number)


def _in_dutch(day: str) -> str:
    on = dt.date.fromisoformat(day)
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


DAYS: tuple[Callable[[str], str], ...] = (
    _in_dutch,
    lambda day: "-".join(reversed(day.split("-"))),
    lambda day: ".".join(str(int(part)) for part in reversed(day.split("-"))),
    lambda day: day.replace("-", "/"),
    lambda day: day.replace("-", ""),
)


def _slip(word: str, dice: Random) -> str:
    """The word with one slip of the hand: a letter twice, or two that have changed places."""
    at = dice.randrange(1, len(word) - 1)
    if word[at] == word[at + 1] or dice.random() < 0.5:
        return word[:at] + word[at] + word[at:]
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _key(part: Part, path: Place, dice: Random) -> Iterator[Break]:
    """The key in other letters or with a slip; a short one may come out as another."""
    key = str(path[-1])
    start = part.begin + (part.data[part.begin : part.begin + 1] in (b"'", b'"'))
    if part.data[start : start + len(key)] != key.encode() or "scores" in path[:-1]:
        return
    names = [key.capitalize(), key.upper()] + [key.replace("_", "-")] * ("_" in key)
    names += [_slip(key, dice)] if len(key) > 5 else []
    yield Break("a key", path, (Edit(start, start + len(key), dice.choice(names).encode()),))


def _list(part: Part, path: Place, value: list[Any]) -> Iterator[Break]:
    source = part.data[part.start : part.end].decode()
    if len(value) == 1 and isinstance(value[0], str) and SLUG.fullmatch(value[0]):
        yield Break("no list", path, (Edit(part.start, part.end, source[1:-1].strip().encode()),))
