"""`g1p agree`: a word bound to the text, and what has changed in that text since; and `plan activate`, which asks."""

import json
from collections.abc import Callable

import pytest

from g1p.model.agreeing import digest_of
from g1p.model.mapping import plan_from
from tests.cli.door import RAW, Ran
from tests.cli.writing.family import MARK, Family, untouched
from tests.cli.writing.terminal import terminal

G1p = Callable[..., Ran]
Done = Callable[..., Ran]

STATUS = ("agree", "p-4h7", "--status")
HAS_CUSTODY = "  - id: moeder\n"


@pytest.fixture
def parent(family: Family, monkeypatch: pytest.MonkeyPatch) -> Family:
    """The workspace in which the mother has custody of a son of ten, and the father of the draft of one of twelve.

    All of it was committed yesterday.
    """
    monkeypatch.setenv("GIT_AUTHOR_DATE", "2026-11-20T12:00:00+01:00")
    text = family.file().read_text(encoding="utf-8")
    family.put("plans/p-4h7k2.yaml", text.replace(HAS_CUSTODY, f"{HAS_CUSTODY}    custody: [daan]\n", 1))
    draft = family.file("p-dr4ft").read_text(encoding="utf-8")
    child = (
        "  - {id: noor, name: Zilvernoor, group: family, role: dochter, birth_date: 2012-01-01, since: 2026-11-20}\n"
    )
    has = draft.replace("role: zilvervader,", "role: zilvervader, custody: [noor],", 1)
    family.put("plans/p-dr4ft.yaml", has.replace("people:\n", f"people:\n{child}", 1))
    monkeypatch.delenv("GIT_AUTHOR_DATE")
    return family


@pytest.fixture
def older(family: Family) -> Family:
    """The workspace whose one commit is of the day before yesterday."""
    family.git("commit", "--quiet", "--amend", "--no-edit", "--date", "2026-11-19T23:30:00+01:00")
    return family


def digest(family: Family, ident: str = "p-4h7k2") -> str:
    return digest_of(plan_from(family.plan(ident)))


def test_who_agrees_stands_in_the_plan_with_the_digest_of_its_text(done: Done, family: Family) -> None:
    before = family.head()
    was = digest(family)
    ran = done("agree", "p-4h7", "--by", "moeder", "--how", "signature", "--note", "Als oma mee mag")
    assert (ran.out, "bound to the text" in ran.err) == ("", True)
    (kept,) = family.since(before)
    assert kept.subject == "p-4h7k2: agree"
    assert [line for line in kept.lines if line.strip("+")] == [
        "+agreed:",
        f'+  - {{by: moeder, date: 2026-11-21, how: signature, note: "Als oma mee mag", digest: "{was}"}}',
    ]
    assert digest(family) == was


def test_the_last_word_of_a_day_counts(done: Done, older: Family) -> None:
    line = ("agree", "p-4h7", "--by", "moeder", "--how")
    done(*line, "declined", "--on", "gisteren")
    done(*line, "spoken")
    before = older.head()
    assert "so already" in done(*line, "spoken").err
    assert older.since(before) == []
    assert "does not agree" in done(*line, "declined").err
    assert [(one["date"], one["how"]) for one in older.plan()["agreed"]] == [
        ("2026-11-20", "declined"),
        ("2026-11-21", "declined"),
    ]


def test_as_json_it_says_what_was_written(done: Done, family: Family) -> None:
    ran = done("agree", "p-4h7", "--by", "moeder", "--how", "mail", "--json")
    assert ran.json == {
        "g1p": 1,
        "kind": "agreement",
        "id": "p-4h7k2",
        "plan": "p-4h7k2",
        "path": "plans/p-4h7k2.yaml",
        "commit": family.head(),
        "changed": True,
    }


def test_at_a_terminal_it_asks(older: Family) -> None:
    with terminal("agree", "p-4h7") as shown:
        assert "still to come" in " ".join(shown.answer("oma", "agrees, by mail", "", "morgen").split())
        shown.answer("gisteren")
    assert shown.code == 0
    assert "signature (agrees, signed)" in " ".join(shown.screen.split())
    assert [(one["by"], one["date"], one["how"]) for one in older.plan()["agreed"]] == [("oma", "2026-11-20", "mail")]


def test_in_dutch_a_choice_is_refused_as_it_is_shown_and_taken_by_its_last_word(family: Family) -> None:
    with terminal("--lang", "nl", "agree", "p-4h7", "--by", "oma", "--note", "Ja") as shown:
        refused = " ".join(shown.answer("akkoord").split())
        assert "Kies uit: signature (akkoord, met handtekening), spoken (akkoord, gezegd), mail" in refused
        shown.answer("gezegd", "")
    assert (shown.code, family.plan()["agreed"][0]["how"]) == (0, "spoken")


def test_a_word_of_an_earlier_day_is_bound_to_the_text_of_that_day(g1p: G1p, done: Done, older: Family) -> None:
    was = digest(older)
    done("goal", "achieve", "g-3fd", "--not")
    older.git("commit", "--quiet", "--amend", "--no-edit", "--date", "2026-11-20T00:10:00+01:00")
    now = digest(older)
    for day in ("2026-11-19", "2026-11-20", "2026-11-21"):
        done("agree", "p-4h7", "--by", "oma", "--how", "spoken", "--on", day)
    ran = done("agree", "p-4h7", "--by", "moeder", "--how", "mail", "--on", "2026-11-19")
    assert "bound to the text of that day" in ran.err
    assert [one["digest"] for one in older.plan()["agreed"]] == [was, now, now, was]
    assert "1 goal" in g1p(*STATUS).out
    with untouched(older):
        refused = g1p("agree", "p-4h7", "--by", "oma", "--how", "mail", "--on", "2026-08-31", "--json")
    assert (refused.code, refused.error["code"]) == (2, "dates_disagree")


def test_who_agreed_on_paper_before_git_had_the_plan_is_bound_to_its_oldest_text(done: Done, older: Family) -> None:
    was = digest(older)
    done("goal", "achieve", "g-3fd", "--not")
    older.git("commit", "--quiet", "--amend", "--no-edit", "--date", "2026-11-20T00:10:00+01:00")
    ran = done("agree", "p-4h7", "--by", "moeder", "--how", "signature", "--on", "2026-11-18")
    assert "git has no text of that day" in ran.err
    assert older.plan()["agreed"][0]["digest"] == was


def test_who_acts_as_if_it_is_another_day_is_bound_to_the_text_as_it_is(done: Done, family: Family) -> None:
    ran = done("agree", "p-4h7", "--by", "moeder", "--how", "signature", "--on", "2026-09-20", "--today", "2026-09-21")
    assert "bound to the text as it is now" in ran.err
    assert family.plan()["agreed"][0]["digest"] == digest(family)


def test_what_is_not_committed_is_of_today(g1p: G1p, older: Family) -> None:
    was = digest(older)
    text = older.file().read_text(encoding="utf-8").replace("Zilver slaapt weer", "Zilver rust weer")
    older.file().write_text(text, encoding="utf-8")
    for day in ("2026-11-20", "2026-11-21"):
        line = ("agree", "p-4h7", "--by", "oma", "--how", "mail", "--on", day, "--no-commit", "-y")
        assert g1p(*line).code == 0
    assert [one["digest"] for one in older.plan()["agreed"]] == [was, digest(older)]
    assert digest(older) != was


# --- what has changed since ------------------------------------------------------------------------------------------


def test_the_status_says_what_has_changed_since(g1p: G1p, done: Done, parent: Family) -> None:
    done("agree", "p-4h7", "--by", "moeder", "--how", "spoken", "--on", "gisteren")
    assert done(*STATUS).out.splitlines()[1].endswith("nothing has changed since")
    done("action", "move", "a-9x1", "a-b3c", "--to", "2027-01-10")
    done("goal", "add", "p-4h7", "Rust", "--by", "moeder")
    done("agree", "p-4h7", "--by", "oma", "--how", "declined")
    done("done", "a-9x1", "--result", "Fijn")
    with untouched(parent):
        ran = g1p(*STATUS)
    assert " ".join(ran.out.split()) == (
        "who agreement date what has changed since "
        "moeder agrees, spoken 2026-11-20 2 end dates moved, 1 action done, 1 goal added "
        "oma does not agree 2026-11-21 1 action done"
    )
    dutch = g1p("--lang", "nl", "akkoord", "p-4h7", "--status").out
    assert "2 einddata verzet, 1 actie gedaan, 1 doel erbij" in " ".join(dutch.split())
    assert MARK not in ran.out + ran.err + dutch


def test_the_status_for_programs(g1p: G1p, done: Done, parent: Family) -> None:
    now = digest(parent)
    done("agree", "p-4h7", "--by", "oma", "--how", "spoken")
    done("action", "move", "a-9x1", "--to", "2027-01-10")
    with untouched(parent):
        ran = g1p(*STATUS, "--json")
    assert (ran.json["kind"], ran.json["plan"], ran.json["path"]) == ("agreements", "p-4h7k2", "plans/p-4h7k2.yaml")
    mother, grandmother = ran.items
    nothing = {"how": None, "date": None, "digest": None, "changed": None}
    assert mother == {"person": "moeder", "asked": True, **nothing, "found": False, "counts": {}, "changes": []}
    changes = grandmother.pop("changes")
    assert grandmother == {
        "person": "oma",
        "asked": False,
        "how": "spoken",
        "date": "2026-11-21",
        "digest": now,
        "changed": True,
        "found": True,
        "counts": {"action_due": 1},
    }
    assert changes[0] == {
        "what": "changed",
        "path": "goals/g-7k2mq/actions/a-9x1qd/due",
        "id": "a-9x1qd",
        "was": "2026-12-05",
        "now": "2027-01-10",
    }
    rows = [json.loads(line) for line in g1p(*STATUS, "--format", "jsonl").out.splitlines()]
    assert rows == [{**mother, "plan": "p-4h7k2"}, {**grandmother, "changes": changes, "plan": "p-4h7k2"}]


def test_the_status_as_lines_says_where_it_stands(g1p: G1p, done: Done, parent: Family) -> None:
    done("agree", "p-4h7", "--by", "oma", "--how", "spoken")
    ran = g1p(*STATUS, "--format", "lines")
    text = parent.file().read_text(encoding="utf-8").splitlines()
    found = [line.split(":", 3) for line in ran.out.splitlines()]
    assert [(name, said.strip()) for name, _, _, said in found] == [
        ("plans/p-4h7k2.yaml", "moeder not known yet"),
        ("plans/p-4h7k2.yaml", "oma agrees, spoken 2026-11-21 nothing has changed since"),
    ]
    assert [text[int(line) - 1][int(column) - 1 :][:10] for _, line, column, _ in found] == ["id: moeder", "{by: oma, "]


def test_what_git_does_not_hold_is_not_compared(g1p: G1p, parent: Family) -> None:
    text = parent.file().read_text(encoding="utf-8")
    lost = f'agreed:\n  - {{by: moeder, date: 2026-11-01, how: mail, digest: "sha256:{64 * "0"}"}}\n'
    parent.put("plans/p-4h7k2.yaml", text + lost)
    ran = g1p(*STATUS)
    assert ran.code == 0
    assert "not in git's history, so nothing is compared" in " ".join(ran.out.split())
    (item,) = g1p(*STATUS, "--json").items
    assert (item["changed"], item["found"], item["changes"]) == (True, False, [])


def test_without_a_repository_the_status_says_what_it_can(g1p: G1p, small: object) -> None:
    ran = g1p("-C", small, "agree", "p-0", "--status")
    assert (ran.code, ran.out) == (0, "")
    assert "Nobody is asked to agree" in ran.err


@pytest.mark.parametrize(
    "option", [["--by", "oma"], ["--how", "mail"], ["--note", "x"], ["--on", "gisteren"]], ids=lambda one: str(one[0])
)
def test_the_status_writes_nothing(g1p: G1p, family: Family, option: list[str]) -> None:
    with untouched(family):
        ran = g1p(*STATUS, *option, "--json")
    assert (ran.code, ran.error["code"]) == (2, "options_disagree")
    assert option[0] in ran.error["message"]


# --- when a plan begins ----------------------------------------------------------------------------------------------

ACTIVATE = ("plan", "activate", "p-dr", "--next-evaluation", "+6w")


def test_a_plan_that_begins_says_who_has_not_agreed(done: Done, parent: Family) -> None:
    done("agree", "p-dr", "--by", "vader", "--how", "declined")
    ran = done(*ACTIVATE)
    (line,) = [line for line in ran.err.splitlines() if "agreed" in line]
    assert "noor, vader" in line
    assert "g1p agree p-dr4ft" in line
    assert MARK not in ran.err
    assert not RAW.search(ran.err)
    assert parent.plan("p-dr4ft")["status"] == "active"
    assert "agreed" not in done(*ACTIVATE).err


def test_when_everybody_agrees_nothing_is_said(done: Done, parent: Family) -> None:
    for who in ("vader", "noor"):
        done("agree", "p-dr", "--by", who, "--how", "signature")
    assert "agreed" not in done(*ACTIVATE).err
    assert parent.plan("p-dr4ft")["status"] == "active"


def test_a_program_finds_nothing_on_stderr(done: Done, parent: Family) -> None:
    ran = done(*ACTIVATE, "--json")
    assert (ran.err, ran.json["changed"]) == ("", True)
    assert parent.plan("p-dr4ft")["status"] == "active"


def test_a_workspace_may_require_that_everybody_agrees(g1p: G1p, done: Done, parent: Family) -> None:
    parent.put("g1p.yaml", "g1p: 1\norganisation: Team\nlanguage: en\nrequire_agreement: true\n")
    done("agree", "p-dr", "--by", "noor", "--how", "spoken")
    for more in ((), ("--dry-run",), ("--lang", "nl")):
        with untouched(parent):
            ran = g1p(*ACTIVATE, *more, "--json")
        assert (ran.code, ran.error["code"], ran.error["candidates"]) == (7, "not_agreed", ["vader"])
        assert MARK not in ran.err
    done("agree", "p-dr", "--by", "vader", "--how", "mail")
    done("action", "assign", "a-dr1", "--who", "coach")
    with untouched(parent):
        assert g1p(*ACTIVATE, "--json").error["candidates"] == ["noor", "vader"]
    for who in ("vader", "noor"):
        done("agree", "p-dr", "--by", who, "--how", "mail")
    assert "agreed" not in done(*ACTIVATE).err
