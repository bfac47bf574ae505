"""Do the consents do what people think they do: have they run out, and do they open anything?"""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.model.agreements import Consent
from g1p.model.consent_states import does_open, is_replaced, standing
from g1p.model.consents import stands
from g1p.model.overdue import runs
from g1p.model.plan import Plan

A_WHILE = 90
"""Days after its end in which it is worth asking whether a consent is given again."""


def check_consents(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding for every consent that ran out lately (G231), and for every one that opens nothing (G235)."""
    if not runs(plan, today):
        return
    for index, consent in enumerate(plan.consents):
        if _ran_out(consent, today) and not is_replaced(plan, consent, today):
            yield Finding("G231", ("consents", index, "until"), {"id": consent.id, "day": consent.until})
        if stands(consent, today) and not does_open(plan, consent, today) and not _grown_out_of(plan, consent, today):
            yield Finding("G235", ("consents", index), {"id": consent.id})


def _grown_out_of(plan: Plan, consent: Consent, today: dt.date) -> bool:
    """Whether it ended at the sixteenth birthday, and the young person lets the same be seen by now."""
    return standing(plan, consent, today).state == "lapsed" and is_replaced(plan, consent, today)


def _ran_out(consent: Consent, today: dt.date) -> bool:
    """Whether `until`, its last day, lies a short while back; what was revoked did not run out."""
    if consent.void is not None or consent.revoked is not None or consent.until is None:
        return False
    return 0 < (today - consent.until).days <= A_WHILE
