"""Can it be so: by the days of birth, by who has custody of whom, and by the lines of the family tree?"""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.model.family_tree import impossible_ages, misplaced
from g1p.model.plan import Plan


def check_generations(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding for every age that cannot be (G237), and for every line with which the family tree goes round (G241).

    Of `parent`, `from` is the parent: the two are easily turned round, and the family tree then stands on its head.
    """
    for fault in (*misplaced(plan), *impossible_ages(plan, today)):
        yield Finding("G241" if fault.rule == "tree" else "G237", fault.path)
