"""The table "Who sees what" of plan-format, cell by cell: each fact, each column, each coordinator, each audience."""

from collections.abc import Iterable
from functools import cache

import pytest

from g1p.errors import NobodyInAudience, PersonNotFound, PlanIsVoid, ReaderSeesNothing
from g1p.model.mapping import plan_from
from g1p.model.reader import Audience, Manager, OnePerson, view
from tests.model.everybody import bare, everybody, person
from tests.model.facts import DAY, Mapped, facts_for, facts_of, seen
from tests.model.table import AUDIENCES, COLUMNS, EVERYBODY, rows

# The page says nothing about whom to turn to when a professional's promise is stuck.
SILENT = {"manager of arts"}

COORDINATORS = ("oom", "stiefvader", "mentor", "moeder", "voogd", "k9", "wijkcoach")
TABLE = rows("oom")


def coordinated_by(slug: str) -> Mapped:
    plan = everybody()
    plan["coordination"]["coordinator"] = slug
    return plan


@cache
def readers_of(coordinator: str) -> dict[str, frozenset[str]]:
    """Per fact, who reads it in the plan of everybody."""
    shown = {reader: facts_for(coordinated_by(coordinator), reader) for reader in sorted(EVERYBODY)}
    every = frozenset().union(*shown.values())
    return {fact: frozenset(reader for reader, facts in shown.items() if fact in facts) for fact in every}


def reads(coordinator: str, facts: Iterable[str], those: frozenset[str] = EVERYBODY) -> dict[str, frozenset[str]]:
    """Per fact, who of those reads it."""
    return {fact: readers_of(coordinator).get(fact, frozenset()) & those for fact in facts}


@pytest.mark.uncounted
@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("row", TABLE)
def test_cell(row: str, column: str) -> None:
    expected = {fact: readers & COLUMNS[column] for fact, readers in TABLE[row].items()}
    assert reads("oom", TABLE[row], COLUMNS[column]) == expected


def test_the_table_speaks_of_every_text_in_the_plan() -> None:
    told = {fact for facts in TABLE.values() for fact in facts}
    assert facts_of(everybody()) - told == SILENT


@pytest.mark.uncounted
@pytest.mark.parametrize("row", TABLE)
@pytest.mark.parametrize("coordinator", COORDINATORS)
def test_coordinator(coordinator: str, row: str) -> None:
    expected = rows(coordinator)[row]
    assert reads(coordinator, expected) == expected


@pytest.mark.parametrize("audience", AUDIENCES)
def test_an_audience_reads_what_all_of_it_may_read(audience: str) -> None:
    expected = {fact for facts in TABLE.values() for fact, readers in facts.items() if readers >= AUDIENCES[audience]}
    assert facts_for(everybody(), audience) - SILENT == expected


# --- who reads nothing, or only an invitation ------------------------------------------------------------------------


@pytest.mark.parametrize("slug", ["weg", "dood", "vriend", "straks"])
def test_who_has_left_died_is_only_mentioned_or_invited_to_nothing_is_refused(slug: str) -> None:
    with pytest.raises(ReaderSeesNothing):
        view(plan_from(everybody()), OnePerson(slug), DAY)


@pytest.mark.parametrize("slug", ["fout", "niemand"])
def test_who_is_void_or_not_there_is_nobody(slug: str) -> None:
    with pytest.raises((PersonNotFound, ReaderSeesNothing)):
        view(plan_from(everybody()), OnePerson(slug), DAY)


def test_only_invited_sees_time_place_and_agenda_of_that_meeting_and_no_other_paper() -> None:
    expected = {
        "the at of m-00001",
        "the options of m-00001",
        "place of m-00001",
        "point of m-00001",
        "timed point of m-00001",
    }
    made = view(plan_from(everybody()), OnePerson("gast"), DAY)
    assert facts_for(everybody(), "gast") == expected
    assert made.invited_only
    assert not made.late


@pytest.mark.parametrize(
    "since,until,reads",
    [
        ("2026-11-21", None, True),
        ("2026-11-22", None, False),
        ("2026-01-05", "2026-11-21", True),
        ("2026-01-05", "2026-11-20", False),
    ],
    ids=["since today", "since tomorrow", "until today", "until yesterday"],
)
def test_from_since_up_to_and_including_until(since: str, until: str | None, *, reads: bool) -> None:
    plan = everybody()
    plan["people"].append(bare("nieuw", "network", since=since, until=until))
    if reads:
        assert "the title" in facts_for(plan, "nieuw")
    else:
        with pytest.raises(ReaderSeesNothing):
            facts_for(plan, "nieuw")


def test_an_invitation_of_who_has_left_opens_nothing() -> None:
    plan = everybody()
    plan["meetings"][0]["invited"].append({"person": "weg"})
    with pytest.raises(ReaderSeesNothing):
        facts_for(plan, "weg")


@pytest.mark.parametrize("audience,group", [("network", "network"), ("team", "professional")])
def test_an_audience_of_nobody_is_refused(audience: str, group: str) -> None:
    plan = everybody(people=[p for p in everybody()["people"] if p["group"] != group])
    with pytest.raises(NobodyInAudience):
        facts_for(plan, f"audience {audience}")


def test_a_family_with_nobody_in_the_first_column_is_no_audience() -> None:
    plan = everybody(people=[person("broer", "family"), person("oma", "network")])
    with pytest.raises(NobodyInAudience):
        view(plan_from(plan), Audience("family"), DAY)


@pytest.mark.parametrize("reader", ["moeder", "audience family", "the keeper"])
def test_a_void_plan_has_no_paper(reader: str) -> None:
    with pytest.raises(PlanIsVoid):
        facts_for(everybody(void="a mistake"), reader)


# --- age and custody -------------------------------------------------------------------------------------------------

IN_FIRST_COLUMN = "the reason"


@pytest.mark.parametrize(
    "birth_date,first",
    [
        ("2014-11-22", False),
        ("2014-11-21", True),
        ("2008-11-22", True),
        ("2008-11-21", False),
        (None, False),
    ],
    ids=["11, twelve tomorrow", "twelve today", "17, eighteen tomorrow", "eighteen today", "no birth_date"],
)
@pytest.mark.parametrize("custody", [True, False], ids=["under custody", "under nobody's custody"])
def test_children_from_twelve_until_they_are_grown(birth_date: str | None, *, first: bool, custody: bool) -> None:
    plan = everybody()
    plan["people"].append(bare("kind", "family", birth_date=birth_date))
    plan["people"][0]["custody"] += ["kind"] if custody else []
    assert (IN_FIRST_COLUMN in facts_for(plan, "kind")) is first


@pytest.mark.parametrize("group", ["family", "network", "professional"])
@pytest.mark.parametrize("child,first", [("k9", True), ("k17", True), ("kx", True), ("k18", False), ("broer", False)])
def test_custody_of_a_child_of_the_plan_gives_the_first_column_whatever_the_group(
    group: str, child: str, *, first: bool
) -> None:
    plan = everybody()
    plan["people"].append(person("holder", group, custody=[child]))
    assert (IN_FIRST_COLUMN in facts_for(plan, "holder")) is (first or child == "broer")


def test_in_a_household_plan_without_children_the_grown_family_has_the_first_column() -> None:
    # The page is silent: here nobody can have custody, and somebody must decide for the family as a whole.
    people = [person("tim", "family"), person("bo", "family"), person("oma", "network"), person("keep", "professional")]
    steered = {**everybody()["coordination"], "coordinator": "oma", "keeper": "keep"}
    plan = {**everybody(kind="household_plan", people=people, coordination=steered), "meetings": []}
    assert IN_FIRST_COLUMN in facts_for(plan, "tim")
    assert IN_FIRST_COLUMN in facts_for(plan, "audience family")
    assert IN_FIRST_COLUMN not in facts_for(plan, "oma")
    assert IN_FIRST_COLUMN not in facts_for({**plan, "kind": "family_plan"}, "tim")
    with_child = {**plan, "people": [*people, person("kind", "family", birth_date="2020-01-01")]}
    assert IN_FIRST_COLUMN not in facts_for(with_child, "tim")


# --- the manager -----------------------------------------------------------------------------------------------------

TO_X1 = Manager("name of the manager of x-00001", "x-00001@example.org")


def test_a_manager_sees_the_action_named_with_organisation_and_dates_and_nothing_of_the_family() -> None:
    made = seen(everybody(), TO_X1)
    facts = facts_of(made)
    (asked,) = made["escalations"]
    assert facts >= {"text of a-00001"}
    assert facts <= {"text of a-00001", "name of the manager of x-00001", "answer to x-00001", "outcome of x-00001"}
    assert (asked["id"], asked["organisation"], asked["answer_by"]) == ("x-00001", "GGD", "2026-05-15")
    (action,) = made["actions"]
    assert (action["start"], action["due"], len(action["moved"])) == ("2026-02-01", "2026-03-01", 1)
    assert "next_evaluation" not in made


def test_a_manager_to_whom_nothing_is_addressed_is_refused_or_sees_nothing() -> None:
    try:
        facts = facts_for(everybody(), Manager("somebody else", "else@example.org"))
    except ReaderSeesNothing:
        return
    assert not facts


@pytest.mark.parametrize(
    "manager,reads",
    [
        (Manager("another name", "X-00001@EXAMPLE.org"), True),
        (Manager("name of the manager of x-00001"), True),
        (Manager("name of the manager of x-00001", "else@example.org"), False),
    ],
    ids=["the same address", "the same name, no address", "the same name, another address"],
)
def test_a_manager_is_known_by_address_and_without_one_by_name(manager: Manager, *, reads: bool) -> None:
    try:
        facts = facts_for(everybody(), manager)
    except ReaderSeesNothing:
        facts = frozenset()
    assert ("text of a-00001" in facts) is reads


def test_an_escalation_about_a_goal_or_about_nothing_names_no_action() -> None:
    plan = everybody()
    plan["escalations"][0]["about"] = "g-00001"
    assert not {"text of a-00001", "text of g-00001", "success of g-00001"} & facts_for(plan, TO_X1)
    del plan["escalations"][0]["about"]
    assert "text of a-00001" not in facts_for(plan, TO_X1)


def test_a_wish_of_who_was_not_invited_is_still_their_own() -> None:
    plan = everybody()
    plan["meetings"][1]["wishes"] = [{"by": "tante", "text": "wish of tante"}]
    facts = facts_for(plan, "tante")
    assert "wish of tante" in facts
    assert "place of m-00002" not in facts
