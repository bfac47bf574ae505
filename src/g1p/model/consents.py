"""Which consent opens what on a day: the one thing that opens (plan-format, "Who sees what")."""

import datetime as dt

from g1p.model.ages import CONSENTS_ALONE, CONSENTS_TOO, age, has_custody, holders, years
from g1p.model.agreements import Consent
from g1p.model.plan import Plan
from g1p.model.value import replace

OPENABLE: tuple[str, ...] = (
    *("contact_details", "reason", "strengths", "concerns", "earlier_help", "ties", "kinship", "life_events"),
    *("measurements", "evaluations", "closing", "escalation"),
)
"""Parts that a consent can be about."""

OPENED_BY_ID = {"s": "strengths", "c": "concerns", "z": "measurements", "e": "evaluations", "x": "escalation"}
"""Records that a consent can open on their own, by the letter of their id, and the part that they stand in."""

OF_THE_FAMILY = frozenset({"reason", "earlier_help", "ties", "kinship", "evaluations", "closing", "escalation"})
"""Parts of the family as a whole: everybody with custody consents."""

FOR_PROFESSIONALS = frozenset({"measurements", "escalation"})
"""Parts that a consent opens for professionals only."""


def opened_part(topic: str) -> str | None:
    """The part that a consent about `topic`, a part or a record's id, opens something of; None when it opens nothing.

    A word that is no part is given back as it is: that there is such a part, the schema and the change say.
    """
    return OPENED_BY_ID.get(topic[0]) if topic[1:2] == "-" else topic


def topics_of(topic: str) -> frozenset[str]:
    """What a consent can name to open this: a record itself, or the whole part that it stands in."""
    return frozenset({topic, opened_part(topic) or topic})


def stands(consent: Consent, day: dt.date) -> bool:
    """Whether it holds on `day`: given, not revoked, not run out; `until` is its last day."""
    begun = consent.void is None and consent.date <= day
    revoked = consent.revoked is not None and consent.revoked <= day
    return begun and not revoked and not (consent.until is not None and consent.until < day)


def opens(plan: Plan, reader: str, owner: str, topics: frozenset[str], day: dt.date) -> bool:
    """Whether `reader` may see what belongs to `owner` under one of `topics` (a part, or a record's id)."""
    return bool(opening(plan, reader, owner, topics, day))


def opening(plan: Plan, reader: str, owner: str, topics: frozenset[str], day: dt.date) -> tuple[Consent, ...]:
    """The consents by which `reader` may see what belongs to `owner` under one of `topics`: each alone would do."""
    return tuple(
        consent
        for consent in plan.consents
        if reader in consent.to and owner in consent.owners and topics & set(consent.about)
        if stands(consent, day) and counts_for(plan, consent, owner, day)
    )


def opens_family(plan: Plan, reader: str, topics: frozenset[str], day: dt.date) -> bool:
    """Whether `reader` may see what belongs to the family as a whole: everybody with custody consents for themselves.

    Where nobody has custody nothing of the family as a whole opens.
    """
    return bool(opening_family(plan, reader, topics, day))


def opening_family(plan: Plan, reader: str, topics: frozenset[str], day: dt.date) -> tuple[Consent, ...]:
    """The consents by which `reader` may see what belongs to the family as a whole; none while one is lacking."""
    found = [opening(plan, reader, holder.id, topics, day) for holder in holders(plan, day)]
    return tuple(consent for some in found for consent in some) if all(found) else ()


def without_consents(plan: Plan) -> Plan:
    """The plan with every consent in its place, but for nobody: what it shows then, it shows by rule."""
    return replace(plan, consents=tuple(replace(consent, to=()) for consent in plan.consents))


def counts_for(plan: Plan, consent: Consent, owner: str, day: dt.date) -> bool:
    """Whether it counts for `owner` at the age that `owner` has on `day`.

    Under 12 somebody with custody gives it; from 12 to 15 the child and somebody with custody both do, each in a
    consent with the same whose, to and about; from 16 the young person alone.
    """
    return may_give(plan, consent, owner, day) and (
        not needs_two(plan, owner, day) or has_twin(plan, consent, owner, day)
    )


def needs_two(plan: Plan, owner: str, day: dt.date) -> bool:
    """Whether two consents open what belongs to `owner`: from 12 to 15 the child's, and that of who has custody."""
    person = plan.person(owner)
    return person is not None and CONSENTS_TOO <= years(plan, person, day) < CONSENTS_ALONE


def may_give(plan: Plan, consent: Consent, owner: str, day: dt.date) -> bool:
    """Whether its giver consents for `owner` at the age that `owner` has on `day`, alone or together with another.

    A child's own yes counts from the age of twelve on the day on which it was given.
    """
    person, giver = plan.person(owner), plan.person(consent.given_by)
    if person is None or giver is None:
        return False
    given_at = age(person, consent.date)
    own = consent.given_by == owner and (given_at is None or given_at >= CONSENTS_TOO)
    old = years(plan, person, day)
    if old >= CONSENTS_ALONE:
        return own
    return has_custody(plan, giver, owner, day) or (own and old >= CONSENTS_TOO)


def has_twin(plan: Plan, consent: Consent, owner: str, day: dt.date) -> bool:
    """Whether the other of the two, the child or somebody with custody, said yes to the very same and that holds."""
    by_child = consent.given_by == owner
    return any(
        other is not consent
        and (other.given_by == owner) is not by_child
        and stands(other, day)
        and _same(consent, other)
        and may_give(plan, other, owner, day)
        for other in plan.consents
    )


def _same(one: Consent, other: Consent) -> bool:
    return all(
        set(mine) == set(theirs)
        for mine, theirs in ((one.owners, other.owners), (one.to, other.to), (one.about, other.about))
    )
