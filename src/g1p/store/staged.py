"""What stands ready for the next commit: the files of a workspace that differ in git's index from the last commit."""

import datetime as dt
import os
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from g1p.checks.finding import Finding
from g1p.checks.ladder import STEPS
from g1p.errors import N_, GitFailed
from g1p.store.examine import ROLLOUT, Past, examine_all
from g1p.store.files import MOST
from g1p.store.git import Repository, ask, repository_at, run
from g1p.store.history import FILES, blobs, is_plan
from g1p.store.unfinished import OWN_INDEX
from g1p.store.workspace import SETTINGS

PLANS = "plans"
PATHS = ("--", SETTINGS, ROLLOUT, PLANS)
CHANGED = ("--cached", "--raw", "--no-renames", "--ita-invisible-in-index", "--ignore-submodules=none", "--relative")
"""What somebody only means to add later (`git add -N`) is in no commit; a repository inside is no plan, see below."""

LINK, INNER, GONE, OPEN = "120000", "160000", "000000", "U"
"""Modes of git for what is no file, for what is not there, and the letter for what a merge has left open."""

REFUSED = {
    LINK: N_("it is a link, and git keeps only where that leads to"),
    INNER: N_("it is a git repository of its own, and git keeps nothing of what is in it"),
    OPEN: N_("a merge is not finished, and git has it in several versions; choose one, and then: git add"),
}

HAS_ID = re.compile(rb"id['\"]?\s*:\s*['\"]?([a-z]-[0-9a-z]{5})")
AT_ONCE = 500
"""Plans that are held in the hand together while an id is looked for: some megabytes."""
ENOUGH = 5
"""Other plans with the same id: one is enough to say so, and in some it may only stand in a comment."""


class Staged(NamedTuple):
    """The files that the next commit changes, as it will hold them, by their names from the top of the workspace.

    `beside` are some other plans in the index that have an id in common with one of these; `findings` tell of what
    cannot be in a commit as a file; `settings` is g1p.yaml as the commit will hold it.
    """

    files: dict[str, bytes]
    beside: dict[str, bytes]
    findings: tuple[Finding, ...]
    settings: bytes | None = None

    @property
    def number(self) -> int:
        """How many files are staged."""
        return len(self.files) + len(self.findings)

    def examined(self, today: dt.date, steps: Collection[str] = STEPS, past: Past | None = None) -> list[Finding]:
        """Everything that is wrong with what is staged; nothing of the plans beside it.

        `steps` and `past` are as for `examine_all`.
        """
        return [*self.findings, *examine_all(self.files, today, self.beside, steps, past)]


class Entry(NamedTuple):
    """What the index holds under a name: mode and blob, and as a letter how it differs from the last commit."""

    mode: str
    blob: str
    letter: str


def staged(root: Path) -> Staged:
    """What is staged in the workspace at `root`; in a hook, what the commit that is under way will hold.

    In a commit that g1p makes itself it is nothing: that has been judged, by the rule that an error which was there
    before refuses nothing. Raises NoGit, NoRepository, BareRepository, DubiousOwner or GitFailed.
    """
    repository = repository_at(root)
    index = index_in_hand(repository)
    if index is not None and index.name == OWN_INDEX:
        return Staged({}, {}, ())
    changed = dict(sorted(_changed(repository, index).items(), key=lambda one: (one[0].startswith(PLANS), one[0])))
    files = _read(repository, {name: entry.blob for name, entry in changed.items() if entry.mode in FILES})
    settings = _read(repository, dict(_entries(repository, index, SETTINGS)))
    return Staged(files, _beside(repository, index, files), tuple(_refused(changed)), settings.get(SETTINGS))


def index_in_hand(repository: Repository) -> Path | None:
    """The index of the git that has started us as a hook; None when there is none, or when it is another repository's.

    A commit of some files (`git commit --only`, `--all`) is made with an index of its own.
    """
    said = os.environ.get("GIT_INDEX_FILE")
    if not said:
        return None
    index = repository.tree / said  # git means a relative one from the top of the work tree
    folder = index.parent.resolve()
    is_other = folder != repository.folder.resolve() and (folder / "HEAD").is_file()
    return None if is_other or not folder.is_dir() else index


def _changed(repository: Repository, index: Path | None) -> dict[str, Entry]:
    """What the index holds otherwise than the last commit, and matters to us; before the first commit, all of it."""
    words = ("diff-index", *CHANGED, "-z")
    answer = run(repository.root, *words, "HEAD", *PATHS, index=index)
    said = answer.out
    if answer.code != 0:
        if run(repository.root, "rev-parse", "--quiet", "--verify", "HEAD").code == 0:
            raise GitFailed(step="diff-index")
        nothing = ask(repository.root, "hash-object", "-t", "tree", "--stdin").decode().strip()
        said = ask(repository.root, *words, nothing, *PATHS, index=index)
    parts = os.fsdecode(said).split("\0")
    told = zip(parts[0::2], parts[1::2], strict=False)  # the last part is what follows the last NUL: nothing
    found = ((name, Entry(*(line.split(" ")[n] for n in (1, 3, 4)))) for line, name in told)
    return {name: entry for name, entry in found if _matters(name, entry)}


def _matters(name: str, entry: Entry) -> bool:
    if entry.mode == INNER or name == PLANS:
        return entry.mode in (LINK, INNER)
    is_there = entry.mode != GONE or entry.letter == OPEN
    return is_there and (name in (SETTINGS, ROLLOUT) or (name.startswith(f"{PLANS}/") and is_plan(name)))


def _refused(changed: Mapping[str, Entry]) -> Iterator[Finding]:
    for name, entry in changed.items():
        reason = REFUSED.get(entry.mode) or REFUSED.get(entry.letter)
        if reason:
            yield Finding("G020", facts={"reason": reason}, file=name, line=1, column=1)


def _beside(repository: Repository, index: Path | None, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Other plans in the index that hold an id which one of these files holds; of many with the same one, a few."""
    ids = {ident for data in files.values() for ident in HAS_ID.findall(data)}
    if not ids:
        return {}
    others = ((name, blob) for name, blob in _entries(repository, index, PLANS) if name not in files and is_plan(name))
    out: dict[str, bytes] = {}
    met: Counter[bytes] = Counter()
    while some := dict(islice(others, AT_ONCE)):
        for name, data in _read(repository, some).items():
            here = ids.intersection(HAS_ID.findall(data))
            if any(met[ident] < ENOUGH for ident in here):
                out[name] = data
            met.update(here)
    return out


def _entries(repository: Repository, index: Path | None, path: str) -> Iterator[tuple[str, str]]:
    """The files that the index holds at this path or below it, with their blobs."""
    said = os.fsdecode(ask(repository.root, "ls-files", "--stage", "-z", "--", path, index=index)).split("\0")[:-1]
    for words, _, name in (line.partition("\t") for line in said):
        mode, blob, _stage = words.split(" ")
        if mode in FILES:
            yield name, blob


def _read(repository: Repository, wanted: Mapping[str, str]) -> dict[str, bytes]:
    """What these blobs hold, by the names of their files; of what is too large to be a plan no more than that."""
    if not wanted:
        return {}
    names = "".join(f"{blob}\n" for blob in wanted.values()).encode()
    said = ask(repository.root, "cat-file", "--batch-check", stdin=names).decode().splitlines()
    if any(line.endswith(" missing") for line in said):
        raise GitFailed(step="cat-file")
    small = [blob for blob, line in zip(wanted.values(), said, strict=True) if int(line.split(" ")[2]) < MOST]
    held = blobs(repository, small)
    return {name: held.get(blob, TOO_LARGE) for name, blob in wanted.items()}


TOO_LARGE = bytes(MOST)
"""What stands for a file of gigabytes: nobody looks further than its size."""
