"""The workspace on the disk: found upwards, its settings read, its plan files listed."""

from pathlib import Path

import pytest

from g1p.checks.finding import Finding
from g1p.errors import CannotRead, InvalidWorkspace, NoWorkspace
from g1p.store.workspace import Workspace, find_root, open_workspace, plan_files, read_settings
from tests.store.folders import workspace


def test_a_workspace_is_found_from_any_folder_in_it(tmp_path: Path) -> None:
    workspace(tmp_path, "p-4hx2k")
    deep = tmp_path / "plans" / "2026" / "west"
    deep.mkdir(parents=True)
    for folder in (tmp_path, tmp_path / "plans", deep):
        assert open_workspace(folder) == Workspace(tmp_path, language="en")


def test_the_nearest_workspace_is_meant(tmp_path: Path) -> None:
    workspace(tmp_path)
    inner = workspace(tmp_path / "demo")
    assert open_workspace(tmp_path / "demo").root == inner.root


def test_a_relative_folder_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace(tmp_path, "p-4hx2k")
    monkeypatch.chdir(tmp_path / "plans")
    assert find_root(Path()) == tmp_path


def test_no_workspace_says_where_was_looked(tmp_path: Path) -> None:
    (tmp_path / "g1p.yaml").mkdir()  # a folder of that name is none
    with pytest.raises(NoWorkspace) as refused:
        open_workspace(tmp_path)
    assert refused.value.facts == {"folder": tmp_path}
    assert refused.value.exit_code == 3


def test_what_settings_leave_out_has_its_usual_value(tmp_path: Path) -> None:
    (tmp_path / "g1p.yaml").write_text("g1p: 1\norganisation: Team\n", encoding="utf-8")
    assert open_workspace(tmp_path) == Workspace(tmp_path, language="nl", time_zone="Europe/Amsterdam")
    assert read_settings(tmp_path, None) == {"g1p": 1, "organisation": "Team"}


@pytest.mark.parametrize(
    "text, code, line",
    [
        ("g1p: 1\norganisation: *team\n", "G007", 2),
        ("", "G017", 1),
        ("g1p: 1\nlanguage: nl\n", "G101", 1),
        ("g1p: 1\norganisation: Team\nrequire_agreement: ja\n", "G127", 3),
    ],
)
def test_settings_that_cannot_be_used_say_their_first_fault_and_its_place(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    (tmp_path / "g1p.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidWorkspace) as refused:
        open_workspace(tmp_path)
    finding = refused.value.finding
    assert isinstance(finding, Finding)
    assert (finding.code, finding.line) == (code, line)
    assert refused.value.exit_code == 5


def test_settings_that_the_system_does_not_give_are_an_error_of_the_surroundings(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        read_settings(tmp_path, None)


def test_every_plan_file_by_path_but_what_is_hidden_or_linked(tmp_path: Path) -> None:
    made = workspace(tmp_path, "p-b", "p-a", "2026/p-c", ".old/p-d", "2026/.p-e")
    (tmp_path / "plans" / "p-f.yml").touch()
    (tmp_path / "plans" / "notes.txt").touch()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "p-g.yaml").touch()
    (tmp_path / "plans" / "link").symlink_to(tmp_path / "elsewhere")
    names = [made.name(file) for file in made.files()]
    assert names == ["plans/p-a.yaml", "plans/p-b.yaml", "plans/p-f.yml", "plans/2026/p-c.yaml"]


def test_a_workspace_without_plans_has_none(tmp_path: Path) -> None:
    assert workspace(tmp_path).files() == ()
    assert plan_files(tmp_path / "nowhere") == ()


def test_a_file_outside_the_workspace_keeps_its_whole_path(tmp_path: Path) -> None:
    made = workspace(tmp_path / "work")
    assert made.name(tmp_path / "work" / "plans" / "x.yaml") == "plans/x.yaml"
    assert made.name(tmp_path / "x.yaml") == str(tmp_path / "x.yaml")
