"""The handout: from a reader's view to everything that stands on the family's paper."""

from collections.abc import Iterable

from babel import Locale

from g1p.errors import ReaderSeesNothing
from g1p.model.evaluations import Evaluation
from g1p.model.plan import Plan
from g1p.model.reader import Audience, Manager, OnePerson, View
from g1p.model.story import Remark
from g1p.render.actions import action_groups, safety_rows, tasks
from g1p.render.course import ending, notices, stuck
from g1p.render.days import day_rows, next_evaluation, round_tables
from g1p.render.goals import goal_cards
from g1p.render.labels import late_sign
from g1p.render.paper import Handout
from g1p.render.people import contact_groups, coordination
from g1p.render.rows import Saying
from g1p.render.told import Told
from g1p.render.writer import Writer
from g1p.words import Words, capital


def handout(view: View, words: Words) -> Handout:
    """The paper for the reader of `view`, in the language of `words`; nothing but the view is read.

    Raises ReaderSeesNothing for who is only invited: they see a meeting, and no other paper.
    """
    if view.invited_only and isinstance(view.reader, OnePerson):
        raise ReaderSeesNothing(plan=view.plan.id, person=view.reader.slug, day=view.day)
    writer = Writer(view, words)
    plan = view.plan
    cards = goal_cards(writer)
    arranged = coordination(writer)
    last = _last(plan)
    again = next_evaluation(writer)
    return Handout(
        language=words.language,
        direction=Locale(words.language).text_direction,
        title=writer.told(plan.title or plan.id),
        kind=capital(words.label("plan kind", plan.kind or "family_plan")),
        notices=tuple(notices(writer)),
        reason=writer.maybe(plan.reason),
        coordinator=arranged.coordinator if arranged else None,
        previous_evaluation=writer.day_of_week(last.date) if last else None,
        next_evaluation=writer.day_of_week(again) if again else None,
        evaluation_late=late_sign(words) if plan.id in view.late else None,
        ending=ending(writer),
        strengths=_sayings(writer, plan.strengths),
        concerns=_sayings(writer, plan.concerns),
        goals_now=tuple(cards[goal.id] for goal in plan.goals if goal.is_open and goal.when == "now"),
        goals_later=tuple(cards[goal.id] for goal in plan.goals if goal.is_open and goal.when == "later"),
        goals_ended=tuple(cards[goal.id] for goal in plan.goals if not goal.is_open),
        actions=action_groups(writer, cards),
        safety=safety_rows(writer),
        tasks=tasks(writer),
        days=day_rows(writer),
        contacts=contact_groups(writer),
        coordination=arranged,
        stuck=stuck(writer),
        summary=writer.maybe(last.summary) if last else None,
        meetings=round_tables(writer),
        reader=_reader(writer),
        made_on=words.short_day(view.day),
        plan=plan.id,
        is_whole=view.is_whole,
        is_household=_is_household(plan),
    )


def _is_household(plan: Plan) -> bool:
    """Whether this is the plan of a household, which need not be a family."""
    return plan.kind == "household_plan"


def _last(plan: Plan) -> Evaluation | None:
    """The newest evaluation."""
    return max(plan.evaluations, key=lambda one: one.date, default=None)


def _sayings(writer: Writer, remarks: Iterable[Remark]) -> tuple[Saying, ...]:
    return tuple(
        Saying(
            text=writer.told(remark.text),
            by=writer.name(remark.said_by),
            about=None if remark.about == remark.said_by else writer.name(remark.about),
            since=writer.maybe_day(remark.since),
            consequence=writer.maybe(remark.consequence),
        )
        for remark in remarks
    )


def _reader(writer: Writer) -> Told | str:
    """Whose paper it is."""
    words, reader = writer.words, writer.view.reader
    match reader:
        case OnePerson(slug):
            return writer.name(slug)
        case Manager(name):
            return Told(name)
        case Audience("family"):
            return words.say("the household") if _is_household(writer.plan) else words.say("the family")
        case Audience("network"):
            return words.say("the family's own network")
        case Audience():
            return words.say("the professionals")
        case _:
            return words.say("the keeper")
