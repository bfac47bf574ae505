"""Steps of chance on any mapping, with texts that YAML would gladly read otherwise."""

from random import Random
from typing import Any

from g1p.model.steps import Drop, Insert, Order, Remove, Set, Step
from tests.store.edits import everything

LOOKS_LIKE_SOMETHING = ("yes", "No", "null", "~", "true", "1_000", "012", "0x1f", "1e3", ".5", "-1", "12:30", "y", "=")
DAYS = ("2026-11-21", "2026-11-21T10:00", "2026-02-30")
SIGNS = (
    "- x",
    "-",
    "?",
    "? x",
    ":",
    "@x",
    "`x",
    "%x",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "#",
    "<<",
    "---",
    "...",
    "[x]",
    "{x}",
)
INSIDE = ("a: b", "a:", "ü:", "a #b", "a, b", "x: [1]", "k: v\nl: w", "# a\n# b", "- a\n- b", "\\", "\\n", "a\\")
QUOTES = ('"', "'", '""', "''", 'it\'s "ok"', "it's", 'Ja, "nee"', "a\"b'c\\")
SPACES = (" x ", "x ", " x", "a  b", "a\tb", "\t", "\xa0", "a\xa0b", "\xa0a", "　x", "\u200dx", "x\u200c", "a   \nb")
LINES = (
    "a\nb",
    "a\n",
    "a\n\nb",
    "a\n\n",
    "\na",
    " a\nb",
    "a\n b",
    "a\n\n\nb\n",
    "a\n  \nb",
    "=======",
    "a\n=======\nb",
)
LONG = ("x" * 2000, ("woord " * 300).strip(), "x" * 90 + " " + "y" * 90, "🎉 emoji 👨‍👩‍👧 نص عربي")
TEXTS = ("gewoon", *LOOKS_LIKE_SOMETHING, *DAYS, *SIGNS, *INSIDE, *QUOTES, *SPACES, *LINES, *LONG)
NUMBERS = (0, 1, 15, -3, True, False)
KEYS = ("text", "who", "due", "note", "scores", "result", "void", "actions", "paused", "x_new")


def random_value(chance: Random, depth: int = 0) -> Any:
    """A text, a number, or a mapping or list of them."""
    kind = chance.random()
    if kind < 0.7 or depth > 2:
        return chance.choice(TEXTS if kind < 0.6 else NUMBERS)
    inner = [random_value(chance, depth + 1) for _ in range(chance.randint(0, 3))]
    return inner if kind < 0.85 else dict(zip(chance.sample(KEYS, len(inner)), inner, strict=True))


def random_step(chance: Random, mapping: dict[str, Any]) -> Step:
    """A step that the mapping has a place for."""
    path, value = chance.choice(list(everything(mapping)))
    if isinstance(value, list):
        return _in_list(chance, path, value)
    if isinstance(value, dict) and chance.random() < 0.7:
        return Set((*path, chance.choice(KEYS)), random_value(chance))
    if len(path) > 1 and isinstance(path[-1], str) and chance.random() < 0.3:
        return Drop(path)
    return Set(path or ("title",), chance.choice(TEXTS) if chance.random() < 0.9 else random_value(chance))


def _in_list(chance: Random, path: tuple[str | int, ...], items: list[Any]) -> Step:
    kind = chance.random()
    if kind < 0.4 or not items:
        new = chance.choice(items) if items and chance.random() < 0.5 else random_value(chance)
        return Insert(path, chance.randint(0, len(items)), new)
    if kind < 0.7:
        return Remove(path, chance.randrange(len(items)))
    return Order(path, tuple(chance.sample(range(len(items)), len(items))))
