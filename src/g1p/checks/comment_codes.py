"""The codes of the comments that turn a code off; they are part of G0xx, what is wrong with the file."""

from g1p.checks.finding import Code
from g1p.errors import N_

COMMENT_CODES: tuple[Code, ...] = (
    Code(
        "G032",
        "warning",
        N_("This comment turns off {off}, but {off} finds nothing here any more."),
        N_("Take the comment out."),
    ),
    Code(
        "G033",
        "warning",
        N_("It is not clear what this comment turns off."),
        N_("Write the code and the reason, such as: # g1p: off G312 because we agreed on it."),
    ),
    Code(
        "G034",
        "warning",
        N_("This comment turns off {off}, which is an error, and an error cannot be turned off."),
        N_("Mend what is wrong, and take the comment out."),
    ),
)
