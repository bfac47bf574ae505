"""`g1p plan list`: one line a plan, filtered, and in every form."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.door import DAY, Ran, plan_mapping, write_plan

G1p = Callable[..., Ran]
KEYS = ["plan", "title", "status", "coordinator", "keeper", "next_evaluation", "overdue", "path"]


@pytest.fixture
def several(small: Path) -> Path:
    """A workspace of three plans: active, a draft with nearly nothing in it, and a closed one in a folder below."""
    draft: dict[str, Any] = {"status": "draft", "coordination": None, "next_evaluation": None, "goals": []}
    write_plan(small, plan_mapping("p-11111", title="Draft", **draft))
    closing = {"date": "2026-10-01", "reason": "goals_reached"}
    closed = plan_mapping("p-22222", title="Closed", status="closed", goals=[], closing=closing, next_evaluation=None)
    file = write_plan(small, closed)
    (small / "plans" / "2025").mkdir()
    file.rename(small / "plans" / "2025" / file.name)
    return small


def plans(ran: Ran) -> list[str]:
    return [item["plan"] for item in ran.items]


def test_json_is_one_envelope_as_the_issue_says(g1p: G1p, several: Path) -> None:
    ran = g1p("-C", several, "plan", "list", "--today", DAY, "--json")
    assert (ran.code, ran.err) == (0, "")
    assert list(ran.json) == ["g1p", "kind", "items"]
    assert (ran.json["g1p"], ran.json["kind"]) == (1, "plans")
    assert all(list(item) == KEYS for item in ran.items)
    assert ran.items[:2] == [
        {
            "plan": "p-00000",
            "title": "Our plan",
            "status": "active",
            "coordinator": "ann",
            "keeper": "bob",
            "next_evaluation": "2026-12-07",
            "overdue": 1,
            "path": "plans/p-00000.yaml",
        },
        {
            "plan": "p-11111",
            "title": "Draft",
            "status": "draft",
            "coordinator": None,
            "keeper": None,
            "next_evaluation": None,
            "overdue": 0,
            "path": "plans/p-11111.yaml",
        },
    ]
    assert ran.items[2]["path"] == "plans/2025/p-22222.yaml"


def test_jsonl_is_one_item_a_line(g1p: G1p, several: Path) -> None:
    lines = g1p("-C", several, "plan", "list", "--today", DAY, "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == g1p("-C", several, "plan", "list", "--today", DAY, "--json").items


def test_lines_lead_to_each_file(g1p: G1p, several: Path) -> None:
    lines = g1p("-C", several, "plan", "list", "--today", DAY, "--format", "lines").out.splitlines()
    assert lines[0].startswith("plans/p-00000.yaml:1:1: p-00000 active")
    assert [line.split(":")[0] for line in lines] == [
        "plans/p-00000.yaml",
        "plans/p-11111.yaml",
        "plans/2025/p-22222.yaml",
    ]


def test_overdue_counts_what_overdue_lists(g1p: G1p, shown: Path) -> None:
    late = [item["plan"] for item in g1p("-C", shown, "overdue", "--today", DAY, "--json").items]
    listed = g1p("-C", shown, "plan", "list", "--today", DAY, "--json").items
    assert {item["plan"]: item["overdue"] for item in listed} == {
        item["plan"]: late.count(item["plan"]) for item in listed
    }


def test_the_table_holds_a_line_a_plan(g1p: G1p, several: Path) -> None:
    ran = g1p("-C", several, "--lang", "en", "plan", "list", "--today", DAY)
    out = " ".join(ran.out.split())
    assert "p-00000 active ! 1 2026-12-07 ann Our plan" in out
    assert "p-11111 draft Draft" in out
    assert "p-22222 closed ann Closed" in out
    assert ran.err == "3 plans\n"


def test_an_empty_workspace_has_no_plans(g1p: G1p, small: Path) -> None:
    (small / "plans" / "p-00000.yaml").unlink()
    assert g1p("-C", small, "--lang", "en", "plan", "list") == Ran(0, "", "0 plans\n")
    assert g1p("-C", small, "plan", "list", "--json").items == []


@pytest.mark.parametrize(
    "said, found",
    [
        (["--status", "draft"], ["p-11111"]),
        (["--status", "closed"], ["p-22222"]),
        (["--status", "aftercare"], []),
        (["--coordinator", "ann"], ["p-00000", "p-22222"]),
        (["--coordinator", "bob"], []),
        (["--keeper", "bob"], ["p-00000", "p-22222"]),
        (["--keeper", "bob", "--status", "active"], ["p-00000"]),
        (["--person", "ann@EXAMPLE.org"], ["p-00000", "p-11111", "p-22222"]),
        (["--organisation", "TEAM Noord"], ["p-00000", "p-11111", "p-22222"]),
        (["--organisation", "Elsewhere"], []),
    ],
)
def test_filters_leave_what_was_asked_for(g1p: G1p, several: Path, said: list[str], found: list[str]) -> None:
    ran = g1p("-C", several, "plan", "list", "--today", DAY, "--json", *said)
    assert (ran.code, sorted(plans(ran))) == (0, found)


@pytest.mark.parametrize("option", ["--coordinator", "--keeper", "--person"])
def test_a_name_that_is_nobodys_is_refused(g1p: G1p, several: Path, option: str) -> None:
    assert g1p("-C", several, "plan", "list", "--json", option, "anne").error["code"] == "person_not_found"


def test_hidden_folders_and_other_files_are_no_plans(g1p: G1p, several: Path) -> None:
    hidden = several / "plans" / ".trash"
    hidden.mkdir()
    (hidden / "p-33333.yaml").write_text("nothing", encoding="utf-8")
    (several / "plans" / "notes.txt").write_text("nothing", encoding="utf-8")
    (several / "plans" / ".p-44444.yaml").write_text("nothing", encoding="utf-8")
    assert len(g1p("-C", several, "plan", "list", "--json").items) == 3
