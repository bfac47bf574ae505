"""Random plans of format 1 in which every text is a canary: a word of its own that names the row it stands in."""

from itertools import count
from random import Random
from typing import Any, TypeVar

from hypothesis import strategies as st

from tests.model.facts import ZERO, Mapped

T = TypeVar("T")
SLUGS = [f"p{n}" for n in range(7)]
KEEPER = "p6"
ORGANISATIONS = ["School", "GGD"]
DAYS = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"]
BIRTHS = ["1980-01-01", "2008-11-21", "2010-11-21", "2012-06-01", "2014-11-21", "2018-01-01"]
TOPICS = [
    *("contact_details", "reason", "strengths", "concerns", "earlier_help", "ties", "kinship", "life_events"),
    *("measurements", "evaluations", "closing", "escalation"),
]


class Maker:
    """Makes the parts of one plan; `say` gives every text its own canary.

    One seed a plan and not one draw a choice: ten times as many plans in the same time, none of them all first
    choices.
    """

    def __init__(self, random: Random) -> None:
        self.random = random
        self.numbers = count()

    def say(self, row: str) -> str:
        return f"CANARY-{row}-{next(self.numbers)}"

    def one(self, options: list[T]) -> T:
        return self.random.choice(options)

    def some(self, options: list[T], least: int = 0) -> list[T]:
        return self.random.sample(options, self.random.randint(least, 3))

    def chance(self, percent: int) -> bool:
        return self.random.random() * 100 < percent

    def ident(self, letter: str) -> str:
        return f"{letter}-{next(self.numbers):05d}"

    def maybe(self, percent: int, **more: Any) -> Mapped:
        return more if self.chance(percent) else {}

    def record(self, letter: str, **more: Any) -> Mapped:
        """A record with an id, sometimes void, sometimes with a key of the team's own."""
        own = {"x_own": {"deep": [self.say("x")]}}
        return {"id": self.ident(letter), **more, **self.maybe(5, void=self.say("void")), **self.maybe(10, **own)}

    def people(self, *, grown: bool) -> list[Mapped]:
        return [self.person(slug, grown=grown) for slug in SLUGS]

    def person(self, slug: str, *, grown: bool) -> Mapped:
        group = (
            "professional" if slug == KEEPER else self.one(["family", "family", "network", "professional", "mentioned"])
        )
        made: Mapped = {"id": slug, "name": self.say("name"), "group": group, "role": self.say("role")}
        if group == "professional":
            made |= {"organisation": self.one(ORGANISATIONS), "manager": {"name": self.say("silent")}}
        if group != "mentioned":
            made |= {key: self.say("contact") for key in ("phone", "email", "address")}
            made |= self.maybe(90, since=self.one(["2026-01-05", "2026-01-05", "2026-01-05", *DAYS]))
            made |= self.maybe(15, share=self.some(SLUGS))
        made |= self.maybe(70, birth_date=self.one(BIRTHS[:1] if grown else BIRTHS))
        if not grown:
            made |= self.maybe(40, custody=self.some([one for one in SLUGS if one != slug], 1))
        made |= self.maybe(10, until=self.one(DAYS))
        return made | (self.maybe(4, void=self.say("void")) if slug != KEEPER else {})

    def action(self) -> Mapped:
        moved = {
            "was": "2026-03-01",
            "date": "2026-02-01",
            "reason": self.say("moved"),
            **self.maybe(5, void=self.say("void")),
        }
        return self.record(
            "a",
            text=self.say("action"),
            who=self.some(SLUGS, 1),
            start="2026-02-01",
            due="2026-05-01",
            status="started",
            result=self.say("result"),
            moved=[moved],
            own_plan=self.say("own_plan"),
            translated={"ar": self.say("action"), **self.maybe(10, x_by=self.say("x"))},
        )

    def goal(self, earlier: list[str]) -> Mapped:
        return self.record(
            "g",
            text=self.say("goal"),
            said_by=self.one(SLUGS),
            when="now",
            status="active",
            success=self.say("goal"),
            actions=[self.action() for _ in range(self.random.randint(1, 2))],
            **self.maybe(30, share=self.some(SLUGS)),
            **(self.maybe(40, part_of=self.one(earlier)) if earlier else {}),
        )

    def goals(self) -> list[Mapped]:
        found: list[Mapped] = []
        for _ in range(2):
            found.append(self.goal([goal["id"] for goal in found]))
        return found

    def remark(self, letter: str) -> Mapped:
        about = self.maybe(50, person=self.one(SLUGS))
        share = self.maybe(30, share=self.some(SLUGS))
        texts = {"text": self.say("remark"), "consequence": self.say("remark")}
        return self.record(letter, said_by=self.one(SLUGS), **texts, **about, **share)

    def meeting(self) -> Mapped:
        return self.record(
            "m",
            kind="start",
            at="2026-11-21T10:00",
            place=self.say("invitation"),
            purpose=self.say("meeting"),
            agenda=[self.say("invitation"), {"text": self.say("invitation"), "minutes": 5}],
            invited=[{"person": who, **self.maybe(10, void=self.say("void"))} for who in self.some(SLUGS)],
            wishes=[{"by": who, "text": self.say("wish")} for who in self.some(SLUGS)],
            present=self.some(SLUGS, 1),
            outcome=self.say("meeting"),
            feedback=[{"by": self.one(SLUGS), "text": self.say("meeting")}],
            **self.maybe(40, chair=self.one(SLUGS)),
            **self.maybe(40, secretary=self.one(SLUGS)),
        )

    def escalation(self, subjects: list[str]) -> Mapped:
        return self.record(
            "x",
            opened="2026-05-01",
            step="manager",
            organisation=self.one(ORGANISATIONS),
            to={"name": self.say("escalation"), "email": "to@example.org"},
            reason=self.say("escalation"),
            raised_by=self.one(SLUGS),
            answer_by="2026-06-01",
            answers=[{"date": "2026-05-03", "text": self.say("escalation")}],
            resolved={"date": "2026-05-04", "outcome": self.say("escalation")},
            **self.maybe(70, about=self.one(subjects)),
        )

    def leave(self, given_by: str, whose: list[str], to: list[str], about: list[str]) -> Mapped:
        until = self.maybe(10, until=self.one(DAYS))
        revoked = self.maybe(10, revoked=self.one(DAYS))
        on = {"date": self.one(["2026-01-05", "2026-01-05", *DAYS])}
        texts = {"purpose": self.say("consent")}
        return self.record("t", given_by=given_by, whose=whose, to=to, about=about, **texts, **on, **until, **revoked)

    def consents(self, records: list[str]) -> list[Mapped]:
        """Some at random, and often everybody for themselves and for a child, to the same people about the same."""
        to, about = self.some(SLUGS, 1), self.some([*TOPICS, *records], 1)
        if self.chance(50):
            about = TOPICS
        found = [self.leave(one, [one], to, about) for one in SLUGS if self.chance(75)]
        child = self.one(SLUGS)
        found += [self.leave(one, [child], to, about) for one in SLUGS if self.chance(40)]
        about = self.some([*TOPICS, *records], 1)
        return [*found, self.leave(self.one(SLUGS), self.some(SLUGS, 1), self.some(SLUGS, 1), about)]


@st.composite
def plans(draw: st.DrawFn) -> Mapped:
    """A plan with every part that holds a text, over seven people of random group, age, custody and days."""
    make = Maker(Random(draw(st.integers(0, 2**32))))
    household = make.chance(10)
    goals, loose = make.goals(), [make.action()]
    strengths, concerns = [make.remark("s")], [make.remark("c")]
    subjects = [goal["id"] for goal in goals] + [one["id"] for goal in goals for one in goal["actions"]]
    measured = [
        make.record(
            "z", instrument="giz", person=make.one(SLUGS), date="2026-02-01", by=make.one(SLUGS), outcome="extra"
        )
    ]
    evaluations = [
        make.record(
            "e",
            date="2026-06-01",
            by=make.one(SLUGS),
            goals=[{"goal": goal["id"], "result": "slow", "worked": make.say("goal")} for goal in goals],
            summary=make.say("summary"),
        )
    ]
    escalations = [make.escalation(subjects), make.escalation(subjects)]
    records = [one["id"] for one in (*strengths, *concerns, *measured, *evaluations, *escalations)]
    closing = {
        "date": "2026-05-01",
        "reason": "other",
        "note": make.say("closing"),
        "relapse": {"signs": make.say("closing"), "what_helps": make.say("closing"), "call": [make.one(SLUGS)]},
    }
    return {
        "g1p": 1,
        "id": "p-00000",
        "title": make.say("title"),
        "status": "active",
        "created": "2026-01-01",
        **({"kind": "household_plan"} if household else {}),
        "paused": {"since": "2026-11-01", "reason": make.say("why_paused")},
        "reason": make.say("reason"),
        "people": make.people(grown=household),
        "coordination": {
            "coordinator": make.one(SLUGS),
            "keeper": KEEPER,
            "since": "2026-01-05",
            "arrangement": make.say("coordination"),
        },
        "actions": loose,
        "goals": goals,
        "next_evaluation": "2026-12-07",
        "strengths": strengths,
        "concerns": concerns,
        "earlier_help": [
            {"what": make.say("earlier_help"), "by": make.say("earlier_help"), **make.maybe(10, void=make.say("void"))}
        ],
        "ties": [{"from": make.one(SLUGS), "to": "family", "kind": "weak", "note": make.say("ties")}],
        "kinship": [{"kind": "sibling", "from": "p0", "to": "p1"}],
        "life_events": [
            {"year": 2009, "text": make.say("event")},
            {"year": 2010, "text": make.say("event"), "person": make.one(SLUGS)},
        ],
        "measurements": measured,
        "meetings": [make.meeting()],
        "evaluations": evaluations,
        "safety": {
            "checked": [{"date": "2026-02-01", "by": make.one(SLUGS), "scores": dict.fromkeys(make.some(SLUGS, 1), 5)}],
            "agreements": [make.record("v", text=make.say("safety"), who=make.some(SLUGS, 1))],
        },
        "consents": make.consents(records),
        "agreed": [
            {"by": make.one(SLUGS), "date": "2026-02-01", "how": "spoken", "note": make.say("agreed"), "digest": ZERO}
        ],
        "escalations": escalations,
        "copies": [
            {
                "to": to,
                "date": "2026-03-01",
                "by": "print",
                "what": make.say("copy"),
                "parts": ["goals"],
                "digest": ZERO,
            }
            for to in (make.one(SLUGS), {"name": make.say("outsider"), "organisation": "Elders"})
        ],
        "statements": [make.record("n", by=make.one(SLUGS), date="2026-02-01", text=make.say("statement"))],
        "closing": closing,
        "x_team": {"map": make.say("x")},
    }
