"""The letter of an escalation: what its addressee may know of it, from the view of that reader and nothing else."""

import datetime as dt

from g1p.errors import IsVoid, NotInPlan
from g1p.model.changes.find import is_looked_at
from g1p.model.course import Escalation
from g1p.model.goals import Action, ActionStatus, GoalStatus
from g1p.model.people import Contact
from g1p.model.plan import Plan
from g1p.model.reader.naming import tells_family
from g1p.model.reader.readers import Manager
from g1p.model.reader.view import view
from g1p.model.value import Value


class Told(Value):
    """What the family lets the addressee know besides, by a consent for `escalation`."""

    reason: str
    raised_by: str | None
    goal: str | None
    who: tuple[str, ...]


class Letter(Value):
    """The facts: what was promised, ids, days, and how often it was moved; other words, and names, only in `told`.

    `about` is None when it is about nothing in particular, or about a mistake; `promise` (its words), `start`,
    `first_due`, `due` and `moved` (each earlier due day, and when it was moved) are those of an action. Without consent
    `promise` is None when it tells who the family is, or is shared with a few people only. `ended` is how the goal or
    action stands that nobody works on any more; `done_on` the day on which an action was done.
    """

    plan: str
    id: str
    step: str
    organisation: str
    to: Contact
    opened: dt.date
    answer_by: dt.date
    answered: dt.date | None
    resolved: dt.date | None
    about: str | None
    promise: str | None
    start: dt.date | None
    first_due: dt.date | None
    due: dt.date | None
    moved: tuple[tuple[dt.date, dt.date], ...]
    ended: GoalStatus | ActionStatus | None
    done_on: dt.date | None
    told: Told | None

    @property
    def is_over(self) -> bool:
        """Whether nothing is stuck any more: it goes on again, or nobody works on it."""
        return self.resolved is not None or self.ended is not None


def letter_of(plan: Plan, ident: str, day: dt.date) -> Letter:
    """The letter as it may be sent on `day`; raises NotInPlan, IsVoid for a mistake, and PlanIsVoid."""
    asked = next((one for one in plan.escalations if one.id == ident), None)
    if asked is None:
        raise NotInPlan(said=ident, plan=plan.id, record="escalation")
    if asked.void is not None:
        raise IsVoid(id=ident, plan=plan.id)
    reader = Manager(name=asked.to.name, email=asked.to.email, organisation=asked.organisation)
    seen = view(plan, reader, day).plan
    shown = next(one for one in seen.escalations if one.id == ident)
    action = next((one for _, one in seen.all_actions() if one.id == shown.about), None)
    days = [one.date for one in shown.answers]
    is_narrowed = _is_narrowed(plan, shown)
    told = None if is_narrowed else _told(seen, shown, action)
    may_tell = action is not None and not is_narrowed and (told is not None or not tells_family(plan, action.text))
    return Letter(
        plan=seen.id,
        id=ident,
        step=shown.step,
        organisation=shown.organisation,
        to=Contact(name=shown.to.name, email=shown.to.email),
        opened=shown.opened,
        answer_by=shown.answer_by,
        answered=min(days, default=None),
        resolved=shown.resolved.date if shown.resolved else None,
        about=_about(plan, shown),
        promise=action.text if action and may_tell else None,
        start=action.start if action else None,
        first_due=min((*(one.was for one in action.moved), action.due)) if action else None,
        due=action.due if action else None,
        moved=tuple((one.was, one.date) for one in action.moved) if action else (),
        ended=_ended(plan, shown),
        done_on=action.done_on if action else None,
        told=told,
    )


def _about(plan: Plan, shown: Escalation) -> str | None:
    """The id of the goal or action that it is about, unless that is a mistake: then it is nothing."""
    goals = {goal.id for goal in plan.goals if not plan.is_void(goal)}
    actions = {a.id for goal, a in plan.all_actions() if a.void is None and (goal is None or goal.id in goals)}
    return shown.about if shown.about in goals | actions else None


def _ended(plan: Plan, shown: Escalation) -> GoalStatus | ActionStatus | None:
    """How the goal or action stands that it is about, when nobody works on that any more; None while somebody does."""
    goal = plan.goal(shown.about or "")
    if goal is not None:
        return None if goal.is_open or is_looked_at(plan, goal) else goal.status
    action = next((a for _, a in plan.all_actions() if a.id == shown.about), None)
    return None if action is None or action.is_open else action.status


def _is_narrowed(plan: Plan, shown: Escalation) -> bool:
    """Whether its goal is shared with a few people only: consents open, `share` narrows, and no addressee is in it."""
    shared = (goal for goal in plan.goals if goal.share is not None)
    return any(shown.about in {goal.id, *(each.id for each in goal.actions)} for goal in shared)


def _told(seen: Plan, shown: Escalation, action: Action | None) -> Told | None:
    """People's words and names; the view holds a reason only when the family has consented."""
    if shown.reason is None:
        return None
    goals = (one for one in seen.goals if shown.about in {one.id, *(each.id for each in one.actions)})
    goal = next(goals, None)
    names = {person.id: person.name for person in seen.people}
    return Told(
        reason=shown.reason,
        raised_by=names.get(shown.raised_by or ""),
        goal=goal.text if goal else None,
        who=tuple(names[slug] for slug in (action.who if action else ()) if slug in names),
    )
