"""Everything that is wrong with files, in one run: no bad file hides another."""

import datetime as dt
import os
import time
from pathlib import Path

import pytest

from g1p.render.findings import told
from g1p.store.examine import examine, examine_all
from g1p.words import LANGUAGES, Words
from tests.checks.family import TODAY, action, goal, person
from tests.store.folders import marks, workspace, write

WORDS = [Words.of(language) for language in LANGUAGES]


def examined(file: Path) -> list[tuple[str, int, int]]:
    return [(one.code, one.line, one.column) for one in examine(file, file.name, TODAY).findings]


def named(*files: Path) -> dict[str, Path]:
    return {file.name: file for file in files}


# --- one file -----------------------------------------------------------------------------------------------------


def test_a_good_file_gives_its_plan_and_no_finding(tmp_path: Path) -> None:
    one = examine(write(tmp_path / "p-00000.yaml"), "p-00000.yaml", TODAY)
    assert one.findings == ()
    assert one.plan is not None
    assert one.plan["id"] == "p-00000"


def test_a_plan_whose_sense_alone_is_wrong_is_still_given(tmp_path: Path) -> None:
    file = write(tmp_path / "p-00000.yaml", created="2026-11-22")
    one = examine(file, file.name, TODAY)
    assert [(found.code, found.line, found.column) for found in one.findings] == [("G214", 5, 10)]
    assert one.plan is not None


def test_a_plan_of_the_wrong_shape_is_given_too_for_its_ids_count(tmp_path: Path) -> None:
    file = write(tmp_path / "p-00000.yaml", created="gisteren")
    plan = examine(file, file.name, TODAY).plan
    assert plan is not None
    assert plan["id"] == "p-00000"


def test_a_warning_alone_does_not_hide_the_sense(tmp_path: Path) -> None:
    file = write(tmp_path / "p-00000.yaml", created="2026-11-22")
    file.write_text(file.read_text("utf-8") + "x_lamp: on\n", encoding="utf-8")
    assert examined(file) == [("G214", 5, 10), ("G030", 12, 9)]


def test_the_day_decides_what_is_still_to_come(tmp_path: Path) -> None:
    file = write(tmp_path / "p-00000.yaml", created="2026-11-22")
    assert not examine(file, file.name, dt.date(2026, 11, 22)).findings


def test_settings_and_rollout_go_by_their_names(tmp_path: Path) -> None:
    (tmp_path / "g1p.yaml").write_text("g1p: 1\norganisation: Team\n", encoding="utf-8")
    (tmp_path / "rollout.yaml").write_text("g1p: 1\n", encoding="utf-8")
    assert not examine_all(named(tmp_path / "g1p.yaml", tmp_path / "rollout.yaml"), TODAY)
    assert ("G121", 2, 1) in examined(write(tmp_path / "g1p.yaml"))


def test_a_file_of_two_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    file = tmp_path / "p-00000.yaml"
    file.write_bytes(b"# " + b"x" * (2 * 1024 * 1024))
    start = time.monotonic()
    assert examined(file) == [("G002", 1, 1)]
    assert time.monotonic() - start < 1


@pytest.mark.uncounted
def test_more_than_ten_thousand_items_are_refused_where_they_begin_to_be_too_many(tmp_path: Path) -> None:
    file = write(tmp_path / "p-00000.yaml")
    lines = file.read_text("utf-8").count("\n")
    file.write_text(file.read_text("utf-8") + "x_list:\n" + "  - a\n" * 10_001, encoding="utf-8")
    ((code, line, _),) = examined(file)
    assert code == "G014"
    assert 9_900 < line - lines < 10_002


@pytest.mark.parametrize("more, place", [("# x\n" * 20_001, (20_001, 1)), (f"# {'x' * 131_072}\n", (12, 1))])
def test_a_file_or_line_without_end_is_refused(tmp_path: Path, more: str, place: tuple[int, int]) -> None:
    file = write(tmp_path / "p-00000.yaml")
    file.write_text(file.read_text("utf-8") + more, encoding="utf-8")
    assert examined(file) == [("G028", *place)]


# --- many files ---------------------------------------------------------------------------------------------------


def unreadable(folder: Path) -> dict[str, list[str]]:
    """Files that cannot be read, each in its own way, and the codes that they must give."""
    (folder / "b-folder.yaml").mkdir()
    (folder / "c-link.yaml").symlink_to(folder / "nowhere.yaml")
    (folder / "d-ring.yaml").symlink_to(folder / "d-ring.yaml")
    (folder / "e-empty.yaml").write_bytes(b"")
    (folder / "f-large.yaml").write_bytes(b"g1p: 1\n" * 300_000)
    (folder / "g-noise.yaml").write_bytes(bytes(range(256)))
    os.write(odd := os.open(os.fsencode(folder) + b"/h-\xff\xfe.yaml", os.O_CREAT | os.O_WRONLY), b"g1p: 2\n")
    os.close(odd)
    return {
        "b-folder.yaml": ["G020"],
        "c-link.yaml": ["G020"],
        "d-ring.yaml": ["G020"],
        "e-empty.yaml": ["G017"],
        "f-large.yaml": ["G002"],
        "g-noise.yaml": ["G001"],
        "h-\udcff\udcfe.yaml": ["G022"],
    }


def test_what_cannot_be_read_is_told_and_the_others_are_still_examined(tmp_path: Path) -> None:
    expected = unreadable(tmp_path)
    write(tmp_path / "a-good.yaml", id="p-00001")
    write(tmp_path / "z-wrong.yaml", id="p-00002", created="2026-11-22")
    found = examine_all({name: tmp_path / name for name in sorted(file.name for file in tmp_path.iterdir())}, TODAY)
    codes: dict[str, list[str]] = {}
    for one in found:
        codes.setdefault(one.file, []).append(one.code)
    assert codes == {**expected, "z-wrong.yaml": ["G214"]}
    assert all(one.line > 0 and one.column > 0 for one in found)


def test_the_reason_of_the_system_is_told_in_a_sentence(tmp_path: Path) -> None:
    for name, codes in unreadable(tmp_path).items():
        (finding, *_) = examine(tmp_path / name, name, TODAY).findings
        assert finding.code == codes[0]
        assert all(told(finding, words) for words in WORDS)


def test_an_id_that_two_files_use_is_told_in_the_second_with_its_place(tmp_path: Path) -> None:
    goals = [goal(actions=[action()])]
    first = write(tmp_path / "plans" / "p-00001.yaml", id="p-00001", goals=goals)
    second = write(tmp_path / "plans" / "p-00002.yaml", id="p-00002", goals=goals)
    found = examine_all(named(first, second), TODAY)
    at_goal, at_action = '{"id": "g-00001"', '{"id": "a-00001"'
    lines = second.read_text("utf-8").splitlines()
    (row,) = (number for number, line in enumerate(lines) if line.startswith("goals"))
    columns = [lines[row].index(text) + len('{"id": ') + 1 for text in (at_goal, at_action)]
    assert marks(found) == [("p-00002.yaml", "G205", row + 1, column) for column in columns]
    assert all(one.facts["other"] == "p-00001.yaml" for one in found)


@pytest.mark.parametrize("name", ["p-00000-kopie.yaml", "p-0.yaml", "a/p-00001.yaml"])
def test_a_copied_file_is_told_once_for_its_plan_and_not_to_take_the_name_of_the_other(
    tmp_path: Path, name: str
) -> None:
    files = {f"plans/{one}": write(tmp_path / one) for one in sorted(("p-00000.yaml", name))}
    assert marks(examine_all(files, TODAY)) == [(f"plans/{name}", "G205", 2, 5)]
    del files["plans/p-00000.yaml"]
    assert marks(examine_all(files, TODAY)) == [(f"plans/{name}", "G206", 2, 5)]


def test_a_folder_called_after_people_is_told_at_the_id(tmp_path: Path) -> None:
    people = [person("moeder", "family") | {"name": "Samira Janssen"}, person("coach", "professional")]
    file = write(tmp_path / "p-00000.yaml", people=people)
    found = examine_all({"plans/janssen/p-00000.yaml": file}, TODAY)
    assert ("plans/janssen/p-00000.yaml", "G502", 2, 5) in marks(found)
    assert all(one.code != "G502" for one in examine_all({"plans/2026/p-00000.yaml": file}, TODAY))


def test_people_that_are_not_written_well_give_nobody_away(tmp_path: Path) -> None:
    for number, people in enumerate(("Samira", ["janssen", {"name": ["janssen"]}, {"id": "moeder"}])):
        file = write(tmp_path / f"{number}.yaml", people=people)
        assert all(one.code != "G502" for one in examine_all({"plans/janssen/p-00000.yaml": file}, TODAY))


def test_what_is_private_in_a_text_is_told_even_when_the_careful_reader_was_asked(tmp_path: Path) -> None:
    file = write(tmp_path / "p-00000.yaml", reason="Bel 06-12345678, een interventie")
    plain = {code for code, _, _ in examined(file)}
    assert {"G401", "G504"} <= plain
    file.write_text(file.read_text("utf-8") + "x_lamp: on\n", encoding="utf-8")
    assert {code for code, _, _ in examined(file)} == plain | {"G030"}


def test_a_workspace_of_good_plans_has_no_finding(tmp_path: Path) -> None:
    made = workspace(tmp_path, "p-00001", "p-00002")
    assert examine_all({made.name(file): file for file in (tmp_path / "g1p.yaml", *made.files())}, TODAY) == []


def test_a_person_of_the_wrong_shape_is_not_nobody(tmp_path: Path) -> None:
    people = [person("moeder", "family"), {**person("coach", "professional"), "phone": 612345678}]
    assert examined(write(tmp_path / "p-00000.yaml", people=people))[0][0] == "G104"
    assert len(examined(tmp_path / "p-00000.yaml")) == 1
