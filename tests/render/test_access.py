"""Who may see what on a screen: a table that fits, whole in each block, with what its words mean."""

import pytest

from g1p.model.access import Access, access
from g1p.model.consent_ends import all_ended
from g1p.model.mapping import plan_from
from g1p.render.access import GROUNDS, access_lines
from g1p.render.columns import measure
from g1p.words import LANGUAGES, Language, Words
from tests.model.everybody import bare, everybody, remark
from tests.model.facts import DAY, ZERO, Mapped
from tests.model.small import leave, small

EN = Words.of("en")
MARKS = ("✓", "◐", "–")


@pytest.fixture(scope="module")
def of_everybody() -> Access:
    """The matrix of a plan with many people in it, which is worked out once."""
    return access(plan_from(everybody()), DAY)


def lines(mapping: Mapped, width: int = 80, language: Language = "en", found: Access | None = None) -> list[str]:
    """The screen without its styles."""
    plan = plan_from(mapping)
    spans = access_lines(plan, found or access(plan, DAY), all_ended(plan, DAY), Words.of(language), width)
    return ["".join(span if isinstance(span, str) else span[0] for span in line).rstrip() for line in spans]


def rows(shown: list[str], name: str) -> list[str]:
    """The lines that begin with the name of a part."""
    return [line.removeprefix(name) for line in shown if line.startswith(f"{name} ")]


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_screen_and_everybody_stands_in_it_once(
    width: int, language: Language, of_everybody: Access
) -> None:
    shown = lines(everybody(), width, language, of_everybody)
    assert max(map(measure, shown)) <= width
    heads = " ".join(line.strip() for line in shown if line.startswith("      ")).split()
    assert sorted(word for word in heads if word in of_everybody.readers) == sorted(of_everybody.readers)


def test_every_block_has_every_part_with_a_mark_for_each_reader(of_everybody: Access) -> None:
    shown = lines(everybody(), found=of_everybody)
    for row in of_everybody.rows:
        marks = [word for line in rows(shown, EN.label("part", row)) for word in line.split() if word in MARKS]
        assert len(marks) == len(of_everybody.readers)


def test_a_cell_says_how_much_and_by_what() -> None:
    plan = small(
        leave("moeder", "strengths", to=["oma"]), strengths=[remark("s-00001", "moeder"), remark("s-00002", "oma")]
    )
    plan["people"] = [one for one in plan["people"] if one["id"] in ("moeder", "oma", "keep", "kind")]
    assert lines(plan)[:4] == [
        "Who may see what",
        "                     moeder     kind     oma        keep",
        "title                ✓ table    ✓ table  ✓ table    ✓ keeper",
        "people               ✓ table    ✓ table  ✓ table    ✓ keeper",
    ]
    here = lines(plan).index("strengths            ✓ custody  –        ✓ own      ✓ keeper")
    assert lines(plan)[here + 1].split() == ["t-00001"]
    assert lines(plan)[here + 1].index("t-00001") == lines(plan)[here].index("own")


def test_only_the_words_that_are_used_are_explained() -> None:
    shown = "\n".join(lines(small(leave("moeder", "contact_details"))))
    used = {ground for ground, (_, meaning) in GROUNDS.items() if meaning in shown}
    assert used == {"table", "group", "custody", "own", "keeper"}
    assert "t-00001  moeder consents: contact details" in shown
    assert "Gets no paper" not in shown
    assert "Closed again" not in shown
    assert "Still have a copy" not in shown
    assert "escalation" not in shown


def test_who_gets_no_paper_and_who_still_has_a_copy() -> None:
    copy = {"to": "oma", "date": "2026-11-20", "by": "print", "what": "handout", "parts": ["strengths"], "digest": ZERO}
    ended = leave("moeder", "strengths", date="2026-11-01", revoked="2026-11-21")
    plan = small(ended, copies=[copy], strengths=[remark("s-00001", "moeder")])
    plan["people"].append(bare("weg", "network", until="2026-11-20"))
    shown = lines(plan)
    assert shown[shown.index("Gets no paper") + 1] == "  weg"
    assert shown[shown.index("Closed again") + 1] == "  t-00001  mentor  strengths"
    assert shown[shown.index("Still have a copy") + 1] == "  t-00001  oma  2026-11-20  print  handout"


def test_a_long_id_and_a_narrow_screen_leave_whole_words() -> None:
    plan = small()
    plan["people"][4]["id"] = "grootmoeder-van-moederskant-in-amsterdam"
    shown = lines(plan, 40)
    assert max(map(measure, shown)) <= 40
    assert "grootmoeder-van-moederskant-in-amsterdam" in "".join(word for line in shown for word in line.split())


def test_a_plan_in_which_nobody_takes_part_yet() -> None:
    plan = small()
    plan["people"] = [{key: held for key, held in one.items() if key != "since"} for one in plan["people"]]
    shown = lines(plan)
    assert shown[:3] == ["Who may see what", "", "✓ all of it   ◐ part of it   – nothing"]
    assert shown[-2:] == ["Gets no paper", "  moeder, vader, stiefvader, kind, oma, mentor, keep"]
