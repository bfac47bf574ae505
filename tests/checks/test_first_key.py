"""The version of the format stands above all the rest."""

import pytest

from g1p.checks.first_key import check_first_key
from tests.checks.family import Mapped, told


@pytest.mark.parametrize(
    "mapping, found",
    [
        ({"g1p": 1, "id": "p-00000"}, []),
        ({"id": "p-00000", "g1p": 1}, ["G133 g1p"]),
        ({"organisation": "…", "language": "nl", "g1p": 1}, ["G133 g1p"]),
        ({"id": "p-00000"}, []),
        ({}, []),
    ],
)
def test_another_key_before_it_is_told(mapping: Mapped, found: list[str]) -> None:
    assert told(*check_first_key(mapping)) == found
