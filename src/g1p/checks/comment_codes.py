"""The codes of what turns a code off, comments and g1p.yaml; they are part of G0xx, what is wrong with the file."""

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
    Code(
        "G035",
        "warning",
        N_("The code {off} is an error, and an error cannot be turned off or made lighter."),
        N_("Take it out of this list."),
    ),
    Code(
        "G036",
        "warning",
        N_("There is no code {off}."),
        N_("See which there are with: g1p explain. Take it out, or write the one that you mean."),
    ),
)
