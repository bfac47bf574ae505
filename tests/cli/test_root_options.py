"""The root options: before and after the verb, and which of several says the language, the day and the folder."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from g1p.cli.session import Session, day_of, language_for
from g1p.errors import DayNotUnderstood
from g1p.store.workspace import Workspace
from g1p.words import Words
from tests.cli.door import DAY, SGR, Ran

G1p = Callable[..., Ran]
NOTHING_LATE = {"en": Words.of("en").say("nothing is late"), "nl": Words.of("nl").say("nothing is late")}


@pytest.mark.parametrize("place", ["before", "after", "between"])
def test_root_options_stand_before_and_after_the_verb(g1p: G1p, small: Path, place: str) -> None:
    said = ["-C", str(small), "--today", DAY, "--lang", "en", "--color", "always", "-q"]
    line = {"before": [*said, "plan", "list"], "after": ["plan", "list", *said], "between": ["plan", *said, "list"]}
    ran = g1p(*line[place])
    assert (ran.code, ran.err) == (0, "")
    assert SGR.search(ran.out)
    assert "! 1" in ran.out
    assert "coordinator" in ran.out


def test_an_equals_sign_does_as_well(g1p: G1p, small: Path) -> None:
    ran = g1p(f"--dir={small}", "overdue", f"--today={DAY}", "--lang=en", "--color=never")
    assert ran.err.startswith("1 ")
    assert ran.err.endswith(" is late\n")


def test_what_is_said_last_holds(g1p: G1p, small: Path) -> None:
    ran = g1p(
        "--today", "2026-02-01", "--lang", "nl", "-C", "nowhere", "overdue", "--today", DAY, "--lang", "en", "-C", small
    )
    assert ran.code == 0
    assert ran.err.endswith(" is late\n")


def test_the_workspace_is_found_upwards(g1p: G1p, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = small / "plans" / "a" / "b"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    assert len(g1p("plan", "list", "--json").items) == 1
    assert len(g1p("-C", "..", "plan", "list", "--json").items) == 1


def test_a_folder_above_the_workspace_is_not_in_it(g1p: G1p, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small)
    assert g1p("-C", "..", "plan", "list").code == 3
    assert g1p("-C", "plans/../..", "plan", "list").code == 3


def test_a_folder_that_is_not_there_is_no_workspace(g1p: G1p, small: Path) -> None:
    assert g1p("-C", small / "nowhere", "plan", "list").code == 3


# --- the language ----------------------------------------------------------------------------------------------------


def says(ran: Ran) -> str:
    """Which language the summary of a run is in."""
    (language,) = [language for language, sentence in NOTHING_LATE.items() if ran.err == sentence + "\n"]
    return language


def test_the_two_languages_can_be_told_apart() -> None:
    assert NOTHING_LATE["en"] != NOTHING_LATE["nl"]


@pytest.mark.parametrize(
    "option, variable, workspace, locale, expected",
    [
        ("nl", "en", "en", "en_GB.UTF-8", "nl"),
        ("en", "nl", "nl", "nl_NL.UTF-8", "en"),
        (None, "en", "nl", "nl_NL.UTF-8", "en"),
        (None, "nl", "en", "en_GB.UTF-8", "nl"),
        (None, None, "en", "nl_NL.UTF-8", "en"),
        (None, None, "nl", "en_GB.UTF-8", "nl"),
        (None, None, "en", None, "en"),
        (None, "", "en", "nl_NL.UTF-8", "en"),
        (None, None, None, None, "nl"),
    ],
)
def test_the_language_of_messages_is_what_is_nearest_by(
    g1p: G1p,
    small: Path,
    monkeypatch: pytest.MonkeyPatch,
    option: str | None,
    variable: str | None,
    workspace: str | None,
    locale: str | None,
    expected: str,
) -> None:
    settings = "g1p: 1\norganisation: Team\n" + (f"language: {workspace}\n" if workspace else "")
    (small / "g1p.yaml").write_text(settings, encoding="utf-8")
    for name, value in (("G1P_LANG", variable), ("LANG", locale)):
        if value is not None:
            monkeypatch.setenv(name, value)
    line = ["-C", small, "overdue", "--today", "2026-02-01"]
    ran = g1p(*line, *(["--lang", option] if option else []))
    assert says(ran) == expected


@pytest.mark.parametrize(
    "locale, expected",
    [
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "nl_BE"}, "nl"),
        ({"LANG": "C.UTF-8"}, "nl"),
        ({"LANG": "fr_FR.UTF-8"}, "nl"),
        ({"LANG": ""}, "nl"),
        ({}, "nl"),
        ({"LC_ALL": "en_GB.UTF-8", "LC_MESSAGES": "nl", "LANG": "nl"}, "en"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LANG": "nl"}, "en"),
        ({"G1P_LANG": "nl", "LANG": "en_US.UTF-8"}, "nl"),
    ],
)
def test_without_a_workspace_the_locale_says(
    g1p: G1p, small: Path, monkeypatch: pytest.MonkeyPatch, locale: dict[str, str], expected: str
) -> None:
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert says(g1p("overdue", small / "plans" / "p-00000.yaml", "--today", "2026-02-01")) == expected


def test_the_language_of_a_workspace_holds_however_it_is_named(
    g1p: G1p, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = ["overdue", "--today", "2026-02-01"]
    for line in (["-C", small, *late], [*late, f"--dir={small}"], [f"-C{small}", *late], ["-qC", small, *late]):
        assert g1p(*line, "--within", "0").err.startswith("“0” is not a number")
    monkeypatch.chdir(small / "plans")
    assert says(g1p(*late)) == "en"


def test_a_file_that_is_named_does_not_say_the_language(g1p: G1p, small: Path) -> None:
    assert says(g1p("overdue", small / "plans" / "p-00000.yaml", "--today", "2026-02-01")) == "nl"


def test_an_invalid_workspace_still_gets_an_answer_in_some_language(g1p: G1p, small: Path) -> None:
    (small / "g1p.yaml").write_text("]", encoding="utf-8")
    assert language_for(None, small) == "nl"
    assert g1p("-C", small, "overdue").code == 5


def test_what_stands_behind_two_dashes_is_no_option(g1p: G1p, small: Path) -> None:
    ran = g1p("-C", small, "plan", "show", "--", "--lang")
    assert (ran.code, "--lang" in ran.err) == (3, True)
    assert g1p("-C", small, "plan", "show", "--", "--json").err.startswith("No plan")


# --- the day ---------------------------------------------------------------------------------------------------------


def test_the_day_is_the_option_the_variable_or_today(g1p: G1p, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = g1p("-C", small, "overdue", "--json").json["today"]
    assert abs((dt.date.fromisoformat(real) - dt.datetime.now(tz=dt.UTC).date()).days) <= 1
    monkeypatch.setenv("G1P_TODAY", "2026-11-22")
    assert g1p("-C", small, "overdue", "--json").json["today"] == "2026-11-22"
    assert g1p("-C", small, "overdue", "--json", "--today", DAY).json["today"] == DAY
    monkeypatch.setenv("G1P_TODAY", "")
    assert g1p("-C", small, "overdue", "--json").json["today"] == real


def test_a_day_in_the_environment_that_cannot_be_is_refused(
    g1p: G1p, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("G1P_TODAY", "2026-02-30")
    assert g1p("-C", small, "overdue", "--json").error["code"] == "day_not_understood"
    assert g1p("-C", small, "plan", "list").code == 2


def test_today_is_the_day_in_the_zone_of_the_workspace() -> None:
    session = Session(words=Words.of("en"))
    east = session.today(Workspace(Path(), time_zone="Pacific/Kiritimati"))
    west = session.today(Workspace(Path(), time_zone="Pacific/Pago_Pago"))
    assert east > west  # fourteen hours ahead and eleven behind: never the same day, an hour long even two apart
    unknown = session.today(Workspace(Path(), time_zone="Nowhere/At_All"))
    assert west <= unknown <= east
    assert west <= session.today() <= east


@pytest.mark.parametrize("text", ["1900-01-01", "2199-12-31", "2028-02-29", DAY])
def test_a_day_is_iso_text(text: str) -> None:
    assert day_of(text).isoformat() == text


WRONG_DAYS = [
    *("2026-02-30", "30-02-2026", "2026-2-3", "1800-01-01", "1899-12-31", "2200-01-01", "0000-01-01", "tomorrow", ""),
    *(
        "20261121",
        "2026-W47-6",
        "2026-11-21T10:00",
        " 2026-11-21",
        "2026-11-21\n",
        "٢٠٢٦-١١-٢١",
        "2026/11/21",
        "-2026-11-21",
    ),
    *("2026-11-2١", "2026-13-01", "2026-00-10"),
]


@pytest.mark.parametrize("text", WRONG_DAYS)
def test_a_day_that_cannot_be_is_refused(g1p: G1p, small: Path, text: str) -> None:
    with pytest.raises(DayNotUnderstood):
        day_of(text)
    if text:
        ran = g1p("-C", small, "overdue", f"--today={text}", "--json")
        assert (ran.code, ran.error["code"]) == (2, "day_not_understood")


def test_an_empty_day_is_refused_too(g1p: G1p, small: Path) -> None:
    assert g1p("-C", small, "overdue", "--today", "").code == 2


@pytest.mark.parametrize("option", ["--lang", "--color"])
def test_an_empty_choice_is_refused_too(g1p: G1p, small: Path, option: str) -> None:
    assert g1p("-C", small, "overdue", option, "").code == 2
