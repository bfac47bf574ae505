"""A small family for one rule at a time: two parents, a child, a grandmother, a mentor, and the keeper."""

import copy
import datetime as dt
from typing import Any

from tests.model.everybody import bare, consent, person
from tests.model.facts import Mapped

TODAY = "2026-11-21"


def small(*consents: Mapped, child: Any = "2017-06-30", **parts: Any) -> Mapped:
    """The family with these consents; `child` is the birth date of `kind`, over whom both parents have custody."""
    made = {
        "g1p": 1,
        "id": "p-00000",
        "title": "the title",
        "status": "active",
        "created": "2026-01-01",
        "reason": "the reason",
        "people": [
            person("moeder", "family", custody=["kind"]),
            person("vader", "family", custody=["kind"]),
            person("stiefvader", "family"),
            person("kind", "family", birth_date=child),
            person("oma", "network"),
            person("mentor", "professional", organisation="School"),
            bare("keep", "professional"),
        ],
        "coordination": {
            "coordinator": "keep",
            "keeper": "keep",
            "since": "2026-01-05",
            "arrangement": "the arrangement",
        },
        "goals": [],
        "next_evaluation": "2026-12-07",
        "consents": list(consents),
        **parts,
    }
    return copy.deepcopy(made)


def leave(given_by: str, about: str | list[str], *whose: str, **more: Any) -> Mapped:
    """Leave given today; for the mentor and oma, when `to` is left out."""
    topics = [about] if isinstance(about, str) else about
    given = {"date": TODAY, **({"whose": list(whose)} if whose else {}), **more}
    return consent("t-00001", given_by, given.pop("to", ["mentor", "oma"]), topics, **given)


def day(iso: str) -> dt.date:
    """The day in ISO text."""
    return dt.date.fromisoformat(iso)
