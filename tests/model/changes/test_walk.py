"""Any row of changes that is accepted gives a plan of the right form, with no fault in it that was not there."""

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from g1p.errors import G1pError
from g1p.model.agreeing import digest_of
from g1p.model.agreements import Agreement, Statement
from g1p.model.changes import (
    actions,
    agreements,
    closing,
    course,
    escalations,
    evaluate,
    goals,
    measure,
    network,
    new,
    people,
    roles,
    safety,
    statements,
    story,
)
from g1p.model.course import Answer, Closing, Relapse, Resolution
from g1p.model.evaluations import Evaluation, GoalEvaluation, Measurement, Result, SafetyAgreement, SafetyCheck
from g1p.model.goals import Action, Goal, Scale
from g1p.model.ids import LETTERS, ids_of, new_id
from g1p.model.instruments import ITEMS
from g1p.model.ladder import LADDER
from g1p.model.mapping import mapping_of, plan_from
from g1p.model.people import Contact, Group, Person
from g1p.model.plan import Plan
from g1p.model.story import EarlierHelp, Kinship, LifeEvent, Remark, Tie
from g1p.store.schema import is_valid
from tests.checks.family import TODAY
from tests.model.changes.changing import errors
from tests.model.facts import ZERO, Mapped
from tests.model.random_plans import plans

STEPS = 100
DAYS = [TODAY + dt.timedelta(days) for days in (-400, -1, -1, 0, 0, 0, 0, 1, 14, 90)] + [dt.date(2200, 1, 1)]
TEXTS = ["Een tekst", "Een tekst", "twee\nregels", "é" * 2000, "", " ", "é" * 2001, "\u202e", "\x07"]
REASONS = list(get_args(Closing.kinds["reason"]))
Change = Callable[..., Plan]


class Walker:
    """Thinks up changes of the plan that it has, right ones and wrong ones."""

    def __init__(self, random: Random, plan: Plan) -> None:
        self.random = random
        self.plan = plan

    def one(self, options: Any) -> Any:
        return self.random.choice(list(options))

    def maybe(self, value: Any) -> Any:
        return value if self.random.random() < 0.3 else None

    def who(self) -> str:
        return self.named([person.id for person in self.plan.people], "niemand")

    def named(self, there: list[str], nothing: str) -> str:
        """Mostly somebody or something that is there."""
        return nothing if not there or self.random.random() < 0.03 else str(self.one(there))

    def some(self) -> tuple[str, ...]:
        return tuple(self.who() for _ in range(self.random.choice((0, 1, 1, 1, 2))))

    def day(self) -> dt.date:
        day: dt.date = self.one(DAYS)
        return day

    def text(self) -> str:
        return str(self.one(TEXTS)) if self.random.random() < 0.2 else "Een tekst"

    def fresh(self, kind: str) -> str:
        """Mostly a new id; now and then one that is there."""
        taken = ids_of(self.plan)
        return str(self.one(sorted(taken))) if self.random.random() < 0.05 else self.new(kind, taken)

    def new(self, kind: str, taken: frozenset[str]) -> str:
        return new_id(LETTERS[kind], taken, self.random.choice)

    def goal(self) -> str:
        return self.named([goal.id for goal in self.plan.goals], "g-99999")

    def action(self) -> str:
        return self.named([action.id for _, action in self.plan.all_actions()], "a-99999")

    def person(self) -> Person:
        return Person(
            id=self.one(["tante", "buur", "arts", "team", "p0", "Oma"]),
            name=self.text(),
            group=self.one(get_args(Group)),
            role="…",
            custody=self.maybe(self.some()) or (),
            email=self.maybe(self.one(["a@b", "a"])),
            manager=self.maybe(Contact(name=self.text())),
            since=self.maybe(self.day()),
            birth_date=self.maybe(self.day()),
        )

    def remark(self, kind: str) -> Remark:
        share = self.maybe(self.some())
        return Remark(
            id=self.fresh(kind), said_by=self.who(), text=self.text(), person=self.maybe(self.who()), share=share
        )

    def new_goal(self) -> Goal:
        return Goal(
            id=self.fresh("goal"),
            text=self.text(),
            said_by=self.who(),
            when="now",
            status=self.one(["proposed", "active"]),
            for_=self.maybe(self.some()) or (),
            part_of=self.maybe(self.goal()),
            scale=self.maybe(Scale(start=self.random.randint(0, 11), target=7)),
        )

    def new_action(self) -> Action:
        return Action(
            id=self.fresh("action"),
            text=self.text(),
            who=self.some(),
            start=self.day(),
            due=self.day(),
            status="planned",
            repeats=self.maybe(self.one(["weekly", "soms"])),
        )

    def evaluation(self) -> Evaluation:
        told = [
            GoalEvaluation(
                goal=self.goal(), result=self.one(get_args(Result)), scores={self.who(): self.random.randint(0, 11)}
            )
            for _ in range(self.random.choice((0, 1, 1, 2)))
        ]
        by = None if self.maybe(self.maybe(True)) else self.who()
        return Evaluation(
            id=self.fresh("evaluation"), date=self.day(), goals=tuple(told), by=by, summary=self.maybe("…")
        )

    def closing(self) -> Closing:
        relapse = Relapse(signs="…", what_helps="…", call=self.some())
        until = self.maybe(self.day())
        reason = self.one(REASONS)
        return Closing(
            date=self.day(), reason=reason, note=self.maybe(self.text()), relapse=relapse, aftercare_until=until
        )

    def call(self) -> tuple[Change, tuple[Any, ...], dict[str, Any]]:
        """One change, with something thought up for each of its arguments."""
        change, think = self.one(self.changes())
        thought = think()
        named = thought[-1] if isinstance(thought[-1], dict) else {}
        return change, thought[: len(thought) - bool(named)], named

    def changes(self) -> list[tuple[Change, Callable[[], tuple[Any, ...]]]]:
        """Every change, with what thinks up its arguments; those by name come last, in a dict."""
        return [
            (people.add_person, lambda: (self.person(), TODAY)),
            (people.set_person, lambda: (self.who(), TODAY, self.person_fields())),
            (people.leave, lambda: (self.who(), self.day(), self.maybe(self.text()), TODAY)),
            (roles.set_coordinator, lambda: (self.who(), "…", self.text(), TODAY, {"keeper": self.maybe(self.who())})),
            (roles.set_keeper, lambda: (self.who(), TODAY)),
            (story.add_strength, lambda: (self.remark("strength"), TODAY)),
            (story.add_concern, lambda: (self.remark("concern"), TODAY)),
            (goals.add_goal, lambda: (self.new_goal(), TODAY)),
            (goals.set_goal, lambda: (self.goal(), TODAY, {"part_of": self.maybe(self.goal()), "text": self.text()})),
            (goals.order_goals, lambda: ([self.goal(), self.goal()],)),
            (goals.achieve, lambda: (self.goal(), "partly_achieved")),
            (goals.let_go, lambda: (self.goal(),)),
            (actions.add_action, lambda: (self.maybe(self.goal()), self.new_action(), TODAY)),
            (actions.start, lambda: (self.action(),)),
            (actions.done, lambda: (self.action(), self.day(), self.maybe(self.text()), TODAY)),
            (actions.fail, lambda: (self.action(), self.text())),
            (actions.drop, lambda: (self.action(), self.text())),
            (actions.move, lambda: (self.action(), self.day(), self.maybe(self.text()), TODAY)),
            (actions.assign, lambda: (self.action(), self.some(), TODAY)),
            (course.activate, lambda: (self.day(), TODAY)),
            (course.pause, lambda: (self.day(), self.text(), self.maybe(self.day()), TODAY)),
            (course.resume, lambda: (self.day(), TODAY)),
            (closing.close, lambda: (self.closing(), self.answers(), TODAY)),
            (closing.reopen, lambda: (self.text(), self.day(), TODAY)),
            (evaluate.evaluate, lambda: (self.evaluation(), self.day(), TODAY, {"whole": True})),
            (evaluate.evaluate, lambda: (self.evaluation(), None, TODAY, {"whole": self.one([True, False])})),
            (measure.measure, lambda: (self.measurement(), TODAY)),
            (safety.check_safety, lambda: (self.safety_check(), TODAY)),
            (safety.agree_safety, lambda: (self.safety_agreement(), TODAY)),
            (network.set_tie, lambda: (self.tie(),)),
            (network.set_kinship, lambda: (self.kinship(),)),
            (network.add_event, lambda: (self.event(), TODAY)),
            (network.add_earlier_help, lambda: (self.help(), TODAY)),
            (agreements.agree, lambda: (self.agreement(), TODAY)),
            (escalations.open_escalation, lambda: (LADDER, TODAY, self.escalation())),
            (escalations.answer, lambda: (self.asked(), Answer(date=self.day(), text=self.text()), TODAY)),
            (escalations.resolve, lambda: (self.asked(), Resolution(date=self.day(), outcome=self.text()), TODAY)),
            (statements.add_statement, lambda: (self.statement(), TODAY)),
        ]

    def asked(self) -> str:
        return self.named([one.id for one in self.plan.escalations], "x-99999")

    def escalation(self) -> dict[str, Any]:
        return {
            "id": self.fresh("escalation"),
            "opened": self.day(),
            "step": self.one(["team", "manager", "baas"]),
            "organisation": self.text(),
            "to": Contact(name=self.text(), email=self.maybe(self.one(["a@b", "a"]))),
            "about": self.maybe(self.one([self.goal(), self.action()])),
            "reason": self.text(),
            "raised_by": self.who(),
        }

    def answers(self) -> Any:
        return self.one([None, "drop", "drop", "keep", {self.action(): "done"}])

    def person_fields(self) -> dict[str, Any]:
        return {
            "clear": frozenset(self.maybe({"until", "reason_left"}) or ()),
            "group": self.maybe(self.one(get_args(Group))),
            "died": self.maybe(self.maybe(self.day())),
            "since": self.maybe(self.day()),
            "phone": self.maybe(self.text()),
        }

    def measurement(self) -> Measurement:
        instrument = self.one(ITEMS)
        items = [*ITEMS[instrument], "housing"]
        scores = {self.one(items): self.random.choice((1, 3, 5, 5, 6))} if instrument != "giz" else None
        outcome = self.one(["extra", "urgent"]) if instrument == "giz" else self.maybe(self.maybe("extra"))
        return Measurement(
            id=self.fresh("measurement"),
            instrument=instrument,
            person=self.who(),
            by=self.who(),
            date=self.day(),
            scores=scores,
            outcome=outcome,
        )

    def safety_check(self) -> SafetyCheck:
        scores = {self.who(): self.random.randint(0, 11) for _ in range(self.random.choice((0, 1, 2)))}
        return SafetyCheck(date=self.day(), by=self.who(), scores=scores or None)

    def safety_agreement(self) -> SafetyAgreement:
        until = self.maybe(self.day())
        return SafetyAgreement(id=self.fresh("safety agreement"), text=self.text(), who=self.some(), until=until)

    def tie(self) -> Tie:
        to = self.one([self.who(), self.who(), "family"])
        return Tie(from_=self.who(), to=to, kind=self.one(["weak", "strong"]), note=self.maybe(self.text()))

    def kinship(self) -> Kinship:
        kind, status = self.one(["partner", "parent", "sibling"]), self.one(["married", "together"])
        status = status if self.random.random() < (0.7 if kind == "partner" else 0.1) else None
        return Kinship(kind=kind, from_=self.who(), to=self.who(), status=status)

    def event(self) -> LifeEvent:
        when = {"date": self.day()} if self.random.random() < 0.5 else {"year": self.one([1899, 2009, 2026, 2027])}
        return LifeEvent(text=self.text(), person=self.maybe(self.who()), effect=self.maybe("up"), **when)

    def help(self) -> EarlierHelp:
        days = {"from_": self.maybe(self.day()), "until": self.maybe(self.day())}
        return EarlierHelp(what=self.text(), by=self.text(), result=self.maybe(self.text()), **days)

    def agreement(self) -> Agreement:
        digest = self.one([digest_of(self.plan)] * 9 + [ZERO])
        how = self.one(["spoken", "declined"])
        return Agreement(by=self.who(), date=self.day(), how=how, note=self.maybe(self.text()), digest=digest)

    def statement(self) -> Statement:
        about = self.maybe(self.one(["goals", self.goal()]))
        return Statement(id=self.fresh("statement"), by=self.who(), date=self.day(), text=self.text(), about=about)


def begun() -> Plan:
    """A draft that lacks nothing."""
    everybody = (
        Person(id="moeder", name="…", group="family", role="…"),
        Person(id="oma", name="…", group="network", role="…", since=TODAY),
        Person(id="coach", name="…", group="professional", role="…"),
        Person(id="arts", name="…", group="professional", role="…", since=TODAY),
    )
    plan = new.new_plan(
        ident="p-00000",
        title="…",
        reason="…",
        people=everybody,
        coordinator="moeder",
        keeper="coach",
        arrangement="…",
        kind=None,
        today=TODAY,
    )
    goal = Goal(id="g-00000", text="…", said_by="moeder", when="now", status="active")
    action = Action(id="a-00000", text="…", who=("oma", "moeder"), start=TODAY, due=TODAY, status="planned")
    return actions.add_action(goals.add_goal(plan, goal, TODAY), "g-00000", action, TODAY)


def whole(mapping: Mapped) -> Plan:
    """A random plan with addresses that the schema takes."""
    for person in mapping["people"]:
        person.update({"email": "a@example.org"} if "email" in person else {})
    assert is_valid("plan", mapping)
    return plan_from(mapping)


@pytest.mark.uncounted
@given(mapping=st.one_of(plans(), st.just(None)), seed=st.integers(0, 2**32))
@settings(max_examples=30, deadline=None)
def test_whatever_is_accepted_is_whole(mapping: Mapped | None, seed: int) -> None:
    walker = Walker(Random(seed), whole(mapping) if mapping else begun())
    faults = errors(walker.plan)
    for _ in range(STEPS):
        change, args, named = walker.call()
        try:
            now = change(walker.plan, *args, **named)
        except G1pError:
            continue
        if now is not walker.plan:
            assert is_valid("plan", mapping_of(now)), change.__name__
            after = errors(now)
            assert not after - faults, change.__name__
            walker.plan, faults = now, after
