"""`g1p schema` and `g1p demo`: the contract of the files, and a workspace to try."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import DAY, Ran

G1p = Callable[..., Ran]


@pytest.mark.parametrize("kind", ["plan", "workspace", "rollout"])
def test_show_prints_the_schema_and_path_where_it_lies(g1p: G1p, kind: str) -> None:
    shows, path = g1p("schema", "show", kind), g1p("schema", "path", kind)
    assert (shows.code, shows.err, path.code, path.err) == (0, "", 0, "")
    assert "$schema" in json.loads(shows.out)
    assert Path(path.out.strip()).read_text(encoding="utf-8") == shows.out


def test_the_plan_is_meant_when_nothing_is_said(g1p: G1p) -> None:
    assert g1p("schema", "show") == g1p("schema", "show", "plan")
    assert g1p("schema", "path") == g1p("schema", "path", "plan")


def test_demo_makes_a_workspace_in_which_everything_works(g1p: G1p) -> None:
    made = g1p("--lang", "en", "demo")
    assert (made.code, made.out) == (0, "")
    assert "10 plans" in made.err
    assert "g1p -C demo overdue" in made.err
    assert g1p("-C", "demo", "check", "--today", DAY).code == 0
    assert len(g1p("-C", "demo", "plan", "list", "--json").items) == 10
    assert g1p("-C", "demo", "overdue", "--today", DAY, "--exit-code").code == 1


def test_what_demo_suggests_works_as_it_stands(g1p: G1p) -> None:
    line = g1p("--lang", "en", "demo", "a folder").err.splitlines()[-1]
    words = line.partition("g1p ")[2]
    assert "'a folder'" in words or '"a folder"' in words


def test_the_schemas_of_a_demo_are_where_its_files_say(g1p: G1p) -> None:
    assert g1p("demo", "new").code == 0
    for file in (Path("new/g1p.yaml"), *Path("new/plans").rglob("*.yaml")):
        (hint,) = [line for line in file.read_text(encoding="utf-8").splitlines() if "$schema=" in line]
        assert (file.parent / hint.partition("$schema=")[2]).exists()


def test_demo_takes_an_empty_folder_and_no_other(g1p: G1p) -> None:
    Path("empty").mkdir()
    assert g1p("demo", "empty").code == 0
    again = g1p("demo", "empty")
    assert again.code == 8
    assert "empty" in again.err


def test_quiet_demo_says_nothing(g1p: G1p) -> None:
    assert g1p("-q", "demo") == Ran(0, "", "")
