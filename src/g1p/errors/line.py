"""What is wrong with the words on the command line; exit code 2."""

from g1p.errors.base import N_, Candidates, G1pError


class DayNotUnderstood(G1pError):
    """The text given is no day that we are sure of."""

    code = "day_not_understood"
    exit_code = 2
    sentence = N_("g1p does not know the day “{text}”. Write it as year-month-day, for example 2026-11-21.")


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


class OptionsDisagree(G1pError):
    """Two options were given that exclude each other."""

    code = "options_disagree"
    exit_code = 2
    sentence = N_("{one} and {other} do not go together. Leave one of them out.")


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
