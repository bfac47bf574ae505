"""Papers on the disk: whole or not at all, for the user's eyes only, and never in a plan's place."""

import os
import stat
from pathlib import Path

import pytest

from g1p.errors import CannotWrite, OutputIsFolder, OutputIsPlan
from g1p.store.paper import check_place, write_paper

TEXT = "Wie doet wat?\nOma leest voor. فرز البريد\n"


def names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def test_a_paper_is_for_the_user_alone_and_has_every_letter(tmp_path: Path) -> None:
    write_paper(tmp_path / "handout.md", TEXT)
    assert (tmp_path / "handout.md").read_bytes() == TEXT.encode()
    assert stat.S_IMODE((tmp_path / "handout.md").stat().st_mode) == 0o600
    assert names(tmp_path) == ["handout.md"]


def test_a_new_paper_takes_the_place_of_the_old_one_and_its_rights(tmp_path: Path) -> None:
    (paper := tmp_path / "handout.md").write_text("old", encoding="utf-8")
    paper.chmod(0o644)
    before = paper.stat().st_ino
    write_paper(paper, TEXT)
    assert paper.read_text("utf-8") == TEXT
    assert stat.S_IMODE(paper.stat().st_mode) == 0o600
    assert paper.stat().st_ino != before  # another file took its place: nobody ever saw half of it


def test_a_relative_place_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_paper(Path("handout.md"), TEXT)
    assert (tmp_path / "handout.md").exists()


def refusal(path: Path) -> CannotWrite:
    with pytest.raises(CannotWrite) as refused:
        write_paper(path, TEXT)
    assert refused.value.exit_code == 8
    assert refused.value.facts["path"] in (path, path.parent)
    assert refused.value.facts["reason"]
    return refused.value


def test_a_folder_that_is_not_there_or_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refusal(tmp_path / "nowhere" / "handout.md")
    refusal(tmp_path / "file" / "handout.md")


def test_where_nobody_may_write_is_refused() -> None:
    refusal(Path("/proc/handout.md"))  # not even root


def test_a_folder_in_the_papers_place_stays_and_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "handout").mkdir()
    refusal(tmp_path / "handout")
    assert names(tmp_path) == ["handout"]


def test_a_full_disk_leaves_the_old_paper_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real thing: the temporary file is opened on /dev/full, which takes nothing."""
    (paper := tmp_path / "handout.md").write_text("old", encoding="utf-8")
    (beside := tmp_path / ".g1p-beside").touch()

    def on_a_full_disk(**_: object) -> tuple[int, str]:
        return os.open("/dev/full", os.O_WRONLY), str(beside)

    monkeypatch.setattr("tempfile.mkstemp", on_a_full_disk)
    assert refusal(paper).facts["reason"] == "the disk is full"
    assert paper.read_text("utf-8") == "old"
    assert names(tmp_path) == ["handout.md"]


def test_a_text_that_no_file_can_hold_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_paper(tmp_path / "handout.md", "half a letter: \ud800")
    assert names(tmp_path) == []


def test_a_place_that_is_a_folder_is_refused_with_an_example(tmp_path: Path) -> None:
    with pytest.raises(OutputIsFolder) as refused:
        check_place(tmp_path, "html")
    assert refused.value.facts == {"path": tmp_path, "example": "handout.html"}


@pytest.mark.parametrize("name", ["p-4hx2k.yaml", "handout.yml", "HANDOUT.YAML"])
def test_a_place_with_the_name_of_a_plan_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputIsPlan) as refused:
        check_place(tmp_path / name, "html")
    assert refused.value.exit_code == 2


@pytest.mark.parametrize("name", ["handout.html", "handout", "yaml", "nowhere/handout.htm"])
def test_any_other_place_is_good(tmp_path: Path, name: str) -> None:
    check_place(tmp_path / name, "html")
