"""What one person may read on one day, as yes and no: the table "Who sees what" of plan-format, cell by cell."""

import datetime as dt
from dataclasses import dataclass, field

from g1p.model.ages import CONSENTS_ALONE, CONSENTS_TOO, GROWN_UP, has_custody, holders, years
from g1p.model.agreements import Copy
from g1p.model.consents import opens, opens_family
from g1p.model.course import Escalation
from g1p.model.evaluations import Measurement, SafetyAgreement, SafetyCheck
from g1p.model.find import same_name
from g1p.model.goals import Action, Goal
from g1p.model.meetings import Meeting
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.story import LifeEvent, Remark


def has_first_column(plan: Plan, person: Person, day: dt.date) -> bool:
    """Whether somebody has custody of a child of the plan, or is a child of the family from twelve to seventeen."""
    if any(person.id == holder.id for holder in holders(plan, day)):
        return True
    return is_young(plan, person, day)


def is_young(plan: Plan, person: Person, day: dt.date) -> bool:
    """Whether somebody is a child of the family from twelve to seventeen."""
    return person.group == "family" and CONSENTS_TOO <= years(plan, person, day) < GROWN_UP


@dataclass(frozen=True, slots=True)
class PersonRights:
    """The rights of one person who takes part in `plan` on `day`; each method answers for one row of the table."""

    plan: Plan
    me: Person
    day: dt.date
    _first: bool = field(init=False)

    def __post_init__(self) -> None:
        """Almost every question asks for the column: it is looked up once."""
        object.__setattr__(self, "_first", has_first_column(self.plan, self.me, self.day))

    def first_column(self) -> bool:
        """See `has_first_column`."""
        return self._first

    @property
    def _coordinates(self) -> bool:
        return self.plan.coordination is not None and self.plan.coordination.coordinator == self.me.id

    def _within(self, share: tuple[str, ...] | None, *always: str) -> bool:
        """Share narrows; the speaker and the person concerned keep access."""
        return share is None or self.me.id in share or self.me.id in always

    def opened(self, owner: str, *topics: str) -> bool:
        """Whether a consent for `owner` opens one of `topics`: a part, and of a record its id."""
        return opens(self.plan, self.me.id, owner, frozenset(topics), self.day)

    def opened_by_family(self, *topics: str) -> bool:
        """Whether everybody with custody consents to one of `topics`."""
        return opens_family(self.plan, self.me.id, frozenset(topics), self.day)

    def family_part(self, *topics: str) -> bool:
        """First column: all. Everybody else: when everybody with custody consents."""
        return self.first_column() or self.opened_by_family(*topics)

    def remark(self, remark: Remark, part: str) -> bool:
        """First column: all; the speaker too. Else when speaker and subject are both covered by consent."""
        if not self._within(remark.share, remark.said_by):
            return False
        if self.first_column() or remark.said_by == self.me.id:
            return True
        return all(self.opened(owner, part, remark.id) for owner in (remark.said_by, remark.about))

    def life_event(self, event: LifeEvent) -> bool:
        """First column: all. Else by consent of whose it is, or of the family when it is nobody's in particular."""
        if event.person is None:
            return self.family_part("life_events")
        return self.first_column() or self.opened(event.person, "life_events")

    def goal(self, goal: Goal) -> bool:
        """All, unless `share` narrows it."""
        return self._within(goal.share, goal.said_by)

    def action(self, action: Action, goal: Goal | None) -> bool:
        """All whose goal one sees; who is in `who` sees the action, not the goal."""
        return self.me.id in action.who or goal is None or self.goal(goal)

    def outcome(self, action: Action) -> bool:
        """Of own actions; the coordinator of all."""
        return self.me.id in action.who or self._coordinates

    def own_plan(self, action: Action) -> bool:
        """Of own actions only; the coordinator gets no more."""
        return self.me.id in action.who

    def summary(self, evaluation: str) -> bool:
        """As a part of the family, and the coordinator."""
        return self._coordinates or self.family_part("evaluations", evaluation)

    def contact(self, person: Person) -> bool:
        """First column and coordinator: all. Else by group, own actions or consent; `share` narrows."""
        if person.id == self.me.id:
            return True
        return self._within(person.share) and self._contact_by_column(person)

    def manager(self, person: Person) -> bool:
        """Whom to turn to when a promise is stuck: own, and the coordinator, who has to."""
        return person.id == self.me.id or self._coordinates

    def _contact_by_column(self, person: Person) -> bool:
        coordination = self.plan.coordination
        if self.first_column() or (coordination is not None and person.id == coordination.coordinator):
            return True
        if self._coordinates or self.opened(person.id, "contact_details"):
            return True
        if self.me.group == "professional":
            return person.group == "professional"
        return any(
            self.me.id in action.who and person.id in action.who and action.void is None
            for goal, action in self.plan.all_actions()
            if goal is None or not self.plan.is_void(goal)
        )

    def measurement(self, measurement: Measurement) -> bool:
        """First column: own, and a child's under 16 for who has custody. Professionals: taken by them, by consent."""
        subject = measurement.person
        if self.first_column() and (subject == self.me.id or self._custody_under_16(subject)):
            return True
        if self.me.group != "professional":
            return False
        return measurement.by == self.me.id or self.opened(subject, "measurements", measurement.id)

    def _custody_under_16(self, child: str) -> bool:
        person = self.plan.person(child)
        young = person is not None and years(self.plan, person, self.day) < CONSENTS_ALONE
        return young and has_custody(self.plan, self.me, child, self.day)

    def safety_score(self, check: SafetyCheck, person: str) -> bool:
        """Only who gave it and who took it: a plan may protect one parent from the other."""
        return self.me.id in (person, check.by)

    def safety_agreement(self, agreement: SafetyAgreement) -> bool:
        """Only those in it."""
        return self.me.id in agreement.who

    def meeting(self, meeting: Meeting) -> bool:
        """First column, and who chairs or writes it."""
        return self.first_column() or self._leads(meeting)

    def invitation(self, meeting: Meeting) -> bool:
        """Who sees the meeting, and who is invited."""
        return self.meeting(meeting) or meeting.invites(self.me.id)

    def wish(self, meeting: Meeting, by: str) -> bool:
        """Own, and who chairs or writes the meeting."""
        return by == self.me.id or self._leads(meeting)

    def keeps(self) -> bool:
        """What only the keeper sees, of whom no rights are asked: with whom something is shared, and empty records."""
        return False

    def _leads(self, meeting: Meeting) -> bool:
        return self.me.id in (meeting.chair, meeting.secretary)

    def escalation(self, escalation: Escalation) -> bool:
        """First column and coordinator: all, unless `share` narrows what it is about. Else raised by them.

        Professionals also see those about their organisation, and by consent.
        """
        if escalation.raised_by == self.me.id:
            return True
        if not self._sees_subject(escalation.about):
            return False
        if self.first_column() or self._coordinates:
            return True
        theirs = same_name(self.me.organisation, escalation.organisation)
        return self.me.group == "professional" and (theirs or self.opened_by_family("escalation", escalation.id))

    def _sees_subject(self, about: str | None) -> bool:
        goals = all(self.goal(goal) for goal in self.plan.goals if goal.id == about)
        return goals and all(self.action(a, goal) for goal, a in self.plan.all_actions() if a.id == about)

    def papers_of(self, *people: str) -> bool:
        """Own, as one of these people; first column also of a child under 16 in their custody."""
        return any(person == self.me.id or self._custody_under_16(person) for person in people)

    def copy(self, copy: Copy) -> bool:
        """What was handed to oneself, as `papers_of`; what was handed to somebody outside the plan is the keeper's."""
        return isinstance(copy.to, str) and self.papers_of(copy.to)

    def birth_date(self, person: Person) -> bool:
        """Own, and of a child in their custody."""
        return person.id == self.me.id or has_custody(self.plan, self.me, person.id, self.day)

    def is_me(self, person: str) -> bool:
        """What of a person the table gives to nobody else: custody, language, how copies go."""
        return person == self.me.id
