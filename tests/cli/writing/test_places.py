"""Which plan a command writes, and where it does not: paths, links, broken plans, no git; and edits made by hand."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import Ran, ordinary
from tests.cli.writing.family import MARK, OTHER, PLAN, UNRESOLVED, Family, untouched

G1p = Callable[..., Ran]
Done = Callable[..., Ran]

GOAL = ("Rust", "--by", "moeder")
LATER = ("goal", "set", "g-7k", "--when", "later")


def refused(ran: Ran, exit_code: int, code: str) -> None:
    """Holds that a run with `--json` was refused so, without a value of a plan."""
    assert (ran.code, ran.error["code"]) == (exit_code, code)
    assert MARK not in ran.err.lower()


# --- by its path -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said", ["plans/p-4h7k2.yaml", "./plans/p-4h7k2.yaml", "plans/../plans/p-4h7k2.yaml", "ROOT/plans/p-4h7k2.yaml"]
)
def test_a_plan_by_path_is_the_same_plan(done: Done, family: Family, said: str) -> None:
    before = family.head()
    done("goal", "add", said.replace("ROOT", str(family.root)), *GOAL)
    assert [kept.files for kept in family.since(before)] == [("plans/p-4h7k2.yaml",)]


def test_a_path_is_taken_from_where_one_stands(done: Done, family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(family.root / "plans")
    before = family.head()
    done("goal", "add", "p-4h7k2.yaml", *GOAL)
    done("-C", "..", "goal", "add", "./p-4h7k2.yaml", *GOAL)
    assert len(family.since(before)) == 2


def test_a_plan_in_a_folder_below_is_found_and_written(done: Done, family: Family) -> None:
    family.put("plans/noord/p-a11aa.yaml", OTHER.replace("9m2aa", "a11aa").replace("a-9x9yy", "a-a11aa"))
    before = family.head()
    done("done", "a-a11")
    done("plan", "pause", "p-a11", "--reason", "Feest")
    assert {kept.files for kept in family.since(before)} == {("plans/noord/p-a11aa.yaml",)}


def test_a_plan_outside_this_workspace_is_not_written(g1p: G1p, family: Family, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    shutil.copytree(family.root, elsewhere)
    for said in (elsewhere / "plans" / "p-4h7k2.yaml", "../elders/plans/p-4h7k2.yaml"):
        with untouched(family), untouched(Family(elsewhere)):
            ran = g1p("goal", "add", said, *GOAL, "--json")
            refused(ran, 8, "outside_workspace")
            assert str(said) in ran.error["message"]


def test_a_plan_beside_the_folder_of_plans_is_not_written(g1p: G1p, family: Family) -> None:
    family.put("p-a11aa.yaml", OTHER.replace("9m2aa", "a11aa"))
    with untouched(family):
        refused(g1p("plan", "pause", "./p-a11aa.yaml", "--reason", "x", "--json"), 8, "outside_workspace")


@pytest.mark.parametrize("said", ["g1p.yaml", "/dev/null", ".git/config", "plans/", "plans/p-4h7k2.yaml/x"])
def test_a_file_that_is_no_plan_is_not_written(g1p: G1p, family: Family, said: str) -> None:
    with untouched(family):
        ran = g1p("goal", "add", said, *GOAL)
    assert ran.code in {3, 5, 8}
    assert ran.out == ""


def test_with_the_folder_named_one_stands_anywhere(
    done: Done, family: Family, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = family.head()
    done("-C", family.root, *LATER)
    done("goal", "set", "g-7k", "--when", "now", "--dir", family.root / "plans")
    assert len(family.since(before)) == 2


def test_options_stand_in_any_order(done: Done, family: Family) -> None:
    before = family.head()
    done("action", "add", "--due", "+1w", "p-4h7", "--who", "oma", "g-7k", "--start=vandaag", "Fietsen")
    done("--lang", "nl", "goal", "-C", family.root, "add", "--by=moeder", "--", "p-4h7", "--rust")
    assert [kept.subject.rpartition("-")[0] for kept in family.since(before)] == [
        "p-4h7k2: action add a",
        "p-4h7k2: goal add g",
    ]
    assert family.plan()["goals"][-1]["text"] == "--rust"


# --- links -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", [LATER, ("goal", "add", "plans/p-4h7k2.yaml", *GOAL)])
def test_a_plan_that_is_a_link_is_not_written(g1p: G1p, family: Family, line: tuple[str, ...]) -> None:
    family.file().rename(family.root / "elders.yaml")
    family.file().symlink_to("../elders.yaml")
    family.git("add", "--all")
    family.git("commit", "--quiet", "--message", "link")
    with untouched(family):
        refused(g1p(*line, "--json"), 8, "link_on_the_way")


def test_a_folder_of_plans_that_is_a_link_is_not_written(g1p: G1p, family: Family) -> None:
    (family.root / "plans").rename(family.root / "elders")
    (family.root / "plans").symlink_to("elders")
    family.git("add", "--all")
    family.git("commit", "--quiet", "--message", "link")
    with untouched(family):
        refused(g1p(*LATER, "--json"), 8, "link_on_the_way")
        refused(
            g1p("plan", "new", "--title", "A", "--reason", "B", "--person", "a:A:family:x", "--json"),
            8,
            "link_on_the_way",
        )


def test_a_workspace_behind_a_link_is_written(
    done: Done, family: Family, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kort").symlink_to(family.root)
    monkeypatch.chdir(tmp_path / "kort")
    before = family.head()
    done("-C", tmp_path / "kort", "goal", "add", tmp_path / "kort" / "plans" / "p-4h7k2.yaml", *GOAL)
    done(*LATER)
    assert len(family.since(before)) == 2


# --- plans that are wrong --------------------------------------------------------------------------------------------


def test_a_plan_that_a_merge_left_open_is_not_written(g1p: G1p, family: Family) -> None:
    family.put("plans/p-4h7k2.yaml", PLAN + UNRESOLVED)
    with untouched(family):
        for line in (
            LATER,
            ("done", "a-9x1"),
            ("goal", "add", "p-4h7", *GOAL),
            ("goal", "list", "p-4h7"),
            ("evaluate", "p-4h7"),
        ):
            refused(g1p(*line, "--json"), 6, "unfinished_merge")


BROKEN = {
    "form": PLAN.replace("status: active\ncreated", "status: actief\ncreated"),
    "yaml": PLAN + "  - [\n",
    "escape": PLAN.replace("Zilver samen ", "\x1b[31mZilver"),
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_wrong_plan_is_not_written_and_another_one_is(g1p: G1p, done: Done, family: Family, how: str) -> None:
    family.put("plans/p-4h7k2.yaml", BROKEN[how])
    with untouched(family):
        for line in (LATER, ("done", "a-9x1"), ("goal", "add", "p-4h7", *GOAL), ("done", "a-9x9", "a-9x1")):
            refused(g1p(*line, "--json"), 5, "invalid_plan")
        refused(g1p("done", "a-zzz", "--json"), 3, "record_not_found")
    before = family.head()
    done("done", "a-9x9")
    done("goal", "add", "p-9", "Rust", "--by", "vader")
    assert {kept.files for kept in family.since(before)} == {("plans/p-9m2aa.yaml",)}


def test_an_error_in_the_days_of_a_plan_does_not_stop_another_edit(done: Done, family: Family) -> None:
    family.put("plans/p-4h7k2.yaml", PLAN.replace("start: 2026-11-10", "start: 2026-12-10"))
    before = family.head()
    done("done", "a-0p3")
    done("action", "move", "a-9x1", "--to", "2026-12-20")
    assert len(family.since(before)) == 2
    assert done("check").code == 0


def test_one_record_in_two_plans_is_written_in_neither(g1p: G1p, family: Family) -> None:
    family.put("plans/p-a11aa.yaml", PLAN.replace("p-4h7k2", "p-a11aa"))
    with untouched(family):
        ran = g1p("done", "a-9x1qd", "--json")
    refused(ran, 4, "ambiguous")
    assert ran.error["candidates"] == ["plans/p-4h7k2.yaml", "plans/p-a11aa.yaml"]


# --- no workspace, no git, nobody ------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", [LATER, ("plan", "new"), ("goal", "list", "p-4h7"), ("evaluate",), ("done", "a-9x1")])
def test_without_a_workspace_nothing_is_written(g1p: G1p, tmp_path: Path, line: tuple[str, ...]) -> None:
    refused(g1p("-C", tmp_path, *line, "--json"), 3, "no_workspace")


def test_without_git_nothing_is_written(g1p: G1p, family: Family) -> None:
    held = family.file().read_bytes()
    shutil.rmtree(family.root / ".git")
    for line in (LATER, (*LATER, "--no-commit")):
        refused(g1p(*line, "--json"), 8, "no_repository")
    assert family.file().read_bytes() == held
    assert g1p(*LATER, "--dry-run").code == 0


def test_without_the_program_git_nothing_is_written(g1p: G1p, family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    with untouched(family), monkeypatch.context() as bare:
        bare.setenv("PATH", str(family.root))
        refused(g1p(*LATER, "--json"), 8, "no_git")


def test_nobody_makes_no_commit(g1p: G1p, family: Family) -> None:
    family.git("config", "--unset", "user.email")
    with untouched(family):
        refused(g1p(*LATER, "--json"), 8, "no_identity")
    assert g1p(*LATER, "--no-commit").code == 0


def test_without_a_branch_nothing_is_written(g1p: G1p, family: Family) -> None:
    family.git("checkout", "--quiet", "--detach")
    with untouched(family):
        refused(g1p(*LATER, "--json"), 8, "detached_head")


def test_a_file_that_may_not_be_read_is_said_so(family: Family) -> None:
    family.file().chmod(0)
    ran = ordinary("-C", family.root, "--lang", "en", "goal", "add", "p-4h7", *GOAL)
    assert (ran.code, ran.out) == (8, "")
    assert "p-4h7k2.yaml cannot be read" in ran.err


# --- edits by hand ---------------------------------------------------------------------------------------------------

BY_HAND = PLAN.replace("Zilver bellen", "Zilver mailen")


def test_what_was_changed_by_hand_is_not_swept_in(g1p: G1p, family: Family) -> None:
    family.file().write_text(BY_HAND, encoding="utf-8")
    with untouched(family):
        ran = g1p(*LATER, "--json")
    refused(ran, 7, "hand_edits")
    assert "plans/p-4h7k2.yaml" in ran.error["message"]


def test_with_yes_what_was_changed_by_hand_is_a_commit_of_its_own(g1p: G1p, family: Family) -> None:
    family.file().write_text(BY_HAND, encoding="utf-8")
    before = family.head()
    ran = g1p("-y", *LATER, "-m", "Eigen woorden")
    first, second = family.since(before)
    assert (first.subject, first.body) == ("p-4h7k2: by hand", "")
    assert [line.strip() for line in first.lines] == ["-        text: Zilver bellen", "+        text: Zilver mailen"]
    assert (second.subject, second.body) == ("p-4h7k2: goal set g-7k2mq", "Eigen woorden")
    assert second.lines == ("-    when: now", "+    when: later")
    assert ran.err.count(family.git("rev-parse", "--short=8", "HEAD~1")) == 1
    assert family.git("status", "--short") == ""


def test_a_plan_that_git_does_not_know_yet_is_changed_by_hand_too(g1p: G1p, family: Family) -> None:
    new = family.root / "plans" / "p-a11aa.yaml"
    new.write_text(OTHER.replace("9m2aa", "a11aa").replace("a-9x9yy", "a-a11aa"), encoding="utf-8")
    refused(g1p("done", "a-a11", "--json"), 7, "hand_edits")
    before = family.head()
    assert g1p("done", "a-a11", "--yes").code == 0
    assert [kept.subject for kept in family.since(before)] == ["p-a11aa: by hand", "p-a11aa: action done a-a11aa"]


def test_edits_by_hand_of_another_plan_are_left_alone(g1p: G1p, family: Family) -> None:
    family.file().write_text(BY_HAND, encoding="utf-8")
    before = family.head()
    assert g1p("done", "a-9x9").code == 0
    assert [kept.files for kept in family.since(before)] == [("plans/p-9m2aa.yaml",)]
    assert family.git("status", "--short") == " M plans/p-4h7k2.yaml"


def test_edits_by_hand_that_are_wrong_are_never_recorded(g1p: G1p, family: Family) -> None:
    family.file().write_text(BROKEN["form"], encoding="utf-8")
    with untouched(family):
        refused(g1p("-y", *LATER, "--json"), 5, "invalid_plan")


def test_without_a_commit_edits_by_hand_are_no_matter(g1p: G1p, family: Family) -> None:
    family.file().write_text(BY_HAND, encoding="utf-8")
    assert g1p(*LATER, "--no-commit").code == 0
    assert family.file().read_text(encoding="utf-8") == BY_HAND.replace("when: now", "when: later", 1)


def test_what_is_staged_by_hand_is_refused_also_with_yes(g1p: G1p, family: Family) -> None:
    family.file().write_text(BY_HAND, encoding="utf-8")
    family.git("add", "--all")
    with untouched(family):
        for option in ((), ("-y",)):
            refused(g1p(*option, *LATER, "--json"), 7, "staged_by_hand")


def test_what_is_staged_elsewhere_stays_staged(g1p: G1p, family: Family) -> None:
    (family.root / "brief.txt").write_text("nog niet", encoding="utf-8")
    family.git("add", "brief.txt")
    before = family.head()
    assert g1p(*LATER).code == 0
    assert [kept.files for kept in family.since(before)] == [("plans/p-4h7k2.yaml",)]
    assert family.git("status", "--short") == "A  brief.txt"


def test_a_hook_that_changes_the_plan_is_told(g1p: G1p, family: Family) -> None:
    hook = family.root / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        "#!/bin/sh\nprintf '# hook\\n' >> plans/p-4h7k2.yaml\ngit add plans/p-4h7k2.yaml\n", encoding="utf-8"
    )
    hook.chmod(0o700)
    ran = g1p(*LATER)
    assert ran.code == 0
    assert "p-4h7k2.yaml" in ran.err
    assert "hook" in ran.err
