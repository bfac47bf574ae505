"""Many write at once, in processes of their own: nobody's edit is lost, and each has its own commit."""

from collections.abc import Callable
from pathlib import Path

from tests.crash.conftest import Driver
from tests.store.repositories import PLAN, TEXT, git, left_behind, state, subjects

WRITERS, EDITS = 8, 20


def test_eight_writers_of_one_plan_lose_nothing(driver: Driver, fresh: Callable[..., Path]) -> None:
    root = fresh("edit", staged=True)
    before = state(root)
    jobs = [{"root": root, "case": "append", "at": 0, "name": name, "times": EDITS} for name in range(WRITERS)]
    answers = driver.all(*jobs)
    assert [answer["refused"] for answer in answers] == [None] * WRITERS
    assert [answer["saved"] for answer in answers] == [EDITS + 1] * WRITERS
    lines = (root / PLAN).read_text("utf-8").splitlines()[len(TEXT.splitlines()) :]
    assert sorted(lines) == sorted(f"# {name} {number}" for name in range(WRITERS) for number in range(EDITS))
    assert subjects(root) == ["changed"] * WRITERS * EDITS + ["begin"]
    assert git(root, "log", "--format=", "--numstat", "HEAD~160..") == "\n".join([f"1\t0\t{PLAN}"] * WRITERS * EDITS)
    assert (state(root), left_behind(root)) == (before, [])
    git(root, "fsck", "--strict")


def test_writers_in_two_work_trees_of_one_repository_wait_for_each_other(
    driver: Driver, fresh: Callable[..., Path], tmp_path: Path
) -> None:
    root = fresh("edit", staged=False)
    git(root, "worktree", "add", "--quiet", str(tmp_path / "linked"))
    jobs = [
        {"root": folder, "case": "append", "at": 0, "name": name, "times": 5}
        for name, folder in enumerate((root, tmp_path / "linked"))
    ]
    assert [answer["saved"] for answer in driver.all(*jobs)] == [6, 6]
    for folder in (root, tmp_path / "linked"):
        assert subjects(folder) == ["changed"] * 5 + ["begin"]
        assert (state(folder), left_behind(folder)) == ("", [])
