"""What people say in a file beside its facts: comments and empty lines, each with the key or item that it is about."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from g1p.checks.comments import OFF
from g1p.checks.finding import Path

COLUMNS = 2
"""How much further in everything stands than what it belongs to, in the canonical layout."""
FAR = 30
"""Columns: when a comment would stand further behind the text of its line than this, it comes nearer."""


@dataclass(slots=True)
class Aside:
    """What is said of one key or item: above it, behind it on its line, and below the last of what it holds.

    A line is a comment from its # on, or empty. `column` is where the comment behind begins, counted from 0; 0 when it
    need not stand in any one place.
    """

    above: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    column: int = 0
    below: list[str] = field(default_factory=list)

    @property
    def comments(self) -> tuple[list[str], list[str], list[str]]:
        """The comments alone, without the empty lines."""
        return comments_in(self.above), self.behind, comments_in(self.below)


@dataclass(frozen=True, slots=True)
class Said:
    """The asides of one file by path, and what they ask of the canonical layout.

    What is in `spread` is written on lines, because there is a comment inside; what is in `kept` stays in its brackets.
    `first` is the key that stays the first behind a dash, because what turns a code off is about the line of the dash.
    """

    asides: Mapping[Path, Aside] = field(default_factory=dict)
    spread: frozenset[Path] = frozenset()
    kept: frozenset[Path] = frozenset()
    first: Mapping[Path, str] = field(default_factory=dict)

    def beside(self, path: Path, rows: tuple[str, ...], *, apart: bool = False) -> tuple[str, ...]:
        """The rows of a key or item, from its own column on, with what is said above it and behind it.

        What is to stand apart gets an empty line above it where there is none.
        """
        aside = self.asides.get(path)
        if aside is None:
            return ("", *rows) if apart else rows
        room = aside.column - COLUMNS * (len(path) - 1) - len(rows[0])
        gap = " " * (room if 0 < room <= FAR else 2)
        above = ("", *aside.above) if apart and "" not in aside.above else aside.above
        return (*above, gap.join([rows[0], *aside.behind]), *rows[1:])

    def below(self, path: Path) -> list[str]:
        """What is said below the last of what stands at `path`."""
        return self.asides[path].below if path in self.asides else []


def comments_in(lines: list[str]) -> list[str]:
    """The lines that are not empty."""
    return [line for line in lines if line]


def turns_off(comment: str) -> bool:
    """Whether a comment turns off a code of check, for the line that it is about."""
    return OFF.search(comment.encode()) is not None
