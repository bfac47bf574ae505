"""What a plan does not take of the words on the command line, by its form or its days; exit code 2.

It is long because it is a list.
"""

from g1p.errors.base import N_, Candidates, G1pError


class EmptyText(G1pError):
    """A text is empty, or only white space."""

    code = "empty_text"
    exit_code = 2
    sentence = N_("The text for {key} is empty, or it is only white space. Write a text, or leave {key} out.")


class DashIsNothing(EmptyText):
    """A dash in the place of a phone number or an address; `field` is what --clear calls it."""

    sentence = N_(
        "“-” says nothing for {key}. To take away what stands there, use --clear {field} with g1p person set; "
        "else leave {key} out."
    )


class TextTooLong(G1pError):
    """A text has more characters than the format takes."""

    code = "text_too_long"
    exit_code = 2
    sentence = N_("The text for {key} has {count} characters, and a plan takes {most}. Make it shorter.")


class CharacterRefused(G1pError):
    """A text holds a control character, or one that turns the direction of the text."""

    code = "character_refused"
    exit_code = 2
    sentence = N_("The text for {key} holds a character that you cannot see ({character}). Type the text by hand.")


class WrongSlug(G1pError):
    """This cannot be the id of a person."""

    code = "wrong_person_id"
    exit_code = 2
    sentence = N_(
        "“{person}” cannot be the id of a person. Use small letters, digits and dashes, at most 40, "
        "such as oma or mentor-yara."
    )


class ReservedSlug(WrongSlug):
    """This word already means a group or a role."""

    sentence = N_(
        "“{person}” already means a group or a role, so it cannot be the id of a person. "
        "Choose another, for example with the first name in it."
    )


class SlugTaken(G1pError):
    """Somebody, or some record, in the plan has this id already; also who has left, and what is void."""

    code = "id_taken"
    exit_code = 2
    sentence = N_("The id {id} is already used in plan {plan}, perhaps for somebody who has left. Choose another.")


class WrongEmail(G1pError):
    """This is no e-mail address."""

    code = "wrong_email"
    exit_code = 2
    sentence = N_("This is not an e-mail address. Write one @ in it and no white space, such as oma@example.org.")


class WrongLanguage(G1pError):
    """This is no code of a language."""

    code = "wrong_language"
    exit_code = 2
    sentence = N_("This is not the code of a language. Write two or three small letters, such as nl, en or ar.")


class WrongRepeats(G1pError):
    """This is no way of repeating."""

    code = "wrong_repeats"
    exit_code = 2
    sentence = N_(
        "g1p does not know this way of repeating. Write daily, weekly or monthly, "
        "or a rule such as FREQ=WEEKLY;BYDAY=MO,TH."
    )


class ScoreOutOfRange(G1pError):
    """A score is not from 0 to 10."""

    code = "score_out_of_range"
    exit_code = 2
    sentence = N_("A score is a whole number from 0 to 10. Write such a number for {key}.")


class LevelOutOfRange(ScoreOutOfRange):
    """A score of a ZRM is not from 1 to 5."""

    sentence = N_("A score of a ZRM is a whole number from 1 to 5. Write such a number for {key}.")


class UnknownItem(Candidates):
    """The instrument does not ask this; the candidates are what it does ask."""

    code = "unknown_item"
    exit_code = 2
    sentence = N_("“{item}” is no item of {instrument}. Choose one of: {candidates}.")


class NothingMeasured(G1pError):
    """A ZRM without a score and a GIZ without an outcome say nothing."""

    code = "nothing_measured"
    exit_code = 2
    sentence = N_(
        "This measurement says nothing yet. Of a ZRM name at least one score, such as --score finances=3; of a GIZ the "
        "outcome, such as --outcome extra."
    )


class NobodyScored(G1pError):
    """A safety check in which nobody says how safe it is."""

    code = "nobody_scored"
    exit_code = 2
    sentence = N_("Nobody has given a score yet. Name at least one, such as --score moeder=7.")


class MinutesOutOfRange(G1pError):
    """A point of the agenda takes no time at all, or more than a day."""

    code = "minutes_out_of_range"
    exit_code = 2
    sentence = N_("A point of the agenda takes from 1 to {most} minutes. Write such a number for {key}.")


class NotOnLadder(Candidates):
    """The ladder of this workspace has no such step; the candidates are its steps, from the first up."""

    code = "not_on_ladder"
    exit_code = 2
    sentence = N_("The ladder here has no such step. Its steps, from the first up: {candidates}. Choose one of them.")


class DatesDisagree(G1pError):
    """Two days stand in the wrong order."""

    code = "dates_disagree"
    exit_code = 2
    sentence = N_("The day for {last} comes before the day for {first}. Look at both days; one of them is wrong.")


class BeforeClosing(DatesDisagree):
    """Aftercare would end before the plan closes."""

    sentence = N_("The day for {last} comes before the day on which the plan closes. Choose a later day.")


class NextSameDay(DatesDisagree):
    """The next evaluation would be on the very day of this one."""

    sentence = N_("You look at the plan again on another day than this one. Choose a later day for {last}.")


class BeforeTakingPart(DatesDisagree):
    """Somebody would leave before they took part."""

    sentence = N_(
        "The day for {last} comes before the day since which this person takes part. Look at both days; "
        "one of them is wrong."
    )


class BeforeTheirRole(DatesDisagree):
    """A role would pass on before somebody had it; `day` is when they got it."""

    sentence = N_(
        "{person} is the coordinator since {day}, and does not hand that over on an earlier day. Choose that day or a "
        "later one."
    )


class BeforeThePlan(DatesDisagree):
    """Somebody would agree with a plan before it began; `day` is when it did."""

    sentence = N_("Plan {plan} began on {day}, and nobody agreed with it before that. Choose that day or a later one.")


class BeforeGiven(DatesDisagree):
    """A consent would be taken back before it was given; `day` is when it was."""

    sentence = N_(
        "This consent was given on {day}, and cannot be taken back from an earlier day. Choose that day or a later one."
    )


class BeforeAsked(DatesDisagree):
    """Somebody higher up would have answered, or it would be resolved, before it was asked; `day` is when it was."""

    sentence = N_("This was asked on {day}, and nobody answers or resolves it earlier. Choose that day or a later one.")


class BeforeStart(DatesDisagree):
    """An action would have to be done before it begins; `day` is when it does."""

    sentence = N_("The day for {last} comes before {day}, on which this action begins. Choose that day or a later one.")


class DayInFuture(G1pError):
    """What has happened cannot have a day that is still to come."""

    code = "day_in_future"
    exit_code = 2
    sentence = N_("The day for {key} is still to come. Write the day on which it happened.")


class YearInFuture(DayInFuture):
    """What has happened cannot have a year that is still to come."""

    sentence = N_("The year for {key} is still to come. Write the year in which it happened.")


class DayHasPassed(G1pError):
    """What is still to come cannot have a day that has passed."""

    code = "day_has_passed"
    exit_code = 2
    sentence = N_("The day for {key} has passed. Choose today or a later day.")


class YearOutOfRange(G1pError):
    """A day lies outside the years that a plan knows."""

    code = "year_out_of_range"
    exit_code = 2
    sentence = N_("The day for {key} is not in the years 1900 to 2199. Look at the year.")


class NamedTwice(G1pError):
    """The same person or record is named twice in one list."""

    code = "named_twice"
    exit_code = 2
    sentence = N_("{id} is named twice. Name it once.")


class NobodyNamed(G1pError):
    """A list that needs somebody is empty."""

    code = "nobody_named"
    exit_code = 2
    sentence = N_("Nobody is named for {key}. Name at least one person.")


class MentionedHasNoContact(G1pError):
    """Somebody who is only mentioned has no contact details in the plan."""

    code = "mentioned_has_no_contact"
    exit_code = 2
    sentence = N_(
        "{person} is only mentioned, so no e-mail address, phone number or address of {person} belongs in the plan. "
        "Leave it out; or choose another group when {person} takes part."
    )


class RolesGoTogether(G1pError):
    """A coordinator, a keeper and an arrangement are written all at once, or not yet."""

    code = "roles_go_together"
    exit_code = 2
    sentence = N_(
        "A plan has a coordinator and a keeper, or neither yet. Name both at once, with how it is arranged: "
        "--keeper and --arrangement beside the coordinator."
    )


class NobodyEvaluates(G1pError):
    """An evaluation needs somebody who tells it, or a meeting at which it was told."""

    code = "nobody_evaluates"
    exit_code = 2
    sentence = N_("Who says how it goes? Name that person with --by.")


class NothingEvaluated(G1pError):
    """An evaluation without a goal and without a summary says nothing."""

    code = "nothing_evaluated"
    exit_code = 2
    sentence = N_("This evaluation says nothing yet. Name at least one goal with --goal and --result.")


class BsnRefused(G1pError):
    """A text holds a citizen service number."""

    code = "bsn_refused"
    exit_code = 2
    sentence = N_("The text for {key} holds a citizen service number (BSN), which may stand nowhere. Leave it out.")
