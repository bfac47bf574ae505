"""What has changed in the text that somebody agreed with, counted by what it is for the family."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from g1p.model.told import Change, Step, changes

ACTION = {"due": "action_due", "moved": "action_due", "start": "action_start", "who": "action_who"}
ACTION |= {"text": "action_text"}
GOAL = {"text": "goal_text", "target_date": "goal_target", "scale": "goal_scale"}
COORDINATION = {"coordinator": "coordinator", "keeper": "keeper", "arrangement": "arrangement"}
FIELDS = {"actions": ACTION, "goals": GOAL, "coordination": COORDINATION}
"""Of each part the fields whose change is worth a word of its own, and what kind of change that is."""

NOUNS = {"actions": "action", "goals": "goal", "coordination": "coordination"}
BY_VALUE = ("status", "when")
"""Fields of which it matters what they become."""


def counted(was: Mapping[str, Any], now: Mapping[str, Any]) -> Counter[str]:
    """How much has changed from one agreed text to another, by kind: `{"action_due": 2, "goal_added": 1}`.

    Every kind counts once for each goal or action. What only comes along with something else, such as the result of an
    action that is done, is `action_other` or `goal_other` where it comes alone.
    """
    kinds: dict[tuple[Step, ...], list[str]] = {}
    for change in changes(was, now):
        record, kind = _kind(change)
        kinds.setdefault(record, []).append(kind)
    return Counter(
        kind
        for some in kinds.values()
        for kind in dict.fromkeys(some)
        if not kind.endswith("_other") or set(some) == {kind}
    )


def _kind(change: Change) -> tuple[tuple[Step, ...], str]:
    """The way to the record that a change is about, and what kind of change it is."""
    ends = [number for number, (key, name) in enumerate(change.way) if key in FIELDS and (name or number == 0)]
    end = ends[-1] + 1
    record, rest = change.way[:end], change.way[end:]
    part = record[-1][0]
    noun = NOUNS[part]
    if rest and (rest[0][0] not in FIELDS or part == "coordination"):
        return record, _of_field(noun, rest[0][0], FIELDS[part], change.now)
    if change.what == "ordered":
        return change.way, f"{NOUNS[change.way[-1][0]]}s_ordered"
    return record, f"{noun}_{change.what}" if record[-1][1] else f"{noun}_other"


def _of_field(noun: str, field: str, known: Mapping[str, str], now: Any) -> str:
    return f"{noun}_{now}" if field in BY_VALUE else known.get(field, f"{noun}_other")
