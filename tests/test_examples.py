"""Every file of examples/ is a test: it is right, and everything can be made of it."""

import datetime as dt
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

import pytest

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding
from g1p.errors import NobodyInAudience, PersonNotFound, ReaderSeesNothing
from g1p.model.mapping import mapping_of, plan_from
from g1p.model.plan import Plan
from g1p.model.reader import KEEPER, Audience, AudienceName, OnePerson, view
from g1p.render.papers import Format, render
from g1p.resources import resource
from g1p.store.examine import examine_all
from g1p.store.load import careful, load
from g1p.store.schema import is_valid
from g1p.store.workspace import plan_files
from g1p.words import Language, Words

EXAMPLES = resource("examples")
PLANS = [file.stem for file in plan_files(EXAMPLES / "plans")]
AUDIENCES: tuple[AudienceName, ...] = get_args(AudienceName)
FORMATS: tuple[Format, ...] = get_args(Format)
LANGUAGES: tuple[Language, ...] = get_args(Language)
TOO_LATE = Finding("G226", ("next_evaluation",), {"day": dt.date(2026, 10, 30)}, 309, 18, "plans/p-tpd8p.yaml")
"""What check has to say of the plan that is stuck: its evaluation is overdue."""


def file_of(name: str) -> Path:
    return EXAMPLES / "plans" / f"{name}.yaml"


@cache
def plan_of(name: str) -> Plan:
    return plan_from(load(file_of(name).read_bytes()))


@pytest.mark.uncounted
def test_check_finds_no_fault_in_the_whole_workspace(today: dt.date) -> None:
    files = plan_files(EXAMPLES)
    assert {"g1p.yaml", "rollout.yaml"} < {file.name for file in files}
    found = examine_all({file.relative_to(EXAMPLES).as_posix(): file for file in files}, today)
    assert [one for one in found if CODES[one.code].severity != "advice"] == [TOO_LATE]


@pytest.mark.uncounted
def test_check_has_advice_for_these_families_as_for_any_other(today: dt.date) -> None:
    found = examine_all({name: file_of(name) for name in PLANS}, today)
    assert {one.code for one in found} >= {"G231", "G232", "G233", "G306", "G307", "G308", "G310"}


@pytest.mark.uncounted
@pytest.mark.parametrize("name", PLANS)
def test_both_readers_read_the_same(name: str) -> None:
    data = file_of(name).read_bytes()
    assert careful(data).value == load(data)
    assert careful(data).findings == ()


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_comes_back_as_it_was_written(name: str) -> None:
    mapping = load(file_of(name).read_bytes())
    back = mapping_of(plan_of(name))
    assert without_defaults(back) == without_defaults(mapping)
    assert is_valid("plan", back)
    assert plan_from(back) == plan_of(name)


def without_defaults(mapping: dict[str, Any]) -> dict[str, Any]:
    """A mapping without its empty lists: g1p does not write what goes without saying, and people may."""
    return {key: plain(held) for key, held in mapping.items() if held != [] or key in {"goals", "share"}}


def plain(held: Any) -> Any:
    if isinstance(held, dict):
        return without_defaults(held)
    return [plain(item) for item in held] if isinstance(held, list) else held


@pytest.mark.uncounted
@pytest.mark.parametrize("name", PLANS)
def test_everybody_gets_a_view_or_the_reason_why_not(name: str, today: dt.date) -> None:
    plan = plan_of(name)
    view(plan, KEEPER, today)
    got = 0
    for person in plan.people:
        try:
            got += bool(view(plan, OnePerson(person.id), today))
        except (ReaderSeesNothing, PersonNotFound):
            assert not person.takes_part(today)
    for audience in AUDIENCES:
        try:
            view(plan, Audience(audience), today)
        except NobodyInAudience:
            assert audience != "family"
    assert got > 0


@pytest.mark.uncounted
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("name", PLANS)
def test_a_handout_for_the_family_can_be_made(name: str, to: Format, language: Language, today: dt.date) -> None:
    seen = view(plan_of(name), Audience("family"), today)
    paper = render(seen, Words.of(language), to)
    title = plan_of(name).title
    assert title is not None
    assert title in paper
    assert ("<html" in paper) == (to == "html")


@pytest.mark.uncounted
@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("name", PLANS)
def test_a_handout_for_everybody_at_the_table_can_be_made(name: str, to: Format, today: dt.date) -> None:
    for person in plan_of(name).people:
        if person.takes_part(today):
            assert render(view(plan_of(name), OnePerson(person.id), today), Words.of("nl"), to)


def test_there_are_enough_families() -> None:
    assert len(PLANS) >= 8
    assert len({plan_of(name).title for name in PLANS}) == len(PLANS)


def custody_of(plan: Plan, kind: Literal["family", "network", "professional"]) -> list[set[str]]:
    return [set(person.custody) for person in plan.people if person.group == kind and person.custody]


def has_stepfather_and_half_siblings(plan: Plan) -> bool:
    """Divorced parents, a stepfather, and children with one parent in common and the other not."""
    parents: dict[str, set[str]] = {}
    for line in plan.kinship:
        if line.kind == "parent":
            parents.setdefault(line.to, set()).add(line.from_)
    children = [found for found in parents.values() if len(found) > 1]
    halves = any(one & other and one != other for one in children for other in children)
    divorced = any(line.kind == "partner" and line.status in {"divorced", "separated"} for line in plan.kinship)
    return divorced and halves and any("stief" in person.role for person in plan.people)


KINDS: dict[str, Callable[[Plan], bool]] = {
    "first contact": lambda plan: plan.status == "draft" and not plan.goals,
    "active": lambda plan: plan.status == "active" and plan.paused is None and bool(plan.goals),
    "family group plan": lambda plan: plan.kind == "family_group_plan",
    "divorced, a stepfather, half-siblings": has_stepfather_and_half_siblings,
    "a guardian": lambda plan: bool(custody_of(plan, "professional")),
    "paused": lambda plan: plan.paused is not None and plan.paused.holds(dt.date(2026, 11, 21)),
    "aftercare": lambda plan: plan.status == "aftercare",
    "closed": lambda plan: plan.status == "closed",
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_plan_is_there(kind: str) -> None:
    assert any(KINDS[kind](plan_of(name)) for name in PLANS)


def test_the_examples_are_told_about_in_their_readme() -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in readme for name in PLANS)


def test_the_plan_of_the_design_is_right_unchanged(shared: Path, today: dt.date) -> None:
    file = shared / "design" / "example-plan.yaml"
    found = [one for one in examine_all({"plans/p-4hx2k.yaml": file}, today) if one.code != "G206"]
    assert [one for one in found if CODES[one.code].severity != "advice"] == []
