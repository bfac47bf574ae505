"""A finding as people and programs read it."""

from typing import Any

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding, shown
from g1p.words import Words


def told(finding: Finding, words: Words) -> str:
    """What is wrong and what to type instead."""
    code = CODES[finding.code]
    facts = words.told(finding.facts)
    return f"{words.say(code.sentence, **facts)} {words.say(code.mend, **facts)}"


def item(finding: Finding, words: Words) -> dict[str, Any]:
    """The finding as an item of JSON."""
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "code": finding.code,
        "severity": CODES[finding.code].severity,
        "message": told(finding, words),
        "path": shown(finding.path),
    }


def line(finding: Finding, words: Words) -> str:
    """The finding on one line, for editors and grep."""
    return f"{finding.file}:{finding.line}:{finding.column}: {finding.code} {told(finding, words)}"
