"""Commands that read write nothing, and say the same each time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import DAY, Ran, plan_mapping, tree, write_plan, write_text

G1p = Callable[..., Ran]

READING = [
    ["check"],
    ["check", "--json"],
    ["check", "plans"],
    ["overdue"],
    ["overdue", "--within", "14d", "--group", "person", "--format", "lines"],
    ["plan", "list"],
    ["plan", "show", "p-4h"],
    ["plan", "show", "p-4h", "--for", "oma", "--json"],
    ["access", "p-4h"],
    ["consent", "list", "p-4h"],
    ["meeting", "list", "p-4h"],
    ["meeting", "show", "m-3t"],
    ["render", "p-4h"],
    ["render", "p-4h", "--to", "html", "--for", "oma"],
    ["schema", "show"],
    ["schema", "path"],
    ["--help"],
    ["plan", "show", "p-zzzzz"],
    ["overdue", "--bogus"],
]


@pytest.mark.uncounted
@pytest.mark.parametrize("line", READING, ids=" ".join)
def test_nothing_is_written_and_twice_is_the_same(
    g1p: G1p, demo: Path, monkeypatch: pytest.MonkeyPatch, line: list[str]
) -> None:
    write_text(demo, "plans/p-99999.yaml", "]")
    write_plan(demo, plan_mapping("p-88888"))
    monkeypatch.chdir(demo)
    before = tree(demo)
    first = g1p("--today", DAY, *line)
    assert g1p("--today", DAY, *line) == first
    assert tree(demo) == before


def test_a_paper_is_the_only_thing_that_is_written(g1p: G1p, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(demo)
    before = tree(demo)
    assert g1p("--today", DAY, "render", "p-4h", "--out", "paper.html").code == 0
    assert set(tree(demo)) - set(before) == {"paper.html"}
    assert {name: digest for name, digest in tree(demo).items() if name != "paper.html"} == before


def test_a_workspace_that_may_only_be_read_is_enough(g1p: G1p, demo: Path) -> None:
    for path in sorted(demo.rglob("*"), reverse=True):
        path.chmod(0o555 if path.is_dir() else 0o444)
    demo.chmod(0o555)
    codes = {g1p("-C", demo, "--today", DAY, *line).code for line in (["check"], ["overdue"], ["render", "p-4h"])}
    for path in (demo, *demo.rglob("*")):
        path.chmod(0o755)
    assert codes == {0}
