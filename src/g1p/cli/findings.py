"""A finding as people and programs read it."""

from typing import Any

from g1p.checks.finding import Finding, shown
from g1p.checks.regard import Regard
from g1p.cli.screen import Span
from g1p.render.columns import measure, wrap
from g1p.render.findings import told
from g1p.words import Words

INDENT = "  "
STYLES = {"error": "bold red", "warning": "bold yellow", "advice": "bold cyan"}


def item(finding: Finding, regard: Regard, words: Words) -> dict[str, Any]:
    """The finding as an item of JSON."""
    more = {"severity": regard.severity(finding.code), "message": told(finding, words), "path": shown(finding.path)}
    return place(finding) | more


def place(finding: Finding) -> dict[str, Any]:
    """Where it is, and its code."""
    return {"file": finding.file, "line": finding.line, "column": finding.column, "code": finding.code}


def line(finding: Finding, words: Words) -> str:
    """The finding on one line, for editors and grep."""
    return f"{finding.file}:{finding.line}:{finding.column}: {finding.code} {told(finding, words)}"


def on_screen(finding: Finding, said: str, regard: Regard, columns: int | None = None) -> list[list[Span]]:
    """The finding with its path in the plan, for people; `said` is what it says.

    It is one line for programs to read; with `columns` it is folded, and what goes on below stands further in.
    """
    place, where = f"{finding.file}:{finding.line}:{finding.column}: ", shown(finding.path)
    message = f"{where}: {said}" if where else said
    code = (finding.code, STYLES[regard.severity(finding.code)])
    if columns is None:
        return [[place, code, f" {message}"]]
    room = columns - len(INDENT)
    held = "x" * min(measure(place) + len(finding.code), room)
    first, *rest = wrap(f"{held} {message}", room)
    beside: list[Span] = [place, code, first[len(held) :]]
    below: list[list[Span]] = [[INDENT + line] for line in rest]
    return [beside, *below]
