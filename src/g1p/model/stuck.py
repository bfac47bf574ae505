"""When a plan is stuck, and whom to ask next: the method turns to the ladder for three things, which are told here.

An action was moved three times; the scores of a goal are flat over two evaluations; an organisation that has promised
something gave no sign for thirty days. What was resolved higher up is stuck again only by what comes after that.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Literal, NamedTuple

from g1p.model.goals import Action, Goal
from g1p.model.ladder import LADDER, Ladder, next_step
from g1p.model.overdue import runs
from g1p.model.plan import Plan
from g1p.model.signs import last_signs, promising
from g1p.model.value import Value

OFTEN = 3
"""Times that an action is moved before it is stuck."""

SILENT = 30
"""Days without a sign before an organisation is stuck."""

Why = Literal["moved", "flat", "silent"]
Promise = tuple[Goal | None, Action]


class Stuck(Value):
    """One thing that is stuck: an action that was `moved`, a goal that is `flat`, an action of who is `silent`.

    `since` is its first due day, the evaluation before the last, or the day of the last sign; `count` how often it was
    moved, how many evaluations are flat, or the days of silence. `step` is the next one of the ladder, None at its top;
    `waits_for` is the escalation about it whose answer is still to come, at the latest on `answer_by`.
    """

    plan: str
    kind: Why
    id: str
    text: str
    who: tuple[str, ...]
    since: dt.date
    count: int
    organisation: str | None
    coordinator: str | None
    step: str | None
    waits_for: str | None
    answer_by: dt.date | None


class _Halt(NamedTuple):
    """What is stuck and why, before the ladder is asked; of an action also its goal, if any."""

    kind: Why
    about: Goal | Action
    goal: Goal | None
    who: tuple[str, ...]
    since: dt.date
    times: int

    @property
    def ids(self) -> frozenset[str]:
        """What may be asked about: the action and its goal."""
        return frozenset(one.id for one in (self.about, self.goal) if one is not None)


def stuck(plan: Plan, today: dt.date, ladder: Ladder = LADDER) -> tuple[Stuck, ...]:
    """What of this plan is stuck on `today`, by since and id; nothing of a plan that nobody works with now."""
    if not runs(plan, today):
        return ()
    promised = list(_open_actions(plan))
    halts = (*_moved(plan, promised), *_flat(plan), *_silent(plan, promised, today))
    found = [_item(plan, halt, today, ladder) for halt in halts]
    return tuple(sorted(found, key=lambda item: (item.since, item.id)))


def times_moved(action: Action) -> int:
    """How often an action was moved; what is void counts nowhere."""
    return sum(moved.void is None for moved in action.moved)


def flat_days(plan: Plan, goal: Goal) -> tuple[dt.date, dt.date] | None:
    """The last two days on which scores were given, when since the first nobody's rose and none is good enough yet."""
    by_day: dict[dt.date, dict[str, int]] = {}
    for held in plan.evaluations:
        for entry in held.goals if held.void is None else ():
            if entry.goal == goal.id and entry.void is None and entry.scores:
                by_day.setdefault(held.date, {}).update(entry.scores)
    if goal.scale is None or len(by_day) <= 1:
        return None
    first, second = sorted(by_day)[-2:]
    before, last = by_day[first], by_day[second]
    both = before.keys() & last.keys()
    rose = any(last[who] > before[who] for who in both)
    return (first, second) if both and not rose and max(last.values()) < goal.scale.target else None


def _moved(plan: Plan, promised: list[Promise]) -> Iterator[_Halt]:
    for goal, action in promised:
        if times_moved(action) >= OFTEN:
            moves = [moved for moved in action.moved if moved.void is None]
            halt = _Halt("moved", action, goal, action.who, min(one.was for one in moves), len(moves))
            if not _is_resolved(plan, halt, max(one.date for one in moves)):
                yield halt


def _flat(plan: Plan) -> Iterator[_Halt]:
    for goal in plan.goals:
        days = flat_days(plan, goal) if goal.scale and plan.is_worked_on(goal) else None
        if days is not None:
            who = dict.fromkeys(slug for action in goal.actions if action.is_open for slug in action.who)
            halt = _Halt("flat", goal, None, tuple(who), days[0], len(days))
            if not _is_resolved(plan, halt, days[1]):
                yield halt


def _silent(plan: Plan, promised: list[Promise], today: dt.date) -> Iterator[_Halt]:
    """Of every organisation without a sign the promise that was due first."""
    begun = [pair for pair in promised if _should_be_done(pair[1], today)]
    begun.sort(key=lambda pair: (pair[1].due, pair[1].id))
    owed = [(name, slugs, pair) for name, slugs in promising(plan).items() if (pair := _first_of(slugs, begun))]
    signs = last_signs(plan, today) if owed else {}
    for name, slugs, (goal, action) in owed:
        silence = (today - signs[name]).days
        if silence >= SILENT:
            who = tuple(slug for slug in action.who if slug in slugs)
            yield _Halt("silent", action, goal, who, signs[name], silence)


def _first_of(slugs: tuple[str, ...], promised: list[Promise]) -> Promise | None:
    """The first promise of one of these people."""
    return next((pair for pair in promised if not set(slugs).isdisjoint(pair[1].who)), None)


def _open_actions(plan: Plan) -> Iterator[Promise]:
    """What somebody still has to do, with its goal, which is worked on."""
    for goal, action in plan.all_actions():
        if action.is_open and (goal is None or plan.is_worked_on(goal)):
            yield goal, action


def _should_be_done(action: Action, today: dt.date) -> bool:
    """Whether a sign of it may be asked for: begun long enough ago, and done once; what repeats is never ticked."""
    return action.repeats is None and (today - action.start).days >= SILENT


def _is_resolved(plan: Plan, halt: _Halt, last: dt.date) -> bool:
    """Whether it was resolved higher up on or after the `last` day that showed it."""
    ended = [x.resolved for x in plan.escalations if x.void is None and x.resolved and x.about in halt.ids]
    return any(one.date >= last for one in ended)


def _item(plan: Plan, halt: _Halt, today: dt.date, ladder: Ladder) -> Stuck:
    people = (plan.person(slug) for slug in halt.who)
    theirs = (person.organisation for person in people if person and person.group == "professional")
    asked = [x for x in plan.escalations if x.is_unanswered and x.about in halt.ids and x.answer_by >= today]
    waits = max(asked, key=lambda x: x.answer_by, default=None)
    return Stuck(
        plan=plan.id,
        kind=halt.kind,
        id=halt.about.id,
        text=halt.about.text,
        who=halt.who,
        since=halt.since,
        count=halt.times,
        organisation=next((name for name in theirs if name), None),
        coordinator=plan.coordination.coordinator if plan.coordination else None,
        step=next_step(plan, halt.about.id, ladder),
        waits_for=waits.id if waits else None,
        answer_by=waits.answer_by if waits else None,
    )
