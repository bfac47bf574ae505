"""Mending in rounds: a mend may show what is wrong beneath it, so a text is mended until nothing is left to mend."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple, TypeVar

from g1p.checks.finding import Path
from g1p.model.steps import Set
from g1p.store.mending.case import Case
from g1p.store.mending.ids import Ids
from g1p.store.mending.mend import Mend, apart, before, unrivalled
from g1p.store.mending.table import mend_of
from g1p.store.mending.text import Text

MOST_ROUNDS = 100
"""In each round a hundred findings are told, and a file has 10,000 keys at most."""

Key = tuple[str, Path]
"""A finding by its code, and by its path in the file as it was."""
T = TypeVar("T")


class Course(NamedTuple):
    """The text after some rounds of mends, those rounds, and what they have mended."""

    text: Text
    rounds: tuple[tuple[Mend, ...], ...] = ()
    made: tuple[Key, ...] = ()

    def first(self, path: Path) -> Path:
        """Where the value stood in the file as it was that stands at `path` now."""
        for mends in reversed(self.rounds):
            path = before(path, mends)
        return path

    def key(self, mend: Mend) -> Key:
        """What a mend that comes next is about."""
        return mend.finding.code, self.first(mend.finding.path)


def run(start: Text, ids: Ids, refused: Collection[Key] = ()) -> Course:
    """All the mends of a text, round by round, but for what is `refused`.

    Refused as well is a mend after which the text does not mean what was intended, and one whose value is wrong again.
    """
    course, out = Course(start), set(refused)
    for _ in range(MOST_ROUNDS):
        found = apart(m for m in unrivalled(list(_mends(course, ids))) if course.key(m) not in out)
        if not found:
            break
        mends, text = _taken(course.text, found)
        wrong = {course.key(m) for m in mends if isinstance(m.change, Set) and m.change.path in text.misshapen}
        out |= wrong | {course.key(mend) for mend in found if mend not in mends}
        if not wrong:
            made = (*course.made, *map(course.key, mends))
            course = Course(text, (*course.rounds, mends), made)
            out |= set(made)
    return course


def _taken(text: Text, found: Sequence[Mend]) -> tuple[tuple[Mend, ...], Text]:
    """The mends after which the text means what they intend, and the text after them."""
    now = text

    def fits(some: Sequence[Mend]) -> bool:
        nonlocal now
        after = text.after(some)
        now = after or now
        return after is not None

    return largest(fits, found), now


def _mends(course: Course, ids: Ids) -> Iterator[Mend]:
    for finding in course.text.found:
        try:
            mend = mend_of(Case(course.text, finding), ids)
        except (ValueError, LookupError):  # the parser for edits does not see what the reader sees there
            continue
        if mend is not None:
            yield mend


def largest(fits: Callable[[Sequence[T]], bool], items: Sequence[T], base: Sequence[T] = ()) -> tuple[T, ...]:
    """The items that fit together with `base`; all are tried at once, so that a few misfits cost a few tries."""
    if not items or fits((*base, *items)):
        return (*base, *items)
    half = len(items) // 2
    return largest(fits, items[half:], largest(fits, items[:half], base)) if half else tuple(base)
