"""What a hand does to one key of a plan: drops it, renames it, gives it another type of value or another place."""

import copy
import random
import re
from collections.abc import Callable
from typing import Any

Node = dict[str, Any]

ALWAYS = ("g1p", "id", "title", "status", "created", "reason", "people", "goals")
"""What a draft must have; of all else some parts are taken."""

KINDS = {"moment": r"[0-9]{4}-[0-9]{2}-[0-9]{2}T", "day": r"[0-9]{4}-[0-9]{2}-[0-9]{2}$", "id": r"[a-z]-[0-9a-z]{5}$"}
"""Kinds of text, by how they look."""

NAMES = ("nope", "x_ok", "x_Nee", "X", "x_", "x_a\n", "\n", "void", "share", "status", "$ref", "naam")
NUMBERS = (0, -1, 1, 3, 11, 99999, 10**20, 0.5, 3.0, 1.0, 1e300)
NEAR_DAYS = ("2026-02-30", "2026-2-3", "20261121", "2026-W47-6", "2026-11-21T10:00", "2200-01-01", "٢٠٢٦-11-21")
NEAR_IDS = ("a-9x1qi", "g-7k2m", "G-7k2mq", "q-7k2mq", "g_7k2mq", "p-4hx2k")
NEAR_MOMENTS = ("2026-02-30T10:00", "2026-04-31T19:30", "2026-11-21T24:00", "2026-11-21 10:00", "2026-11-21T10:00Z")


def small_plan(whole: Node, dice: random.Random) -> Node:
    """A draft with some parts of a whole plan, and of each list one item: two hundred of them take as long as ten."""

    def one(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: one(held) for key, held in value.items()}
        return [one(held) for held in dice.sample(value, min(1, len(value)))] if isinstance(value, list) else value

    optional = [key for key in whole if key not in ALWAYS]
    taken = {*ALWAYS, *dice.sample(optional, min(3, len(optional)))}
    return {key: one(held) for key, held in whole.items() if key in taken} | {"status": "draft"}


def mutated(plan: Node, dice: random.Random) -> tuple[str, Node]:
    """What was done to one key of a copy of the plan, at any depth, and the copy.

    A kind of value is chosen first, then a key with such a value: so what is rare is met as often as what is not.
    """
    plan = copy.deepcopy(plan)
    spots: dict[str, list[tuple[Node, str]]] = {}
    for holder in mappings(plan):
        for key, value in holder.items():
            spots.setdefault(_kind(value), []).append((holder, key))
    name = dice.choice(list(MUTATIONS))
    MUTATIONS[name](*dice.choice(spots[dice.choice(list(spots))]), dice)
    return name, plan


def _kind(value: Any) -> str:
    told = (name for name, pattern in KINDS.items() if isinstance(value, str) and re.match(pattern, value))
    return next(told, type(value).__name__)


def mappings(value: Any) -> list[Node]:
    """Every mapping in a value, the value itself first."""
    held = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return [*([value] if isinstance(value, dict) else []), *(found for item in held for found in mappings(item))]


def shuffled(value: Any, dice: random.Random) -> Any:
    """The value with the keys of each mapping in another order."""
    if isinstance(value, dict):
        return {key: shuffled(value[key], dice) for key in dice.sample(list(value), len(value))}
    return [shuffled(held, dice) for held in value] if isinstance(value, list) else value


def _dropped(holder: Node, key: str, _: random.Random) -> None:
    del holder[key]


def _renamed(holder: Node, key: str, dice: random.Random) -> None:
    at = dice.randrange(len(key) + 1)
    typos = (key[:at] + key[at + 1 :], key[:at] + dice.choice("aex_ \n") + key[at:], f"{key}s", key.upper(), f"x_{key}")
    name = dice.choice((*typos, dice.choice(NAMES)))
    items = [(name if held == key else held, value) for held, value in holder.items()]
    holder.clear()
    holder.update(items)


def _retyped(holder: Node, key: str, dice: random.Random) -> None:
    value = holder[key]
    others: tuple[Any, ...] = (None, True, False, [], {}, [value], {key: value}, str(value), dice.choice(NUMBERS))
    if isinstance(value, str):
        others += (value + "\n", " " + value, value.upper(), "", " ", "\u200b", value * 400)
    others += 3 * {"moment": NEAR_MOMENTS, "day": NEAR_DAYS, "id": NEAR_IDS}.get(_kind(value), ())
    if isinstance(value, list):
        others += ([*value, *value], [*value, None], *value)
    if isinstance(value, int):
        others += (float(value), value + 0.5, bool(value))
    holder[key] = copy.deepcopy(dice.choice(others))


def _reordered(holder: Node, _: str, dice: random.Random) -> None:
    items = dice.sample(list(holder.items()), len(holder))
    holder.clear()
    holder.update(items)


MUTATIONS: dict[str, Callable[[Node, str, random.Random], None]] = {
    "drop": _dropped,
    "rename": _renamed,
    "retype": _retyped,
    "reorder": _reordered,
}
