"""What the writer refuses before it writes anything: a state of a repository, of its settings, or of the way there."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from g1p.errors import (
    BareRepository,
    CannotRead,
    CannotWrite,
    DetachedHead,
    DubiousOwner,
    ForeignSetting,
    G1pError,
    GitFailed,
    GitTooOld,
    IndexLocked,
    InnerRepository,
    LinkOnTheWay,
    Locked,
    NoGit,
    NoIdentity,
    NoPlainFile,
    NoRepository,
    OutsideWorkspace,
    UnderWay,
)
from g1p.store import lock
from g1p.store.unfinished import recover
from g1p.store.writer import Edit, Saved, writing
from g1p.words import Words
from tests.store.repositories import OTHER, PLAN, TEXT, committed, git, left_behind, put, repository, subjects

NEW = TEXT + b"# new\n"

pytestmark = pytest.mark.usefixtures("own_settings")


def save(root: Path, path: str = PLAN, *, commit: bool = True) -> Saved:
    with writing(root) as writer:
        return writer.save([Edit(root / path, NEW)], "p-4hx2k: changed", commit=commit)


def refused(root: Path, error: type[G1pError], path: str = PLAN, **facts: object) -> None:
    """Asserts that a save is refused so, with and without a commit, and that nothing has changed."""
    head, before = git(root, "rev-parse", "HEAD", check=False), _all_bytes(root)
    for commit in (True, False):
        with pytest.raises(error) as told:
            save(root, path, commit=commit)
        assert {name: told.value.facts[name] for name in facts} == facts
        assert Words.of("en").error(told.value)
    assert git(root, "rev-parse", "HEAD", check=False) == head
    assert _all_bytes(root) == before


def _all_bytes(root: Path) -> dict[str, bytes]:
    found = root.rglob("*")
    return {
        str(file): file.read_bytes()
        for file in found
        if file.is_file() and (".git" not in file.parts or file.name == "index")
    }


def conflict(root: Path) -> None:
    """Two branches that both changed the plan."""
    git(root, "switch", "--quiet", "--create", "side")
    put(root, PLAN, b"side\n")
    git(root, "commit", "--quiet", "--all", "--message=side")
    git(root, "switch", "--quiet", "main")
    put(root, PLAN, b"main\n")
    git(root, "commit", "--quiet", "--all", "--message=main")


@pytest.mark.parametrize(
    "words, what",
    [
        (("merge", "side"), "merge"),
        (("rebase", "side"), "rebase"),
        (("rebase", "--apply", "side"), "rebase"),
        (("cherry-pick", "side"), "cherry-pick"),
        (("revert", "--no-edit", "HEAD~"), "revert"),
        (("bisect", "start"), "bisect"),
        (("am", "mail"), "am"),
    ],
)
def test_what_is_under_way_is_finished_first(root: Path, words: tuple[str, ...], what: str) -> None:
    conflict(root)
    if words[0] == "revert":
        put(root, PLAN, b"after\n")
        git(root, "commit", "--quiet", "--all", "--message=after")
    if words[0] == "am":
        (root / "mail").write_text(git(root, "format-patch", "--stdout", "-1", "side") + "\n", encoding="utf-8")
    git(root, *words, check=False)
    refused(root, UnderWay, what=what)
    with pytest.raises(UnderWay) as told:
        save(root)
    git(root, *str(told.value.facts["end"]).split()[1:])
    (root / "mail").unlink(missing_ok=True)
    assert save(root).commit == git(root, "rev-parse", "HEAD")


def test_a_row_of_commits_to_be_picked_is_under_way_also_between_two(root: Path) -> None:
    conflict(root)
    (root / ".git/sequencer").mkdir()
    refused(root, UnderWay, what="cherry-pick")


def test_without_a_branch_nothing_is_saved(root: Path) -> None:
    git(root, "checkout", "--quiet", "--detach")
    refused(root, DetachedHead)


def test_a_bare_repository_has_no_plans_to_change(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(root), "bare")
    refused(tmp_path / "bare", BareRepository, folder=tmp_path / "bare")


def test_no_repository_is_refused_and_neither_is_the_git_folder_one(root: Path, tmp_path: Path) -> None:
    put(tmp_path / "loose", PLAN, TEXT)
    refused(tmp_path / "loose", NoRepository, folder=tmp_path / "loose")
    refused(root / ".git", NoRepository)


def test_without_git_there_is_a_sentence(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(NoGit):
        save(root)
    assert (root / PLAN).read_bytes() == TEXT


def _program(folder: Path, script: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "git").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / "git").chmod(0o755)


def test_a_git_from_before_is_refused_with_its_number(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = shutil.which("git")
    old = f'case "$*" in *show-scope*) exit 129;; *version*) echo "git version 2.25.1"; exit;; esac; exec {real} "$@"'
    _program(tmp_path / "bin", old)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    with pytest.raises(GitTooOld) as told:
        save(root)
    assert told.value.facts == {"version": "2.25.1", "needed": "2.26"}


def test_a_repository_of_somebody_else_needs_their_trust(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # git's own way to try this; we strip it, as all of GIT_
    save(root)
    real = shutil.which("git")
    _program(root.parent / "bin", f'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {real} "$@"')
    monkeypatch.setenv("PATH", f"{root.parent / 'bin'}:{os.environ['PATH']}")
    with pytest.raises(DubiousOwner):
        save(root)


@pytest.mark.parametrize("missing", ["user.name", "user.email"])
def test_who_has_no_name_or_address_makes_no_commit(
    root: Path, missing: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("EMAIL", raising=False)
    git(root, "config", "--unset", missing)
    with pytest.raises(NoIdentity):
        save(root)
    git(root, "config", missing, "")
    with pytest.raises(NoIdentity):
        save(root)
    assert (subjects(root), (root / PLAN).read_bytes()) == (["begin"], TEXT)
    save(root, OTHER, commit=False)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_{missing.removeprefix('user.').upper()}", "x@example.org")
    assert save(root).commit is not None


@pytest.mark.parametrize(
    "key",
    [
        *("filter.lfs.clean", "filter.x.smudge", "filter.a.b.process", "diff.word.textconv", "diff.word.command"),
        *("diff.external", "core.fsmonitor", "core.sshCommand", "core.hooksPath", "core.gitProxy", "core.askPass"),
        *("gpg.program", "gpg.ssh.program", "gpg.x509.program", "gpg.ssh.defaultKeyCommand", "merge.ours.driver"),
        *("merge.a.g1p.b.driver", "credential.helper", "credential.https://example.org.helper", "hook.x.command"),
        *("remote.origin.uploadpack", "remote.origin.receivepack", "remote.origin.vcs"),
    ],
)
def test_a_program_in_the_repositorys_own_settings_is_refused(root: Path, key: str, tmp_path: Path) -> None:
    git(root, "config", key, "touch ran")
    with pytest.raises(ForeignSetting) as told:
        save(root)
    assert str(told.value.facts["key"]).lower() == key.lower()
    assert told.value.facts["scope"] == "local"
    git(root, "config", "--unset", key)
    put(tmp_path, "included", b"")
    git(root, "config", "--file", str(tmp_path / "included"), key, "touch ran")
    git(root, "config", "include.path", str(tmp_path / "included"))
    refused(root, ForeignSetting, scope="local")
    assert not (root / "ran").exists()


@pytest.mark.parametrize(
    "key, value",
    [
        *(("merge.g1p.driver", "g1p merge"), ("core.fsmonitor", "false"), ("core.fsmonitor", "true")),
        *(
            ("filter.lfs.required", "true"),
            ("credential.helper", ""),
            ("core.pager", "less"),
            ("alias.x", "!touch ran"),
        ),
    ],
)
def test_our_own_driver_and_what_starts_nothing_are_welcome(root: Path, key: str, value: str) -> None:
    git(root, "config", key, value)
    save(root)


def test_a_setting_of_this_work_tree_alone_is_refused_too(root: Path) -> None:
    git(root, "config", "extensions.worktreeConfig", "true")
    git(root, "config", "--worktree", "core.hooksPath", "elsewhere")
    refused(root, ForeignSetting, key="core.hookspath", scope="worktree")


def test_the_users_own_programs_run(root: Path, tmp_path: Path) -> None:
    git(root, "config", "--global", "core.hooksPath", str(tmp_path / "hooks"))
    git(root, "config", "--global", "core.fsmonitor", "touch ran")
    (tmp_path / "hooks").mkdir()
    (tmp_path / "hooks/post-commit").write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n", encoding="utf-8")
    (tmp_path / "hooks/post-commit").chmod(0o755)
    save(root)
    assert (tmp_path / "ran").exists()
    assert not (root / "ran").exists()


def _link_file(root: Path) -> str:
    (root / PLAN).rename(root / "plans/real.yaml")
    (root / PLAN).symlink_to("real.yaml")
    return PLAN


def _link_folder(root: Path) -> str:
    (root / "plans").rename(root / "real")
    (root / "plans").symlink_to("real")
    return "plans"


def _link_outside(root: Path) -> str:
    (root / "plans/west").symlink_to(root.parent)
    return "plans/west"


@pytest.mark.parametrize("link", [_link_file, _link_folder, _link_outside])
def test_nothing_is_written_through_a_link(root: Path, link: Callable[[Path], str]) -> None:
    on_the_way = link(root)
    refused(root, LinkOnTheWay, PLAN if on_the_way in PLAN else f"{on_the_way}/p-ddddd.yaml")
    with pytest.raises(LinkOnTheWay) as told, writing(root) as writer:
        writer.read(root / (PLAN if on_the_way in PLAN else f"{on_the_way}/p-ddddd.yaml"))
    assert str(told.value.facts["path"]) == on_the_way
    assert list(root.parent.glob("p-*")) == []


def test_a_repository_inside_the_repository_keeps_its_own_plans(root: Path) -> None:
    repository(root / "plans/inner")
    refused(root, InnerRepository, f"plans/inner/{PLAN}")
    (root / "plans/west").mkdir()
    put(root, "plans/west/.git", b"gitdir: ../inner/.git\n")
    refused(root, InnerRepository, "plans/west/p-ddddd.yaml")


def test_a_file_outside_the_workspace_is_refused(root: Path, tmp_path: Path) -> None:
    put(tmp_path, "p-ddddd.yaml", TEXT)
    for path in ("../p-ddddd.yaml", "plans/../../p-ddddd.yaml", str(tmp_path / "p-ddddd.yaml")):
        refused(root, OutsideWorkspace, path)
    refused(root / "plans", OutsideWorkspace, "../notes.txt")


def test_what_is_no_ordinary_file_is_refused(root: Path) -> None:
    (root / "plans/p-ddddd.yaml").mkdir()
    os.mkfifo(root / "plans/p-eeeee.yaml")
    for path in ("plans/p-ddddd.yaml", "plans/p-eeeee.yaml", "plans/a\nb.yaml"):
        refused(root, NoPlainFile, path)
    refused(root, CannotRead, f"{PLAN}/p-ddddd.yaml")


def test_another_writer_is_waited_for_and_then_told_of(root: Path) -> None:
    with writing(root), pytest.raises(Locked), writing(root, patience=0.05):
        pass
    with writing(root):
        assert recover(root) is None


def test_a_lock_of_another_git_on_the_index_is_waited_for_and_left(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock.hold_index, "__defaults__", (0.05,))
    put(root, ".git/index.lock", b"")
    with pytest.raises(IndexLocked) as told:
        save(root)
    assert told.value.facts["path"] == root / ".git/index.lock"
    assert (root / ".git/index.lock").read_bytes() == b""
    assert (root / PLAN).read_bytes() == TEXT
    (root / ".git/index.lock").unlink()
    assert left_behind(root) == []
    save(root)


def test_a_broken_repository_gets_a_sentence_without_a_value(root: Path) -> None:
    shutil.rmtree(root / ".git/objects")
    (root / ".git/objects").mkdir()
    with pytest.raises(GitFailed):
        save(root)
    put(root, ".git/config", b"[core\n")
    with pytest.raises(GitFailed):
        save(root)
    assert (root / PLAN).read_bytes() == TEXT


def test_where_git_may_not_be_written_is_said(root: Path) -> None:
    shutil.rmtree(root / ".git/g1p", ignore_errors=True)
    put(root, ".git/g1p", b"in the way")
    with pytest.raises(CannotWrite):
        save(root)
    assert (root / PLAN).read_bytes() == TEXT


def test_a_git_that_started_us_does_not_lead_us_elsewhere(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = repository(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git/index"))
    monkeypatch.setenv("GIT_CONFIG_PARAMETERS", "'core.bare=true'")
    save(root)
    monkeypatch.undo()
    assert (committed(root), committed(other)) == (NEW, TEXT)
