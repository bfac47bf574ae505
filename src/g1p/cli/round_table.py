"""The questions of a round table, in the order of the evening: who is there, each goal, what is agreed, how it ends."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from g1p.cli.asking import Answers, Question, Take
from g1p.cli.goal_questions import EACH, action_questions, goal_questions, progress_questions
from g1p.cli.offering import choice
from g1p.cli.round_answers import actor, after, joining, not_before, scored, yes_or_no
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_moment, a_text
from g1p.errors import N_, MeetingToCome
from g1p.model.changes.evening import ActionTurn, GoalTurn, joined
from g1p.model.changes.find import acting
from g1p.model.goals import Action, Goal, Moved
from g1p.model.meetings import Meeting
from g1p.model.plan import Plan
from g1p.store.workspace import Workspace

ENDED = ("achieved", "partly_achieved", "not_achieved", "let_go")
"""What a goal becomes when nobody works towards it any more."""


class Table(NamedTuple):
    """A round table of a plan, about to be held; `today` is the day on which it is typed, `source` the plan's file."""

    session: Session
    workspace: Workspace
    plan: Plan
    meeting: Meeting
    today: dt.date
    source: bytes

    def opened(self, known: Answers) -> Iterator[Question]:
        """On which day it is when that is not fixed, who is there, and who of them takes part from now on."""
        if self.meeting.at is None:
            options = [f"{moment:%Y-%m-%d %H:%M}" for moment in self.meeting.options]
            when = N_("On which day, and at what time, is this meeting?")
            yield Question("at", "--at", when, self._moment(), offers=lambda _: options)
        day = self.day(known)
        here = [person.id for person in self.plan.people if person.can_act(day)]
        expected = ", ".join(slug for slug in here if self._expected(slug, day))
        who = N_("Who is here? One at a time; < takes the last one away.")
        take = actor(self.plan, day, "present")
        yield Question("present", "--present", who, take, many=True, offers=lambda _: here, default=lambda _: expected)
        for slug in known["present"]:
            person = acting(self.plan, slug, day)
            if not person.takes_part(day):
                text = N_("{person} is only invited as yet. Does {person} take part from now on?")
                yield yes_or_no(f"joins.{slug}", text, default="yes", person=person.name)

    def goals(self, known: Answers) -> Iterator[Question]:
        """Each goal that is worked on, then new goals, then what belongs to the whole plan."""
        for goal in self.plan.goals:
            if self.plan.is_worked_on(goal) and self.may_hear(goal, known):
                yield from self._goal(goal, known)
        number, asked = 1, True
        while asked:
            yield from self._new_goal(f"new{number}.", known)
            asked = known[f"new{number}.text"] is not None
            number += 1
        for action in self.plan.actions:
            if action.is_open:
                yield from self._turn(action, known)
        more = N_("What else is to be done, for no goal by itself? Empty when that is all.")
        yield from self._actions("plan.", more, {}, known)

    def known_already(self, names: Iterable[str]) -> list[str]:
        """Those of these questions that this round table does not ask, as the plan answers them."""
        answered = {"at"} if self.meeting.at else set()
        answered |= {"keeper", "arrangement"} if self.plan.coordination else set()
        return [name for name in names if name in answered]

    def day(self, known: Answers) -> dt.date:
        """The day of the evening; today as long as nobody has said it."""
        moment: dt.datetime | None = self.meeting.at or known["at"]
        return moment.date() if moment else self.today

    def may_hear(self, goal: Goal, known: Answers) -> bool:
        """Whether a goal is for everybody at the table; one that is shared with fewer is not read out to the others."""
        roles = self.plan.coordination
        may = {*(goal.share or ()), goal.said_by, roles.keeper if roles else ""}
        return goal.share is None or may.issuperset(known["present"])

    def seated(self, known: Answers) -> Plan:
        """The plan in which everybody takes part who does so from this evening on."""
        now = self.plan
        for slug in joining(known):
            now = joined(now, slug, self.day(known))
        return now

    def action(self, prefix: str, known: Answers) -> Iterator[Question]:
        """Who does something, from when, at the latest when, and how often: the questions behind what it is."""
        _, who, start, due, repeats, _ = action_questions(self.session, self.workspace)
        day = self.day(known)
        here: list[str] = known["present"]
        first = start._replace(text=N_("From which day?"), needed=True, default=lambda _: day.isoformat())
        yield who._replace(name=f"{prefix}who", take=actor(self.plan, day, f"{prefix}who"), offers=lambda _: here)
        yield first._replace(name=f"{prefix}start")
        yield due._replace(name=f"{prefix}due", take=partial(after, due.take, f"{prefix}start"))
        yield repeats._replace(name=f"{prefix}repeats")

    def _moment(self) -> Take:
        """Takes the moment of the evening, which has come."""
        moment = a_moment(self.session, self.workspace, "--at")

        def take(said: str, known: Answers) -> dt.datetime:
            at: dt.datetime = moment(said, known)
            if at.date() > self.today:
                raise MeetingToCome(meeting=self.meeting.id)
            return at

        return take

    def _expected(self, slug: str, day: dt.date) -> bool:
        """Whether somebody will be there: the family, who said so, and who leads the meeting."""
        person = self.plan.person(slug)
        said = {one.person: one.answer for one in self.meeting.invited if one.void is None}
        is_family = person is not None and person.group == "family" and person.takes_part(day)
        leads = slug in (self.meeting.chair, self.meeting.secretary)
        return said.get(slug) == "coming" or ((is_family or leads) and said.get(slug) != "not_coming")

    def _goal(self, goal: Goal, known: Answers) -> Iterator[Question]:
        """How a goal goes, what becomes of its actions and of the goal itself, and who does what from now on."""
        named = {"goal": goal.text}
        if self.meeting.kind != "start":  # then nothing was carried out yet
            here: list[str] = known["present"]
            result, scores, worked, _ = progress_questions(f"{goal.id}.", lambda _: here)
            yield result._replace(text=EACH, needed=False, facts=named)
            if known[result.name] is not None:
                yield scores._replace(take=scored(self.plan, self.day(known), scores.take))
                yield worked
        for action in goal.actions:
            if action.is_open:
                yield from self._turn(action, known)
        text = N_("{goal}: does the goal change? Empty: it stays as it is.")
        turn = choice(f"{goal.id}.turn", "goal", text, GoalTurn, label="turn of a goal", needed=False)
        yield turn._replace(facts=named)
        if known[turn.name] == "new_words":
            words = N_("How does the goal read now? In the family's own words.")
            yield Question(f"{goal.id}.text", "TEXT", words, a_text, of=Goal)
            named = {"goal": known[f"{goal.id}.text"]}
        if known[turn.name] not in ENDED:
            what = N_("{goal}: what will be done? Empty when that is all.")
            yield from self._actions(f"{goal.id}.", what, named, known)

    def _turn(self, action: Action, known: Answers) -> Iterator[Question]:
        """What becomes of an open action."""
        text = N_("{action} ({who}, {due}): how does it stand? Empty: it goes on.")
        turn = choice(f"{action.id}.turn", "action", text, ActionTurn, label="turn of an action", needed=False)
        facts = {"action": action.text, "who": ", ".join(action.who), "due": action.due.isoformat()}
        yield turn._replace(facts=facts)
        said = known[turn.name]
        if said == "moved":
            day = a_day(self.session, self.workspace, "--to")
            take: Take = partial(not_before, day, action.start)
            yield Question(f"{action.id}.to", "--to", N_("To which day?"), take)
        if said in ("failed", "dropped", "moved"):
            yield Question(f"{action.id}.reason", "--reason", N_("Why?"), a_text, needed=False, of=Moved)
        elif said == "done":
            yield Question(f"{action.id}.result", "--result", N_("How did it go?"), a_text, needed=False, of=Action)

    def _new_goal(self, prefix: str, known: Answers) -> Iterator[Question]:
        """A goal that was not there yet, with its first actions."""
        about = {one.name: one for one in goal_questions(self.session, self.workspace)}
        text = N_("Is there another goal? In the family's own words; empty when not.")
        yield about["text"]._replace(name=f"{prefix}text", text=text, needed=False)
        words = known[f"{prefix}text"]
        if words is None:
            return
        day, here = self.day(known), known["present"]
        yield about["said_by"]._replace(name=f"{prefix}said_by", take=actor(self.plan, day), offers=lambda _: here)
        for name in ("when", "domain", "scale", "success"):
            yield about[name]._replace(name=f"{prefix}{name}")
        yield from self._actions(
            prefix, N_("{goal}: what will be done? Empty when that is all."), {"goal": words}, known
        )

    def _actions(self, prefix: str, text: str, facts: dict[str, Any], known: Answers) -> Iterator[Question]:
        """Who does what from now on, one action after the other until an empty answer."""
        what = action_questions(self.session, self.workspace)[0]
        number = 1
        while True:
            one = f"{prefix}do{number}."
            yield what._replace(name=f"{one}text", text=text, needed=False, facts=facts)
            if known[f"{one}text"] is None:
                return
            yield from self.action(one, known)
            number += 1
