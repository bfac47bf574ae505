"""Where every key and value of a file stands, and the document that the careful reader hands over."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from g1p.checks.finding import Finding, Path

Mark = tuple[int, int]
"""Line and column, both counted from 1; a column is a character, not a byte."""

TOP: Mark = (1, 1)


class Spot(Protocol):
    """A parser's mark: the number of the character, of its line, and of its column in it, all counted from 0."""

    index: int
    line: int
    column: int


def mark_of(spot: Spot) -> Mark:
    """Line and column of a parser's mark."""
    return spot.line + 1, spot.column + 1


@dataclass(slots=True)
class Places:
    """The marks of one file, by path."""

    values: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    texts: dict[Path, str] = field(default_factory=dict)
    """Of every text on more than one line, how it stands in the file."""

    def value(self, path: Path) -> Mark:
        """Where the value at `path` begins; of what is not there, the nearest mapping or list around it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, TOP)

    def key(self, path: Path) -> Mark:
        """Where the key that `path` ends with stands; of a list item or of what is not there, as `value` says."""
        return self.keys.get(path) or self.value(path)


@dataclass(frozen=True, slots=True)
class Document:
    """What the careful reader made of a file: `value` is None when its meaning is not clear enough to look further."""

    value: dict[str, Any] | None
    places: Places
    findings: tuple[Finding, ...]
