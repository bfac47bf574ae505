"""`g1p escalate`: asked at a terminal and on the line, answered, resolved, listed, and a letter with facts alone."""

import json
import shlex
from collections.abc import Callable, Iterator

import pytest

from tests.cli.door import RAW, Ran
from tests.cli.writing.family import MARK, UNRESOLVED, Family, untouched
from tests.cli.writing.terminal import CTRL_C, terminal
from tests.cli.writing.test_guided import questions

G1p = Callable[..., Ran]
Done = Callable[..., Ran]

OPEN = ("escalate", "open", "p-4h7", "--organisation", "Team Zilver", "--reason", "Het blijft stil", "--by", "moeder")
ABOUT = ("--about", "a-b3c")
TO = ("--to", "Rob", "--email", "rob@example.org")
NO_STEP = (
    "The ladder here has no such step. Its steps, from the first up: team, manager, process_director, municipality, "
    "directors, alderman. Choose one of them."
)
LADDER = """\
ladder:
  - {step: buurt, name: "het buurtteam", days: 3}
  - {step: baas, name: "de baas"}
"""


@pytest.fixture
def asked(done: Done) -> str:
    """The id of an escalation about a-b3c4d, of today."""
    return done(*OPEN, *ABOUT, *TO).out.strip()


@pytest.fixture
def managed(done: Done) -> None:
    """Of the coach, who shares in a-b3c4d, the manager is known."""
    done("person", "set", "p-4h7", "wijkcoach", "--manager", "Anna <anna@example.org>")


def escalations(family: Family) -> Iterator[tuple[str, object]]:
    """The step of each escalation of the plan, and who was asked."""
    return ((one["step"], one["to"]) for one in family.plan()["escalations"])


# --- asked -----------------------------------------------------------------------------------------------------------


def test_it_says_by_when_there_must_be_an_answer(done: Done, family: Family) -> None:
    ran = done("--lang", "en", *OPEN, *ABOUT, *TO)
    assert "There must be an answer at the latest on Friday 4 December 2026." in ran.err
    (one,) = family.plan()["escalations"]
    assert (one["opened"], one["answer_by"], one["about"]) == ("2026-11-21", "2026-12-04", "a-b3c4d")
    assert done(*OPEN, *TO, "--json").json["kind"] == "escalation"


def test_the_next_step_of_the_ladder_is_taken_for_the_same_thing(done: Done, family: Family) -> None:
    rob = {"name": "Rob", "email": "rob@example.org"}
    for _ in range(2):
        done(*OPEN, *ABOUT, *TO)
    done(*OPEN, "--about", "g-7k", *TO)
    done(*OPEN, *TO)
    done(*OPEN, *ABOUT, *TO, "--step", "alderman")
    assert list(escalations(family)) == [(step, rob) for step in ("team", "manager", "team", "team", "alderman")]


def test_at_the_top_the_step_must_be_named(done: Done, g1p: G1p, family: Family) -> None:
    done(*OPEN, *ABOUT, *TO, "--step", "alderman")
    with untouched(family):
        ran = g1p("--lang", "en", *OPEN, *ABOUT, *TO)
    assert ran.code == 2
    assert ran.err.startswith("The ladder has no further step about a-b3c4d. Talk about it at the next round table; ")
    done(*OPEN, *ABOUT, *TO, "--step", "alderman")


def test_a_workspace_may_have_a_ladder_of_its_own(done: Done, g1p: G1p, family: Family) -> None:
    family.put("g1p.yaml", (family.root / "g1p.yaml").read_text(encoding="utf-8") + LADDER)
    done(*OPEN, *ABOUT, *TO)
    done(*OPEN, *ABOUT, *TO)
    steps = [(one["step"], one["answer_by"]) for one in family.plan()["escalations"]]
    assert steps == [("buurt", "2026-11-25"), ("baas", "2026-12-04")]
    with untouched(family):
        ran = g1p(*OPEN, *ABOUT, *TO, "--step", "manager", "--json")
    assert (ran.code, ran.error["code"], ran.error["candidates"]) == (2, "not_on_ladder", ["buurt", "baas"])
    assert "de baas" in done("escalate", "list", "p-4h7").out


@pytest.mark.parametrize("said", ["leidinggevende", "Leidinggevende", "manager"])
def test_a_step_is_named_as_people_call_it(done: Done, family: Family, said: str) -> None:
    done("--lang", "nl", *OPEN, *ABOUT, *TO, "--step", said)
    with terminal("--lang", "nl", *OPEN, *ABOUT) as shown:
        shown.answer(said, "Rob", "")
    assert shown.code == 0
    assert [step for step, _ in escalations(family)] == ["manager", "manager"]


def test_a_step_of_ones_own_ladder_is_named_so_too(done: Done, family: Family) -> None:
    family.put("g1p.yaml", (family.root / "g1p.yaml").read_text(encoding="utf-8") + LADDER)
    done(*OPEN, *ABOUT, *TO, "--step", "De baas")
    with terminal(*OPEN, *ABOUT) as shown:
        shown.answer("het buurtteam", "Rob", "")
    assert [step for step, _ in escalations(family)] == ["baas", "buurt"]


@pytest.mark.parametrize(
    "about, said",
    [
        ("s-2m8", "Here an id of this kind is needed: action or goal; it begins with a- or g-."),
        ("zzz", "Plan p-4h7k2 has no action or goal with an id that begins with zzz."),
        ("?", "Such an id is a- or g- and then five digits"),
        ("a-zzz", "Plan p-4h7k2 has no action with an id that begins with a-zzz."),
        ("a-b3zzz", "Action a-b3zzz is not open any more, so it is not stuck."),
        ("g-ach", "Goal g-ach11, or the goal that it is part of, has ended."),
    ],
)
def test_what_is_not_stuck_is_refused_for_an_action_and_for_a_goal(
    g1p: G1p, family: Family, about: str, said: str
) -> None:
    with untouched(family):
        assert said in g1p("--lang", "en", *OPEN, *TO, "--about", about).err


def test_at_a_terminal_it_is_refused_at_that_question(family: Family) -> None:
    with terminal("escalate", "open", "p-4h7") as shown, untouched(family):
        assert "is not open any more" in shown.answer("a-b3zzz")
        shown.answer(CTRL_C)


@pytest.mark.usefixtures("managed")
def test_the_manager_of_who_promised_it_is_asked_on_the_first_steps(done: Done, g1p: G1p, family: Family) -> None:
    anna = {"name": "Anna", "email": "anna@example.org"}
    done(*OPEN, *ABOUT)
    done(*OPEN, *ABOUT)
    assert list(escalations(family)) == [("team", anna), ("manager", anna)]
    with untouched(family):
        ran = g1p("--lang", "en", *OPEN, *ABOUT)
    assert (ran.code, "needs more: --to." in ran.err) == (2, True)
    done(*OPEN, *ABOUT, *TO)


@pytest.mark.usefixtures("managed")
@pytest.mark.parametrize(
    "said, to",
    [
        (("--to", "Rob"), {"name": "Rob"}),
        (("--to", "Anna"), {"name": "Anna", "email": "anna@example.org"}),
        (("--email", "a@example.org"), {"name": "Anna", "email": "a@example.org"}),
    ],
)
def test_somebody_else_or_another_address_may_be_named(
    done: Done, family: Family, said: tuple[str, ...], to: dict[str, str]
) -> None:
    done(*OPEN, *ABOUT, *said)
    assert list(escalations(family)) == [("team", to)]


@pytest.mark.usefixtures("managed")
def test_no_manager_of_another_organisation_is_asked(g1p: G1p, family: Family) -> None:
    line = [word if word != "Team Zilver" else "Kredietbank" for word in OPEN]
    with untouched(family):
        assert g1p(*line, *ABOUT).code == 2
        assert g1p(*OPEN, "--about", "a-9x1").code == 2


@pytest.mark.parametrize("about, found", [("b3c4", "a-b3c4d"), ("A-B3C", "a-b3c4d"), ("7k2", "g-7k2mq"), ("G-", None)])
def test_an_action_or_goal_is_meant_by_the_beginning_of_its_id(
    g1p: G1p, family: Family, about: str, found: str | None
) -> None:
    ran = g1p(*OPEN, *TO, "--about", about, "--json")
    if found is None:
        assert (ran.code, ran.error["code"]) == (4, "ambiguous")
    else:
        assert family.plan()["escalations"][0]["about"] == found


def test_a_beginning_of_both_is_not_guessed(g1p: G1p, family: Family) -> None:
    text = family.file().read_text(encoding="utf-8").replace("a-9x1qd", "a-7k2mq")
    family.put("plans/p-4h7k2.yaml", text)
    with untouched(family):
        ran = g1p(*OPEN, *TO, "--about", "7k2", "--json")
    assert (ran.code, ran.error["candidates"]) == (4, ["a-7k2mq", "g-7k2mq"])


def test_at_a_terminal_everything_is_asked(family: Family) -> None:
    with terminal("escalate", "open") as shown:
        shown.answer("p-4h7", "a-b3c", "Team Zilver", "baas")
        shown.answer("", "Rob", "rob@example.org", "Het blijft stil", "moeder")
    assert shown.code == 0
    assert questions(shown.screen) == [
        "Which plan",
        "What is stuck: which action or goal",
        "Which organisation must help",
        "On which step of the ladder do you ask",
        f"{NO_STEP} On which step of the ladder do you ask",
        "Whom do you ask",
        "At which e-mail address",
        "What does not work out",
        "Who asks for it",
    ]
    assert "(Team Zilver)" in shown.screen
    assert "  process_director  process director\n" in shown.screen
    assert list(escalations(family)) == [("team", {"name": "Rob", "email": "rob@example.org"})]


def test_the_organisation_of_who_promised_it_is_proposed_and_a_line_names_it(g1p: G1p, family: Family) -> None:
    line = [word for word in OPEN if word not in ("--organisation", "Team Zilver")]
    for about in ((), ABOUT):
        with untouched(family):
            refused = g1p("--lang", "en", *line, *about, *TO)
        assert (refused.code, "--organisation" in refused.err) == (2, True)
    with terminal("escalate", "open", "p-4h7", *ABOUT, *TO, "--by", "moeder") as shown:
        shown.answer("", "", "Nog steeds stil")
    assert "Which organisation must help? (Team Zilver) [Team Zilver]" in shown.screen
    assert family.plan()["escalations"][0]["organisation"] == "Team Zilver"


@pytest.mark.usefixtures("managed")
def test_at_a_terminal_the_manager_is_offered_and_the_address_not_asked(family: Family) -> None:
    with terminal("escalate", "open", "p-4h7", *ABOUT, "--by", "moeder") as shown:
        shown.answer("", "manager")
        assert "Whom do you ask? [Anna]" in shown.screen
        shown.answer("", "Het blijft stil")
    assert shown.code == 0
    assert list(escalations(family)) == [("manager", {"name": "Anna", "email": "anna@example.org"})]


# --- refused ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line, code, said",
    [
        ("open p-4h7 --about a-9x1 --to Rob --reason Stil --by moeder", 2, "option_missing"),
        ("open p-4h7 --about a-b3c --organisation '' --to Rob --reason Stil --by moeder", 2, "empty_text"),
        ("open p-4h7 --about a-b3c --organisation ' ' --to Rob --reason Stil --by moeder", 2, "empty_text"),
        (
            "open p-4h7 --about a-b3c --organisation GGD --to Rob --reason Stil --by moeder --step baas",
            2,
            "not_on_ladder",
        ),
        ("open p-4h7 --about a-b3c --organisation GGD --to Rob --reason '' --by moeder", 2, "empty_text"),
        ("open p-4h7 --about a-b3c --organisation GGD --to '' --reason Stil --by moeder", 2, "empty_text"),
        (
            "open p-4h7 --about a-b3c --organisation GGD --to Rob --email rob --reason Stil --by moeder",
            2,
            "wrong_email",
        ),
        ("open p-4h7 --about a-b3c --organisation GGD --to Rob --reason 111222333 --by moeder", 2, "wrong_value"),
        ("open p-4h7 --about a-zzz --organisation GGD --to Rob --reason Stil --by moeder", 3, "record_not_found"),
        ("open p-4h7 --about zzzzz --organisation GGD --to Rob --reason Stil --by moeder", 3, "record_not_found"),
        ("open p-4h7 --about g-v0 --organisation GGD --to Rob --reason Stil --by moeder", 7, "is_void"),
        ("open p-4h7 --about a-v0 --organisation GGD --to Rob --reason Stil --by moeder", 7, "is_void"),
        ("open p-4h7 --organisation GGD --to Rob --reason Stil --by wie", 3, "person_not_found"),
        ("open p-4h7 --organisation GGD --to Rob --reason Stil --by buurman", 7, "person_has_left"),
        ("open p-c0 --organisation GGD --to Rob --reason Stil --by vader", 7, "plan_is_closed"),
        ("answer x-zzz Ja", 3, "record_not_found"),
        ("resolve x-zzz --outcome Ja", 3, "record_not_found"),
        ("letter x-zzz", 3, "record_not_found"),
        ("letter a-b3c", 3, "record_not_found"),
        ("list p-zzz", 3, "plan_not_found"),
    ],
)
def test_what_is_refused_writes_nothing(g1p: G1p, family: Family, line: str, code: int, said: str) -> None:
    with untouched(family):
        ran = g1p("escalate", *shlex.split(line), "--json")
    assert (ran.code, ran.error["code"]) == (code, said)


@pytest.mark.parametrize(
    "line, code, said",
    [
        (("answer", "Ja", "--on", "morgen"), 2, "day_in_future"),
        (("answer", "Ja", "--on", "gisteren"), 2, "dates_disagree"),
        (("answer", ""), 2, "empty_text"),
        (("answer", "x" * 2001), 2, "text_too_long"),
        (("resolve", "--outcome", "Ja", "--on", "morgen"), 2, "day_in_future"),
        (("resolve", "--outcome", "Ja", "--on", "gisteren"), 2, "dates_disagree"),
        (("resolve", "--outcome", ""), 2, "empty_text"),
    ],
)
def test_an_answer_that_cannot_be_writes_nothing(
    g1p: G1p, family: Family, asked: str, line: tuple[str, ...], code: int, said: str
) -> None:
    verb, *rest = line
    with untouched(family):
        ran = g1p("escalate", verb, asked, *rest, "--json")
        assert (ran.code, ran.error["code"]) == (code, said)
        assert {"day_in_future": "--on", "dates_disagree": "2026-11-21"}.get(said, "") in ran.error["message"]


# --- answered, resolved ----------------------------------------------------------------------------------------------


def test_it_is_answered_and_resolved(done: Done, g1p: G1p, family: Family, asked: str) -> None:
    before = family.head()
    done("escalate", "answer", asked[:5], "Wij kijken")
    done("opschalen", "antwoord", asked, "Er is plek", "--on", "vandaag")
    done("opschalen", "opgelost", asked, "--outcome", "Het is er")
    kept = family.since(before)
    assert [one.subject for one in kept] == [
        f"p-4h7k2: escalate answer {asked}",
        f"p-4h7k2: escalate answer {asked}",
        f"p-4h7k2: escalate resolve {asked}",
    ]
    (one,) = family.plan()["escalations"]
    assert [given["text"] for given in one["answers"]] == ["Wij kijken", "Er is plek"]
    assert one["resolved"] == {"date": "2026-11-21", "outcome": "Het is er"}
    with untouched(family):
        again = g1p("--lang", "en", "escalate", "resolve", asked, "--outcome", "Het is er")
        assert (again.code, "It was so already" in again.err) == (0, True)
        assert (
            g1p("escalate", "resolve", asked, "--outcome", "Anders", "--json").error["code"] == "escalation_has_ended"
        )
        assert g1p("escalate", "answer", asked, "Nog iets", "--json").code == 7


def test_which_escalation_is_asked_and_those_that_are_open_are_offered(family: Family, asked: str) -> None:
    with terminal("escalate", "answer") as shown:
        shown.answer(asked, "Wij kijken", "")
    assert shown.code == 0
    assert f"  {asked}  Team Zilver: Het blijft stil\n" in shown.screen
    assert family.plan()["escalations"][0]["answers"] == [{"date": "2026-11-21", "text": "Wij kijken"}]


# --- seen ------------------------------------------------------------------------------------------------------------


def test_the_list_says_what_is_late(done: Done, asked: str) -> None:
    late = ("--today", "2026-12-05")
    assert f"{asked}     ○ waits  2026-12-04  a-b3c4d  team, Team Zilver: Het" in done("escalate", "list", "p-4h7").out
    assert "! late" in done(*late, "escalate", "list", "p-4h7").out
    (item,) = done(*late, "escalate", "list", "p-4h7", "--json").items
    assert (item["id"], item["late"], item["organisation"]) == (asked, True, "Team Zilver")
    (line,) = done(*late, "escalate", "list", "p-4h7", "--format", "jsonl").out.splitlines()
    assert json.loads(line) == {**item, "plan": "p-4h7k2"}
    (line,) = done("opschalen", "lijst", "p-4h7", "--format", "lines").out.splitlines()
    assert line.startswith("plans/p-4h7k2.yaml:")
    assert asked in line


def test_the_plan_on_the_screen_shows_them(done: Done, asked: str) -> None:
    shown = " ".join(done("plan", "show", "p-4h7", "--today", "2026-12-05").out.split())
    assert f"Asked higher up {asked} ! late 2026-12-04 a-b3c4d Rob (Team Zilver, team): Het blijft stil" in shown
    assert asked not in done("plan", "show", "p-4h7", "--for", "oma").out


def test_on_eighty_columns_no_word_of_the_list_is_broken(done: Done, asked: str) -> None:
    done(*OPEN, "--about", "a-0p3", *TO, "--step", "process_director")
    done("escalate", "resolve", asked, "--outcome", "Het is er")
    shown = done("--lang", "nl", "escalate", "list", "p-4h7").out
    assert all(len(line) <= 80 for line in shown.splitlines())
    for words in ("✓ opgelost", "○ wacht", "procesregisseur,"):
        assert words in shown


def test_the_letter_says_how_it_stands_when_it_has_ended_since(done: Done, asked: str) -> None:
    done("action", "done", "a-b3c", "--on", "vandaag")
    said = done("--lang", "nl", "escalate", "letter", asked).out
    assert "- hoe het ermee staat: gedaan, 21 november 2026\n" in said
    assert "Wil je uiterlijk" not in said


def test_the_letter_holds_facts_alone(done: Done, family: Family, asked: str) -> None:
    letter = done("escalate", "letter", asked, "--lang", "nl").out
    assert letter.startswith("# Vraag over een afspraak in een gezinsplan\n\nAan Rob, Team Zilver\n")
    assert "- plan: p-4h7k2\n" in letter
    assert "- actie: a-b3c4d\n- wat er is afgesproken: Zilver bellen\n" in letter
    assert done("opschalen", "brief", asked).out == done("escalate", "letter", asked, "--lang", "en").out
    words = {MARK, "Joris", "Het blijft stil", *(person["name"] for person in family.plan()["people"])}
    for shown in (letter, done("escalate", "letter", asked, "--json").out):
        told = shown.replace("Team Zilver", "").replace("Zilver bellen", "")  # whom it is to, and what was promised
        assert not [word for word in words if word.lower() in told.lower()]
        assert RAW.search(told.replace("\n", "")) is None


def test_the_letter_is_in_the_language_of_the_workspace(done: Done, family: Family, asked: str) -> None:
    settings = (family.root / "g1p.yaml").read_text(encoding="utf-8").replace("language: en", "language: nl")
    family.put("g1p.yaml", settings)
    assert done("escalate", "letter", asked).out.startswith("# Vraag over")


def test_of_a_plan_with_an_unfinished_merge_no_letter_is_made(g1p: G1p, family: Family, asked: str) -> None:
    family.put("plans/p-4h7k2.yaml", family.file().read_text(encoding="utf-8") + UNRESOLVED)
    ran = g1p("escalate", "letter", asked, "--json")
    assert (ran.code, ran.error["code"]) == (6, "unfinished_merge")


def test_programs_get_the_letter_too(done: Done, asked: str) -> None:
    made = done("escalate", "letter", asked, "--json").json
    assert (made["kind"], made["id"], made["to"]["name"], made["consent"]) == ("letter", asked, "Rob", False)
    (line,) = done("escalate", "letter", asked, "--format", "jsonl").out.splitlines()
    assert json.loads(line) == {key: held for key, held in made.items() if key not in {"g1p", "kind"}}
    (line,) = done("escalate", "letter", asked, "--format", "lines").out.splitlines()
    assert line.endswith(f": {asked}")


def test_what_is_unanswered_is_overdue_and_its_promise_waits_for_it(done: Done, asked: str) -> None:
    items = done("overdue", "--today", "2026-12-05", "--json").items
    assert [item["id"] for item in items if item["kind"] == "answer"] == [asked]


def test_at_the_tab_key_goals_and_actions_are_offered(done: Done, asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_G1P_COMPLETE", "complete_bash")
    for words, offered in (
        ("g1p escalate open p-4h7 --about ", {"g-7k2mq", "a-b3c4d"}),
        ("g1p escalate answer x-", {asked}),
    ):
        monkeypatch.setenv("COMP_WORDS", words)
        monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
        assert offered <= set(done().out.split())
