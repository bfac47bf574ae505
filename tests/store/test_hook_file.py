"""The hook for git: put where its place is ours, brought up to date, and nobody's own hook ever touched."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from g1p.errors import CannotWrite, GitFailed
from g1p.store.git import Answer, repository_at
from g1p.store.hook_file import LINE, Hook, hook_in, set_hook
from g1p.store.hooks import hooks_that_stop, may_run
from g1p.store.refusals import failure_of
from g1p.store.settings import settings_of
from tests.store.repositories import git, hook, put, repository

PLACE = ".git/hooks/pre-commit"
FRAMEWORKS = (
    '#!/usr/bin/env bash\nARGS=(hook-impl --config=x)\nexec "$INSTALL_PYTHON" -mpre_commit "${ARGS[@]}"\n',
    "#!/bin/sh\nexec prek hook-impl --hook-type=pre-commit\n",
)

pytestmark = pytest.mark.usefixtures("own_settings")


def found(root: Path) -> str:
    """The state of the hook."""
    return hook_in(repository_at(root)).state


def somebodys(root: Path, script: str) -> Path:
    """A hook of the user's own."""
    hook(root, "pre-commit", script)
    return root / PLACE


def left_alone(root: Path, state: str) -> None:
    """Holds that the hook is in this state, and that putting ours there changes nothing."""
    folder = hook_in(repository_at(root)).path.parent
    before = _held(folder)
    assert set_hook(root).state == found(root) == state
    assert _held(folder) == before


def _held(folder: Path) -> dict[str, bytes | Path]:
    """What is in a folder: the bytes of a file, and where a link leads."""
    files = folder.iterdir() if folder.is_dir() else ()
    return {file.name: file.readlink() if file.is_symlink() else file.read_bytes() for file in files}


def test_where_there_is_no_hook_ours_is_put_once(root: Path) -> None:
    assert found(root) == "missing"
    assert set_hook(root) == Hook(root / PLACE, "missing")
    assert found(root) == "ready"
    assert ((root / PLACE).stat().st_mode & 0o777, (root / PLACE).is_symlink()) == (0o755, False)
    assert [file.name for file in (root / ".git/hooks").iterdir() if file.suffix != ".sample"] == ["pre-commit"]
    left_alone(root, "ready")


def test_a_folder_for_hooks_is_made_when_there_is_none(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--template=", "bare")
    set_hook(tmp_path / "bare")
    assert found(tmp_path / "bare") == "ready"


@pytest.mark.parametrize("shell", ["sh", "bash"])
def test_every_shell_reads_it(root: Path, shell: str) -> None:
    set_hook(root)
    done = subprocess.run([shell, "-n", root / PLACE], check=False, capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize("older", ["of another Python", "of another g1p", "that cannot be run"])
def test_a_hook_that_a_g1p_has_made_is_brought_up_to_date(
    root: Path, older: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if older == "of another Python":
        with monkeypatch.context() as context:
            context.setattr(sys, "executable", "/nowhere/python")
            set_hook(root)
    elif older == "of another g1p":
        body = b"exec g1p check --staged\n"
        digest = hashlib.sha256(body).hexdigest()[:16].encode()
        put(root, PLACE, b"#!/bin/sh\n# g1p hook " + digest + b"\n" + body).chmod(0o755)
    else:
        set_hook(root)
        (root / PLACE).chmod(0o644)
    before = (root / PLACE).read_bytes()
    assert set_hook(root).state == "old"
    assert found(root) == "ready"
    assert ((root / PLACE).read_bytes() == before) == (older == "that cannot be run")


@pytest.mark.parametrize(
    "script, state",
    [
        (f"{LINE}\n", "asks"),
        ("make lint\n  g1p -C . check --lang nl --staged\n", "asks"),
        ("/opt/g1p/bin/python -P -m g1p controleer --staged\n", "asks"),
        (f"# {LINE}\n", "foreign"),
        ("g1p check\nls --staged\n", "foreign"),
        ("make lint # g1p check --staged\n", "foreign"),
        ("", "foreign"),
    ],
)
def test_somebodys_own_hook_stays_as_it_is(root: Path, script: str, state: str) -> None:
    somebodys(root, script)
    left_alone(root, state)


def test_a_hook_that_would_ask_but_may_not_be_run_is_asleep(root: Path) -> None:
    somebodys(root, f"{LINE}\n").chmod(0o644)
    left_alone(root, "asleep")
    (root / PLACE).chmod(0o755)
    left_alone(root, "asks")


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"#!/bin/sh", b"#!/bin/sh\n# g1p hook 0000000000000000\n", b"\xff\x00\n\n"]
)
def test_whatever_is_in_a_hook_is_somebodys(root: Path, data: bytes) -> None:
    put(root, PLACE, data).chmod(0o755)
    left_alone(root, "foreign")


def test_our_hook_is_somebodys_own_once_they_have_changed_it(root: Path) -> None:
    set_hook(root)
    ours = (root / PLACE).read_bytes()
    put(root, PLACE, ours + b"# and more\n")
    left_alone(root, "asks")
    put(root, PLACE, ours.replace(b" --staged", b""))
    left_alone(root, "foreign")


@pytest.mark.parametrize("script", FRAMEWORKS)
def test_of_the_framework_its_settings_say_whether_it_asks(root: Path, script: str) -> None:
    somebodys(root, script)
    left_alone(root, "framework")
    config = "repos:\n- repo: local\n  hooks:\n  - id: {}\n"
    put(root, ".pre-commit-config.yaml", config.format("black").encode())
    left_alone(root, "framework")
    put(root, ".pre-commit-config.yaml", config.format("g1p-check").encode())
    left_alone(root, "asks")


def test_the_framework_goes_on_asking_the_hook_that_it_found(root: Path) -> None:
    set_hook(root)
    (root / PLACE).rename(root / f"{PLACE}.legacy")
    somebodys(root, FRAMEWORKS[0])
    left_alone(root, "asks")
    put(root, f"{PLACE}.legacy", b"#!/bin/sh\n")
    left_alone(root, "framework")


def test_hooks_that_stand_elsewhere_are_all_the_users_own(root: Path, tmp_path: Path) -> None:
    git(root, "config", "--global", "core.hooksPath", str(tmp_path / "hooks"))
    left_alone(root, "foreign")
    assert hook_in(repository_at(root)).path == tmp_path / "hooks/pre-commit"
    put(tmp_path, "hooks/pre-commit", f"#!/bin/sh\n{LINE}\n".encode()).chmod(0o755)
    left_alone(root, "asks")
    git(root, "config", "--global", "core.hooksPath", str(root / ".git/hooks"))
    assert set_hook(root).state == "missing"


def test_through_a_link_nothing_is_written(root: Path, tmp_path: Path) -> None:
    target = put(tmp_path, "own/pre-commit", b"#!/bin/sh\n")
    (root / PLACE).symlink_to(target)
    left_alone(root, "foreign")
    (root / PLACE).unlink()
    (root / PLACE).symlink_to("nowhere")
    left_alone(root, "foreign")
    (root / ".git/hooks").rename(tmp_path / "hooks")
    (root / ".git/hooks").symlink_to(tmp_path / "own")
    left_alone(root, "foreign")
    target.unlink()
    left_alone(root, "foreign")


def test_a_folder_in_the_place_of_the_hook_stays(root: Path) -> None:
    (root / PLACE).mkdir()
    assert set_hook(root).state == "foreign"


def test_where_it_cannot_be_written_is_said(root: Path) -> None:
    for file in (root / ".git/hooks").iterdir():
        file.unlink()
    (root / ".git/hooks").rmdir()
    put(root, ".git/hooks", b"a file\n")
    with pytest.raises(CannotWrite):
        set_hook(root)
    assert (root / ".git/hooks").read_bytes() == b"a file\n"


def test_all_work_trees_have_one_hook(root: Path, tmp_path: Path) -> None:
    git(root, "worktree", "add", "--quiet", "-b", "side", str(tmp_path / "linked"))
    assert set_hook(tmp_path / "linked") == Hook(root / PLACE, "missing")
    assert found(root) == found(tmp_path / "linked") == "ready"


def test_a_submodule_has_its_own(root: Path, tmp_path: Path) -> None:
    outer = repository(tmp_path / "outer")
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(root), "inner")
    assert set_hook(outer / "inner").path == outer / ".git/modules/inner/hooks/pre-commit"
    assert (found(outer / "inner"), found(outer)) == ("ready", "missing")


def test_our_own_hook_changes_nothing_and_is_never_to_blame(root: Path) -> None:
    repo, settings = repository_at(root), settings_of(repository_at(root))
    set_hook(root)
    assert not may_run(repo, settings)
    assert hooks_that_stop(repo) == []
    assert isinstance(failure_of(repo, Answer(1, b"", b"something new"), "refs/heads/main"), GitFailed)
    put(root, PLACE, (root / PLACE).read_bytes() + b"# and more\n")
    assert may_run(repo, settings)
    assert hooks_that_stop(repo) == ["pre-commit"]
    (root / PLACE).unlink()
    assert not may_run(repo, settings)
    (root / PLACE).mkdir()
    assert may_run(repo, settings)
