"""What has changed in a plan, as sentences: in the words of the method, with ids to go on with."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Any

from g1p.cli.screen import width
from g1p.errors import N_
from g1p.model.told import Change
from g1p.render.columns import wrap
from g1p.store.happened import Happened
from g1p.store.titles import field_title, item_title, word_for
from g1p.words import Words

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NAME = re.compile(r"[a-z][a-z0-9+#-]*")
SPEAKS = ("text", "name", "title", "what", "summary", "reason", "purpose", "result")
"""Keys of which one says what a record is about, the best first."""

LONGEST = 240
"""Characters of a text that are shown; all of it stands in the plan."""

INDENT = "  "

OF_FILES = {
    "made": N_("the plan is made"),
    "gone": N_("the file is taken away"),
    "moved": N_("the file is called {now} instead of {was}"),
    "unreadable": N_("this version cannot be read"),
}


def plan_lines(one: Happened, words: Words) -> Iterator[str]:
    """What happened to one plan, each change on as many lines as it needs, the first of them less far to the right."""
    yield f"{INDENT}{one.plan}"
    for change in one.changes:
        first, *more = wrap(told(change, words), width() - 3 * len(INDENT))
        yield f"{2 * INDENT}{first}"
        yield from (f"{3 * INDENT}{line}" for line in more)


def told(change: Change, words: Words) -> str:
    """One change in words, such as “action a-9x1qd, due: 7 December 2026 → 21 December 2026”."""
    if change.what in OF_FILES:
        was, now = (held if isinstance(held, str) else "" for held in (change.was, change.now))
        return words.say(OF_FILES[change.what], was=was, now=now)
    where = _where(change, words)
    if change.what == "added":
        return words.say("{where} added: {about}", where=where, about=_about(change.now, change.keys, words))
    if change.what == "removed":
        return words.say("{where} gone: {about}", where=where, about=_about(change.was, change.keys, words))
    if change.what == "ordered":
        return words.say("{where}: in another order", where=where)
    was, now = (_value(held, change.keys, words) for held in (change.was, change.now))
    return f"{where}: {now}" if change.was is None else f"{where}: {was} → {now}"


def item(change: Change) -> dict[str, Any]:
    """One change as an item of JSON."""
    facts: dict[str, Any] = {"what": change.what, "path": change.path}
    facts |= {"id": change.ident} if change.ident else {}
    return facts | ({"was": change.was, "now": change.now} if change.what in ("changed", "moved") else {})


def _where(change: Change, words: Words) -> str:
    """The record, from the innermost one with an id on, and the keys in it: “goal g-7k2mq, scale, target”."""
    own = [number for number, (_, name) in enumerate(change.way) if name is not None and name == change.ident]
    parts = []
    for number, (_, name) in enumerate(change.way[own[-1] if own else 0 :], own[-1] if own else 0):
        keys = change.keys[: number + 1]
        field = field_title(keys, words.language)
        parts.append(field if name is None else _item(keys, name, words))
    return ", ".join(parts)


def _item(keys: Sequence[str], name: str, words: Words) -> str:
    """An item of a list: what kind it is, and its name when that is an id; what is known by its text has none here."""
    kind = item_title(keys, words.language)
    return f"{kind} {name}" if NAME.fullmatch(name) else kind


def _about(held: Any, keys: Sequence[str], words: Words) -> str:
    """What a record says, in one of its texts; of one without text all that it holds."""
    if not isinstance(held, dict):
        return _value(held, keys, words)
    key = next((key for key in SPEAKS if isinstance(held.get(key), str)), None)
    if key is None:
        return _value({k: v for k, v in held.items() if k != "id"}, keys, words)
    return _value(held[key], (*keys, key), words)


def _value(held: Any, keys: Sequence[str], words: Words) -> str:
    """A value as people say it: days with the name of the month, the fixed words of the format in their language."""
    if held in (None, []):
        return "–"
    if isinstance(held, list):
        return ", ".join(_value(one, keys, words) for one in held)
    if isinstance(held, dict):
        return "; ".join(_pair((*keys, str(key)), value, words) for key, value in held.items())
    if isinstance(held, str) and DAY.fullmatch(held):
        return _day(held, words)
    return _clipped(word_for(keys, str(held), words.language) or str(held))


def _pair(way: Sequence[str], value: Any, words: Words) -> str:
    """A field with its value; a list is not named when each item begins with what it is of: goals, with `goal`."""
    said = _value(value, way, words)
    items = value if isinstance(value, list) else []
    if items and all(isinstance(one, dict) and f"{next(iter(one), '')}s" == way[-1] for one in items):
        return said
    return f"{field_title(way, words.language)} {said}"


def _day(text: str, words: Words) -> str:
    try:
        return words.short_day(dt.date.fromisoformat(text))
    except ValueError:
        return text


def _clipped(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1] + "…"
