"""What people said yes or no to, what they were handed, and what they say themselves."""

import datetime as dt
from typing import Literal

from g1p.model.value import Record, Value, Voidable

Part = Literal[
    "title",
    "people",
    "contact_details",
    "coordination",
    "actions",
    "goals",
    "reason",
    "strengths",
    "concerns",
    "earlier_help",
    "ties",
    "kinship",
    "life_events",
    "measurements",
    "meetings",
    "evaluations",
    "safety",
    "consents",
    "agreed",
    "escalation",
    "statements",
    "closing",
]
"""What a key that takes a part of the plan can name (plan-format, "Parts")."""

How = Literal["signature", "spoken", "mail", "declined"]
"""How somebody let the others know whether they agree."""


class Consent(Record):
    """Leave to show `about` to `to`; opens only what belongs to `whose`, the giver when left out."""

    given_by: str
    date: dt.date
    to: tuple[str, ...]
    about: tuple[str, ...]
    purpose: str
    whose: tuple[str, ...] = ()
    until: dt.date | None = None
    revoked: dt.date | None = None

    @property
    def owners(self) -> tuple[str, ...]:
        """The people whose facts it opens."""
        return self.whose or (self.given_by,)


class Agreement(Voidable):
    """Somebody agreed with the plan's exact text, or declined; `digest` says which text."""

    by: str
    date: dt.date
    how: How
    digest: str
    note: str | None = None

    @property
    def agrees(self) -> bool:
        """Whether it is a yes."""
        return self.how != "declined"


class Outsider(Value):
    """Somebody who is not in the plan and was handed a copy."""

    name: str
    organisation: str


class Copy(Voidable):
    """What was handed to whom; `digest` is of the bytes handed over."""

    to: str | Outsider
    date: dt.date
    by: Literal["print", "mail"]
    what: str
    parts: tuple[str, ...]
    digest: str


class Statement(Record):
    """Somebody's own statement or correction (eigen verklaring), added on request."""

    by: str
    date: dt.date
    text: str
    about: str | None = None
