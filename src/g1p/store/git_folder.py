"""Where git keeps what it knows of a work tree, found without starting git; so it imports little."""

from pathlib import Path


def git_folder(root: Path) -> Path | None:
    """The git folder of the work tree around `root`; None when there is none."""
    here = root.absolute()
    top = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    git = top / ".git"
    try:
        if git.is_file():  # a linked work tree, or a submodule: the file names the folder
            git = top / git.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
    except (OSError, ValueError):
        return None
    return git if git.is_dir() else None


def common_folder(root: Path) -> Path | None:
    """The git folder that all work trees of the repository around `root` share; None when there is none."""
    git = git_folder(root)
    if git is None:
        return None
    try:
        common = git / "commondir"
        if common.is_file():
            git = git / common.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return git if (git / "HEAD").is_file() else None
