"""Ten thousand inputs that a fuzzer thinks of, guided by what they reach: nothing but our own refusals comes out.

The fuzzer is atheris; where that is not installed, for there are wheels of it for Linux on x86-64 alone, it is
Hypothesis, which then tries as many. Both begin from the same seeds and are the same in every run.
"""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, target
from hypothesis import strategies as st

from g1p.store.load import careful
from tests.conftest import ROOT
from tests.properties import doors
from tests.properties.doors import Burst, dictionary, seeds, tried
from tests.store.mutate import SCRAPS, damaged_text

pytestmark = pytest.mark.uncounted

HAS_ATHERIS = importlib.util.find_spec("atheris") is not None
INPUTS = 10_000
FEW = 300
"""Where atheris does the work, Hypothesis only has to show that it could."""
SPARE = 1.25
"""Hypothesis gives some inputs twice."""
SHORT = 250
"""Bytes of the seeds that Hypothesis damages."""
OPTIONS = ("-seed=1", "-max_len=300", "-timeout=20", "-rss_limit_mb=600", "-verbosity=0")
WORDS = (*SCRAPS, "a", "b: c\n", "- d\n", " ", "\n  ", "g1p: 1\n", "people:\n")


@pytest.mark.skipif(not HAS_ATHERIS, reason="atheris is not installed here; Hypothesis takes its place, below")
def test_ten_thousand_inputs_of_a_fuzzer_that_sees_what_they_reach(tmp_path: Path) -> None:
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    for number, seed in enumerate(seeds()):
        (inputs / f"{number:04}").write_bytes(seed)
    words = tmp_path / "words"
    words.write_text(dictionary(), encoding="ascii")
    line = [sys.executable, "-m", "tests.properties.fuzz", str(INPUTS), *OPTIONS]
    line += [f"-dict={words}", f"-artifact_prefix={tmp_path}/", str(inputs)]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    ran = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=170)
    assert ran.stdout, ran.stderr[-2000:]
    told = json.loads(ran.stdout)
    assert "burst" not in told, told["burst"]
    assert (ran.returncode, told["inputs"]) == (0, INPUTS)


TEXTS = tuple(seed.decode("ascii") for seed in seeds() if seed.isascii() and len(seed) < SHORT)
DAMAGED = st.builds(damaged_text, st.sampled_from(TEXTS), st.integers(0, 10**6)).map(str.encode)
SALADS = st.lists(st.sampled_from(WORDS), max_size=25).map("".join).map(str.encode)


def test_inputs_of_a_fuzzer_that_climbs() -> None:
    seen: set[bytes] = set()

    @settings(
        max_examples=FEW if HAS_ATHERIS else round(INPUTS * SPARE),
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.one_of(DAMAGED, SALADS, st.binary(max_size=40)))
    def climbs(data: bytes) -> None:
        tried(data, everywhere=len(seen) % 50 == 0 and data not in seen)
        seen.add(data)
        document = careful(data)
        target(float(len({finding.code for finding in document.findings})), label="kinds of findings")
        target(float(len(document.places.values)), label="values")

    climbs()
    assert len(seen) >= (FEW * 0.7 if HAS_ATHERIS else INPUTS)


def test_what_bursts_can_be_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def bursts(*_: object) -> None:
        raise ValueError("Samira")

    monkeypatch.setattr(doors, "load", bursts)
    with pytest.raises(Burst, match=r"^[0-9a-f]{64}: tried\(b'a: 1\\n'\)") as burst:
        tried(b"a: 1\n")
    assert "ValueError" in str(burst.value)


def test_a_place_outside_the_file_bursts() -> None:
    document = careful(b"a: [\n")
    assert document.findings
    for data in (b"", b"a"):
        with pytest.raises(AssertionError):
            doors.assert_told_in_the_file(data, document.findings + careful(b"\n\n\na: ]\n").findings)
