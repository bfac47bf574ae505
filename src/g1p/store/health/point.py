"""What comes of one question: what is so, and how to mend what is not in order."""

from pathlib import Path
from typing import Any, Literal, NamedTuple

from g1p.errors import G1pError
from g1p.store.git import Repository

State = Literal["ok", "attention", "wrong"]


class Point(NamedTuple):
    """One thing that was looked at: what is so, and how to mend what is not ok, as messages with their facts.

    What is refused elsewhere in g1p as well is told by that `error`, which says how to mend it itself.
    """

    state: State
    message: str
    mend: str = ""
    facts: dict[str, object] = {}  # noqa: RUF012 - a default of a tuple, never written to
    error: G1pError | None = None
    check: str = ""


class Machine(NamedTuple):
    """What there is without a workspace: the folder that we stand in, how the terminal writes, the time zone."""

    folder: Path
    encoding: str
    zone: str


class Ground(NamedTuple):
    """A workspace: its top, and what its g1p.yaml says as far as that can be used."""

    root: Path
    settings: dict[str, Any]


class Kept(NamedTuple):
    """A workspace in its git repository."""

    root: Path
    settings: dict[str, Any]
    repository: Repository


def ok(message: str, **facts: object) -> Point:
    """Nothing to do."""
    return Point("ok", message, facts=facts)


def attention(message: str, mend: str, **facts: object) -> Point:
    """g1p works, but somebody should look at this."""
    return Point("attention", message, mend, facts)


def wrong(error: G1pError) -> Point:
    """g1p does not work, or not wholly, as long as this is so."""
    return Point("wrong", error.sentence, facts=error.facts, error=error)
