"""The demo: a workspace in which everything works at once."""

import stat
import subprocess
from pathlib import Path

import pytest

from g1p.checks.codes import CODES
from g1p.errors import CannotWrite, FolderNotEmpty
from g1p.resources import resource
from g1p.store.demo import make_demo
from g1p.store.examine import examine_all
from g1p.store.workspace import open_workspace, plan_files
from tests.checks.family import TODAY


def test_the_demo_is_a_whole_workspace_without_a_fault(tmp_path: Path) -> None:
    made = make_demo(tmp_path / "demo")
    workspace = open_workspace(tmp_path / "demo")
    assert made == len(workspace.files()) == len(plan_files(resource("examples") / "plans")) >= 8
    files = [workspace.root / "g1p.yaml", workspace.root / "rollout.yaml", *workspace.files()]
    found = examine_all({workspace.name(file): file for file in files}, TODAY)
    assert [one.code for one in found if CODES[one.code].severity != "advice"] == ["G226"]  # of the plan that is stuck


def test_an_editor_finds_the_schema_from_every_file(tmp_path: Path) -> None:
    make_demo(tmp_path)
    for file in plan_files(tmp_path):
        if file.is_relative_to(tmp_path / "schemas"):
            continue
        first = file.read_text("utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        schema = file.parent / first.partition("=")[2]
        assert schema.resolve().parent == (tmp_path / "schemas").resolve(), file.name
        assert schema.is_file(), file.name


def test_the_files_of_the_demo_are_the_users_alone(tmp_path: Path) -> None:
    make_demo(tmp_path)
    assert {stat.S_IMODE(file.stat().st_mode) for file in plan_files(tmp_path)} == {0o600}


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    assert make_demo(tmp_path / "demo") >= 8


def test_the_demo_is_one_commit_in_nobodys_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    make_demo(tmp_path / "demo")
    git = ["git", "-C", str(tmp_path / "demo")]
    said = subprocess.run([*git, "log", "--format=%an %s"], check=True, capture_output=True, text=True).stdout
    assert said == "g1p demo g1p: demo\n"
    assert not subprocess.run([*git, "status", "--short"], check=True, capture_output=True).stdout


def test_without_git_the_demo_is_made_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert make_demo(tmp_path / "demo") >= 8
    assert not (tmp_path / "demo" / ".git").exists()


def test_the_examples_themselves_are_not_touched(tmp_path: Path) -> None:
    before = {file: file.read_bytes() for file in plan_files(resource("examples"))}
    make_demo(tmp_path / "demo")
    assert {file: file.read_bytes() for file in plan_files(resource("examples"))} == before


@pytest.mark.parametrize("name", ["folder", "file"])
def test_what_has_something_in_it_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / ".hidden").touch()
    (tmp_path / "file").touch()
    with pytest.raises(FolderNotEmpty) as refused:
        make_demo(tmp_path / name)
    assert refused.value.facts == {"path": tmp_path / name}
    assert len(list(tmp_path.rglob("*"))) == 3


def test_where_nothing_can_be_made_is_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file" / "demo", Path("/proc/demo")):
        with pytest.raises(CannotWrite) as refused:
            make_demo(folder)
        assert refused.value.facts["path"] == folder
        assert "[" not in str(refused.value.facts["reason"])
