"""A family's whole year: the page in examples/year is played, and the plan at its end is the one that lies beside it.

To write that plan anew: G1P_GOLDEN=write pytest tests/cli/writing/test_year.py.
"""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from examples.year.replay import PAGE, Run, Step, play, steps, surrounding
from g1p.cli.verbs import TOP, Noun
from g1p.resources import resource
from g1p.store.demo import make_demo
from tests.cli.door import Ran
from tests.cli.door import surrounding as with_our_code
from tests.cli.writing.family import TODAY
from tests.cli.writing.terminal import terminal

G1p = Callable[..., Ran]

TEXT = PAGE.read_text(encoding="utf-8")
LAST = PAGE.with_name("last-state.yaml")
ANEW = os.environ.get("G1P_GOLDEN") == "write"  # here, because no test keeps what an environment says to g1p
FIRST = "De volgende dag"
"""With these words the page goes on after its first two commands, of which the second asks."""

WRITING = {(noun,) for noun, verb in TOP.items() if not isinstance(verb, Noun) and verb.writes} | {
    (noun, name)
    for noun, held in TOP.items()
    if isinstance(held, Noun)
    for name, verb in held.verbs.items()
    if verb.writes
}


def command_of(step: Step) -> tuple[str, ...] | None:
    """The command, without its words, when it writes; None for one that only reads."""
    line = step.words[2:]
    found = next((line[:length] for length in (1, 2) if line[:length] in WRITING), None)
    return None if found == ("agree",) and "--status" in line else found


@pytest.fixture
def year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the year is played, in which we stand."""
    folder = tmp_path / "een-jaar"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(g1p: G1p, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs g1p in this process, or in a child of it at a terminal; the ids of a command are the same every time."""

    def runs(words: Sequence[str], answers: Sequence[str], day: str) -> str:
        for name, value in surrounding(day).items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr("g1p.store.records.choice", random.Random(" ".join(words)).choice)
        if not answers:
            ran = g1p(*words)
            assert ran.code == 0, ran
            return ran.out
        printed = tmp_path / "printed"
        printed.unlink(missing_ok=True)
        with terminal(*words, out=printed) as shown:
            shown.answer(*answers)
        assert shown.code == 0, shown.screen
        return printed.read_text(encoding="utf-8")

    return runs


@pytest.mark.uncounted
def test_the_year_ends_with_the_plan_beside_its_page(run: Run, g1p: G1p, year: Path) -> None:
    days = [step.day for step in play(TEXT, run) if command_of(step) is not None]
    assert days == sorted(days)
    assert days[-1] < TODAY
    git = ("git", "log", "--reverse", "--date=short", "--format=%ad %s")
    commits = subprocess.run(git, check=True, capture_output=True, text=True, encoding="utf-8").stdout.splitlines()
    assert [line.partition(" ")[0] for line in commits] == days
    (file,) = (year / "plans").glob("*.yaml")
    if ANEW:
        LAST.write_bytes(file.read_bytes())
    assert file.read_bytes() == LAST.read_bytes()
    assert g1p("--today", TODAY, "check", "--strict").code == 0
    assert "Weer lucht in huis" in g1p("--today", TODAY, "render", file.stem, "--to", "html").out
    assert told(g1p("--today", TODAY, "log")) == len(commits) - 1  # that of init is about no plan


def told(log: Ran) -> int:
    """Of how many commits the log tells, all of it in words."""
    assert (log.code, log.err) == (0, "")
    return sum(" · Wijkteam Zuid · " in line for line in log.out.splitlines())


def test_every_command_that_writes_is_on_the_page() -> None:
    used = {command_of(step) for step in steps(TEXT)} - {None}
    assert used == WRITING - {("plan", "edit")}  # which is done in an editor


def test_the_demo_is_made_without_the_year(tmp_path: Path) -> None:
    make_demo(tmp_path / "demo")
    assert not (tmp_path / "demo" / "year").exists()
    assert (resource("examples") / "year").exists()


class Script:
    """The script as a user starts it, in a folder of its own, with a page of our own beside it."""

    def __init__(self, folder: Path, page: str) -> None:
        shutil.copy(PAGE.with_name("replay.py"), folder)
        (folder / "README.md").write_text(page, encoding="utf-8")
        self._folder = folder

    def __call__(self, *words: str) -> Ran:
        line = [sys.executable, "replay.py", *words]
        done = subprocess.run(line, cwd=self._folder, env=with_our_code(), capture_output=True, check=False, timeout=60)
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_the_script_plays_the_page_in_a_new_folder_alone(tmp_path: Path) -> None:
    script = Script(tmp_path, TEXT.partition(FIRST)[0])
    ran = script("een-jaar")
    assert (ran.code, ran.err) == (0, "")
    assert [line.split()[3] for line in ran.out.splitlines()] == ["init", "plan"]
    (plan,) = (tmp_path / "een-jaar" / "plans").glob("p-*.yaml")
    assert "status: draft" in plan.read_text(encoding="utf-8")
    assert script("een-jaar").code == script().code == 2


@pytest.mark.parametrize("asks_less", [True, False])
def test_the_script_stops_where_the_page_and_g1p_do_not_agree(tmp_path: Path, *, asks_less: bool) -> None:
    page, fence, _ = TEXT.partition(FIRST)[0].rpartition("```")
    script = Script(tmp_path, f"{page}>\n{fence}\n" if asks_less else f"{page.rstrip()[:-1].rstrip()}\n{fence}\n")
    ran = script("een-jaar")
    assert ran.code == 1
    assert f"{int(asks_less)} answers are left" in ran.err


def test_the_script_stops_at_a_command_that_is_refused(tmp_path: Path) -> None:
    ran = Script(tmp_path, "```console\n$ g1p --today 2025-11-17 plan list\n```\n")("een-jaar")
    assert ran.code == 1
    assert "plan list" in ran.err
    assert "g1p init" in ran.err
