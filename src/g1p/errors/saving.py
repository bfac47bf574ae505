"""Why a save stops: a lock, a hook, a signature, or work by hand that is in the way; exit codes 8 and 7."""

from g1p.errors.base import N_, G1pError


class Locked(G1pError):
    """Another g1p has been writing all the time that we waited."""

    code = "locked"
    exit_code = 8
    sentence = N_("Another g1p is writing in this workspace and does not finish. Try again when it is done.")


class IndexLocked(G1pError):
    """Another git holds the lock on the index, or has left it behind."""

    code = "index_locked"
    exit_code = 8
    sentence = N_(
        "Another git is busy here: {path} is there. Let it finish. "
        "When you are sure that no git runs any more, remove that file."
    )


class BranchLocked(G1pError):
    """Another git holds the lock on the branch, or has left it behind."""

    code = "branch_locked"
    exit_code = 8
    sentence = N_(
        "Another git holds the branch: {path} is there. Nothing was changed. Let it finish. "
        "When you are sure that no git runs any more, remove that file."
    )


class ChangedMeanwhile(G1pError):
    """Somebody wrote to the file between our reading and our writing."""

    code = "changed_meanwhile"
    exit_code = 8
    sentence = N_("{path} was changed by another program just now. Nothing was written. Try again.")


class HookRefused(G1pError):
    """A hook of the user's ended with an error, so there is no commit; what it printed may hold a plan's text."""

    code = "hook_refused"
    exit_code = 8
    sentence = N_(
        "A hook of git refused the commit ({hooks}), and the plan is as it was. "
        "See what it says: use --no-commit, and then git commit yourself."
    )


class HookLeft(HookRefused):
    """As above, and the hook had changed the file; what it made of it is kept in `left`."""

    sentence = N_(
        "A hook of git refused the commit ({hooks}) after it had changed the plan. The plan is as it was; "
        "what the hook made of it is kept in {left}."
    )


class HookRefusedSecond(HookRefused):
    """The edits by hand are in git by now, as `commit`, and the commit of the change itself was refused."""

    sentence = N_(
        "A hook of git refused the commit ({hooks}), and the change is not made. "
        "What was changed by hand is recorded already, in commit {commit}. "
        "See what the hook says: use --no-commit, and then git commit yourself."
    )


class HookLeftSecond(HookLeft, HookRefusedSecond):
    """Both: the edits by hand are in git by now, and what the hook made of the file is kept in `left`."""

    sentence = N_(
        "A hook of git refused the commit ({hooks}) after it had changed the plan, and the change is not made; "
        "what the hook made of the plan is kept in {left}. "
        "What was changed by hand is recorded already, in commit {commit}."
    )


class SigningFailed(G1pError):
    """The commit was to be signed, and that did not work."""

    code = "signing_failed"
    exit_code = 8
    sentence = N_(
        "Your commits are to be signed, and that failed; the plan is as it was. Try to sign something with: "
        "echo test | gpg --clearsign; or see which key git takes: git config user.signingkey."
    )


class HandEdits(G1pError):
    """The file holds edits by hand that git does not know; they are not to be mixed up with ours."""

    code = "hand_edits"
    exit_code = 7
    sentence = N_(
        "{paths}: changed by hand, and not in git yet. "
        "Record that first: answer yes, use -y, or git commit it yourself."
    )

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__(paths=", ".join(paths))
        self.paths = paths


class StagedByHand(G1pError):
    """The file is staged by hand; a commit of ours would take that along or undo it."""

    code = "staged_by_hand"
    exit_code = 7
    sentence = N_("{path} is staged by hand. Finish that first with git commit, or take it back: git restore --staged.")
