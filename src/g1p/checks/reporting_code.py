"""Do the steps of the reporting code (meldcode) stand where the family reads them?"""

import re
from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.checks.private import texts
from g1p.model.evaluations import SafetyAgreement
from g1p.model.plan import Plan

STEP = re.compile(
    r"\bmeldcode-?stap"
    r"|\bmeldcode\b[^.!?\n]{0,20}\bstap(?:pen)?\b|\bstap(?:pen)?\b[^.!?\n]{0,30}\bmeldcode\b"
    r"|\breporting code\b[^.!?\n]{0,20}\bsteps?\b|\bsteps?\b[^.!?\n]{0,30}\breporting code\b",
    re.IGNORECASE,
)
"""“Stap 3 van de meldcode”; to explain at the table what the meldcode is, is fine."""


def check_reporting_code(plan: Plan) -> Iterator[Finding]:
    """A finding (G505) for every text with a step of the reporting code, until the plan is closed.

    What somebody states on their own account keeps its words.
    """
    if plan.status == "closed":
        return
    for path, text in texts(plan, {SafetyAgreement: ("text",)}):
        if STEP.search(text):
            yield Finding("G505", path)
