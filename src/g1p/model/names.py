"""What the items of a list in a plan file are called in a path: `goals/g-7k2mq/due`, `ties/moeder+oma`."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from g1p.model.differences import TOLD_APART


class Name(NamedTuple):
    """What an item is told apart by, and which of those that are alike in this it is, counted from 1."""

    text: str
    nth: int

    def __str__(self) -> str:
        return self.text if self.nth == 1 else f"{self.text}#{self.nth}"


def named(items: Sequence[Any], key: str) -> dict[Name, Any]:
    """The items of the list at `key`, in their order, each by a name of its own."""
    out: dict[Name, Any] = {}
    seen: Counter[str] = Counter()
    for item in items:
        text = _text(item, key)
        seen[text] += 1
        out[Name(text, seen[text])] = item
    return out


def _text(item: Any, key: str) -> str:
    if not isinstance(item, dict):
        return item if isinstance(item, str) else json.dumps(item)
    if isinstance(item.get("id"), str):
        return str(item["id"])
    return "+".join(str(item[part]) for part in TOLD_APART.get(key, sorted(item)) if item.get(part) is not None)
