"""The system refuses g1p one call after the other: the disk is full or broken; then all is as before, or done."""

from collections.abc import Callable
from errno import EIO, ENOSPC
from pathlib import Path

import pytest

from g1p.store.unfinished import recover
from tests.crash.cases import CASES, check
from tests.crash.conftest import Driver
from tests.store.repositories import state

MOST = 60
"""No save makes as many of any of these calls."""


@pytest.mark.parametrize("call", ["write", "fsync", "rename", "link", "open", "mkdir", "unlink", "fchmod"])
@pytest.mark.parametrize("number", [ENOSPC, EIO])
@pytest.mark.parametrize("case", ["edit", "new", "hand", "loose"])
def test_a_save_that_is_refused_a_call_is_told_of_and_undone(
    case: str, call: str, number: int, driver: Driver, fresh: Callable[..., Path]
) -> None:
    staged = number == ENOSPC
    before = state(fresh(case, staged=staged))
    for at in range(1, MOST, 1 if (case, number) == ("edit", ENOSPC) else 3):
        root = fresh(case, staged=staged)
        answer = driver.one(root, case, at, call=call, number=number)
        assert answer["code"] == 0, at
        assert answer["saved"] or answer["refused"].startswith("refused 8"), at
        if answer["refused"]:
            recover(root)
        done = check(root, CASES[case], before, acknowledged=bool(answer["saved"]))
        assert done == bool(answer["saved"]), at
        if answer["steps"] < at:
            return
    pytest.fail("there is no end to it")
