"""The user's hooks, signature and habits: they run and are heeded, and what they do is told."""

import errno
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from g1p.errors import (
    BranchLocked,
    CannotWrite,
    GitFailed,
    HookLeft,
    HookLeftSecond,
    HookRefused,
    HookRefusedSecond,
    NoIdentity,
    SigningFailed,
)
from g1p.store.git import Answer, repository_at
from g1p.store.refusals import failure_of
from g1p.store.unfinished import recover
from g1p.store.writer import Edit, Saved, writing
from g1p.words import Words
from tests.store.repositories import PLAN, TEXT, committed, git, hook, left_behind, put, repository, state, subjects

NEW = TEXT + b"# new\n"

pytestmark = pytest.mark.usefixtures("own_settings")


def save(root: Path, data: bytes = NEW, record_first: str | None = None) -> Saved:
    with writing(root) as writer:
        return writer.save([Edit(root / PLAN, data)], "p-4hx2k: changed", record_first=record_first)


def test_the_hooks_run_with_the_plan_in_place_and_our_index(root: Path) -> None:
    put(root, "notes.txt", b"staged\n")
    git(root, "add", "notes.txt")
    hook(root, "pre-commit", f"git diff --cached --name-only > seen; cp {PLAN} seen-plan\n")
    hook(root, "commit-msg", 'cat "$1" > seen-message\n')
    hook(root, "post-commit", "touch seen-after\n")
    assert save(root).hooked == ()
    assert (root / "seen").read_text("utf-8") == f"{PLAN}\n"
    assert (root / "seen-plan").read_bytes() == NEW
    assert (root / "seen-message").read_text("utf-8") == "p-4hx2k: changed\n"
    assert (root / "seen-after").exists()


@pytest.mark.parametrize("name", ["pre-commit", "prepare-commit-msg", "commit-msg"])
@pytest.mark.parametrize("others", [False, True])
def test_a_hook_that_refuses_leaves_everything_as_it_was(root: Path, name: str, others: bool) -> None:
    if others:
        put(root, "notes.txt", b"staged\n")
        git(root, "add", "notes.txt")
    before, index = state(root), (root / ".git/index").read_bytes()
    hook(root, name, "cat plans/* >&2; exit 1\n")
    with pytest.raises(HookRefused) as refused:
        save(root)
    assert refused.value.facts == {"hooks": name}
    assert (root / PLAN).read_bytes() == TEXT
    assert (state(root), (root / ".git/index").read_bytes(), subjects(root)) == (before, index, ["begin"])
    assert left_behind(root) == []


def test_a_new_plan_that_a_hook_refuses_goes_with_its_folder(root: Path) -> None:
    hook(root, "pre-commit", "exit 1\n")
    with writing(root) as writer, pytest.raises(HookRefused):
        writer.save([Edit(root / "plans/2026/p-ddddd.yaml", NEW)], "p-ddddd: new")
    assert not (root / "plans/2026").exists()
    assert state(root) == ""


@pytest.mark.parametrize("change", [f"echo '# hook' >> {PLAN}", f"sed -i s/draft/hook/ {PLAN}"])
def test_what_a_hook_made_of_the_plan_before_it_refused_is_kept_aside(root: Path, change: str) -> None:
    hook(root, "pre-commit", f"{change}; git add {PLAN}; exit 1\n")
    with pytest.raises(HookLeft) as refused:
        save(root)
    assert (root / PLAN).read_bytes() == TEXT
    left = Path(str(refused.value.facts["left"]))
    assert b"hook" in left.read_bytes()
    assert left.is_relative_to(root / ".git/g1p/left")
    assert state(root) == ""


@pytest.mark.parametrize("change", [f"echo '# hook' >> {PLAN}", f"sed -i s/draft/hook/ {PLAN}"])
def test_edits_by_hand_survive_a_hook_that_changes_them_and_refuses(root: Path, change: str) -> None:
    put(root, PLAN, TEXT + b"# by hand\n")
    hook(root, "pre-commit", f"{change}; exit 1\n")
    with pytest.raises(HookLeft):
        save(root, TEXT + b"# by hand\n# ours\n", record_first="by hand")
    assert (root / PLAN).read_bytes() == TEXT + b"# by hand\n"


@pytest.mark.parametrize(
    "change, kind", [(":", HookRefusedSecond), (f"echo '# hook' >> {PLAN}", HookLeftSecond)], ids=["plain", "changed"]
)
def test_a_hook_that_refuses_only_the_second_commit_is_told_with_the_first(
    root: Path, change: str, kind: type[HookRefused]
) -> None:
    put(root, PLAN, TEXT + b"# by hand\n")
    hook(root, "commit-msg", f'grep -q "by hand" "$1" && exit 0\n{change}; exit 1\n')
    with pytest.raises(HookRefused) as refused:
        save(root, NEW, record_first="by hand")
    assert refused.type is kind
    assert refused.value.facts["commit"] == git(root, "rev-parse", "HEAD")[:8]
    assert Words.of("en").error(refused.value)
    assert (subjects(root), committed(root), state(root)) == (["by hand", "begin"], TEXT + b"# by hand\n", "")


def test_a_hook_that_removes_the_plan_and_refuses_gets_it_back(root: Path) -> None:
    hook(root, "pre-commit", f"rm {PLAN}; exit 1\n")
    with pytest.raises(HookRefused):
        save(root)
    assert (root / PLAN).read_bytes() == TEXT


@pytest.mark.parametrize("others", [False, True])
def test_a_hook_that_changes_the_plan_and_adds_it_is_told_of(root: Path, others: bool) -> None:
    if others:
        put(root, "notes.txt", b"staged\n")
        git(root, "add", "notes.txt")
    before = state(root)
    hook(root, "pre-commit", f"echo '# hook' >> {PLAN}; git add {PLAN}\n")
    assert save(root).hooked == (root / PLAN,)
    assert committed(root) == (root / PLAN).read_bytes() == NEW + b"# hook\n"
    assert state(root) == before


def test_a_hook_that_changes_the_plan_and_does_not_add_it_is_told_of_and_its_work_stays(root: Path) -> None:
    hook(root, "post-commit", f"echo '# hook' >> {PLAN}\n")
    assert save(root).hooked == (root / PLAN,)
    assert committed(root) == NEW
    assert (root / PLAN).read_bytes() == NEW + b"# hook\n"
    assert state(root) == f" M {PLAN}"


@pytest.mark.parametrize("others", [False, True])
def test_what_a_hook_adds_to_the_commit_is_not_taken_back_by_the_next(root: Path, others: bool) -> None:
    if others:
        put(root, "notes.txt", b"staged\n")
        git(root, "add", "notes.txt")
    before = state(root)
    hook(root, "pre-commit", "echo list > list.txt; git add list.txt\n")
    save(root)
    assert committed(root, "list.txt") == b"list\n"
    assert state(root) == before


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    """A folder on another disk than the plans, so that no file can have a second name there."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        yield Path(folder)


def test_a_file_in_the_place_of_the_hooks_is_no_hook(root: Path) -> None:
    shutil.rmtree(root / ".git/hooks")
    put(root, ".git/hooks", b"")
    assert save(root) == Saved(git(root, "rev-parse", "HEAD"))


def test_a_save_that_is_made_is_made_also_when_its_file_cannot_be_read_afterwards(root: Path) -> None:
    hook(root, "post-commit", f"rm {PLAN}; mkdir {PLAN}\n")
    assert save(root) == Saved(git(root, "rev-parse", "HEAD"))
    assert committed(root) == NEW


def test_the_git_folder_may_lie_on_another_disk(tmp_path: Path, elsewhere: Path) -> None:
    root = tmp_path / "apart"
    root.mkdir()
    git(root, "init", "--quiet", "--initial-branch=main", f"--separate-git-dir={elsewhere / 'git'}")
    repository(root)
    save(root)
    assert (committed(root), state(root), left_behind(root)) == (NEW, "", [])
    refusing = elsewhere / "git/hooks/pre-commit"
    refusing.write_text(f"#!/bin/sh\necho hook >> {PLAN}; exit 1\n", encoding="utf-8")
    refusing.chmod(0o755)
    with pytest.raises(HookLeft) as refused:
        save(root, TEXT)
    assert (root / PLAN).read_bytes() == NEW
    assert Path(str(refused.value.facts["left"])).read_bytes() == TEXT + b"hook\n"
    assert (state(root), left_behind(root)) == ("", [])


def test_a_disk_without_second_names_will_do(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    save(root)
    hook(root, "pre-commit", "GIT_INDEX_FILE=.git/index git add notes.txt; exit 1\n")
    with pytest.raises(HookRefused):
        save(root, TEXT)
    assert (committed(root), (root / PLAN).read_bytes()) == (NEW, NEW)
    assert (state(root), left_behind(root)) == ("", [])


def test_nobody_stages_anything_while_a_save_is_under_way(root: Path) -> None:
    put(root, "notes.txt", b"two\n")
    hook(root, "pre-commit", "GIT_INDEX_FILE=.git/index git add notes.txt && exit 1; exit 0\n")
    save(root)
    assert state(root) == " M notes.txt"


def test_a_hook_that_leaves_a_program_running_does_not_keep_the_lock(root: Path) -> None:
    hook(root, "post-commit", "sleep 5 > /dev/null 2>&1 & echo $! > running\n")
    save(root)
    with writing(root, patience=0):
        pass
    subprocess.run(["kill", (root / "running").read_text("utf-8").strip()], check=True)


def test_a_hook_can_ask_g1p_and_is_not_taken_for_a_killed_one(root: Path) -> None:
    ask = f"{shutil.which('python3')} -c 'import fcntl; f = open(\".git/g1p/lock\"); fcntl.flock(f, 6)' && exit 1\n"
    hook(root, "pre-commit", f"test -f .git/g1p/journal || exit 1\n{ask}exit 0\n")
    save(root)


def test_a_g1p_that_a_hook_starts_does_not_wait_for_the_commit_that_waits_for_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(root, ".git/g1p/journal", b"{}")
    monkeypatch.setenv("GIT_INDEX_FILE", str(root / ".git/g1p-index"))
    with writing(root):
        assert recover(root) is None


def test_the_users_habits_for_messages_do_no_harm(root: Path, tmp_path: Path) -> None:
    put(tmp_path, "template", b"# why?\n\nnobody knows\n")
    for key, value in (
        *(("commit.template", str(tmp_path / "template")), ("commit.verbose", "true"), ("commit.cleanup", "scissors")),
        *(("core.editor", "false"), ("core.commentChar", "p"), ("commit.status", "true"), ("core.pager", "false")),
        *(("i18n.commitEncoding", "latin1"), ("format.pretty", "raw"), ("color.ui", "always"), ("status.short", "1")),
        *(("user.useConfigOnly", "true"), ("merge.renames", "true"), ("core.quotePath", "true"), ("advice.x", "1")),
    ):
        git(root, "config", "--global", key, value)
    with writing(root) as writer:
        writer.save([Edit(root / "plans/p-é.yaml", NEW)], "p-4hx2k: changed", "# élan\n# ----- >8 -----\nend")
    assert git(root, "-c", "i18n.commitEncoding=utf-8", "log", "-1", "--format=%B%e").rstrip() == (
        "p-4hx2k: changed\n\n# élan\n# ----- >8 -----\nend"
    )
    assert committed(root, "plans/p-é.yaml") == NEW


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A key to sign with; ssh-keygen comes with git's own helper programs, so without it the test fails."""
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / "key"], check=True)
    return tmp_path / "key"


def test_commits_are_signed_when_the_user_signs(root: Path, key: Path) -> None:
    git(root, "config", "--global", "commit.gpgSign", "true")
    git(root, "config", "--global", "gpg.format", "ssh")
    git(root, "config", "user.signingKey", str(key))
    save(root)
    assert "gpgsig -----BEGIN SSH SIGNATURE-----" in git(root, "cat-file", "commit", "HEAD")
    put(root.parent, "signers", b"joris@example.org " + key.with_suffix(".pub").read_bytes())
    git(root, "config", "gpg.ssh.allowedSignersFile", str(root.parent / "signers"))
    git(root, "verify-commit", "HEAD")


@pytest.mark.parametrize(
    "settings",
    [{"gpg.format": "ssh", "user.signingKey": "/nowhere/key"}, {"gpg.format": "ssh"}, {"gpg.program": "/nowhere/gpg"}],
)
def test_signing_that_fails_leaves_everything_as_it_was(root: Path, settings: dict[str, str]) -> None:
    for name, value in {"commit.gpgSign": "true", **settings}.items():
        git(root, "config", "--global", name, value)
    with pytest.raises(SigningFailed):
        save(root)
    assert (subjects(root), (root / PLAN).read_bytes(), state(root)) == (["begin"], TEXT, "")
    assert left_behind(root) == []


def test_a_lock_on_the_branch_that_is_older_than_ours_is_reported_and_stays(root: Path) -> None:
    lock = put(root, ".git/refs/heads/main.lock", b"")
    with pytest.raises(BranchLocked) as refused:
        save(root)
    assert refused.value.facts == {"path": lock}
    assert ((root / PLAN).read_bytes(), state(root), lock.exists()) == (TEXT, "", True)


def test_a_git_that_is_killed_is_no_hooks_fault_and_its_locks_go(root: Path) -> None:
    hook(root, "reference-transaction", 'test "$1" = prepared && kill -KILL $PPID\nexit 0\n')
    with pytest.raises(HookRefused):  # there is a hook, and git said nothing
        save(root)
    (root / ".git/hooks/reference-transaction").unlink()
    assert ((root / PLAN).read_bytes(), state(root), left_behind(root)) == (TEXT, "", [])
    save(root)


@pytest.mark.parametrize(
    "said, error",
    [
        (b"fatal: unable to write file: No space left on device", CannotWrite),
        (b"error: insufficient permission: Permission denied", CannotWrite),
        (b"fatal: empty ident name (for <>) not allowed", NoIdentity),
        (b"*** Please tell me who you are.", NoIdentity),
        (b"fatal: something new", GitFailed),
    ],
)
def test_what_git_says_is_told_in_our_words(root: Path, said: bytes, error: type[Exception]) -> None:
    told = failure_of(repository_at(root), Answer(128, b"", said), "refs/heads/main")
    assert isinstance(told, error)
    assert Words.of("en").error(told)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("refuses", [False, True])
def test_ctrl_c_while_a_hook_runs_stops_a_save_that_is_not_made_and_no_other(root: Path, refuses: bool) -> None:
    hook(root, "pre-commit", f"kill -INT $(cat .git/python)\nsleep 0.2\nexit {int(refuses)}\n")
    put(root, ".git/python", str(os.getpid()).encode())
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt) if refuses else nullcontext():
        assert save(root) == Saved(git(root, "rev-parse", "HEAD"))
    assert signal.getsignal(signal.SIGINT) == before
    assert committed(root) == (root / PLAN).read_bytes() == (TEXT if refuses else NEW)
    assert state(root) == ""
    assert left_behind(root) == []
