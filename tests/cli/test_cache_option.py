"""The cache changes no answer: with it, without it, when it is broken, and when a file has changed under it."""

import os
import shutil
import stat
import subprocess
import time
from pathlib import Path

import pytest

from g1p.store.demo import make_demo
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
