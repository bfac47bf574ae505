"""A demo workspace, open in an editor that is set up as `docs/editors.md` says."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from g1p.store.demo import make_demo
from tests.editors.installed import server_command
from tests.editors.language_server import LanguageServer, editing

PAGE = Path(__file__).parents[2] / "docs" / "editors.md"


def settings() -> dict[str, Any]:
    """The settings on the page, as an editor hands them to the server: `yaml.format.enable` as three floors."""
    nested: dict[str, Any] = {}
    for dotted, value in blocks("json")[0].items():
        *above, last = dotted.split(".")
        floor = nested
        for name in above:
            floor = floor.setdefault(name, {})
        floor[last] = value
    return nested


def blocks(language: str) -> list[Any]:
    """The blocks of the page in a language; what JSON says is read."""
    found = re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [json.loads(text) for text in found] if language == "json" else found


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the schemas beside the plans, as `g1p init` and `g1p demo` lay it out."""
    folder = tmp_path_factory.mktemp("editors") / "demo"
    make_demo(folder)
    return folder


@pytest.fixture(scope="session")
def editor(workspace: Path) -> Iterator[LanguageServer]:
    """The language server, asked by an editor."""
    with editing(server_command(), workspace, settings()) as server:
        yield server
