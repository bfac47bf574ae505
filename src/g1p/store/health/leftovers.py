"""What lies in the git folder beside the plans: it holds a family's words too, and nobody ever takes it away."""

import os
import time
from collections.abc import Iterable
from pathlib import Path

from g1p.errors import N_
from g1p.store.drafts import folder_of
from g1p.store.health.point import Kept, Point, attention, ok
from g1p.store.sheet import unfinished

ID = 7
"""Characters in the id of a plan; a sheet is called after its file, and before that after the folders below plans/."""

DAY = 86_400
"""Seconds in a day."""


def left(kept: Kept) -> Point:
    """Was something set aside that somebody may still want?"""
    mend = N_("Look whether you still need something of it, and then empty that folder.")
    told = N_("set aside in {path}: {n}; days since the oldest: {days}")
    return _what_lies_in(kept.repository.room / "left", N_("nothing was set aside"), told, mend)


def edits(kept: Kept) -> Point:
    """Is there a text that somebody typed in an editor and that is in no plan yet?"""
    plans = unfinished(kept.repository.room)
    if not plans:
        return ok(N_("no text in an editor was left half-way"))
    mend = N_("Go on with it, or throw it away there: g1p plan edit {plan}.")
    told = N_("left half-way in an editor: {plans}; days since the oldest: {days}")
    files = (file for plan in plans for file in _in(kept.repository.room / "edit" / plan))
    return attention(told, mend, plans=", ".join(plans), plan=plans[0][-ID:], days=_days(files))


def drafts(kept: Kept) -> Point:
    """Are there answers to questions that somebody typed and that are in no plan yet?"""
    mend = N_("The same command goes on with them; nobody needs them any more? Then empty that folder.")
    told = N_("answers that are in no plan yet, in {path}: {n}; days since the oldest: {days}")
    nothing = N_("no answers to questions were left half-way")
    return _what_lies_in(folder_of(kept.repository.common), nothing, told, mend)


def _what_lies_in(folder: Path, nothing: str, told: str, mend: str) -> Point:
    """How many files lie in a folder where nothing should stay, and for how long; or that there is nothing."""
    files = _in(folder)
    if not files:
        return ok(nothing)
    return attention(told, mend, path=folder, n=len(files), days=_days(files))


def _in(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _days(files: Iterable[Path]) -> int:
    """Since when the oldest of these has lain there, in whole days; what is gone by now is not counted."""
    times = [file.lstat().st_mtime for file in files if os.path.lexists(file)]
    return max(0, int((time.time() - min(times, default=time.time())) / DAY))
