"""What does not fit in the network, the family tree, the lifeline and earlier help."""

from g1p.errors.base import N_, G1pError
from g1p.errors.values import DatesDisagree


class WithOneself(G1pError):
    """A line of the pictures would lead from somebody to the same person."""

    code = "with_oneself"
    exit_code = 2
    sentence = N_("A line runs between two people, and here {person} stands at both ends. Name somebody else.")


class StatusOfPartners(G1pError):
    """Only partners are together, married, separated or divorced."""

    code = "status_of_partners"
    exit_code = 2
    sentence = N_("Only partners have a status. Leave --status out; or are they partners, choose --kind partner.")


class ParentIsYounger(DatesDisagree):
    """A parent would be born after the child."""

    sentence = N_(
        "By their dates of birth {parent} is younger than {child}, and so cannot be the parent. The parent comes "
        "first: g1p kinship set {plan} PARENT CHILD --kind parent. Or is a date wrong: "
        "g1p person set {plan} PERSON --birth-date DAY."
    )


class BornBeforeParent(ParentIsYounger):
    """By a date of birth or by custody somebody would be older than who is their parent or has custody of them."""

    sentence = N_(
        "By their dates of birth {parent} is younger than {child}, but plan {plan} says that {parent} is a parent of "
        "{child} or has custody. Look at both dates of birth and at who has custody; is the family tree wrong: "
        "g1p plan edit {plan}."
    )


class TooYoungForCustody(G1pError):
    """Somebody of this age has custody of nobody."""

    code = "too_young_for_custody"
    exit_code = 7
    sentence = N_(
        "By the date of birth {person} is under {least}, and so has custody of nobody. Name with --custody who has it; "
        "or is the date of birth wrong: g1p person set {plan} {person} --birth-date DAY."
    )


class TooOld(G1pError):
    """Nobody alive is so old."""

    code = "too_old"
    exit_code = 2
    sentence = N_("By the date of birth {person} is over {most} years old. Look at the year.")


class OtherWayRound(G1pError):
    """The plan says already that the child is the parent."""

    code = "other_way_round"
    exit_code = 7
    sentence = N_(
        "Plan {plan} says the opposite: that {child} is a parent of {parent}. Is that a mistake, write void with it "
        "first: g1p plan edit {plan}."
    )


class TreeGoesRound(G1pError):
    """A line with which somebody would come before their own parents, or be the partner or sibling of who does."""

    code = "tree_goes_round"
    exit_code = 7
    sentence = N_(
        "This does not fit the family tree in plan {plan}: {elder} comes before {younger} there, as a parent, "
        "grandparent or further back, and that goes one way only. Nor can the two be partners, or brother and sister. "
        "Is another line wrong, write void with it first: g1p plan edit {plan}."
    )


class WrittenAlready(G1pError):
    """The plan holds this event or this help already, and says something else with it."""

    code = "written_already"
    exit_code = 2
    sentence = N_(
        "This stands in plan {plan} already, with something else beside it. Change that with: g1p plan edit {plan}."
    )


class YearNotUnderstood(G1pError):
    """This is no year, or none that a plan knows."""

    code = "year_not_understood"
    exit_code = 2
    sentence = N_("A year has four digits and is not before 1900, such as 2009. Write such a year for {key}.")
