"""Does g1p.yaml turn off only what is there, and what may be turned off?"""

from collections.abc import Iterator, Mapping
from typing import Any

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding


def check_settings(settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Findings on `checks` in a g1p.yaml of good shape: codes that are not there (G036), errors made lighter (G035)."""
    for how, codes in settings.get("checks", {}).items():
        for index, code in enumerate(codes if how in ("off", "warn", "error") else ()):
            if code not in CODES:
                yield Finding("G036", ("checks", how, index), {"off": code})
            elif how != "error" and CODES[code].severity == "error":
                yield Finding("G035", ("checks", how, index), {"off": code})
