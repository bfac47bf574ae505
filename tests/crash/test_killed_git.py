"""A git that g1p has started is killed, alone or with g1p, at one system call after the other; or is refused one."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from g1p.store.unfinished import recover
from tests.crash.cases import CASES, check
from tests.crash.conftest import Driver
from tests.sizes import size
from tests.store.repositories import state

pytestmark = pytest.mark.uncounted

STRIDES = dict.fromkeys(("rename", "unlink", "link", "mkdir", "write", "fsync"), 1) | {"openat": size(18, 6)}
"""The system calls by which a git changes anything, and at which of them it is stopped: each, or one in so many."""

MOST = 150
"""No git makes as many of any of them."""


class Run(NamedTuple):
    """Saves, with a git that stumbles; what became of it is told as by the driver, with the repository beside it."""

    driver: Driver
    fresh: Callable[..., Path]
    folder: Path

    def once(self, case: str, word: str, inject: str = "", *, calls: str = "", g1p: str = "") -> dict[str, Any]:
        """One save; `word` says which git it is that stumbles, `inject` over what, and `g1p` when g1p is killed."""
        root = self.fresh(case, staged=True)
        before = state(root)
        path, real = f"{self.folder}:{os.environ['PATH']}", shutil.which("git")
        env = {"PATH": path, "CRASH_GIT": real, "CRASH_WORD": word, "CRASH_G1P": g1p}
        answer = self.driver.one(root, case, env={**env, "CRASH_CALLS": calls, "CRASH_INJECT": inject})
        return {**answer, "root": root, "before": before}

    def each(self, word: str, what: str, call: str, g1p: str = "") -> Iterator[dict[str, Any]]:
        """Saves again and again, with a git that stumbles a call later each time, until it gets past the last one."""
        for number in range(1, MOST, STRIDES[call]):
            answer = self.once("edit", word, f"{what}:when={number}", calls=call, g1p=g1p)
            yield answer
            if not (self.folder / "stumbled").exists():
                return
            (self.folder / "stumbled").unlink()
        pytest.fail("there is no end to it")


@pytest.fixture
def run(driver: Driver, fresh: Callable[..., Path], tmp_path: Path) -> Run:
    """A git that stumbles, first on the path."""
    assert shutil.which("strace"), "strace is not here; install the package of that name"
    (tmp_path / "git").symlink_to(Path(__file__).with_name("git_under_strace.sh"))
    return Run(driver, fresh, tmp_path)


def check_alive(answer: dict[str, Any]) -> None:
    """Asserts that g1p, which was not killed, has cleaned up itself, or left it to the next command when git cannot."""
    assert answer["code"] == 0
    assert answer["saved"] or answer["refused"].startswith("refused 8")
    if answer["refused"]:
        recover(answer["root"])
    check(answer["root"], CASES["edit"], answer["before"], acknowledged=bool(answer["saved"]))


@pytest.mark.parametrize("call", STRIDES)
@pytest.mark.parametrize("word", ["commit", "update-index", "hash-object", "read-tree", "diff-tree"])
def test_git_is_killed_and_g1p_lives(word: str, call: str, run: Run) -> None:
    for answer in run.each(word, "signal=KILL", call):
        check_alive(answer)


@pytest.mark.parametrize("call", STRIDES)
def test_git_and_g1p_are_killed_while_git_commits(call: str, run: Run) -> None:
    for answer in run.each("commit", "signal=KILL", call, g1p="before"):
        assert answer["code"] == -9
        recover(answer["root"])
        check(answer["root"], CASES["edit"], answer["before"], acknowledged=False)


@pytest.mark.parametrize("word", ["commit", "update-index", "hash-object", "read-tree", "diff-tree", "ls-files"])
@pytest.mark.parametrize("g1p", ["before", "after"])
@pytest.mark.parametrize("case", ["edit", "new", "hand"])
def test_g1p_is_killed_and_git_goes_on_without_it(case: str, g1p: str, word: str, run: Run) -> None:
    answer = run.once(case, word, g1p=g1p)
    assert answer["code"] == -9
    recover(answer["root"])
    check(answer["root"], CASES[case], answer["before"], acknowledged=False)


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("call", ["write", "rename", "link", "openat"])
@pytest.mark.parametrize("word", ["commit", "update-index", "hash-object", "read-tree"])
def test_the_disk_refuses_git_something(word: str, call: str, error: str, run: Run) -> None:
    for answer in run.each(word, f"error={error}", call):
        check_alive(answer)
