"""How long g1p needs before it can begin, as a ratio to an empty Python, measured side by side in one run.

    python benchmarks/startup.py [RUNS]

Ends with 1 when a command is over its ceiling. Uses g1p of the Python that runs this.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

RUNS = 15
EMPTY = "python -c pass"
G1P = ("-c", "import sys; from g1p.__main__ import main; sys.exit(main())")
"""g1p as its script starts it. (`python -m` and the script that older pips write import more: not ours to mend.)"""

SETTLED = 2.5
"""Seconds: the cache trusts no file that is younger than two; people look at plans that are days old."""

COMPLETION = {"_G1P_COMPLETE": "complete_bash", "COMP_WORDS": "g1p pl", "COMP_CWORD": "1"}

Command = tuple[tuple[str, ...], dict[str, str], float]
"""The arguments of Python, what the environment says besides, and the ceiling."""


def commands(workspace: Path) -> dict[str, Command]:
    """What is measured; the first is what the others are compared with."""
    return {
        EMPTY: (("-c", "pass"), {}, 1.0),
        "g1p --version": ((*G1P, "--version"), {}, 1.2),
        "g1p --help": ((*G1P, "--help"), {}, 9),
        "g1p plan show p-4h": ((*G1P, "-C", str(workspace), "plan", "show", "p-4h"), {}, 9),
        "completion of “g1p pl”": (G1P, COMPLETION, 9),
    }


def seconds(command: Command) -> float:
    """The time that one run takes; a run that fails ends the benchmark, for it measures nothing."""
    arguments, environment, _ = command
    inherited = {name: said for name, said in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = perf_counter()
    subprocess.run([sys.executable, *arguments], env=inherited | environment, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start


def medians(asked: dict[str, Command], runs: int) -> dict[str, float]:
    """The median of each command in seconds. They take turns, so that a busy minute slows all of them alike."""
    for command in asked.values():  # the first run reads from disk and writes byte code
        seconds(command)
    times: dict[str, list[float]] = {name: [] for name in asked}
    for _ in range(runs):
        for name, command in asked.items():
            times[name].append(seconds(command))
    return {name: median(each) for name, each in times.items()}


def main(runs: int = RUNS) -> int:
    """Prints a line for each command: milliseconds, ratio, ceiling; 1 when a ratio is over its ceiling."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder, "demo")
        subprocess.run([sys.executable, *G1P, "demo", str(workspace)], check=True, stdout=subprocess.DEVNULL)
        sleep(SETTLED)
        asked = commands(workspace)
        took = medians(asked, runs)
    over = 0
    print(f"{'command':<24} {'ms':>6} {'ratio':>6} {'at most':>8}")
    for name, (_, _, ceiling) in asked.items():
        ratio = took[name] / took[EMPTY]
        over += ratio > ceiling
        print(f"{name:<24} {took[name] * 1000:6.0f} {ratio:6.2f} {ceiling:8g}{'  OVER' if ratio > ceiling else ''}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
