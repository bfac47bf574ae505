"""The round table at a terminal: asked from the first question to the last, stopped in every way, and saved as one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.door import Ran
from tests.cli.writing.evenings import (
    COORDINATOR,
    ENDING,
    EVENING,
    FEEDBACK,
    FIRST_GOAL,
    GOAL,
    HELP,
    NEW_ACTION,
    NO_NEW_GOAL,
    PRESENT,
    ROUND,
    SECOND_GOAL,
    TONIGHT,
    WHOLE_PLAN,
    with_meetings,
)
from tests.cli.writing.family import MARK, UNRESOLVED, Family, untouched
from tests.cli.writing.terminal import CTRL_C, CTRL_D, terminal

G1p = Callable[..., Ran]
Done = Callable[..., Ran]


def flat(text: str) -> str:
    """The text without its columns."""
    return " ".join(text.split())


def drafts(family: Family) -> list[Path]:
    return sorted((family.root / ".git" / "g1p" / "drafts").glob("*"))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace with a round table of this evening."""
    return with_meetings(tmp_path_factory.mktemp("template"))


def meeting_of(family: Family, ident: str) -> Any:
    return next(one for one in family.plan()["meetings"] if one["id"] == ident)


AGAIN = "You have begun on this before."


# --- the whole evening -----------------------------------------------------------------------------------------------


def test_an_evening_is_one_commit_with_all_that_came_of_it(family: Family) -> None:
    before, was = family.head(), family.plan()
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        with untouched(family):
            shown.answer(*EVENING)
        shown.answer("yes")
    assert shown.code == 0, shown.screen
    (kept,) = family.since(before)
    assert kept.subject == f"p-4h7k2: meeting run {TONIGHT}"
    assert MARK not in kept.subject
    assert drafts(family) == []
    plan = family.plan()
    (evaluation,) = plan["evaluations"]
    meeting = meeting_of(family, TONIGHT)
    first, second = plan["goals"][:2]
    assert {key: evaluation[key] for key in ("date", "meeting", "goals")} == {
        "date": "2026-11-21",
        "meeting": TONIGHT,
        "goals": [{"goal": "g-7k2mq", "scores": {"moeder": 5}, "result": "on_track", "worked": "Voorlezen"}],
    }
    assert meeting["present"] == ["moeder", "daan", "oma", "wijkcoach"]
    assert meeting["outcome"] == "Twee doelen"
    assert meeting["feedback"] == [{"by": "moeder", "score": 8, "text": "Fijn"}, {"by": "oma", "text": "Lang"}]
    read, call, _, ride = first["actions"]
    assert (read["status"], read["done_on"], read["result"]) == ("done", "2026-11-21", "Ging goed")
    assert (call["due"], call["moved"]) == (
        "2026-11-27",
        [{"was": "2026-11-28", "date": "2026-11-21", "reason": "ziek"}],
    )
    assert {key: ride[key] for key in ("text", "who", "start", "due", "status")} == {
        "text": "Fietsen",
        "who": ["oma"],
        "start": "2026-11-21",
        "due": "2026-12-05",
        "status": "planned",
    }
    assert second["status"] == "let_go"
    assert "Still open" not in shown.screen
    assert [(one["text"], one["who"], one["due"]) for one in plan["actions"][1:]] == [
        ("GGZ bellen", ["wijkcoach"], "2026-11-28"),
        ("Send the plan to everybody", ["wijkcoach"], "2026-11-22"),
    ]
    assert plan["next_evaluation"] == "2027-01-02"
    same = ("people", "coordination", "reason", "title")
    assert {key: plan[key] for key in same} == {key: was[key] for key in same}


def test_the_family_comes_first_and_wishes_stay_off_the_screen(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown, untouched(family):
        said = flat(shown.screen)
        shown.answer(CTRL_C)
    assert "The family speaks first, at every point. 1. Eerst het gezin" in said
    assert f"There is 1 wish for this meeting. Read it where only you can see it: g1p meeting show {TONIGHT}" in said
    assert "zilver" not in shown.screen.partition("Who is here?")[0]
    assert "[moeder, daan, oma, wijkcoach; Enter is ready]" in said


def test_the_last_question_is_asked_in_dutch_too(family: Family) -> None:
    before = family.head()
    with terminal("--lang", "nl", "meeting", "run") as shown:
        shown.answer(*EVENING)
        assert "Er is nog niets opgeslagen." in flat(shown.answer("nee"))
        assert "Antwoord met ja of nee." in shown.answer("misschien")
        shown.answer("ja")
    assert shown.code == 0
    assert len(family.since(before)) == 1
    assert f"Gesprek {TONIGHT} is gehouden." in shown.screen


def test_who_is_only_invited_is_asked_to_take_part(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer("mentor", "moeder")
        assert "moeder is named twice." in shown.screen
        assert "Zilvermentor is only invited as yet." in flat(shown.answer(""))
        shown.answer("", *EVENING[1:], "7", "", "yes")
    assert shown.code == 0
    mentor = next(one for one in family.plan()["people"] if one["id"] == "mentor")
    assert mentor["since"] == "2026-11-21"
    assert meeting_of(family, TONIGHT)["feedback"][-1] == {"by": "mentor", "score": 7}


def test_who_does_not_join_stays_invited_and_watches_nothing(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer("mentor", "", "no", *FIRST_GOAL, *SECOND_GOAL, *NO_NEW_GOAL, *WHOLE_PLAN)
        assert "mentor is only invited" in flat(shown.answer("mentor"))
        shown.answer("oma", "Zij wil het zelf", *HELP, *ROUND, *ENDING, *FEEDBACK, "", "", "yes")
    assert shown.code == 0
    plan = family.plan()
    assert "since" not in next(one for one in plan["people"] if one["id"] == "mentor")
    assert plan["coordination"]["coordinator"] == "oma"
    assert plan["coordination"]["earlier"][0]["reason"] == "Zij wil het zelf"
    assert "The coordinator sees to it that - a team is formed" in flat(shown.screen)


def test_goals_get_new_words_new_steps_and_an_end_and_new_goals_come(family: Family) -> None:
    new = (
        "Samen lachen",
        "daan",
        "later",
        "school",
        "2:6",
        "Gelach",
        *NEW_ACTION,
        "Zingen",
        "moeder",
        "",
        "",
        "+1w",
        "daily",
    )
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer(*PRESENT, "", "started", "failed", "Te druk", "new words", "Slapen als rozen", "")
        shown.answer("worse", "", "", "partly achieved", *new, "", "", "dropped", "Niet nodig", *NEW_ACTION, "")
        shown.answer(*COORDINATOR, *HELP, *ROUND, *ENDING, *FEEDBACK, "y")
    assert shown.code == 0, shown.screen
    plan = family.plan()
    assert "Slapen als rozen: what will be done?" in flat(shown.screen)
    first, second, *_, last = plan["goals"]
    assert (first["text"], first["status"]) == ("Slapen als rozen", "active")
    assert [(one["status"], one.get("result")) for one in first["actions"][:2]] == [
        ("started", None),
        ("failed", "Te druk"),
    ]
    assert (second["status"], plan["evaluations"][0]["goals"]) == (
        "partly_achieved",
        [{"goal": "g-3fd9x", "result": "worse"}],
    )
    assert {key: last[key] for key in ("text", "said_by", "domain", "when", "status", "scale", "success")} == {
        "text": "Samen lachen",
        "said_by": "daan",
        "domain": "school",
        "when": "later",
        "status": "active",
        "scale": {"start": 2, "target": 6},
        "success": "Gelach",
    }
    assert [(one["text"], one.get("repeats")) for one in last["actions"]] == [("Fietsen", None), ("Zingen", "daily")]
    assert [(one["text"], one["status"]) for one in plan["actions"][:2]] == [
        ("Zilverplan rondsturen", "dropped"),
        ("Fietsen", "planned"),
    ]


@pytest.mark.usefixtures("family")
def test_what_stays_open_under_a_goal_that_ends_is_said() -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer(*PRESENT, "", "", "", "achieved", "", "", "", *NO_NEW_GOAL, *WHOLE_PLAN, *COORDINATOR)
        shown.answer(*HELP, *ROUND, *ENDING, *FEEDBACK, "yes")
    assert shown.code == 0, shown.screen
    assert "Still open: a-9x1qd, a-b3c4d." in flat(shown.screen)


def test_a_goal_that_is_not_for_everybody_is_not_read_out(family: Family) -> None:
    text = family.file().read_text(encoding="utf-8")
    of_goal = "    said_by: daan\n"
    family.put("plans/p-4h7k2.yaml", text.replace(of_goal, f"{of_goal}    share: [moeder]\n"))
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer(*PRESENT, *FIRST_GOAL, *NO_NEW_GOAL, *WHOLE_PLAN, *COORDINATOR, *HELP, *ROUND)
        shown.answer(*ENDING, *FEEDBACK, "yes")
    assert shown.code == 0, shown.screen
    assert "naar school" not in shown.screen
    assert "g1p evaluate p-4h7k2 --goal g-3fd9x" in flat(shown.screen)
    assert family.plan()["goals"][1]["share"] == ["moeder"]


def test_it_is_read_out_when_all_who_are_there_may_know_of_it(family: Family) -> None:
    text = family.file().read_text(encoding="utf-8")
    of_goal = "    said_by: daan\n"
    family.put("plans/p-4h7k2.yaml", text.replace(of_goal, f"{of_goal}    share: [moeder]\n"))
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown, untouched(family):
        shown.answer("<", "<", "wijkcoach", "", *FIRST_GOAL)
        assert "Zilver naar school: how does it go?" in flat(shown.screen)


def test_a_first_round_table_evaluates_nothing_and_finds_who_watches_the_plan(done: Done, family: Family) -> None:
    ident = done("meeting", "plan", "p-4hb", "--kind", "start", "--option", "vandaag 19:30").out.strip()
    before = family.head()
    with terminal("--lang", "en", "meeting", "run", ident) as shown:
        assert "on which day" in shown.screen.lower()
        assert "is still to come" in flat(shown.answer("morgen 19:30"))
        shown.answer("vandaag 19:30", "coach", "", "Rust", "vader", "", "", "", "", "", "", "")
        shown.answer("vader", "vader")
        assert "is not a professional" in flat(shown.screen)
        shown.answer("coach", "Op maandag", "", "coach", "", "", "", "", "", "", "9", "", "", "", "yes")
    assert shown.code == 0, shown.screen
    (kept,) = family.since(before)
    assert kept.subject == f"p-4hbar: meeting run {ident}"
    assert "g1p plan activate p-4hbar" in flat(shown.screen)
    plan = family.plan("p-4hbar")
    assert "evaluations" not in plan
    assert plan["coordination"] == {
        "coordinator": "vader",
        "keeper": "coach",
        "since": "2026-11-21",
        "arrangement": "Op maandag",
    }
    assert [one["text"] for one in plan["goals"]] == ["Rust"]
    assert plan["next_evaluation"] == "2027-02-13"
    assert plan["meetings"][0]["at"] == "2026-11-21T19:30"


def test_at_a_first_round_table_nobody_asks_how_a_goal_goes(done: Done, family: Family) -> None:
    done("action", "add", "p-dr", "Bellen", "--who", "vader", "--due", "+1w")
    done("done", family.plan("p-dr4ft")["actions"][0]["id"])
    ident = done("meeting", "plan", "p-dr", "--kind", "start", "--at", "vandaag 9:00").out.strip()
    with terminal("--lang", "en", "meeting", "run", ident) as shown:
        shown.answer("", "", "", "", "", "", "", "", "vader", "", "", "coach", "", "", "", "", "7", "", "yes")
    assert shown.code == 0, shown.screen
    assert "how does it go?" not in flat(shown.screen)
    assert "Bellen (" not in shown.screen
    plan = family.plan("p-dr4ft")
    assert (len(plan["actions"]), "evaluations" in plan) == (3, False)


# --- back, wrong, and not yet ----------------------------------------------------------------------------------------


def test_back_goes_over_every_kind_of_question(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer(*PRESENT, *GOAL, "done", "Ging goed", "", "", *NEW_ACTION)
        assert "[oma; Enter is ready]" in flat(shown.answer("<", "<", "<", "<"))
        assert "what will be done? Empty when that is all. [Fietsen]" in flat(shown.answer("<", "<"))
        shown.answer("<", "<", "<")
        assert "how does it stand?" in flat(shown.answer("<"))
        assert flat(shown.screen).endswith("[done] >")
        shown.answer("", "Ging best", "", "", "-", *SECOND_GOAL, *NO_NEW_GOAL, *WHOLE_PLAN)
        shown.answer(*COORDINATOR, *HELP, *ROUND, *ENDING, *FEEDBACK, "yes")
    assert shown.code == 0, shown.screen
    read, *_ = actions = family.plan()["goals"][0]["actions"]
    assert read["result"] == "Ging best"
    assert len(actions) == 3, "the action that was taken back is not there"


def test_what_hung_on_an_answer_goes_when_the_answer_does(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer(*PRESENT, *GOAL, "<", "<", "<", "<", "-")
        assert "how does it stand?" in flat(shown.screen)
        shown.answer("", "", "", "", *("", "", ""), *NO_NEW_GOAL, *WHOLE_PLAN)
        shown.answer(*COORDINATOR, *HELP, *ROUND, *ENDING, *FEEDBACK, "yes")
    assert shown.code == 0, shown.screen
    assert "evaluations" not in family.plan()


def test_wrong_answers_are_told_at_once(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown, untouched(family):
        shown.answer(*["<"] * 6, "moeder", "daan", "oma", "wijkcoach")
        assert "only mentioned" in flat(shown.answer("opa"))
        assert "no longer takes part" in flat(shown.answer("buurman"))
        shown.answer(*PRESENT, "slow")
        assert "only mentioned" in flat(shown.answer("opa=3"))
        shown.answer("", "", "moved")
        assert "comes before" in flat(shown.answer("2026-11-09"))
        shown.answer("vrijdag", "", "", "", "Fietsen", "oma", "", "")
        assert "comes before" in flat(shown.answer("gisteren"))
        shown.answer("+1w", "", "", "", "", "", *NO_NEW_GOAL, *WHOLE_PLAN, *COORDINATOR, *HELP, *ROUND)
        assert "has passed" in flat(shown.answer("gisteren"))
        assert "on another day than this one" in flat(shown.answer("vandaag"))
        shown.answer("+6w", "")
        assert "from 0 to 10" in shown.answer("11")
        assert "from 0 to 10" in shown.answer("goed")
        shown.answer(CTRL_C)


def test_nobody_ends_it_without_a_word_of_feedback(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        with untouched(family):
            shown.answer(*EVENING[: -len(FEEDBACK)], *[""] * 7)
            assert "This cannot stay empty" in flat(shown.answer(""))
        shown.answer("Rustig", "yes")
    assert shown.code == 0
    assert meeting_of(family, TONIGHT)["feedback"] == [{"by": "wijkcoach", "text": "Rustig"}]


def test_what_may_stand_in_no_plan_is_told_at_once_and_in_no_draft(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown, untouched(family):
        shown.answer(*PRESENT, "slow", "moeder=5")
        assert "citizen service number" in flat(shown.answer("opa=111222333"))
        assert "citizen service number" in flat(shown.answer("", "Bel 111222333"))
        shown.answer(CTRL_C)
    (draft,) = drafts(family)
    assert b"111222333" not in draft.read_bytes()


# --- stopped ---------------------------------------------------------------------------------------------------------


def test_after_every_answer_the_evening_can_be_killed_and_goes_on(family: Family) -> None:
    before, answers = family.head(), list(EVENING)
    cuts = (1, 3, 7, 12, 20, 33)
    with untouched(family):
        for start, end in zip((0, *cuts), cuts, strict=False):
            with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:  # left with SIGKILL
                if start:
                    assert AGAIN in shown.screen
                    shown.answer("y", "")
                shown.answer(*answers[start:end])
                assert shown.code is None
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer("y", "", *answers[cuts[-1] :], "yes")
    assert shown.code == 0, shown.screen
    assert len(family.since(before)) == 1
    assert drafts(family) == []


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_who_stops_keeps_what_was_typed_and_sees_the_last_answer_again(family: Family, key: str) -> None:
    with untouched(family):
        with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
            shown.answer(*PRESENT, *GOAL, key)
        assert shown.code == 130
        assert "go on with the same line again, g1p meeting run …" in flat(shown.screen)
        with terminal("--lang", "en", "meeting", "run") as shown:
            assert flat(shown.answer("")).endswith("What worked? [Voorlezen] >")
            assert "how does it stand?" in flat(shown.answer(""))
    (draft,) = drafts(family)
    assert MARK not in draft.name


def test_a_list_that_was_half_way_is_not_taken_for_whole(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer("<", "<", "<", "<", "<", "<", "<", "<", "<", "oma")
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown, untouched(family):
        assert flat(shown.answer("")).endswith("[oma; Enter is ready] >")


def test_who_goes_back_to_a_list_and_stops_there_still_has_it(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer("<", "", "slow", "moeder=5", "", "<", CTRL_C)
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown, untouched(family):
        shown.answer("", "")
        assert flat(shown.screen).endswith("[moeder=5; Enter is ready] >")


def test_a_laptop_that_was_closed_goes_on_the_next_day_with_the_same_days(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer(*EVENING[: -len(FEEDBACK)])
        shown.hang_up()
    with terminal("--lang", "en", "--today", "2026-11-22", "meeting", "run", TONIGHT) as shown:
        shown.answer("", "", *FEEDBACK, "yes")
    assert shown.code == 0, shown.screen
    plan = family.plan()
    assert (plan["evaluations"][0]["date"], plan["next_evaluation"]) == ("2026-11-21", "2027-01-02")
    assert plan["goals"][0]["actions"][0]["done_on"] == "2026-11-21"
    assert plan["actions"][-1]["due"] == "2026-11-22"


def test_what_does_not_hold_any_more_is_asked_again(done: Done, family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer(*PRESENT, *FIRST_GOAL, *SECOND_GOAL, *NO_NEW_GOAL, *WHOLE_PLAN, *COORDINATOR)
    done("person", "set", "p-4h7", "oma", "--group", "mentioned")
    done("goal", "let-go", "g-3fd9x")
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer("")
        assert "only mentioned" in flat(shown.screen)
        shown.answer("", "moeder", "", "")
        shown.answer(*HELP, *ROUND, *ENDING, "8", "Fijn", "", "", "", "")
        assert "what you typed of these is not saved. Note it down" in flat(shown.screen)
        assert "g-3fd9x let_go" in flat(shown.screen)
        shown.answer("yes")
    assert shown.code == 0, shown.screen
    assert meeting_of(family, TONIGHT)["present"] == ["moeder", "daan", "wijkcoach"]
    assert [one["goal"] for one in family.plan()["evaluations"][0]["goals"]] == ["g-7k2mq"]


def test_what_somebody_else_changes_meanwhile_is_told_and_nothing_goes_unseen(done: Done, family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer(*EVENING)
        done("goal", "achieve", "g-7k")
        with untouched(family):
            assert "Somebody has changed the plan while you typed" in flat(shown.answer("yes"))
        shown.answer(CTRL_C)
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer("y", "")
        assert "g-7k2mq on_track; moeder=5; Voorlezen; Fietsen; oma" in flat(shown.screen)
        shown.answer("yes")
    assert shown.code == 0, shown.screen
    assert "evaluations" not in family.plan()


def test_who_does_not_want_the_draft_begins_anew(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        shown.answer(*PRESENT, *GOAL, CTRL_C)
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown, untouched(family):
        assert flat(shown.answer("n")).endswith("[moeder, daan, oma, wijkcoach; Enter is ready] >")
        assert "Voorlezen" not in shown.screen


def test_a_refusal_while_it_is_saved_keeps_the_evening(family: Family) -> None:
    (family.root / ".git" / "MERGE_HEAD").write_text(f"{family.head()}\n", encoding="ascii")
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown, untouched(family):
        shown.answer(*EVENING, "yes")
    assert shown.code == 8
    (family.root / ".git" / "MERGE_HEAD").unlink()
    with terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        assert "Save it?" in flat(shown.answer(""))
        shown.answer("")
    assert shown.code == 0, shown.screen
    assert meeting_of(family, TONIGHT)["outcome"] == "Twee doelen"


def test_a_dry_run_shows_the_evening_and_keeps_it(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run", TONIGHT, "--dry-run") as shown, untouched(family):
        shown.answer(*EVENING, "yes")
    assert (shown.code, "outcome: Twee doelen" in shown.screen) == (0, True)
    assert len(drafts(family)) == 1


# --- which meeting, and refused --------------------------------------------------------------------------------------


def test_without_its_id_it_is_the_one_of_today_or_it_is_asked(done: Done, family: Family) -> None:
    with terminal("--lang", "en", "meeting", "run") as shown:
        assert "Who is here?" in flat(shown.screen)
        shown.answer(CTRL_C)
    other = done("meeting", "plan", "p-9", "--kind", "evaluation", "--at", "vandaag 10:00").out.strip()
    with terminal("--lang", "en", "meeting", "run") as shown, untouched(family):
        listed = (f"{TONIGHT} p-4h7k2 2026-11-21 19:30", f"{other} p-9m2aa 2026-11-21 10:00")
        assert all(line in flat(shown.screen) for line in listed)
        assert "Zilvervader" not in shown.screen
        assert "Who is here?" in flat(shown.answer(other))
        shown.answer(CTRL_C)
    assert drafts(family) == []


@pytest.mark.parametrize(
    "line, code, said",
    [
        ("-y meeting run", 2, "g1p meeting run needs more: --calls, --feedback."),
        ("meeting run m-zz", 3, "No meeting here has an id that begins with m-zz"),
        ("meeting run m-9z", 7, "Meeting m-9z3rv is still to come."),
    ],
)
def test_what_cannot_be_held_is_refused_before_the_first_question(
    done: Done, family: Family, line: str, code: int, said: str
) -> None:
    done("meeting", "set", "m-9z", "--at", "vrijdag 14:00")
    with untouched(family), terminal("--lang", "en", *line.split()) as shown:
        assert shown.code == code, shown.screen
    assert said in flat(shown.screen)


def test_a_plan_that_cannot_be_changed_is_told_before_the_evening(family: Family) -> None:
    family.put("plans/p-4h7k2.yaml", family.file().read_text(encoding="utf-8") + UNRESOLVED)
    with untouched(family), terminal("--lang", "en", "meeting", "run", TONIGHT) as shown:
        assert shown.code == 6, shown.screen


@pytest.mark.parametrize(
    "plan, meeting, said",
    [
        ("p-c0sed", "{id: m-00007, kind: closing}", "is closed"),
        ("p-aft3r", "{id: m-00007, kind: closing, present: [vader]}", "Meeting m-00007 has been held"),
        ("p-9m2aa", "{id: m-00007, kind: closing, void: zilverfout}", "m-00007 is marked as a mistake"),
    ],
)
def test_what_has_ended_or_is_a_mistake_is_not_held(family: Family, plan: str, meeting: str, said: str) -> None:
    text = family.file(plan).read_text(encoding="utf-8")
    family.put(f"plans/{plan}.yaml", f"{text.replace('meetings:', 'x_was:')}meetings:\n  - {meeting}\n")
    with untouched(family), terminal("--lang", "en", "meeting", "run", "m-00007") as shown:
        assert shown.code == 7, shown.screen
    assert said in flat(shown.screen)
