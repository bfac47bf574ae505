"""What the crash tests share: the program that saves and dies, and a repository made once and copied for each death."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.crash.cases import CASES, prepare
from tests.store.repositories import environment

ROOT = Path(__file__).resolve().parents[2]

Ask = Callable[..., dict[str, Any]]


class Driver:
    """The other program: jobs in, answers out."""

    def __init__(self) -> None:
        words = [sys.executable, "-m", "tests.crash.driver"]
        self._process = subprocess.Popen(
            words, cwd=ROOT, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def all(self, *jobs: dict[str, Any]) -> list[dict[str, Any]]:
        """What became of these jobs, done at the same time."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(jobs, default=str) + "\n")
        self._process.stdin.flush()
        answers: list[dict[str, Any]] = json.loads(self._process.stdout.readline())
        return answers

    def one(self, root: Path, case: str, at: int = 0, **more: object) -> dict[str, Any]:
        """What became of one save; `at` is the step at which it dies or is refused, 0 for never."""
        return self.all({"root": root, "case": case, "at": at, **more})[0]

    def end(self) -> None:
        """Waits until the program has ended."""
        self._process.communicate()


@pytest.fixture(scope="session")
def driver() -> Iterator[Driver]:
    """The program, started once."""
    started = Driver()
    yield started
    started.end()


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Makes the repository of a case, each time a new one, as a copy of the first."""
    folder = tmp_path_factory.mktemp("crash")
    number = iter(range(1_000_000))

    def make(case: str, *, staged: bool) -> Path:
        template = folder / f"{case}-{staged}"
        if not template.exists():
            prepare(template, CASES[case], staged=staged)
            shutil.rmtree(template / ".git/hooks")
            (template / ".git/hooks").mkdir()
        last = folder / "copy"
        shutil.rmtree(last, ignore_errors=True)
        copy = last / str(next(number))
        shutil.copytree(template, copy)
        return copy

    return make


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
