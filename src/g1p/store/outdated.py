"""Translations that are of an older text than the one beside them: found in git's history, for no file says it."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

from g1p.checks.finding import Finding
from g1p.errors import BareRepository, DubiousOwner, GitFailed, NoGit, NoRepository
from g1p.model.translations import outdated, translations
from g1p.store.examine import Past
from g1p.store.git import Repository, repository_at
from g1p.store.happened import SOME
from g1p.store.history import Revision, blobs, revisions
from g1p.store.load import Unreadable, load

Mapped = Mapping[str, Any]


def past_of(root: Path) -> Past:
    """The question what of the plans of this workspace is outdated (G405); without a repository nothing is.

    Git is asked only when there is a translation, and for a file only as far back as its translations are old.
    """

    def found(plans: Mapping[str, Mapped]) -> Iterator[Finding]:
        translated = {name: plan for name, plan in plans.items() if any(translations(plan))}
        if not translated:
            return
        with suppress(BareRepository, DubiousOwner, GitFailed, NoGit, NoRepository):
            repository = repository_at(root)
            for name, plan in translated.items():
                for one in outdated(plan, _changes(repository, name, plan)):
                    yield Finding("G405", one.path, {"language": one.language}, file=name)

    return found


def _changes(repository: Repository, name: str, plan: Mapped) -> Iterator[tuple[Mapped, Mapped]]:
    """How one plan changed, the newest change first; the first is from the last commit to what it is now."""
    newest = True
    left = revisions(repository, "--full-history", paths=(f":(literal){name}",))
    while some := list(islice(left, SOME)):
        names = (blob for one in some for file in one.files for blob in (*file.before, file.after) if blob)
        held = {blob: _mapping(data) for blob, data in blobs(repository, names).items()}
        for before, after in _pairs(some, held):
            if newest:
                yield after, plan
            newest = False
            yield before, after


def _pairs(some: list[Revision], held: Mapping[str, Mapped]) -> Iterator[tuple[Mapped, Mapped]]:
    """Before and after of each of these commits; of a merge, from each of its parents."""
    for file in (file for one in some for file in one.files):
        for blob in file.before:
            yield held.get(blob or "", {}), held.get(file.after or "", {})


def _mapping(data: bytes) -> Mapped:
    """What a version of the file said; one that cannot be read said nothing."""
    try:
        return load(data)
    except Unreadable:
        return {}
