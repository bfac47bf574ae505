"""A finding on a screen: folded to its width, and whole for programs."""

import pytest

from g1p.checks.finding import Finding
from g1p.checks.regard import Regard
from g1p.cli.findings import on_screen
from g1p.render.columns import measure

SAID = "Een zin van zesentwintig woorden staat hier, en die kan niet iedereen in één keer lezen."


def lines(finding: Finding, columns: int | None) -> list[str]:
    told = on_screen(finding, SAID, Regard(), columns)
    return ["".join(span if isinstance(span, str) else span[0] for span in line) for line in told]


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("file", ["p-7g2mq.yaml", "plans/het gezin/" + "lang" * 12 + ".yaml"])
def test_a_finding_is_folded_and_loses_nothing(file: str, columns: int) -> None:
    finding = Finding("G402", ("goals", 0, "text"), line=12, column=3, file=file)
    folded, whole = lines(finding, columns), lines(finding, None)
    assert " ".join(line.strip() for line in folded).split() == whole[0].split()
    assert len(whole) == 1
    place = measure(f"{file}:12:3: G402")
    assert all(measure(line) <= max(columns, place) for line in folded)
    assert all(line.startswith("  ") for line in folded[1:])
