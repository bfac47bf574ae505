"""What goes into git with a change, and how a change of a file is shown; whatever it is that changes the file."""

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from typing import NamedTuple

from g1p.store.writer import Edit, Saved, Writer


class Commit(NamedTuple):
    """What goes into git with a change: a subject of ids only, and what the user says besides.

    With `wanted` false nothing is committed. With `record_first` edits by hand become a commit of their own before it.
    """

    subject: str
    body: str = ""
    wanted: bool = True
    record_first: bool = False

    def of(self, edits: Sequence[Edit], writer: Writer) -> Saved:
        """Makes it of these edits, if it is wanted, and else only writes them; raises as `Writer.save`."""
        first = f"{self.subject.partition(':')[0]}: by hand" if self.record_first else None
        return writer.save(edits, self.subject, self.body, commit=self.wanted, record_first=first)


def difference(name: str, before: bytes | None, after: bytes | None, around: int = 3) -> Iterator[str]:
    """What changes in the file `name`, as git shows it, line by line, without line ends; None is no file.

    `around` is how many lines that stay are shown above and below.
    """
    was, now = ((data or b"").decode("utf-8", "replace").splitlines() for data in (before, after))
    return unified_diff(was, now, name, name, lineterm="", n=around)
