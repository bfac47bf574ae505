"""What a consent cannot be: by whom, of whom and about what; exit code 7."""

from g1p.errors.base import N_, G1pError


class ConsentForEverything(G1pError):
    """A consent says what it is about; `parts` are the words to choose from."""

    code = "consent_for_everything"
    exit_code = 7
    sentence = N_(
        "Nobody consents to everything at once. Name for {key} what it is about: {parts}; "
        "or the id of a strength, concern, measurement, evaluation or escalation."
    )


class ConsentOpensNothing(ConsentForEverything):
    """A consent about this part or record opens nothing."""

    code = "consent_opens_nothing"
    sentence = N_(
        "A consent about {about} opens nothing: who may see that does not depend on consent. Choose from: {parts}; "
        "or the id of a strength, concern, measurement, evaluation or escalation."
    )


class MayNotConsent(G1pError):
    """Somebody consents for another for whom they do not decide."""

    code = "may_not_consent"
    exit_code = 7
    sentence = N_(
        "{person} cannot consent for {owner}. Under 12 somebody with custody does it; from 12 to 15 the child and "
        "somebody with custody both do, in two consents; from 16 everybody for themselves alone. Are custody or the "
        "date of birth not in the plan yet: g1p person set {plan} PERSON, with --custody or --birth-date."
    )


class FamilyConsents(MayNotConsent):
    """What belongs to the family as a whole is not this person's to open."""

    sentence = N_(
        "{about} belongs to the family as a whole: everybody with custody of a child in plan {plan} consents to that, "
        "each for themselves, in a consent of their own. Is custody not in the plan yet: g1p person set {plan} PERSON "
        "--custody CHILD."
    )


class SomebodyElsesWords(MayNotConsent):
    """A record that nobody for whom the consent is has spoken, and that is about none of them."""

    code = "somebody_elses_words"
    sentence = N_(
        "{about} is not from {owners}, and not about {owners}. Who said it, or whom it is about, consents to that; "
        "or name another record."
    )
