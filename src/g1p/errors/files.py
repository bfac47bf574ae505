"""What is wrong with a plan file, and what a merge left in it; exit codes 5 and 6."""

from g1p.errors.base import N_, G1pError


class InvalidPlan(G1pError):
    """A plan file cannot be read or does not have the form of a plan; `fault` is its first finding's sentence."""

    code = "invalid_plan"
    exit_code = 5
    sentence = N_("{file}:{line}:{column}: {fault_code} {fault} See every fault with: g1p check {file:shell}")

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
        "Choose in the file first; g1p check {file:shell} says where."
    )


class WouldBeWrong(InvalidPlan):
    """What was typed would make the plan wrong, by its form or its days; it was not written."""

    code = "wrong_value"
    exit_code = 2
    sentence = N_("This would make the plan wrong, so nothing is written: {fault_code} {fault}")


class WouldBreakRule(InvalidPlan):
    """What was asked would break a rule of the plan; it was not written."""

    code = "breaks_rule"
    exit_code = 7
    sentence = N_("A rule of the plan refuses this, so nothing is written: {fault_code} {fault}")


class CannotEdit(G1pError):
    """The file is written in a way in which g1p cannot change this without touching something else; it did not."""

    code = "cannot_edit"
    exit_code = 5
    sentence = N_(
        "g1p cannot change {path} in this file without touching something else, so nothing is written. "
        "Write that part more simply by hand, one fact a line, and try again."
    )


class NoPlan(G1pError):
    """A YAML file that does not say that it is a plan."""

    code = "no_plan"
    exit_code = 5
    sentence = N_("{path} does not say that it is a plan, so it stays as it is. A plan begins with g1p: 1.")


class CannotLayOut(G1pError):
    """The canonical layout of this file would change what it says, or what a comment in it is about."""

    code = "cannot_lay_out"
    exit_code = 5
    sentence = N_(
        "{path}: g1p cannot lay this file out without changing what it says or what a comment is about, so it stays "
        "as it is. Write what is in brackets, or has comments between its parts, on lines of its own, and try again."
    )
