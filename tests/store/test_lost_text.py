"""Text that a # makes a comment of is found wherever it stands, and no other comment is asked about."""

import datetime as dt

import pytest

from g1p.checks.finding import Finding
from g1p.resources import resource
from g1p.store.load import careful, load
from g1p.store.look import looked_at
from g1p.store.mending import mended
from g1p.store.scan import MOST_FINDINGS, suspicious

LOST = {
    "behind a key": ("a: flat #3 hoog\n", 1, 9),
    "behind many spaces": ("a: flat    #3\n", 1, 12),
    "a letter": ("a: 2026-11-21 #verzet\n", 1, 15),
    "in a list": ("a:\n  - b\n  - flat #3\n", 3, 10),
    "in a pair in a list": ("a:\n  - b: flat #3\n    c: d\n", 2, 13),
    "on the last line of several": ("a: de bel\n  van flat #3 hoog\nb: c\n", 2, 12),
    "in a list between brackets": ("a: [flat #3\n  , b]\n", 1, 10),
    "in a mapping between brackets": ("{a: flat #3\n}\n", 1, 10),
    "at a line end of Windows": ("a: flat #3\r\nb: c\r\n", 1, 9),
    "on the last line of a file": ("a: flat #3", 1, 9),
    "behind letters of two bytes": ("é: één flat #3\n", 1, 13),
    "beside an ordinary comment": ("a: b # c\nd: flat #3\n", 2, 9),
    "with a comment in it": ("a: flat #3 # hoog\n", 1, 9),
    "with a quotation mark in it": ("a: Riet's flat #3\n", 1, 16),
    "almost a comment of ours": ("a: flat #g1p\n", 1, 9),
}
COMMENTS = {
    "with a space": "a: b # c\n",
    "of two signs": "a: b ## c\n",
    "of an interpreter": "a: b #!c\n",
    "of nothing": "a: b #\nc: d #\r\n",
    "of g1p": "a: b #g1p: off G401 omdat dat zo heet\n",
    "on its own line": "#a\nb: c\n  #d\n#e\n",
    "on its own line with another inside": "#a #b\n  #c #d\na: b\n",
    "behind a text in quotes": "a: 'b' #c\nd: \"e\" #f\n",
    "behind brackets": "a: [b] #c\nd: {e: f} #g\n",
    "behind a key alone": "a: #b\n  c: d\ne: #f\n  - g\n",
    "a sign in quotes": "a: 'b #1'\nc: \"d #2\"\n'e #3': f\n",
    "a sign in block text": "a: |\n  b #1\nc: >-\n  d #2\n",
    "behind the sign of block text": "a: | #b\n  c\n",
    "a sign in a word": "a: b#1\nc: d:#e\n",
}


@pytest.mark.parametrize("case", LOST)
def test_text_behind_a_hash_is_found_at_its_place(case: str) -> None:
    text, line, column = LOST[case]
    data = text.encode()
    assert suspicious(data)
    assert [(one.code, one.line, one.column) for one in careful(data).findings] == [("G037", line, column)]
    assert load(data)


@pytest.mark.parametrize("case", COMMENTS)
def test_a_comment_is_a_comment(case: str) -> None:
    assert careful(COMMENTS[case].encode()).findings == ()


@pytest.mark.parametrize("case", ["with a space", "of two signs", "of an interpreter", "of nothing", "on its own line"])
def test_a_file_with_ordinary_comments_is_read_fast(case: str) -> None:
    assert not suspicious(COMMENTS[case].encode())


def test_text_that_goes_on_below_a_comment_is_named_where_it_was_cut() -> None:
    found = careful(b"a: flat #3\n  hoog\n").findings
    assert [(one.code, one.line) for one in found] == [("G037", 1), ("G026", 2)]


def test_however_much_is_lost_the_file_can_be_read() -> None:
    data = b"".join(b"x_%d: flat #3\n" % number for number in range(2 * MOST_FINDINGS))
    assert len(careful(data).findings) == MOST_FINDINGS - 1
    assert len(load(data)) == 2 * MOST_FINDINGS


def test_a_plan_with_lost_text_is_mended_all_the_same(today: dt.date) -> None:
    folder = resource("codes", "G105")
    broken, right = ((folder / f"{name}.yaml").read_bytes() for name in ("wrong", "right"))
    add = b"reason: Het lukt #1 "
    broken, right = (
        data.replace(b"reason: Het lukt ", add).replace(b"bezig", b"bezig #nu") for data in (broken, right)
    )
    done = mended(broken, "plan", today)
    assert done.data == right.replace(b"status: started", b"status: started #nu")
    assert [one.code for one in done.mends] == ["G105"]
    assert [one.code for one in examined(done.data, "plan", today) if one.code[1] in "01"] == ["G037", "G037"]


def examined(data: bytes, kind: str, today: dt.date) -> tuple[Finding, ...]:
    return looked_at(data, kind, today).findings
