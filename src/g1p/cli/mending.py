"""`check --fix`: what has one right answer is mended in the files, and the difference shown."""

import datetime as dt
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from g1p.checks.finding import Finding
from g1p.cli.session import Session
from g1p.cli.telling import tell
from g1p.cli.which_files import Asked
from g1p.errors import CannotRead, G1pError
from g1p.store.deed import difference
from g1p.store.examine import Source, bytes_of, kind_of_file
from g1p.store.mending import MENDS, Mended, mended
from g1p.store.rewrite import rewrite


class Fixed(NamedTuple):
    """What became of the files: what they hold now, what was mended, the difference, and the exit codes of refusals."""

    sources: dict[str, Source]
    mends: list[Finding]
    diff: list[str]
    codes: list[int]


def fix(session: Session, asked: Asked, today: dt.date, *, machine: bool) -> Fixed:
    """Mends files; a file that cannot be written is told, stays as it was, and the others go on.

    With `dry_run` of the session nothing is written.
    """
    out = Fixed(dict(asked.files), [], [], [])
    for name, file in asked.files.items():
        try:
            was = bytes_of(file)
            now = mended(was, kind_of_file(name), today, name, partial(_others, asked, out.sources, name))
            if now.mends and not session.dry_run:
                rewrite(file, was, now.data)
        except CannotRead:
            continue  # that is a finding
        except G1pError as refused:
            out.codes.append(tell(refused, session.words, machine=machine))
            continue
        if now.mends:
            out.sources[name] = was if session.dry_run else now.data
            out.mends.extend(replace(one, file=name) for one in now.mends)
            # A log keeps what it is given: there the lines around, which nothing happens to, are none of its business.
            out.diff.extend(difference(name, was, now.data, around=3 if sys.stdout.isatty() else 0))
    return out


def mendable(files: Mapping[str, Source], today: dt.date) -> Callable[[Finding], bool]:
    """Whether `--fix` would take a finding in one of these files away; each is tried once, when it is asked for."""
    tried: dict[str, Mended] = {}

    def is_mendable(finding: Finding) -> bool:
        if finding.code not in MENDS or finding.file not in files:
            return False
        if finding.file not in tried:
            data = bytes_of(files[finding.file])
            tried[finding.file] = mended(data, kind_of_file(finding.file), today, finding.file)
        return tried[finding.file].takes_away(finding)

    return is_mendable


def _others(asked: Asked, sources: Mapping[str, Source], name: str) -> Iterator[bytes]:
    """The other plans of the workspace, as they are by now: no new id may stand in one of them."""
    inside = {asked.workspace.name(file): file for file in asked.workspace.files()} if asked.workspace else {}
    for other, file in ({**inside, **sources}).items():
        if other != name and kind_of_file(other) == "plan":
            with suppress(CannotRead):
                yield bytes_of(file)
