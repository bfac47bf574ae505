"""What git refuses, or a repository and the way to a file in it; exit code 8."""

from g1p.errors.base import N_, G1pError


class NoGit(G1pError):
    """There is no git on this machine."""

    code = "no_git"
    exit_code = 8
    sentence = N_("g1p keeps every change with git, and git is not on this machine. Install git, then try again.")


class GitTooOld(G1pError):
    """The git on this machine lacks what g1p asks of it."""

    code = "git_too_old"
    exit_code = 8
    sentence = N_("This is git {version}, and g1p needs {needed} or newer. Install a newer git, then try again.")


class NoRepository(G1pError):
    """The workspace is in no git repository."""

    code = "no_repository"
    exit_code = 8
    sentence = N_("{folder} is in no git repository, so nothing can be kept. Make it one with: g1p init {folder:shell}")


class BareRepository(G1pError):
    """The git repository has no work tree, so there are no plan files to change."""

    code = "bare_repository"
    exit_code = 8
    sentence = N_("{folder} is in a bare git repository, without files. Clone it, and work in the clone.")


class DubiousOwner(G1pError):
    """The repository belongs to another user of this machine, and git does not trust it."""

    code = "dubious_owner"
    exit_code = 8
    sentence = N_(
        "The repository around {folder} belongs to another user, and git does not trust it. "
        "If you do: git config --global --add safe.directory {folder:shell}"
    )


class GitFailed(G1pError):
    """Git ended with an error that we have no better sentence for; its own words may hold a plan's text."""

    code = "git_failed"
    exit_code = 8
    sentence = N_("git could not do its part (git {step}). See what is wrong with: git status, and git fsck.")


class UnderWay(G1pError):
    """A rebase, merge or the like is under way; a commit made now would be lost or end up in it."""

    code = "under_way"
    exit_code = 8
    sentence = N_("A git {what} is under way, and a change made now could get lost in it. Finish it first, or: {end}.")


class DetachedHead(G1pError):
    """No branch is checked out; a commit made now would belong to none."""

    code = "detached_head"
    exit_code = 8
    sentence = N_("No branch is checked out, so a change would belong to none. Go to one first: git switch BRANCH.")


class NoIdentity(G1pError):
    """Git does not know who makes the commit."""

    code = "no_identity"
    exit_code = 8
    sentence = N_(
        "git does not know who you are. Say it once: "
        'git config --global user.name "…" and git config --global user.email "…".'
    )


class ForeignSetting(G1pError):
    """The repository's own settings make git start a program of somebody's."""

    code = "foreign_setting"
    exit_code = 8
    sentence = N_(
        "The settings of this repository let git start a program: {key}. g1p does not work there. "
        "If it is yours, set it with git config --global; here take it out: git config --{scope} --unset-all {key}."
    )


class LinkOnTheWay(G1pError):
    """The plan file, or a folder on the way to it, is a symbolic link."""

    code = "link_on_the_way"
    exit_code = 8
    sentence = N_("{path} is a link, and g1p does not write through links. Put the file or folder itself there.")


class NoPlainFile(G1pError):
    """What stands where a plan file should is a folder or a device."""

    code = "no_plain_file"
    exit_code = 8
    sentence = N_("{path} is no ordinary file. Put it somewhere else, then try again.")


class InnerRepository(G1pError):
    """Between the workspace and the plan lies another git repository."""

    code = "inner_repository"
    exit_code = 8
    sentence = N_("{path} is a git repository of its own inside this one. Work in there, or move its plans out.")


class OutsideWorkspace(G1pError):
    """The file lies outside the workspace, where this repository does not keep it."""

    code = "outside_workspace"
    exit_code = 8
    sentence = N_("{path} is not in the workspace {folder}. Move it into its folder plans/, or work where it is.")
