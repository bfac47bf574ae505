"""At a terminal: what the line leaves out is asked, one back with `<`, wrong answers told, nothing typed lost."""

import json
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import RAW, SGR, Ran
from tests.cli.writing.family import MARK, PLAN, Family, untouched
from tests.cli.writing.terminal import CTRL_C, CTRL_D, terminal

HINT = "Type < to go one question back. Ctrl-C stops; what you typed is then kept.\n"
AGAIN = "You have begun on this before. Go on with what you typed?"
GOAL = ("goal", "add", "p-4h7")


def questions(screen: str) -> list[str]:
    """The questions on a screen, each as far as its question mark, or its first line; not what comes in between."""
    told = "\n".join(line for line in screen.splitlines() if not line.startswith(("--", "This cannot", "  ")))
    blocks = told.split("\n> ")[:-1]
    texts = [block.partition("\n")[2] if number else block.removeprefix(HINT) for number, block in enumerate(blocks)]
    return [" ".join(text.split()).partition("?")[0] for text in texts]


def drafts(family: Family) -> list[Path]:
    """The files with what somebody typed and did not save."""
    return sorted((family.root / ".git" / "g1p" / "drafts").glob("*"))


# --- asking ----------------------------------------------------------------------------------------------------------


def test_what_is_missing_is_asked_in_the_order_of_the_method(family: Family) -> None:
    before = family.head()
    with terminal("action", "add") as shown:
        shown.answer("p-4h7", "g-3f", "Samen fietsen", "moeder", "oma", "", "", "vrijdag", "", "")
    assert questions(shown.screen) == [
        "Which plan",
        "Which goal does it help",
        "What will be done",
        "Who does it",
        "Who does it",
        "Who does it",
        "From which day",
        "At the latest on which day",
        "How often does it come again",
        "In which own care plan does it stand",
    ]
    assert shown.screen.startswith(HINT)
    assert "--due: Friday 27 November 2026\n" in shown.screen
    assert shown.code == 0
    (kept,) = family.since(before)
    assert [line.strip("+ ") for line in kept.lines][2:] == [
        "text: Samen fietsen",
        "who: [moeder, oma]",
        "start: 2026-11-21",
        "due: 2026-11-27",
        "status: planned",
    ]


def test_what_stands_on_the_line_is_not_asked(family: Family) -> None:
    with terminal("action", "add", "p-4h7", "Fietsen", "--who", "oma", "--start", "morgen") as shown:
        shown.answer("", "+1w", "", "")
    assert questions(shown.screen)[1:] == [
        "At the latest on which day",
        "How often does it come again",
        "In which own care plan does it stand",
    ]
    assert shown.screen.count("--start:") == 1
    assert family.plan()["actions"][-1]["start"] == "2026-11-22"


def test_nothing_is_asked_when_nothing_is_missing(family: Family) -> None:
    before = family.head()
    with terminal("action", "add", "p-4h7", "Fietsen", "--who", "oma", "--due", "+1w") as shown:
        assert shown.code == 0
    assert HINT not in shown.screen
    assert len(family.since(before)) == 1


def test_what_the_line_says_of_a_plan_that_is_asked_is_taken_when_it_is_known(family: Family) -> None:
    with terminal("goal", "add", "--by", "moeder", "--for", "daan") as shown:
        shown.answer("p-4h7", "Rust", "", "", "", "", "", "", "")
    assert shown.code == 0
    assert family.plan()["goals"][-1]["for"] == ["daan"]
    with terminal("goal", "add", "--by", "vader") as shown:
        shown.answer("p-4h7", "Rust")
    assert shown.code == 3
    assert "vader" in " ".join(shown.screen.splitlines()[-2:])


def test_one_question_back_and_back_again(family: Family) -> None:
    with terminal(*GOAL) as shown:
        assert "[Onrust]" in shown.answer("Onrust", "<")
        assert "[moeder]" in shown.answer("Rust", "moeder", "later", "school", "<", "<", "<")
        shown.answer("daan", "now", "", "", "", "", "", "", "")
    assert shown.code == 0
    goal = family.plan()["goals"][-1]
    assert (goal["text"], goal["said_by"], goal["when"], goal["domain"]) == ("Rust", "daan", "now", "school")


def test_before_the_first_question_there_is_none(family: Family) -> None:
    with terminal(*GOAL) as shown, untouched(family):
        shown.answer("<", "<", CTRL_C)
    assert questions(shown.screen) == ["What do you want to reach"] * 3
    assert shown.code == 130


def test_back_over_what_the_line_says(family: Family) -> None:
    with terminal("plan", "pause", "--reason", "Feest") as shown:
        shown.answer("p-9", "morgen", "<", "<", "p-4h7", "vandaag", "")
    assert shown.code == 0
    assert family.plan()["paused"] == {"since": "2026-11-21", "reason": "Feest"}


def test_back_takes_the_last_of_several_away_first(family: Family) -> None:
    with terminal("action", "assign", "a-9x1") as shown:
        shown.answer("oma", "moeder", "<", "wijkcoach", "")
    assert shown.code == 0
    assert family.plan()["goals"][0]["actions"][0]["who"] == ["oma", "wijkcoach"]


WRONG = [
    ("wie", "Nobody in plan p-4h7k2 has the id wie."),
    ("moe", "Nobody in plan p-4h7k2 has the id moe."),
    ("tante", "tante is marked as a mistake"),
]


def test_a_wrong_answer_is_told_and_asked_again(family: Family) -> None:
    with terminal("evaluate", "p-4h7", "--goal", "g-7k") as shown:
        for said, told in (("goed", "\nThis question does not take “goed”"), ("", "How does it go?")):
            assert told in shown.answer(said)
        shown.answer("slow")
        for said, told in (
            ("11", "“11” is no score."),
            ("moeder=11", "A score is a whole number from 0 to 10."),
            ("wie=3", "Nobody in plan p-4h7k2 has the id wie."),
        ):
            assert told in shown.answer(said)
        shown.answer("moeder=3", "")
        assert "character that you cannot see" in shown.answer("a\u202eb")
        assert "2001 characters" in shown.answer("x" * 2001).replace("\n", " ")
        shown.answer("Voorlezen", "")
        for said, told in WRONG:
            assert told in shown.answer(said)
        shown.answer("oma")
        assert "can be more than one day" in shown.answer("ooit")
        shown.answer("")
    assert shown.code == 0
    assert family.plan()["evaluations"][0]["goals"] == [
        {"goal": "g-7k2mq", "scores": {"moeder": 3}, "result": "slow", "worked": "Voorlezen"}
    ]


def test_what_is_needed_is_asked_until_it_is_there(family: Family) -> None:
    with terminal(*GOAL) as shown, untouched(family):
        shown.answer("", " ", "Rust", "", CTRL_C)
    asked = questions(shown.screen)
    assert asked == ["What do you want to reach"] * 3 + ["Who says it"] * 2
    assert shown.screen.count("This cannot stay empty.") == 3


def test_a_dash_leaves_open_what_may_be_left_open(family: Family) -> None:
    with terminal("plan", "pause", "p-4h7", "--since", "morgen") as shown:
        shown.answer("Vakantie", "-")
    assert shown.code == 0
    assert family.plan()["paused"] == {"since": "2026-11-22", "reason": "Vakantie"}


def test_a_wish_is_asked_and_may_be_passed_over(family: Family) -> None:
    with terminal("action", "drop", "a-9x1") as shown:
        assert questions(shown.screen) == ["Why"]
        shown.answer("")
    assert shown.code == 0
    assert "result" not in family.plan()["goals"][0]["actions"][0]


def test_a_rule_that_refuses_says_so_after_the_questions_and_keeps_the_answers(family: Family) -> None:
    with terminal("action", "add", "p-4h7") as shown, untouched(family):
        shown.answer("", "Over 111222333", "oma", "", "", "+1w", "", "")
    assert shown.code == 2
    assert "G501" in shown.screen
    assert len(drafts(family)) == 1


def test_the_tab_key_completes_what_is_offered(family: Family) -> None:
    with terminal("goal", "add", "p-4h7", "Rust") as shown, untouched(family):
        assert "--by" not in shown.answer("wijk\t", CTRL_C)
    assert "> wijkcoach" in shown.screen


# --- who asks nothing ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", ["-y", "--yes"])
def test_with_yes_nothing_is_asked(family: Family, option: str) -> None:
    with untouched(family), terminal(option, "action", "add", "p-4h7", "Fietsen") as shown:
        assert shown.code == 2
    assert "--who, --due" in shown.screen
    with terminal(option, "action", "drop", "a-9x1") as shown:
        assert shown.code == 0


def test_the_questions_are_no_facts(family: Family, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    with terminal("plan", "pause", "p-4h7", "--json", out=out) as shown:
        shown.answer("Vakantie", "", "")
    assert "Why does the plan rest?" in shown.screen
    said = json.loads(out.read_text(encoding="utf-8"))
    assert (said["kind"], said["commit"]) == ("plan", family.head())


# --- drafts ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_who_stops_half_way_keeps_what_was_typed(family: Family, key: str) -> None:
    with untouched(family):
        with terminal(*GOAL) as shown:
            shown.answer("Nog geen rust", "moeder", key)
        assert shown.code == 130
        assert "go on with the same line again, g1p goal add …" in " ".join(shown.screen.split())
        (draft,) = drafts(family)
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600
    assert stat.S_IMODE(draft.parent.stat().st_mode) == 0o700
    assert "rust" not in draft.name
    assert family.git("status", "--short", "--ignored") == ""


def test_the_draft_is_offered_again_and_gone_when_it_is_saved(family: Family) -> None:
    with terminal(*GOAL) as shown:
        shown.answer("Nog geen rust", "moeder", "later", CTRL_C)
    with terminal(*GOAL) as shown:
        assert " ".join(shown.screen.split()) == f"{AGAIN} [Y/n]"
        first = shown.answer("y")
        assert "[Nog geen rust]" in first
        shown.answer("Wel rust", "", "", "", "", "", "", "", "", "")
    assert shown.code == 0
    goal = family.plan()["goals"][-1]
    assert (goal["text"], goal["said_by"], goal["when"]) == ("Wel rust", "moeder", "later")
    assert drafts(family) == []
    with terminal(*GOAL) as shown:
        assert shown.screen.startswith(HINT)


@pytest.mark.parametrize("no", ["n", "nee"])
def test_who_does_not_want_the_draft_begins_anew(family: Family, no: str) -> None:
    with terminal(*GOAL) as shown:
        shown.answer("Nog geen rust", CTRL_C)
    with terminal(*GOAL) as shown:
        shown.answer("wat", no)
        assert shown.screen.count("[Y/n]") == 2
        assert "Nog geen rust" not in shown.screen
        shown.answer(CTRL_C)
    assert shown.screen.rstrip().endswith("Stopped; nothing is written.")
    assert len(drafts(family)) == 1, "who typed nothing in its place has thrown nothing away"


@pytest.mark.usefixtures("family")
def test_a_window_that_is_closed_keeps_what_was_typed() -> None:
    with terminal(*GOAL) as shown:
        shown.answer("Nog geen rust", "moeder")
        shown.hang_up()
    with terminal(*GOAL) as shown:
        assert "[Nog geen rust]" in shown.answer("j")


def test_who_stops_before_the_first_answer_leaves_nothing(family: Family) -> None:
    with terminal(*GOAL) as shown:
        shown.answer(CTRL_D)
    assert (shown.code, drafts(family)) == (130, [])
    assert shown.screen.endswith("Stopped; nothing is written.\n")


@pytest.mark.usefixtures("family")
def test_another_line_has_another_draft() -> None:
    with terminal(*GOAL) as shown:
        shown.answer("Rust", CTRL_C)
    for line in (("goal", "add", "p-9"), (*GOAL, "--domain", "school"), ("strength", "add", "p-4h7")):
        with terminal(*line) as shown:
            assert AGAIN not in shown.screen


def test_the_draft_of_one_goal_is_not_offered_for_another(family: Family) -> None:
    with terminal("goal", "set", "g-7k") as shown:
        shown.answer("Andere woorden", CTRL_C)
    with terminal("goal", "set", "g-3f") as shown:
        assert AGAIN not in shown.screen
    with terminal("goal", "set", "g-7k2mq") as shown:
        assert AGAIN in shown.screen
    assert len(drafts(family)) == 1


def test_a_dry_run_keeps_the_draft(family: Family) -> None:
    with untouched(family), terminal("plan", "pause", "p-4h7", "--dry-run") as shown:
        shown.answer("Vakantie", "", "")
    assert shown.code == 0
    with terminal("plan", "pause", "p-4h7") as shown:
        assert "[Vakantie]" in shown.answer("y")


def test_a_draft_that_cannot_be_read_is_none(family: Family) -> None:
    with terminal(*GOAL) as shown:
        shown.answer("Rust", CTRL_C)
    (draft,) = drafts(family)
    for spoilt in (b"{", b"\xff\xfe", b""):
        draft.write_bytes(spoilt)
        with terminal(*GOAL) as shown:
            assert shown.screen.startswith(HINT)


# --- whole commands --------------------------------------------------------------------------------------------------


def test_a_plan_begins_with_questions_alone(family: Family) -> None:
    people = ("moeder:Samira:family:moeder", "moeder", "coach:Joris:professional:wijkcoach", "")
    with terminal("plan", "new") as shown:
        shown.answer("Samen sterker", "Wij slapen niet", "", *people, "", "wie", "moeder", "", "<", "coach", "")
    assert shown.code == 0
    said = " ".join(shown.screen.split())
    assert "this has 1 of these four" in said
    assert "Nobody named with --person has the id wie. Choose one of: moeder, coach." in said
    ident = shown.screen.splitlines()[-3]
    plan = family.plan(ident)
    assert plan["coordination"] == {
        "coordinator": "moeder",
        "keeper": "coach",
        "since": "2026-11-21",
        "arrangement": "Still to be arranged.",
    }
    assert [person["id"] for person in plan["people"]] == ["moeder", "coach"]


def test_a_plan_may_begin_without_who_watches_it(family: Family) -> None:
    with terminal("plan", "new", "--title", "Samen") as shown:
        shown.answer("Wij slapen niet", "", "moeder:Samira:family:moeder", "", "", "moeder", "<", "-")
    assert shown.code == 0
    assert "coordination" not in family.plan(shown.screen.splitlines()[-3])


def test_going_back_takes_along_what_depended_on_the_answer(family: Family) -> None:
    people = ("--person", "a:A:family:moeder", "--person", "b:B:professional:coach")
    with terminal("plan", "new", "--title", "Samen", *people) as shown:
        shown.answer("Omdat", "", "", "a", "b", "<", "<", "-")
    assert shown.code == 0
    assert "coordination" not in family.plan(shown.screen.splitlines()[-3])


TALK = ("plan", "new", "--title", "Samen", "--person", "moeder:Samira:family:moeder")


def test_a_first_talk_goes_from_what_goes_well_to_what_should_change(family: Family) -> None:
    with terminal(*TALK) as shown:
        shown.answer("Omdat", "", "tuin", "Housing", "school", "", "oma", "", "Een fijn huis", "", "", "", "Meer rust")
        shown.answer("Kredietbank", "", "Schulden regelen", "Ja, sinds kort", "In de vakantie", "We eten samen", "")
    assert shown.code == 0
    asked = questions(shown.screen)
    assert [one for one in asked if one.startswith(("Housing", "School"))] == [
        "Housing: what goes well",
        "Housing: what should change",
        "Housing: who helps there already",
        "School: what goes well",
        "School: what should change",
        "School: who helps there already",
        "School: what do they do",
        "School: what do they do",
        "School: does that go well",
    ]
    plan = family.plan(shown.screen.splitlines()[-3])
    assert [(one["text"], one.get("domain"), one["said_by"]) for one in plan["strengths"]] == [
        ("Een fijn huis", "housing", "moeder"),
        ("In de vakantie", None, "moeder"),
    ]
    assert [(one["text"], one["domain"]) for one in plan["concerns"]] == [("Meer rust", "school")]
    assert plan["earlier_help"] == [{"what": "Schulden regelen", "by": "Kredietbank", "result": "Ja, sinds kort"}]
    assert [(one["text"], one["status"], one["when"]) for one in plan["goals"]] == [
        ("We eten samen", "proposed", "now")
    ]
    assert family.git("status", "--short") == ""


def test_all_life_domains_may_be_gone_through_and_all_may_stay_empty(family: Family) -> None:
    with terminal(*TALK) as shown:
        shown.answer("Omdat", "", "alles", "", "", *[""] * 36, "", "", "")
    assert shown.code == 0
    plan = family.plan(shown.screen.splitlines()[-3])
    assert plan.keys().isdisjoint({"strengths", "concerns", "earlier_help"})
    assert len([one for one in questions(shown.screen) if one.endswith("what goes well")]) == 12


def test_a_text_that_no_plan_takes_is_asked_for_again_in_a_first_talk(family: Family) -> None:
    with terminal(*TALK) as shown:
        shown.answer("Omdat", "", "work", "", "", "x" * 2001, "Werk", "", "", "", "", "")
    assert shown.code == 0
    assert "2001" in shown.screen
    assert family.plan(shown.screen.splitlines()[-3])["strengths"][0]["text"] == "Werk"


def test_an_evaluation_walks_the_goals_in_their_order(family: Family) -> None:
    before = family.head()
    with terminal("evaluate", "p-4h7") as shown:
        shown.answer(
            "on_track",
            "moeder=5",
            "oma=7",
            "",
            "Voorlezen",
            "",
            "stalled",
            "",
            "",
            "Vragen op school",
            "oma",
            "",
            "+1w",
        )
        shown.answer("Samen verder", "wijkcoach", "", "over 6 weken")
    assert shown.code == 0
    asked = questions(shown.screen)
    assert asked[0] == "Zilver slaapt weer: how does it go"
    assert "Zilver naar school: how does it go" in asked
    assert not any("gehaald" in one or "fout" in one for one in asked)
    assert asked[-4:-2] == ["What do you conclude together", "Who says it"]
    assert len([one for one in asked if one.startswith("Who takes that on")]) == 2  # of one goal nothing was agreed on
    (kept,) = family.since(before)
    assert MARK not in kept.subject
    plan = family.plan()
    assert plan["next_evaluation"] == "2027-01-02"
    (evaluation,) = plan["evaluations"]
    assert {key: evaluation[key] for key in ("by", "goals", "summary")} == {
        "by": "wijkcoach",
        "goals": [
            {"goal": "g-7k2mq", "scores": {"moeder": 5, "oma": 7}, "result": "on_track", "worked": "Voorlezen"},
            {"goal": "g-3fd9x", "result": "stalled", "follow_up": "Vragen op school"},
        ],
        "summary": "Samen verder",
    }
    (action,) = plan["goals"][1]["actions"]
    assert {key: action[key] for key in ("text", "who", "due", "status")} == {
        "text": "Vragen op school",
        "who": ["oma"],
        "due": "2026-11-28",
        "status": "planned",
    }


def test_what_a_draft_lacks_is_said_before_a_day_is_asked(family: Family) -> None:
    with terminal("--lang", "en", "plan", "activate", "p-4hb") as shown, untouched(family):
        assert shown.code == 7
    assert "g1p goal add p-4hbar" in " ".join(shown.screen.split())


def test_a_goal_that_nobody_spoke_of_is_passed_over(family: Family) -> None:
    with terminal("evaluate", "p-4h7") as shown:
        shown.answer("", "slow", "", "", "", "Verder", "oma", "+6w")
    assert shown.code == 0
    (evaluation,) = family.plan()["evaluations"]
    assert evaluation["goals"] == [{"goal": "g-3fd9x", "result": "slow"}]


@pytest.mark.usefixtures("family")
def test_an_id_that_somebody_has_is_asked_again_at_once() -> None:
    with terminal("--lang", "en", "person", "add", "p-4h7") as shown:
        for wrong in ("moeder", "Tante"):
            assert "Which short id?" in " ".join(shown.answer(wrong).split())
        assert "What is the name?" in shown.answer("nicht")


def test_an_evaluation_that_was_broken_off_goes_on_where_it_was(family: Family) -> None:
    with terminal("evaluate") as shown:
        shown.answer("p-4h7", "on_track", "moeder=5", "", CTRL_C)
    with terminal("evaluate") as shown:
        assert shown.answer("y", "").count(AGAIN) == 0
        assert "[on_track]" in shown.screen
        shown.answer("", "", "", "", "slow", "", "", "", "Verder", "oma", "+6w")
    assert shown.code == 0
    assert shown.screen.count(AGAIN) == 1
    assert drafts(family) == []
    assert family.plan()["evaluations"][0]["goals"][0]["scores"] == {"moeder": 5}


CLOSE = (
    "plan",
    "close",
    "p-4h7",
    "--reason",
    "goals_reached",
    "--signs",
    "Laat",
    "--what-helps",
    "Bellen",
    "--call",
    "oma",
)


def test_closing_asks_what_becomes_of_every_open_action(family: Family) -> None:
    with terminal(*CLOSE) as shown:
        shown.answer("gehaald", "partly_achieved", "let_go")
        assert questions(shown.screen)[-2:] == [
            "Zilver naar school: how did it end",
            "Zilverplan rondsturen: what becomes of it",
        ]
        shown.answer("weg", "drop", "done", "fail")
    assert shown.code == 0
    plan = family.plan()
    assert [goal["status"] for goal in plan["goals"]] == ["partly_achieved", "let_go", "achieved", "active"]
    assert [action["status"] for action in (*plan["actions"], *plan["goals"][0]["actions"])] == [
        "dropped",
        "done",
        "failed",
        "done",
    ]


def test_an_open_action_is_handed_over_in_the_plan_or_out_of_it(family: Family) -> None:
    with terminal(*CLOSE, "--open-goals", "achieved", "--aftercare-until", "+8w") as shown:
        shown.answer("drop", "hand over", "moeder", "", "keep")
    assert shown.code == 0, shown.screen
    with terminal(*CLOSE, "--lang", "nl") as shown:
        shown.answer("een ander gaat ermee verder", "School belt haar elke week", "drop")
    assert shown.code == 0, shown.screen
    read, call = family.plan()["goals"][0]["actions"][:2]
    assert (read["who"], read["status"], read["result"]) == (["moeder"], "dropped", "School belt haar elke week")
    assert call["status"] == "dropped"


def test_closing_with_an_answer_for_all_asks_nothing(family: Family) -> None:
    with terminal(*CLOSE, "--open-actions", "done", "--open-goals", "achieved") as shown:
        assert shown.code == 0
    assert family.plan()["status"] == "closed"
    assert [goal["status"] for goal in family.plan()["goals"]] == ["achieved", "achieved", "achieved", "active"]


def test_in_aftercare_a_goal_may_go_on(family: Family) -> None:
    with terminal(*CLOSE, "--aftercare-until", "+8w", "--open-actions", "keep") as shown:
        shown.answer("achieved", "")
    assert shown.code == 0
    assert [goal["status"] for goal in family.plan()["goals"][:2]] == ["achieved", "proposed"]


def test_closing_is_asked_wholly_and_goes_on_after_a_stop(family: Family) -> None:
    with terminal("plan", "close") as shown:
        shown.answer(
            "p-4h7", "goals_reached", "", "Laat", "Bellen", "oma", "", "Klaar", "", "let_go", "let_go", "drop", CTRL_C
        )
    assert "kept" in shown.screen.splitlines()[-1] + shown.screen.splitlines()[-2]
    with terminal("plan", "close") as shown:
        assert "[drop]" in shown.answer("y", "", "", "", "", "", "", "", "", "", "")
        assert "does not take “keep”" in shown.answer("", "keep"), "nothing can be kept open in a closed plan"
        shown.answer("drop", "done")
    assert (shown.code, drafts(family)) == (0, [])
    assert family.plan()["closing"]["relapse"] == {"signs": "Laat", "what_helps": "Bellen", "call": ["oma"]}


def test_who_has_somebody_else_to_go_on_with_is_not_asked_for_a_relapse_plan(family: Family) -> None:
    with terminal("plan", "close", "p-9", "--open-actions", "drop", "--open-goals", "let_go") as shown:
        shown.answer("moved_away", "", "", "")
    assert shown.code == 0
    assert len(questions(shown.screen)) == 4
    assert "relapse" not in family.plan("p-9m2aa")["closing"]


def test_a_goal_is_changed_by_going_through_what_stands_there(family: Family) -> None:
    before = family.head()
    with terminal("goal", "set", "g-7k") as shown:
        shown.answer("", "", "later", "-", "", "2:8", "Rust", "", "", "")
    assert shown.code == 0
    for held in ("[Zilver slaapt weer]", "[moeder]", "[now]", "[physical_health]", "[daan; Enter is ready]", "[3:7]"):
        assert held in shown.screen
    (kept,) = family.since(before)
    assert kept.lines == (
        "-    domain: physical_health",
        "-    when: now",
        "+    when: later",
        "-    scale: {start: 3, target: 7}",
        "+    scale: {start: 2, target: 8}",
        "+    success: Rust",
    )


def test_what_somebody_else_changes_in_the_meantime_stays(family: Family) -> None:
    with terminal("goal", "set", "g-7k") as shown:
        shown.answer("", "", "later", "")
        theirs = PLAN.replace("domain: physical_health", "domain: school")
        family.put("plans/p-4h7k2.yaml", theirs.replace("    scale: {", "    success: Rust\n    scale: {", 1))
        shown.answer(*[""] * 6)
    assert shown.code == 0
    goal = family.plan()["goals"][0]
    assert (goal["when"], goal["domain"], goal["success"]) == ("later", "school", "Rust")


def test_what_only_a_few_may_see_stays_so_when_nothing_is_said_of_it(family: Family) -> None:
    family.put("plans/p-4h7k2.yaml", PLAN.replace("    scale: {", "    share: []\n    scale: {", 1))
    with terminal("goal", "set", "g-7k") as shown:
        shown.answer("", "", "later", "", "", "", "", "", "", "")
    assert shown.code == 0
    assert "[-; Enter is ready]" in " ".join(shown.screen.split())
    assert (family.plan()["goals"][0]["share"], family.plan()["goals"][0]["when"]) == ([], "later")


def test_somebody_is_changed_by_going_through_what_stands_there(family: Family) -> None:
    manager = "manager: {name: Jan, email: jan@example.org}, custody: [daan]"
    family.put("plans/p-4h7k2.yaml", PLAN.replace('name: "Zilveroma"', f'name: "Zilveroma", {manager}'))
    before = family.head()
    with terminal("person", "set") as shown:
        shown.answer("p-4h7", "oma", "", "", "buurvrouw", *[""] * 11)
    assert shown.code == 0
    assert "[Jan <jan@example.org>]" in shown.screen
    (kept,) = family.since(before)
    assert kept.lines[1] == kept.lines[0].replace("-", "+", 1).replace("role: zilveroma", 'role: "buurvrouw"')


def test_a_custody_that_ends_is_taken_away_with_back(family: Family) -> None:
    family.put("plans/p-4h7k2.yaml", PLAN.replace("email: zilvera@", "custody: [daan]\n    email: zilvera@"))
    with terminal("person", "set", "p-4h7", "moeder") as shown:
        shown.answer(*[""] * 9, "<", *[""] * 5)
    assert shown.code == 0
    assert "custody" not in family.plan()["people"][0]


def test_somebody_new_is_asked_for(family: Family) -> None:
    with terminal("person", "add", "p-4h7") as shown:
        shown.answer("zus", "Noor", "familie", "family", "zus", "vandaag", *[""] * 10)
    assert shown.code == 0
    assert family.plan()["people"][-1] == {
        "id": "zus",
        "name": "Noor",
        "group": "family",
        "role": "zus",
        "since": "2026-11-21",
    }


def test_who_leaves_is_asked_for(family: Family) -> None:
    with terminal("person", "leave") as shown:
        shown.answer("p-4h7", "oma", "", "Verhuisd")
    assert shown.code == 0
    assert (family.plan()["people"][2]["until"], family.plan()["people"][2]["reason_left"]) == (
        "2026-11-21",
        "Verhuisd",
    )


def test_who_leaves_hands_each_open_action_over(family: Family) -> None:
    with terminal("person", "leave", "p-4h7", "moeder", "--reason", "Rust") as shown:
        shown.answer("", "oma", "niemand", "oma", "<", "wijkcoach", "drop")
    assert shown.code == 0
    told = shown.screen.replace("\n", " ")
    assert "Who watches the plan from now on? (daan, oma, wijkcoach)" in told
    assert "Who holds the file" not in told
    assert "Zilver bellen: who does it from now on? A person, or drop." in told
    plan = family.plan()
    assert plan["coordination"]["coordinator"] == "oma"
    first, second = plan["goals"][0]["actions"][:2]
    assert (first["who"], second["status"], second["result"]) == (["wijkcoach"], "dropped", "Rust")


def test_what_others_do_as_well_may_stay_with_them(family: Family) -> None:
    with terminal("person", "leave", "p-4h7", "moeder", "--coordinator", "oma") as shown:
        shown.answer("", "", "wijkcoach", "")
    assert shown.code == 0
    assert "Still open: a-b3c4d." in shown.screen
    assert family.plan()["goals"][0]["actions"][1]["who"] == ["moeder", "wijkcoach"]


def test_the_first_coordinator_is_asked_with_a_keeper(family: Family) -> None:
    with terminal("coordinator", "set") as shown:
        shown.answer("p-4hb", "vader", "coach", "Op maandag")
    assert (shown.code, len(questions(shown.screen))) == (0, 4)
    assert family.plan("p-4hbar")["coordination"]["keeper"] == "coach"
    with terminal("coordinator", "set", "p-9") as shown:
        shown.answer("jeugdarts", "Drukte")
    assert questions(shown.screen)[1:] == ["Why does it pass on"]
    assert family.plan("p-9m2aa")["coordination"]["earlier"][0]["reason"] == "Drukte"


def test_a_draft_is_asked_for_the_day_that_it_lacks(family: Family) -> None:
    with terminal("plan", "activate", "p-dr") as shown:
        shown.answer("", "kerst", "+6w")
    assert shown.code == 0
    assert family.plan("p-dr4ft")["next_evaluation"] == "2027-01-02"


def test_actions_are_asked_over_all_plans(family: Family) -> None:
    before = family.head()
    with terminal("action", "start") as shown:
        shown.answer("a-9x", "a-9x1", "a-9x9", "")
    assert "Several ids begin with a-9x" in shown.screen
    assert [kept.subject for kept in family.since(before)] == ["p-4h7k2 p-9m2aa: action start a-9x1qd a-9x9yy"]


# --- edits by hand ---------------------------------------------------------------------------------------------------

BY_HAND = PLAN.replace("Zilver bellen", "Zilver mailen")
LATER = ("goal", "set", "g-7k", "--when", "later")


def test_edits_by_hand_are_recorded_first_when_the_user_says_so(family: Family) -> None:
    family.file().write_text(BY_HAND, encoding="utf-8")
    before = family.head()
    with terminal(*LATER) as shown:
        assert " ".join(shown.screen.split()).endswith("first? [y/N]")
        shown.answer("ja")
    assert shown.code == 0
    assert [kept.subject for kept in family.since(before)] == ["p-4h7k2: by hand", "p-4h7k2: goal set g-7k2mq"]


@pytest.mark.parametrize("key, code", [("n", 7), ("", 7), (CTRL_D, 130), (CTRL_C, 130)])
def test_edits_by_hand_are_left_alone_when_the_user_does_not(family: Family, key: str, code: int) -> None:
    family.file().write_text(BY_HAND, encoding="utf-8")
    with untouched(family), terminal(*LATER) as shown:
        shown.answer(key)
    assert shown.code == code


# --- the screen ------------------------------------------------------------------------------------------------------


def test_no_question_is_wider_than_the_screen(family: Family) -> None:
    with terminal("goal", "set", "g-7k") as shown:
        shown.answer("", "", "", "", "", "", "", "", "", "")
    with terminal("--lang", "nl", "person", "add", "p-4h7") as dutch:
        dutch.answer("zus", "Noor", "family", "zus", *[""] * 10)
    for screen in (shown.screen, dutch.screen):
        assert max(map(len, screen.splitlines())) <= 80
    assert family.git("status", "--short") == ""


HOSTILE = "[/] [bold red]x[/bold red] [link=https://x] {goal} {0} %s :smile: \\u202e \\e[31m"


def test_a_text_of_the_plan_is_text_in_a_question(family: Family) -> None:
    family.put("plans/p-4h7k2.yaml", PLAN.replace("Zilver slaapt weer", f"'{HOSTILE}'"))
    with terminal("evaluate", "p-4h7") as shown:
        assert HOSTILE in " ".join(shown.screen.split())
    with terminal("--color", "always", "goal", "set", "g-7k") as shown:
        assert HOSTILE in " ".join(shown.screen.split())
        shown.answer("", CTRL_C)
    assert not RAW.search(SGR.sub("", shown.screen.replace("\x03", "").replace("\r", "").replace("\x07", "")))


@pytest.mark.parametrize("text", ["\x1b[31m", "\u202e", "\x9b31m", "\u2066"])
def test_a_plan_with_orders_to_the_terminal_is_refused_before_it_is_shown(family: Family, text: str) -> None:
    family.put("plans/p-4h7k2.yaml", PLAN.replace("Zilver slaapt weer", f'"a{text}b"'))
    with terminal("evaluate", "p-4h7") as shown:
        assert shown.code == 5
    assert not RAW.search(shown.screen)


def test_what_was_typed_is_shown_again_without_orders_to_the_terminal(family: Family) -> None:
    with terminal("action", "fail", "a-9x1") as shown, untouched(family):
        shown.answer("a\u202eb")
        said = shown.screen
    assert shown.code == 2
    assert "\u202e" not in said.partition("\n> ")[2].partition("\n")[2]
    with terminal("action", "fail", "a-9x1") as shown:
        assert not RAW.search(shown.answer("y").replace("\r", ""))


@pytest.mark.parametrize("language, asked", [("en", "Which plan?"), ("nl", "Welk plan?")])
def test_questions_are_in_the_language_of_the_user(family: Family, language: str, asked: str) -> None:
    with terminal("--lang", language, "goal", "add") as shown, untouched(family):
        assert asked in shown.screen
        shown.answer(CTRL_C)


LIST = re.compile(r"^  ([agp]-\w{5})  (.*)$", re.MULTILINE)
"""A record above a question, and what it says."""


def test_which_plans_there_are_is_shown_when_they_are_few(family: Family, g1p: Callable[..., Ran]) -> None:
    with terminal("goal", "add") as shown:
        assert dict(LIST.findall(shown.screen)) == {
            "p-4h7k2": "Zilver samen",
            "p-4hbar": "Kaalzilver",
            "p-9m2aa": "Anderzilver",
            "p-aft3r": "Zilver na",
            "p-dr4ft": "Zilverbegin",
        }
    text = family.file("p-4hbar").read_text(encoding="utf-8")
    for number in range(16):
        (family.root / "plans" / f"p-aaa{number:02}.yaml").write_text(
            text.replace("p-4hbar", f"p-aaa{number:02}"), "utf-8"
        )
    with terminal("goal", "add") as shown:
        assert LIST.findall(shown.screen) == []
    assert g1p("goal", "list", "p-aaa03").code == 0


@pytest.mark.usefixtures("family")
def test_of_what_opens_again_the_ended_plans_are_shown() -> None:
    with terminal("plan", "reopen") as shown:
        assert [ident for ident, _ in LIST.findall(shown.screen)] == ["p-aft3r", "p-c0sed"]


ACTIONS = ["a-0p3rk", "a-9x1qd", "a-b3c4d", "a-9x9yy", "a-dr1ft"]
GOALS = ["g-7k2mq", "g-3fd9x", "g-zz222", "g-dr1ft"]


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize(
    "line, ids",
    [
        *((line, ACTIONS) for line in ("done", "action move", "action start", "action fail", "action assign")),
        *((line, GOALS) for line in ("goal achieve", "goal let-go", "goal set")),
        ("action add p-4h7", GOALS[:2]),
    ],
)
def test_what_is_open_is_shown_with_its_text(line: str, ids: list[str]) -> None:
    with terminal(*line.split()) as shown:
        assert sorted(ident for ident, text in LIST.findall(shown.screen) if "ilver" in text) == sorted(ids)
        assert LIST.findall(shown.answer("wat")) == [], "the list is shown once"


def test_a_long_or_spoilt_text_is_shown_cleaned_and_in_one_line(family: Family) -> None:
    text = PLAN.replace("text: Zilver voorlezen", f'text: "{"Zilver " * 30}"')
    family.put("plans/p-4h7k2.yaml", text.replace("text: Zilver bellen", 'text: "Zilver\\n\\tbellen"'))
    with terminal("done") as shown:
        listed = dict(LIST.findall(shown.screen))
        assert not RAW.search(SGR.sub("", shown.screen))
    assert listed["a-9x1qd"].endswith("…")
    assert len(listed["a-9x1qd"]) + len("  a-9x1qd  ") in range(70, 81)
    assert listed["a-b3c4d"].split() == ["Zilver", "bellen"]


def test_a_person_scores_once_and_is_told_so_at_that_question(family: Family) -> None:
    with terminal("evaluate", "p-4h7", "--goal", "g-7k") as shown:
        assert "moeder is named twice" in shown.answer("slow", "moeder=7", "moeder=8")
        shown.answer("oma=8", "", "", "", "oma", "")
    assert shown.code == 0
    assert family.plan()["evaluations"][0]["goals"][0]["scores"] == {"moeder": 7, "oma": 8}


@pytest.mark.usefixtures("family")
def test_yes_and_no_are_in_the_language_of_the_user() -> None:
    with terminal("--lang", "nl", *GOAL) as shown:
        shown.answer("Rust", CTRL_C)
    with terminal("--lang", "nl", *GOAL) as shown:
        assert shown.screen.rstrip().endswith("[J/n]")


# --- words of the format ---------------------------------------------------------------------------------------------

EVALUATE = ("evaluate", "p-4h7", "--goal", "g-7k", "--by", "oma", "--lang")


@pytest.mark.parametrize("said", ["on_track", "op schema", "Op Schema", "on track", "ON_TRACK"])
def test_a_choice_is_shown_as_people_call_it_and_taken_so_too(family: Family, said: str) -> None:
    with terminal(*EVALUATE, "nl") as shown:
        shown.answer(said, "", "", "", "")
    assert shown.code == 0
    asked = " ".join(shown.screen.split())
    assert "finished (klaar), on_track (op schema), slow (het gaat langzaam), " in asked
    assert family.plan()["evaluations"][-1]["goals"] == [{"goal": "g-7k2mq", "result": "on_track"}]


def test_in_english_a_choice_is_its_own_name(family: Family) -> None:
    with terminal(*EVALUATE, "en") as shown:
        assert "does not take “op schema”" in " ".join(shown.answer("op schema").split())
        shown.answer("On track", "", "", "", "")
    assert "How does it go? (finished, on_track, slow, stalled, worse)\n> " in shown.screen
    assert family.plan()["evaluations"][-1]["goals"][0]["result"] == "on_track"


def test_what_stands_there_is_shown_as_people_call_it(family: Family) -> None:
    with terminal("goal", "set", "g-7k", "--lang", "nl") as shown:
        shown.answer("", "", "Later", "Psychische gezondheid", *[""] * 6)
    assert shown.code == 0
    asked = " ".join(shown.screen.split())
    assert "now (nu), later [now (nu)] >" in asked
    assert "school, leisure (vrije tijd), " in asked
    assert "[physical_health (lichamelijke gezondheid)] >" in asked
    goal = family.plan()["goals"][0]
    assert (goal["when"], goal["domain"]) == ("later", "mental_health")


def test_an_empty_answer_to_a_choice_is_still_empty(family: Family) -> None:
    with terminal("person", "set", "p-4h7", "oma", "--lang", "nl") as shown:
        shown.answer("", "", "", "", "", "", "", "", "", "", "", "Per e-mail", "", "")
    assert shown.code == 0
    before = {"id": "oma", "name": "Zilveroma", "group": "network", "role": "zilveroma", "since": "2026-09-01"}
    assert family.plan()["people"][2] == before | {"copy": "mail"}


def test_a_refused_answer_is_told_without_the_option_that_nobody_typed(family: Family) -> None:
    with terminal("plan", "pause", "p-4h7", "--lang", "nl") as shown, untouched(family):
        said = shown.answer(f"{'x' * 10_001}", CTRL_C)
    assert "De tekst bij deze vraag heeft 10001 tekens." in said
    assert "--reason" not in said


def test_on_the_line_a_refused_word_is_told_with_its_option(family: Family) -> None:
    with terminal("plan", "pause", "p-4h7", "--reason", "x" * 10_001, "--lang", "nl") as shown, untouched(family):
        assert shown.code == 2
    assert "De tekst bij --reason heeft 10001 tekens." in shown.screen


def test_what_is_said_at_ctrl_c_fits_the_screen(family: Family) -> None:
    with terminal("--lang", "nl", "escalate", "open", "p-4h7") as shown, untouched(family):
        shown.answer("a-b3c", CTRL_C)
    assert shown.code == 130
    lines = shown.screen.splitlines()
    assert all(len(line) <= 80 and line == line.strip(" ") for line in lines[-2:])
    assert " ".join(lines[-2:]).endswith("ga verder met dezelfde regel, g1p escalate open …")
