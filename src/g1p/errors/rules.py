"""What a rule of the method or of privacy refuses; exit code 7."""

from g1p.errors.base import N_, G1pError


class ReaderSeesNothing(G1pError):
    """This person may read no paper of this plan on this day."""

    code = "reader_sees_nothing"
    exit_code = 7
    sentence = N_(
        "{person} may not read plan {plan} on {day}: who is only invited, only mentioned, or has left gets no paper. "
        "Does this person take part, write since with the day."
    )


class NobodyInAudience(G1pError):
    """On this day nobody of this audience takes part, so there is nobody to make a paper for."""

    code = "nobody_in_audience"
    exit_code = 7
    sentence = N_(
        "Nobody of “{audience}” takes part in plan {plan} on {day}, so there is no paper for them. "
        "Choose another --audience, or one person with --for."
    )


class NobodyDecides(NobodyInAudience):
    """On this day nobody who takes part has custody of a child in the plan, nor is a child of twelve or older."""

    sentence = N_(
        "In plan {plan} nobody who takes part on {day} has custody of a child, so there is no paper for the family as "
        "a whole. Does somebody take part, write since with the day; or make a paper for one person with --for."
    )


class PlanIsVoid(G1pError):
    """The plan itself was a mistake, and what is void is in no paper."""

    code = "plan_is_void"
    exit_code = 7
    sentence = N_(
        "Plan {plan} is void: it was made by mistake, and no paper is made of it. See it with: g1p plan show {plan}."
    )
