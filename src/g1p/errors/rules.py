"""What a rule of the method or of privacy refuses; exit code 7."""

from g1p.errors.base import N_, Candidates, G1pError


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


class PersonHasLeft(G1pError):
    """Somebody who has left or died is asked for something."""

    code = "person_has_left"
    exit_code = 7
    sentence = N_(
        "{person} no longer takes part in plan {plan}. Name somebody who does; see who with: g1p plan show {plan}."
    )


class OnlyMentioned(G1pError):
    """Somebody who is only spoken of promises nothing and says nothing."""

    code = "only_mentioned"
    exit_code = 7
    sentence = N_(
        "{person} is only mentioned in plan {plan}, so {person} has no part in it. Name somebody else. "
        "Does {person} take part after all: g1p person set {plan} {person} --group."
    )


class OnlyInvited(G1pError):
    """Somebody who does not take part yet cannot have a role."""

    code = "only_invited"
    exit_code = 7
    sentence = N_(
        "{person} is only invited in plan {plan} as yet. Takes {person} part, write since when: "
        "g1p person set {plan} {person} --since DAY."
    )


class NotProfessional(G1pError):
    """The keeper holds the file and is a professional."""

    code = "not_professional"
    exit_code = 7
    sentence = N_("{person} is not a professional, and the keeper of plan {plan} is. Name a professional.")


class HoldsRole(G1pError):
    """Somebody with a role cannot go before somebody else has it; `role` is the command's word for it."""

    code = "holds_role"
    exit_code = 7
    sentence = N_("{person} has a role in plan {plan}. First name somebody else, with: g1p {role} set {plan} PERSON.")


class ActionsHang(Candidates):
    """Open actions would be nobody's any more."""

    code = "actions_hang"
    exit_code = 7
    sentence = N_(
        "These actions are still open, and {person} alone does them: {candidates}. "
        "First give each to somebody else, with: g1p action assign ID --who PERSON."
    )


class NewKeeper(NotProfessional):
    """The keeper named for a new plan is not one of the professionals."""

    sentence = N_("{person} cannot be the keeper: that is one of the professionals, who holds the file.")
