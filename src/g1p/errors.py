"""Everything that can go wrong for a user: what happened, its facts, its sentence and its exit code.

Longer than other modules, because it is a list: who adds an error reads the others.
"""

import errno
from typing import ClassVar


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "translate this later"
    """The message itself; marks a constant so that the catalogues hold it."""
    return message


REASONS: dict[int, str] = {
    errno.EACCES: N_("you have no permission"),
    errno.EPERM: N_("you have no permission"),
    errno.ENOENT: N_("it is not there"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a part of the path is no folder"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EROFS: N_("the disk can only be read"),
    errno.ELOOP: N_("it is a link to itself"),
    errno.ENAMETOOLONG: N_("the name is too long"),
}
"""Why the system refuses a file, by its own number."""


def reason_of(refused: OSError) -> str:
    """Why the system refuses, as a message."""
    return REASONS.get(refused.errno or 0, N_("the system refuses it"))


class G1pError(Exception):
    """Something went wrong that a user can mend; the sentence is made at the door, in the user's language.

    `facts` fill the `{names}` in `sentence`. They are ids, paths, options and numbers, never a value of a plan.
    """

    code: ClassVar[str]
    exit_code: ClassVar[int]
    sentence: ClassVar[str]

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code)
        self.facts = facts


class Candidates(G1pError):
    """An error that offers `candidates`, ids to choose from, also in JSON."""

    def __init__(self, candidates: tuple[str, ...], **facts: object) -> None:
        super().__init__(candidates=", ".join(candidates), **facts)
        self.candidates = candidates


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


class NoWorkspace(G1pError):
    """There is no g1p.yaml here or in a folder above."""

    code = "no_workspace"
    exit_code = 3
    sentence = N_(
        "There is no g1p workspace in {folder} or above it. "
        "Go to the folder with g1p.yaml, or name it with -C. To try g1p first: g1p demo."
    )


class PlanNotFound(G1pError):
    """No plan in the workspace has this id."""

    code = "plan_not_found"
    exit_code = 3
    sentence = N_("No plan here begins with {plan}. See which there are with: g1p plan list.")


class PersonNotFound(G1pError):
    """Nobody in the plan has this id."""

    code = "person_not_found"
    exit_code = 3
    sentence = N_("Nobody in plan {plan} has the id {person}. See who is in it with: g1p plan show {plan}.")


class NobodyFound(G1pError):
    """Nobody in any plan of the workspace has this id or address."""

    code = "person_not_found"
    exit_code = 3
    sentence = N_(
        "Nobody in the plans here has this id or address: {person}. See who there is with: g1p plan show PLAN."
    )


class PathNotFound(G1pError):
    """A file or folder that was named is not there."""

    code = "path_not_found"
    exit_code = 3
    sentence = N_("There is no file or folder {path}. Look whether the name is right.")


class AmbiguousPlan(Candidates):
    """Several plans begin with this prefix."""

    code = "ambiguous"
    exit_code = 4
    sentence = N_("Several plans begin with {plan}: {candidates}. Type more of the id, or the path of the file.")


class InvalidPlan(G1pError):
    """A plan file cannot be read or does not have the form of a plan; `fault` is its first finding's sentence."""

    code = "invalid_plan"
    exit_code = 5
    sentence = N_("{file}:{line}:{column}: {fault_code} {fault} See every fault with: g1p check {file}.")

    def __init__(self, file: str, finding: object) -> None:
        super().__init__(file=file)
        self.finding = finding


class InvalidWorkspace(InvalidPlan):
    """The workspace's own g1p.yaml cannot be read or has the wrong form."""

    code = "invalid_workspace"


class NewerFormat(G1pError):
    """The file was written by a newer g1p."""

    code = "newer_format"
    exit_code = 5
    sentence = N_("{file} has format {version}, and this g1p reads format 1. Install a newer g1p; nothing was changed.")


class MisfiledPlan(G1pError):
    """The file that is called after this plan holds another one."""

    code = "misfiled_plan"
    exit_code = 5
    sentence = N_("{file} is called after another plan than the one in it, {plan}. See what is wrong with: g1p check.")


class UnfinishedMerge(G1pError):
    """A merge left what two people both changed; nothing but check, show and resolve takes the plan."""

    code = "unfinished_merge"
    exit_code = 6
    sentence = N_(
        "{file}: two people changed the same thing in plan {plan}, and nobody has chosen yet. "
        "Choose in the file first; g1p check {file} says where."
    )


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


class OutputIsFolder(G1pError):
    """The output that was named exists and is a folder."""

    code = "output_is_folder"
    exit_code = 8
    sentence = N_("{path} is a folder. Name a file in it, for example {path}/{example}.")


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


class FolderNotEmpty(G1pError):
    """The folder that was named has something in it already."""

    code = "folder_not_empty"
    exit_code = 8
    sentence = N_("{path} is not empty. Name a new folder; g1p does not write over what is there.")


class OutputRefused(G1pError):
    """What a command prints cannot be written where it goes."""

    code = "output_refused"
    exit_code = 8
    sentence = N_("The output cannot be written: {reason}. Look where it goes, and whether there is room.")


class CannotRead(G1pError):
    """The system refuses to read a file or folder."""

    code = "cannot_read"
    exit_code = 8
    sentence = N_("{path} cannot be read: {reason}. Look whether you may read it.")


class CannotWrite(G1pError):
    """The system refuses to write a file or folder."""

    code = "cannot_write"
    exit_code = 8
    sentence = N_("{path} cannot be written: {reason}. Choose another place, or free this one.")
