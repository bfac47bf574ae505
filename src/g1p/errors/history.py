"""What undo and the editor refuse, and where the text is then; exit codes 2, 3, 5, 7 and 8."""

from g1p.errors.base import N_, G1pError


class CommitNotFound(G1pError):
    """This branch has no such commit."""

    code = "commit_not_found"
    exit_code = 3
    sentence = N_("There is no commit {commit} in this branch. See which there are with: g1p log.")


class NoPlanInCommit(G1pError):
    """The commit changed no plan."""

    code = "no_plan_in_commit"
    exit_code = 7
    sentence = N_("Commit {commit} changed no plan. To take it back all the same: git revert {commit}.")


class BeginningMissing(G1pError):
    """The commit is the oldest that a shallow clone has, so what was there before it is not known here."""

    code = "beginning_missing"
    exit_code = 8
    sentence = N_(
        "This clone begins with commit {commit}, so what was there before it is not known here. "
        "Fetch the rest first: git fetch --unshallow."
    )


class MergeStays(G1pError):
    """A merge brings in what others did; there is no one change to take back."""

    code = "merge_stays"
    exit_code = 7
    sentence = N_("Commit {commit} is a merge. Take back what it brought in, one by one; see it with: g1p log.")


class UndoInTheWay(G1pError):
    """What a commit changed was changed again after it."""

    code = "undo_in_the_way"
    exit_code = 7
    sentence = N_(
        "What commit {commit} did in {path} was changed again later: {places}. Nothing is undone. "
        "Take the later change back first, see g1p log; or change it by hand with g1p plan edit."
    )


class NoEditor(G1pError):
    """Nobody has said which editor to open."""

    code = "no_editor"
    exit_code = 8
    sentence = N_("g1p does not know which editor to open. Say it with EDITOR, for example: export EDITOR=nano.")


class NoTerminal(G1pError):
    """An editor needs a terminal, unless it is a program that was named for this."""

    code = "no_terminal"
    exit_code = 2
    sentence = N_("There is no terminal to open an editor in. Name a program with EDITOR, or use the other commands.")


class BeingEdited(G1pError):
    """The plan is open in an editor already."""

    code = "being_edited"
    exit_code = 8
    sentence = N_("{plan} is open in an editor already, perhaps in another window. Finish there first.")


class EditorFailed(G1pError):
    """The editor ended with an error, or could not be started."""

    code = "editor_failed"
    exit_code = 8
    sentence = N_(
        "The editor ended with an error, so the plan stays as it was. Look at EDITOR if it did not even open."
    )


class EditStopped(G1pError):
    """Whoever edits the plan leaves it wrong, or empty."""

    code = "edit_stopped"
    exit_code = 5
    sentence = N_("With this text the plan would be wrong, so it stays as it was.")


class TextGone(G1pError):
    """The editor, or another program, has taken the text away that was edited."""

    code = "text_gone"
    exit_code = 8
    sentence = N_(
        "The file that was in the editor is gone, so the plan stays as it was; the text from before the editor opened "
        "is kept. Try again, perhaps with another editor."
    )


class EditInTheWay(G1pError):
    """While somebody edited the plan, somebody else changed the same place."""

    code = "edit_in_the_way"
    exit_code = 7
    sentence = N_(
        "While you were editing, the same was changed in the plan: {places}. It stays as it is now. "
        "Look at it with g1p plan show, and then go on with your own text."
    )


class IdChanged(G1pError):
    """The id of the plan was changed in the editor."""

    code = "id_changed"
    exit_code = 7
    sentence = N_("The id of a plan never changes. Write id: {plan} again.")


class IdTaken(G1pError):
    """What was typed gives a new record an id that another plan has."""

    code = "id_taken"
    exit_code = 7
    sentence = N_("The id {id} stands in {path} already, and no id is used twice. Write another one.")


class BegunAlready(G1pError):
    """What was typed makes a draft again of a plan that people work with."""

    code = "begun_already"
    exit_code = 7
    sentence = N_("Plan {plan} has begun, so it is no draft any more. Write its status again as it was.")


class RecordsGone(G1pError):
    """Records that were in the plan are not in what was typed."""

    code = "records_gone"
    exit_code = 7
    sentence = N_(
        "No longer in the text: {ids}. Nothing is ever deleted from a plan, and an id never changes. "
        "Put it back; if something was a mistake, write void there with the reason."
    )
