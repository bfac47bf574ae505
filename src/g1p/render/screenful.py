"""One plan on a screen: who, what, when, and what is late; as lines of text and style."""

import datetime as dt
from collections.abc import Iterable, Iterator

from g1p.model.goals import Action, Goal
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.story import Remark
from g1p.model.value import Voidable
from g1p.render.columns import columns, wrap
from g1p.render.screen_escalations import escalation_lines
from g1p.render.screen_lines import INDENT, Line, heading
from g1p.render.screen_measurements import measurement_lines
from g1p.render.screen_meetings import meeting_lines
from g1p.render.screen_network import network_lines
from g1p.render.screen_safety import safety_lines
from g1p.words import Words

MARKS = {"planned": "○", "started": "●", "done": "✓", "failed": "✗", "dropped": "–"}


def screenful(  # noqa: PLR0913 - what a reader may not see is told beside what they may
    plan: Plan,
    day: dt.date,
    late: Iterable[str],
    words: Words,
    width: int,
    *,
    digest: str | None = None,
    is_whole: bool = True,
) -> Iterator[Line]:
    """The plan on `day`, whole or as a reader may see it; `late` holds the ids of what is overdue.

    `digest` is that of the text of the whole plan; of what a reader may see of it, it would be another. A plan that is
    not whole does not say how a consent stands with others.
    Every mark stands beside its word; what is void is shown as such.
    """
    sheet = Sheet(plan, day, frozenset(late), words, width)
    yield from sheet.head()
    yield from sheet.people()
    yield from sheet.remarks(words.say("What is going well"), plan.strengths)
    yield from sheet.remarks(words.say("What should change"), plan.concerns)
    for goal in plan.goals:
        yield from sheet.goal(goal)
    if plan.actions:
        yield from sheet.heading(words.say("Agreements for the whole plan"))
        yield from sheet.actions(plan.actions)
    yield from escalation_lines(plan, sheet.late, words, width)
    yield from safety_lines(plan, day, words, width)
    yield from measurement_lines(plan, words, width)
    yield from meeting_lines(plan, day, words, width)
    yield from network_lines(plan, words, width)
    if plan.agreed:
        from g1p.model.agreeing import digest_of  # not for the many plans in which nobody has said a word yet
        from g1p.render.screen_agreements import agreement_lines

        yield from agreement_lines(plan, digest or digest_of(plan), words, width)
    if plan.consents:
        from g1p.render.screen_consents import consent_lines  # it asks the rules for readers, as above

        yield from consent_lines(plan, day, words, width, is_whole=is_whole)
    yield from sheet.rest()


class Sheet:
    """The parts of the screen, in the words and the width of whoever looks."""

    def __init__(self, plan: Plan, day: dt.date, late: frozenset[str], words: Words, width: int) -> None:
        self.plan, self.day, self.late, self.words, self.width = plan, day, late, words, width

    def head(self) -> Iterator[Line]:
        """What the plan is called, how it stands, who watches it and when it is looked at again."""
        plan, say = self.plan, self.words.say
        yield from ([(line, "bold")] for line in wrap(plan.title or plan.id, self.width))
        facts = [(say("plan"), plan.id)]
        facts += [(say("status"), self.words.label("plan status", plan.status))] if plan.title else []
        if plan.paused and plan.paused.holds(self.day):
            until = plan.paused.until
            since = say("paused since {day}", day=plan.paused.since)
            facts.append(("", since if until is None else say("{since} until {day}", since=since, day=until)))
        if plan.coordination:
            facts.append((say("coordinator"), self._name(plan.coordination.coordinator)))
            facts.append((say("keeper"), self._name(plan.coordination.keeper)))
        if plan.next_evaluation:
            mark = f"! {say('late')} " if plan.id in self.late else ""
            facts.append((say("next evaluation"), f"{mark}{plan.next_evaluation.isoformat()}"))
        facts += [(say("void"), plan.void)] if plan.void else []
        facts += [(say("reason"), plan.reason)] if plan.reason else []
        yield from self._table([[name, text] for name, text in facts])

    def people(self) -> Iterator[Line]:
        """Everyone involved, with how to reach them as far as that may be seen."""
        if self.plan.people:
            yield from self.heading(self.words.say("People"))
            yield from self._table([self._person(person) for person in self.plan.people])

    def _person(self, person: Person) -> list[str]:
        role = person.role if person.organisation is None else f"{person.role}, {person.organisation}"
        left = self.words.say("until {day}", day=person.until) if person.until else ""
        reach = [person.phone, person.email, left or None, self._void(person) or None]
        return [person.id, self.words.label("group", person.group), f"{person.name} ({role})" + _list(reach)]

    def remarks(self, title: str, remarks: tuple[Remark, ...]) -> Iterator[Line]:
        """Strengths or concerns, each with its id and who said it."""
        if remarks:
            yield from self.heading(title)
            yield from self._table([[r.id, r.said_by, r.text + self._marked_void(r)] for r in remarks])

    def goal(self, goal: Goal) -> Iterator[Line]:
        """A goal with its actions."""
        state = self.words.label("goal status", goal.status)
        when = self.words.label("when", goal.when)
        inherited = f" [{self.words.say('void')}]" if goal.void is None and self.plan.is_void(goal) else ""
        yield from self.heading(f"{goal.id}  {goal.text}{self._marked_void(goal)}{inherited}")
        scale = f", {goal.scale.start} → {goal.scale.target}" if goal.scale else ""
        yield [f"{INDENT}{when}, {state}, {goal.said_by}{scale}"]
        yield from self.actions(goal.actions)

    def actions(self, actions: tuple[Action, ...]) -> Iterator[Line]:
        """Actions as rows: id, how it stands, the day, who, what."""
        yield from self._table([self._action(action) for action in actions], marked=1)

    def _action(self, action: Action) -> list[str]:
        is_late = action.id in self.late
        mark = "!" if is_late else MARKS[action.status]
        state = self.words.say("late") if is_late else self.words.label("action status", action.status)
        text = action.text + self._marked_void(action)
        return [action.id, f"{mark} {state}", action.due.isoformat(), ", ".join(action.who), text]

    def rest(self) -> Iterator[Line]:
        """How many records there are of the parts that a screen has no room for, so that nobody thinks they are not."""
        plan, plural = self.plan, self.words.plural
        parts = (
            (plan.evaluations, plural("{n} evaluation", "{n} evaluations", len(plan.evaluations))),
            (plan.statements, plural("{n} statement", "{n} statements", len(plan.statements))),
        )
        counted = ", ".join(said for part, said in parts if part)
        if counted:
            yield from self.heading(self.words.say("Also in the plan"))
            yield from ([INDENT + line] for line in wrap(counted, self.width - len(INDENT)))

    def heading(self, text: str) -> Iterator[Line]:
        """An empty line and a heading, as long as it needs."""
        yield from heading(text, self.width)

    def _table(self, rows: list[list[str]], marked: int = -1) -> Iterator[Line]:
        """Rows side by side; in the column `marked` what is late gets a colour besides its mark."""
        for line in columns(rows, self.width - len(INDENT)):
            late = [n == marked and cell.startswith("! ") for n, cell in enumerate(line)]
            yield [INDENT, *((cell, "bold red") if is_late else cell for cell, is_late in zip(line, late, strict=True))]

    def _name(self, slug: str) -> str:
        person = self.plan.person(slug)
        return f"{person.name} ({slug})" if person else slug

    def _void(self, value: Voidable) -> str:
        return self.words.say("void: {why}", why=value.void) if value.void is not None else ""

    def _marked_void(self, value: Voidable) -> str:
        void = self._void(value)
        return f" [{void}]" if void else ""


def _list(texts: list[str | None]) -> str:
    return "".join(f", {text}" for text in texts if text)
