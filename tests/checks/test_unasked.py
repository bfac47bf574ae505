"""Of a plan with which nobody works, nobody can say that there is nothing to find."""

import pytest

from g1p.checks.codes import CODES
from g1p.checks.unasked import unasked
from tests.checks.family import TODAY, Mapped, plan

PAUSED = {"since": "2026-11-01", "reason": "…"}


@pytest.mark.parametrize(
    "parts, first",
    [
        ({}, ""),
        ({"paused": {**PAUSED, "until": "2026-11-10"}}, ""),
        ({"status": "draft"}, "G210"),
        ({"paused": PAUSED}, "G210"),
        ({"status": "aftercare"}, "G210"),
        ({"status": "closed"}, "G201"),
    ],
)
def test_the_codes_of_work_are_not_asked_while_nobody_works(parts: Mapped, first: str) -> None:
    codes = unasked(plan(**parts), TODAY)
    assert min(codes, default="") == first
    assert codes <= CODES.keys()
    assert not any(code.startswith(("G0", "G1", "G5")) for code in codes)
    assert bool(codes) == ("G403" in codes) == ("G312" in codes)
