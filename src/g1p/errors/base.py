"""What every error is: what happened, its facts, its sentence and its exit code."""

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
