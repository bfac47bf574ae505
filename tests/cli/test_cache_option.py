"""The cache changes no answer: with it, without it, when it is broken, and when a file has changed under it."""

import os
import shutil
import sqlite3
import stat
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from g1p.store.demo import make_demo
from g1p.store.index import Index
from tests.cli.door import DAY, Ran, process

LINES = [["overdue", "--json"], ["overdue", "--within", "14d"], ["plan", "list"], ["plan", "show", "p-4h"], ["check"]]


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo workspace that is old enough to be remembered."""
    folder = tmp_path_factory.mktemp("settled") / "demo"
    make_demo(folder)
    assert (folder / ".git" / "HEAD").is_file(), "the demo is a git repository"
    time.sleep(2.1)  # a file that is younger is read again, for it may still change without its time showing it
    return folder


def answers(folder: Path, *more: str) -> list[Ran]:
    return [process("-C", folder, "--today", DAY, *line, *more) for line in LINES]


def remembered(folder: Path) -> Path:
    """The cache, made anew and filled by a command that reads every plan.

    A test that writes to a plan takes one of its own: what is young is not remembered again.
    """
    shutil.rmtree(folder / ".git" / "g1p", ignore_errors=True)
    assert process("-C", folder, "overdue", "--today", DAY).code == 0
    cache = folder / ".git" / "g1p" / "cache.sqlite"
    assert b"Bloemstraat" in cache.read_bytes(), "something is remembered"
    return cache


@pytest.mark.uncounted
def test_every_answer_is_the_same_with_and_without(settled: Path) -> None:
    shutil.rmtree(settled / ".git" / "g1p", ignore_errors=True)
    without = answers(settled, "--no-cache")
    assert not (settled / ".git" / "g1p").exists()
    assert answers(settled) == without, "each of them remembers what it reads"
    cache = remembered(settled)
    assert stat.S_IMODE(cache.stat().st_mode) == 0o600
    assert answers(settled) == without
    cache.write_bytes(b"no database at all")
    assert answers(settled) == without


def spoiled_ways() -> dict[str, Callable[[Path], object]]:
    """What can have become of a cache."""

    def tables(cache: Path) -> None:
        cache.unlink()
        with closing(sqlite3.connect(cache)) as db:
            db.execute("CREATE TABLE version (other)")

    def row(cache: Path) -> None:
        with closing(sqlite3.connect(cache, isolation_level=None)) as db:
            db.execute("UPDATE good SET mapping = CAST(x'22ff22' AS TEXT)")

    return {
        "empty": lambda cache: cache.write_bytes(b""),
        "short": lambda cache: cache.write_bytes(b"x"),
        "garbage": lambda cache: cache.write_bytes(b"no database at all " * 500),
        "cut": lambda cache: os.truncate(cache, 5000),
        "headless": lambda cache: os.truncate(cache, 60),
        "spoiled": lambda cache: cache.write_bytes(cache.read_bytes()[:4096] + b"x" * (cache.stat().st_size - 4096)),
        "other tables": tables,
        "no text": row,
    }


@pytest.mark.parametrize("way", spoiled_ways())
def test_a_cache_that_is_spoiled_is_made_anew(settled: Path, way: str) -> None:
    folder = settled / ".git"
    file, kind, held = settled / "plans" / "p-py4ew.yaml", "plan", {"title": "x" * 9000}
    shutil.rmtree(folder / "g1p", ignore_errors=True)
    Index(folder).remember(file, kind, file.stat(), held)
    assert Index(folder).mapping(file, kind) == held
    cache = folder / "g1p" / "cache.sqlite"
    spoiled_ways()[way](cache)
    assert Index(folder).mapping(file, kind) is None
    for _ in range(2):  # what is found out only when something is asked of it, the run after that mends
        Index(folder).remember(file, kind, file.stat(), held)
    assert Index(folder).mapping(file, kind) == held
    assert stat.S_IMODE(cache.stat().st_mode) == 0o600


def test_a_cache_that_is_busy_is_not_thrown_away(settled: Path) -> None:
    file = settled / "plans" / "p-py4ew.yaml"
    shutil.rmtree(settled / ".git" / "g1p", ignore_errors=True)
    cache = settled / ".git" / "g1p" / "cache.sqlite"
    Index(settled / ".git").remember(file, "plan", file.stat(), {"a": 1})
    with closing(sqlite3.connect(cache, isolation_level=None)) as db:
        db.execute("BEGIN EXCLUSIVE")
        there = cache.stat()
        assert Index(settled / ".git").mapping(file, "plan") is None
        assert os.path.samestat(there, cache.stat())
    assert Index(settled / ".git").mapping(file, "plan") == {"a": 1}


def test_a_link_or_a_folder_in_its_place_is_no_cache_and_leads_nowhere(settled: Path, tmp_path: Path) -> None:
    file, other = settled / "plans" / "p-py4ew.yaml", tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE mine (x)")
    other.chmod(0o644)
    before = other.read_bytes()
    cache = settled / ".git" / "g1p" / "cache.sqlite"
    shutil.rmtree(cache.parent, ignore_errors=True)
    cache.parent.mkdir()
    cache.symlink_to(other)
    Index(settled / ".git").remember(file, "plan", file.stat(), {"a": 1})
    assert (other.read_bytes(), stat.S_IMODE(other.stat().st_mode)) == (before, 0o644)
    assert Index(settled / ".git").mapping(file, "plan") == {"a": 1}
    assert not cache.is_symlink()
    cache.unlink()
    for make in (cache.mkdir, partial(os.mkfifo, cache)):
        make()
        Index(settled / ".git").remember(file, "plan", file.stat(), {"a": 1})
        assert Index(settled / ".git").mapping(file, "plan") is None
        cache.rmdir() if cache.is_dir() else cache.unlink()


def test_git_sees_nothing_of_it(settled: Path) -> None:
    remembered(settled)
    said = subprocess.run(["git", "-C", settled, "status", "--porcelain", "-uall"], capture_output=True, check=True)
    assert b"g1p/" not in said.stdout


def test_a_change_is_seen_also_when_size_and_time_are_the_same(settled: Path) -> None:
    remembered(settled)
    file = settled / "plans" / "p-py4ew.yaml"
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"Familie Dekker pakt", b"Familie Bakker pakt"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert "Familie Bakker" in process("-C", settled, "plan", "show", "p-py").out


def test_a_file_that_became_wrong_is_refused(settled: Path) -> None:
    remembered(settled)
    file = settled / "plans" / "p-1aznr.yaml"
    whole = file.read_bytes()
    file.write_bytes(b"]")
    ran = process("-C", settled, "overdue", "--today", DAY)
    file.write_bytes(whole)
    assert (ran.code, "p-1aznr" in ran.err) == (5, True)


def test_a_cache_that_cannot_be_made_is_done_without(settled: Path) -> None:
    cache = settled / ".git" / "g1p"
    shutil.rmtree(cache, ignore_errors=True)
    cache.write_text("in the way", encoding="utf-8")
    ran = process("-C", settled, "overdue", "--today", DAY)
    cache.unlink()
    assert ran == process("-C", settled, "overdue", "--today", DAY, "--no-cache")
