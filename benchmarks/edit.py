"""How long an edit takes, from a word to a commit, as a ratio to `git add` and `git commit` by hand in the same place.

    python benchmarks/edit.py [RUNS [PLANS…]]

Measured side by side in one run, in a repository of 10 and of 10,000 plans: the edit itself, from the change of one
field of a plan that has been found to the commit, and the whole command, with the start of Python that no command can
do without. Ends with 1 when the edit itself is over its ceiling. Uses g1p of the Python that runs this.
"""

import datetime as dt
import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from g1p.model.changes.actions import move
from g1p.resources import resource
from g1p.store.deed import Commit
from g1p.store.judge import judged_plan
from g1p.store.keep import Wish, keep
from g1p.store.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 15
SIZES = (10, 10_000)
CEILING = 3.0
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
WHOLE = ("-c", "import sys; from g1p.__main__ import main; sys.exit(main())")
TODAY = dt.date(2026, 11, 21)
EDIT = "g1p, the edit itself"


def number(n: int) -> str:
    """Four characters of an id, another for each number."""
    return "".join(ALPHABET[n // len(ALPHABET) ** place % len(ALPHABET)] for place in range(4))


def workspace(folder: Path, plans: int) -> None:
    """A workspace with this many plans, each as large as the example plan and with ids of its own, in one commit."""
    text = resource("examples", "plans", "p-4hx2k.yaml").read_text(encoding="utf-8")
    (folder / "plans").mkdir(parents=True)
    (folder / "g1p.yaml").write_text("g1p: 1\norganisation: Team\n", encoding="utf-8")
    for n in range(plans):
        body = text.replace("p-4hx2k", f"p-{number(n)}0").replace("a-5w8jh", f"a-{number(n)}0")
        (folder / "plans" / f"p-{number(n)}0.yaml").write_text(body, encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "config", "user.name", "Bench")
    git(folder, "config", "user.email", "bench@example.org")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "all")


def git(folder: Path, *words: str) -> None:
    """Runs git there as somebody by hand would; ends the benchmark when it fails."""
    subprocess.run(["git", "-C", str(folder), *words], check=True, stdout=subprocess.DEVNULL)  # noqa: S607 - as by hand


def by_hand(folder: Path, turn: int) -> None:
    """One field changed in the file, added and committed."""
    file = folder / "plans" / f"p-{number(1)}0.yaml"
    text = file.read_bytes()
    was, now = (b"by mail", b"by post") if b"# by mail" in text else (b"by post", b"by mail")
    file.write_bytes(text.replace(b"# " + was, b"# " + now) if turn else text + b"# by mail\n")
    git(folder, "add", f"plans/p-{number(1)}0.yaml")
    git(folder, "commit", "--quiet", "--message", "by hand")


def day(turn: int) -> dt.date:
    """Another day for each turn."""
    return dt.date(2030, 1, 1) + dt.timedelta(days=turn)


def edit(folder: Path, turn: int) -> None:
    """One field changed and committed by g1p, in this Python: an action gets another day."""
    action = f"a-{number(0)}0"
    change = partial(move, ident=action, to=day(turn), reason=None, today=TODAY)
    keep(
        open_workspace(folder), [Wish(plan_of(folder), change)], Commit(f"p-{number(0)}0: action move {action}"), TODAY
    )


def plan_of(folder: Path) -> Path:
    """The plan that g1p edits; by hand it is another one."""
    return folder / "plans" / f"p-{number(0)}0.yaml"


def command(folder: Path, turn: int) -> None:
    """The same as a command, which also starts Python, finds the action among all plans and says what it did."""
    words = ["-C", str(folder), "--today", str(TODAY), "action", "move", f"a-{number(0)}0"]
    line = [sys.executable, *WHOLE, *words, "--to", str(day(1000 + turn)), "--yes", "--quiet"]
    subprocess.run(line, check=True, stdout=subprocess.DEVNULL)


def medians(folder: Path, runs: int) -> dict[str, float]:
    """The median of each way in seconds. They take turns, so that a busy minute slows all of them alike."""
    ways: dict[str, Callable[[Path, int], None]] = {
        "by hand": by_hand,
        EDIT: edit,
        "g1p action move": command,
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(runs + 1):  # the first turn reads from disk and fills the cache
        for name, way in ways.items():
            judged_plan(
                plan_of(folder).read_bytes(), f"plans/p-{number(0)}0.yaml"
            )  # found and read before it is edited
            start = perf_counter()
            way(folder, turn)
            times[name].append(perf_counter() - start)
    return {name: median(each[1:]) for name, each in times.items()}


def main(runs: int = RUNS, *sizes: int) -> int:
    """Prints a line for each way and size: milliseconds, ratio, ceiling; 1 when the edit itself is over its ceiling."""
    over = 0
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    print(f"{'plans':>6}  {'way':<24} {'ms':>6} {'ratio':>6} {'at most':>8}")
    for plans in sizes or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            workspace(Path(folder, "w"), plans)
            took = medians(Path(folder, "w"), runs)
        for name, seconds in took.items():
            ratio = seconds / took["by hand"]
            held = name == EDIT
            over += held and ratio > CEILING
            print(f"{plans:>6}  {name:<24} {seconds * 1000:6.0f} {ratio:6.2f} {f'{CEILING:8g}' if held else ''}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
