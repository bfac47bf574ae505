"""`g1p check` knows the ladder of the workspace that it stands in, and outside one the usual ladder (G240)."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from g1p.store.workspace import open_workspace
from tests.cli.door import DAY, Ran, write_text

G1p = Callable[..., Ran]
PLAN = """
g1p: 1
id: p-00000
title: Ours
status: draft
created: 2026-09-01
reason: We wait
people: [{id: ann, name: Ann, group: family, role: mother}]
goals: []
escalations:
  - id: x-00001
    opened: 2026-11-16
    step: STEP
    organisation: Homes
    to: {name: Kim}
    reason: Nobody answers
    raised_by: ann
    answer_by: 2026-11-30
"""
SETTINGS = "g1p: 1\norganisation: Team\nlanguage: en\n"
OWN = SETTINGS + "ladder: [{step: front_desk, name: the desk}, {step: boss, name: the boss, days: 5}]\n"
HERE = "plans/p-00000.yaml:12:11: G240 The ladder has no such step. Choose one of: {}. A ladder of your own"


@pytest.fixture
def checked(g1p: G1p, small: Path) -> Callable[[str, str], Ran]:
    """What check says of a plan with this step in a workspace with these settings."""

    def run(settings: str, step: str) -> Ran:
        write_text(small, "g1p.yaml", settings)
        write_text(small, "plans/p-00000.yaml", PLAN.lstrip("\n").replace("STEP", step))
        return g1p("-C", small, "check", "--today", DAY, "--format", "lines")

    return run


def test_the_usual_ladder_holds_where_none_is_written(checked: Callable[[str, str], Ran]) -> None:
    assert checked(SETTINGS, "manager").out == ""
    known = "team, manager, process_director, municipality, directors, alderman"
    assert checked(SETTINGS, "boss").out.startswith(HERE.format(known))


def test_a_ladder_of_their_own_takes_its_place(checked: Callable[[str, str], Ran], small: Path) -> None:
    assert checked(OWN, "boss").out == ""
    assert open_workspace(small).steps == ("front_desk", "boss")
    assert checked(OWN, "manager").out.startswith(HERE.format("front_desk, boss"))


def test_outside_a_workspace_the_usual_ladder_holds(
    g1p: G1p, checked: Callable[[str, str], Ran], small: Path, tmp_path: Path
) -> None:
    checked(SETTINGS, "boss")
    alone = tmp_path / "alone"
    alone.mkdir()
    shutil.copy(small / "plans" / "p-00000.yaml", alone)
    ran = g1p("-C", alone, "check", "--today", DAY, "--json", alone / "p-00000.yaml")
    assert [one["code"] for one in ran.json["items"]] == ["G240"]
