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
    Code(
        "G502",
        "warning",
        N_("A name or an e-mail address stands in the name of this file, or of the folder that it is in."),
        N_("Call the file {id}.yaml, and give a folder a name that tells nothing of people."),
    ),
    Code(
        "G504",
        "warning",
        N_("This text holds {private}."),
        N_(
            "Take it out: whoever reads the text sees it. "
            "A number or address belongs under people; share says who sees it."
        ),
    ),
    Code(
        "G505",
        "warning",
        N_("A step of the reporting code (meldcode) stands here."),
        N_("Keep the steps in your own file. Write here what you agree on, so that it is safe."),
    ),
)
