"""The plan: one family, one value, every part of format 1."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, Literal

from g1p.model.agreements import Agreement, Consent, Copy, Statement
from g1p.model.course import Closing, Coordination, Escalation, Pause
from g1p.model.evaluations import Evaluation, Measurement, Safety
from g1p.model.goals import Action, Goal
from g1p.model.meetings import Meeting
from g1p.model.people import Person
from g1p.model.story import EarlierHelp, Kinship, LifeEvent, Remark, Tie
from g1p.model.value import Record, Value

PlanStatus = Literal["draft", "active", "aftercare", "closed"]
PlanKind = Literal["family_plan", "family_group_plan", "household_plan"]


class Unresolved(Value):
    """What two people both changed; a merge left it for somebody to choose."""

    path: str
    base: Any
    ours: Any
    theirs: Any


class Plan(Record):
    """One family's plan (gezinsplan); parts that a reader may not see are None or empty in a view of it."""

    g1p: int
    title: str | None
    status: PlanStatus
    created: dt.date | None
    reason: str | None
    people: tuple[Person, ...]
    goals: tuple[Goal, ...]
    kind: PlanKind | None = None
    first_contact: dt.date | None = None
    active_since: dt.date | None = None
    paused: Pause | None = None
    language: str | None = None
    coordination: Coordination | None = None
    actions: tuple[Action, ...] = ()
    next_evaluation: dt.date | None = None
    strengths: tuple[Remark, ...] = ()
    concerns: tuple[Remark, ...] = ()
    earlier_help: tuple[EarlierHelp, ...] = ()
    ties: tuple[Tie, ...] = ()
    kinship: tuple[Kinship, ...] = ()
    life_events: tuple[LifeEvent, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    safety: Safety | None = None
    consents: tuple[Consent, ...] = ()
    agreed: tuple[Agreement, ...] = ()
    escalations: tuple[Escalation, ...] = ()
    copies: tuple[Copy, ...] = ()
    statements: tuple[Statement, ...] = ()
    closing: Closing | None = None
    closings: tuple[Closing, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()

    def person(self, slug: str) -> Person | None:
        """The person with this id, if there is one that is not void."""
        return next((p for p in self.people if p.id == slug and p.void is None), None)

    def goal(self, ident: str) -> Goal | None:
        """The goal with this id, void or not."""
        return next((g for g in self.goals if g.id == ident), None)

    def all_actions(self) -> Iterator[tuple[Goal | None, Action]]:
        """Every action with its goal, in the order of the file: first those that belong to no goal."""
        for action in self.actions:
            yield None, action
        for goal in self.goals:
            for action in goal.actions:
                yield goal, action

    def is_worked_on(self, goal: Goal) -> bool:
        """Proposed or active, and so is the goal that this one is part of; void counts nowhere, at any depth."""
        parent = self.goal(goal.part_of) if goal.part_of else None
        return goal.is_open and (parent is None or parent.is_open) and not self.is_void(goal)

    def is_void(self, goal: Goal) -> bool:
        """Whether the goal, or one that it is part of, is a mistake; a void goal voids what is part of it."""
        return any(step.void is not None for step in self.way_up(goal))

    def way_up(self, goal: Goal) -> Iterator[Goal]:
        """The goal, what it is part of, what that is part of, and so on; of goals in a circle each once."""
        yield goal
        if goal.part_of is None:
            return
        known = {
            one.id: one for one in reversed(self.goals)
        }  # to look each up by itself takes a minute in a long chain
        seen = {goal.id}
        step = known.get(goal.part_of)
        while step is not None and step.id not in seen:
            yield step
            seen.add(step.id)
            step = known.get(step.part_of) if step.part_of else None

    def void_goals(self) -> frozenset[int]:
        """The positions of all void goals, as `is_void` says; in one go, for a file may hold a thousand in a chain."""
        found = [index for index, goal in enumerate(self.goals) if goal.void is not None]
        first = {goal.id: index for index, goal in reversed([*enumerate(self.goals)])} if found else {}
        void = set(found)
        while found:
            above = {self.goals[index].id for index in found if first[self.goals[index].id] == index}
            found = [index for index, goal in enumerate(self.goals) if goal.part_of in above and index not in void]
            void.update(found)
        return frozenset(void)
