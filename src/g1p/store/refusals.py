"""Why `git commit` ended with an error, as one of ours; what git and a hook print is looked at and never passed on."""

from g1p.errors import BranchLocked, G1pError, GitFailed, HookRefused, NoIdentity, SigningFailed
from g1p.store.git import Answer, Repository, refused_by_disk
from g1p.store.hooks import hooks_that_stop

SIGNING = (b"failed to sign", b"signingkey", b"gpg.ssh.defaultKeyCommand", b"failed to write commit object")
"""Asked after the disk: what else can go wrong with a commit that is ready."""
IDENTITY = (b"Please tell me who you are", b"empty ident name", b"auto-detection is disabled")
BRANCH = (b"cannot lock ref", b"HEAD.lock")


def failure_of(repository: Repository, answer: Answer, branch: str) -> G1pError:
    """What went wrong, for the user; a hook is blamed when there is one and nothing else is plain."""
    disk = refused_by_disk(repository.tree, answer)
    if disk:
        return disk
    locks = [repository.folder / "HEAD.lock", repository.common / f"{branch}.lock"]
    for signs, failure in (
        (SIGNING, SigningFailed()),
        (IDENTITY, NoIdentity()),
        (BRANCH, BranchLocked(path=next((lock for lock in locks if lock.exists()), locks[1]))),
    ):
        if any(sign in answer.err for sign in signs):
            return failure
    hooks = hooks_that_stop(repository)
    return HookRefused(hooks=", ".join(hooks)) if hooks else GitFailed(step="commit")
