"""The sentences of g1p, in the languages it speaks: Language → Words."""

import datetime as dt
import gettext
import re
import shlex
import string
from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple, Self, get_args

from g1p.errors import G1pError, UnknownLanguage
from g1p.resources import resource

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


def language_of(text: str) -> Language:
    """The language that `text` names, such as nl or en_GB.UTF-8; raises UnknownLanguage."""
    start = text.replace("_", "-").split("-")[0].split(".")[0].lower()
    for language in LANGUAGES:
        if start == language:
            return language
    raise UnknownLanguage(language=text)


MESSAGES = frozenset({"reason", "record", "other", "private"})
"""Facts that are messages themselves: why the system refuses, kinds of records, and what is private."""

ON_THE_LINE = frozenset({"key", "first", "last", "commands"})
"""Facts in which words may stand as --help shows them, such as TEXT or PERSON."""

ENGLISH: Mapping[tuple[str, str], str] = {
    ("agreement", "signature"): "agrees, signed",
    ("agreement", "spoken"): "agrees, spoken",
    ("agreement", "mail"): "agrees, by mail",
    ("agreement", "declined"): "does not agree",
    ("effect", "up"): "it went better",
    ("effect", "down"): "it went worse",
    ("instrument", "zrm-2013"): "ZRM 2013",
    ("instrument", "zrm-2017"): "ZRM 2017",
    ("instrument", "giz"): "GIZ",
    ("outcome", "confirm"): "positive confirmation",
    ("outcome", "extra"): "additional care",
    ("outcome", "urgent"): "urgent support",
    ("consent", "idle"): "opens nothing",
    ("part", "birth_date"): "birth date, custody",
    ("part", "result"): "how actions went",
    ("zrm level", "1"): "acute problems",
    ("zrm level", "2"): "not self-reliant",
    ("zrm level", "3"): "hardly self-reliant",
    ("zrm level", "4"): "sufficiently self-reliant",
    ("zrm level", "5"): "fully self-reliant",
    ("zrm-2013", "time_use"): "use of time",
    ("zrm-2013", "basic_adl"): "daily living",
    ("zrm-2017", "time_use"): "use of time",
    ("zrm-2017", "work_education"): "work and education",
    ("zrm-2017", "basic_adl"): "basic daily living",
    ("zrm-2017", "instrumental_adl"): "instrumental daily living",
}
"""What people call a value in English, by the kind of label, where that is not the word itself."""

PLACE = re.compile(r"\b[A-Z]{2,}\b")


class InDutchToo(str):
    """A fact that is said in another way in Dutch; to everything else it is the text itself."""

    __slots__ = ("dutch",)
    dutch: str

    def __new__(cls, text: str, dutch: str) -> Self:
        """The fact `text`, and how it is said in Dutch."""
        made = super().__new__(cls, text)
        made.dutch = dutch
        return made


class Words(NamedTuple):
    """One language's sentences; English is the message itself, every other language has a catalogue."""

    language: Language
    catalogue: gettext.NullTranslations

    @staticmethod
    def of(language: Language) -> "Words":
        """The words of this language."""
        return Words(language, _catalogue(language))

    def say(self, message: str, /, **facts: object) -> str:
        """The sentence, with its `{facts}` filled in."""
        return _filled(self.catalogue.gettext(message), facts)

    def plural(self, one: str, many: str, n: int, /, **facts: object) -> str:
        """The sentence for `n` things; `{n}` is filled in."""
        return self.catalogue.ngettext(one, many, n).format(n=n, **facts)

    def label(self, kind: str, value: str) -> str:
        """What people call a value of the format, such as the status `on_track`: “on track”, “op schema”."""
        said = self.catalogue.pgettext(kind, value)
        return ENGLISH.get((kind, value), value.replace("_", " ")) if said == value else said

    def error(self, error: G1pError) -> str:
        """The sentence of an error."""
        return self.say(error.sentence, **self.told(error.facts))

    def told(self, facts: Mapping[str, object]) -> dict[str, object]:
        """Facts as they fill a sentence, with what is a message in the user's language, filled in with the others."""
        return {name: self._told(name, fact, facts) for name, fact in facts.items()}

    def _told(self, name: str, fact: object, facts: Mapping[str, object]) -> object:
        if isinstance(fact, InDutchToo) and self.language == "nl":
            return fact.dutch
        if name in MESSAGES:
            return self.say(str(fact), **facts)
        return PLACE.sub(lambda found: self.say(found[0]), str(fact)) if name in ON_THE_LINE else fact

    def day(self, day: dt.date) -> str:
        """A day as people say it: “zaterdag 21 november 2026”."""
        from babel.dates import format_date

        return format_date(day, "EEEE d MMMM y", locale=self.language)

    def short_day(self, day: dt.date) -> str:
        """A day without its weekday: “21 november 2026”."""
        from babel.dates import format_date

        return format_date(day, "d MMMM y", locale=self.language)

    def time(self, moment: dt.datetime) -> str:
        """The time of day: “19:30”."""
        from babel.dates import format_time

        return format_time(moment.time(), "HH:mm", locale=self.language)


class _InCommands(string.Formatter):
    """Fills `{path:shell}` with what a shell takes as one word, for who types the command that a sentence names."""

    def format_field(self, value: object, spec: str) -> str:
        return shlex.quote(str(value)) if spec == "shell" else str(super().format_field(value, spec))


def _filled(sentence: str, facts: Mapping[str, object]) -> str:
    return _InCommands().vformat(sentence, (), facts) if ":shell}" in sentence else sentence.format(**facts)


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    # Without a compiled catalogue, as in a checkout that nobody installed, it is English: better than no word at all.
    return gettext.translation("g1p", str(resource("locales")), [language], fallback=True)


def capital(text: str) -> str:
    """The text with a capital at its start, as where a label begins a line."""
    return text[:1].upper() + text[1:]
