"""The checks of language, in the order in which they are asked: can the family read its own plan?"""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.diagnoses import check_diagnoses
from g1p.checks.finding import Finding
from g1p.checks.jargon import check_jargon
from g1p.checks.sentences import check_sentences
from g1p.checks.turns import check_turns
from g1p.model.plan import Plan


def wording(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """What could be said better in the texts that the family reads, of a plan that is worked with on `today`."""
    yield from check_jargon(plan, today)
    yield from check_sentences(plan, today)
    yield from check_turns(plan, today)
    yield from check_diagnoses(plan, today)
