"""Every door that takes the bytes of a file: nothing but our own refusal may come out of it, whatever the bytes are."""

import datetime as dt
import hashlib
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache, partial
from typing import Any

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding
from g1p.errors import G1pError
from g1p.store.examine import examine
from g1p.store.formatting.laying_out import laid_out
from g1p.store.judge import judged_plan
from g1p.store.load import ERRORS, Unreadable, careful, load
from g1p.store.mending.mended import mended
from tests.conftest import ROOT, SHARED
from tests.store.hostile import HOSTILE
from tests.store.mutate import SCRAPS

ATTACKS = SHARED / "attacks" / "yaml"
"""Where the folder is not there, its likes of `tests/store/hostile.py` are."""
TODAY = dt.date(2026, 11, 21)
KINDS = ("plan", "workspace", "rollout")
NAMES = {"plan": "plans/p-00000.yaml", "workspace": "g1p.yaml", "rollout": "rollout.yaml"}
LONGEST_SEED = 500
"""Bytes: with longer ones the readers, and not the fuzzer, would have all the work."""


class Burst(AssertionError):
    """Bytes that brought out what should not; the message is all that is needed to try them again."""

    def __init__(self, data: bytes, bug: BaseException) -> None:
        digest = hashlib.sha256(data).hexdigest()
        super().__init__(f"{digest}: tried({data!r})\n{''.join(traceback.format_exception(bug))}")


def tried(data: bytes, *, everywhere: bool = True) -> None:
    """Takes the bytes through the door in and, with `everywhere`, through all that lie behind it; raises Burst."""
    try:
        is_read = _is_read(data)
        if everywhere:
            _tried_behind(data, KINDS if is_read else KINDS[:1])
    except Exception as bug:  # noqa: BLE001 - whatever it is, it is what we are after
        raise Burst(data, bug) from None


def _tried_behind(data: bytes, kinds: Iterable[str]) -> None:
    """Takes the bytes, as each of these kinds of file, through everything that asks the readers."""
    for kind in kinds:
        assert_told_in_the_file(data, examine(data, NAMES[kind], TODAY).findings)
        mended(data, kind, TODAY)
        _refused(partial(laid_out, data, kind, NAMES[kind]))
    _refused(partial(judged_plan, data, NAMES["plan"]))


def _is_read(data: bytes) -> bool:
    """Whether the bytes are a file that g1p reads; the careful reader must agree with that."""
    document = careful(data)
    assert_told_in_the_file(data, document.findings)
    refused = tuple(finding for finding in document.findings if finding.code in ERRORS)
    read: dict[str, Any] | None = None
    told: tuple[Finding, ...] = ()
    try:
        read = load(data)
    except Unreadable as unreadable:
        told = unreadable.findings
    assert told == refused
    assert read == (None if refused else document.value)
    return not refused


def _refused(door: Callable[[], object]) -> None:
    """Goes through a door that may refuse with an error of ours."""
    with suppress(G1pError):
        door()


def assert_told_in_the_file(data: bytes, findings: Iterable[Finding]) -> None:
    """Every finding has its sentence and a place that the file has."""
    lines = data.decode("utf-8", "replace").split("\n")
    for finding in findings:
        code = CODES[finding.code]
        assert code.sentence.format(**finding.facts)
        assert code.mend.format(**finding.facts)
        assert 1 <= finding.line <= len(lines) + 1, finding
        assert 1 <= finding.column <= len((*lines, "")[finding.line - 1]) + 1, finding


@cache
def seeds() -> tuple[bytes, ...]:
    """What the fuzzers begin with: examples, the examples of every code, the invalid and the hostile files."""
    folders = (*(ROOT / name for name in ("examples", "codes", "tests/invalid", "tests/store/styles")), ATTACKS)
    files = sorted(file for folder in folders for file in folder.rglob("*.yaml"))
    own = (data for data, _ in HOSTILE.values())
    return tuple(dict.fromkeys(_cut(data) for data in (*(file.read_bytes() for file in files), *own)))


def _cut(data: bytes) -> bytes:
    """As many whole lines as fit; of a long line its beginning."""
    return data[: data.rfind(b"\n", 0, LONGEST_SEED) + 1] if b"\n" in data[:LONGEST_SEED] else data[:LONGEST_SEED]


def dictionary() -> str:
    """The words that mean something in a plan file, as libFuzzer takes them."""
    keys = (
        "g1p: 1\n",
        "people:\n",
        "- id: ",
        "goals: []\n",
        "who: [",
        "status: ",
        "unresolved:",
        "x_a: ",
        "# g1p: off ",
    )
    words = (*SCRAPS, *keys, "2026-11-21", "\x00", "\ufeff", "<<<<<<< ", "\xff")
    escaped = ("".join(rf"\x{byte:02x}" for byte in word.encode()) for word in words)
    return "".join(f'"{word}"\n' for word in escaped)
