"""The sentences of g1p in both languages: said, counted, labelled, and days as people say them."""

import datetime as dt
from pathlib import Path

import pytest

from g1p.errors import G1pError, PlanNotFound, UnknownLanguage
from g1p.words import ENGLISH, LANGUAGES, InDutchToo, Language, Words, language_of
from tools.labels import LABELS

SATURDAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    "text, language",
    [
        *(("nl", "nl"), ("en", "en"), ("NL", "nl"), ("nl_NL.UTF-8", "nl"), ("nl-BE", "nl"), ("en_GB", "en")),
        *(("en.UTF-8", "en"), ("en-US-x-private", "en"), ("nl_NL@euro", "nl")),
    ],
)
def test_a_language_is_known_by_its_first_part(text: str, language: Language) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "de", "C", "C.UTF-8", "POSIX", "english", "nld", "n", "nl en", " nl", "…", "ⓃⓁ"])
def test_another_language_is_unknown(text: str) -> None:
    with pytest.raises(UnknownLanguage) as refused:
        language_of(text)
    assert refused.value.facts == {"language": text}


def test_english_is_the_message_itself() -> None:
    words = Words.of("en")
    assert words.language == "en"
    assert words.say("No plan here begins with {plan}.", plan="p-x") == "No plan here begins with p-x."


def test_dutch_is_another_sentence_with_the_same_facts() -> None:
    said = Words.of("nl").error(PlanNotFound(plan="p-zzzzz"))
    assert "p-zzzzz" in said
    assert said != Words.of("en").error(PlanNotFound(plan="p-zzzzz"))


def test_words_of_the_line_in_a_fact_are_those_of_the_help_page() -> None:
    facts = {"plan": "PERSON", "commands": "g1p keeper set p-4h7k2 PERSON, --next-evaluation DAY", "key": "TEXT"}
    assert Words.of("en").told(facts) == facts
    assert Words.of("nl").told(facts) == {
        "plan": "PERSON",
        "commands": "g1p keeper set p-4h7k2 PERSOON, --next-evaluation DAG",
        "key": "TEKST",
    }


def test_a_fact_that_is_said_in_another_way_in_dutch() -> None:
    fact = InDutchToo("done, started", "done (gedaan), started (bezig)")
    assert fact == "done, started"
    assert Words.of("en").told({"allowed": fact}) == {"allowed": "done, started"}
    assert Words.of("nl").told({"allowed": fact}) == {"allowed": "done (gedaan), started (bezig)"}


def test_a_message_in_a_fact_is_filled_in_with_the_other_facts() -> None:
    facts = {"other": "turns {age} within 60 days", "age": 16}
    assert Words.of("en").told(facts) == {"other": "turns 16 within 60 days", "age": 16}
    assert Words.of("nl").told(facts)["other"] == "wordt iemand binnen 60 dagen 16"


def test_a_message_that_the_catalogue_lacks_stays_english() -> None:
    assert Words.of("nl").say("Nobody wrote {this} down.", this="ever") == "Nobody wrote ever down."


@pytest.mark.parametrize("fact", ["{plan}", "{}", "{0}", "{x.__class__}", "%s", "\\"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fact_is_never_taken_for_a_pattern(language: Language, fact: str) -> None:
    assert fact in Words.of(language).error(PlanNotFound(plan=fact))


@pytest.mark.parametrize("n", [0, 1, 2, 11, 100])
def test_things_are_counted_as_the_language_counts(n: int) -> None:
    one, many = "{n} agreement is late", "{n} agreements are late"
    english = Words.of("en").plural(one, many, n)
    assert english == (f"{n} agreement is late" if n == 1 else f"{n} agreements are late")
    dutch = Words.of("nl").plural(one, many, n)
    assert dutch.startswith(f"{n} ")
    assert dutch == Words.of("nl").plural(one, many, 1 if n == 1 else 2).replace("1" if n == 1 else "2", str(n), 1)


def test_one_and_many_differ_in_dutch() -> None:
    words = Words.of("nl")
    assert words.plural("{n} day", "{n} days", 1) == "1 dag"
    assert words.plural("{n} day", "{n} days", 2) == "2 dagen"


def test_plurals_carry_other_facts() -> None:
    one, many = "Made {folder} with {n} plan.", "Made {folder} with {n} plans."
    assert Words.of("en").plural(one, many, 3, folder="demo") == "Made demo with 3 plans."
    assert "demo" in Words.of("nl").plural(one, many, 3, folder="demo")


@pytest.mark.parametrize(
    "kind, value, english, dutch",
    [
        ("plan status", "active", "active", "actief"),
        ("plan status", "closed", "closed", "afgesloten"),
        ("plan status", "aftercare", "aftercare", "nazorg"),
        ("goal status", "let_go", "let go", "losgelaten"),
        ("goal status", "partly_achieved", "partly achieved", "deels behaald"),
        ("action status", "planned", "planned", "afgesproken"),
        ("action status", "started", "started", "bezig"),
        ("action status", "failed", "failed", "niet gelukt"),
        ("action status", "dropped", "dropped", "vervallen"),
        ("closing reason", "taken_over", "taken over", "iemand anders neemt het over"),
        ("copy", "none", "none", "niet"),
        ("doctor", "time_zone", "time zone", "tijdzone"),
        ("domain", "physical_health", "physical health", "lichamelijke gezondheid"),
        ("open action", "keep", "keep", "gaat door"),
        ("when", "now", "now", "nu"),
        ("when", "later", "later", "later"),
    ],
)
def test_a_value_of_the_format_has_a_label(kind: str, value: str, english: str, dutch: str) -> None:
    assert Words.of("en").label(kind, value) == english
    assert Words.of("nl").label(kind, value) == dutch


def test_a_value_without_a_label_is_readable_still() -> None:
    for language in LANGUAGES:
        assert Words.of(language).label("no such kind", "not_in_there") == "not in there"


def test_a_day_is_said_with_its_weekday() -> None:
    assert Words.of("nl").day(SATURDAY) == "zaterdag 21 november 2026"
    assert Words.of("en").day(SATURDAY) == "Saturday 21 November 2026"
    assert Words.of("nl").day(dt.date(2027, 3, 1)) == "maandag 1 maart 2027"


def test_a_short_day_is_said_without() -> None:
    assert Words.of("nl").short_day(SATURDAY) == "21 november 2026"
    assert Words.of("en").short_day(SATURDAY) == "21 November 2026"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_time_has_twenty_four_hours(language: Language) -> None:
    assert Words.of(language).time(dt.datetime(2026, 11, 21, 19, 30)) == "19:30"  # noqa: DTZ001 - as the file has it
    assert Words.of(language).time(dt.datetime(2026, 11, 21, 0, 5)) == "00:05"  # noqa: DTZ001 - as the file has it


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_a_year_can_be_said(language: Language) -> None:
    words = Words.of(language)
    said = {words.day(dt.date(2028, 1, 1) + dt.timedelta(days=n)) for n in range(366)}
    assert len(said) == 366


def test_words_are_made_once_and_do_not_change() -> None:
    assert Words.of("nl") == Words.of("nl")
    assert Words.of("nl").catalogue is Words.of("nl").catalogue
    with pytest.raises(AttributeError):
        Words.of("nl").language = "en"  # type: ignore[misc]  # that it cannot is the point


def test_a_sentence_with_a_fact_too_few_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        Words.of("en").error(PlanNotFound())


def test_an_error_says_its_code_and_no_facts_to_a_log() -> None:
    error: G1pError = PlanNotFound(plan="p-secret")
    assert str(error) == "plan_not_found"
    assert repr(error) == "PlanNotFound('plan_not_found')"


def test_in_a_command_a_path_is_one_word_for_the_shell() -> None:
    sentence = "{folder}: chmod {folder:shell}"
    assert Words.of("en").say(sentence, folder=Path("/a b/it's")) == "/a b/it's: chmod '/a b/it'\"'\"'s'"
    assert Words.of("en").say(sentence, folder="/a") == "/a: chmod /a"
    assert Words.of("en").say("{day:%Y} {folder:shell}", day=dt.date(2026, 1, 1), folder="a b") == "2026 'a b'"


@pytest.mark.parametrize("kind, value", ENGLISH)
def test_a_value_whose_english_is_another_word_is_one_of_the_labels(kind: str, value: str) -> None:
    assert value in LABELS[kind]
    said = Words.of("en").label(kind, value)
    assert said == ENGLISH[kind, value] != value
    assert Words.of("nl").label(kind, value) not in (value, value.replace("_", " "))
