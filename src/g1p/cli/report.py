"""What check has found, told in the form that was asked for."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from g1p.checks.codes import hides_the_rest
from g1p.checks.finding import Finding
from g1p.checks.regard import Regard
from g1p.cli.findings import item, line, on_screen
from g1p.cli.screen import Span, note, show, show_items, show_json, width
from g1p.cli.session import Session
from g1p.errors import CannotRead
from g1p.render.findings import mend, wrong
from g1p.render.gitlab import gitlab
from g1p.render.sarif import sarif
from g1p.render.source_line import source_line
from g1p.store.examine import Source, bytes_of, kind_of_file
from g1p.store.fixed_words import fixed_words
from g1p.store.pages import text_of
from g1p.store.scan import MOST_FINDINGS, scanned
from g1p.words import Words

Form = Literal["text", "lines", "json", "jsonl", "sarif", "gitlab"]

STOPS = frozenset(f"G{n:03}" for n in (1, 2, 6, 7, 8, 10, 11, 13, 14, 19, *range(21, 30), 31, 38, 39, 40)) - {"G022"}
"""Faults of the file after which the rest of it cannot be looked at."""


class Looked(NamedTuple):
    """What was looked at: how many files, what they hold, what was found, and whether `--fix` would mend it."""

    files: int
    sources: Mapping[str, Source]
    found: list[Finding]
    is_mendable: Callable[[Finding], bool]


def report(session: Session, form: Form, looked: Looked, regard: Regard, **more: object) -> None:
    """Prints the findings on stdout, and for people on stderr how many there are; `more` are keys of the envelope."""
    words, found = session.words, looked.found
    match form:
        case "json":
            show_json("check", files=looked.files, items=[item(one, regard, words) for one in found], **more)
        case "jsonl":
            show_items(item(one, regard, words) for one in found)
        case "sarif":
            pages = {code: text_of(code, words.language) for code in {one.code for one in found}}
            sys.stdout.write(sarif(found, pages, regard.severity, words))
        case "gitlab":
            sys.stdout.write(gitlab(found, regard.severity, words))
        case "lines":
            show(session, ([line(one, words)] for one in found))
            _sum_up(session, looked, regard)
        case "text":
            show(session, _told(session, looked, regard))
            _sum_up(session, looked, regard)


def _told(session: Session, looked: Looked, regard: Regard) -> Iterator[Iterable[Span]]:
    """Each finding; on a terminal with the line that it is about, in which nothing private can be read."""
    words, lines = session.words, _Lines(looked.sources) if sys.stdout.isatty() else None
    for finding in looked.found:
        what, instead = wrong(finding, words), mend(finding, words)
        instead += " (g1p check --fix)" if looked.is_mendable(finding) else ""
        text = lines.of(finding) if lines else None
        shown = source_line(finding, text, instead, fixed_words(), width()) if text is not None else []
        yield from on_screen(finding, what if shown else f"{what} {instead}", regard, width() if lines else None)
        yield from shown


class _Lines:
    """The lines of files, each file read once."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._lines: dict[str, list[str]] = {}

    def of(self, finding: Finding) -> str | None:
        """The line that a finding is about; None when there is none to show."""
        if finding.file not in self._lines:
            try:
                text = scanned(bytes_of(self._sources[finding.file])).text
            except (CannotRead, KeyError):  # a link in git's index has findings and no bytes
                text = ""
            self._lines = {finding.file: text.split("\n") if text else []}
        lines = self._lines[finding.file]
        return lines[finding.line - 1] if finding.line <= len(lines) else None


def _sum_up(session: Session, looked: Looked, regard: Regard) -> None:
    note(session, _summary(looked, regard, session.words))
    for hint in _hints(looked.found, session.words):
        note(session, hint)


def _hints(found: list[Finding], words: Words) -> Iterator[str]:
    """What the list of findings does not show: a file that could be read in part only, and one with very many."""
    if any(finding.code in STOPS for finding in found):
        yield words.say("Not all of this could be looked at because of a G0 fault. Mend that first, and check again.")
    elif any(hides_the_rest(finding.code) and kind_of_file(finding.file) == "plan" for finding in found):
        yield words.say(
            "In a file with such errors, what the method asks is looked at when they are mended. Then check again."
        )
    if any(finding.code == "G121" for finding in found):
        yield words.say("What stands under a field that g1p does not know is not looked at.")
    if max(Counter(finding.file for finding in found).values(), default=0) >= MOST_FINDINGS:
        yield words.say("A file with very many faults shows the first ones only. Mend those, and check again.")


def _summary(looked: Looked, regard: Regard, words: Words) -> str:
    counted = Counter(regard.severity(finding.code) for finding in looked.found)
    kinds = [
        words.plural("{n} error", "{n} errors", counted["error"]),
        words.plural("{n} warning", "{n} warnings", counted["warning"]) if counted["warning"] else "",
        words.plural("{n} advice", "{n} pieces of advice", counted["advice"]) if counted["advice"] else "",
    ]
    where = words.plural("in {n} file", "in {n} files", looked.files)
    return f"{', '.join(kind for kind in kinds if kind)} {where}"
