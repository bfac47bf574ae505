"""The codes of privacy, G5xx: what may not stand in a plan, however useful it seems."""

from g1p.checks.finding import Code
from g1p.errors import N_

PRIVACY_CODES: tuple[Code, ...] = (
    Code(
        "G501",
        "error",
        N_("A citizen service number (BSN) stands here, or a number that looks exactly like one."),
        N_("Take it out: a plan does without. Is it another number, put a space or a dash in it."),
    ),
)
