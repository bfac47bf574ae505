"""Do the consents do what people think they do: have they run out, and do they open anything?"""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.model.agreements import Consent
from g1p.model.consents import counts_for, opens, opens_family, stands
from g1p.model.overdue import runs
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.reader.rights import has_first_column

A_WHILE = 90
"""Days after its end in which it is worth asking whether a consent is given again."""

OF_THE_FAMILY = frozenset({"reason", "earlier_help", "ties", "kinship", "evaluations", "closing", "escalation"})
"""Parts of the family as a whole: everybody with custody consents."""

FOR_PROFESSIONALS = frozenset({"measurements", "escalation"})
"""Parts that a consent opens for professionals only."""

OPENED_BY_ID = {"s": "strengths", "c": "concerns", "z": "measurements", "e": "evaluations", "x": "escalation"}
"""Records that a consent can open on their own, by the letter of their id, and the part that they stand in."""


def check_consents(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding for every consent that ran out lately (G231), and for every one that opens nothing (G235)."""
    if not runs(plan, today):
        return
    for index, consent in enumerate(plan.consents):
        if _ran_out(consent, today) and not _is_open_still(plan, consent, today):
            yield Finding("G231", ("consents", index, "until"), {"id": consent.id, "day": consent.until})
        if stands(consent, today) and not _opens(plan, consent, today):
            yield Finding("G235", ("consents", index), {"id": consent.id})


def _ran_out(consent: Consent, today: dt.date) -> bool:
    """Whether `until`, its last day, lies a short while back; what was revoked did not run out."""
    if consent.void is not None or consent.revoked is not None or consent.until is None:
        return False
    return 0 < (today - consent.until).days <= A_WHILE


def _is_open_still(plan: Plan, consent: Consent, today: dt.date) -> bool:
    """Whether nobody misses it: another consent opens the same, or nobody whom it was for takes part any more."""
    return all(
        opens(plan, reader.id, owner, frozenset({topic}), today)
        for reader in _readers(plan, consent, today)
        for owner in consent.owners
        for topic in consent.about
    )


def _readers(plan: Plan, consent: Consent, today: dt.date) -> list[Person]:
    return [person for slug in consent.to if (person := plan.person(slug)) and person.can_act(today)]


def _opens(plan: Plan, consent: Consent, today: dt.date) -> bool:
    """Whether there is anybody to whom it opens anything, be there already something of it in the plan or not."""
    owners = [owner for owner in consent.owners if counts_for(plan, consent, owner, today)]
    return any(
        reader.id != owner and _opens_to(plan, reader, topic, today)
        for reader in _readers(plan, consent, today)
        for owner in owners
        for topic in consent.about
    )


def _opens_to(plan: Plan, reader: Person, topic: str, today: dt.date) -> bool:
    """Whether a consent about this can open anything to `reader` (plan-format, "Who sees what")."""
    part = OPENED_BY_ID.get(topic[0]) if topic[1:2] == "-" else topic
    if part is None or (plan.coordination is not None and plan.coordination.keeper == reader.id):
        return False
    if part in FOR_PROFESSIONALS and reader.group != "professional":
        return False
    if part != "measurements" and has_first_column(plan, reader, today):
        return False
    return part not in OF_THE_FAMILY or opens_family(plan, reader.id, frozenset({topic, part}), today)
