"""Real git repositories on the disk for tests of the writer, with plans in them, and what git says of them."""

import os
import subprocess
from pathlib import Path

PLAN, OTHER = "plans/p-4hx2k.yaml", "plans/p-7kq2m.yaml"
TEXT = b"g1p: 1\nid: p-4hx2k\ntitle: Samen sterker\nstatus: draft\n"


def environment(**more: str) -> dict[str, str]:
    """Ours, without what a git that runs these tests would hand on, and without the settings of who runs them."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return (
        clean
        | {"GIT_CONFIG_GLOBAL": os.environ.get("GIT_CONFIG_GLOBAL", os.devnull), "GIT_CONFIG_NOSYSTEM": "1"}
        | more
    )


def git(folder: Path, *words: str, check: bool = True, stdin: bytes | None = None) -> str:
    """What git prints in `folder`, without the last line end; as a user at the keyboard, with their own settings."""
    done = subprocess.run(["git", *words], cwd=folder, env=environment(), input=stdin, capture_output=True, check=False)
    assert not check or done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().removesuffix("\n")


def repository(root: Path, *, commit: bool = True) -> Path:
    """A repository with two plans and one other file in it, committed unless told not to."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "config", "user.name", "Joris")
    git(root, "config", "user.email", "joris@example.org")
    put(root, "g1p.yaml", b"g1p: 1\norganisation: Sociaal Team\n")
    put(root, PLAN, TEXT)
    put(root, OTHER, TEXT.replace(b"4hx2k", b"7kq2m"))
    put(root, "notes.txt", b"one\n")
    if commit:
        git(root, "add", ".")
        git(root, "commit", "--quiet", "--message=begin")
    return root


def put(root: Path, path: str, data: bytes) -> Path:
    """A file with these bytes."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def hook(root: Path, name: str, script: str) -> None:
    """A hook of the user's."""
    file = root / ".git" / "hooks" / name
    file.write_text("#!/bin/sh\n" + script, encoding="utf-8")
    file.chmod(0o755)


def committed(root: Path, path: str = PLAN, at: str = "HEAD") -> bytes | None:
    """What a commit holds of a file; None when it is not in it."""
    done = subprocess.run(["git", "cat-file", "blob", f"{at}:{path}"], cwd=root, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None


def subjects(root: Path) -> list[str]:
    """The subjects of all commits, the last one first."""
    return git(root, "log", "--format=%s").split("\n")


def state(root: Path) -> str:
    """What differs between commit, index and files, as `git status` tells scripts."""
    return git(root, "--no-optional-locks", "status", "--porcelain", "--untracked-files=all")


def left_behind(root: Path) -> list[str]:
    """What a writer has left in the repository that it should have taken away: locks, indexes, journals, half files."""
    folder = root / ".git" if (root / ".git").is_dir() else Path(git(root, "rev-parse", "--absolute-git-dir"))
    own = [file for file in folder.glob("g1p*") if file.name != "g1p"]
    # A journal that has not got its name yet says nothing, and the next save writes over it.
    room = [file for file in folder.glob("g1p/*") if file.name not in ("lock", "left", "cache.sqlite", "journal.new")]
    return [str(file) for file in (*own, *room, *folder.rglob("*.lock"), *root.rglob(".g1p-*"))]
