"""The floors of the coverage: they count lines and branches, and one file below is enough to fail."""

import json
from pathlib import Path

import pytest

from tools import coverage_floors


def report(folder: Path, **missed: int) -> Path:
    """A report of `coverage json` with one file of ten lines and ten branches in each room."""
    files = {
        f"src/g1p/{room}/file.py": {
            "summary": {
                "num_statements": 10,
                "covered_lines": 10,
                "num_branches": 10,
                "covered_branches": 10 - missed.get(room, 0),
            }
        }
        for room in ("model", "checks", "store", "cli")
    }
    path = folder / "coverage.json"
    path.write_text(json.dumps({"files": files}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "missed, code", [({}, 0), ({"store": 3}, 0), ({"store": 5}, 1), ({"model": 1}, 1), ({"checks": 1}, 1)]
)
def test_floors_hold(tmp_path: Path, missed: dict[str, int], code: int) -> None:
    assert coverage_floors.main(report(tmp_path, **missed)) == code
