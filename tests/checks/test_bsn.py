"""A citizen service number is found wherever it stands, and nothing else is taken for one."""

import pytest

from g1p.checks.bsn import bsn_in_comments, check_bsn

# Invented for tests by the government itself: 999 and 9 begin no real number.
TEST_BSN = "999990019"


@pytest.mark.parametrize("text", [TEST_BSN, f"BSN {TEST_BSN}.", f"({TEST_BSN})", f"nr:{TEST_BSN};", f"x_{TEST_BSN}"])
def test_a_bsn_is_found_in_a_text(text: str) -> None:
    (finding,) = check_bsn({"goals": [{"x_note": text}]})
    assert (finding.code, finding.path) == ("G501", ("goals", 0, "x_note"))
    assert finding.facts == {}


def test_a_bsn_is_found_as_a_number() -> None:
    assert [finding.path for finding in check_bsn({"x_nr": int(TEST_BSN)})] == [("x_nr",)]


@pytest.mark.parametrize(
    "text",
    [
        "999990018",  # fails the eleven-test
        "000000000",  # nobody's
        f"{TEST_BSN}1",
        f"a{TEST_BSN}",
        f"é{TEST_BSN}",
        f"1{TEST_BSN}",
        "999 990 019",
        "0612345678",
        "",
    ],
)
def test_what_only_looks_like_one_is_left_alone(text: str) -> None:
    assert list(check_bsn({"x_note": text})) == []


def test_a_digest_is_no_bsn() -> None:
    digest = "sha256:" + TEST_BSN + "a" * 55
    assert list(check_bsn({"agreed": [{"digest": digest}]})) == []
    assert [finding.path for finding in check_bsn({"digest": TEST_BSN})] == [("digest",)]
    assert list(check_bsn({"x_truth": [True, None]})) == []


def test_a_bsn_is_found_in_a_key() -> None:
    assert [finding.path for finding in check_bsn({f"x_{TEST_BSN}": "ja"})] == [(f"x_{TEST_BSN}",)]


def test_a_bsn_is_found_in_a_comment() -> None:
    text = f"g1p: 1\ntitle: a#b {TEST_BSN}\nreason: x # bsn {TEST_BSN}\n# nothing\n"
    assert [(finding.line, finding.column) for finding in bsn_in_comments(text)] == [(3, 11)]
