"""Plans of good YAML that are as full as a file may be: with faults, people or goals."""

import json
from typing import Any

Mapped = dict[str, Any]
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
REASON = "2-" * 4999
GROUPS_OF_DIGITS = "12345678 " * 1000


def ident(letter: str, number: int) -> str:
    """The id of a record, by number."""
    return f"{letter}-" + "".join(LETTERS[number >> shift & 31] for shift in (20, 15, 10, 5, 0))


def person(number: int, **more: Any) -> Mapped:
    """Somebody of the family."""
    return {
        "id": f"p{number}",
        "name": f"Mo {number}",
        "group": "family",
        "role": "kind",
        "since": "2026-01-01",
        **more,
    }


def goal(number: int, **more: Any) -> Mapped:
    """A goal without actions."""
    held = {"text": "We slapen", "said_by": "p0", "when": "now", "status": "active"}
    return {"id": ident("g", number), **held, **more}


def meeting(number: int, outcome: str) -> Mapped:
    """A meeting with what came of it."""
    return {"id": ident("m", number), "kind": "start", "outcome": outcome}


def plan(**parts: Any) -> bytes:
    """The bytes of a plan with these parts, a few records a line."""
    head = {"g1p": 1, "id": "p-00000", "title": "Ons plan", "status": "active", "created": "2026-01-01"}
    held = {**head, "reason": "Samen", "people": [person(0)], "goals": [], **parts}
    return (
        "".join(f"{json.dumps(key)}: {json.dumps(value)}\n" for key, value in held.items())
        .replace("}, {", "},\n {")
        .encode()
    )


CROWDS: dict[str, bytes] = {
    "unknown keys": plan(goals=[goal(n, **{f"zq{k}_uvw": 1 for k in range(19)}) for n in range(380)]),
    "days that are not there": plan(goals=[goal(n, target_date="2026-02-30") for n in range(1200)]),
    "people": plan(people=[person(n) for n in range(1600)]),
    "goals in one chain": plan(goals=[goal(n, part_of=ident("g", n + 1)) for n in range(1400)]),
    "texts full of numbers": plan(reason=REASON, meetings=[meeting(n, GROUPS_OF_DIGITS) for n in range(100)]),
}
