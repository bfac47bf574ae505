"""Random damage to plans, the same for the same seed: to the text of a file, and to the mapping in it."""

import copy
import random
import re
from collections.abc import Callable
from typing import Any

CHARACTERS = " \n:-#'\"[]{},|>&*!%@`?\\~<=\t\x07\u202e\xa0\u200d🎉é"
LAYOUT = ("  ", "\n\n", "\r\n", ": ", "- ", " #", "# ", "''", '""', "[]", "{}", "[,", ", ", ",,", "}}", "? ")
SYNTAX = ("!!str ", "<<: ", "&a ", "*a", "---\n", "...\n", "%YAML 1.2\n", "\\n", "\\u202e", "|-", ">+", "|2", ">-\n")
WORDS = ("null", "true", "yes", "x_a: ", "012", "1_000", "0x1f", "0o17", "+5", "-5", "1.5", "1e400", ".inf", "12:30")
LONG = ("9999999999999999", "2026-02-30")
SCRAPS: tuple[str, ...] = (*CHARACTERS, *LAYOUT, *SYNTAX, *WORDS, *LONG)

ITEM = r"^  - .*\n(?:(?: {4}.*)?\n)*"
"""An item of a list that is a part of a plan, with what stands under it."""


def thinned(text: str, seed: int | str, most: int = 2) -> str:
    """The text of a file with so many items of each of its lists, at random: what is damaged is there as it was."""
    dice = random.Random(f"thin:{seed}")

    def some(found: re.Match[str]) -> str:
        items = re.findall(ITEM, found[0], re.MULTILINE)
        return "".join(items[at] for at in sorted(dice.sample(range(len(items)), min(most, len(items)))))

    return re.sub(f"(?:{ITEM})+", some, text, flags=re.MULTILINE)


def damaged_text(text: str, seed: int | str) -> str:
    """The text of a file with one to three faults, such as hands and programs make them."""
    dice = random.Random(f"text:{seed}")
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        text = dice.choice(TEXT_DAMAGE)(text, dice)
    return text


def _inserted(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + dice.choice(SCRAPS) + text[at:]


def _replaced(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + dice.choice(SCRAPS) + text[at + dice.randrange(4) :]


def _cut(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + text[at + dice.randint(1, 12) :]


def _broken_off(text: str, dice: random.Random) -> str:
    return text[: dice.randrange(len(text) + 1)]


def _value_replaced(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    head, colon, _ = lines[at].partition(": ")
    lines[at] = head + colon + dice.choice(SCRAPS) + dice.choice(("", " ", "x", " # y", dice.choice(SCRAPS)))
    return "\n".join(lines)


def _line_moved(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    line = lines.pop(dice.randrange(len(lines)))
    lines.insert(dice.randrange(len(lines) + 1), line)
    return "\n".join(lines)


def _line_twice(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    line = dice.choice(lines)
    lines.insert(dice.randrange(len(lines) + 1) if dice.random() < 0.5 else lines.index(line), line)
    return "\n".join(lines)


def _lines_lost(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    del lines[at : at + dice.randint(1, 3)]
    return "\n".join(lines)


def _indent_changed(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    bare = lines[at].lstrip(" ")
    lines[at] = " " * dice.randint(0, len(lines[at]) - len(bare) + 3) + bare
    return "\n".join(lines)


def _lines_joined(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    lines[at : at + 2] = [dice.choice(("", " ", ": ")).join(lines[at : at + 2])]
    return "\n".join(lines)


def _line_broken(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + "\n" + " " * dice.randrange(12) + text[at:]


def _other_line_ends(text: str, dice: random.Random) -> str:
    if dice.random() < 0.5:
        return text.replace("\n", "\r\n")
    at = dice.randrange(len(text) + 1)
    return text[:at] + text[at:].replace("\n", "\r\n", 1)


TEXT_DAMAGE: tuple[Callable[[str, random.Random], str], ...] = (
    _inserted,
    _inserted,
    _replaced,
    _cut,
    _broken_off,
    _value_replaced,
    _value_replaced,
    _line_moved,
    _line_twice,
    _lines_lost,
    _indent_changed,
    _indent_changed,
    _lines_joined,
    _line_broken,
    _other_line_ends,
)

DAYS = ("2026-11-21", "2026-02-30", "2026-11-21\n", "1899-12-31", "2200-01-01", "2026-1-1")
MOMENTS = ("2026-11-21T10:00", "2026-02-30T10:00", "2026-11-21T24:00")
IDS = ("p-4hx2k", "p-4hx2k\n", "a-9x1qi", "moeder", "oma\n", "team", "family", "Mo Eder", "a" * 41)
TEXTS = ("", " ", "\n", "x", "x\n", "nee", "a" * 2001, "a" * 10001, "٣", "é", "sha256:" + "0" * 64)
OTHERS = ("nl", "nl\n", "ar-MA", "a@b", "a@@b", "a b@c", "FREQ=DAILY", "FREQ=DAILY\n")
PLAIN = (None, True, False, 0, -1, 3, 11, 99999, 1.5)
HOLDERS: tuple[Any, ...] = (
    [],
    [None],
    ["x"],
    ["oma", "oma"],
    [[]],
    [{}],
    {},
    {"x_y": 1},
    {"nope": 1},
    {"id": "x"},
    {"name": "x"},
)
ODD_VALUES: tuple[Any, ...] = (*DAYS, *MOMENTS, *IDS, *TEXTS, *OTHERS, *PLAIN, *HOLDERS)
ALIKE = ((r"[0-9]{4}-[0-9]{2}-[0-9]{2}T", MOMENTS), (r"[0-9]{4}-[0-9]{2}-", DAYS), (r"[a-z]-[0-9a-z]{5}$", IDS))
"""How a text of a kind begins, and the odd ones of that kind: which fit nearly is what validators may differ about."""


def damaged_mapping(mapping: dict[str, Any], seed: int | str) -> dict[str, Any]:
    """A copy of a plan's mapping with one to three values changed, lost, moved or put where they do not belong."""
    dice = random.Random(f"mapping:{seed}")
    mapping = copy.deepcopy(mapping)
    for _ in range(dice.choice((1, 1, 2, 3))):
        holder = dice.choice([held for held in _holders(mapping) if held] or [mapping])
        _damage(holder, mapping, dice)
    return mapping


def _damage(holder: Any, mapping: dict[str, Any], dice: random.Random) -> None:
    keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    key = dice.choice(keys) if keys else "title"
    match dice.randrange(6):
        case 0 if keys:
            del holder[key]
        case 1 if isinstance(holder, dict):
            names = ("nope", "x_ok", "X", str(key)[:-1] or "x", f"{key}s", "void", "share")
            holder[dice.choice(names)] = dice.choice(ODD_VALUES)
        case 2:
            other = dice.choice([held for held in _holders(mapping) if held] or [mapping])
            value = dice.choice(list(other.values()) if isinstance(other, dict) else other or [None])
            holder[key] = copy.deepcopy(value)
        case 3 if keys:
            holder[key] = copy.deepcopy(dice.choice(_odd_like(holder[key])))
        case _:
            holder[key] = copy.deepcopy(dice.choice(ODD_VALUES))


def _odd_like(value: Any) -> tuple[Any, ...]:
    kinds = (odd for pattern, odd in ALIKE if isinstance(value, str) and re.match(pattern, value))
    return next(kinds, ODD_VALUES)


def _holders(value: Any) -> list[Any]:
    found: list[Any] = [value]
    for held in found:
        items = list(held.values()) if isinstance(held, dict) else held
        found += [item for item in items if isinstance(item, (dict, list))]
    return found
