"""Two readers, one meaning, and two validators, one verdict: over examples, made plans, damage and hostile files."""

import functools
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml_rs

from g1p.checks.codes import CODES
from g1p.store.care import needs_care
from g1p.store.load import careful, fast, load
from g1p.store.scan import scanned
from g1p.store.schema import explain, is_valid
from tests.sizes import size
from tests.store.mutate import damaged_mapping, damaged_text, thinned

pytestmark = pytest.mark.uncounted

ROOT = Path(__file__).resolve().parents[2]
PLANS = size(200, 500)
DAMAGED = size(400, 1000)
PARTS = 5
"""Tests that each take their share of the files, for two processes to run them."""


@functools.cache
def made(shared: Path, folder: Path) -> tuple[Path, ...]:
    """The generated plans, made once for each process."""
    maker = shared / "tools" / "make_plans.py"
    subprocess.run([sys.executable, maker, "--count", str(PLANS), "--out", folder], check=True, capture_output=True)
    return tuple(sorted(folder.iterdir()))


@pytest.fixture
def plans(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    return made(shared, tmp_path_factory.getbasetemp() / "made")


def read_alike(data: bytes) -> dict[str, Any] | None:
    """The mapping in `data`, None when it is refused; asserts that both readers and the door itself agree on that."""
    document = careful(data)
    refused = [finding for finding in document.findings if CODES[finding.code].severity == "error"]
    expected = None if refused else document.value
    scan = scanned(data)
    if scan.findings or needs_care(scan.text):
        return expected  # the door asks the careful reader, who has just answered
    _fast_alike(scan.text, expected)
    if fast(scan.text) is not None:
        assert load(data) == expected
    return expected


def _fast_alike(text: str, expected: dict[str, Any] | None) -> None:
    try:
        read = yaml_rs.loads(text, parse_datetime=False)
    except (ValueError, TypeError):
        read = None
    if read is None or not isinstance(read, dict):
        assert expected is None, "only the careful reader accepts it"
    elif fast(text) is not None:
        assert read == expected, "the readers disagree"


def judged_alike(value: dict[str, Any]) -> bool:
    """Whether both validators accept the mapping; asserts that they agree and that every finding has its facts."""
    findings = explain("plan", value)
    assert is_valid("plan", value) == (not findings)
    assert len({finding.path for finding in findings}) == len(findings)
    for finding in findings:
        assert CODES[finding.code].sentence.format(**finding.facts)
        assert CODES[finding.code].mend.format(**finding.facts)
    return not findings


def test_the_examples(shared: Path) -> None:
    for file in [shared / "design" / "example-plan.yaml", *sorted((ROOT / "examples" / "plans").glob("*.yaml"))]:
        value = read_alike(file.read_bytes())
        assert value is not None
        assert judged_alike(value), file.name


@pytest.mark.parametrize("part", range(PARTS))
def test_made_plans(part: int, plans: tuple[Path, ...]) -> None:
    for number, file in enumerate(plans[part::PARTS]):
        # They are all made in one manner, so that some of them show the slow reader what there is.
        value = read_alike(file.read_bytes()) if number % 3 == 0 else load(file.read_bytes())
        assert value is not None
        assert judged_alike(value)


@pytest.fixture
def before_damage(plans: tuple[Path, ...], shared: Path) -> Callable[[int], str]:
    """The text that damage of this number is done to: a made plan or the example, with a few items of each list."""
    example = shared / "design" / "example-plan.yaml"
    return lambda number: thinned((plans[number] if number % 3 else example).read_text(encoding="utf-8"), number)


@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_texts(part: int, before_damage: Callable[[int], str]) -> None:
    for number in range(part, DAMAGED // 2, PARTS):
        value = read_alike(damaged_text(before_damage(number), number).encode())
        if value is not None:
            judged_alike(value)


@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_mappings(part: int, before_damage: Callable[[int], str]) -> None:
    verdicts = set()
    for number in range(part, DAMAGED // 2, PARTS):
        value = damaged_mapping(load(before_damage(number).encode()), number)
        verdicts.add(judged_alike(value))
        if number % 3 == 0:  # JSON is YAML: the damaged plan as a file, in brackets and quotation marks this time
            text = json.dumps(value, ensure_ascii=False, indent=number // 3 % 3 or None)
            assert read_alike(text.encode()) == value
    assert verdicts == {True, False}


def test_hostile_files(shared: Path) -> None:
    for file in sorted((shared / "attacks" / "yaml").iterdir()):
        value = read_alike(file.read_bytes())
        assert value is None or not judged_alike(value), file.name
