"""Which consent opens what on a day: the one thing that opens (plan-format, "Who sees what")."""

import datetime as dt

from g1p.model.ages import CONSENTS_ALONE, CONSENTS_TOO, age, has_custody, holders, years
from g1p.model.agreements import Consent
from g1p.model.plan import Plan


def stands(consent: Consent, day: dt.date) -> bool:
    """Whether it holds on `day`: given, not revoked, not run out; `until` is its last day."""
    begun = consent.void is None and consent.date <= day
    revoked = consent.revoked is not None and consent.revoked <= day
    return begun and not revoked and not (consent.until is not None and consent.until < day)


def opens(plan: Plan, reader: str, owner: str, topics: frozenset[str], day: dt.date) -> bool:
    """Whether `reader` may see what belongs to `owner` under one of `topics` (a part, or a record's id)."""
    return any(
        reader in consent.to and owner in consent.owners and topics & set(consent.about)
        for consent in plan.consents
        if stands(consent, day) and counts_for(plan, consent, owner, day)
    )


def opens_family(plan: Plan, reader: str, topics: frozenset[str], day: dt.date) -> bool:
    """Whether `reader` may see what belongs to the family as a whole: everybody with custody consents for themselves.

    Where nobody has custody nothing of the family as a whole opens.
    """
    deciders = holders(plan, day)
    return bool(deciders) and all(opens(plan, reader, holder.id, topics, day) for holder in deciders)


def counts_for(plan: Plan, consent: Consent, owner: str, day: dt.date) -> bool:
    """Whether its giver may give it for `owner` at the age that `owner` has on `day`.

    Under 12 somebody with custody gives it; from 12 to 15 the child and somebody with custody both do, each in a
    consent with the same whose, to and about; from 16 the young person alone.
    """
    person = plan.person(owner)
    giver = plan.person(consent.given_by)
    if person is None or giver is None:
        return False
    old = years(plan, person, day)
    if old >= CONSENTS_ALONE:
        return consent.given_by == owner and _old_enough(plan, consent, owner)
    by_custody = has_custody(plan, giver, owner, day)
    if old < CONSENTS_TOO:
        return by_custody
    by_child = consent.given_by == owner and _old_enough(plan, consent, owner)
    return (by_child or by_custody) and _has_twin(plan, consent, owner, day, by_child=by_child)


def _old_enough(plan: Plan, consent: Consent, owner: str) -> bool:
    """A child's own yes counts from the age of twelve on the day it was given."""
    person = plan.person(owner)
    old = None if person is None else age(person, consent.date)
    return old is None or old >= CONSENTS_TOO


def _has_twin(plan: Plan, consent: Consent, owner: str, day: dt.date, *, by_child: bool) -> bool:
    """Whether the other of the two, child or custody, said yes to the very same."""
    for other in plan.consents:
        giver = plan.person(other.given_by)
        if other is consent or giver is None or not stands(other, day) or not _same(consent, other):
            continue
        if by_child and has_custody(plan, giver, owner, day):
            return True
        if not by_child and other.given_by == owner and _old_enough(plan, other, owner):
            return True
    return False


def _same(one: Consent, other: Consent) -> bool:
    return all(
        set(mine) == set(theirs)
        for mine, theirs in ((one.owners, other.owners), (one.to, other.to), (one.about, other.about))
    )
