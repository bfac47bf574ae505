"""The goals on the handout: what the family wants to reach, how far it is, and what the last evaluation said."""

from collections.abc import Iterator

from g1p.model.evaluations import GoalEvaluation
from g1p.model.goals import Goal
from g1p.render.labels import goal_sign
from g1p.render.rows import GoalCard, Score
from g1p.render.writer import Writer


def goal_cards(writer: Writer) -> dict[str, GoalCard]:
    """Every goal by its id: first those for now, then those for later, both numbered; then those that have ended."""
    goals = writer.plan.goals
    now = [goal for goal in goals if goal.is_open and goal.when == "now"]
    later = [goal for goal in goals if goal.is_open and goal.when == "later"]
    ended = [goal for goal in goals if not goal.is_open]
    numbered: list[tuple[int | None, Goal]] = list(enumerate([*now, *later], start=1))
    return {goal.id: _card(writer, goal, number) for number, goal in [*numbered, *((None, goal) for goal in ended)]}


def _card(writer: Writer, goal: Goal, number: int | None) -> GoalCard:
    said = list(_evaluated(writer, goal))
    last = said[-1] if said else None
    parent = writer.plan.goal(goal.part_of) if goal.part_of else None
    return GoalCard(
        number=number,
        text=writer.told(goal.text),
        translations=writer.translations(goal.translated),
        sign=goal_sign(writer.words, goal.status),
        whose=writer.names(goal.for_),
        part_of=writer.told(parent.text) if parent else None,
        scores=_scores(writer, goal, said),
        target=goal.scale.target if goal.scale else None,
        success=writer.maybe(goal.success),
        target_date=writer.maybe_day(goal.target_date),
        result=writer.words.label("result", last.result) if last else None,
        worked=writer.maybe(last.worked) if last else None,
        follow_up=writer.maybe(last.follow_up) if last else None,
    )


def _evaluated(writer: Writer, goal: Goal) -> Iterator[GoalEvaluation]:
    """What evaluations said of this goal, the newest last."""
    for evaluation in sorted(writer.plan.evaluations, key=lambda one: one.date):
        yield from (entry for entry in evaluation.goals if entry.goal == goal.id)


def _scores(writer: Writer, goal: Goal, said: list[GoalEvaluation]) -> tuple[Score, ...]:
    """Where it started, and the latest score of everybody who gave one; never averaged."""
    latest: dict[str, int] = {}
    for entry in said:
        latest |= entry.scores or {}
    start = goal.scale.start if goal.scale else None
    begun = () if start is None else (Score(who=None, score=start),)
    return (*begun, *(Score(who=writer.name(slug), score=score) for slug, score in latest.items()))
