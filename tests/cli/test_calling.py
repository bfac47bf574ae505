"""A word of the format may be named as people call it, or by the last word of that, where nothing else can be meant."""

from typing import get_args

import pytest

from g1p.cli.calling import called, meant, shown
from g1p.model.agreements import How
from g1p.model.people import Group
from g1p.words import Words

CASES = [
    *(("group", Group, said, "family") for said in ("family", "Gezin", " gezin ")),
    *(("group", Group, said, "network") for said in ("NETWORK", "netwerk", "eigen netwerk")),
    *(("group", Group, said, "professional") for said in ("professional", "professionals")),
    *(("group", Group, said, "mentioned") for said in ("genoemd", "alleen genoemd")),
    *(("group", Group, said, None) for said in ("gezinnetje", "eigen", "alleen", "", "netwerk eigen")),
    *(("agreement", How, said, "spoken") for said in ("spoken", "akkoord, gezegd", "gezegd")),
    *(("agreement", How, said, "signature") for said in ("handtekening", "akkoord, met handtekening")),
    *(("agreement", How, said, None) for said in ("akkoord", "met", "akkoord,")),
    ("agreement", How, "niet akkoord", "declined"),
    ("agreement", How, "niet", None),
]


@pytest.mark.parametrize("kind, choices, said, word", CASES)
def test_who_names_one_gets_that_one(kind: str, choices: object, said: str, word: str | None) -> None:
    assert meant(said, called(Words.of("nl"), kind, get_args(choices))) == word


def test_a_name_that_says_no_is_said_wholly() -> None:
    names = {"coming": "is er", "not_coming": "komt niet langs", "unknown": "weet nog niet"}
    assert meant("langs", names) is None
    assert meant("niet", names) is None
    assert meant("er", names) == "coming"


def test_what_is_called_otherwise_is_shown_with_that() -> None:
    assert shown(Words.of("nl"), "group", ("family", "network")) == "family (gezin), network (eigen netwerk)"
    assert shown(Words.of("en"), "group", ("family", "network")) == "family, network"
