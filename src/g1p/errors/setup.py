"""Why a folder cannot become a workspace; exit codes 7 and 8."""

from g1p.errors.base import N_, G1pError


class SecondWorkspace(G1pError):
    """The folder lies in a workspace already."""

    code = "second_workspace"
    exit_code = 7
    sentence = N_(
        "{folder} is a workspace already, and there is no workspace inside a workspace. "
        "Work in that one, with -C {folder}; or choose a folder outside it."
    )


class InsideRepository(G1pError):
    """The folder lies in a git repository, but not at its top."""

    code = "inside_repository"
    exit_code = 8
    sentence = N_(
        "{folder} lies in the git repository of {top}, and a workspace has a repository of its own. "
        "Choose another folder; or make one in that place with: git init {folder:shell}"
    )


class NotOurs(G1pError):
    """Something else stands where a file of the workspace has to be."""

    code = "not_ours"
    exit_code = 8
    sentence = N_("{path} is there already, and it is not from g1p. Nothing is written. Give it another name first.")
