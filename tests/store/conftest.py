"""What tests of git share: a repository for plans, and settings of git that are their own."""

from pathlib import Path

import pytest

from tests.store.repositories import repository


@pytest.fixture
def own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file with the settings of git's user, still empty; those of this machine do not count."""
    settings = tmp_path / "gitconfig"
    settings.touch()
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return settings


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one plan, by the path of its folder."""
    return repository(tmp_path / "plans")
