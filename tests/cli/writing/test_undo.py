"""`g1p undo`: what a commit did to plans is taken back in a new commit, and what came after it stays."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import Ran
from tests.cli.writing.family import UNRESOLVED, Family, untouched
from tests.cli.writing.terminal import CTRL_C, terminal

G1p = Callable[..., Ran]
PLAN = "plans/p-4h7k2.yaml"


def change(family: Family, was: str, now: str, ident: str = "p-4h7k2") -> str:
    """Changes the file of a plan, commits that, and returns the commit."""
    text = family.file(ident).read_text(encoding="utf-8")
    assert was in text
    family.put(f"plans/{ident}.yaml", text.replace(was, now, 1))
    return family.head()


def test_the_last_commit_is_taken_back_byte_for_byte(done: Callable[..., Ran], family: Family) -> None:
    before = family.file().read_bytes()
    done("done", "a-9x1", "--result", "Zilver las")
    undone = family.head()
    ran = done("undo", "--yes", "-m", "That was another one")
    (commit,) = family.since(undone)
    assert (commit.subject, commit.body, commit.files) == (
        f"p-4h7k2: undo {undone[:8]}",
        "That was another one",
        (PLAN,),
    )
    assert family.file().read_bytes() == before
    assert family.head()[:8] in ran.err


def test_an_undo_is_undone_by_another(done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    after = family.file().read_bytes()
    done("undo", "--yes")
    done("undo", "--yes")
    assert family.file().read_bytes() == after


def test_what_came_after_it_stays(done: Callable[..., Ran], family: Family) -> None:
    before = family.file().read_text(encoding="utf-8")
    done("done", "a-9x1")
    undone = family.head()
    done("action", "move", "a-b3c", "--to", "2026-12-04", "--reason", "ziek")
    change(family, "goals:\n", "# by hand\ngoals:\n")
    moved = family.file().read_text(encoding="utf-8")
    done("undo", undone[:8], "--yes")
    wanted = moved.replace("        status: done\n        done_on: 2026-11-21\n", "        status: planned\n")
    assert family.file().read_text(encoding="utf-8") == wanted
    assert before != wanted


def test_it_is_told_to_programs(done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    undone = family.head()
    said = done("undo", "HEAD", "--yes", "--json").json
    assert said == {
        "g1p": 1,
        "kind": "commit",
        "id": undone,
        "plan": "p-4h7k2",
        "path": PLAN,
        "commit": family.head(),
        "changed": True,
    }


def test_several_plans_in_one_commit_are_taken_back_together(done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1", "a-9x9")
    done("undo", "--yes")
    assert family.plan()["goals"][0]["actions"][0]["status"] == "planned"
    assert family.plan("p-9m2aa")["goals"][0]["actions"][0]["status"] == "planned"
    said = done("undo", "--yes", "--json").json
    assert (said["plan"], [item["plan"] for item in said["items"]]) == ("p-4h7k2", ["p-4h7k2", "p-9m2aa"])
    lines = done("undo", "--yes", "--format", "jsonl").out.splitlines()
    assert [line[:18] for line in lines] == ['{"kind": "commit",'] * 2


def test_a_dry_run_shows_and_writes_nothing(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    with untouched(family):
        ran = g1p("undo", "--dry-run")
        said = g1p("undo", "--dry-run", "--json").json
    assert (ran.code, "+        status: planned" in ran.out.splitlines()) == (0, True)
    assert (said["dry_run"], said["commit"], said["diff"]) == (True, None, ran.out.rstrip("\n"))


def test_without_a_commit_the_file_is_written(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    head = family.head()
    assert g1p("undo", "--yes", "--no-commit").code == 0
    assert (family.head(), family.git("status", "--short")) == (head, f" M {PLAN}")


def test_without_a_terminal_it_needs_yes(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    with untouched(family):
        ran = g1p("undo", "--json")
    assert (ran.code, ran.error["code"]) == (2, "option_missing")


@pytest.mark.parametrize("answer, code, undone", [("y", 0, True), ("n", 0, False), (CTRL_C, 130, False)])
def test_at_a_terminal_it_shows_and_asks(
    done: Callable[..., Ran], family: Family, answer: str, code: int, *, undone: bool
) -> None:
    done("done", "a-9x1")
    head = family.head()
    with terminal("undo", "--lang", "en") as screen:
        assert "action a-9x1qd, status: agreed → done" in screen.screen
        screen.answer(answer)
        assert screen.code == code
    assert bool(family.since(head)) == undone


def test_how_many_plans_and_which_other_files_it_is_about_is_said(done: Callable[..., Ran], family: Family) -> None:
    (family.root / "notes.txt").write_text("one\n", encoding="utf-8")
    (family.root / "more.txt").write_text("one\n", encoding="utf-8")
    family.git("add", ".")
    change(family, "Zilver samen", "Zilver anders")
    with terminal("undo", "--lang", "en") as screen:
        assert "in one plan?" in screen.screen
        assert "2 files in that commit are no plans, and stay as they are." in " ".join(screen.answer("y").split())
    assert (family.root / "notes.txt").read_text(encoding="utf-8") == "one\n"
    done("done", "a-9x1", "a-9x9")
    with terminal("undo", "--lang", "en") as screen:
        assert "in 2 plans?" in screen.screen
        assert "are no plans" not in screen.answer("y")


def test_what_was_undone_already_is_already_so(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    undone = family.head()
    done("undo", "--yes")
    with untouched(family):
        assert g1p("undo", undone).code == 0
        assert g1p("undo", undone, "--json").json["changed"] is False


def test_what_was_changed_again_since_is_refused(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("action", "move", "a-b3c", "--to", "2026-12-04")
    undone = family.head()
    done("action", "move", "a-b3c", "--to", "2026-12-08")
    with untouched(family):
        ran = g1p("undo", undone, "--yes", "--json")
    assert (ran.code, ran.error["code"]) == (7, "undo_in_the_way")
    assert "goals/g-7k2mq/actions/a-b3c4d/due" in ran.error["message"]
    assert "ilver" not in ran.error["message"]


def test_the_commit_that_made_a_plan_is_taken_back_as_long_as_nobody_changed_it(g1p: G1p, family: Family) -> None:
    text = family.file().read_text(encoding="utf-8").replace("4h7k2", "newaa")
    family.put("plans/p-newaa.yaml", text)
    made = family.head()
    assert g1p("undo", "--yes").code == 0
    assert not family.file("p-newaa").exists()
    assert g1p("undo", "--yes").code == 0
    assert family.file("p-newaa").read_text(encoding="utf-8") == text
    change(family, "due: 2026-12-05", "due: 2026-12-06", "p-newaa")
    with untouched(family):
        assert g1p("undo", made, "--yes").code == 7
    family.file("p-newaa").unlink()
    family.git("commit", "--quiet", "--all", "--message", "gone")
    assert g1p("undo", made, "--yes").code == 0  # it is not there, so that was done already


def test_a_plan_that_has_moved_since_is_found(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    undone = family.head()
    (family.root / "plans/zuid").mkdir()
    family.git("mv", PLAN, "plans/zuid/p-4h7k2.yaml")
    family.git("commit", "--quiet", "--message", "moved")
    assert done("undo", undone, "--yes", "--json").json["path"] == "plans/zuid/p-4h7k2.yaml"
    family.git("rm", "--quiet", "plans/zuid/p-4h7k2.yaml")
    family.git("commit", "--quiet", "--message", "gone")
    with untouched(family):
        assert g1p("undo", undone, "--yes").code == 7


def test_a_move_is_taken_back(g1p: G1p, family: Family) -> None:
    before = family.file().read_bytes()
    family.git("mv", PLAN, "plans/p-4h.yaml")
    family.git("commit", "--quiet", "--message", "moved")
    assert g1p("undo", "--yes").code == 0
    assert (family.file().read_bytes(), (family.root / "plans/p-4h.yaml").exists()) == (before, False)


def test_what_would_make_the_plan_wrong_is_refused(g1p: G1p, family: Family) -> None:
    text = family.file().read_text(encoding="utf-8")
    family.put(PLAN, text.replace("done_on: 2026-10-19", "done_on: 2027-10-19"))
    family.put(PLAN, text)
    with untouched(family):
        assert g1p("undo", "--yes").code == 2  # a day in the future would come back
    family.put(PLAN, text.replace("title: ", "titel: "))
    family.put(PLAN, text)
    with untouched(family):
        assert g1p("undo", "--yes").code == 7
    family.put(PLAN, text + UNRESOLVED)
    with untouched(family):
        assert g1p("undo", "--yes").code == 6
    family.put(PLAN, text)
    with untouched(family):
        assert g1p("undo", "--yes").code == 6


def test_a_commit_that_broke_a_plan_is_taken_back(done: Callable[..., Ran], family: Family) -> None:
    text = family.file().read_bytes()
    change(family, "title: ", "titel: ")
    done("undo", "--yes")
    assert family.file().read_bytes() == text


def test_a_plan_that_is_unreadable_now_is_left_alone(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    undone = family.head()
    change(family, "title: ", "titel: ")
    with untouched(family):
        assert g1p("undo", undone, "--yes").code == 5
    change(family, "titel: ", "title: ")
    broken = change(family, "a-9x1qd", "a-9x1q")
    change(family, "a-9x1q\n", "a-9x1qd\n")
    change(family, "due: 2026-12-05", "due: 2026-12-06")
    with untouched(family):
        assert g1p("undo", broken, "--yes").code == 7  # what it did cannot be read


def test_edits_by_hand_are_recorded_first(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    head = family.head()
    file = family.file()
    file.write_text(file.read_text(encoding="utf-8").replace("2026-12-01", "2026-12-02"), encoding="utf-8")
    assert g1p("undo", "HEAD", "--yes").code == 0
    assert [commit.subject for commit in family.since(head)] == ["p-4h7k2: by hand", f"p-4h7k2: undo {head[:8]}"]
    assert family.plan()["actions"][0]["due"] == "2026-12-02"


@pytest.mark.parametrize("said", ["", "nope", "0000000", "HEAD~99", "--output=x", "main:plans", "-1", "HEAD\nHEAD"])
def test_a_commit_that_is_not_there_is_told(g1p: G1p, family: Family, said: str) -> None:
    with untouched(family):
        ran = g1p("undo", "--yes", "--json", "--", said)
    assert (ran.code, ran.error["code"]) == (3, "commit_not_found")


def test_a_commit_of_another_branch_is_not_there(g1p: G1p, family: Family) -> None:
    family.git("checkout", "--quiet", "-b", "other")
    other = change(family, "due: 2026-12-05", "due: 2026-12-06")
    family.git("checkout", "--quiet", "main")
    with untouched(family):
        assert g1p("undo", other, "--yes").code == 3


def test_a_commit_without_a_plan_and_a_merge_are_refused(g1p: G1p, family: Family) -> None:
    family.put("notes.txt", "one\n")
    with untouched(family):
        ran = g1p("undo", "HEAD", "--yes", "--json")
    assert (ran.code, ran.error["code"]) == (7, "no_plan_in_commit")
    base = family.head()
    change(family, "due: 2026-12-05", "due: 2026-12-06")
    family.git("checkout", "--quiet", "-b", "other", base)
    change(family, "title: Zilver samen", "title: Zilver")
    family.git("checkout", "--quiet", "main")
    family.git("merge", "--quiet", "other")
    with untouched(family):
        ran = g1p("undo", "HEAD", "--yes", "--json")
    assert (ran.code, ran.error["code"]) == (7, "merge_stays")


def test_the_last_commit_that_touched_a_plan_is_meant(done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    undone = family.head()
    family.put("notes.txt", "one\n")
    family.put("plans/notes.txt", "one\n")
    assert done("undo", "--yes", "--json").json["id"] == undone


def test_the_first_commit_is_taken_back_too(done: Callable[..., Ran], family: Family) -> None:
    done("undo", "--yes")
    assert list((family.root / "plans").glob("*.yaml")) == []


def test_the_oldest_commit_of_a_shallow_clone_stays(
    g1p: G1p, family: Family, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(family, "due: 2026-12-05", "due: 2026-12-06")
    family.git("clone", "--quiet", "--depth", "1", f"file://{family.root}", str(tmp_path / "shallow"))
    clone = Family(tmp_path / "shallow")
    monkeypatch.chdir(clone.root)
    with untouched(clone):
        ran = g1p("undo", "--yes", "--json")
    assert (ran.code, ran.error["code"]) == (8, "beginning_missing")


def test_what_git_has_lost_is_not_taken_for_what_was_never_there(g1p: G1p, family: Family) -> None:
    lost = family.git("rev-parse", f"HEAD:{PLAN}")
    change(family, "due: 2026-12-05", "due: 2026-12-06")
    (family.root / ".git/objects" / lost[:2] / lost[2:]).unlink()
    with untouched(family):
        ran = g1p("undo", "--yes", "--json")
    assert (ran.code, ran.error["code"]) == (8, "git_failed")


def test_a_plan_of_which_nothing_can_be_read_is_not_called_by_its_file(g1p: G1p, family: Family) -> None:
    family.put("plans/familie-zilver.yaml", "g1p: 1\nid: p-zz111\n")
    undone = family.head()
    ran = g1p("undo", "--yes", "--json")
    (commit,) = family.since(undone)
    assert (ran.json["plan"], commit.subject) == ("plans/familie-zilver.yaml", f"plans: undo {undone[:8]}")


def test_before_the_first_commit_there_is_nothing_to_undo(g1p: G1p, family: Family) -> None:
    family.git("update-ref", "-d", "HEAD")
    ran = g1p("undo", "--lang", "en")
    assert (ran.code, ran.out) == (0, "")
    assert "nothing to undo" in ran.err
    said = g1p("undo", "--json").json
    assert (said["kind"], said["commit"], said["changed"]) == ("commit", None, False)
    assert g1p("undo", "--format", "jsonl").out.startswith('{"kind": "commit", "id": null,')


def test_what_the_writer_refuses_is_refused(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    family.git("checkout", "--quiet", "--detach")
    with untouched(family):
        assert g1p("undo", "--yes").code == 8
