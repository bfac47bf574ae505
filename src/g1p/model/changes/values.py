"""What a value must be to stand in a plan: the form of texts, ids, scores and days (plan-format, "Rules")."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from g1p.errors import (
    CharacterRefused,
    DatesDisagree,
    DayHasPassed,
    DayInFuture,
    EmptyText,
    NamedTwice,
    ReservedSlug,
    ScoreOutOfRange,
    TextTooLong,
    WrongEmail,
    WrongLanguage,
    WrongRepeats,
    WrongSlug,
    YearOutOfRange,
)
from g1p.model.characters import BLANK, is_blank, refused_in
from g1p.model.repeats import is_rule
from g1p.model.value import Value
from g1p.model.years import YEARS

SHORT = 2_000
LONG = 10_000
LONG_TEXTS = frozenset({"reason", "arrangement", "outcome", "summary"})
REFERENCES = frozenset({"id", "twin_of", "said_by", "part_of", "person", "by", "meeting", "goal", "about"})
"""Texts that name a person or a record: that it exists is asked by the change, and then its form is right."""

SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST_SLUG = 40
RESERVED = frozenset({"family", "network", "professional", "mentioned", "team", "coordinator", "keeper", "manager"})
EMAIL = re.compile(rf"[^@{BLANK}]+@[^@{BLANK}]+")
LONGEST_EMAIL = 254
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
LONGEST_LANGUAGE = 35
SCORES = range(11)


def check_value(value: Value) -> None:
    """Refuses the value when the form of anything in it is wrong; raises what `check_fields` raises."""
    check_fields(type(value), {name: getattr(value, name) for name in type(value).kinds})


def check_fields(kind: type[Value], fields: Mapping[str, Any]) -> None:
    """Refuses fields of this kind of value whose form is wrong; what is None is left out and has no form.

    Raises EmptyText, TextTooLong, CharacterRefused, WrongEmail, WrongLanguage, WrongRepeats, ScoreOutOfRange,
    NamedTwice or YearOutOfRange.
    """
    for name, held in fields.items():
        key = name.rstrip("_")
        if name == "translated":
            _check_translated(held or {}, LONG if "arrangement" in kind.kinds else SHORT)
            continue
        if isinstance(held, str):
            if kind.kinds[name] in (str, str | None) and name not in REFERENCES:
                _check_word(key, held)
        elif isinstance(held, dt.date):
            _check_year(key, held)
        else:
            _check_parts(key, held)


def check_text(key: str, text: str, most: int = SHORT) -> None:
    """Refuses a text that is empty, longer than `most` characters, or holds what no plan may hold."""
    if is_blank(text):
        raise EmptyText(key=key)
    if len(text) > most:
        raise TextTooLong(key=key, count=len(text), most=most)
    character = refused_in(text)
    if character is not None:
        raise CharacterRefused(key=key, character=character)


def check_language(code: str) -> None:
    """Refuses what is not the code of a language, such as nl or ar: WrongLanguage."""
    if len(code) > LONGEST_LANGUAGE or not LANGUAGE.fullmatch(code):
        raise WrongLanguage


def check_slug(slug: str) -> None:
    """Refuses what cannot be the id of a person: WrongSlug, or ReservedSlug for the words of groups and roles."""
    if len(slug) > LONGEST_SLUG or not SLUG.fullmatch(slug):
        raise WrongSlug(person=slug)
    if slug in RESERVED:
        raise ReservedSlug(person=slug)


def check_order(
    first: str,
    one: dt.date | None,
    last: str,
    other: dt.date | None,
    refusal: Callable[..., DatesDisagree] = DatesDisagree,
) -> None:
    """Refuses two days, each with its key, of which the last comes before the first; `refusal` may say more of them."""
    if one is not None and other is not None and other < one:
        raise refusal(first=first, last=last)


def check_happened(key: str, day: dt.date | None, today: dt.date) -> None:
    """Refuses a day that is still to come for what has happened (plan-format, "What has happened")."""
    if day is not None and day > today:
        raise DayInFuture(key=key)


def check_ahead(key: str, day: dt.date, today: dt.date) -> None:
    """Refuses a day that has passed for what is still to come."""
    if day < today:
        raise DayHasPassed(key=key)


def check_once(named: Sequence[str]) -> None:
    """Refuses a list in which somebody or something is named twice."""
    for index, ident in enumerate(named):
        if ident in named[:index]:
            raise NamedTwice(id=ident)


def _check_word(key: str, text: str) -> None:
    """A text, or one of the few words with a form of their own."""
    check_text(key, text, LONG if key in LONG_TEXTS else SHORT)
    if key == "email" and (len(text) > LONGEST_EMAIL or not EMAIL.fullmatch(text)):
        raise WrongEmail
    if key == "language":
        check_language(text)
    if key == "repeats" and not is_rule(text):
        raise WrongRepeats


def _check_translated(translated: Mapping[str, str], most: int) -> None:
    """Refuses what is no language, and a text that its original may not be either."""
    for language, text in translated.items():
        check_language(language)
        check_text("translated", text, most)


def _check_parts(key: str, held: Any) -> None:
    """What is in a value, a list or a mapping; a whole number is a score."""
    if isinstance(held, Value):
        check_value(held)
    elif isinstance(held, tuple):
        check_once([item for item in held if isinstance(item, str)])
        for item in held:
            _check_parts(key, item)
    elif isinstance(held, Mapping):
        for item in held.values():
            _check_parts(key, item)
    elif isinstance(held, int) and held not in SCORES:
        raise ScoreOutOfRange(key=key)


def _check_year(key: str, day: dt.date) -> None:
    if day.year not in YEARS:
        raise YearOutOfRange(key=key)
