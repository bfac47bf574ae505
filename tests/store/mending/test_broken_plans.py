"""Good plans in many styles, broken at random in every way that has one right answer, are mended to what they meant."""

import datetime as dt
import re
from pathlib import Path
from random import Random
from typing import Any

import pytest

from g1p.checks.codes import CODES
from g1p.model.steps import applied
from g1p.store.load import load
from g1p.store.look import looked_at
from g1p.store.mending import Mended, mended
from tests.store.edits import EXAMPLES, STYLES, exact, made_plans
from tests.store.mending.breaking import Break, breaks, broken, several

pytestmark = pytest.mark.uncounted

TODAY = dt.date(2026, 11, 21)
ID = re.compile(r'"[a-z]-[0-9a-z]{5}"')


def graves(data: bytes) -> int:
    """How many errors and faults of the shape there are."""
    found = looked_at(data, "plan", TODAY).findings
    return sum(one.code < "G2" or CODES[one.code].severity == "error" for one in found)


def wanted(mapping: dict[str, Any], taken: list[Break]) -> str:
    """What the plan means after mending; ids are left out of it where one had to be made."""
    return exact(applied(mapping, [one.means for one in taken if one.means]))


def try_out(data: bytes, taken: list[Break]) -> None:
    mapping = load(data)
    wrong = broken(data, taken)
    assert graves(data) == 0
    assert graves(wrong)
    done = mended(wrong, "plan", TODAY)
    new = sum(one.name == "no id" for one in taken)
    kept = (lambda text: ID.sub("", text)) if new else str
    assert kept(exact(load(done.data))) == kept(wanted(mapping, taken)), [one.name for one in taken]
    assert graves(done.data) == 0
    assert mended(done.data, "plan", TODAY) == Mended(done.data)
    assert len(done.mends) >= len(taken)
    assert done.data.count(b"\n") - wrong.count(b"\n") <= new
    if not new:
        unlike(data, wrong, done.data)


def unlike(good: bytes, wrong: bytes, now: bytes) -> None:
    """Only lines that were broken have changed, and none but those differ from the good plan."""
    rows = list(zip(good.splitlines(True), wrong.splitlines(True), now.splitlines(True), strict=True))
    assert all(mended_row == was for was, broken_row, mended_row in rows if was == broken_row)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("style", STYLES, ids=lambda file: file.stem)
def test_a_plan_in_any_style_is_mended(style: Path, seed: int) -> None:
    data, dice = style.read_bytes(), Random(f"{style.stem} {seed}")
    if seed % 3 == 1:
        data = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    found = breaks(data, load(data), dice)
    try_out(data, several(found, dice.choice((1, 2, 5, 30))))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_is_mended(file: Path) -> None:
    data, dice = file.read_bytes(), Random(file.stem)
    try_out(data, several(breaks(data, load(data), dice), 12))


@pytest.mark.parametrize("seed", range(4))
def test_a_made_plan_is_mended(seed: int, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    dice = Random(seed)
    data = made_plans(shared, tmp_path_factory.getbasetemp() / "mended", 12)[seed]
    try_out(data, several(breaks(data, load(data), dice), 20))
