"""`g1p access`: who may see what, in every form; nothing is written, and what cannot be read is refused."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import DAY, Ran, plan_mapping, tree, write_plan, write_text
from tests.model.facts import ZERO, Mapped

G1p = Callable[..., Ran]


def told() -> Mapped:
    """Ann has said what goes well, to which Bob's colleague may be let in."""
    colleague = {"id": "cor", "name": "Cor", "group": "professional", "role": "mentor", "since": "2026-01-01"}
    left = {
        "id": "dee",
        "name": "Dee",
        "group": "network",
        "role": "aunt",
        "since": "2026-01-01",
        "until": "2026-02-01",
    }
    leave = {"given_by": "ann", "to": ["cor"], "about": ["strengths"], "purpose": "School"}
    copy = {"to": "cor", "date": "2026-02-02", "by": "mail", "what": "handout", "parts": ["strengths"], "digest": ZERO}
    return plan_mapping(
        people=[*plan_mapping()["people"], colleague, left],
        strengths=[{"id": "s-00003", "said_by": "ann", "text": "We laugh"}],
        consents=[
            {"id": "t-00004", "date": "2026-03-01", **leave},
            {"id": "t-00005", "date": "2026-02-01", "until": "2026-02-28", **leave},
        ],
        copies=[copy],
    )


@pytest.fixture
def workspace(small: Path) -> Path:
    """A workspace with that plan."""
    write_plan(small, told())
    return small


def test_the_matrix_on_a_screen(g1p: G1p, workspace: Path) -> None:
    ran = g1p("-C", workspace, "--today", DAY, "access", "p-0")
    assert (ran.code, ran.err) == (0, "")
    shown = ran.out.splitlines()
    assert shown[1].split() == ["ann", "bob", "cor"]
    (strengths,) = (line.split() for line in shown if line.startswith("strengths"))
    assert strengths == ["strengths", "✓", "own", "✓", "keeper", "✓", "t-00004"]
    assert "  t-00005  cor  2026-02-02  mail  handout" in shown
    assert shown[shown.index("Gets no paper") + 1] == "  dee"


def test_json_has_a_cell_for_every_part_and_reader(g1p: G1p, workspace: Path) -> None:
    ran = g1p("-C", workspace, "--today", DAY, "access", "p-0", "--json")
    assert (ran.code, ran.err) == (0, "")
    made = ran.json
    assert [made[key] for key in ("g1p", "kind", "plan", "path", "today")] == [
        1,
        "access",
        "p-00000",
        "plans/p-00000.yaml",
        DAY,
    ]
    assert (made["readers"], made["no_paper"]) == (["ann", "bob", "cor"], ["dee"])
    parts = list(dict.fromkeys(one["part"] for one in made["items"]))
    assert [(one["part"], one["reader"]) for one in made["items"]] == [
        (p, who) for p in parts for who in made["readers"]
    ]
    cells = {(one["part"], one["reader"]): one for one in made["items"]}
    by_consent = {"part": "strengths", "reader": "cor", "shows": "all", "by": [], "consents": ["t-00004"]}
    assert cells["strengths", "cor"] == by_consent
    assert cells["reason", "cor"] == {"part": "reason", "reader": "cor", "shows": "nothing", "by": [], "consents": []}
    assert made["ended"] == [{"consent": "t-00005", "closes": [], "copies": told()["copies"]}]
    streamed = g1p("-C", workspace, "--today", DAY, "access", "p-0", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in streamed] == [{**one, "plan": "p-00000"} for one in made["items"]]


def test_lines_say_where_the_reader_stands_and_only_what_is_seen(g1p: G1p, workspace: Path) -> None:
    file = workspace / "plans" / "p-00000.yaml"
    file.write_text(json.dumps(told(), indent=1), encoding="utf-8")
    lines = g1p("-C", workspace, "--today", DAY, "access", "p-0", "--format", "lines").out.splitlines()
    (line,) = (line for line in lines if line.endswith(": cor strengths all t-00004"))
    name, row, _, _ = line.split(":", 3)
    assert name == "plans/p-00000.yaml"
    begun = file.read_text(encoding="utf-8").splitlines()[int(row) - 1 :]
    assert '"cor"' in "".join(begun[:2])
    assert not [line for line in lines if " nothing" in line or "dee" in line]


def test_on_another_day_it_is_another_matrix(g1p: G1p, workspace: Path) -> None:
    before = g1p("-C", workspace, "--today", "2026-01-20", "access", "p-0", "--json").json
    assert before["readers"] == ["ann", "bob", "cor", "dee"]
    assert not [one for one in before["items"] if one["consents"]]


@pytest.mark.parametrize(
    "parts, code, kind",
    [
        ({"void": "a mistake"}, 7, "plan_is_void"),
        ({"unresolved": [{"path": "title", "base": 1, "ours": 2, "theirs": 3}]}, 6, "unfinished_merge"),
        ({"people": []}, 5, "invalid_plan"),
    ],
)
def test_what_has_no_matrix(g1p: G1p, small: Path, parts: Mapped, code: int, kind: str) -> None:
    write_plan(small, {**told(), **parts})
    ran = g1p("-C", small, "--today", DAY, "access", "p-0", "--json")
    assert (ran.code, ran.error["code"]) == (code, kind)


def test_a_plan_that_is_not_there_and_forms_that_disagree(g1p: G1p, small: Path) -> None:
    assert g1p("-C", small, "access", "p-zz", "--json").code == 3
    assert g1p("-C", small, "access", "p-0", "--json", "--format", "lines").code == 2
    assert g1p("-C", small, "access").code == 2


def test_a_path_needs_no_workspace_and_nothing_is_written(g1p: G1p, tmp_path: Path) -> None:
    write_text(tmp_path / "here", "alone.yaml", json.dumps(told()))
    before = tree(tmp_path)
    assert g1p("--today", DAY, "access", "./alone.yaml", "--json").json["path"] == "alone.yaml"
    assert tree(tmp_path) == before
