"""Findings as a Code Quality report, as GitLab shows it beside the lines of a merge request."""

import json
from collections.abc import Callable, Mapping, Sequence

from g1p.checks.finding import Finding, Severity
from g1p.render.findings import fingerprints, told
from g1p.render.told import visible
from g1p.words import Words

SEVERITIES: Mapping[Severity, str] = {"error": "major", "warning": "minor", "advice": "info"}


def gitlab(findings: Sequence[Finding], severity: Callable[[str], Severity], words: Words) -> str:
    """The report, one item a finding; `severity` says how grave a code is here."""
    items = [
        {
            "description": visible(told(finding, words)),
            "check_name": finding.code,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[severity(finding.code)],
            "location": {"path": visible(finding.file), "lines": {"begin": finding.line}},
        }
        for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
    ]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"
