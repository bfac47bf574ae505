"""What may be imported by the commands that people wait for, a list for each: half of their time is imports."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROBE = """
import sys
before = set(sys.modules)
sys.argv = ["g1p", *sys.argv[1:]]
from g1p.__main__ import main
try:
    sys.exit(main())
finally:
    print("MODULES", *sorted(set(sys.modules) - before), file=sys.stderr)
"""

TYPER = {"annotated_doc", "shellingham", "typer", "typing_extensions"}
READING = {"jsonschema_rs", "yaml_rs"}
DAYS = {"dateutil", "tzdata"}
DIGEST = {"rfc8785"}
"""Of who agreed with which text; only where somebody said so."""

ALLOWED: dict[str, set[str]] = {
    "--version": set(),
    "--help": TYPER,
    "plan --help": TYPER,
    "completion": TYPER,
    "overdue --today 2026-11-21": TYPER | READING | DAYS,
    "overdue --today 2026-11-21 --json": TYPER | READING | DAYS,
    "plan show p-4h": TYPER | READING | DAYS | DIGEST,
    "plan show p-4h --json": TYPER | READING | DAYS,
}
"""Third-party packages by command; never rich, jinja2, jsonschema, ruamel, pydantic or babel."""

COMPLETION = {"_G1P_COMPLETE": "complete_bash", "COMP_WORDS": "g1p pl", "COMP_CWORD": "1"}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the example plan alone: rare YAML in another may ask for the careful reader, so for ruamel."""
    folder = tmp_path_factory.mktemp("imports") / "demo"
    subprocess.run([sys.executable, "-m", "g1p", "demo", folder], check=True, capture_output=True)
    for plan in folder.glob("plans/**/*.yaml"):
        if plan.stem != "p-4hx2k":
            plan.unlink()
    return folder


def modules(command: str, workspace: Path, language: str) -> set[str]:
    """The full names of everything that this command imported."""
    arguments = [] if command == "completion" else command.split()
    outside = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    said = outside | {"G1P_LANG": language} | (COMPLETION if command == "completion" else {})
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], check=True, capture_output=True, text=True, env=said, cwd=workspace
    )
    (line,) = (line for line in done.stderr.splitlines() if line.startswith("MODULES"))
    return set(line.split()[1:])


def packages(names: set[str]) -> set[str]:
    """The third-party packages among them, by the first word of their name; Python's own settings have odd names."""
    words = {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"g1p"}
    return {word for word in words if not word.startswith("_sysconfigdata")}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("command", ALLOWED)
def test_a_command_imports_no_more_than_its_list(command: str, language: str, workspace: Path) -> None:
    found = packages(modules(command, workspace, language))
    assert found <= ALLOWED[command]


def test_the_version_is_said_before_anything_of_g1p_is_imported(workspace: Path) -> None:
    found = {name for name in modules("--version", workspace, "nl") if name.partition(".")[0] == "g1p"}
    assert found == {"g1p", "g1p.__main__"}
