"""What the items of a list in a plan file are called in a path: `goals/g-7k2mq/due`, `ties/moeder+oma`."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from g1p.model.differences import TOLD_APART


def named(items: Sequence[Any], key: str) -> dict[str, Any]:
    """The items of the list at `key`, in their order, each by a name of its own: of two alike the second is #2."""
    out: dict[str, Any] = {}
    seen: Counter[str] = Counter()
    for item in items:
        name = _name(item, key)
        seen[name] += 1
        out[name if seen[name] == 1 else f"{name}#{seen[name]}"] = item
    return out


def _name(item: Any, key: str) -> str:
    if not isinstance(item, dict):
        return item if isinstance(item, str) else json.dumps(item)
    if isinstance(item.get("id"), str):
        return str(item["id"])
    return "+".join(str(item[part]) for part in TOLD_APART.get(key, sorted(item)) if item.get(part) is not None)
