"""A file that people edit is replaced whole or not at all, and never behind somebody's back."""

import os
import stat
import threading
from pathlib import Path

import pytest

from g1p.errors import ChangedMeanwhile, G1pError, InnerRepository, LinkOnTheWay, NoPlainFile
from g1p.store.git_folder import common_folder
from g1p.store.lock import locked
from g1p.store.rewrite import rewrite
from tests.store.repositories import OTHER, PLAN, TEXT, git, left_behind, put, repository, state

NEW = TEXT + b"# new\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path / "plans of us")


def test_the_file_holds_the_new_bytes_and_git_knows_nothing_of_it(root: Path) -> None:
    index = (root / ".git/index").read_bytes()
    rewrite(root / PLAN, TEXT, NEW)
    assert (root / PLAN).read_bytes() == NEW
    assert state(root) == f" M {PLAN}"
    assert (root / ".git/index").read_bytes() == index
    assert left_behind(root) == []


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o400])
def test_the_rights_of_the_file_stay(root: Path, mode: int) -> None:
    (root / PLAN).chmod(mode)
    rewrite(root / PLAN, TEXT, NEW)
    assert stat.S_IMODE((root / PLAN).stat().st_mode) == mode


def test_what_somebody_else_has_made_of_it_meanwhile_stays(root: Path) -> None:
    put(root, PLAN, TEXT + b"# theirs\n")
    with pytest.raises(ChangedMeanwhile):
        rewrite(root / PLAN, TEXT, NEW)
    assert (root / PLAN).read_bytes() == TEXT + b"# theirs\n"
    assert left_behind(root) == []


@pytest.mark.parametrize("path", [PLAN, "plans"])
def test_what_is_gone_meanwhile_stays_away(root: Path, path: str) -> None:
    os.rename(root / path, root.parent / "elsewhere")  # noqa: PTH104 - a file or a folder
    with pytest.raises(ChangedMeanwhile):
        rewrite(root / PLAN, TEXT, NEW)
    assert not (root / PLAN).exists()


def test_a_link_is_refused_and_what_it_leads_to_stays(root: Path) -> None:
    (root / PLAN).unlink()
    (root / PLAN).symlink_to(root / OTHER)
    before = (root / OTHER).read_bytes()
    with pytest.raises(LinkOnTheWay):
        rewrite(root / PLAN, before, NEW)
    assert (root / PLAN).is_symlink()
    assert (root / OTHER).read_bytes() == before


def test_a_folder_that_is_a_link_is_refused(root: Path, tmp_path: Path) -> None:
    os.rename(root / "plans", tmp_path / "elsewhere")  # noqa: PTH104 - as above
    (root / "plans").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(LinkOnTheWay):
        rewrite(root / PLAN, TEXT, NEW)
    assert (tmp_path / "elsewhere" / Path(PLAN).name).read_bytes() == TEXT


def test_a_link_to_the_workspace_itself_is_the_users_own(root: Path, tmp_path: Path) -> None:
    (tmp_path / "short").symlink_to(root)
    rewrite(tmp_path / "short" / PLAN, TEXT, NEW)
    assert (root / PLAN).read_bytes() == NEW


def test_what_is_no_plain_file_is_refused(root: Path) -> None:
    (root / PLAN).unlink()
    (root / PLAN).mkdir()
    with pytest.raises(NoPlainFile):
        rewrite(root / PLAN, b"", NEW)
    (root / OTHER).unlink()
    os.mkfifo(root / OTHER)
    with pytest.raises(NoPlainFile):
        rewrite(root / OTHER, b"", NEW)


def test_the_files_of_another_repository_in_the_workspace_are_not_ours(root: Path) -> None:
    git(root / "plans", "init", "--quiet")
    with pytest.raises(InnerRepository):
        rewrite(root / PLAN, TEXT, NEW)
    assert (root / PLAN).read_bytes() == TEXT


@pytest.mark.parametrize("name", ["p-4hx2k.yaml", "naam met spaties\nen een regel.yaml"])
def test_outside_any_workspace_and_without_git_it_works_too(tmp_path: Path, name: str) -> None:
    file = put(tmp_path, name, TEXT)
    rewrite(file, TEXT, NEW)
    assert file.read_bytes() == NEW
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_workspace_without_git_works_too(tmp_path: Path) -> None:
    put(tmp_path, "g1p.yaml", b"g1p: 1\n")
    file = put(tmp_path, PLAN, TEXT)
    rewrite(file, TEXT, NEW)
    assert file.read_bytes() == NEW


def test_from_the_folder_that_one_stands_in(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "plans")
    rewrite(Path("../plans") / Path(PLAN).name, TEXT, NEW)
    assert (root / PLAN).read_bytes() == NEW


def test_it_works_in_the_middle_of_a_merge(root: Path) -> None:
    git(root, "switch", "--quiet", "--create", "other")
    put(root, PLAN, TEXT.replace(b"sterker", b"verder"))
    git(root, "commit", "--quiet", "--all", "--message=other")
    git(root, "switch", "--quiet", "main")
    put(root, PLAN, TEXT.replace(b"sterker", b"vooruit"))
    git(root, "commit", "--quiet", "--all", "--message=ours")
    git(root, "merge", "--quiet", "other", check=False)
    conflict = (root / PLAN).read_bytes()
    assert conflict.count(b"<<<<<<<") == 1
    rewrite(root / PLAN, conflict, NEW)
    assert (root / PLAN).read_bytes() == NEW


def test_it_waits_for_who_is_writing_in_the_workspace(root: Path) -> None:
    common = common_folder(root)
    assert common is not None
    done: list[bool] = []

    def mends() -> None:
        rewrite(root / PLAN, TEXT, NEW)
        done.append(True)

    with locked(common):
        other = threading.Thread(target=mends)
        other.start()
        other.join(0.1)
        assert not done
        assert (root / PLAN).read_bytes() == TEXT
    other.join(10)
    assert done
    assert (root / PLAN).read_bytes() == NEW


def test_where_nothing_may_be_written_all_is_as_it_was(root: Path) -> None:
    """A file where the lock's folder should be: what the system refuses is told, and nothing is half done."""
    put(root, ".git/g1p", b"")
    with pytest.raises(G1pError) as refused:
        rewrite(root / PLAN, TEXT, NEW)
    assert refused.value.exit_code == 8
    assert (root / PLAN).read_bytes() == TEXT
    assert list((root / "plans").glob(".g1p-*")) == []
