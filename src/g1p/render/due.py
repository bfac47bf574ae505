"""Overdue promises as a table for a screen, together by plan, person or coordinator."""

from collections.abc import Iterable
from typing import Literal

from g1p.model.overdue import Overdue
from g1p.model.plan import Plan
from g1p.render.columns import columns
from g1p.words import Words

Group = Literal["plan", "person", "coordinator"]
Found = tuple[Plan, Overdue]


def table(found: Iterable[Found], words: Words, width: int) -> list[list[str]]:
    """The promises as lines of cells: the latest day, how late, plan and id, who, and what; first what these are."""
    head = [words.say("due"), words.say("late"), words.say("plan and id"), words.say("who"), words.say("what")]
    rows = [
        [item.due.isoformat(), how_late(item, words), f"{item.plan} {item.id}", ", ".join(item.who), what(item, words)]
        for _, item in found
    ]
    return columns([head, *rows], width)


def how_late(item: Overdue, words: Words) -> str:
    """“! 12 days”, “○ today”, “○ in 6 days”: a mark and words, so that no colour is needed."""
    if item.days > 0:
        return "! " + words.plural("{n} day", "{n} days", item.days)
    if item.days == 0:
        return "○ " + words.say("today")
    return "○ " + words.plural("in {n} day", "in {n} days", -item.days)


def what(item: Overdue, words: Words) -> str:
    """What was promised; an evaluation and an answer say that they are one."""
    if item.kind == "evaluation":
        return words.say("evaluation: {text}", text=item.text)
    if item.kind == "answer":
        return words.say("answer about: {text}", text=item.text)
    return item.text


def grouped(found: Iterable[Found], group: Group | None) -> dict[str, list[Found]]:
    """The promises under a heading each: none, the plan's title, or the name of a person.

    A promise of several people stands with each. People in several plans are one when their e-mail address is.
    """
    out: dict[str, list[Found]] = {}
    names: dict[str, str] = {}
    for plan, item in found:
        for key, name in _headings(plan, item, group):
            out.setdefault(names.setdefault(key, name), []).append((plan, item))
    return out


def _headings(plan: Plan, item: Overdue, group: Group | None) -> list[tuple[str, str]]:
    """For each heading that a promise stands under: what makes it one, and how it reads."""
    if group is None:
        return [("", "")]
    if group == "plan":
        return [(plan.id, f"{plan.id} {plan.title}")]
    slugs = item.who if group == "person" else (item.coordinator or "",)
    return [_person(plan, slug) for slug in slugs]


def _person(plan: Plan, slug: str) -> tuple[str, str]:
    person = plan.person(slug)
    if person is None:
        return (f"{plan.id} {slug}", f"{slug} ({plan.id})")
    if person.email:
        return (person.email.casefold(), f"{person.name} ({person.email})")
    return (f"{plan.id} {slug}", f"{person.name} ({slug}, {plan.id})")
