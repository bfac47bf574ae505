"""A comment on its way: found, and not yet with the key or item that it is about."""

from typing import NamedTuple


class Loose(NamedTuple):
    """A comment of which it is not clear yet what it is about.

    It begins in `column` of a line of its own; None when it is not alone there, or comes behind a dash. `blank` says
    that the line above it is empty, `under_dash` that it stands between a dash and what the dash is for.
    """

    text: str
    column: int | None
    blank: bool
    under_dash: bool

    @property
    def lines(self) -> list[str]:
        """The comment, and the empty line above it."""
        return ["", self.text] if self.blank else [self.text]
