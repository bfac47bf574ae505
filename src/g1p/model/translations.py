"""Translations of a plan's texts, and which of them are of an older text than the one that stands there now."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from g1p.model.steps import Path

Mapped = Mapping[str, Any]


class Translated(NamedTuple):
    """One translation: the way to it, what of, in which language, the original and the words."""

    path: Path
    of: str
    language: str
    original: object
    words: object

    @property
    def known(self) -> tuple[str, str]:
        """What stays the same when records change places: the record's id, or the part; and the language."""
        return self.of, self.language


def translations(plan: Mapped) -> Iterator[Translated]:
    """Every translation in the mapping of a plan file, also of one that is faulty elsewhere; void ones count nowhere.

    It may stand on a goal, an action, and in `coordination`, there of the arrangement (plan-format, "A goal").
    """
    coordination = plan.get("coordination")
    if isinstance(coordination, dict):
        yield from _of(("coordination",), "coordination", coordination, "arrangement")
    yield from _actions((), plan)
    for index, goal in _records(plan.get("goals")):
        yield from _of(("goals", index), goal.get("id"), goal, "text")
        yield from _actions(("goals", index), goal)


def outdated(plan: Mapped, changes: Iterable[tuple[Mapped, Mapped]]) -> Iterator[Translated]:
    """The translations of `plan` whose original has changed since; `changes` are (before, after), the newest first.

    For each the newest change decides in which its original or its words were written: the original alone, and it is
    outdated. As soon as all are decided no older change is asked for.
    """
    open_ = {one.known: one for one in translations(plan)}
    left = iter(changes)
    while open_ and (change := next(left, None)) is not None:
        before, after = change
        was, now = ({one.known: one for one in translations(held)} for held in (before, after))
        for known in [known for known in open_ if known in now]:
            one, other = now[known], was.get(known)
            if other is None or one.words != other.words:
                del open_[known]
            elif one.original != other.original:
                yield open_.pop(known)


def _actions(path: Path, holder: Mapped) -> Iterator[Translated]:
    for index, action in _records(holder.get("actions")):
        yield from _of((*path, "actions", index), action.get("id"), action, "text")


def _of(path: Path, of: object, record: Mapped, key: str) -> Iterator[Translated]:
    held = record.get("translated")
    if isinstance(of, str) and isinstance(held, dict) and key in record:
        for language, words in held.items():
            if not str(language).startswith("x_"):
                yield Translated((*path, "translated", language), of, language, record[key], words)


def _records(held: object) -> Iterator[tuple[int, Mapped]]:
    items = held if isinstance(held, list) else []
    return ((index, one) for index, one in enumerate(items) if isinstance(one, dict) and one.get("void") is None)
