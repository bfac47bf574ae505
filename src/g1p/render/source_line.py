"""The line that a finding is about, as a terminal shows it: masked, cut to the width, with a mark under the place."""

from collections.abc import Sequence

from g1p.checks.finding import Finding
from g1p.checks.masking import Known, Masked, masked
from g1p.render.columns import measure, wrap

Line = Sequence[str | tuple[str, str]]
NARROWEST = 20
GAP = "   "
CUT = "…"
STYLE = "bold"
WITHOUT_PATH = ("G0", "G5")
"""Codes that can be about one line though no path leads there: of the file, and of what stands in a comment."""


def source_line(finding: Finding, text: str, mend: str, known: Known, width: int) -> list[Line]:
    """The line `text` of a file with its number, and below it a mark with `mend` beside or below it.

    Nothing when the line is too long to be shown, or when the finding is about the whole plan. Every sign that is shown
    of the file is one column wide, so the mark stands where it belongs, whatever script people write in.
    """
    shown = masked(text, finding.column, known, str(finding.facts.get("suggestion", "")))
    if shown is None or not (finding.path or finding.code.startswith(WITHOUT_PATH)):
        return []
    head, blank = f"{finding.line:>5} | ", f"{'':>5} | "
    room = max(width - len(head), NARROWEST)
    shown = _fitted(shown, room)
    carets: Line = [blank + " " * shown.start, ("^" * (shown.end - shown.start), STYLE)]
    if shown.end + len(GAP) + measure(mend) <= room:
        return [[head + shown.text], [*carets, GAP + mend]]
    return [[head + shown.text], carets, *([blank + line] for line in wrap(mend, room))]


def _fitted(shown: Masked, room: int) -> Masked:
    """The line in at most `room` columns, with a sign where it was cut; the place is in it."""
    text = shown.text.ljust(shown.end)
    if len(text) <= room:
        return shown
    left = max(0, min(shown.start - room // 3, len(text) - room))
    part = text[left : left + room]
    part = (CUT if left else part[0]) + part[1:-1] + (CUT if left + room < len(text) else part[-1])
    return Masked(part.rstrip(), shown.start - left, min(shown.end - left, room))
