"""The readers that a paper can be made for."""

from dataclasses import dataclass
from typing import Literal

AudienceName = Literal["family", "network", "team"]


@dataclass(frozen=True, slots=True)
class OnePerson:
    """One person of the plan, by slug."""

    slug: str


@dataclass(frozen=True, slots=True)
class Audience:
    """Everybody of a kind who takes part that day; reads what all of them may read."""

    name: AudienceName


@dataclass(frozen=True, slots=True)
class Manager:
    """Somebody outside the plan to whom escalations are addressed: by address, else by name and organisation."""

    name: str
    email: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who holds the file: sees everything that counts."""


Reader = OnePerson | Audience | Manager | Keeper
KEEPER = Keeper()
