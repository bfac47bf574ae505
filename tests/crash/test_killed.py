"""g1p is killed at a step of a save, at one after the other; the next command finds the save whole or not at all."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from g1p.store import journal
from g1p.store.journal import Entry, Journal
from g1p.store.lock import locked
from g1p.store.place import Held
from g1p.store.unfinished import recover
from tests.crash.cases import CASES, check, save
from tests.crash.conftest import Driver
from tests.sizes import size
from tests.store.repositories import PLAN, TEXT, committed, git, left_behind, put, repository, state, subjects

pytestmark = pytest.mark.uncounted

KILLED = -9
PARTS = 4
"""Each case is shared out over this many tests, so that two workers have equally much to do."""

STRIDES = dict.fromkeys(CASES, size(18, 6)) | {"edit": size(3, 1)}
"""Of the most common save every step of the whole, of the others one in six, with work staged one fewer."""


def recovered(root: Path, step: int) -> None:
    """The next command: one that reads, or one that saves."""
    if step % 2:
        recover(root)
    else:
        save(root, CASES["edit"]._replace(files={"g1p-next.yaml": b"next\n"}))
        git(root, "reset", "--quiet", "--soft", "HEAD~")
        git(root, "rm", "--quiet", "--force", "g1p-next.yaml")


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("staged", [False, True])
@pytest.mark.parametrize("case", CASES)
def test_a_killed_save_is_whole_or_not_at_all(
    case: str, staged: bool, part: int, driver: Driver, fresh: Callable[..., Path]
) -> None:
    steps = driver.one(fresh(case, staged=staged), case)["steps"]
    outcomes, before = set(), state(fresh(case, staged=staged))
    for step in range(1 + part, steps + 1, (STRIDES[case] + staged) * PARTS):
        root = fresh(case, staged=staged)
        answer = driver.one(root, case, step)
        assert answer["code"] == KILLED, step
        recovered(root, step)
        outcomes.add(check(root, CASES[case], before, acknowledged=bool(answer["saved"])))
    assert outcomes


@pytest.mark.parametrize("at", [15, 35, 55, 75])
@pytest.mark.parametrize("case", ["edit", "new", "hand"])
def test_a_recovery_may_be_killed_as_well(case: str, at: int, driver: Driver, fresh: Callable[..., Path]) -> None:
    steps = driver.one(fresh(case, staged=True), case)["steps"]
    for step in range(1, 80, 9):
        root = fresh(case, staged=True)
        before = state(root)
        driver.one(root, case, steps * at // 100)
        answer = driver.one(root, "recover", step)
        recover(root)
        check(root, CASES[case], before, acknowledged=False)
        if answer["code"] != KILLED:
            break


def test_a_recovery_from_another_disk_may_be_killed_as_well(driver: Driver, tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(dir="/dev/shm") as elsewhere:
        root = tmp_path / "apart"
        root.mkdir()
        git(root, "init", "--quiet", "--initial-branch=main", f"--separate-git-dir={elsewhere}/git")
        repository(root)
        room, new = Path(elsewhere, "git/g1p"), b"half\n"
        entry = Entry(PLAN, journal.digest_of(Held(TEXT)), journal.digest_of(Held(new)))
        begun = Journal("0", git(root, "rev-parse", "HEAD"), "refs/heads/main", True, (entry,))
        for step in range(1, 80):
            journal.begin(room, root, begun)
            put(root, PLAN, new)
            code = driver.one(root, "recover", step)["code"]
            recover(root)
            assert ((root / PLAN).read_bytes(), state(root), left_behind(root)) == (TEXT, "", []), step
            if code != KILLED:
                break
        else:
            pytest.fail("a recovery takes fewer steps than that")


def test_when_the_user_breaks_the_lock_and_commits_nothing_of_theirs_is_lost(
    driver: Driver, fresh: Callable[..., Path]
) -> None:
    steps = driver.one(fresh("edit", staged=True), "edit")["steps"]
    for step in range(1, steps, 6):
        root = fresh("edit", staged=True)
        driver.one(root, "edit", step)
        (root / ".git/index.lock").unlink(missing_ok=True)
        git(root, "commit", "--quiet", "--message=mine")
        put(root, "notes.txt", b"more of mine\n")
        recover(root)
        assert subjects(root)[0] == "mine"
        assert (root / "notes.txt").read_bytes() == b"more of mine\n"
        assert (root / PLAN).read_bytes() in (CASES["edit"].old(PLAN), CASES["edit"].files[PLAN])
        assert committed(root, "notes.txt") == b"staged\n"
        save(root, CASES["new"])


def test_an_ordinary_commit_right_after_the_kill_takes_nothing_back(driver: Driver, fresh: Callable[..., Path]) -> None:
    steps = driver.one(fresh("edit", staged=True), "edit")["steps"]
    held = 0
    for step in range(1, steps, 6):
        root = fresh("edit", staged=True)
        driver.one(root, "edit", step)
        with locked(root / ".git"):  # until the git that outlived the kill has ended
            head = git(root, "rev-parse", "HEAD")
            git(root, "commit", "--quiet", "--message=mine", check=False)
        if git(root, "rev-parse", "HEAD") == head:
            held += 1
        else:
            assert git(root, "show", "--name-only", "--format=") == "notes.txt"
        recover(root)
        assert committed(root) == (root / PLAN).read_bytes()
        assert left_behind(root) == []
    assert held > 5


def test_a_linked_work_tree_has_a_journal_of_its_own(
    driver: Driver, fresh: Callable[..., Path], tmp_path: Path
) -> None:
    root, linked = fresh("edit", staged=False), tmp_path / "linked"
    git(root, "worktree", "add", "--quiet", str(linked))
    for step in range(30, 90, 10):
        driver.one(linked, "edit", step)
        save(root, CASES["new"])
        recover(linked)
        assert left_behind(linked) == left_behind(root) == []
        assert committed(linked) == (linked / PLAN).read_bytes()
        for folder in (root, linked):
            git(folder, "reset", "--quiet", "--hard", "main" if folder == linked else "HEAD~")


def test_what_somebody_made_of_the_plan_after_the_kill_stays_theirs(driver: Driver, fresh: Callable[..., Path]) -> None:
    steps = driver.one(fresh("loose", staged=False), "loose")["steps"]
    for step in range(1, steps, 6):
        root = fresh("loose", staged=False)
        driver.one(root, "loose", step)
        put(root, PLAN, b"theirs\n")
        settled = recover(root)
        assert (root / PLAN).read_bytes() == b"theirs\n"
        assert settled is None or all(left.read_bytes() == CASES["loose"].old(PLAN) for left in settled.left)
