"""A finding is known again by its fingerprint: when lines move; and no two have the same."""

import random

import pytest

from g1p.checks.finding import Finding
from g1p.render.findings import fingerprints, mend, told, wrong
from g1p.store.examine import examine_all
from g1p.words import LANGUAGES, Words
from tests.checks.family import TODAY
from tests.cli.door import FORM
from tests.render.logs import NAMES, moved, one_of_each


def test_what_is_told_is_what_is_wrong_and_what_to_type() -> None:
    for language in LANGUAGES:
        words = Words.of(language)
        for finding in one_of_each():
            assert told(finding, words) == f"{wrong(finding, words)} {mend(finding, words)}"


def test_no_two_findings_have_the_same() -> None:
    found = [*one_of_each(), *one_of_each(NAMES[1]), *one_of_each(NAMES[2]), *one_of_each()]
    made = fingerprints(found)
    assert len(set(made)) == len(made) == len(found)
    assert all(len(one) == 64 and int(one, 16) >= 0 for one in made)


def test_they_stay_when_lines_come_above() -> None:
    found = [*one_of_each(), *one_of_each(NAMES[1])]
    assert fingerprints(moved(found, 17)) == fingerprints(found)


def test_they_stay_when_a_comment_comes_above_a_real_fault() -> None:
    faulty = FORM.format(title="Ours").replace("said_by: ann", "said_by: eve").replace("status: planned", "status: no")
    found, lower = (examine_all({NAMES[0]: (above + faulty).encode()}, TODAY) for above in ("", "# one\n# two\n\n"))
    assert [one.line + 3 for one in found if one.line > 1] == [one.line for one in lower if one.line > 4]
    assert len(set(fingerprints(found))) == len(found) >= 3
    assert fingerprints(lower) == fingerprints(found)


@pytest.mark.parametrize("seed", range(20))
def test_they_stay_when_other_findings_come_and_go(seed: int) -> None:
    found = one_of_each()
    known = list(zip(found, fingerprints(found), strict=True))
    kept = random.Random(seed).sample(known, 20)
    assert fingerprints(finding for finding, _ in kept) == [one for _, one in kept]


def test_of_two_with_the_same_code_and_path_the_order_counts() -> None:
    first, second = Finding("G030", line=3, column=4), Finding("G030", line=3, column=9)
    one, other = fingerprints([first, second])
    assert one != other
    assert fingerprints([second]) == [one]


@pytest.mark.parametrize(
    "changed",
    [
        Finding("G102", ("goals", 0, "text"), line=1, column=1, file="a.yaml"),
        Finding("G101", ("goals", 1, "text"), line=1, column=1, file="a.yaml"),
        Finding("G101", ("goals", 0, "text"), line=1, column=1, file="b.yaml"),
    ],
)
def test_code_path_and_file_count(changed: Finding) -> None:
    finding = Finding("G101", ("goals", 0, "text"), line=1, column=1, file="a.yaml")
    assert fingerprints([finding]) != fingerprints([changed])
