"""A finding in a text of more lines stands on the line where it is, however the text is written."""

import datetime as dt

import pytest

from g1p.checks.finding import Finding
from g1p.store.examine import examine
from g1p.store.placing import placed, soon_placed

PLAN = """\
g1p: 1
id: p-7g2mq
title: Ons plan
status: active
created: 2026-11-01
active_since: 2026-11-02
next_evaluation: 2026-12-20
reason: We praten te weinig
people:
  - {{id: oma, name: Fatma, group: network, role: oma, since: 2026-11-01}}
  - {{id: tess, name: Tess, group: family, role: dochter, since: 2026-11-01}}
coordination: {{coordinator: oma, keeper: oma, since: 2026-11-01, arrangement: Oma belt iedereen}}
goals:
  - id: g-4hx2k
    text: {text}
    said_by: oma
    when: now
    status: proposed
"""
INDENT = "\n      "
FOLDED = (
    f">-{INDENT}We praten{INDENT}niet meer.\n{INDENT}Bel maar 06 12345678, ook{INDENT}na het MDO.{INDENT}En 111222333."
)
PATH = ("goals", 0, "text")
WRITTEN = {
    "folded": FOLDED,
    "folded with a comment": FOLDED.replace(">-", ">  # bel 06 87654321"),
    "lines kept": FOLDED.replace(">-", "|"),
    "plain": FOLDED.removeprefix(f">-{INDENT}"),
    "plain, on a line of its own": FOLDED.removeprefix(">-"),
    "in double quotation marks": '"' + FOLDED.removeprefix(f">-{INDENT}") + '"',
    "in single quotation marks": "'" + FOLDED.removeprefix(f">-{INDENT}") + "'",
}


def places(text: str, today: dt.date) -> dict[str, tuple[int, int]]:
    found = examine(text.encode(), "p-7g2mq.yaml", today).findings
    return {one.code: (one.line, one.column) for one in found if one.code in ("G401", "G501", "G504")}


def seen(text: str) -> dict[str, tuple[int, int]]:
    """Where a reader sees these."""
    pieces = {"G401": "MDO", "G501": "111222333", "G504": "06 12345678"}
    at = {code: text.index(piece) for code, piece in pieces.items()}
    return {code: (text.count("\n", 0, i) + 1, i - text.rfind("\n", 0, i)) for code, i in at.items()}


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_a_word_is_told_where_it_stands(written: str, ends: str, today: dt.date) -> None:
    text = PLAN.format(text=written).replace("\n", ends)
    assert places(text, today) == seen(text)
    fault = text.replace("people:", "poeple:")
    assert {code: at for code, at in seen(fault).items() if code == "G501"}.items() <= places(fault, today).items()


@pytest.mark.parametrize("written", [f'"Bel \\{INDENT}06 1\\{INDENT}2345678"', f'"Nummer 1112\\{INDENT}22333"'])
def test_what_is_not_sure_stays_at_the_beginning(written: str, today: dt.date) -> None:
    text = PLAN.format(text=written)
    found = [one for one in examine(text.encode(), "p-7g2mq.yaml", today).findings if one.code in ("G501", "G504")]
    assert [(one.line, one.column) for one in found] == [(15, 11)]


def test_a_code_without_a_piece_stays_at_the_beginning() -> None:
    data = PLAN.format(text=FOLDED).encode()
    for place in (placed, soon_placed):
        assert [(one.line, one.column) for one in place(data, [Finding("G403", PATH)])] == [(15, 11)]


def test_both_ways_to_place_agree() -> None:
    for written in WRITTEN.values():
        data = PLAN.format(text=written).encode()
        findings = [Finding("G501", PATH), Finding("G402", PATH), Finding("G504", PATH)]
        assert placed(data, findings) == soon_placed(data, findings)


@pytest.mark.parametrize("where", ["above", "behind"])
def test_a_comment_at_the_key_turns_off_what_stands_further_down(where: str, today: dt.date) -> None:
    comment = "# g1p: off G401 omdat iedereen dat woord kent"
    text = PLAN.format(text=FOLDED)
    here = f"{comment}\n    text: >-" if where == "above" else f"text: >-  {comment}"
    assert "G401" in places(text, today)
    assert "G401" not in places(text.replace("text: >-", here), today)


def test_a_number_that_is_a_key_is_told_at_the_key(today: dt.date) -> None:
    text = PLAN.format(text="x") + 'x_own:\n  "111222333": "111222333"\n'
    found = [one for one in examine(text.encode(), "p-7g2mq.yaml", today).findings if one.code == "G501"]
    assert [(one.line, one.column) for one in found] == [(20, 3), (20, 16)]
