"""`g1p init`: a folder becomes a workspace in a git repository of its own, once, and nothing else is touched."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from g1p.resources import resource
from tests.cli.door import Ran
from tests.cli.writing.terminal import CTRL_C, CTRL_D, terminal

G1p = Callable[..., Ran]

FILES = [
    "g1p.yaml",
    ".gitattributes",
    "plans/.gitkeep",
    "schemas/plan-1.schema.json",
    "schemas/rollout-1.schema.json",
    "schemas/workspace-1.schema.json",
]


def git(folder: Path, *words: str) -> str:
    """What git prints, without the last line end."""
    done = subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True, text=True)
    return done.stdout.rstrip("\n")


def everything(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, git's own too."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which we stand, and somebody whom git knows."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / ".gitconfig").write_text(
        "[user]\nname = Keeper\nemail = keeper@example.org\n[init]\ndefaultBranch = main\n", encoding="utf-8"
    )
    folder = tmp_path / "werk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("G1P_LANG", "en")
    return folder


@pytest.fixture
def plannen(here: Path) -> Path:
    """A new repository that somebody made with `git init plannen`."""
    git(here, "init", "--quiet", "plannen")
    return here / "plannen"


def test_a_new_repository_becomes_a_workspace_in_one_commit(g1p: G1p, plannen: Path) -> None:
    ran = g1p("-C", plannen, "init")
    assert (ran.code, ran.out.splitlines()) == (0, FILES)
    assert git(plannen, "log", "--format=%s") == "g1p: init"
    assert git(plannen, "status", "--short") == ""
    assert sorted(git(plannen, "ls-files").splitlines()) == sorted(FILES)
    assert "is called plannen" in ran.err
    assert "plan new" in ran.err


def test_what_is_made_is_a_workspace_without_a_fault(g1p: G1p, plannen: Path) -> None:
    g1p("-C", plannen, "init", "--organisation", 'Team "Noord": één', "--municipality", "’s-Gravenhage", "--lang", "nl")
    assert g1p("-C", plannen, "check").code == 0
    assert (plannen / "g1p.yaml").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=schemas/workspace-1.schema.json\n"
        "g1p: 1\norganisation: 'Team \"Noord\": één'\nmunicipality: ’s-Gravenhage\n"
    )
    for file in resource("schemas").glob("*.json"):
        assert (plannen / "schemas" / file.name).read_bytes() == file.read_bytes()
    assert git(plannen, "check-attr", "text", "plans/p-00000.yaml").endswith(": unset")


def test_the_language_is_written_when_it_is_not_dutch(g1p: G1p, plannen: Path) -> None:
    g1p("-C", plannen, "init", "--lang", "en")
    assert "language: en\n" in (plannen / "g1p.yaml").read_text(encoding="utf-8")


def test_once_more_is_already_so(g1p: G1p, plannen: Path) -> None:
    g1p("-C", plannen, "init")
    before = everything(plannen)
    again = g1p("-C", plannen, "init", "--organisation", "Somebody else")
    assert (again.code, again.out) == (0, "")
    assert everything(plannen) == before
    assert g1p("-C", plannen, "init", "--json").json["changed"] is False


def test_a_new_folder_becomes_a_repository_for_its_keeper_alone(g1p: G1p, here: Path) -> None:
    assert g1p("init", "zuid/plannen", "--organisation", "Team").code == 0
    assert git(here / "zuid/plannen", "log", "--format=%s") == "g1p: init"
    assert (here / "zuid/plannen").stat().st_mode & 0o777 == 0o700


def test_a_workspace_that_lost_its_repository_gets_a_new_one(g1p: G1p, plannen: Path) -> None:
    g1p("-C", plannen, "init")
    shutil.rmtree(plannen / ".git")
    tried = g1p("-C", plannen, "init", "--dry-run", "--json")
    assert (tried.code, tried.json["changed"], (plannen / ".git").exists()) == (0, True, False)
    ran = g1p("-C", plannen, "init", "--no-hook", "--json")
    assert (ran.code, ran.json["changed"], ran.json["commit"], ran.json["files"]) == (0, True, None, [])
    shutil.rmtree(plannen / ".git")
    ran = g1p("-C", plannen, "init")
    assert (ran.code, "is a git repository now" in ran.err, "ready" in ran.err) == (0, True, False)
    assert (plannen / ".git/hooks/pre-commit").exists()
    assert (
        git(plannen, "status", "--short") != ""
    )  # whose files these are, and what else goes with them, we do not know


def test_an_existing_repository_keeps_all_that_was_in_it(g1p: G1p, plannen: Path) -> None:
    (plannen / ".gitattributes").write_bytes(b"*.png binary\n* text=auto")
    (plannen / "notes.txt").write_text("one\n", encoding="utf-8")
    git(plannen, "add", ".")
    git(plannen, "commit", "--quiet", "--message", "begin")
    (plannen / "notes.txt").write_text("two\n", encoding="utf-8")
    (plannen / "staged.txt").write_text("staged\n", encoding="utf-8")
    git(plannen, "add", "staged.txt")
    (plannen / "loose.txt").write_text("loose\n", encoding="utf-8")
    assert g1p("-C", plannen, "init").code == 0
    assert git(plannen, "status", "--short").splitlines() == [" M notes.txt", "A  staged.txt", "?? loose.txt"]
    said = (plannen / ".gitattributes").read_bytes()
    assert said == b"*.png binary\n* text=auto\nplans/** -text\nschemas/** -text\n"
    assert sorted(git(plannen, "show", "--format=", "--name-only").splitlines()) == sorted(FILES)


def test_lines_of_attributes_end_as_the_others_do(g1p: G1p, plannen: Path) -> None:
    (plannen / ".gitattributes").write_bytes(b"*.png binary\r\nplans/** -text\r\n")
    git(plannen, "add", ".")
    git(plannen, "commit", "--quiet", "--message", "begin")
    assert g1p("-C", plannen, "init").code == 0
    said = (plannen / ".gitattributes").read_bytes()
    assert said == b"*.png binary\r\nplans/** -text\r\nschemas/** -text\r\n"


def test_nothing_is_written_by_a_dry_run(g1p: G1p, here: Path) -> None:
    ran = g1p("init", "plannen", "--dry-run")
    assert (ran.code, ran.out.splitlines()) == (0, FILES)
    assert list(here.iterdir()) == []
    said = g1p("init", "plannen", "--dry-run", "--json").json
    assert (said["kind"], said["commit"], said["dry_run"], said["files"]) == ("workspace", None, True, FILES)
    assert "+plans/** -text" in said["diff"].splitlines()


def test_without_a_commit_the_files_are_left_to_the_user(g1p: G1p, plannen: Path) -> None:
    assert g1p("-C", plannen, "init", "--no-commit").code == 0
    assert all((plannen / name).is_file() for name in FILES)
    assert subprocess.run(["git", "-C", plannen, "rev-parse", "HEAD"], capture_output=True, check=False).returncode != 0


def test_it_is_told_to_programs(g1p: G1p, plannen: Path) -> None:
    said = g1p("-C", plannen, "init", "-m", "We begin", "--json").json
    assert (said["g1p"], said["kind"], said["path"], said["changed"]) == (1, "workspace", "g1p.yaml", True)
    assert said["commit"] == git(plannen, "rev-parse", "HEAD")
    assert git(plannen, "log", "--format=%b").strip() == "We begin"
    assert [json.loads(line)["files"] for line in g1p("-C", plannen, "init", "--format", "jsonl").out.splitlines()] == [
        []
    ]


def test_old_schemas_are_brought_up_to_date_in_a_commit_of_their_own(g1p: G1p, plannen: Path) -> None:
    g1p("-C", plannen, "init")
    schema = plannen / "schemas" / "plan-1.schema.json"
    schema.write_text('{"$id": "urn:g1p:schema:plan-1"}\n', encoding="utf-8")
    git(plannen, "commit", "--quiet", "--all", "--message", "older")
    ran = g1p("-C", plannen, "init", "--format", "lines")
    assert (ran.code, ran.out) == (0, "schemas/plan-1.schema.json:1:1:\n")
    assert git(plannen, "log", "-1", "--format=%s", "--name-only").split() == [
        "g1p:",
        "schemas",
        f"schemas/{schema.name}",
    ]


def test_plans_that_are_there_need_nothing_to_hold_their_folder(g1p: G1p, plannen: Path) -> None:
    (plannen / "plans").mkdir()
    (plannen / "plans" / "p-00000.yaml").write_text("g1p: 1\n", encoding="utf-8")
    assert g1p("-C", plannen, "init").out.splitlines() == [name for name in FILES if name != "plans/.gitkeep"]


def test_edits_by_hand_are_recorded_first(g1p: G1p, plannen: Path) -> None:
    (plannen / ".gitattributes").write_text("*.png binary\n", encoding="utf-8")
    refused = g1p("-C", plannen, "init")
    assert refused.code == 7
    assert not (plannen / "g1p.yaml").exists()
    assert g1p("-C", plannen, "init", "--yes").code == 0
    assert git(plannen, "log", "--format=%s").splitlines() == ["g1p: init", "g1p: by hand"]


def test_a_workspace_inside_a_workspace_is_refused(g1p: G1p, plannen: Path) -> None:
    g1p("-C", plannen, "init")
    git(plannen, "init", "--quiet", "plans/zuid")
    for folder in ("plans/zuid", "plans/nieuw"):
        ran = g1p("init", plannen / folder, "--json")
        assert (ran.code, ran.error["code"]) == (7, "second_workspace")
    assert not (plannen / "plans/nieuw").exists()


def test_a_folder_in_a_repository_of_something_else_is_refused(g1p: G1p, plannen: Path) -> None:
    (plannen / "map").mkdir()
    (plannen / ".gitignore").write_text("map\n", encoding="utf-8")
    for folder in ("map", "nieuw"):
        ran = g1p("init", plannen / folder, "--json")
        assert (ran.code, ran.error["code"]) == (8, "inside_repository")
    git(plannen, "init", "--quiet", "map")
    assert g1p("init", plannen / "map").code == 0


@pytest.mark.parametrize(
    "name, text",
    [
        ("plans", "a file\n"),
        ("schemas", "a file\n"),
        ("schemas/plan-1.schema.json", '{"title": "Something else"}\n'),
        ("schemas/plan-1.schema.json", "no JSON\n"),
        ("schemas/plan-1.schema.json", "[]\n"),
    ],
)
def test_what_is_not_ours_is_never_written_over(g1p: G1p, plannen: Path, name: str, text: str) -> None:
    file = plannen / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    before = everything(plannen)
    ran = g1p("-C", plannen, "init", "--json")
    assert (ran.code, ran.error["code"]) == (8, "not_ours")
    assert everything(plannen) == before


def test_a_folder_where_a_file_should_be_and_the_other_way_round_are_refused(g1p: G1p, plannen: Path) -> None:
    (plannen / ".gitattributes").mkdir()
    assert g1p("-C", plannen, "init").code == 8
    (plannen / "file").write_text("", encoding="utf-8")
    assert g1p("init", plannen / "file").code == 8
    assert g1p("init", plannen / "file" / "below").code == 8


def test_a_settings_file_that_cannot_be_used_is_left_alone(g1p: G1p, plannen: Path) -> None:
    (plannen / "g1p.yaml").write_text("g1p: 1\n", encoding="utf-8")
    assert g1p("-C", plannen, "init").code == 5
    assert (plannen / "g1p.yaml").read_text(encoding="utf-8") == "g1p: 1\n"


def test_without_an_identity_nothing_stays_behind(g1p: G1p, here: Path) -> None:
    (Path(os.environ["HOME"]) / ".gitconfig").unlink()
    ran = g1p("init", "zuid/plannen", "--json")
    assert (ran.code, ran.error["code"]) == (8, "no_identity")
    assert list(here.iterdir()) == []
    (here / "leeg").mkdir()
    assert g1p("init", "leeg").code == 8
    assert list((here / "leeg").iterdir()) == []


def test_a_folder_that_may_not_be_made_is_told(g1p: G1p, here: Path) -> None:
    ran = g1p("init", "a" * 300, "--organisation", "Team", "--json")
    assert (ran.code, ran.error["code"]) == (8, "cannot_write")
    assert list(here.iterdir()) == []


def test_bare_detached_and_broken_repositories_are_refused(g1p: G1p, here: Path, plannen: Path) -> None:
    git(here, "init", "--quiet", "--bare", "kaal")
    assert g1p("init", "kaal").code == 8
    git(plannen, "commit", "--quiet", "--allow-empty", "--message", "begin")
    git(plannen, "checkout", "--quiet", "--detach")
    assert g1p("-C", plannen, "init").code == 8
    (here / "stuk").mkdir()
    (here / "stuk" / ".git").write_text("gitdir: nowhere\n", encoding="utf-8")
    assert g1p("init", "stuk").code == 8
    assert (here / "stuk" / ".git").read_text(encoding="utf-8") == "gitdir: nowhere\n"


@pytest.mark.parametrize("option", ["--organisation", "--municipality"])
@pytest.mark.parametrize("said", ["", " \t", "a\x1bb", "a\u202eb", "x" * 2001])
def test_a_name_that_no_file_may_hold_is_refused(g1p: G1p, here: Path, option: str, said: str) -> None:
    ran = g1p("init", "plannen", option, said)
    assert ran.code == 2
    assert list(here.iterdir()) == []


def test_at_a_terminal_the_names_are_asked(plannen: Path) -> None:
    with terminal("-C", plannen, "init") as screen:
        assert "[plannen]" in screen.screen
        screen.answer("x" * 2001, "Team Noord", "Gouda")
        assert screen.code == 0
    said = (plannen / "g1p.yaml").read_text(encoding="utf-8")
    assert "organisation: Team Noord\nmunicipality: Gouda\n" in said


def test_an_empty_answer_takes_the_name_of_the_folder_and_no_municipality(plannen: Path) -> None:
    with terminal("-C", plannen, "init") as screen:
        screen.answer("", "")
        assert screen.code == 0
    said = (plannen / "g1p.yaml").read_text(encoding="utf-8")
    assert "organisation: plannen\n" in said
    assert "municipality" not in said


def test_what_stands_on_the_line_is_not_asked(plannen: Path) -> None:
    with terminal("-C", plannen, "init", "--municipality", "Gouda") as screen:
        screen.answer("")
        assert screen.code == 0
    assert "municipality: Gouda\n" in (plannen / "g1p.yaml").read_text(encoding="utf-8")
    with terminal("-C", plannen, "init") as screen:
        assert screen.code == 0  # there is a g1p.yaml, so there is nothing to ask


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_who_stops_at_the_question_has_nothing(here: Path, key: str) -> None:
    with terminal("init", "plannen") as screen:
        screen.answer(key)
        assert screen.code == 130
    assert list(here.iterdir()) == []
