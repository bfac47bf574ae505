"""When g1p itself is wrong: exit 70, where it went wrong, and no value of a plan."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.cli.door import DAY, Ran

G1p = Callable[..., Ran]


def burst(*_: Any, **__: Any) -> NoReturn:
    """A mistake of ours with a family in its message, and another one as its cause."""
    raise ValueError("Samira") from KeyError("Samira")


BROKEN = [
    ("g1p.cli.overdue.overdue", ["overdue"]),
    ("g1p.cli.plan.overdue", ["plan", "list"]),
    ("g1p.cli.plan.screenful", ["plan", "show", "p-4h"]),
    ("g1p.cli.render.render", ["render", "p-4h"]),
    ("g1p.cli.check.examine_all", ["check"]),
    ("g1p.cli.schema.resource", ["schema", "show"]),
    ("g1p.cli.demo.make_demo", ["demo"]),
    ("g1p.store.plans.plan_from", ["overdue"]),
    ("g1p.cli.front.shelf", ["overdue"]),
]


@pytest.mark.parametrize("place, line", BROKEN)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_bug_ends_with_70_and_tells_no_value(
    g1p: G1p, shown: Path, monkeypatch: pytest.MonkeyPatch, place: str, line: list[str], language: str
) -> None:
    monkeypatch.setattr(place, burst)
    ran = g1p("-C", shown, "--lang", language, "--today", DAY, *line)
    assert (ran.code, ran.out) == (70, "")
    assert "ValueError" in ran.err
    assert "Samira" not in ran.err
    assert "test_bugs.py" in ran.err, "where it went wrong is told"
    assert "burst" in ran.err


@pytest.mark.parametrize("form", [["--json"], ["--format", "jsonl"]])
def test_a_bug_is_json_for_a_program(g1p: G1p, shown: Path, monkeypatch: pytest.MonkeyPatch, form: list[str]) -> None:
    monkeypatch.setattr("g1p.cli.overdue.overdue", burst)
    ran = g1p("-C", shown, "overdue", "--today", DAY, *form)
    assert (ran.code, ran.error["code"]) == (70, "bug")
    assert "Samira" not in ran.err


@pytest.mark.parametrize("bug", [RecursionError, MemoryError, OSError, UnicodeError, EOFError, AssertionError])
def test_whatever_goes_wrong_is_caught_at_the_door(
    g1p: G1p, shown: Path, monkeypatch: pytest.MonkeyPatch, bug: type[Exception]
) -> None:
    def fails(*_: Any, **__: Any) -> NoReturn:
        raise bug("Samira")

    monkeypatch.setattr("g1p.cli.overdue.overdue", fails)
    ran = g1p("-C", shown, "overdue", "--today", DAY)
    assert ran.code in {8, 70}
    assert "Samira" not in ran.out + ran.err


def test_an_interrupt_ends_with_130(g1p: G1p, shown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stops(*_: Any, **__: Any) -> NoReturn:
        raise KeyboardInterrupt

    for place in ("g1p.cli.overdue.overdue", "g1p.cli.front.shelf", "g1p.cli.front.language_for"):
        with monkeypatch.context() as patched:
            patched.setattr(place, stops)
            ran = g1p("-C", shown, "overdue", "--today", DAY)
            assert (ran.code, ran.out) == (130, "")
            assert "Traceback" not in ran.err


def test_a_bug_in_a_batch_is_told_once(g1p: G1p, shown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("g1p.cli.shared.read_plan", burst)
    ran = g1p("-C", shown, "overdue", "--today", DAY, "--json")
    assert ran.code == 70
    assert json.loads(ran.err.splitlines()[-1])["code"] == "bug"
