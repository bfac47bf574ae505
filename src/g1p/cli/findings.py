"""A finding as people and programs read it."""

from typing import Any

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding, shown
from g1p.checks.regard import Regard
from g1p.cli.screen import Span
from g1p.words import Words

STYLES = {"error": "bold red", "warning": "bold yellow", "advice": "bold cyan"}


def told(finding: Finding, words: Words) -> str:
    """What is wrong and what to type instead."""
    code = CODES[finding.code]
    facts = words.told(finding.facts)
    return f"{words.say(code.sentence, **facts)} {words.say(code.mend, **facts)}"


def item(finding: Finding, regard: Regard, words: Words) -> dict[str, Any]:
    """The finding as an item of JSON."""
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "code": finding.code,
        "severity": regard.severity(finding.code),
        "message": told(finding, words),
        "path": shown(finding.path),
    }


def line(finding: Finding, words: Words) -> str:
    """The finding on one line, for editors and grep."""
    return f"{finding.file}:{finding.line}:{finding.column}: {finding.code} {told(finding, words)}"


def on_screen(finding: Finding, regard: Regard, words: Words) -> list[Span]:
    """The finding with its path in the plan, for people."""
    inside = shown(finding.path)
    return [
        f"{finding.file}:{finding.line}:{finding.column}: ",
        (finding.code, STYLES[regard.severity(finding.code)]),
        f" {inside}: {told(finding, words)}" if inside else f" {told(finding, words)}",
    ]
