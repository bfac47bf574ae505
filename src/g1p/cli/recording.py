"""What somebody changed by hand is in no commit yet: it is recorded first, when they say so."""

from collections.abc import Callable
from typing import TypeVar

from g1p.cli.asking import confirmed
from g1p.cli.session import Session
from g1p.errors import N_, HandEdits

T = TypeVar("T")

RECORD_FIRST = N_("Edits by hand are in no commit yet. Record them first?")


def recorded(session: Session, act: Callable[[bool], T]) -> T:
    """What `act` gives; refused for edits by hand, it is called again with True once the user has said yes to that.

    Raises HandEdits when they do not, or when nobody can be asked.
    """
    try:
        return act(False)
    except HandEdits:
        if not confirmed(session, session.words.say(RECORD_FIRST)):
            raise
    return act(True)
