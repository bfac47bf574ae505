"""What a reader can tell from a view: every text in it, and each other fact under a label of its own."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from g1p.model.mapping import mapping_of, plan_from
from g1p.model.reader import KEEPER, Audience, AudienceName, OnePerson, view
from g1p.model.reader.readers import Reader

DAY = dt.date(2026, 11, 21)
ZERO = "sha256:" + 64 * "0"

Mapped = dict[str, Any]


def reader_named(name: str) -> Reader:
    """The keeper, an audience written as `audience team`, or one person."""
    if name.startswith("audience "):
        audiences: dict[str, AudienceName] = {"family": "family", "network": "network", "team": "team"}
        return Audience(audiences[name.removeprefix("audience ")])
    return KEEPER if name == "the keeper" else OnePerson(name)


def seen(plan: Mapped, reader: Reader | str, day: dt.date = DAY) -> Mapped:
    """The mapping of the plan as this reader may see it; a reader in words as `reader_named` takes it."""
    reading = reader_named(reader) if isinstance(reader, str) else reader
    return mapping_of(view(plan_from(plan), reading, day).plan)


def facts_of(mapping: Mapped) -> frozenset[str]:
    """Every text with a blank in it, every canary, and the labels of what is no text (days, numbers, who)."""
    return frozenset((*(t for t in texts(mapping) if is_fact(t)), *_labels(mapping)))


def facts_for(plan: Mapped, reader: Reader | str, day: dt.date = DAY) -> frozenset[str]:
    """The facts that this reader is shown on `day`."""
    return facts_of(seen(plan, reader, day))


def is_fact(text: str) -> bool:
    """Whether somebody wrote this text; the format's own words and ids hold no blank and are no canary."""
    return " " in text or text.startswith("CANARY")


def texts(held: Any) -> Iterator[str]:
    """Every text anywhere in a mapping, keys included."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, Mapping):
        for key, item in held.items():
            yield str(key)
            yield from texts(item)
    elif isinstance(held, list):
        for item in held:
            yield from texts(item)


def _labels(mapping: Mapped) -> Iterator[str]:
    if "paused" in mapping:
        yield "that it is paused"
    if "next_evaluation" in mapping:
        yield "the day of the next evaluation"
    yield from ("the kinship" for _ in mapping.get("kinship", ()))
    yield from (f"the tie of {tie['from']}" for tie in mapping.get("ties", ()))
    yield from (f"the measurement of {m['person']} by {m['by']}" for m in mapping.get("measurements", ()))
    for person in mapping.get("people", ()):
        yield from (f"the {key} of {person['id']}" for key in ("birth_date", "custody") if key in person)
    for check in mapping.get("safety", {}).get("checked", ()):
        yield from (f"the safety score of {who}, taken by {check['by']}" for who in check.get("scores", ()))
    for evaluation in mapping.get("evaluations", ()):
        for goal in evaluation["goals"]:
            yield f"the result of {goal['goal']}"
            yield from (f"the score of {who} for {goal['goal']}" for who in goal.get("scores", ()))
    for meeting in mapping.get("meetings", ()):
        yield from (f"the {key} of {meeting['id']}" for key in MEETING_KEYS if meeting.get(key))


MEETING_KEYS = ("at", "options", "chair", "secretary", "invited", "present")
