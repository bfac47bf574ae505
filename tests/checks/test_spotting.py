"""Where in a text it stands what a code found there."""

import pytest

from g1p.checks.codes import CODES
from g1p.checks.spotting import SPOTS, spot


@pytest.mark.parametrize(
    "code, text, facts, piece",
    [
        ("G401", "We bellen na het MDO. En nog een MDO.", {"word": "MDO"}, "MDO. En"),
        ("G401", "Nu komt de multi-probleem\naanpak", {"word": "multi probleem aanpak"}, "multi"),
        ("G402", "Kort. Dit is een veel langere zin. Ook kort.", {}, "Dit"),
        ("G404", "Wij zien dat hij ADHD heeft", {}, "ADHD"),
        ("G501", "sha256:" + "1" * 64 + " en 111222333", {}, "111222333"),
        ("G504", "Op 12-12-2026 mail je piet@voorbeeld.nl of bel 06 12345678", {}, "piet@"),
        ("G504", "Op 12-12-2026 bel je 06 12345678 of mail piet@voorbeeld.nl", {}, "06"),
        ("G504", "Ons huis: ١٢٣٤ of 1234 AB 12", {}, "1234"),
        ("G504", "Stort op NL91 ABNA 0417 1643 00", {}, "NL91"),
    ],
)
def test_the_place_is_where_the_piece_begins(code: str, text: str, facts: dict[str, object], piece: str) -> None:
    index = spot(code, text, facts)
    assert index is not None
    assert text[index:].startswith(piece)


@pytest.mark.parametrize("code", ["G401", "G404", "G501", "G504", "G312"])
def test_where_nothing_is_found_nothing_is_said(code: str) -> None:
    assert spot(code, "Wij gaan samen eten", {"word": "overleg"}) is None


def test_of_a_word_that_is_not_told_nothing_is_said() -> None:
    assert spot("G401", "Wij gaan samen eten") is None


def test_only_codes_that_there_are_have_places() -> None:
    assert SPOTS.keys() <= CODES.keys()
