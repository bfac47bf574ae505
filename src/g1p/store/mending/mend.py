"""A mend: one finding, the edits that take it away, and what they change in what the file means."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from g1p.checks.finding import Finding, Path
from g1p.model.steps import Set, applied
from g1p.store.lines import Edit, spliced
from g1p.store.misspelt import renamed


class Renamed(NamedTuple):
    """A key of a mapping gets another name, in its place."""

    path: Path
    key: str


class Mend(NamedTuple):
    """What is done about a finding; `change` is None where only other bytes say the same."""

    finding: Finding
    edits: tuple[Edit, ...]
    change: Set | Renamed | None = None


def apart(mends: Iterable[Mend]) -> list[Mend]:
    """Those whose edits do not touch those of an earlier one; the others wait for the next round."""
    kept: list[Mend] = []
    taken: list[Edit] = []
    for mend in mends:
        if not any(_touch(one, other) for one in mend.edits for other in taken):
            kept.append(mend)
            taken += mend.edits
    return kept


def unrivalled(mends: Sequence[Mend]) -> list[Mend]:
    """Those but for keys that would get one and the same name: which of them is meant, nobody can say."""
    names = Counter((c.path[:-1], c.key) for c in _changes(mends) if isinstance(c, Renamed))
    return [m for m in mends if not isinstance(m.change, Renamed) or names[m.change.path[:-1], m.change.key] == 1]


def _touch(one: Edit, other: Edit) -> bool:
    """Whether two edits are about the same bytes, or put something in the same place."""
    return one[:2] == other[:2] or (one.start < other.end and other.start < one.end)


def edited(data: bytes, mends: Iterable[Mend]) -> bytes:
    """The bytes after these mends, whose edits are apart."""
    return spliced(data, (edit for mend in mends for edit in mend.edits))


def intended(mapping: Mapping[str, Any], mends: Sequence[Mend]) -> dict[str, Any]:
    """What the mapping is after these mends; each is told in paths of the mapping before them."""
    changes = [mend.change for mend in mends if mend.change is not None]
    made = applied(mapping, [change for change in changes if isinstance(change, Set)])
    return renamed(made, {change.path: change.key for change in changes if isinstance(change, Renamed)})


def before(path: Path, mends: Iterable[Mend]) -> Path:
    """Where the value stood before these mends that stands at `path` after them."""
    names = {(c.path[:-1], c.key): c.path[-1] for c in _changes(mends) if isinstance(c, Renamed)}
    out: Path = ()
    for step in path:
        out = (*out, names.get((out, step), step) if isinstance(step, str) else step)
    return out


def _changes(mends: Iterable[Mend]) -> list[Set | Renamed | None]:
    return [mend.change for mend in mends]
