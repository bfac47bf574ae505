"""The language server as npm installs it, with everything pinned: once for each package-lock.json, into `.cache/`."""

import fcntl
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
KEPT = HERE.parents[1] / ".cache" / "editors"
PATIENCE = 180
"""Seconds for npm; it takes five when the registry is near."""


def server_command() -> tuple[str, ...]:
    """The words that start the language server over stdio; installs it first when this is the first time.

    Without node or npm the test that asks is skipped, but in continuous integration it fails: there they must be.
    """
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        lacking = "the language server is not asked: node and npm are not here (Debian: apt install nodejs npm)"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{lacking}, and CI=true")
        pytest.skip(lacking)
    return (
        node,
        str(_installed(npm) / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"),
        "--stdio",
    )


def _installed(npm: str) -> Path:
    lock = (HERE / "package-lock.json").read_bytes()
    folder = KEPT / hashlib.sha256(lock).hexdigest()[:16]
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)  # two test processes may both be the first
        if not folder.exists():
            _install(npm, folder)
    return folder


def _install(npm: str, folder: Path) -> None:
    """Fills a folder beside and then calls it what it is: who finds it, finds all of it."""
    filling = folder.with_suffix(".filling")
    shutil.rmtree(filling, ignore_errors=True)
    filling.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, filling)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=filling, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, f"npm could not install the language server: {done.stderr[-2000:]}"
    filling.rename(folder)
