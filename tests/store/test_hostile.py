"""Hostile files: each is refused or read harmlessly, soon, and in little memory."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from g1p.store.load import load

pytestmark = pytest.mark.uncounted

MEASURE = """
import json, re, sys, time
from pathlib import Path
from g1p.store.load import Unreadable, load
load(b"a: [1, ]")
told = {}
for name in sys.argv[1:]:
    data = Path(name).read_bytes()
    begun = time.process_time()
    try:
        load(data)
        codes = []
    except Unreadable as refused:
        codes = [finding.code for finding in refused.findings]
    told[Path(name).name] = [time.process_time() - begun, codes]
print(json.dumps([told, int(re.search("VmHWM:[^0-9]+([0-9]+)", Path("/proc/self/status").read_text())[1])]))
"""


def measured(files: list[Path]) -> tuple[Mapping[str, tuple[float, list[str]]], int]:
    """Of each file the seconds of processor time and the codes; of all together the most memory, in kilobytes."""
    out = subprocess.run([sys.executable, "-c", MEASURE, *map(str, files)], check=True, capture_output=True)
    told, memory = json.loads(out.stdout)
    return told, memory if sys.platform != "darwin" else memory // 1024


HARMLESS = {"32-homoglyph.yaml", "55-timestamp-overflow.yaml"}


def test_each_hostile_file_ends_soon_and_small(shared: Path) -> None:
    files = sorted((shared / "attacks" / "yaml").iterdir())
    told, memory = measured(files)
    assert len(told) == len(files) > 0
    for name, (seconds, found) in told.items():
        assert seconds < 1, name
        assert bool(found) != (name in HARMLESS), name
        assert all(code.startswith("G0") for code in found), name
    assert memory < 300 * 1024


BIG = {
    "brackets": "[",
    "braces": "{a: ",
    "dashes": "- ",
    "question marks": "{? ",
    "entries": "[a,",
    "nested a line": "[\n",
    "aliases": "*a, ",
    "percent": "%a\n",
    "words": "word ",
    "lines of words": "word\n  ",
    "blank lines": "\n",
    "spaces": " ",
    "escapes": "\\u0041",
    "apostrophes": "''",
    "keys": "k: ",
    "emoji": "😀",
    "signs": "|",
    "digits": "1",
}


def test_a_megabyte_of_anything_ends_soon_and_small(tmp_path: Path) -> None:
    files = []
    for number, (name, scrap) in enumerate(BIG.items()):
        for start in ("", "a: ", 'a: "', "a: |\n  "):
            file = tmp_path / f"{name} {number} {len(start)}"
            file.write_bytes(
                (start + scrap * (1024 * 1024 // len(scrap.encode())))[: 1024 * 1024 - 9].encode()[:1048576]
            )
            files.append(file)
    told, memory = measured(files)
    slow = {name: seconds for name, (seconds, _) in told.items() if seconds > 3}
    assert not slow
    assert memory < 300 * 1024


def test_ten_thousand_unlike_items_are_explained_soon() -> None:
    data = b"share: [" + b", ".join(b"{a: %d}, [%d], x%d" % (n, n, n) for n in range(1600)) + b"]\n"
    assert load(data)
