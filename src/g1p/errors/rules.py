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


class GoneByThen(PersonHasLeft):
    """Somebody is to be called when it gets hard again, and leaves before that."""

    sentence = N_(
        "On {day} {person} does not take part in plan {plan} any more, and so cannot be called when it gets hard "
        "again. Name somebody who stays."
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


class OtherAge(G1pError):
    """The instrument is for people of another age."""

    code = "other_age"
    exit_code = 7
    sentence = N_(
        "{instrument} does not fit the age of {person}: a ZRM is of an adult, a GIZ about a child. Choose another "
        "instrument or person. Is the date of birth wrong: g1p person set {plan} {person} --birth-date DAY."
    )


class HoldsRole(G1pError):
    """Somebody with a role cannot go before somebody else has it; `role` is the command's word for it."""

    code = "holds_role"
    exit_code = 7
    sentence = N_("{person} has a role in plan {plan}. First name somebody else, with: g1p {role} set {plan} PERSON.")


class LeavesRole(HoldsRole):
    """Who leaves hands over each role in the same go; `options` say to whom."""

    sentence = N_("{person} has a role in plan {plan}. Say who has it from now on, with: {options}.")


class NotTheirRole(G1pError):
    """Nobody can hand over a role that they do not have."""

    code = "not_their_role"
    exit_code = 7
    sentence = N_("{person} is not the {role} of plan {plan}, so there is nothing to hand over. Leave out --{role}.")


class NotTheirAction(G1pError):
    """Nobody can hand over an action that others do."""

    code = "not_their_action"
    exit_code = 7
    sentence = N_("{person} does not do action {action}, so there is nothing to hand over.")


class ActionsHang(Candidates):
    """Open actions would be nobody's any more."""

    code = "actions_hang"
    exit_code = 7
    sentence = N_(
        "These actions are still open, and {person} alone does them: {candidates}. "
        "First give each to somebody else, with: g1p action assign ID --who PERSON."
    )


class LeavesActions(ActionsHang):
    """Who leaves hands over in the same go what they alone do, or drops it."""

    sentence = N_(
        "These actions are still open, and {person} alone does them: {candidates}. Say who does all of them from now "
        "on, with --open-actions PERSON, or drop them with --open-actions drop. To give each to somebody else: "
        "g1p action assign ID --who PERSON."
    )


class NewKeeper(NotProfessional):
    """The keeper named for a new plan is not one of the professionals."""

    sentence = N_("{person} cannot be the keeper: that is one of the professionals, who holds the file.")


class MeetingIsHeld(G1pError):
    """A round table that has been is not planned any more."""

    code = "meeting_is_held"
    exit_code = 7
    sentence = N_(
        "Meeting {meeting} has been held, so it is not planned any more. Is something written down wrong: "
        "g1p plan edit {plan}."
    )


class MeetingToCome(G1pError):
    """A round table that is still to come has no outcome yet."""

    code = "meeting_to_come"
    exit_code = 7
    sentence = N_("Meeting {meeting} is still to come. Is it today: g1p meeting set {meeting} --at, with day and time.")


class NotInvited(G1pError):
    """Somebody who was not asked to come has no answer to that."""

    code = "not_invited"
    exit_code = 7
    sentence = N_("{person} is not invited to meeting {meeting}. First: g1p meeting set {meeting} --invite {person}.")


class WasNotThere(G1pError):
    """Somebody tells how a round table was at which they were not."""

    code = "was_not_there"
    exit_code = 7
    sentence = N_("{person} was not at meeting {meeting}. Name {person} among those who were present, or leave it out.")


class MeetingGoesOn(G1pError):
    """A round table does not end without what the method asks for; `other` is what is lacking."""

    code = "meeting_goes_on"
    exit_code = 7
    sentence = N_("Meeting {meeting} does not end yet: {other}.")
