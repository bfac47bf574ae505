"""The git repository: can changes go into it, and does something lie in it that somebody should look at?"""

import os
import shlex
import time

from g1p.errors import N_
from g1p.resources import resource
from g1p.store.busy import check_state
from g1p.store.files import kind_of
from g1p.store.git import ask
from g1p.store.health.point import Kept, Point, attention, ok
from g1p.store.hook_file import LINE, hook_in
from g1p.store.journal import file_in
from g1p.store.settings import check_foreign, settings_of
from g1p.store.workspace import SETTINGS

IN_GIT = N_("it is kept in git")

OLD = 60.0
"""Seconds after which a lock on the index is nobody's, most likely: git holds it for less than one."""


def state(kept: Kept) -> Point:
    """Is a branch checked out, and nothing under way?"""
    check_state(kept.repository)
    return ok(N_("a branch is checked out, and nothing is half-way"))


def settings(kept: Kept) -> Point:
    """Does the repository want a program of its own to be started?"""
    check_foreign(settings_of(kept.repository))
    return ok(N_("its own settings start no program"))


def attributes(kept: Kept) -> Point:
    """Does git leave every byte of a plan as it is?"""
    said = ask(kept.root, "check-attr", "-z", "text", "--", "plans/p-00000.yaml").split(b"\0")
    if said[2] == b"unset":
        return ok(N_("git leaves the line ends of plans as they are"))
    mend = N_("Let this be the last line of .gitattributes: plans/** -text")
    return attention(N_("git may change the line ends of plans"), mend)


def tracked(kept: Kept) -> Point:
    """Does a clone get what makes it a workspace?"""
    schemas = (f"schemas/{file.name}" for file in resource("schemas").glob("*.json"))
    there = [name for name in (SETTINGS, ".gitattributes", *sorted(schemas)) if kind_of(kept.root / name) == "file"]
    known = os.fsdecode(ask(kept.root, "ls-files", "-z", "--", *there)).split("\0")
    files = [name for name in there if name not in known]
    if not files:
        return ok(N_("g1p.yaml and what belongs to it are in git"))
    mend = N_("Put them there, or colleagues do not get them: git add {files}, and then git commit.")
    return attention(N_("not in git yet: {files}"), mend, files=" ".join(files))


def hook(kept: Kept) -> Point:
    """Does git ask g1p before it commits what somebody changed by hand?"""
    found = hook_in(kept.repository)
    inner = os.path.relpath(kept.repository.root, kept.repository.tree)
    if inner != "." and found.state != "asks":
        mend = N_("Let the hook {path} say: {line}")
        line = f"g1p -C {shlex.quote(inner)} {LINE.removeprefix('g1p ')}"
        return attention(
            N_("the workspace is only a part of its repository, and g1p puts no hook there"),
            mend,
            path=found.path,
            line=line,
        )
    again = N_("Put it there with: g1p init {root:shell}")
    told = {
        "missing": (N_("git asks nobody before it commits a plan"), again),
        "old": (N_("the hook {path} is not that of this g1p"), again),
        "foreign": (N_("the hook {path} does not ask g1p"), N_("Add this line to it: {line}")),
        "asleep": (N_("git passes over the hook {path}"), N_("Let git run it: chmod +x {path:shell}")),
        "framework": (N_("pre-commit does not ask g1p"), N_("Add the hook g1p-check to .pre-commit-config.yaml.")),
    }.get(found.state)
    if told is None:
        return ok(N_("git asks g1p to check the plans before each commit"))
    return attention(*told, path=found.path, root=kept.root, line=LINE)


def lock(kept: Kept) -> Point:
    """Has a git that is gone left its lock on the index?"""
    path = kept.repository.folder / "index.lock"
    try:
        is_old = time.time() - path.stat().st_mtime > OLD
    except OSError:
        is_old = False
    if not is_old:
        return ok(N_("no git has left a lock behind"))
    mend = N_("Are you sure that no git runs any more, remove that file.")
    return attention(N_("git’s lock has been here for a while: {path}"), mend, path=path)


def unfinished(kept: Kept) -> Point:
    """Was a command stopped while it wrote?"""
    if not os.path.lexists(file_in(kept.repository.room)):
        return ok(N_("no change was broken off"))
    return attention(N_("a change was broken off"), N_("The next command that changes a plan finishes or undoes it."))
