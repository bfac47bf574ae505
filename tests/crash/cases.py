"""The saves that are killed or refused: what stands in the repository before each, what it does, and what may be after.

Imported by the program that saves (`driver.py`) and by the tests that look at what it left.
"""

from pathlib import Path
from typing import NamedTuple

from g1p.store.writer import Edit, writing
from tests.store.repositories import OTHER, PLAN, TEXT, committed, git, left_behind, put, repository, state, subjects

NEW, HAND = TEXT + b"# new\n" * 20, TEXT + b"# by hand\n"
FRESH = "plans/2026/p-ddddd.yaml"


class Case(NamedTuple):
    """One save: the files with what they become, and whether there is a commit, and edits by hand before."""

    files: dict[str, bytes | None]
    commit: bool = True
    by_hand: bool = False

    def old(self, path: str) -> bytes | None:
        """What the file holds before."""
        return HAND if self.by_hand else {PLAN: TEXT, OTHER: TEXT.replace(b"4hx2k", b"7kq2m")}.get(path)


CASES = {
    "edit": Case({PLAN: NEW}),
    "new": Case({FRESH: NEW}),
    "two": Case({PLAN: NEW, OTHER: NEW}),
    "gone": Case({PLAN: None}),
    "hand": Case({PLAN: HAND + b"# ours\n"}, by_hand=True),
    "loose": Case({PLAN: NEW, FRESH: NEW}, commit=False),
}


def prepare(root: Path, case: Case, *, staged: bool) -> Path:
    """The repository before the save; with `staged` the user has work of their own in the index and in files."""
    repository(root)
    if staged:
        put(root, "notes.txt", b"staged\n")
        git(root, "add", "notes.txt")
        put(root, "notes.txt", b"staged, and gone on with\n")
        put(root, "g1p.yaml", b"g1p: 1\norganisation: Changed\n")
        put(root, "untracked.txt", b"mine\n")
    if case.by_hand:
        put(root, PLAN, HAND)
    return root


def save(root: Path, case: Case) -> None:
    """The save itself."""
    with writing(root) as writer:
        for path in case.files:
            writer.read(root / path)
        edits = [Edit(root / path, data) for path, data in case.files.items()]
        writer.save(edits, "changed", commit=case.commit, record_first="by hand" if case.by_hand else None)


def check(root: Path, case: Case, before: str, *, acknowledged: bool) -> bool:
    """Asserts that the save is there as a whole or not at all, and nothing else has changed; returns which."""
    held = {path: (root / path).read_bytes() if (root / path).exists() else None for path in case.files}
    done = held == case.files
    assert done or held == {path: case.old(path) for path in case.files}
    assert done or not acknowledged
    in_git = {path: committed(root, path) for path in case.files}
    if case.commit and (done or not case.by_hand):
        assert in_git == held
    recorded = case.by_hand and in_git[PLAN] != TEXT
    made = (["changed"] if done and case.commit else []) + (["by hand"] if recorded else [])
    assert subjects(root) == [*made, "begin"]
    now = state(root).splitlines()
    assert [line for line in now if line[3:] not in case.files] == [
        line for line in before.splitlines() if line[3:] not in case.files
    ]
    assert case.by_hand or not case.commit or not any(line[3:] in case.files for line in now)
    assert left_behind(root) == []
    git(root, "fsck", "--strict")
    # The user's next ordinary commit holds what they had staged, and takes nothing of ours back.
    git(root, "commit", "--quiet", "--allow-empty", "--message=mine")
    assert git(root, "show", "--name-only", "--format=") == ("notes.txt" if "MM notes.txt" in before else "")
    return done
