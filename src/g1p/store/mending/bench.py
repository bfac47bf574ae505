"""Where a text is mended, looked at again, and mended less when something in it has become worse."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding, Path
from g1p.store.load import careful
from g1p.store.look import looked_at
from g1p.store.mending.course import Course, Key, largest, run
from g1p.store.mending.ids import Ids
from g1p.store.mending.text import RENAMED, Text
from g1p.store.misspelt import is_called_so
from g1p.store.placing import at_their_place
from g1p.store.scan import MOST_FINDINGS

ONCE_READ = frozenset(("G211", "G212", "G214", "G215", "G222", "G223", "G224"))
"""Errors about days and about how far things are: they were there before, but nobody could read the day or the word."""

Unit = tuple[Key, ...]
"""A mend, and those that it has made necessary."""


class Bench:
    """A text before it is mended, and what check finds in it on this day; `first` is the course of all its mends."""

    def __init__(self, start: Text, today: dt.date, ids: Ids, first: Course) -> None:
        self._start, self._today, self._ids, self._first = start, today, ids, first
        self._places = careful(start.data).places
        self._was = self.found(Course(start))

    @cached_property
    def _hidden(self) -> frozenset[Key]:
        """What check finds when only the keys have their right names; below a wrong one it does not look.

        These faults were there all the time: to show them makes nothing worse.
        """
        others = [key for key in self._first.made if key[0] != RENAMED]
        return frozenset(map(_key, self.found(run(self._start, self._ids, others))))

    def found(self, course: Course) -> list[Finding]:
        """What check finds after these mends, each with its path and place in the text as it was."""
        found = looked_at(course.text.data, course.text.kind, self._today).findings
        return self.placed((finding.code, course.first(finding.path)) for finding in found)

    def placed(self, keys: Iterable[Key]) -> list[Finding]:
        """Findings, each with its place in the text as it was."""
        return at_their_place(self._places, [Finding(*key) for key in keys])

    def best(self) -> Course:
        """As many mends as can be made together without making anything worse."""
        best, units = Course(self._start), _units(self._first.made)

        def fits(some: Sequence[Unit]) -> bool:
            nonlocal best
            refused = [key for unit in units if unit not in some for key in unit]
            tried = run(self._start, self._ids, refused) if refused else self._first
            is_better = not self._is_worse(tried)
            best = tried if is_better else best
            return is_better

        largest(fits, units)
        return best

    def gone(self, course: Course) -> frozenset[Key]:
        """What was found in the text as it was, and is not found any more."""
        return frozenset(map(_key, self._was)) - frozenset(map(_key, self.found(course)))

    def _is_worse(self, course: Course) -> bool:
        """Whether there is an error, or a warning about the shape, that was not there; or one that should be gone."""
        now = Counter(_key(finding) for finding in self.found(course) if _counts(finding) and self._was_seen(finding))
        new = now - Counter(map(_key, self._was))
        return any(key in now for key in course.made) or not all(self._is_uncovered(key, course) for key in new)

    def _is_uncovered(self, key: Key, course: Course) -> bool:
        """Whether a key with a wrong name hid this.

        What is wrong with its own value speaks against the new name, unless people call it so.
        """
        renamed = {path for code, path in course.made if code == RENAMED}
        doubted = {path for path in renamed if not self._is_called_so(path)}
        return bool(renamed) and key[1] not in doubted and key in self._hidden

    def _is_called_so(self, path: Path) -> bool:
        """Whether people call a key of that place so, in Dutch or English, with no mistake in it."""
        known = self._start.known.get(path)
        return known is not None and is_called_so(str(path[-1]), known.titles)

    def _was_seen(self, finding: Finding) -> bool:
        """Whether check had looked as far as this; of a file with very many faults it tells the first alone."""
        if len(self._was) < MOST_FINDINGS - 1:
            return True
        return (finding.line, finding.column) <= max((one.line, one.column) for one in self._was)


def _key(finding: Finding) -> Key:
    return finding.code, finding.path


def _counts(finding: Finding) -> bool:
    """Whether it makes a file worse: a fault of the file or its shape, and an error that is no matter of days."""
    if finding.code.startswith(("G0", "G1")):
        return True
    return CODES[finding.code].severity == "error" and finding.code not in ONCE_READ


def _units(made: Sequence[Key]) -> list[Unit]:
    """The mends one by one, each with what it has made of its own value that had to be mended as well."""
    units: list[Unit] = []
    for key in made:
        holder = next(
            (n for n, ((code, path), *_) in enumerate(units) if code != RENAMED and _is_below(key[1], path)), None
        )
        if holder is None:
            units.append((key,))
        else:
            units[holder] = (*units[holder], key)
    return units


def _is_below(path: Path, around: Path) -> bool:
    """Whether one path leads into what stands at the other."""
    return len(path) > len(around) and path[: len(around)] == around
