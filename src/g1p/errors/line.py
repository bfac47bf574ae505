"""What is wrong with the words on the command line, exit code 2; and who stops at a question, 130.

It is long because it is a list.
"""

from g1p.errors.base import N_, Candidates, G1pError


class DayNotUnderstood(G1pError):
    """The text given is no day that we are sure of."""

    code = "day_not_understood"
    exit_code = 2
    sentence = N_("g1p does not know the day “{text}”. Write it as year-month-day, for example 2026-11-21.")


class BirthYearMissing(DayNotUnderstood):
    """A day of birth without its whole year: which century it is, nobody guesses."""

    sentence = N_("Write a day of birth with the four digits of its year, for example 2016-05-02.")


class DayTooVague(DayNotUnderstood):
    """The text given leaves open which day is meant."""

    sentence = N_("“{text}” can be more than one day. Write which one, for example friday, end of march or 2026-11-21.")


class DayDoesNotExist(DayNotUnderstood):
    """The text given is a date that the calendar does not have."""

    sentence = N_(
        "The day “{text}” does not exist. Write the day first and then the month, for example 11-2 or 11 february 2027."
    )


class HourDoesNotExist(DayNotUnderstood):
    """When the clock goes forward, an hour is left out."""

    sentence = N_("There is no {moment} in {zone}: the clock skips that hour. Choose another time.")


class DayTooFar(DayNotUnderstood):
    """The text given is a day outside the years of the format."""

    sentence = N_("“{text}” is too far away: days are from 1900 to 2199. Write for example 2026-11-21.")


class WeekdayDoesNotFit(DayNotUnderstood):
    """The text given has a weekday on which its date does not fall."""

    sentence = N_("The weekday in “{text}” does not fit: {day} is another one. If the date is right, write {day}.")


class WeekdayIsToday(DayNotUnderstood):
    """The text given is a weekday, and today is one: this day, or in a week?"""

    sentence = N_("“{text}”: today is one. Write {day} for today, or {later} for a week from now.")


class WeekdayCounts(WeekdayIsToday):
    """The text given counts from a weekday, and today is one: from this day, or from the next?"""

    sentence = N_("“{text}”: today is one, and you can count from today or from the next. Write {day}, or {later}.")


class MomentNotUnderstood(DayNotUnderstood):
    """The text given is no day with a time behind it."""

    sentence = N_(
        "“{text}” is not a day with a time. Write both, with the hours up to 23, "
        "for example friday 14:00 or 2026-11-27 14:00."
    )


class PeriodNotUnderstood(G1pError):
    """The text given is no number of days or weeks."""

    code = "period_not_understood"
    exit_code = 2
    sentence = N_("“{text}” is not a number of days or weeks. Write for example 7d or 2w.")


class UnknownLanguage(G1pError):
    """g1p does not speak this language."""

    code = "unknown_language"
    exit_code = 2
    sentence = N_("g1p does not speak “{language}”. Choose nl or en.")


class UnknownChoice(G1pError):
    """The value of an option is not one of those it takes."""

    code = "unknown_choice"
    exit_code = 2
    sentence = N_("{option} does not take “{value}”. Choose one of: {choices}.")


class UnknownCode(G1pError):
    """Check gives no such code."""

    code = "unknown_code"
    exit_code = 2
    sentence = N_("There is no code {said}. See which there are with: g1p explain.")


class OptionsDisagree(G1pError):
    """Two options were given that exclude each other."""

    code = "options_disagree"
    exit_code = 2
    sentence = N_("{one} and {other} do not go together. Leave one of them out.")


class OnlyWith(G1pError):
    """An option changes what another one does, and that one was not asked for."""

    code = "only_with"
    exit_code = 2
    sentence = N_("{one} goes only with {other}. Name both, or leave {one} out.")


class NothingPassesOn(G1pError):
    """It is said why a role passes on that nobody had before."""

    code = "nothing_passes_on"
    exit_code = 2
    sentence = N_("Nobody had this role before, so there is nothing to pass on. Leave {option} out.")


class UnknownCommand(Candidates):
    """There is no command of this name."""

    code = "unknown_command"
    exit_code = 2
    sentence = N_("There is no command {said}. Perhaps you mean: {candidates}. See all of them with: g1p --help.")


class TooMuch(G1pError):
    """More words stand on the line than the command takes."""

    code = "too_much"
    exit_code = 2
    sentence = N_("Too many words after {command}: {count} too many. Put a text with spaces between quotes.")


class OutputIsPlan(G1pError):
    """The output that was named has the name of a plan file."""

    code = "output_is_plan"
    exit_code = 2
    sentence = N_(
        "{path} has the name of a plan file, and a paper would take its place. Name a file that ends in .html or .md."
    )


class WrongEnding(G1pError):
    """The name of the output promises another format than the paper has."""

    code = "wrong_ending"
    exit_code = 2
    sentence = N_("{path} would not hold what its name says. Name a file that ends in {ending}, or choose with --to.")


class OptionMissing(G1pError):
    """Something that the command needs is not on its line, and nobody can be asked for it."""

    code = "option_missing"
    exit_code = 2
    sentence = N_("{command} needs more: {options}. Type it on the line; at a terminal, without -y, g1p asks for it.")


class MoreMissing(OptionMissing):
    """As above, and what is missing decides whether `others` are needed too."""

    sentence = N_(
        "{command} needs more: {options}. Depending on the plan and on your answers also: {others}. "
        "Type it on the line; at a terminal, without -y, g1p asks for it."
    )


class LadderEnds(OptionMissing):
    """The next step of the ladder is asked for, and the highest was taken already."""

    sentence = N_(
        "The ladder has no further step about {about}. Talk about it at the next round table; or name with --step on "
        "which step you ask again."
    )


class WholeAtTerminal(OptionMissing):
    """The whole evaluation is asked, goal by goal; the line takes one goal, and `options` are about that one."""

    sentence = N_(
        "The whole evaluation goes goal by goal: g1p asks it at a terminal, without -y and without {options}. "
        "To evaluate one goal on the line, name it: --goal GOAL."
    )


class AnswerYesOrNo(G1pError):
    """A question that takes yes or no got another answer."""

    code = "answer_yes_or_no"
    exit_code = 2
    sentence = N_("Answer with yes or no.")


class NotSavedYet(AnswerYesOrNo):
    """Who does not want to save what they typed can change it, or stop."""

    sentence = N_("Nothing is saved yet. < goes one question back; Ctrl-C stops, and what you typed is kept.")


class PlanChangedSince(NotSavedYet):
    """What was answered in the course of an evening does not fit a plan that somebody else has changed meanwhile."""

    sentence = N_(
        "Somebody has changed the plan while you typed, and this does not fit it any more. Stop with Ctrl-C and run it "
        "again: what you typed is kept, and what does not fit is shown."
    )


class NotAskedHere(G1pError):
    """The line says something of a round table that is known already, or that this evening does not ask."""

    code = "not_asked_here"
    exit_code = 2
    sentence = N_("Meeting {meeting} does not ask for {options}: leave it out. See what is fixed: g1p meeting show.")


class FeedbackNotUnderstood(G1pError):
    """What somebody thought of a round table is said without who says it, or the other way round."""

    code = "feedback_not_understood"
    exit_code = 2
    sentence = N_("--feedback takes who says it and a score or words: --feedback moeder=8, or --feedback moeder=Fijn.")


class Left(G1pError):
    """Whoever was asked something stopped before the last answer."""

    code = "left"
    exit_code = 130
    sentence = N_("Stopped; nothing is written.")


class LeftHalfway(Left):
    """Whoever was asked something stopped, and the answers so far are kept in a draft."""

    sentence = N_("Stopped; nothing is written. What you typed is kept: go on with the same line again, {command} …")


class ScaleNotUnderstood(G1pError):
    """The text is no scale: where we start, and what is good enough."""

    code = "scale_not_understood"
    exit_code = 2
    sentence = N_("“{text}” is no scale. Write where you start and what is good enough, from 0 to 10, such as 3:7.")


class ScoreNotUnderstood(G1pError):
    """The text is no score of one person."""

    code = "score_not_understood"
    exit_code = 2
    sentence = N_("“{text}” is no score. Write who gives it and a number from 0 to 10, such as moeder=5.")


class TranslationNotUnderstood(G1pError):
    """The text does not say in which language it is."""

    code = "translation_not_understood"
    exit_code = 2
    sentence = N_("Write a translation as the code of its language and the words: --translated ar=TEXT.")


class LevelNotUnderstood(ScoreNotUnderstood):
    """The text is no score of one item of a ZRM."""

    sentence = N_("“{text}” is no score of a ZRM. Write an item and a number from 1 to 5, such as finances=3.")


class PersonNotUnderstood(G1pError):
    """The text does not say all that a new person needs."""

    code = "person_not_understood"
    exit_code = 2
    sentence = N_(
        "A person is written as ID:NAME:GROUP:ROLE, such as oma:Fatima:network:grandmother; "
        "this has {count} of these four. The group is one of: {groups}."
    )


class NothingNamed(G1pError):
    """Nothing is named that is to change."""

    code = "nothing_named"
    exit_code = 2
    sentence = N_("{command}: say what is to change, with one of {options}.")


class ContactNotUnderstood(G1pError):
    """The text is no name with an address."""

    code = "contact_not_understood"
    exit_code = 2
    sentence = N_(
        "This is not a name with an address. Write the name, and the address between < and >, all of it between "
        'quotes, such as "Rob <rob@example.org>".'
    )


class OnlyInAftercare(G1pError):
    """Actions go on only when the plan goes into aftercare first."""

    code = "only_in_aftercare"
    exit_code = 2
    sentence = N_("--open-actions keep goes with --aftercare-until. Name that day, or choose done, fail or drop.")


class OptionTwice(G1pError):
    """An option that takes one answer stands on the line twice."""

    code = "option_twice"
    exit_code = 2
    sentence = N_("{option} stands on the line more than once. Name it once.")
