"""A finding in words, and what stays the same of it when the lines around it move."""

import hashlib
from collections import Counter
from collections.abc import Iterable

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding, shown
from g1p.words import Words


def told(finding: Finding, words: Words) -> str:
    """What is wrong and what to type instead."""
    return f"{wrong(finding, words)} {mend(finding, words)}"


def wrong(finding: Finding, words: Words) -> str:
    """What is wrong."""
    return words.say(CODES[finding.code].sentence, **words.told(finding.facts))


def mend(finding: Finding, words: Words) -> str:
    """What to type instead."""
    return words.say(CODES[finding.code].mend, **words.told(finding.facts))


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """For each finding 64 hexadecimal digits by which a program knows it again; no two are the same.

    They are made of code, file and path, so that they stay the same in every language and when lines come or go above.
    Of several findings with the same code and path, the order tells them apart. The path is the one that people are
    shown: who tries all names on a fingerprint learns no more than the other formats say.
    """
    met: Counter[tuple[str, ...]] = Counter()
    return [_fingerprint((finding.code, finding.file, shown(finding.path)), met) for finding in findings]


def _fingerprint(place: tuple[str, ...], met: Counter[tuple[str, ...]]) -> str:
    met[place] += 1
    said = "\0".join((*place, str(met[place])))  # no file name holds a NUL
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
