"""Findings as a SARIF 2.1.0 log, for platforms that show the faults of a repository beside its lines."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol
from urllib.parse import quote

from g1p import __version__
from g1p.checks.codes import CODES
from g1p.checks.finding import Finding, Severity
from g1p.render.findings import fingerprints, told
from g1p.render.told import visible
from g1p.words import Words

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "advice": "note"}
TOP = "%SRCROOT%"
"""What file names begin at, by the name that platforms know."""

FINGERPRINT = "g1pCodeFilePath/v1"
"""Says how the fingerprint is made; another way of making it takes another number."""


class Explained(Protocol):
    """What `explain` says of a code, without its examples."""

    @property
    def title(self) -> str:
        """What is wrong, in one line."""

    @property
    def why(self) -> str:
        """Why it matters, in paragraphs."""

    @property
    def source(self) -> str:
        """Where the rule comes from."""


def sarif(
    findings: Sequence[Finding],
    pages: Mapping[str, Explained],
    severity: Callable[[str], Severity],
    words: Words,
) -> str:
    """The log, with a rule for each code that was found; `severity` says how grave a code is here.

    `pages` has every code that was found. No source line goes along: it may hold what is private.
    """
    codes = sorted({finding.code for finding in findings})
    driver = {
        "name": "g1p",
        "version": __version__,
        "semanticVersion": __version__,
        "language": words.language,
        "rules": [_rule(code, pages[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": words.language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {TOP: {"description": {"text": words.say("The folder that file names begin at.")}}},
        "invocations": [{"executionSuccessful": True}],
        "results": [
            {
                "ruleId": finding.code,
                "ruleIndex": codes.index(finding.code),
                "level": LEVELS[severity(finding.code)],
                "message": {"text": _plain(told(finding, words))},
                "locations": [{"physicalLocation": _place(finding)}],
                "partialFingerprints": {FINGERPRINT: fingerprint},
            }
            for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
        ],
    }
    return json.dumps({"version": "2.1.0", "$schema": SCHEMA, "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str, page: Explained) -> dict[str, Any]:
    """A code and its page; how grave it is here, the results say."""
    why = [" ".join(paragraph.split()) for paragraph in (*page.why.split("\n\n"), page.source)]
    return {
        "id": code,
        "shortDescription": {"text": _plain(page.title)},
        "fullDescription": {"text": _plain(why[0])},
        "help": {"text": _plain("\n\n".join(why))},
        "defaultConfiguration": {"level": LEVELS[CODES[code].severity]},
    }


def _place(finding: Finding) -> dict[str, Any]:
    """The file and the place in it; a name that leads out of the folder where all begins does not begin there."""
    name = finding.file
    # What is no UTF-8 in a name was kept as lone surrogates; here every byte of it gets its own %XX again.
    uri = quote(name, safe="/", errors="surrogateescape")
    if name.startswith("/"):
        artifact = {"uri": f"file://{uri}"}
    elif ".." in name.split("/"):
        artifact = {"uri": uri}
    else:
        artifact = {"uri": uri, "uriBaseId": TOP}
    return {"artifactLocation": artifact, "region": {"startLine": finding.line, "startColumn": finding.column}}


def _plain(text: str) -> str:
    """A text as a SARIF message: there a brace is written twice, and [ ]( ) would be a link."""
    return visible(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")
