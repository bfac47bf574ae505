"""What the tests of the writing commands share: a workspace in a git repository, copied for each test."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import Ran
from tests.cli.writing.family import TODAY, Family, begin


@pytest.fixture(autouse=True)
def _own_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of this machine's git counts, nobody is known to it, and it is always the same day."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("G1P_TODAY", TODAY)
    for name in ("XDG_CONFIG_HOME", "EMAIL", "GIT_CONFIG_GLOBAL", "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL"):
        monkeypatch.delenv(name, raising=False)
    # New ids as ever, but the same in every run: drawn at random, one in a thousand begins as one that a test shortens.
    monkeypatch.setattr("g1p.store.records.choice", random.Random(1).choice)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace as every test finds it: six plans, one commit, and who keeps them."""
    root = tmp_path_factory.mktemp("template") / "plannen"
    begin(root)
    return root


@pytest.fixture
def family(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Family:
    """The workspace, in which we stand."""
    root = tmp_path / "plannen"
    shutil.copytree(template, root)
    monkeypatch.chdir(root)
    return Family(root)


@pytest.fixture
def done(g1p: Callable[..., Ran], family: Family) -> Callable[..., Ran]:
    """Runs g1p on a line that must be taken: exit code 0, and everything that it wrote is in git."""

    def runs(*words: object) -> Ran:
        ran = g1p(*words)
        assert ran.code == 0, ran.err
        assert family.git("status", "--short") == ""
        return ran

    return runs
