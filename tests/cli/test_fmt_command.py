"""`g1p fmt`: files, folders and a whole workspace laid out, and what it says; the commit is the user's."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import RAW, Ran, tree, write_text

G1p = Callable[..., Ran]

LOOSE = """\
title: "Ours"          # what we call it
g1p: 1
id: p-00000

people:
- {id: ann, name: "Ann"}   # mother
"""
TIDY = """\
g1p: 1
id: p-00000
title: Ours            # what we call it

people:
  - id: ann  # mother
    name: Ann
"""


@pytest.fixture
def loose(small: Path) -> Path:
    """The small workspace with one plan that is laid out otherwise, and one that is laid out already."""
    (small / "plans" / "p-00000.yaml").unlink()
    write_text(small, "plans/p-00000.yaml", LOOSE)
    write_text(small, "plans/p-11111.yaml", TIDY)
    return small


def test_it_lays_out_what_is_not_so_yet_and_says_how_much(g1p: G1p, loose: Path) -> None:
    ran = g1p("-C", loose, "fmt")
    assert (ran.code, ran.out) == (0, "plans/p-00000.yaml\n")
    assert ran.err == "1 file laid out, 2 were so already.\nThe commit is yours; git diff shows what has changed.\n"
    assert (loose / "plans" / "p-00000.yaml").read_text(encoding="utf-8") == TIDY
    again = g1p("-C", loose, "fmt")
    assert (again.code, again.out, again.err) == (0, "", "0 files laid out, 3 were so already.\n")


def test_what_is_laid_out_already_is_not_touched(g1p: G1p, loose: Path) -> None:
    before = tree(loose)
    g1p("-C", loose, "fmt")
    after = tree(loose)
    assert {name for name in before if before[name] != after[name]} == {"plans/p-00000.yaml"}


def test_the_rights_of_a_file_stay(g1p: G1p, loose: Path) -> None:
    file = loose / "plans" / "p-00000.yaml"
    file.chmod(0o640)
    g1p("-C", loose, "fmt")
    assert file.stat().st_mode & 0o777 == 0o640
    assert {path.name for path in file.parent.iterdir()} == {"p-00000.yaml", "p-11111.yaml"}


@pytest.mark.parametrize("options", [["--check"], ["--dry-run"], ["--check", "--dry-run"]])
def test_with_check_or_dry_run_nothing_is_written(g1p: G1p, loose: Path, options: list[str]) -> None:
    before = tree(loose)
    ran = g1p("-C", loose, "fmt", *options)
    assert ran.code == int("--check" in options)
    assert tree(loose) == before
    assert ran.err.startswith("1 file is not laid out yet, 2 were so already.\n")
    assert ("--dry-run nothing is written" in ran.err) == ("--dry-run" in options)
    if "--dry-run" not in options:
        assert ran.out == "plans/p-00000.yaml\n"
    else:
        assert ran.out.startswith("--- plans/p-00000.yaml\n+++ plans/p-00000.yaml\n@@ ")
        assert "\n+  - id: ann  # mother\n" in ran.out
    assert g1p("-C", loose, "fmt", "plans/p-11111.yaml", *options).code == 0  # as messages call it
    assert g1p("-C", loose, "fmt", "p-11111.yaml", *options).code == 3
    assert g1p("-C", loose, "fmt", loose / "plans" / "p-11111.yaml", *options).code == 0


def test_files_and_folders_need_no_workspace(g1p: G1p) -> None:
    write_text(Path(), "a/b/p-00000.yml", LOOSE)
    write_text(Path(), "p-22222.yaml", LOOSE)
    ran = g1p("fmt", "a", "p-22222.yaml", "./p-22222.yaml", "--lang", "en")
    assert (ran.code, ran.out) == (0, "a/b/p-00000.yml\np-22222.yaml\n")
    assert Path("p-22222.yaml").read_text(encoding="utf-8") == TIDY
    assert g1p("fmt", "--lang", "en").code == 3
    assert g1p("fmt", "nothing.yaml").code == 3


def test_a_name_as_messages_say_it_is_found_from_any_folder(
    g1p: G1p, loose: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(loose / "plans")
    assert g1p("fmt", "plans/p-00000.yaml").out == "plans/p-00000.yaml\n"
    assert g1p("fmt", "plans/p-99999.yaml").code == 3


def test_a_file_of_somebody_else_is_left_alone(g1p: G1p, loose: Path) -> None:
    text = 'services:  {web: {image: "nginx:1.10"}}\n'
    file = write_text(loose, "docker-compose.yaml", text)
    ran = g1p("-C", loose, "fmt", file, loose / "plans", "--lang", "en")
    assert (ran.code, ran.out, file.read_text(encoding="utf-8")) == (5, "plans/p-00000.yaml\n", text)
    assert "docker-compose.yaml does not say that it is a plan" in ran.err


def test_a_command_to_type_is_one_for_a_shell(g1p: G1p, loose: Path) -> None:
    write_text(loose, "plans/my plan.yaml", "g1p: [\n")
    assert "g1p check 'plans/my plan.yaml'" in g1p("-C", loose, "fmt", "--lang", "en").err


def test_outside_a_workspace_nothing_is_said_of_git(g1p: G1p) -> None:
    write_text(Path(), "p-22222.yaml", LOOSE)
    assert "git" not in g1p("fmt", "p-22222.yaml", "--lang", "en").err


def test_settings_and_rollout_have_their_own_order(g1p: G1p, loose: Path) -> None:
    write_text(loose, "g1p.yaml", "language: en\norganisation: 'Team'\ng1p: 1\n")
    write_text(loose, "rollout.yaml", "finance: [{status: done, action: Room}]\ng1p: 1\n")
    assert g1p("-C", loose, "fmt").out.splitlines() == ["g1p.yaml", "rollout.yaml", "plans/p-00000.yaml"]
    assert (loose / "g1p.yaml").read_text(encoding="utf-8") == "g1p: 1\norganisation: Team\nlanguage: en\n"
    rollout = "g1p: 1\n\nfinance:\n  - action: Room\n    status: done\n"
    assert (loose / "rollout.yaml").read_text(encoding="utf-8") == rollout


def test_every_form_tells_the_same(g1p: G1p, loose: Path) -> None:
    ran = g1p("-C", loose, "fmt", "--check", "--json")
    item = {"file": "plans/p-00000.yaml", "line": 1, "column": 1, "written": False}
    assert (ran.code, ran.err, ran.json) == (1, "", {"g1p": 1, "kind": "fmt", "files": 3, "items": [item]})
    assert json.loads(g1p("-C", loose, "fmt", "--check", "--format", "jsonl").out) == item
    lines = g1p("-C", loose, "fmt", "--check", "--format", "lines")
    assert (lines.code, lines.out, lines.err) == (1, "plans/p-00000.yaml:1:1: not laid out yet\n", "")
    dry = g1p("-C", loose, "fmt", "--dry-run", "--json")
    assert (dry.code, dry.json["dry_run"]) == (0, True)
    shown = g1p("-C", loose, "fmt", "--dry-run").out.splitlines()
    assert [line.rstrip() for line in dry.items[0]["diff"].split("\n")] == shown
    written = g1p("-C", loose, "fmt", "--format", "lines")
    assert (written.code, written.out) == (0, "plans/p-00000.yaml:1:1: laid out anew\n")
    assert g1p("-C", loose, "fmt", "--json").json == {"g1p": 1, "kind": "fmt", "files": 3, "items": []}


def test_the_line_is_the_first_that_changes(g1p: G1p, loose: Path) -> None:
    write_text(
        loose, "plans/p-11111.yaml", TIDY.replace("  - id: ann", "  -  id: ann").replace("    name", "     name")
    )
    write_text(loose, "plans/p-00000.yaml", TIDY + "\n")
    items = g1p("-C", loose, "fmt", "--dry-run", "--json").items
    assert [(item["file"][-7:], item["line"]) for item in items] == [("00.yaml", 8), ("11.yaml", 6)]


def test_where_only_the_ends_of_lines_change_the_file_is_named(g1p: G1p, loose: Path) -> None:
    write_text(loose, "plans/p-00000.yaml", TIDY.removesuffix("\n"))
    assert g1p("-C", loose, "fmt", "--dry-run").out == "plans/p-00000.yaml\n"
    assert g1p("-C", loose, "fmt", "--check", "--format", "lines").out.startswith("plans/p-00000.yaml:7:1: ")


def test_a_file_that_cannot_be_read_is_told_and_the_others_go_on(g1p: G1p, loose: Path) -> None:
    bad = write_text(loose, "plans/p-22222.yaml", "title: [Samira\n").read_bytes()
    write_text(loose, "plans/p-33333.yaml", "g1p: 7\ntitle:   'x'\n")
    ran = g1p("-C", loose, "fmt")
    assert (ran.code, ran.out) == (5, "plans/p-00000.yaml\n")
    first, second, *rest = ran.err.splitlines()
    assert first.startswith("plans/p-22222.yaml:1:8: G027 ")
    assert "g1p check plans/p-22222.yaml" in first
    assert "plans/p-33333.yaml" in second
    assert rest[0] == "1 file laid out, 2 were so already, 2 are left as they were."
    assert "Samira" not in ran.err
    assert (loose / "plans" / "p-22222.yaml").read_bytes() == bad
    machine = g1p("-C", loose, "fmt", "--check", "--json")
    assert (machine.code, machine.items) == (5, [])
    assert [json.loads(line)["code"] for line in machine.err.splitlines()] == ["invalid_plan", "newer_format"]


def test_the_gravest_code_is_the_last_word(g1p: G1p, loose: Path) -> None:
    write_text(loose, "plans/p-22222.yaml", "title: [\n")
    write_text(loose, "plans/p-33333.yaml", "g1p: 1\nid: p-33333\nunresolved: [{path: title}]\n")
    ran = g1p("-C", loose, "fmt", "--check")
    assert ran.code == 6
    (loose / "plans" / "p-44444.yaml").symlink_to("nowhere")
    ran = g1p("-C", loose, "fmt")
    assert ran.code == 8
    assert ran.err.splitlines()[-2] == "1 file laid out, 2 were so already, 3 are left as they were."


def test_a_link_is_never_written_through(g1p: G1p, loose: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere.yaml"
    other.write_text(LOOSE, encoding="utf-8")
    (loose / "plans" / "p-22222.yaml").symlink_to(other)
    ran = g1p("-C", loose, "fmt")
    assert (ran.code, ran.out) == (8, "plans/p-00000.yaml\n")
    assert "plans/p-22222.yaml" in ran.err
    assert other.read_text(encoding="utf-8") == LOOSE


def test_what_cannot_be_laid_out_without_loss_is_left_alone(g1p: G1p, loose: Path) -> None:
    text = "g1p: 1\npeople: [\n  {id: ann, name: Samira}\n]  # g1p: off G312 because we know\n"
    file = write_text(loose, "plans/p-22222.yaml", text)
    ran = g1p("-C", loose, "fmt")
    assert ran.code == 5
    assert ran.err.startswith("plans/p-22222.yaml: g1p cannot lay this file out")
    assert "Samira" not in ran.err
    assert file.read_text(encoding="utf-8") == text


def test_a_plan_with_faults_in_its_shape_is_laid_out_all_the_same(g1p: G1p, loose: Path) -> None:
    file = write_text(loose, "plans/p-00000.yaml", "titel:   'x'\ngoals: {a: 1}\npeople: Samira\ng1p: one\n")
    assert g1p("-C", loose, "fmt").code == 0
    assert file.read_text(encoding="utf-8") == "g1p: one\npeople: Samira\n\ngoals:\n  a: 1\n\ntitel: x\n"


def test_settings_that_cannot_be_used_are_told_and_the_plans_go_on(g1p: G1p, loose: Path) -> None:
    write_text(loose, "g1p.yaml", "g1p: 1\norganisation: [\n")
    ran = g1p("-C", loose, "fmt", "--lang", "en")
    assert (ran.code, ran.out) == (5, "plans/p-00000.yaml\n")
    assert ran.err.startswith("g1p.yaml:2:15: G027 ")
    write_text(loose, "g1p.yaml", "organisation: 5\n")
    assert g1p("-C", loose, "fmt", "--lang", "en").code == 0


def test_files_in_git_are_laid_out_and_not_committed(g1p: G1p, demo: Path) -> None:
    commits = _git(demo, "rev-list", "--count", "HEAD")
    ran = g1p("-C", demo, "fmt", "--lang", "en")
    changed = [line.split()[-1] for line in _git(demo, "status", "--short").splitlines()]
    assert ran.code == 0
    assert sorted(ran.out.splitlines()) == sorted(changed)
    assert _git(demo, "rev-list", "--count", "HEAD") == commits
    assert g1p("-C", demo, "fmt", "--check").code == 0
    assert g1p("-C", demo, "check", "--today", "2026-11-21").code == 0


def _git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, encoding="utf-8").stdout


def test_what_commands_make_is_laid_out_already(g1p: G1p, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Ann")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ann@example.org")
    people = ("--person", "ann:Ann - zij:family:moeder", "--person", "bob:Bob:professional:coach")
    roles = ("--coordinator", "ann", "--keeper", "bob", "--arrangement", "Wij bellen elke week. " * 9)
    assert g1p("init", "werk", "--organisation", "Team: Noord", "--municipality", "Gouda").code == 0
    made = g1p("-C", "werk", "plan", "new", "--title", "Samen", "--reason", "Omdat het moet. " * 9, *people, *roles)
    assert made.code == 0
    plan = made.out.strip()
    assert g1p("-C", "werk", "goal", "add", plan, "Wij slapen", "--by", "ann", "--when", "now").code == 0
    ran = g1p("-C", "werk", "fmt", "--check", "--lang", "nl")
    assert (ran.code, ran.out, ran.err) == (0, "", "0 bestanden zijn nog niet opgemaakt, 2 waren al zo.\n")


def test_it_speaks_dutch_and_the_dutch_word_works(g1p: G1p, loose: Path) -> None:
    ran = g1p("-C", loose, "opmaak", "--lang", "nl")
    assert ran.err == (
        "1 bestand opgemaakt, 2 waren al zo.\nVastleggen doe je zelf; git diff laat zien wat er is veranderd.\n"
    )
    helped = g1p("fmt", "-h")
    assert helped.code == 0
    assert "--check" in helped.out
    assert max(map(len, helped.out.splitlines())) <= 80


def test_quiet_says_only_the_names(g1p: G1p, loose: Path) -> None:
    ran = g1p("-C", loose, "fmt", "-q")
    assert (ran.out, ran.err) == ("plans/p-00000.yaml\n", "")


def test_what_a_terminal_obeys_never_reaches_it(g1p: G1p, loose: Path) -> None:
    (loose / "plans" / "p-00000.yaml").rename(loose / "plans" / "p-\x1b[31m.yaml")
    for form in ("text", "lines", "json", "jsonl"):
        ran = g1p("-C", loose, "fmt", "--dry-run", "--format", form)
        assert "[31m" in ran.out
        assert not RAW.search(ran.out + ran.err)


def test_options_that_do_not_go_together(g1p: G1p, loose: Path) -> None:
    assert g1p("-C", loose, "fmt", "--json", "--format", "lines").code == 2
    assert g1p("-C", loose, "fmt", "--format", "sarif").code == 2
