"""A plan without what the answers say no to: one function a row of the table "Who sees what"."""

from collections.abc import Callable

from g1p.model.evaluations import Evaluation, Safety, SafetyCheck
from g1p.model.goals import Action, Goal
from g1p.model.meetings import Meeting
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.reader.plain import bare, plain
from g1p.model.reader.rights import PersonRights
from g1p.model.story import Remark
from g1p.model.value import replace

# A question is a method of PersonRights and what it asks about: `sees(PersonRights.goal, goal)`.
Sees = Callable[..., bool]


def restrict(plan: Plan, sees: Sees) -> Plan:
    """The plan with only what `sees` says yes to; void records and `x_` keys are in no view."""
    plan = plain(plan)
    goals = tuple(_goal(plan, goal, sees) for goal in plan.goals if sees(PersonRights.goal, goal))
    return replace(
        _family_parts(plan, sees),
        people=tuple(_person(person, sees) for person in plan.people),
        goals=goals,
        actions=tuple(_action(action, sees) for action in (*plan.actions, *_orphans(plan, sees))),
        strengths=_remarks(plan.strengths, "strengths", sees),
        concerns=_remarks(plan.concerns, "concerns", sees),
        evaluations=_evaluations(plan, {goal.id for goal in goals}, sees),
        measurements=tuple(m for m in plan.measurements if sees(PersonRights.measurement, m)),
        meetings=tuple(made for m in plan.meetings if (made := _meeting(m, sees)) is not None),
        safety=_safety(plan, sees),
        escalations=tuple(x for x in plan.escalations if sees(PersonRights.escalation, x)),
        consents=tuple(t for t in plan.consents if sees(PersonRights.papers_of, t.given_by, *t.owners)),
        agreed=tuple(a for a in plan.agreed if sees(PersonRights.papers_of, a.by)),
        copies=tuple(c for c in plan.copies if sees(PersonRights.copy, c)),
        statements=tuple(n for n in plan.statements if sees(PersonRights.papers_of, n.by)),
    )


def restrict_to_invitations(plan: Plan, slug: str) -> Plan:
    """Only the time, place and agenda of the meetings that this person is invited to."""
    meetings = tuple(m for m in plain(plan).meetings if m.invites(slug))
    return bare(plan, meetings=tuple(_invitation(m) for m in meetings))


def _family_parts(plan: Plan, sees: Sees) -> Plan:
    """What belongs to the family as a whole: each part opens by a consent of that name."""
    whole = sees(PersonRights.family_part)
    closing = sees(PersonRights.family_part, "closing")
    why_paused = sees(PersonRights.family_part, "reason")
    return replace(
        plan,
        first_contact=plan.first_contact if whole else None,
        active_since=plan.active_since if whole else None,
        reason=plan.reason if sees(PersonRights.family_part, "reason") else None,
        paused=plan.paused if plan.paused is None or why_paused else replace(plan.paused, reason=None),
        earlier_help=plan.earlier_help if sees(PersonRights.family_part, "earlier_help") else (),
        ties=plan.ties if sees(PersonRights.family_part, "ties") else (),
        kinship=plan.kinship if sees(PersonRights.family_part, "kinship") else (),
        life_events=tuple(e for e in plan.life_events if sees(PersonRights.life_event, e)),
        closing=plan.closing if closing else None,
        closings=plan.closings if closing else (),
    )


def _person(person: Person, sees: Sees) -> Person:
    """Name, group, role, organisation and dates at the table for all; the rest by its own row."""
    contact = sees(PersonRights.contact, person)
    drawn = sees(PersonRights.family_part, "kinship")
    me = sees(PersonRights.is_me, person.id)
    return replace(
        person,
        birth_date=person.birth_date if sees(PersonRights.birth_date, person) else None,
        custody=person.custody if me else (),
        email=person.email if contact else None,
        phone=person.phone if contact else None,
        address=person.address if contact else None,
        manager=person.manager if sees(PersonRights.manager, person) else None,
        sex=person.sex if drawn or me else None,
        died=person.died if drawn else None,
        twin_of=person.twin_of if drawn or me else None,
        language=person.language if me else None,
        copy=person.copy if me else None,
        reason_left=person.reason_left if sees(PersonRights.family_part) else None,
        share=person.share if sees(PersonRights.keeps) else None,
    )


def _remarks(remarks: tuple[Remark, ...], part: str, sees: Sees) -> tuple[Remark, ...]:
    kept = tuple(r for r in remarks if sees(PersonRights.remark, r, part))
    return kept if sees(PersonRights.keeps) else tuple(replace(r, share=None) for r in kept)


def _goal(plan: Plan, goal: Goal, sees: Sees) -> Goal:
    """The goal with its actions; what it is part of is named only when that can be seen too."""
    parent = plan.goal(goal.part_of) if goal.part_of else None
    shown = parent is not None and sees(PersonRights.goal, parent)
    actions = tuple(_action(action, sees) for action in goal.actions)
    return replace(
        goal,
        actions=actions,
        part_of=goal.part_of if shown else None,
        share=goal.share if sees(PersonRights.keeps) else None,
    )


def _orphans(plan: Plan, sees: Sees) -> tuple[Action, ...]:
    """Actions of a goal that cannot be seen, for who does them: who is in `who` sees the action, not the goal."""
    hidden = (goal for goal in plan.goals if not sees(PersonRights.goal, goal))
    return tuple(action for goal in hidden for action in goal.actions if sees(PersonRights.action, action, goal))


def _action(action: Action, sees: Sees) -> Action:
    """Text, who, when and status for all; result and reasons of moving, and the own plan, by their row."""
    outcome = sees(PersonRights.outcome, action)
    return replace(
        action,
        result=action.result if outcome else None,
        moved=action.moved if outcome else tuple(replace(moved, reason=None) for moved in action.moved),
        own_plan=action.own_plan if sees(PersonRights.own_plan, action) else None,
    )


def _evaluations(plan: Plan, goals: set[str], sees: Sees) -> tuple[Evaluation, ...]:
    """Evaluations of the goals that can be seen, and the summary by its row; what is then empty is left out."""
    kept = (
        replace(
            evaluation,
            goals=tuple(entry for entry in evaluation.goals if entry.goal in goals),
            summary=evaluation.summary if sees(PersonRights.summary, evaluation.id) else None,
        )
        for evaluation in plan.evaluations
    )
    return tuple(
        evaluation
        for evaluation in kept
        if evaluation.goals or evaluation.summary is not None or sees(PersonRights.keeps)
    )


def _meeting(meeting: Meeting, sees: Sees) -> Meeting | None:
    """The whole meeting, or its invitation; wishes only as far as they may be seen."""
    wishes = tuple(w for w in meeting.wishes if sees(PersonRights.wish, meeting, w.by))
    if sees(PersonRights.meeting, meeting):
        return replace(meeting, wishes=wishes)
    if sees(PersonRights.invitation, meeting):
        return replace(_invitation(meeting), wishes=wishes)
    return Meeting(id=meeting.id, kind=meeting.kind, wishes=wishes) if wishes else None


def _invitation(meeting: Meeting) -> Meeting:
    """Time, place and agenda."""
    return Meeting(
        id=meeting.id,
        kind=meeting.kind,
        at=meeting.at,
        options=meeting.options,
        place=meeting.place,
        agenda=meeting.agenda,
    )


def _safety(plan: Plan, sees: Sees) -> Safety | None:
    """Scores for who gave and who took them, agreements for those in them; None when nothing is left."""
    if plan.safety is None:
        return None
    checked = tuple(
        c for c in (_scores(check, sees) for check in plan.safety.checked) if c.scores or sees(PersonRights.keeps)
    )
    agreements = tuple(v for v in plan.safety.agreements if sees(PersonRights.safety_agreement, v))
    return Safety(checked=checked, agreements=agreements) if checked or agreements else None


def _scores(check: SafetyCheck, sees: Sees) -> SafetyCheck:
    if check.scores is None:
        return check
    scores = {who: n for who, n in check.scores.items() if sees(PersonRights.safety_score, check, who)}
    return replace(check, scores=scores)
