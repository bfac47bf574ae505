"""What closes when a consent ends, and who still holds a copy of what it had opened."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple, get_args

from g1p.errors import ReaderSeesNothing
from g1p.model.agreements import Consent, Copy
from g1p.model.consent_states import standing
from g1p.model.consents import opened_part, stands
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.reader import OnePerson, view
from g1p.model.reader.behind import behind
from g1p.model.reader.pieces import Piece, Row, pieces
from g1p.model.value import replace

Seen = Mapping[str, frozenset[Piece]]
"""What somebody sees, by reader."""


class Closes(NamedTuple):
    """A part that closes for somebody; `is_all` when nothing of it stays open to them."""

    reader: str
    row: Row
    is_all: bool


class Ended(NamedTuple):
    """A consent that has ended: what closed by that, and the copies that may hold it still."""

    consent: str
    closed: tuple[Closes, ...]
    copies: tuple[Copy, ...]


def closes(plan: Plan, consent: Consent, day: dt.date) -> tuple[Closes, ...]:
    """What nobody would see any more on `day` if `consent` did not hold then; nothing when it does not hold then.

    What another consent or a rule shows stays open, and what nobody has written down closes for nobody.
    """
    without = _without(plan, consent)
    return _closed(_opened(plan, consent, day), {slug: _shown(without, slug, day) for slug in consent.to})


def kept_open(plan: Plan, consent: Consent, day: dt.date) -> tuple[str, ...]:
    """The ids of the other consents that show on `day` what `consent` shows too: without it that stays open by them."""
    without = _without(plan, consent)
    others: set[str] = set()
    for person in (plan.person(slug) for slug in consent.to):
        if person is not None and _has_rights(plan, person, day):
            now, then = behind(plan, person, day), behind(without, person, day)
            others.update(*(then.get(where, ()) for where, ids in now.items() if consent.id in ids))
    return tuple(one.id for one in plan.consents if one.id in others)


def _has_rights(plan: Plan, person: Person, day: dt.date) -> bool:
    """Whether what somebody sees goes by who they are: who keeps the plan sees all of it, a guest only invitations."""
    keeps = plan.coordination is not None and plan.coordination.keeper == person.id
    return person.takes_part(day) and not keeps


def all_ended(plan: Plan, day: dt.date) -> tuple[Ended, ...]:
    """Every consent that is revoked or has run out by `day` and had opened something, or of which there are copies."""
    over = (one for one in plan.consents if standing(plan, one, day).state in ("revoked", "lapsed"))
    found = (Ended(one.id, _closed_since(plan, one, day), copies_held(plan, one, day)) for one in over)
    return tuple(one for one in found if one.closed or one.copies)


def _closed_since(plan: Plan, consent: Consent, day: dt.date) -> tuple[Closes, ...]:
    """What it alone had opened on the last day on which it held, and is not seen on `day` either."""
    last = _last_day(consent, day)
    if consent.revoked == last:
        last -= dt.timedelta(days=1)
    return _closed(_opened(plan, consent, last), {slug: _shown(plan, slug, day) for slug in consent.to})


def _opened(plan: Plan, consent: Consent, day: dt.date) -> Seen:
    """What it alone shows on `day`, by reader; nothing when it does not hold then."""
    if not stands(consent, day):
        return {}
    without = _without(plan, consent)
    return {slug: _shown(plan, slug, day) - _shown(without, slug, day) for slug in consent.to}


def _closed(opened: Seen, left: Seen) -> tuple[Closes, ...]:
    """The parts of what was opened that are not among what is left."""
    found: list[Closes] = []
    for slug, seen in opened.items():
        gone = {piece.row for piece in seen - left[slug]}
        kept = {piece.row for piece in left[slug]}
        found.extend(Closes(slug, row, row not in kept) for row in get_args(Row) if row in gone)
    return tuple(found)


def _without(plan: Plan, consent: Consent) -> Plan:
    """The plan in which this consent is for nobody."""
    for_nobody = replace(consent, to=())
    return replace(plan, consents=tuple(for_nobody if one is consent else one for one in plan.consents))


def copies_held(plan: Plan, consent: Consent, day: dt.date) -> tuple[Copy, ...]:
    """The copies that may hold what `consent` had opened: of these parts, handed to whom it was for, while it held.

    Whether they still have it, nobody knows; that it closed does not take a paper back.
    """
    parts = {opened_part(topic) for topic in consent.about}
    return tuple(
        copy
        for copy in plan.copies
        if copy.void is None and copy.to in consent.to and parts.intersection(copy.parts)
        if consent.void is None and consent.date <= copy.date <= _last_day(consent, day)
    )


def _last_day(consent: Consent, day: dt.date) -> dt.date:
    """The last day on which something may have been handed over by it: on the day it was revoked too."""
    return min(end for end in (consent.revoked, consent.until, day) if end is not None)


def _shown(plan: Plan, slug: str, day: dt.date) -> frozenset[Piece]:
    """What this person may see; nothing for who gets no paper, or is a mistake."""
    if plan.person(slug) is None:
        return frozenset()
    try:
        return pieces(view(plan, OnePerson(slug), day).plan)
    except ReaderSeesNothing:
        return frozenset()
