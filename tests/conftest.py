"""What all tests share: the day, the plan of the design, what is not counted, and the sentence without `../shared`."""

import datetime as dt
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from g1p.store.load import load

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def pytest_configure(config: pytest.Config) -> None:
    """The one mark of ours that has an effect stands beside it."""
    said = "uncounted: goes over so much that to count its lines would take more time than to run them, and adds none"
    config.addinivalue_line("markers", said)


@pytest.fixture(autouse=True)
def _uncounted(request: pytest.FixtureRequest) -> Iterator[None]:
    """Lines that run in an `uncounted` test count for no coverage; what a process of its own runs never does.

    pytest-cov's own `no_cover` does this only in a run without workers: in a worker two counters run, one in the other.
    """
    if request.node.get_closest_marker("uncounted") is None:
        yield
        return
    counter = sys.gettrace()
    sys.settrace(None)
    yield
    sys.settrace(counter)


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


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl-C is heard also where the tests were begun in the background, in which a shell makes it deaf."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
