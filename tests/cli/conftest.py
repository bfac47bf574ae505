"""What the tests of the command line share: a workspace, a bare surrounding, and g1p as a user runs it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from g1p.cli.front import run
from g1p.store.demo import make_demo
from tests.cli.door import Ran, plan_mapping, write_plan

SPEAKS = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR", "COLUMNS", "FORCE_COLOR", "COLORTERM")
"""What an environment can say about language, colour and width."""


@pytest.fixture(autouse=True)
def _bare_surrounding(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of this machine says a language, a colour, a width or a day, and we stand in an empty folder."""
    for name in (*SPEAKS, *(name for name in os.environ if name.startswith(("G1P_", "_G1P_")))):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


@pytest.fixture
def g1p(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs g1p in this process on the words of a line."""

    def runs(*words: object) -> Ran:
        capsys.readouterr()
        code = run([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return runs


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo workspace for who only reads it."""
    folder = tmp_path_factory.mktemp("shown") / "demo"
    make_demo(folder)
    return folder


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """A demo workspace of one's own, to spoil."""
    folder = tmp_path / "demo"
    make_demo(folder)
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A workspace with one plan, `p-00000`, in which one action is twelve days late on 2026-11-21."""
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "g1p.yaml").write_text("g1p: 1\norganisation: Team\nlanguage: en\n", encoding="utf-8")
    write_plan(folder, plan_mapping())
    return folder
