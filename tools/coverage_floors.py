"""Holds the coverage of a test run to its floors: every branch of model and checks, 95 of 100 in all."""

import json
import sys
from pathlib import Path
from typing import Any

FLOORS = {"src/g1p/model/": 100.0, "src/g1p/checks/": 100.0, "src/g1p/": 95.0}
"""The least share, in percent of lines and branches together, of the files under each folder."""


def share(files: dict[str, Any], folder: str) -> float:
    """Lines and branches that ran, in percent of those there are; a folder without code has run wholly."""
    sums = [file["summary"] for name, file in files.items() if name.replace("\\", "/").startswith(folder)]
    run = sum(one["covered_lines"] + one["covered_branches"] for one in sums)
    there = sum(one["num_statements"] + one["num_branches"] for one in sums)
    return 100 * run / there if there else 100.0


def main(report: Path) -> int:
    """0 when every floor holds for this report (`coverage json`), else 1; prints each floor and what was reached."""
    files = json.loads(report.read_text(encoding="utf-8"))["files"]
    sunk = 0
    for folder, floor in FLOORS.items():
        reached = share(files, folder)
        sunk += reached < floor
        print(f"{'ok     ' if reached >= floor else 'TOO LOW'} {folder:17} {reached:6.2f} % of at least {floor:g} %")
    return 1 if sunk else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
