"""What is staged: exactly the files that the next commit changes, as it will hold them, in every kind of commit."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding
from g1p.errors import BareRepository, GitFailed, NoGit, NoRepository
from g1p.store.staged import AT_ONCE, ENOUGH, Staged, staged
from g1p.store.unfinished import recover
from g1p.store.writer import Edit, writing
from tests.checks.family import TODAY
from tests.store.folders import marks, workspace, write
from tests.store.repositories import git, hook, put

ONE, TWO = "plans/p-00001.yaml", "plans/p-00002.yaml"

TELLS = """
import sys
from pathlib import Path
from g1p.store.staged import staged
seen = staged(Path.cwd())
with open(sys.argv[1], "ab") as told:
    told.write(b"".join(name.encode() + b"=" + data for name, data in seen.files.items()) + b"--\\n")
    told.writelines(one.file.encode() + b"!\\n" for one in seen.findings)
"""
"""A hook that writes down what it sees, with the files' contents."""


@pytest.fixture(autouse=True)
def _settings(own_settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GIT_INDEX_FILE", raising=False)
    own_settings.write_text(
        "[user]\nname = Joris\nemail = joris@example.org\n[init]\ndefaultBranch = main\n"
        '[protocol "file"]\nallow = always\n',
        encoding="utf-8",
    )


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A repository with a workspace of two good plans and one other file, and nothing in git yet."""
    root = tmp_path / "plannen"
    workspace(root, "p-00001", "p-00002")
    put(root, "notes.txt", b"one\n")
    git(root, "init", "--quiet")
    return root


@pytest.fixture
def root(new: Path) -> Path:
    """The same, in one commit."""
    git(new, "add", ".")
    git(new, "commit", "--quiet", "--message=begin")
    return new


def seen(root: Path) -> list[str]:
    """The names of what is staged."""
    return list(staged(root).files)


def wrong(root: Path) -> list[Finding]:
    """The errors in what is staged; an advice changes nothing for a commit."""
    return [one for one in staged(root).examined(TODAY) if CODES[one.code].severity == "error"]


@pytest.fixture
def told(root: Path) -> Callable[[Path], str]:
    """Lets the hook of this git folder write down what it sees; returns what it wrote since the last time it was asked.

    The hook stands in the same place for a repository and its linked work trees.
    """
    here = root.parent / "told"

    def ask(folder: Path = root / ".git") -> str:
        script = f'exec {sys.executable} -c "$(cat {root.parent}/tells)" {here}\n'
        put(root.parent, "tells", TELLS.encode())
        hook(folder.parent, "pre-commit", script) if folder.name == ".git" else _hook(folder, script)
        said = here.read_text("utf-8") if here.exists() else ""
        here.unlink(missing_ok=True)
        return said

    return ask


def _hook(folder: Path, script: str) -> None:
    file = put(folder, "hooks/pre-commit", f"#!/bin/sh\n{script}".encode())
    file.chmod(0o755)


def test_nothing_is_staged_in_a_repository_where_nothing_has_changed(root: Path) -> None:
    assert staged(root) == Staged({}, {}, (), (root / "g1p.yaml").read_bytes())


def test_only_what_is_staged_is_seen_and_as_it_is_staged(root: Path) -> None:
    put(root, ONE, b"staged\n")
    put(root, "notes.txt", b"staged\n")
    git(root, "add", ONE, "notes.txt")
    put(root, ONE, b"later\n")
    put(root, TWO, b"not staged\n")
    put(root, "plans/p-00003.yaml", b"unknown\n")
    assert staged(root).files == {ONE: b"staged\n"}


def test_before_the_first_commit_all_that_is_staged_counts(new: Path) -> None:
    assert seen(new) == []
    git(new, "add", "g1p.yaml", TWO, "notes.txt")
    assert seen(new) == ["g1p.yaml", TWO]
    assert staged(new).files[TWO] == (new / TWO).read_bytes()


def test_the_two_files_of_the_workspace_come_first_and_what_is_no_plan_is_left_out(root: Path) -> None:
    for name in ("rollout.yaml", "plans/a.YML", "plans/2026/west/b.yaml", "g1p.yaml"):
        put(root, name, b"x\n")
    for name in ("plans/.c.yaml", "plans/.old/d.yaml", "plans/e.txt", "f.yaml", "schemas/g.yaml", "2026/g1p.yaml"):
        put(root, name, b"x\n")
    git(root, "add", ".")
    assert seen(root) == ["g1p.yaml", "rollout.yaml", "plans/2026/west/b.yaml", "plans/a.YML"]


def test_what_moves_is_seen_under_its_new_name_and_what_goes_is_not_seen(root: Path) -> None:
    (root / "plans/2026").mkdir()
    git(root, "mv", ONE, "plans/2026/p-00001.yaml")
    git(root, "rm", "--quiet", TWO, "g1p.yaml")
    assert seen(root) == ["plans/2026/p-00001.yaml"]


def test_a_plan_that_is_only_made_executable_is_seen_and_one_to_be_added_later_is_not(root: Path) -> None:
    git(root, "update-index", "--chmod=+x", ONE)
    put(root, "plans/p-00003.yaml", b"later\n")
    git(root, "add", "--intent-to-add", "plans/p-00003.yaml")
    assert seen(root) == [ONE]


@pytest.mark.parametrize(
    "name",
    ["plans/a\nb.yaml", "plans/a\"b'.yaml", "plans/a\tb\\.yaml", "plans/é ü.yaml", "plans/-x.yaml", "plans/*.yaml"],
)
def test_every_name_is_taken_as_it_is(root: Path, name: str) -> None:
    put(root, name, b"x\n")
    git(root, "add", ".")
    assert staged(root).files == {name: b"x\n"}


def test_a_name_that_is_not_utf8_is_taken_as_the_system_has_it(root: Path) -> None:
    name = os.fsdecode(b"plans/p-\xff\xfe.yaml")
    put(root, name, b"x\n")
    git(root, "add", ".")
    assert staged(root).files == {name: b"x\n"}
    assert [one.file for one in staged(root).examined(TODAY)] == [name]


def test_any_bytes_are_taken_as_they_are(root: Path) -> None:
    held = {f"plans/{n}.yaml": data for n, data in enumerate((b"", b"\xff\x00\n\n", b"a missing\n", b"a\r\nb", b"\n"))}
    for name, data in held.items():
        put(root, name, data)
    git(root, "add", ".")
    assert staged(root).files == held


def test_a_file_of_many_megabytes_is_told_by_its_size_alone(root: Path) -> None:
    put(root, ONE, bytes(20_000_000))
    put(root, TWO, b"#" * (1024 * 1024))
    git(root, "add", ".")
    found = staged(root)
    assert {name: len(data) for name, data in found.files.items()} == {ONE: 1024 * 1024 + 1, TWO: 1024 * 1024}
    assert {one.file: one.code for one in found.examined(TODAY)} == {ONE: "G002", TWO: "G028"}


def test_links_and_repositories_among_the_plans_are_told_of(root: Path) -> None:
    (root / "plans/p-00003.yaml").symlink_to(root / ONE)
    (root / ONE).unlink()
    (root / ONE).symlink_to("nowhere")
    (root / "plans/link").symlink_to("..")
    (root / "plans/.hidden.yaml").symlink_to("..")
    workspace(root / "plans/zuid", "p-00004")
    git(root / "plans/zuid", "init", "--quiet")
    git(root / "plans/zuid", "add", ".")
    git(root / "plans/zuid", "commit", "--quiet", "--message=inner")
    git(root, "-c", "advice.addEmbeddedRepo=false", "add", ".")
    found = staged(root)
    assert found.files == {}
    assert marks(found.examined(TODAY)) == [(name, "G020", 1, 1) for name in (ONE, "plans/p-00003.yaml", "plans/zuid")]
    assert len({one.facts["reason"] for one in found.findings}) == 2


@pytest.mark.parametrize("kind", ["link", "repository"])
def test_in_the_place_of_the_folder_of_plans_they_are_told_of_too(root: Path, kind: str) -> None:
    (root / "plans").rename(root.parent / "elsewhere")
    if kind == "link":
        (root / "plans").symlink_to(root.parent / "elsewhere")
    else:
        workspace(root / "plans", "p-00004")
        git(root / "plans", "init", "--quiet")
        git(root / "plans", "add", ".")
        git(root / "plans", "commit", "--quiet", "--message=inner")
    git(root, "rm", "-r", "--quiet", "--cached", "plans")
    git(root, "-c", "advice.addEmbeddedRepo=false", "add", "plans")
    assert marks(staged(root).examined(TODAY)) == [("plans", "G020", 1, 1)]
    git(root, "rm", "--quiet", "--force", "--cached", "plans")
    put(root, "x", b"plans\n")
    git(root, "update-index", "--add", "--cacheinfo", f"100644,{git(root, 'hash-object', '-w', 'x')},plans")
    assert staged(root) == Staged({}, {}, (), (root / "g1p.yaml").read_bytes())  # a file of that name is no plan


def test_what_a_merge_has_left_open_is_told_of_and_what_it_has_merged_is_looked_at(root: Path) -> None:
    git(root, "switch", "--quiet", "--create", "side")
    write(root / ONE, id="p-00001", title="Zuid")
    write(root / TWO, id="p-00002", title="Zuid")
    git(root, "rm", "--quiet", "g1p.yaml")
    git(root, "commit", "--quiet", "--all", "--message=side")
    git(root, "switch", "--quiet", "main")
    write(root / ONE, id="p-00001", title="Noord")
    put(root, "g1p.yaml", b"g1p: 1\norganisation: Noord\n")
    git(root, "commit", "--quiet", "--all", "--message=main")
    git(root, "merge", "side", check=False)
    found = staged(root)
    assert list(found.files) == [TWO]
    assert marks(wrong(root)) == [("g1p.yaml", "G020", 1, 1), (ONE, "G020", 1, 1)]


def test_an_id_of_another_plan_in_the_index_is_found_and_told_at_the_staged_one(root: Path) -> None:
    write(root / "plans/p-00000.yaml", id="p-00000", statements=[statement("n-00001")])
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=more")
    write(root / TWO, id="p-00002", statements=[statement("n-00001")])
    write(root / ONE, id="p-00001", statements=[statement("n-00001")])  # not staged
    git(root, "add", TWO)
    found = staged(root)
    assert (list(found.files), list(found.beside)) == ([TWO], ["plans/p-00000.yaml"])
    (told,) = wrong(root)
    assert (told.code, told.file, told.facts["other"]) == ("G205", TWO, "plans/p-00000.yaml")


def statement(ident: str) -> dict[str, str]:
    """Something that the mother wants to be in the plan."""
    return {"id": ident, "by": "moeder", "date": "2026-10-01", "text": "…"}


def test_the_other_plans_are_taken_as_they_stand_in_the_index(root: Path) -> None:
    write(root / "plans/copy.yaml", id="p-00001")
    git(root, "add", "plans/copy.yaml")
    write(root / ONE, id="p-00009")  # the file has another id by now, but that is not staged
    assert [(one.code, one.file) for one in wrong(root)] == [("G205", "plans/copy.yaml")]
    git(root, "rm", "--quiet", "--cached", ONE)
    assert [one.code for one in wrong(root)] == ["G206"]


def test_a_plan_that_moved_is_not_taken_for_its_own_copy(root: Path) -> None:
    git(root, "mv", ONE, "plans/elsewhere.yaml")
    assert [one.code for one in wrong(root)] == ["G206"]


def test_two_staged_plans_with_one_id_are_told_once(root: Path) -> None:
    for name in (ONE, TWO):
        write(root / name, id=name[6:13], statements=[statement("n-00001")])
    git(root, "add", ".")
    assert [(one.code, one.file) for one in wrong(root)] == [("G205", TWO)]


def test_among_very_many_plans_the_one_with_the_same_id_is_found(root: Path) -> None:
    for n in range(AT_ONCE + 1):
        put(root, f"plans/q/p-{n:05}.yaml", f"id: p-q{n:04}\n".encode())
    put(root, "plans/zz.yaml", b"{'id' : 'p-00001'}\n")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message=many")
    write(root / ONE, id="p-00001", title="Anders")
    git(root, "add", ONE)
    assert list(staged(root).beside) == ["plans/zz.yaml"]


def test_of_many_plans_with_the_same_id_a_few_are_enough(root: Path) -> None:
    for n in range(ENOUGH + 3):
        put(root, f"plans/q/{n}.yaml", b"# as in id: p-00001\n")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message=many")
    write(root / ONE, id="p-00001", title="Anders")
    git(root, "add", ONE)
    found = staged(root)
    assert list(found.beside) == [f"plans/q/{n}.yaml" for n in range(ENOUGH)]
    assert wrong(root) == []


def test_nothing_that_the_user_or_the_repository_has_set_changes_what_is_seen(root: Path) -> None:
    for key, value in (
        *(
            ("diff.external", "false"),
            ("diff.relative", "false"),
            ("diff.noprefix", "true"),
            ("diff.renames", "copies"),
        ),
        *(("core.quotePath", "true"), ("core.abbrev", "4"), ("color.ui", "always"), ("diff.ignoreSubmodules", "all")),
        *(
            ("core.fsmonitor", "touch ran"),
            ("diff.orderFile", "order"),
            ("core.pager", "false"),
            ("core.bare", "false"),
        ),
        *(("filter.x.clean", "touch ran"), ("filter.x.smudge", "touch ran"), ("diff.x.textconv", "touch ran")),
    ):
        git(root, "config", "--global", key, value)
    put(root, ".gitattributes", b"plans/** filter=x diff=x\n")
    put(root, "order", b"plans/z*\nplans/*\n")
    blob = git(root, "hash-object", "-w", "--stdin", stdin=b"x\n")
    for name in ("plans/é.yaml", "plans/zz.yaml"):
        git(root, "update-index", "--add", "--cacheinfo", f"100644,{blob},{name}")
    (root / "ran").unlink(missing_ok=True)  # the git of this test may run them
    assert staged(root).files == {"plans/zz.yaml": b"x\n", "plans/é.yaml": b"x\n"}
    assert not (root / "ran").exists()


def test_sha256_will_do(tmp_path: Path) -> None:
    root = tmp_path / "sha256"
    workspace(root, "p-00001")
    git(root, "init", "--quiet", "--object-format=sha256")
    git(root, "add", ".")
    assert seen(root) == ["g1p.yaml", ONE]
    git(root, "commit", "--quiet", "--message=begin")
    assert seen(root) == []


def test_a_workspace_below_the_top_of_its_repository_has_its_own_names(tmp_path: Path) -> None:
    workspace(tmp_path / "repo", "p-00002")
    git(tmp_path / "repo", "init", "--quiet")
    inner = tmp_path / "repo" / "team"
    workspace(inner, "p-00001")
    git(tmp_path / "repo", "add", ".")
    assert seen(inner) == ["g1p.yaml", ONE]


def test_outside_git_it_is_an_error_of_the_surroundings(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace(tmp_path / "loose", "p-00001")
    git(tmp_path, "clone", "--quiet", "--bare", str(root), "bare")
    for folder, error in ((tmp_path / "loose", NoRepository), (tmp_path / "bare", BareRepository)):
        with pytest.raises(error) as refused:
            staged(folder)
        assert refused.value.exit_code == 8
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(NoGit):
        staged(root)


@pytest.mark.parametrize("lost", ["blob", "commit"])
def test_what_git_has_lost_is_an_error_of_the_surroundings(root: Path, lost: str) -> None:
    put(root, ONE, b"lost\n")
    git(root, "add", ONE)
    name = git(root, "rev-parse", f":{ONE}" if lost == "blob" else "HEAD")
    (root / ".git/objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(GitFailed) as refused:
        staged(root)
    assert refused.value.exit_code == 8


# --- in a hook -------------------------------------------------------------------------------------------------------


def test_a_hook_sees_what_its_commit_will_hold(root: Path, told: Callable[..., str]) -> None:
    told()
    put(root, ONE, b"one\n")
    git(root, "add", ONE)
    put(root, TWO, b"two\n")
    git(root, "commit", "--quiet", "--message=as it is staged")
    assert told() == f"{ONE}=one\n--\n"
    put(root, ONE, b"one more\n")
    git(root, "commit", "--quiet", "--all", "--message=all that has changed")
    assert told() == f"{ONE}=one more\n{TWO}=two\n--\n"
    put(root, ONE, b"staged\n")
    git(root, "add", ONE)
    put(root, TWO, b"only\n")
    git(root / "plans", "commit", "--quiet", "--message=only", "--only", "p-00002.yaml")
    assert told() == f"{TWO}=only\n--\n"
    put(root, TWO, b"too\n")
    git(root, "commit", "--quiet", "--message=too", "--include", TWO)
    assert told() == f"{ONE}=staged\n{TWO}=too\n--\n"
    put(root, TWO, b"mended\n")
    git(root, "commit", "--quiet", "--amend", "--no-edit", "--all")
    assert told() == f"{TWO}=mended\n--\n"


def test_a_hook_of_a_linked_work_tree_and_of_a_submodule_sees_that_one(
    root: Path, tmp_path: Path, told: Callable[..., str]
) -> None:
    put(root, ONE, b"in the other work tree\n")
    git(root, "add", ONE)
    git(root, "worktree", "add", "--quiet", "-b", "side", str(tmp_path / "linked"))
    told()
    put(tmp_path / "linked", TWO, b"linked\n")
    git(tmp_path / "linked", "commit", "--quiet", "--all", "--message=linked")
    assert told() == f"{TWO}=linked\n--\n"
    (tmp_path / "super").mkdir()
    git(tmp_path / "super", "init", "--quiet")
    git(tmp_path / "super", "submodule", "--quiet", "add", str(root), "inner")
    told(tmp_path / "super/.git/modules/inner")
    put(tmp_path / "super/inner", TWO, b"inner\n")
    git(tmp_path / "super/inner", "commit", "--quiet", "--all", "--message=inner")
    assert told() == f"{TWO}=inner\n--\n"


def test_an_index_that_the_user_commits_with_counts(root: Path, tmp_path: Path, told: Callable[..., str]) -> None:
    told()
    put(root, TWO, b"staged as usual\n")
    git(root, "add", TWO)
    put(root, ONE, b"own index\n")
    for own in (str(tmp_path / "index"), "../index2"):
        # `git` of the other tests takes away all that begins with GIT_
        for words in (["read-tree", "HEAD"], ["add", ONE], ["commit", "--quiet", "--message=own"]):
            subprocess.run(["git", *words], cwd=root, env={**os.environ, "GIT_INDEX_FILE": own}, check=True)
        assert told() == f"{ONE}=own index\n--\n"
        put(root, ONE, b"own index once more\n") if own != "../index2" else None
        if own != "../index2":
            put(root, ONE, b"own index\n")
            git(root, "reset", "--quiet", "--soft", "HEAD~")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another repository, from whose hook somebody asks about ours."""
    root = tmp_path / "other"
    root.mkdir()
    git(root, "init", "--quiet")
    put(root, "plans/p-00009.yaml", b"other\n")
    git(root, "add", ".")
    return root


def test_from_a_hook_of_another_repository_ours_has_its_own_index(
    root: Path, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(root, ONE, b"staged\n")
    git(root, "add", ONE)
    git(root, "worktree", "add", "--quiet", "-b", "side", str(tmp_path / "linked"))
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    for said in (str(other / ".git/index"), str(other / ".git/index.lock"), ".git/index", ""):
        monkeypatch.setenv("GIT_INDEX_FILE", said)
        assert staged(root).files == {ONE: b"staged\n"}
        assert staged(tmp_path / "linked").files == {}


def test_in_a_commit_of_our_own_there_is_nothing_to_judge(
    root: Path, told: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told()
    with writing(root) as writer:
        writer.save([Edit(root / ONE, b"ours\n")], "p-00001: changed")
    assert told() == "--\n"
    put(root, ONE, b"staged\n")
    git(root, "add", ONE)
    assert seen(root) == [ONE]
    monkeypatch.setenv("GIT_INDEX_FILE", str(root / ".git/g1p-index"))
    assert staged(root) == Staged({}, {}, ())


def test_in_a_hook_nothing_is_finished_that_was_broken_off(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = put(root, ".git/g1p/journal", b"{}")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert recover(root) is None
    assert journal.read_bytes() == b"{}"
