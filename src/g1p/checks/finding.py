"""A finding, the place it points at, and the code that says what it means."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from g1p.checks.keys import KEYS

Severity = Literal["error", "warning", "advice"]
Path = tuple[str | int, ...]


class Code(NamedTuple):
    """One rule: its number, how grave it is, what is wrong and what to type instead.

    `sentence` and `mend` are English messages with `{facts}`; a fact is never a value of a plan.
    """

    code: str
    severity: Severity
    sentence: str
    mend: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place; `path` leads to it in the file, line and column are counted from 1 (0: not known yet)."""

    code: str
    path: Path = ()
    facts: Mapping[str, object] = field(default_factory=dict)
    line: int = 0
    column: int = 0
    file: str = ""


def shown(path: Path) -> str:
    """A path as people write it: `goals[0].actions[2].due`.

    A key that the format does not have is not repeated: of scores it is somebody's id, and a slip of the pen may be a
    name.
    """
    out = ""
    for step in path:
        if isinstance(step, int):
            out += f"[{step}]"
        else:
            out += ("." if out else "") + (step if step in KEYS else "…")
    return out
