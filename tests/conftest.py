"""What all tests share: the day, the hand-made plan of the design, and the sentence when `../shared` is away."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from g1p.store.load import load

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def today() -> dt.date:
    """The day on which the example plan and the generated plans are read."""
    return dt.date(2026, 11, 21)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the design, the hostile files and the plan generator; without it the test says so."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not here")
    return SHARED


@pytest.fixture
def example_plan(shared: Path) -> dict[str, Any]:
    """The mapping in the design's example plan, nearly every part filled in."""
    return load((shared / "design" / "example-plan.yaml").read_bytes())
