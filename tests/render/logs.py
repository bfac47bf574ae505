"""What the tests of SARIF and of GitLab's report share: findings of every code, and how grave they are."""

import string
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from g1p.checks.codes import CODES
from g1p.checks.finding import Code, Finding
from g1p.checks.regard import Regard

NAMES = (
    "plans/p-4hx2k.yaml",
    "plans/één plan: 100% #1.yaml",
    "plans/a\udcff\udcfe.yaml",
    "plans/[Ann](javascript:x)\x1b[31m\u202e.yaml",
)
"""Names of files as they may be: the second has spaces and signs, the third is no UTF-8, the fourth is hostile."""

USUAL = Regard().severity


class Page(NamedTuple):
    """What `explain` says of a code, in short."""

    title: str = "A key is missing { here }"
    why: str = "Nobody can read it.\n\nA [program](x) cannot\neither."
    source: str = "Source: the plan format"


PAGES: Mapping[str, Page] = dict.fromkeys(CODES, Page())


def _facts(code: Code) -> dict[str, object]:
    """A fact for every name in the sentences of a code."""
    names = {name for text in (code.sentence, code.mend) for _, name, _, _ in string.Formatter().parse(text) if name}
    return {name: NAMES[2] if name == "other" else "it is not there" if name == "reason" else "3" for name in names}


@cache
def one_of_each(file: str = NAMES[0]) -> tuple[Finding, ...]:
    """A finding of every code there is, each at a path and a place of its own."""
    return tuple(
        Finding(code.code, ("goals", n, "text") if n % 3 else (), _facts(code), line=n + 1, column=n % 7 + 1, file=file)
        for n, code in enumerate(CODES.values())
    )


def moved(findings: Iterable[Finding], lines: int) -> list[Finding]:
    """The findings after so many lines were put in above them."""
    return [Finding(f.code, f.path, f.facts, f.line + lines, f.column, f.file) for f in findings]
