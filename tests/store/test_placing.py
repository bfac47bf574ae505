"""Where a finding stands: the quick way and the careful one point at the same place."""

from pathlib import Path

import pytest

from g1p.checks.finding import Finding
from g1p.resources import resource
from g1p.store.load import careful, load
from g1p.store.placing import AT_THE_KEY, placed, soon_placed

STYLES = Path(__file__).parent / "styles"
FILES = [
    *sorted(resource("examples").rglob("*.yaml")),
    *sorted(STYLES.glob("*.yaml")),
    *sorted(resource("codes").glob("G[2345]*/right.yaml")),
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: "-".join(file.parts[-2:]))
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"], ids=["lf", "crlf"])
def test_a_few_places_are_those_that_all_of_them_are(file: Path, ends: bytes) -> None:
    data = file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", ends)
    assert load(data)
    paths = [*careful(data).places.values, ("goals", 0, "nothing", 3), ("x_nothing",)]
    findings = [Finding(code, path) for path in paths for code in ("G201", min(AT_THE_KEY))]
    assert soon_placed(data, findings) == placed(data, findings)
