"""A second opinion on "Who sees what", straight from plan-format over the mapping of a file: what must, what may."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

from tests.model.facts import Mapped, facts_of, is_fact, texts

Bound = tuple[str, bool, bool]
"""A fact, whether the reader must be shown it, and whether they may be."""


def plain(held: Any) -> Any:
    """What counts: no void item, no `x_` key; of a void goal neither its actions nor what is part of it."""
    if isinstance(held, dict):
        kept = {key: plain(item) for key, item in held.items() if not key.startswith("x_")}
        if "goals" in held and "people" in held:
            void = void_goals(held["goals"])
            kept["goals"] = [goal for goal in kept["goals"] if goal["id"] not in void]
            for evaluation in kept["evaluations"]:
                evaluation["goals"] = [entry for entry in evaluation["goals"] if entry["goal"] not in void]
            kept = without(kept, {person["id"] for person in held["people"] if "void" in person})
        return kept
    if isinstance(held, list):
        return [plain(item) for item in held if not (isinstance(item, dict) and "void" in item)]
    return held


def without(held: Any, people: set[str]) -> Any:
    """The same without these people where they are one of several: in lists of names, and in scores."""
    if isinstance(held, dict):
        kept = {key: without(item, people) for key, item in held.items() if key not in people}
        return {key: item for key, item in kept.items() if item != [] or key not in ("custody", "for", "present")}
    if isinstance(held, list):
        return [without(item, people) for item in held if not (isinstance(item, str) and item in people)]
    return held


def void_goals(goals: list[Mapped]) -> set[str]:
    """The goals that are void, and whatever is part of one."""
    void: set[str] = set()
    for _ in goals:
        void |= {goal["id"] for goal in goals if "void" in goal or goal.get("part_of") in void}
    return void


@dataclass
class Oracle:
    """What somebody who takes part may and must read of a plan (a `plain` one) on a day."""

    plan: Mapped
    day: dt.date

    def __post_init__(self) -> None:
        self.people: dict[str, Mapped] = {one["id"]: one for one in self.plan["people"]}
        self.coordinator = self.plan["coordination"]["coordinator"]
        self.keeper = self.plan["coordination"]["keeper"]
        self.goals: dict[str, Mapped] = {goal["id"]: goal for goal in self.plan["goals"]}
        loose = [(action, None) for action in self.plan["actions"]]
        self.actions = loose + [(one, goal) for goal in self.plan["goals"] for one in goal["actions"]]

    # --- people ------------------------------------------------------------------------------------------------------

    def takes_part(self, slug: str) -> bool:
        one = self.people.get(slug)
        today = self.day.isoformat()
        if one is None or one["group"] == "mentioned" or "since" not in one:
            return False
        return bool(one["since"] <= today <= one.get("until", today))

    def years(self, slug: str, on: dt.date | None = None) -> int:
        on = on or self.day
        born = self.people[slug].get("birth_date")
        if born is None:
            return 0 if any(slug in one.get("custody", ()) for one in self.people.values()) else 99
        return on.year - int(born[:4]) - int(on.isoformat()[5:] < born[5:])

    def custody(self, holder: str, child: str) -> bool:
        holds = holder in self.people and child in self.people[holder].get("custody", ())
        return holds and child in self.people and self.years(child) < 18

    @cached_property
    def deciders(self) -> list[str]:
        found = [one for one in self.people if any(self.custody(one, child) for child in self.people)]
        if self.plan.get("kind") == "household_plan" and not any(self.years(one) < 18 for one in self.people):
            found = [slug for slug, one in self.people.items() if one["group"] == "family"]
        return found

    def first(self, slug: str) -> bool:
        young = self.people[slug]["group"] == "family" and 12 <= self.years(slug) < 18
        return young or slug in self.deciders

    def looks_after(self, slug: str, whose: str) -> bool:
        return self.custody(slug, whose) and self.years(whose) < 16

    # --- consents ----------------------------------------------------------------------------------------------------

    @cached_property
    def standing(self) -> list[Mapped]:
        today = self.day.isoformat()
        return [
            t
            for t in self.plan["consents"]
            if t["date"] <= today <= t.get("until", today)
            and t.get("revoked", "9") > today
            and t["given_by"] in self.people
        ]

    def covered(self, owner: str, reader: str, *topics: str) -> bool:
        if owner not in self.people:
            return False
        fitting = [
            t for t in self.standing if owner in t["whose"] and reader in t["to"] and set(topics) & set(t["about"])
        ]
        # The page is silent: a yes that a child gave before twelve counts as none.
        own = [
            t for t in fitting if t["given_by"] == owner and self.years(owner, dt.date.fromisoformat(t["date"])) >= 12
        ]
        theirs = [t for t in fitting if self.custody(t["given_by"], owner)]
        if self.years(owner) >= 16:
            return bool([t for t in fitting if t["given_by"] == owner and t in own])
        if self.years(owner) < 12:
            return bool(theirs)
        return any(all(set(a[k]) == set(b[k]) for k in ("whose", "to", "about")) for a in own for b in theirs)

    def family_opens(self, reader: str, *topics: str) -> bool:
        return bool(self.deciders) and all(self.covered(one, reader, *topics) for one in self.deciders)

    # --- the rows ----------------------------------------------------------------------------------------------------

    def bounds(self, me: str) -> Iterator[Bound]:
        """Every fact of the plan with what the table says of it for `me`, who is not the keeper."""
        rows = (self.for_all, self.goal_rows, self.contacts, self.family_rows, self.remarks, self.personal)
        yield from chain.from_iterable(row(me) for row in (*rows, self.meetings, self.escalations, self.papers))

    def for_all(self, _me: str) -> Iterator[Bound]:
        coordination = [t for t in texts(self.plan["coordination"]) if is_fact(t)]
        names = [one[key] for one in self.people.values() for key in ("name", "role")]
        labels = ["that it is paused", "the day of the next evaluation"]
        yield from ((fact, True, True) for fact in (self.plan["title"], *coordination, *names, *labels))
        # The page is silent on whom to turn to when a professional's promise is stuck.
        yield from ((p["manager"]["name"], False, True) for p in self.people.values() if "manager" in p)

    def sees_goal(self, me: str, goal: Mapped | None) -> bool:
        return goal is None or me in goal.get("share", (me,)) or me == goal["said_by"]

    def goal_rows(self, me: str) -> Iterator[Bound]:
        for goal in self.goals.values():
            yield from _exactly(self.sees_goal(me, goal), goal["text"], goal["success"])
        for action, goal in self.actions:
            mine, all_of_it = me in action["who"], self.sees_goal(me, goal)
            yield from _exactly(mine or all_of_it, action["text"], *action["translated"].values())
            outcome = mine or (all_of_it and me == self.coordinator)
            yield from _exactly(outcome, action["result"], *(moved["reason"] for moved in action["moved"]))
            yield from _exactly(mine, action["own_plan"])
        for evaluation in self.plan["evaluations"]:
            for entry in evaluation["goals"]:
                shown = self.sees_goal(me, self.goals[entry["goal"]])
                yield from _exactly(shown, entry["worked"], f"the result of {entry['goal']}")
            everything = self.first(me) or me == self.coordinator
            opened = self.family_opens(me, "evaluations", evaluation["id"])
            yield from _exactly(everything or opened, evaluation["summary"])

    def contacts(self, me: str) -> Iterator[Bound]:
        professional = self.people[me]["group"] == "professional"
        for slug, one in self.people.items():
            within = me in one.get("share", (me,))
            together = any({me, slug} <= set(action["who"]) for action, _ in self.actions)
            by_column = (professional and one["group"] == "professional") or (not professional and together)
            column = self.first(me) or self.coordinator in (me, slug) or by_column
            opened = self.covered(slug, me, "contact_details")
            must = me == slug or (within and (column or (professional and opened)))
            may = must or (within and opened)
            yield from ((one[key], must, may) for key in ("phone", "email", "address") if key in one)

    def family_rows(self, me: str) -> Iterator[Bound]:
        for part in ("reason", "earlier_help", "ties", "kinship", "closing"):
            shown = self.first(me) or self.family_opens(me, part)
            yield from _exactly(shown, *facts_of({part: self.plan[part]}))
        # The page is silent on the word for it: no part is called "paused".
        why = self.plan["paused"]["reason"]
        yield why, self.first(me), self.first(me) or self.family_opens(me, "reason")
        for event in self.plan["life_events"]:
            about = event.get("person")
            opened = self.covered(about, me, "life_events") if about else self.family_opens(me, "life_events")
            yield from _exactly(self.first(me) or opened, event["text"])

    def remarks(self, me: str) -> Iterator[Bound]:
        said = [(part, one) for part in ("strengths", "concerns") for one in self.plan[part]]
        for part, one in said:
            mine = one["said_by"] == me
            people = (one["said_by"], one.get("person", one["said_by"]))
            opened = self.first(me) or all(self.covered(who, me, part, one["id"]) for who in people)
            yield from _exactly(mine or (me in one.get("share", (me,)) and opened), one["text"], one["consequence"])

    def personal(self, me: str) -> Iterator[Bound]:
        professional = self.people[me]["group"] == "professional"
        for one in self.plan["measurements"]:
            family = self.first(me) and (one["person"] == me or self.looks_after(me, one["person"]))
            opened = one["by"] == me or self.covered(one["person"], me, "measurements", one["id"])
            yield from _exactly(family or (professional and opened), *facts_of({"measurements": [one]}))
        for check in self.plan["safety"]["checked"]:
            for who in check["scores"]:
                label = f"the safety score of {who}, taken by {check['by']}"
                yield label, me == who or (professional and me == check["by"]), me in (who, check["by"])
        for agreement in self.plan["safety"]["agreements"]:
            yield from _exactly(me in agreement["who"], agreement["text"])
        for slug in self.people:
            yield from _exactly(me == slug or self.custody(me, slug), f"the birth_date of {slug}")
            yield from _exactly(me == slug, f"the custody of {slug}")

    def invitation(self, me: str) -> Iterator[str]:
        """Time, place and agenda of the meetings to which somebody is invited."""
        for meeting in self.plan["meetings"]:
            if any(one["person"] == me for one in meeting["invited"]):
                yield from facts_of({"meetings": [{key: meeting[key] for key in ("id", "at", "place", "agenda")}]})

    def meetings(self, me: str) -> Iterator[Bound]:
        invited = set(self.invitation(me))
        for meeting in self.plan["meetings"]:
            leads = me in (meeting.get("chair"), meeting.get("secretary"))
            rest = facts_of({"meetings": [{key: meeting[key] for key in meeting if key != "wishes"}]})
            yield from ((fact, shown, shown) for fact in rest for shown in [leads or self.first(me) or fact in invited])
            for wish in meeting["wishes"]:
                yield from _exactly(leads or wish["by"] == me, wish["text"])

    def sees_subject(self, me: str, about: str | None) -> bool:
        goal = about is None or self.sees_goal(me, self.goals.get(about))
        return goal and all(me in a["who"] or self.sees_goal(me, g) for a, g in self.actions if a["id"] == about)

    def escalations(self, me: str) -> Iterator[Bound]:
        professional = self.people[me]["group"] == "professional"
        for one in self.plan["escalations"]:
            theirs = self.people[me].get("organisation") == one["organisation"]
            by_column = professional and (theirs or self.family_opens(me, "escalation", one["id"]))
            column = self.first(me) or me == self.coordinator or by_column
            may = one["raised_by"] == me or (column and self.sees_subject(me, one.get("about")))
            # The page is silent on an escalation about something void: it may be hidden.
            known = {None, *self.goals, *(action["id"] for action, _ in self.actions)}
            must = may and (one.get("about") in known or one["raised_by"] == me)
            yield from ((fact, must, may) for fact in facts_of({"escalations": [one]}))

    def papers(self, me: str) -> Iterator[Bound]:
        for part, key in (("consents", "given_by"), ("agreed", "by"), ("copies", "to"), ("statements", "by")):
            for one in self.plan[part]:
                owner = one[key] if isinstance(one[key], str) else ""
                # The page is silent on whether a consent is also "own" to those whose facts it opens, and to.
                concerned = [*one["whose"], *one["to"]] if part == "consents" else []
                may = any(me == who or self.looks_after(me, who) for who in (owner, *concerned))
                must = me == owner or self.looks_after(me, owner)
                yield from ((fact, must, may) for fact in facts_of({part: [one]}))


def _exactly(shown: bool, *facts: str) -> Iterator[Bound]:
    return ((fact, shown, shown) for fact in facts)
