"""The lines of the network and the family tree are set, events and earlier help come."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    DatesDisagree,
    DayInFuture,
    IsVoid,
    OtherWayRound,
    ParentIsYounger,
    PersonNotFound,
    PlanIsClosed,
    StatusOfPartners,
    TreeGoesRound,
    WithOneself,
    WrittenAlready,
    YearInFuture,
    YearNotUnderstood,
    YearOutOfRange,
)
from g1p.model.changes.network import add_earlier_help, add_event, set_kinship, set_tie
from g1p.model.mapping import mapping_of
from g1p.model.plan import Plan
from g1p.model.story import EarlierHelp, Kinship, LifeEvent, Tie
from tests.checks.family import TODAY
from tests.model.changes.changing import TEXTS, closed, home, made, refused, refused_code, same, with_void
from tests.model.facts import Mapped


def tie(from_: str = "moeder", to: str = "oma", kind: Any = "strong", note: str | None = None) -> Tie:
    return Tie(from_=from_, to=to, kind=kind, note=note)


def line(kind: Any = "parent", from_: str = "oma", to: str = "moeder", status: Any = None) -> Kinship:
    return Kinship(kind=kind, from_=from_, to=to, status=status)


def event(**fields: Any) -> LifeEvent:
    return LifeEvent(**{"text": "Verhuisd", "year": 2009, **fields})


def help_(**fields: Any) -> EarlierHelp:
    return EarlierHelp(**{"what": "Cursus", "by": "CJG", **fields})


def written(plan: Plan, part: str) -> list[Mapped]:
    """What the file says there."""
    held: list[Mapped] = mapping_of(plan).get(part, [])
    return held


# --- ties ------------------------------------------------------------------------------------------------------------


def test_a_tie_comes_last() -> None:
    now = made(set_tie, made(set_tie, home(), tie()), tie(to="family", kind="tense", note="over geld"))
    assert written(now, "ties") == [
        {"from": "moeder", "to": "oma", "kind": "strong"},
        {"from": "moeder", "to": "family", "kind": "tense", "note": "over geld"},
    ]


def test_a_tie_that_is_there_changes_where_it_stands_either_way_round() -> None:
    was = made(set_tie, made(set_tie, home(), tie(note="lief")), tie(to="sem"))
    now = made(set_tie, was, tie("oma", "moeder", "broken"))
    assert written(now, "ties")[0] == {"from": "moeder", "to": "oma", "kind": "broken", "note": "lief"}
    assert len(now.ties) == 2
    assert same(set_tie, now, tie("oma", "moeder", "broken"))
    assert same(set_tie, now, tie(kind="broken", note="lief"))
    assert made(set_tie, now, tie(kind="broken", note="nieuw")).ties[0].note == "nieuw"


def test_of_two_ties_the_one_that_is_written_this_way_round_changes() -> None:
    both = [{"from": "oma", "to": "moeder", "kind": "weak"}, {"from": "moeder", "to": "oma", "kind": "weak"}]
    now = made(set_tie, home(ties=both), tie())
    assert [one.kind for one in now.ties] == ["weak", "strong"]


def test_a_tie_by_mistake_stays_as_it_is_and_the_keys_of_the_team_stay() -> None:
    there = {"from": "moeder", "to": "oma", "kind": "weak"}
    assert [one.void for one in made(set_tie, home(ties=[{**there, "void": "…"}]), tie()).ties] == ["…", None]
    assert made(set_tie, home(ties=[{**there, "x_own": 1}]), tie()).ties[0].extra == (("x_own", 1),)


@pytest.mark.parametrize(
    "given, error",
    [
        (tie("moeder", "moeder"), WithOneself),
        (tie("niemand"), PersonNotFound),
        (tie(to="niemand"), PersonNotFound),
        (tie("family", "moeder"), PersonNotFound),
        (tie("fout"), IsVoid),
        (tie(to="fout"), IsVoid),
    ],
)
def test_a_tie_runs_between_two_people(given: Tie, error: type[PersonNotFound]) -> None:
    refused(error, set_tie, home(), given)


@pytest.mark.parametrize("slug", ["weg", "dood", "opa", "genood", "coach"])
def test_everybody_may_stand_in_the_pictures(slug: str) -> None:
    assert len(made(set_tie, home(), tie(to=slug)).ties) == 1
    assert len(made(set_kinship, home(), line(from_=slug)).kinship) == 1


@pytest.mark.parametrize("text", TEXTS)
def test_a_note_is_a_text(text: str) -> None:
    assert refused_code(set_tie, home(), tie(note=text)) == TEXTS[text]


# --- the family tree -------------------------------------------------------------------------------------------------


def test_a_line_of_the_family_tree_comes_last() -> None:
    now = made(set_kinship, made(set_kinship, home(), line()), line("partner", "opa", "oma", "married"))
    assert written(now, "kinship") == [
        {"kind": "parent", "from": "oma", "to": "moeder"},
        {"kind": "partner", "from": "opa", "to": "oma", "status": "married"},
    ]


def test_partners_and_siblings_are_so_either_way_round() -> None:
    now = made(set_kinship, home(), line("partner", "opa", "oma", "married"))
    assert same(set_kinship, now, line("partner", "oma", "opa"))
    later = made(set_kinship, now, line("partner", "oma", "opa", "divorced"))
    assert written(later, "kinship") == [{"kind": "partner", "from": "opa", "to": "oma", "status": "divorced"}]
    siblings = made(set_kinship, later, line("sibling", "sem", "moeder"))
    assert same(set_kinship, siblings, line("sibling", "moeder", "sem"))


def test_a_parent_is_so_one_way_only() -> None:
    now = made(set_kinship, home(), line())
    assert same(set_kinship, now, line())
    refused(OtherWayRound, set_kinship, now, line(from_="moeder", to="oma"))
    mistake = {"kind": "parent", "from": "oma", "to": "moeder", "void": "…"}
    assert len(made(set_kinship, home(kinship=[mistake]), line(from_="moeder", to="oma")).kinship) == 2


def test_a_parent_is_not_born_after_the_child() -> None:
    refused(ParentIsYounger, set_kinship, born(moeder="2015-03-13"), line(from_="moeder", to="sem"))
    for day in ("2015-03-12", "1980-01-01", None):
        assert made(set_kinship, born(moeder=day), line(from_="moeder", to="sem")).kinship
    assert made(set_kinship, born(moeder="2020-01-01"), line("sibling", "moeder", "sem")).kinship


def drawn(*lines: tuple[str, str]) -> Plan:
    """The family with these lines from a parent to a child."""
    return home(kinship=[{"kind": "parent", "from": parent, "to": child} for parent, child in lines])


def test_nobody_comes_before_their_own_parents() -> None:
    tree = drawn(("oma", "moeder"), ("moeder", "sem"))
    error = refused(TreeGoesRound, set_kinship, tree, line(from_="sem", to="oma"))
    assert error.facts == {"elder": "oma", "younger": "sem", "plan": "p-00000"}
    for kind in ("partner", "sibling"):
        for ends in (("oma", "sem"), ("sem", "oma"), ("moeder", "oma")):
            refused(TreeGoesRound, set_kinship, tree, line(kind, *ends))
        pair = made(set_kinship, drawn(("oma", "moeder")), line(kind, "sem", "oma"))
        assert refused(TreeGoesRound, set_kinship, pair, line(from_="moeder", to="sem")).facts["elder"] == "oma"
        assert made(set_kinship, pair, line(from_="coach", to="sem")).kinship


def test_what_went_round_before_is_not_the_fault_of_another_line() -> None:
    was = drawn(("oma", "moeder"), ("moeder", "oma"))
    assert len(made(set_kinship, was, line(from_="moeder", to="sem")).kinship) == 3


def born(**days: str | None) -> Plan:
    """The family, these people born on these days; sem is born on 2015-03-12."""
    mapping = mapping_of(home())
    for person in mapping["people"]:
        person.update({"birth_date": days[person["id"]]} if days.get(person["id"]) else {})
    return home(people=mapping["people"])


@pytest.mark.parametrize(
    "given, error",
    [
        (line("partner", "oma", "oma"), WithOneself),
        (line(from_="niemand"), PersonNotFound),
        (line(to="niemand"), PersonNotFound),
        (line(to="family"), PersonNotFound),
        (line(to="fout"), IsVoid),
        (line(status="married"), StatusOfPartners),
        (line("sibling", status="together"), StatusOfPartners),
    ],
)
def test_a_line_of_the_family_tree_runs_between_two_people(given: Kinship, error: type[PersonNotFound]) -> None:
    refused(error, set_kinship, home(), given)


# --- the lifeline ----------------------------------------------------------------------------------------------------


def test_events_come_last() -> None:
    now = made(add_event, home(), event(effect="up"), TODAY)
    now = made(add_event, now, event(text="Brief", year=None, date=TODAY, person="weg", effect="down"), TODAY)
    assert written(now, "life_events") == [
        {"text": "Verhuisd", "year": 2009, "effect": "up"},
        {"text": "Brief", "date": "2026-11-21", "person": "weg", "effect": "down"},
    ]


def test_an_event_that_is_there_is_not_doubled() -> None:
    now = made(add_event, home(), event(effect="up"), TODAY)
    assert same(add_event, now, event(effect="up"), TODAY)
    refused(WrittenAlready, add_event, now, event(effect="down"), TODAY)
    assert len(made(add_event, now, event(year=2010), TODAY).life_events) == 2
    there = {"text": "Verhuisd", "year": 2009}
    assert same(add_event, home(life_events=[{**there, "x_own": 1}]), event(), TODAY)
    assert len(made(add_event, home(life_events=[{**there, "void": "…"}]), event(), TODAY).life_events) == 2


@pytest.mark.parametrize(
    "fields, error",
    [
        ({"year": None, "date": dt.date(2026, 11, 22)}, DayInFuture),
        ({"year": None, "date": dt.date(1899, 12, 31)}, YearOutOfRange),
        ({"year": 2027}, YearInFuture),
        ({"year": 1899}, YearNotUnderstood),
        ({"year": 20200}, YearNotUnderstood),
        ({"person": "niemand"}, PersonNotFound),
        ({"person": "fout"}, IsVoid),
    ],
)
def test_an_event_has_happened(fields: dict[str, Any], error: type[PersonNotFound]) -> None:
    refused(error, add_event, home(), event(**fields), TODAY)


@pytest.mark.parametrize("text", TEXTS)
def test_an_event_is_a_text(text: str) -> None:
    assert refused_code(add_event, home(), event(text=text), TODAY) == TEXTS[text]


def test_the_year_that_it_is_has_begun() -> None:
    assert made(add_event, home(), event(year=2026), TODAY).life_events[0].year == 2026


# --- earlier help ----------------------------------------------------------------------------------------------------


def test_earlier_help_comes_last() -> None:
    days = {"from_": dt.date(2024, 1, 10), "until": dt.date(2024, 4, 1)}
    now = made(add_earlier_help, made(add_earlier_help, home(), help_(), TODAY), help_(by="GGZ", **days), TODAY)
    assert written(now, "earlier_help") == [
        {"what": "Cursus", "by": "CJG"},
        {"what": "Cursus", "by": "GGZ", "from": "2024-01-10", "until": "2024-04-01"},
    ]


def test_help_that_is_there_is_not_doubled() -> None:
    now = made(add_earlier_help, home(), help_(result="Fijn"), TODAY)
    assert same(add_earlier_help, now, help_(result="Fijn"), TODAY)
    refused(WrittenAlready, add_earlier_help, now, help_(), TODAY)


@pytest.mark.parametrize(
    "fields, error",
    [
        ({"from_": dt.date(2024, 4, 2), "until": dt.date(2024, 4, 1)}, DatesDisagree),
        ({"from_": dt.date(2026, 11, 22)}, DayInFuture),
        ({"until": dt.date(2026, 11, 22)}, DayInFuture),
    ],
)
def test_earlier_help_has_been(fields: dict[str, Any], error: type[PersonNotFound]) -> None:
    refused(error, add_earlier_help, home(), help_(**fields), TODAY)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("key", ["what", "by", "result"])
def test_what_is_said_of_help_is_text(key: str, text: str) -> None:
    assert refused_code(add_earlier_help, home(), help_(**{key: text}), TODAY) == TEXTS[text]


# --- all -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change, given",
    [
        (set_tie, (tie(),)),
        (set_kinship, (line(),)),
        (add_event, (event(), TODAY)),
        (add_earlier_help, (help_(), TODAY)),
    ],
)
def test_a_plan_that_has_ended_or_was_a_mistake_stays_as_it_is(change: Any, given: tuple[Any, ...]) -> None:
    refused(PlanIsClosed, change, closed(), *given)
    refused(IsVoid, change, with_void(), *given)
