"""The writer: one save is one commit of exactly the files that were meant, and everything else stays as it is."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from g1p.errors import ChangedMeanwhile, HandEdits, StagedByHand
from g1p.store import journal
from g1p.store.commits import blob_name
from g1p.store.git import MUCH
from g1p.store.place import Held
from g1p.store.writer import Edit, Saved, writing
from tests.store.repositories import (
    OTHER,
    PLAN,
    TEXT,
    committed,
    git,
    left_behind,
    put,
    repository,
    state,
    subjects,
)

NEW = TEXT + b"# new\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path / "plans of us")


def save(root: Path, data: bytes | None = NEW, path: str = PLAN, **options: object) -> Saved:
    with writing(root) as writer:
        writer.read(root / path)
        return writer.save([Edit(root / path, data)], f"{Path(path).stem}: changed", **options)  # type: ignore[arg-type]


def test_a_save_is_one_commit_of_that_file_alone(root: Path) -> None:
    saved = save(root)
    assert saved == Saved(git(root, "rev-parse", "HEAD"))
    assert (
        git(root, "show", "--name-only", "--format=%an %ae %s") == f"Joris joris@example.org p-4hx2k: changed\n\n{PLAN}"
    )
    assert (root / PLAN).read_bytes() == committed(root) == NEW
    assert state(root) == ""
    assert left_behind(root) == []


def test_the_message_has_the_users_words_below_the_subject(root: Path) -> None:
    with writing(root) as writer:
        writer.save([Edit(root / PLAN, NEW)], "p-4hx2k: changed", "# told by phone\n\nélan  \n")
    assert git(root, "log", "-1", "--format=%B") == "p-4hx2k: changed\n\n# told by phone\n\nélan\n"


def test_several_files_go_into_one_commit(root: Path) -> None:
    with writing(root) as writer:
        edits = [
            Edit(root / PLAN, NEW),
            Edit(root / OTHER, b"x: 1\n"),
            Edit(root / "plans/2026/p-aaaaa.yaml", b"a: 1\n"),
        ]
        writer.save(edits, "p-4hx2k p-7kq2m: changed")
    assert git(root, "show", "--name-only", "--format=").split("\n") == ["plans/2026/p-aaaaa.yaml", PLAN, OTHER]
    assert state(root) == ""


def test_a_save_without_a_commit_writes_the_file_and_leaves_git_alone(root: Path) -> None:
    before = (root / ".git/index").read_bytes()
    assert save(root, commit=False) == Saved(None)
    assert (root / PLAN).read_bytes() == NEW
    assert committed(root) == TEXT
    assert (root / ".git/index").read_bytes() == before
    assert left_behind(root) == []


def test_what_is_so_already_makes_no_commit(root: Path) -> None:
    assert save(root, TEXT) == Saved(None)
    assert subjects(root) == ["begin"]


def test_what_the_user_has_staged_or_not_saved_to_git_stays_exactly_so(root: Path) -> None:
    put(root, "notes.txt", b"staged\n")
    put(root, "fresh.txt", b"fresh\n")
    git(root, "add", "notes.txt", "fresh.txt")
    git(root, "rm", "--quiet", "--cached", "g1p.yaml")
    put(root, "notes.txt", b"staged, and gone on with\n")
    put(root, OTHER, b"by hand\n")
    put(root, "untracked.txt", b"u\n")
    before = state(root)
    assert len(before.split("\n")) == 6
    save(root)
    assert git(root, "show", "--name-only", "--format=") == PLAN
    assert state(root) == before
    git(root, "commit", "--quiet", "--message=mine")
    assert git(root, "show", "--name-status", "--format=") == "A\tfresh.txt\nD\tg1p.yaml\nM\tnotes.txt"
    assert committed(root) == NEW
    assert left_behind(root) == []


def test_the_next_ordinary_commit_takes_nothing_back(root: Path) -> None:
    save(root)
    put(root, "notes.txt", b"two\n")
    git(root, "commit", "--quiet", "--all", "--message=mine")
    assert git(root, "show", "--name-only", "--format=") == "notes.txt"


def test_the_first_commit_of_all_works_too(tmp_path: Path) -> None:
    root = repository(tmp_path / "new", commit=False)
    git(root, "add", "notes.txt")
    save(root, record_first="p-4hx2k: by hand")
    assert subjects(root) == ["p-4hx2k: changed", "p-4hx2k: by hand"]
    assert git(root, "ls-tree", "-r", "--name-only", "HEAD") == PLAN
    assert "A  notes.txt" in state(root)
    assert left_behind(root) == []


def test_a_new_plan_is_its_keepers_alone_and_gets_its_folder(root: Path) -> None:
    file = root / "plans/2026/west/p-aaaaa.yaml"
    with writing(root) as writer:
        assert writer.read(file) is None
        writer.save([Edit(file, b"a: 1\n")], "p-aaaaa: new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert state(root) == ""


def test_a_file_keeps_its_rights_and_git_its_mode(root: Path) -> None:
    (root / PLAN).chmod(0o750)
    git(root, "commit", "--quiet", "--all", "--message=mode")
    save(root)
    assert stat.S_IMODE((root / PLAN).stat().st_mode) == 0o750
    assert git(root, "ls-tree", "HEAD", PLAN).startswith("100755")


def test_a_plan_goes_away_again(root: Path) -> None:
    save(root, None)
    assert not (root / PLAN).exists()
    assert git(root, "show", "--name-status", "--format=") == f"D\t{PLAN}"
    assert state(root) == ""


@pytest.mark.parametrize(
    "data", [b"a: 1\r\nb: 2\r\n", b"a: 1\nb: 2\r\n", b"no end", b"", "ÿ \u200d".encode(), b"\xff\x00"]
)
@pytest.mark.parametrize("setting", ["true", "input", "false"])
def test_every_byte_reaches_git_whatever_the_user_does_with_line_ends(root: Path, data: bytes, setting: str) -> None:
    git(root, "config", "core.autocrlf", setting)
    put(root, ".gitattributes", b"* text=auto ident\n")
    save(root, data)
    assert (root / PLAN).read_bytes() == committed(root) == data


def test_edits_by_hand_are_refused_and_nothing_is_written(root: Path) -> None:
    put(root, PLAN, b"by hand\n")
    put(root, "plans/p-bbbbb.yaml", b"by hand too\n")
    with pytest.raises(HandEdits) as refused:
        save(root, b"by hand, and ours\n")
    assert refused.value.paths == (PLAN,)
    with pytest.raises(HandEdits):
        save(root, b"ours\n", "plans/p-bbbbb.yaml")
    assert (root / PLAN).read_bytes() == b"by hand\n"
    assert subjects(root) == ["begin"]
    assert left_behind(root) == []


@pytest.mark.parametrize("path", [PLAN, "plans/p-bbbbb.yaml"])
def test_edits_by_hand_become_a_commit_of_their_own_first(root: Path, path: str) -> None:
    put(root, path, b"by hand\n")
    saved = save(root, b"by hand, and ours\n", path, record_first="by hand")
    assert subjects(root)[:2] == [f"{Path(path).stem}: changed", "by hand"]
    assert saved.recorded == git(root, "rev-parse", "HEAD~")
    assert committed(root, path, "HEAD~") == b"by hand\n"
    assert committed(root, path) == b"by hand, and ours\n"
    assert state(root) == ""


def test_what_was_saved_without_a_commit_is_as_by_hand(root: Path) -> None:
    save(root, commit=False)
    with pytest.raises(HandEdits):
        save(root, NEW + b"# more\n")
    assert save(root, NEW + b"# more\n", record_first="earlier").recorded is not None


def test_a_plan_removed_by_hand_is_recorded_as_removed(root: Path) -> None:
    (root / PLAN).unlink()
    with pytest.raises(HandEdits):
        save(root, NEW)
    saved = save(root, NEW, record_first="removed by hand")
    assert git(root, "show", "--name-status", "--format=", str(saved.recorded)) == f"D\t{PLAN}"
    assert committed(root) == NEW


@pytest.mark.parametrize("first", [None, "by hand"])
def test_a_plan_staged_by_hand_is_refused(root: Path, first: str | None) -> None:
    put(root, PLAN, b"staged\n")
    git(root, "add", PLAN)
    before = state(root)
    for data in (b"staged\n", b"and gone on with\n", TEXT):
        put(root, PLAN, data)
        with pytest.raises(StagedByHand):
            save(root, record_first=first)
        assert (root / PLAN).read_bytes() == data
    put(root, PLAN, b"staged\n")
    assert state(root) == before
    assert left_behind(root) == []


def test_a_plan_that_is_staged_to_go_is_refused(root: Path) -> None:
    git(root, "rm", "--quiet", "--cached", PLAN)
    with pytest.raises(StagedByHand):
        save(root)
    assert (root / PLAN).read_bytes() == TEXT


def test_what_an_editor_saved_after_we_read_is_not_written_over(root: Path) -> None:
    with writing(root) as writer:
        writer.read(root / PLAN)
        put(root, PLAN, b"from the editor\n")
        for commit in (True, False):
            with pytest.raises(ChangedMeanwhile):
                writer.save([Edit(root / PLAN, NEW)], "p-4hx2k: changed", commit=commit)
    assert (root / PLAN).read_bytes() == b"from the editor\n"
    assert left_behind(root) == []


def test_one_writer_saves_twice(root: Path) -> None:
    with writing(root) as writer:
        for number in range(2):
            data = (writer.read(root / PLAN) or b"") + b"# %d\n" % number
            writer.save([Edit(root / PLAN, data)], f"p-4hx2k: {number}")
        writer.save([Edit(root / PLAN, TEXT)], "p-4hx2k: back")
    assert subjects(root) == ["p-4hx2k: back", "p-4hx2k: 1", "p-4hx2k: 0", "begin"]
    assert state(root) == ""


def _commit(root: Path) -> None:
    git(root, "commit", "--quiet", "--allow-empty", "--message=theirs")


def _switch(root: Path) -> None:
    git(root, "switch", "--quiet", "--create", "side")


def _edit_and_commit(root: Path) -> None:
    put(root, "notes.txt", b"theirs\n")
    put(root, PLAN, b"theirs\n")
    git(root, "commit", "--quiet", "--all", "--message=theirs")


@pytest.mark.parametrize("what", [_commit, _switch, _edit_and_commit])
def test_what_the_user_commits_just_before_we_do_is_not_taken_back(
    root: Path, what: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = journal.begin

    def late(*words: Any) -> None:
        what(root)
        begin(*words)

    monkeypatch.setattr(journal, "begin", late)  # the only moment that cannot be reached from outside
    before = (root / PLAN).read_bytes()
    with pytest.raises(ChangedMeanwhile):
        save(root)
    assert committed(root) == (root / PLAN).read_bytes() == (b"theirs\n" if what is _edit_and_commit else before)
    assert (state(root), left_behind(root)) == ("", [])


def test_git_may_be_told_not_to_look_at_a_plan_and_g1p_still_keeps_it(root: Path) -> None:
    git(root, "update-index", "--assume-unchanged", PLAN)
    git(root, "update-index", "--skip-worktree", OTHER)
    put(root, ".git/info/exclude", b"plans/\n")
    save(root)
    save(root, NEW, OTHER)
    save(root, NEW, "plans/p-ccccc.yaml")
    assert [committed(root, path) for path in (PLAN, OTHER, "plans/p-ccccc.yaml")] == [NEW] * 3


def test_a_linked_work_tree_and_a_workspace_in_a_subfolder_work(root: Path, tmp_path: Path) -> None:
    git(root, "worktree", "add", "--quiet", str(tmp_path / "linked"))
    linked = tmp_path / "linked"
    save(linked)
    assert committed(linked) == NEW
    assert (committed(root), state(root), state(linked)) == (TEXT, "", "")
    with writing(root / "plans") as writer:
        writer.save([Edit(root / PLAN, b"sub\n")], "p-4hx2k: changed")
    assert committed(root) == b"sub\n"
    assert left_behind(root) == left_behind(linked) == []


def test_a_repository_of_the_newer_digest_and_a_split_index_work(tmp_path: Path) -> None:
    root = tmp_path / "newer"
    root.mkdir()
    git(root, "init", "--quiet", "--object-format=sha256")
    repository(root)
    git(root, "config", "core.splitIndex", "true")
    git(root, "update-index", "--split-index")
    save(root)
    put(root, "notes.txt", b"two\n")
    git(root, "add", "notes.txt")
    save(root, TEXT)
    assert (committed(root), state(root)) == (TEXT, "M  notes.txt")
    assert left_behind(root) == []


def test_git_packs_its_store_when_much_lies_loose_in_it(root: Path) -> None:
    git(root, "config", "gc.auto", "1")
    git(root, "config", "gc.autoDetach", "false")
    loose = root / ".git/objects/17"
    texts = (b"%d" % number for number in range(100_000))
    chosen = (text for text in texts if blob_name(text, "sha1").startswith("17"))
    for number, text in zip(range(MUCH + 1), chosen, strict=False):
        git(root, "hash-object", "-w", str(put(root, f".git/{number}", text)))
    (root / PLAN).touch()
    assert len(list(loose.iterdir())) > MUCH
    git(root, "config", "gc.pruneExpire", "now")
    save(root)
    assert not loose.exists() or len(list(loose.iterdir())) <= MUCH


def test_an_old_file_that_is_kept_as_a_copy_outlives_a_power_cut(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))
    digest = journal.digest_of(Held(TEXT))
    room = root / ".git/g1p"
    journal.begin(
        room, root, journal.Journal("0", None, "refs/heads/main", True, (journal.Entry(PLAN, digest, digest),))
    )
    kept = journal.kept_in(room, 0)
    assert kept.stat().st_ino != (root / PLAN).stat().st_ino
    assert kept.stat().st_ino in synced


def test_the_workspace_may_be_reached_through_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(root)
    save(tmp_path / "link")
    assert committed(root) == NEW
