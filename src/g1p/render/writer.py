"""How one paper is written: names, days and people's texts, for one view in one language."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from babel.dates import format_date

from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.reader import OnePerson, View
from g1p.render.told import Told
from g1p.words import Words


@dataclass(frozen=True, slots=True, repr=False)
class Writer:
    """Turns facts of a view into what stands on paper; knows nothing but the view."""

    view: View
    words: Words

    @property
    def plan(self) -> Plan:
        """The plan as the reader may see it."""
        return self.view.plan

    @property
    def me(self) -> Person | None:
        """Whom the paper is for, when that is one person."""
        reader = self.view.reader
        return self.plan.person(reader.slug) if isinstance(reader, OnePerson) else None

    def told(self, text: str) -> Told:
        """What somebody wrote, in the family's language."""
        language = self.plan.language or ""
        return Told(text, "" if language == self.words.language else language)

    def maybe(self, text: str | None) -> Told | None:
        """What somebody wrote, if anything."""
        return None if text is None else self.told(text)

    def translations(self, translated: Mapping[str, str] | None) -> tuple[Told, ...]:
        """What a person made of a text for the paper's language or the reader's own."""
        wanted = (self.words.language, (self.me.language if self.me else None) or "")
        given = translated or {}
        return tuple(Told(given[language], language) for language in dict.fromkeys(wanted) if language in given)

    def name(self, slug: str) -> Told:
        """The name of somebody in the plan; of whom it was a mistake to write down, nothing."""
        person = self.plan.person(slug)
        return Told(person.name if person else "…")

    def names(self, slugs: Iterable[str]) -> tuple[Told, ...]:
        """The names of these people, in their order."""
        return tuple(self.name(slug) for slug in slugs)

    def day(self, day: dt.date) -> str:
        """A day in a row: “21 december”, with its year when that is not this year."""
        if day.year != self.view.day.year:
            return self.words.short_day(day)
        return str(format_date(day, "d MMMM", locale=self.words.language))

    def day_of_week(self, day: dt.date) -> str:
        """A day that people come together on: “maandag 21 december”, with its year when that is not this year."""
        if day.year != self.view.day.year:
            return self.words.day(day)
        return str(format_date(day, "EEEE d MMMM", locale=self.words.language))

    def maybe_day(self, day: dt.date | None) -> str | None:
        """A day in a row, if there is one."""
        return None if day is None else self.day(day)

    def moment(self, at: dt.datetime) -> str:
        """A day and a time: “maandag 21 december, 19:30”."""
        return f"{self.day_of_week(at.date())}, {self.words.time(at)}"
