"""What the family tells: strengths, concerns, earlier help, ties, kinship, and the lifeline."""

import datetime as dt
from typing import Literal

from g1p.model.goals import Domain
from g1p.model.value import Record, Voidable

TieKind = Literal["strong", "weak", "tense", "broken"]
KinshipKind = Literal["partner", "parent", "sibling"]
PartnerStatus = Literal["together", "married", "separated", "divorced"]
Effect = Literal["up", "down"]


class Remark(Record):
    """A strength or a concern, in somebody's words; `person` is whom it is about, the speaker when left out."""

    said_by: str
    text: str
    person: str | None = None
    domain: Domain | None = None
    since: dt.date | None = None
    consequence: str | None = None
    share: tuple[str, ...] | None = None

    @property
    def about(self) -> str:
        """Whom it is about."""
        return self.person or self.said_by


class EarlierHelp(Voidable):
    """Help that the family had before, and what came of it."""

    what: str
    by: str
    from_: dt.date | None = None
    until: dt.date | None = None
    result: str | None = None


class Tie(Voidable):
    """A line of the ecogram; `to` is a person or `family`."""

    from_: str
    to: str
    kind: TieKind
    note: str | None = None


class Kinship(Voidable):
    """A line of the genogram; of `parent`, `from_` is the parent."""

    kind: KinshipKind
    from_: str
    to: str
    status: PartnerStatus | None = None


class LifeEvent(Voidable):
    """A point of the lifeline, on a date or in a year; without `person` it is the whole family's."""

    text: str
    date: dt.date | None = None
    year: int | None = None
    person: str | None = None
    effect: Effect | None = None
