"""A mapping or list while a parser is still inside it."""

from dataclasses import dataclass
from typing import Any

from g1p.checks.finding import Path
from g1p.store.places import Spot


@dataclass(slots=True)
class Open:
    """A mapping or list that is being read; `path` is None in what will be thrown away, under a key that is no text."""

    held: Any
    path: Path | None
    column: int
    """Where its lines begin, counted from 0; of brackets, those they stand in. What belongs to it stands further in."""
    start: Spot
    brackets: bool
    key: str | None = None
    turn: str = "item"
    """What comes next: an `item` of a list; of a mapping a `key`, a `value`, or a `lost` value whose key is refused."""

    @property
    def next_path(self) -> Path | None:
        """The path of the value that comes next; None when it will be thrown away."""
        if self.path is None or self.turn == "lost":
            return None
        return (*self.path, len(self.held) if self.turn == "item" else str(self.key))
