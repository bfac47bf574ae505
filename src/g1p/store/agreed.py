"""The texts that people agreed with, found again in git's history by their digests."""

import datetime as dt
from collections.abc import Collection, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any, NamedTuple

from g1p.errors import NoGit, NoRepository
from g1p.model.agreeing import agreed_text, digest_of
from g1p.model.plan import Plan
from g1p.store.git import Repository, repository_at
from g1p.store.happened import SOME, of_file
from g1p.store.history import blobs, revisions
from g1p.store.judge import plan_in
from g1p.store.plans import Stored
from g1p.store.workspace import Workspace


def agreed_texts(workspace: Workspace, stored: Stored, digests: Collection[str]) -> dict[str, dict[str, Any]]:
    """Of these digests the texts that they are of, as far as git holds a version of the plan with that text.

    The history is read as far back as is needed. Without git, or a repository, only the text as it is now is known.
    Raises GitFailed, BareRepository, DubiousOwner.
    """
    found = {digest_of(stored.plan): agreed_text(stored.plan)}
    left = set(digests) - found.keys()
    if left:
        with suppress(NoGit, NoRepository):
            for plan in versions(repository_at(workspace.root), stored.name):
                found.setdefault(digest_of(plan), agreed_text(plan))
                left -= found.keys()
                if not left:
                    break
    return {digest: text for digest, text in found.items() if digest in digests}


class Then(NamedTuple):
    """A text of an earlier day; `of_day` is false for the oldest that git holds, where it holds none of that day."""

    plan: Plan
    of_day: bool


def plan_on(workspace: Workspace, stored: Stored, day: dt.date, today: dt.date) -> Then | None:
    """The plan as it was at the end of a day that has passed: the last good version in git of that day or before.

    A plan that was typed over from paper later is bound to its oldest version. None where git tells nothing of what
    was when: without a repository, of a file that is in none, and when all its commits are of after `today`, for then
    somebody acts as if it is another day. Raises what `agreed_texts` does.
    """
    with suppress(NoGit, NoRepository):
        repository = repository_at(workspace.root)
        for plan in versions(repository, stored.name, until=day):
            return Then(plan, of_day=True)
        last = next(of_file(revisions(repository), stored.name), None)
        if last is not None and last.moment[:10] <= today.isoformat():
            texts = list(versions(repository, stored.name))
            return Then(texts[-1], of_day=False) if texts else None
    return None


def versions(repository: Repository, path: str, until: dt.date | None = None) -> Iterator[Plan]:
    """Every version of the plan file that is now at `path` which git holds and which is a good plan, newest first.

    A file is followed back to the names that it had before. With `until` only what was made on that day or before.
    """
    seen: set[str] = set()
    left = of_file(revisions(repository), path)
    if until is not None:
        left = (one for one in left if one.moment[:10] <= until.isoformat())
    while some := list(islice(left, SOME)):
        named = (name for one in some for file in one.files for name in (file.after, *file.before) if name)
        new = [name for name in dict.fromkeys(named) if name not in seen]
        seen.update(new)
        held = blobs(repository, new)
        yield from (plan for name in new if (plan := plan_in(held.get(name))) is not None)
