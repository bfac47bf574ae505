"""One plan by the beginning of its id or by its path; and what is said of a file that holds none."""

from pathlib import Path

import pytest

from g1p.checks.finding import Finding
from g1p.errors import (
    AmbiguousPlan,
    CannotRead,
    InvalidPlan,
    NewerFormat,
    OtherKind,
    PathNotFound,
    PlanInTwoFiles,
    PlanNotFound,
    UnfinishedMerge,
)
from g1p.store.load import load
from g1p.store.plans import find_plan, plan_path, read_plan
from tests.checks.family import action, goal, person
from tests.store.folders import workspace, write

MERGED = [{"path": "title", "base": "…", "ours": "…", "theirs": "…"}]


@pytest.mark.parametrize("said", ["p-4hx2k", "p-4h", "4hx2k", "4", "4HX2K", "P-4Hx", "p-4"])
def test_any_beginning_of_an_id_means_its_plan(tmp_path: Path, said: str) -> None:
    made = workspace(tmp_path, "p-4hx2k", "p-m2fw3")
    assert find_plan(made, said) == tmp_path / "plans" / "p-4hx2k.yaml"


@pytest.mark.parametrize("said", ["q", "p-5", "p-4hx2kk", "plans", "", " "])
def test_what_no_plan_begins_with_is_not_found(tmp_path: Path, said: str) -> None:
    with pytest.raises(PlanNotFound) as refused:
        find_plan(workspace(tmp_path, "p-4hx2k"), said)
    assert refused.value.facts == {"plan": said}
    assert refused.value.exit_code == 3


@pytest.mark.parametrize("said", ["p", "p-"])
def test_the_letter_alone_means_the_only_plan(tmp_path: Path, said: str) -> None:
    assert find_plan(workspace(tmp_path, "p-4hx2k"), said).stem == "p-4hx2k"


def test_the_id_of_a_record_is_no_plan(tmp_path: Path) -> None:
    with pytest.raises(OtherKind) as refused:
        find_plan(workspace(tmp_path, "p-4hx2k"), "g-4hx2k")
    assert (refused.value.facts["other"], refused.value.facts["record"]) == ("goal", "plan")
    assert refused.value.exit_code == 3


@pytest.mark.parametrize("said", ["p-4h", "4H", "p-4", "p", "P", "p-"])
def test_several_plans_are_all_named(tmp_path: Path, said: str) -> None:
    made = workspace(tmp_path, "p-4hzzz", "p-4haaa")
    with pytest.raises(AmbiguousPlan) as refused:
        find_plan(made, said)
    assert refused.value.candidates == ("p-4haaa", "p-4hzzz")
    assert refused.value.exit_code == 4


def test_a_file_with_another_name_is_found_by_the_id_in_it(tmp_path: Path) -> None:
    made = workspace(tmp_path, "p-m2fw3")
    file = write(tmp_path / "plans" / "deep" / "familie.yaml", id="p-4hx2k")
    (tmp_path / "plans" / "a-broken.yaml").write_text("id: [", encoding="utf-8")
    (tmp_path / "plans" / "a-list.yaml").write_text("- x", encoding="utf-8")
    (tmp_path / "plans" / "no-id.yaml").write_text("g1p: 1", encoding="utf-8")
    (tmp_path / "plans" / "gone.yaml").symlink_to(tmp_path / "nowhere")
    assert find_plan(made, "4h") == file


@pytest.mark.parametrize("said", ["4h", "p-4hx2k"])
def test_a_copy_in_another_folder_is_named_by_its_path(tmp_path: Path, said: str) -> None:
    made = workspace(tmp_path, "p-4hx2k")
    write(tmp_path / "plans" / "old" / "p-4hx2k.yaml", id="p-4hx2k")
    with pytest.raises(PlanInTwoFiles) as refused:
        find_plan(made, said)
    assert refused.value.candidates == ("plans/old/p-4hx2k.yaml", "plans/p-4hx2k.yaml")
    assert refused.value.facts["plan"] == "p-4hx2k"


def test_one_id_in_two_files_with_other_names_is_told_as_such(tmp_path: Path) -> None:
    made = workspace(tmp_path, "p-m2fw3")
    for name in ("thuis", "kopie"):
        write(tmp_path / "plans" / f"{name}.yaml", id="p-4hx2k")
    with pytest.raises(PlanInTwoFiles) as refused:
        find_plan(made, "4h")
    assert refused.value.candidates == ("plans/kopie.yaml", "plans/thuis.yaml")


def test_files_that_cannot_be_read_are_not_taken_for_one_plan(tmp_path: Path) -> None:
    made = workspace(tmp_path, "p-m2fw3")
    for name in ("p-4hzzz", "p-4haaa"):
        (tmp_path / "plans" / f"{name}.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises(AmbiguousPlan) as refused:
        find_plan(made, "4h")
    assert type(refused.value) is AmbiguousPlan
    assert refused.value.candidates == ("p-4haaa", "p-4hzzz")


@pytest.mark.parametrize("said", ["p-4hx2k.yaml", "plan.yml", "./p-4hx2k", "a/b"])
def test_a_path_is_known_by_its_ending_or_a_folder(tmp_path: Path, said: str) -> None:
    with pytest.raises(PathNotFound) as refused:
        plan_path(said, tmp_path)
    assert refused.value.facts == {"path": said}
    (tmp_path / said).parent.mkdir(exist_ok=True)
    (tmp_path / said).touch()
    assert plan_path(said, tmp_path) == tmp_path / said


def test_an_id_is_no_path(tmp_path: Path) -> None:
    (tmp_path / "p-4hx2k").touch()
    assert plan_path("p-4hx2k", tmp_path) is None


def test_what_windows_writes_is_a_path_too(tmp_path: Path) -> None:
    with pytest.raises(PathNotFound):
        plan_path(r"plans\p-4hx2k", tmp_path)


# --- reading --------------------------------------------------------------------------------------------------------


def test_a_good_file_is_read_with_its_mapping(tmp_path: Path) -> None:
    file = write(tmp_path / "p-00000.yaml")
    stored = read_plan(file, "plans/p-00000.yaml")
    assert stored.plan.id == "p-00000"
    assert stored.mapping == load(file.read_bytes())
    assert (stored.file, stored.name) == (file, "plans/p-00000.yaml")


def refused_with(file: Path) -> tuple[str, str, int, int]:
    with pytest.raises(InvalidPlan) as refused:
        read_plan(file, "the name")
    finding = refused.value.finding
    assert refused.value.exit_code == 5
    assert refused.value.facts["file"] == "the name"
    assert isinstance(finding, Finding)
    return finding.code, ".".join(map(str, finding.path)), finding.line, finding.column


def test_an_unreadable_file_says_its_first_fault(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("g1p: 1\ntitle: &a x\nreason: *a\n", encoding="utf-8")
    assert refused_with(tmp_path / "x.yaml") == ("G007", "", 2, 8)


def test_the_wrong_shape_says_its_first_fault_in_the_order_of_the_file(tmp_path: Path) -> None:
    file = write(tmp_path / "x.yaml", title=7, created="gisteren", goals=[goal(when="nu")])
    assert refused_with(file) == ("G104", "title", 3, 8)


def test_what_makes_unclear_who_is_meant_refuses_the_plan(tmp_path: Path) -> None:
    people = [person("moeder", "family"), person("coach", "professional"), person("coach", "family")]
    column = 1 + len('people: [{"id": ') + sum(len(str(one)) + 2 for one in people[:2])
    file = write(tmp_path / "x.yaml", people=people)
    assert refused_with(file) == ("G203", "people.2.id", 7, column)
    file = write(tmp_path / "x.yaml", goals=[goal(said_by="opa")])
    assert refused_with(file)[:2] == ("G201", "goals.0.said_by")


def test_days_that_do_not_fit_do_not_keep_a_plan_from_being_used(tmp_path: Path) -> None:
    file = write(tmp_path / "x.yaml", created="2199-01-01", goals=[goal(actions=[action(due="2026-01-01")])])
    assert read_plan(file, "x").plan.goals[0].actions[0].due.year == 2026


def test_a_newer_format_says_so_and_nothing_else(tmp_path: Path) -> None:
    file = write(tmp_path / "x.yaml", g1p=2, people="later perhaps in another file")
    with pytest.raises(NewerFormat) as refused:
        read_plan(file, "the name")
    assert refused.value.facts == {"file": "the name", "version": 2}
    assert refused.value.exit_code == 5


@pytest.mark.parametrize("version", [0, True, "2", 1.5, None])
def test_no_format_is_no_newer_format(tmp_path: Path, version: object) -> None:
    file = tmp_path / "x.yaml"
    write(file, title="…")
    text = file.read_text("utf-8").replace("g1p: 1", f"g1p: {'null' if version is None else repr(version).lower()}")
    file.write_text(text, encoding="utf-8")
    assert refused_with(file)[1] == "g1p"


def test_an_unfinished_merge_is_refused_unless_it_is_asked_for(tmp_path: Path) -> None:
    file = write(tmp_path / "x.yaml", unresolved=MERGED)
    with pytest.raises(UnfinishedMerge) as refused:
        read_plan(file, "the name")
    assert refused.value.facts == {"file": "the name", "plan": "p-00000"}
    assert refused.value.exit_code == 6
    assert len(read_plan(file, "the name", unresolved=True).plan.unresolved) == 1


def test_what_the_system_refuses_is_said_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "p-00000.yaml").mkdir()
    for file in (tmp_path / "p-00000.yaml", tmp_path / "nowhere.yaml"):
        with pytest.raises(CannotRead) as refused:
            read_plan(file, "the name")
        assert refused.value.exit_code == 8
        assert refused.value.facts["reason"]
