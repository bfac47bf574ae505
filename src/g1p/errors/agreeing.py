"""What the agreement of the family refuses; exit code 7."""

from g1p.errors.base import N_, Candidates, G1pError


class NotAgreed(Candidates):
    """The workspace wants everybody who decides to agree before a plan becomes active."""

    code = "not_agreed"
    exit_code = 7
    sentence = N_(
        "In this workspace a plan begins when everybody who is asked agrees. With the text of plan {plan} as it is now "
        "these have not agreed: {candidates}. Ask them, and write what they say: g1p agree {plan} --by PERSON --how."
    )


class TextChanged(G1pError):
    """The text was changed between reading it and agreeing with it."""

    code = "text_changed"
    exit_code = 7
    sentence = N_(
        "The text of plan {plan} was changed just now, so nobody has agreed with it yet. Look at it, and write the "
        "agreement again: g1p plan show {plan}."
    )
