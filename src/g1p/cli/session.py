"""What holds for one run of a command: its words, its day, its folder, its colours; it all comes in at this door."""

import datetime as dt
import os
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from g1p.errors import DayNotUnderstood, G1pError
from g1p.model.years import YEARS
from g1p.store.unfinished import recover
from g1p.store.workspace import TIME_ZONE, Workspace, open_workspace
from g1p.words import Language, Words, language_of

if TYPE_CHECKING:
    from g1p.store.drafts import Draft  # it brings hashlib, for which every --help would wait


@dataclass(slots=True)
class Session:
    """One run; the options fill in the fields below `words` while the line is read, from `dry_run` on for who writes.

    `options` are what a command takes on its line, by the field that each answers, so that a refusal names them.
    `finished` says that a killed command was finished first; `left` is where the user finds what of one nobody could
    put back.
    """

    words: Words
    asked_language: Language | None = None
    folder: Path = field(default_factory=Path)
    day: dt.date | None = None
    color: Literal["auto", "always", "never"] = "auto"
    quiet: bool = False
    verbose: bool = False
    yes: bool = False
    cache: bool = True
    dry_run: bool = False
    message: str = ""
    commit: bool = True
    form: Literal["text", "lines", "json", "jsonl"] = "text"
    options: dict[str, str] = field(default_factory=dict)
    draft: "Draft | None" = None
    left: tuple[Path, ...] = ()
    finished: bool = False

    def workspace(self) -> Workspace:
        """The workspace around the folder, in which nothing is half-way: what a killed command began is ended first.

        Raises NoWorkspace or InvalidWorkspace.
        """
        workspace = open_workspace(self.folder, cache=self.cache)
        with suppress(G1pError):  # who only reads may do so where it cannot be ended; who writes is told by the writer
            settled = recover(workspace.root)
            self.left += settled.left if settled else ()
            self.finished = self.finished or bool(settled and settled.finished)
        return workspace

    def today(self, workspace: Workspace | None = None) -> dt.date:
        """The day that everything asks: `--today`, `G1P_TODAY`, or the day it is in the workspace's zone."""
        said = os.environ.get("G1P_TODAY")
        if self.day is not None:
            return self.day
        return day_of(said) if said else _now(workspace.time_zone if workspace else TIME_ZONE).date()

    def asks(self) -> bool:
        """Whether a question can be asked: somebody sits at a terminal, and has not said yes to everything."""
        return not self.yes and sys.stdin is not None and sys.stdin.isatty()

    def coloured(self) -> bool:
        """Whether colours are wanted: on a terminal, unless `--color` or NO_COLOR say otherwise."""
        if self.color == "auto":
            return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        return self.color == "always"


def day_of(text: str) -> dt.date:
    """A day as ISO text; raises DayNotUnderstood."""
    plain = len(text) == len("2026-11-21") and text.isascii() and text[4] == text[7] == "-"
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise DayNotUnderstood(text=text) from None
    if not plain or day.year not in YEARS:
        raise DayNotUnderstood(text=text)
    return day


def language_for(said: str | None, folder: Path, *, cache: bool = True) -> Language:
    """The language of messages: `--lang`, `G1P_LANG`, the workspace, the locale; Dutch when nothing says.

    Raises UnknownLanguage when one of the first two names a language that g1p does not speak.
    """
    named = said or os.environ.get("G1P_LANG")
    if named:
        return language_of(named)
    for hint in (_of_workspace(folder, cache=cache), _of_locale()):
        try:
            return language_of(hint)
        except G1pError:
            continue
    return "nl"


def _of_workspace(folder: Path, *, cache: bool) -> str:
    try:
        return open_workspace(folder, cache=cache).language
    except G1pError:
        return ""  # which fault its g1p.yaml has, the command itself says


def _of_locale() -> str:
    return os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""


def _now(zone: str) -> dt.datetime:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return dt.datetime.now(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return dt.datetime.now().astimezone()  # a machine without zones: its own is the best there is
