"""What closes when a consent ends and who still has a copy: as JSON, as `access` tells it too, and in sentences."""

from collections.abc import Sequence
from typing import Any

from g1p.cli.screen import note
from g1p.cli.session import Session
from g1p.model.agreements import Copy
from g1p.model.consent_ends import Closes
from g1p.model.mapping import mapping_of


def ended_item(closed: Sequence[Closes], copies: Sequence[Copy]) -> dict[str, Any]:
    """What closes, by reader and part; `all` when nothing of the part stays open. The copies are as in the file."""
    closes = [{"reader": one.reader, "part": one.row, "all": one.is_all} for one in closed]
    return {"closes": closes, "copies": [mapping_of(copy) for copy in copies]}


def say_ended(session: Session, kept: Sequence[str], *, is_new: bool, closes: bool, copies: bool) -> None:
    """Says which other consents (their ids) keep it open, that nothing closes, and that nobody has a copy.

    So nobody looks for what is not there, or takes for closed what is not.
    """
    say = session.words.say
    if kept:
        listed = ", ".join(kept)
        note(session, say("This stays open by {ids}. Must that close too: g1p consent revoke ID.", ids=listed))
    if is_new and not closes and not kept:
        note(session, say("Nothing closes: nobody saw anything by this consent alone."))
    if is_new and not copies:
        note(session, say("As far as the plan knows, nobody has a copy of what it opened."))
