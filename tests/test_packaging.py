"""The wheel and the source archive: what lies in them, and that g1p runs where nothing else of us is."""

import fcntl
import os
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

import g1p

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("schemas", "templates", "locales", "examples", "codes")
YEAR = ROOT / "examples" / "year"
"""A page and its script, for who reads the repository: not in the wheel, and so in no demo."""

pytestmark = pytest.mark.slow  # ten seconds to build and install; never skipped


@dataclass(frozen=True)
class Built:
    """The two archives that `python -m build` makes; the wheel comes out of the source archive."""

    wheel: Path
    sdist: Path


@contextmanager
def once(tmp_path_factory: pytest.TempPathFactory, name: str) -> Iterator[tuple[Path, bool]]:
    """A folder that all processes of this run share, and whether this one is the first in it; the others wait."""
    shared = tmp_path_factory.getbasetemp()
    folder = (shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared) / name
    with Path(f"{folder}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        first = not (folder / "ready").exists()
        folder.mkdir(exist_ok=True)
        yield folder, first
        (folder / "ready").touch()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Wheel and source archive of this checkout."""
    with once(tmp_path_factory, "dist") as (folder, first):
        if first:
            run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return Built(wheel, sdist)


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment that holds g1p and what its wheel asks for, nothing else."""
    with once(tmp_path_factory, "installed") as (folder, first):
        programs = folder / "env" / "bin"
        if first:
            venv.create(folder / "env")
            pip(programs, "install", "-q", "--no-compile", "-c", versions(folder), built.wheel)
    return programs


def pip(programs: Path, *words: str | Path) -> str:
    """What our pip prints when it works on the environment of these programs, which has none: that is faster."""
    return run(sys.executable, "-m", "pip", "--python", programs / "python", *words, cwd=programs)


def versions(folder: Path) -> Path:
    """The versions of constraints.txt without their hashes: a wheel made a minute ago has none there."""
    pinned = re.findall(
        r"^([a-z0-9.-]+==[^\s;]+)", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE
    )
    path = folder / "versions.txt"
    path.write_text("\n".join(pinned), encoding="utf-8")
    return path


def run(*command: str | Path, cwd: Path) -> str:
    """What the command prints; what it complains about is shown when it fails."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COVERAGE_", "G1P_"))}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def kept(folder: str) -> set[str]:
    """The files of a folder of this checkout, as a wheel should hold them."""
    paths = (
        path for path in (ROOT / folder).rglob("*") if path.is_file() and path.suffix not in {".po", ".pot", ".mo"}
    )
    return {f"g1p/{path.relative_to(ROOT).as_posix()}" for path in paths if not path.is_relative_to(YEAR)}


@pytest.mark.parametrize("folder", SHIPPED)
def test_wheel_holds_what_the_program_reads(built: Built, folder: str) -> None:
    names = set(zipfile.ZipFile(built.wheel).namelist())
    assert kept(folder) <= names


def test_wheel_holds_the_compiled_dutch_and_not_its_source(built: Built) -> None:
    names = zipfile.ZipFile(built.wheel).namelist()
    assert "g1p/locales/nl/LC_MESSAGES/g1p.mo" in names
    assert not [name for name in names if name.endswith(".po")]


def test_wheel_leaves_out_the_year_that_is_for_reading(built: Built) -> None:
    assert YEAR.is_dir()
    assert not [name for name in zipfile.ZipFile(built.wheel).namelist() if "/year/" in name]


def test_wheel_holds_g1p_and_its_papers_only(built: Built) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(built.wheel).namelist()}
    assert tops == {"g1p", f"g1p-{g1p.__version__}.dist-info"}


def test_source_archive_holds_everything_to_build_and_test(built: Built) -> None:
    with tarfile.open(built.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {"LICENSE", "README.md", "Makefile", "constraints.txt", "hatch_build.py", "pyproject.toml"}
    wanted |= {".ci/run", "locales/nl/LC_MESSAGES/g1p.po", "tools/catalogues.py", "tests/test_packaging.py"}
    wanted |= {f"examples/year/{name}" for name in ("README.md", "last-state.yaml", "replay.py")}
    assert wanted <= names
    assert not [name for name in names if name.startswith((".venv", "demo/", ".git/"))]


def test_constraints_name_no_index_and_hash_everything() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-(?!-hash=sha256:)", text, re.MULTILINE)
    for requirement in re.split(r"\n(?=[a-z])", text)[1:]:
        assert re.match(r"[a-z0-9.-]+==\S+( ; [^\n]+)? \\\n +--hash=sha256:[0-9a-f]{64}", requirement)


def test_installed_wheel_says_its_version(installed: Path, tmp_path: Path) -> None:
    assert g1p.__version__ in run(installed / "g1p", "--version", cwd=tmp_path)


def test_installed_wheel_has_all_that_it_asks_for(installed: Path) -> None:
    assert "No broken requirements" in pip(installed, "check")


def test_installed_wheel_makes_a_demo_that_is_in_order(installed: Path, tmp_path: Path) -> None:
    run(installed / "g1p", "demo", "families", cwd=tmp_path)
    run(installed / "g1p", "-C", "families", "--today", "2026-11-21", "check", cwd=tmp_path)
    assert "p-4h" in run(installed / "g1p", "-C", "families", "plan", "list", cwd=tmp_path)


def test_installed_wheel_speaks_dutch_and_english(installed: Path, tmp_path: Path) -> None:
    helped = {language: run(installed / "g1p", "--lang", language, "--help", cwd=tmp_path) for language in ("nl", "en")}
    assert helped["nl"] != helped["en"]


def test_installed_wheel_makes_a_handout(installed: Path, tmp_path: Path) -> None:
    run(installed / "g1p", "demo", "families", cwd=tmp_path)
    handout = tmp_path / "handout.html"
    run(installed / "g1p", "-C", "families", "render", "p-4h", "--to", "html", "--out", handout, cwd=tmp_path)
    assert handout.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
