"""What a repository may be in the middle of, so that a commit made now would get lost: refused before anything is."""

import os
from pathlib import Path

from g1p.errors import DetachedHead, UnderWay
from g1p.store.git import Repository, run

SIGNS = {
    "rebase-merge": ("rebase", "git rebase --abort"),
    "rebase-apply/applying": ("am", "git am --abort"),
    "rebase-apply": ("rebase", "git rebase --abort"),
    "MERGE_HEAD": ("merge", "git merge --abort"),
    "CHERRY_PICK_HEAD": ("cherry-pick", "git cherry-pick --abort"),
    "REVERT_HEAD": ("revert", "git revert --abort"),
    "sequencer": ("cherry-pick", "git cherry-pick --quit"),  # of several commits, between two of them
    "BISECT_LOG": ("bisect", "git bisect reset"),
}
"""What git leaves in its folder as long as something is under way, what that is, and how to leave it."""

BRANCH = "ref: refs/heads/"
ASK = "ref: refs/heads/.invalid"  # a reftable, the newer way to keep branches: only git can read it


def check_state(repository: Repository) -> str:
    """The branch that is checked out, as `refs/heads/…`; raises UnderWay or DetachedHead."""
    for sign, (what, end) in SIGNS.items():
        if os.path.lexists(repository.folder / sign):
            raise UnderWay(what=what, end=end)
    head = _head(repository.folder / "HEAD")
    if head.startswith(BRANCH) and head != ASK:
        return head.removeprefix("ref: ")
    answer = run(repository.tree, "symbolic-ref", "--quiet", "HEAD")
    if answer.code != 0:
        raise DetachedHead
    return os.fsdecode(answer.out).strip()


def _head(file: Path) -> str:
    try:
        return os.fsdecode(file.read_bytes()).strip()
    except OSError:
        return ""
