"""Hostile files: each is refused by name or read harmlessly, soon and in little memory, by `check` and `plan show`."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from g1p.store.load import load
from tests.cli.door import surrounding
from tests.conftest import ROOT
from tests.store.crowds import CROWDS
from tests.store.hostile import GROUPS, HOSTILE, MEGABYTE, up_to

pytestmark = pytest.mark.uncounted

SECONDS = 1.0
"""Of processor time for one command on one file, starting Python not counted."""
MOST_SECONDS = 2.0
"""The same for a file that we made as hard as its limits allow; on a quiet machine it takes less than half of that."""
KILOBYTES = 300 * 1024

MEASURE = """
import io, json, re, sys, time
from pathlib import Path
from g1p.cli.front import run
from g1p.store.judge import judged_plan
from g1p.store.load import careful

def ran(*words):
    careful.cache_clear(), judged_plan.cache_clear()
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    begun = time.process_time()
    code = run([*words, "--lang", "en", "--today", "2026-11-21"])
    seconds = time.process_time() - begun
    said = []
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
        said.append(stream.buffer.getvalue().decode())
    return code, seconds, *said

def soonest(*words):  # on a machine with much to do the same takes twice as long now and then
    told = ran(*words)
    return min(told, ran(*words), key=lambda one: one[1]) if told[1] > (0.9 if shows == "both" else 3) else told

real, (small, shows, *files) = sys.stdout, sys.argv[1:]
ran("check", small, "--json"), ran("plan", "show", small)  # everything is imported
told = {}
for file in files:
    checked = soonest("check", file, "--json")
    shown = soonest("plan", "show", file) if shows == "both" else [5, 0, "", ""]
    codes = sorted({item["code"] for item in json.loads(checked[2])["items"]})
    told[Path(file).name] = [codes, checked[0], checked[1], checked[3], shown[0], shown[1], shown[2], shown[3]]
peak = int(re.search("VmHWM:[^0-9]+([0-9]+)", Path("/proc/self/status").read_text())[1])
print(json.dumps([told, peak]), file=real)
"""


class Told(NamedTuple):
    """What `check` and `plan show` gave for a file: codes, exit codes, seconds of processor time, and what was said."""

    codes: list[str]
    check_code: int
    check_seconds: float
    check_err: str
    show_code: int
    show_seconds: float
    show_out: str
    show_err: str

    @property
    def of_the_file(self) -> set[str]:
        """The codes of the file itself, G0xx."""
        return {code for code in self.codes if code < "G1"}


def measured(files: list[Path], commands: str = "both") -> tuple[Mapping[str, Told], int]:
    """What was told of each file, by its name; and of one process for all of them the most memory, in kilobytes.

    Both commands are asked, or `check` alone.
    """
    line = [sys.executable, "-c", MEASURE, str(ROOT / "codes" / "G101" / "wrong.yaml"), commands, *map(str, files)]
    out = subprocess.run(line, check=True, capture_output=True, env=surrounding())
    told, memory = json.loads(out.stdout)
    return {name: Told(*facts) for name, facts in told.items()}, memory


def assert_refused_or_harmless(name: str, told: Told, expected: str, seconds: float = SECONDS) -> None:
    """The codes of the file are these; refused, it is refused everywhere; and all of it took no time."""
    assert told.of_the_file == set(expected.split()), name
    refused = told.of_the_file - {"G030"} or any(code[1] == "1" for code in told.codes)
    assert (told.check_code, told.show_code) == ((1, 5) if refused else (0, 0)), name
    assert told.check_err == "", name
    assert refused is False or not told.show_out, name
    assert "Traceback" not in told.show_err, name
    assert max(told.check_seconds, told.show_seconds) < seconds, name


FILES = {
    "01-billion-laughs.yaml": "G007",
    "02-billion-laughs-map.yaml": "G007 G030",
    "04-deep-flow-10k.yaml": "G013",
    "05-deep-flow-unclosed-100k.yaml": "G013",
    "07-huge-int-dec.yaml": "G016",
    "08-huge-int-hex.yaml": "G028",
    "10-float-special.yaml": "G016",
    "12-dup-keys.yaml": "G012",
    "14-python-object.yaml": "G008",
    "15-python-name.yaml": "G008",
    "17-custom-tag-root.yaml": "G008",
    "18-merge-key.yaml": "G007 G009",
    "20-latin1.yaml": "G001",
    "21-bom.yaml": "G003",
    "23-nul.yaml": "G004",
    "24-nul-escaped.yaml": "G004",
    "26-surrogate-raw.yaml": "G001",
    "27-esc-escaped.yaml": "G004",
    "29-c1-csi.yaml": "G004",
    "30-bidi.yaml": "G005",
    "32-homoglyph.yaml": "",
    "33-norway.yaml": "G015",
    "35-multi-doc.yaml": "G011",
    "36-empty.yaml": "G017",
    "38-list-root.yaml": "G017",
    "39-conflict-markers.yaml": "G019",
    "41-conflict-in-block-indented.yaml": "G019",
    "42-tab-indent.yaml": "G021",
    "44-tag-directive.yaml": "G010",
    "45-complex-key.yaml": "G018",
    "47-nel-ls-ps.yaml": "G004",
    "48-binary.yaml": "G008",
    "50-comment-only.yaml": "G017",
    "52-quadratic-flow-key.yaml": "G018",
    "54-long-comment-lines.yaml": "G028",
    "55-timestamp-overflow.yaml": "",
}
"""The files of `../shared/attacks/yaml`, and the codes of the file that name what was met."""


def test_each_hostile_file_is_named_soon_and_small(shared: Path) -> None:
    files = sorted((shared / "attacks" / "yaml").iterdir())
    told, memory = measured(files)
    assert told.keys() == {file.name for file in files} <= FILES.keys(), "a new one needs its codes in the table"
    assert len(told) > 30
    for name, one in told.items():
        assert_refused_or_harmless(name, one, FILES[name])
    assert memory < KILOBYTES


@pytest.mark.parametrize("group", GROUPS)
def test_others_like_them_are_named_soon_and_small(group: str, tmp_path: Path) -> None:
    names = {f"p-{number:05}.yaml": name for number, name in enumerate(GROUPS[group])}
    for file, name in names.items():
        (tmp_path / file).write_bytes(GROUPS[group][name][0])
    told, memory = measured([tmp_path / file for file in names])
    assert len(told) == len(names)
    for file, one in told.items():
        assert_refused_or_harmless(names[file], one, GROUPS[group][names[file]][1], MOST_SECONDS)
    assert memory < KILOBYTES


def test_there_are_enough_of_them_and_they_meet_every_code_that_a_single_file_can_have() -> None:
    met = {code for _, codes in HOSTILE.values() for code in codes.split()}
    assert len(HOSTILE) > 250
    assert met >= {f"G{number:03}" for number in range(1, 32)} - {"G020", "G022"}


SCRAPS = (
    *("[", "[a,", "{a: ", "- ", "{? ", "*a, ", "word ", "''", '""', "\\u0041", "k: ", "😀", "|", "1", ": ", " #", "\t"),
    *("'x", "x' ", "[]", "a,", "?", "<<: ", "--- ", "\\", "\x00", "\u202e", " ", "yes ", "é\u0301"),
)
"""Of each a megabyte, in lines that are nearly too long, behind each of these beginnings."""
BEGINNINGS = ("", "a: [", 'a: "')


def test_a_megabyte_of_anything_ends_soon_and_small(tmp_path: Path) -> None:
    files = []
    for number, scrap in enumerate(SCRAPS):
        line = scrap * (100_000 // len(scrap.encode())) + "\n"
        file = tmp_path / f"p-{number:05}.yaml"
        file.write_bytes(up_to(MEGABYTE, line, BEGINNINGS[number % len(BEGINNINGS)]))
        files.append(file)
    told, memory = measured(files)
    slow = {file: one for file, one in told.items() if max(one.check_seconds, one.show_seconds) >= MOST_SECONDS}
    assert not slow
    assert all(one.of_the_file and one.show_code == 5 for one in told.values())
    assert memory < KILOBYTES


def test_a_plan_as_full_as_can_be_is_looked_at_soon(tmp_path: Path) -> None:
    """Rules that compare everybody with everybody, or look everything up in everything, took minutes for some."""
    for name, data in CROWDS.items():
        (tmp_path / f"{name}.yaml").write_bytes(data)
    told, memory = measured(sorted(tmp_path.iterdir()), "check")
    assert len(told) == len(CROWDS)
    assert {name: one.check_seconds for name, one in told.items() if one.check_seconds >= 2 * MOST_SECONDS} == {}
    assert all(one.codes and not one.of_the_file for one in told.values())
    assert memory < KILOBYTES


def test_ten_thousand_unlike_items_are_explained_soon() -> None:
    data = b"share: [" + b", ".join(b"{a: %d}, [%d], x%d" % (n, n, n) for n in range(1600)) + b"]\n"
    assert load(data)
