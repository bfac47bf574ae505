"""What a writing command says: ids and JSON on stdout, the rest on stderr, the commit, and how to take it back."""

import fcntl
import json
import re
from collections.abc import Callable
from threading import Timer

import pytest

from tests.cli.door import RAW, SGR, Ran
from tests.cli.writing.family import MARK, Family, untouched

Done = Callable[..., Ran]
G1p = Callable[..., Ran]

GOAL = ("goal", "add", "p-4h7", "Rust", "--by", "moeder")
LATER = ("goal", "set", "g-7k", "--when", "later")
ID = re.compile(r"[a-z]-[0-9a-hjkmnp-tv-z]{5}")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_command_says_what_it_did_its_commit_and_how_to_undo_it(done: Done, family: Family, language: str) -> None:
    ran = done(*GOAL, "--lang", language)
    assert ID.fullmatch(ran.out.removesuffix("\n"))
    happened, saved = ran.err.splitlines()
    assert ran.out.strip() in happened
    assert "p-4h7k2" in happened
    assert saved.endswith(f"g1p undo {family.head()[:8]}")


def test_what_changes_and_is_not_made_is_told_and_not_printed(done: Done) -> None:
    ran = done(*LATER)
    assert ran.out == ""
    assert ran.err.startswith("Goal g-7k2mq is changed.\n")


def test_quiet_leaves_the_id_alone(done: Done) -> None:
    ran = done("-q", *GOAL)
    assert (bool(ID.fullmatch(ran.out.strip())), ran.err) == (True, "")


def test_a_day_is_echoed_with_its_weekday_in_the_language_of_the_user(done: Done) -> None:
    assert "--target: Friday 27 November 2026\n" in done("goal", "set", "g-7k", "--target", "vrijdag").err
    said = done("--lang", "nl", "goal", "set", "g-7k", "--target", "friday").err
    assert "--target: vrijdag 27 november 2026\n" in said


# --- json ------------------------------------------------------------------------------------------------------------


def test_json_is_one_envelope_and_nothing_else(done: Done, family: Family) -> None:
    ran = done(*GOAL, "--target", "morgen", "--json")
    assert ran.err == ""
    head = {"g1p": 1, "kind": "goal", "plan": "p-4h7k2", "path": "plans/p-4h7k2.yaml", "changed": True}
    assert ran.json == head | {"id": ran.json["id"], "commit": family.head()}
    assert ID.fullmatch(ran.json["id"])


KINDS = [
    (("plan", "new", "--title", "A", "--reason", "B", "--person", "a:A:family:moeder"), "plan"),
    (("plan", "pause", "p-4h7", "--reason", "Feest"), "plan"),
    (("goal", "order", "p-4h7", "g-3f"), "plan"),
    (("person", "set", "p-4h7", "oma", "--role", "omaatje"), "person"),
    (("coordinator", "set", "p-4h7", "oma"), "person"),
    (("done", "a-9x1"), "action"),
    (("evaluate", "p-4h7", "--goal", "g-7k", "--result", "slow", "--by", "oma"), "evaluation"),
    (("strength", "add", "p-4h7", "Lachen", "--by", "oma"), "strength"),
    (("concern", "add", "p-4h7", "Huilen", "--by", "oma"), "concern"),
    (("statement", "add", "p-4h7", "Anders", "--by", "oma"), "statement"),
]


@pytest.mark.parametrize("line, kind", KINDS, ids=lambda one: one if isinstance(one, str) else " ".join(one[:2]))
def test_json_says_which_kind_it_is_about(done: Done, line: tuple[str, ...], kind: str) -> None:
    said = done(*line, "--json").json
    assert (said["kind"], said["path"]) == (kind, f"plans/{said['plan']}.yaml")
    assert said["id"] == {"plan": said["plan"], "person": "oma"}.get(kind, said["id"])


def test_json_of_several_has_the_first_and_all_of_them(done: Done, family: Family) -> None:
    said = done("done", "a-9x1", "a-9x9", "--json").json
    assert [(one["kind"], one["id"], one["plan"]) for one in said["items"]] == [
        ("action", "a-9x1qd", "p-4h7k2"),
        ("action", "a-9x9yy", "p-9m2aa"),
    ]
    assert {one["commit"] for one in said["items"]} == {family.head()}
    assert {key: said[key] for key in said["items"][0]} == said["items"][0]


def test_a_follow_up_and_its_evaluation_are_two_items(done: Done) -> None:
    line = "evaluate p-4h7 --goal g-7k --result slow --by oma --follow-up Bellen --who oma --due +1w --json"
    assert [one["kind"] for one in done(*line.split()).json["items"]] == ["evaluation", "action"]


def test_of_a_goal_that_is_finished_it_is_said_how_it_ends(done: Done) -> None:
    line = ("evaluate", "p-4h7", "--goal", "g-7k", "--by", "oma", "--lang", "en", "--result")
    assert "g1p goal achieve g-7k2mq" in done(*line, "finished").err
    assert "g1p goal achieve" not in done(*line, "slow").err
    assert "g1p goal achieve" not in done(*line, "finished", "--json").err
    ended = ("evaluate", "p-aft", "--goal", "g-aft", "--by", "vader", "--result", "finished")
    assert "g1p goal achieve" not in done(*ended).err


def test_jsonl_is_one_item_a_line(done: Done, family: Family) -> None:
    ran = done("done", "a-9x1", "a-9x9", "--format", "jsonl")
    items = [json.loads(line) for line in ran.out.splitlines()]
    assert [one["id"] for one in items] == ["a-9x1qd", "a-9x9yy"]
    assert {one["commit"] for one in items} == {family.head()}
    assert ran.err == ""


PERSON = ("person", "add", "p-4h7", "nicht:Nicht:network:nicht")
NEW = ("plan", "new", "--title", "Nieuw", "--reason", "Drukte", "--person", "zus:Zus:family:zus")


@pytest.mark.parametrize(
    "line",
    [
        GOAL,
        ("action", "add", "p-4h7", "g-7k2", "Bellen", "--who", "oma", "--due", "2026-12-24"),
        ("action", "add", "p-4h7", "Bellen", "--who", "oma", "--due", "2026-12-24"),
        ("strength", "add", "p-4h7", "Samen", "--by", "moeder"),
        ("statement", "add", "p-4h7", "Ik zie het anders", "--by", "oma"),
    ],
    ids=lambda line: " ".join(line[:2]),
)
def test_lines_say_where_the_new_record_stands(done: Done, family: Family, line: tuple[str, ...]) -> None:
    found = re.fullmatch(rf"plans/p-4h7k2\.yaml:(\d+):(\d+): ({ID.pattern})\n", done(*line, "--format", "lines").out)
    assert found is not None
    row = family.file().read_text(encoding="utf-8").splitlines()[int(found[1]) - 1]
    assert re.fullmatch(rf"{{?id: {found[3]}.*", row[int(found[2]) - 1 :])


def test_lines_say_where_a_new_person_and_a_new_plan_stand(done: Done, family: Family) -> None:
    said = done(*PERSON, "--format", "lines").out
    rows = family.file().read_text(encoding="utf-8").splitlines()
    line = 1 + next(index for index, row in enumerate(rows) if "id: nicht" in row)
    assert said == f"plans/p-4h7k2.yaml:{line}:{1 + rows[line - 1].index(rows[line - 1].lstrip(' -'))}: nicht\n"
    assert re.fullmatch(r"plans/(p-\w+)\.yaml:2:1: \1\n", done(*NEW, "--format", "lines").out)


def test_what_makes_no_record_prints_no_line(done: Done) -> None:
    assert done(*LATER, "--format", "lines").out == ""


@pytest.mark.parametrize(
    "more, said", [((), True), (("-q",), False), (("--json",), False), (("--format", "jsonl"), False)]
)
def test_who_waits_for_another_g1p_hears_of_it_once(
    done: Done, family: Family, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...], *, said: bool
) -> None:
    monkeypatch.setattr("g1p.store.lock.SILENT", 0.02)
    room = family.root / ".git" / "g1p"
    room.mkdir(exist_ok=True)
    with (room / "lock").open("wb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        Timer(0.5, fcntl.flock, (other, fcntl.LOCK_UN)).start()
        ran = done("--lang", "en", *LATER, *more)
    assert ran.err.splitlines().count("Another g1p is saving; waiting for it.") == said


def test_a_short_wait_is_silent(done: Done, family: Family) -> None:
    room = family.root / ".git" / "g1p"
    room.mkdir(exist_ok=True)
    with (room / "lock").open("wb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        Timer(0.2, fcntl.flock, (other, fcntl.LOCK_UN)).start()
        assert "waiting" not in done("--lang", "en", *LATER).err


# --- one commit for several ------------------------------------------------------------------------------------------


def test_several_ids_of_one_plan_are_one_commit(done: Done, family: Family) -> None:
    before = family.head()
    ran = done("done", "a-9x1", "b3c", "0p3", "a-9x1qd", "--result", "Klaar")
    (kept,) = family.since(before)
    assert kept.subject == "p-4h7k2: action done a-9x1qd a-b3c4d a-0p3rk"
    assert kept.files == ("plans/p-4h7k2.yaml",)
    assert sum(line.endswith("status: done") for line in kept.lines) == 3
    assert [line for line in ran.err.splitlines() if line.endswith("is done.")] == [
        "Action a-9x1qd is done.",
        "Action a-b3c4d is done.",
        "Action a-0p3rk is done.",
    ]


def test_several_ids_of_two_plans_are_one_commit(done: Done, family: Family) -> None:
    before = family.head()
    done("action", "move", "a-9x9", "a-9x1", "--to", "2027-01-02", "--reason", "Feest")
    (kept,) = family.since(before)
    assert kept.subject == "p-9m2aa p-4h7k2: action move a-9x9yy a-9x1qd"
    assert kept.files == ("plans/p-4h7k2.yaml", "plans/p-9m2aa.yaml")
    assert len(kept.lines) == 8


def test_when_one_of_several_is_refused_none_is_written(g1p: G1p, family: Family) -> None:
    with untouched(family):
        assert g1p("done", "a-9x1", "a-v0", "a-9x9").code == 7
        assert g1p("done", "a-9x1", "a-zzz", "a-9x9").code == 3


def test_of_several_only_what_is_new_is_written(done: Done, family: Family) -> None:
    done("done", "a-9x1")
    before = family.head()
    done("done", "a-9x1", "a-9x9")
    (kept,) = family.since(before)
    assert kept.files == ("plans/p-9m2aa.yaml",)


# --- -m, --no-commit, --dry-run --------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", ["-m", "--message"])
def test_own_words_go_with_the_commit_behind_its_subject(done: Done, family: Family, option: str) -> None:
    before = family.head()
    done(*LATER, option, "Besproken met Zilvera\n\n# niet weg\n")
    (kept,) = family.since(before)
    assert kept.subject == "p-4h7k2: goal set g-7k2mq"
    assert kept.body == "Besproken met Zilvera\n\n# niet weg"


def test_without_a_commit_the_file_is_written_and_git_is_left_alone(g1p: G1p, family: Family) -> None:
    before = family.head()
    ran = g1p(*GOAL, "--no-commit")
    assert (ran.code, family.head()) == (0, before)
    assert family.git("status", "--short") == " M plans/p-4h7k2.yaml"
    assert family.plan()["goals"][-1]["id"] == ran.out.strip()
    assert "undo" not in ran.err
    assert g1p(*LATER, "--no-commit", "--json").json["commit"] is None
    assert family.head() == before


def test_a_new_plan_without_a_commit_is_a_new_file(g1p: G1p, family: Family) -> None:
    ran = g1p("plan", "new", "--title", "A", "--reason", "B", "--person", "a:A:family:moeder", "--no-commit")
    assert family.git("status", "--short") == f"?? plans/{ran.out.strip()}.yaml"


@pytest.mark.parametrize("form", ["text", "lines"])
def test_a_dry_run_shows_the_difference_and_writes_nothing(g1p: G1p, family: Family, form: str) -> None:
    with untouched(family):
        ran = g1p(*LATER, "--dry-run", "--format", form)
    lines = ran.out.splitlines()
    assert lines[:2] == ["--- plans/p-4h7k2.yaml", "+++ plans/p-4h7k2.yaml"]
    assert [line for line in lines[2:] if line[0] in "+-"] == ["-    when: now", "+    when: later"]
    assert ran.code == 0
    assert "--dry-run" in ran.err


def test_a_dry_run_over_two_plans_shows_both(g1p: G1p, family: Family) -> None:
    with untouched(family):
        ran = g1p("done", "a-9x1", "a-9x9", "--dry-run")
        items = [
            json.loads(line)
            for line in g1p("done", "a-9x1", "a-9x9", "--dry-run", "--format", "jsonl").out.splitlines()
        ]
    assert ran.out.count("+++ ") == 2
    assert [one["diff"].splitlines()[1] for one in items] == ["+++ plans/p-4h7k2.yaml", "+++ plans/p-9m2aa.yaml"]


def test_a_dry_run_in_json_has_the_difference_in_it(g1p: G1p, family: Family) -> None:
    with untouched(family):
        said = g1p(*LATER, "--dry-run", "--json").json
    assert (said["dry_run"], said["commit"], said["changed"]) == (True, None, True)
    assert "+    when: later" in said["diff"].splitlines()


def test_a_dry_run_of_a_new_plan_shows_the_whole_file(g1p: G1p, family: Family) -> None:
    with untouched(family):
        ran = g1p("plan", "new", "--title", "A", "--reason", "B", "--person", "a:A:family:moeder", "--dry-run")
    assert "+title: A" in ran.out.splitlines()
    assert len(list((family.root / "plans").iterdir())) == 6


@pytest.mark.usefixtures("family")
def test_a_dry_run_refuses_what_the_command_refuses(g1p: G1p) -> None:
    assert g1p("action", "add", "p-4h7", "x", "--who", "buurman", "--due", "+1w", "--dry-run").code == 7
    assert g1p("action", "add", "p-4h7", "x 111222333", "--who", "oma", "--due", "+1w", "--dry-run").code == 2


def test_a_text_with_markup_in_it_is_shown_as_it_stands(g1p: G1p, family: Family) -> None:
    markup = "[/] [bold] [link=x] {id} %s :smile: \\\\n"
    family.put(
        "plans/p-4h7k2.yaml", family.file().read_text(encoding="utf-8").replace("Zilver slaapt weer", f"'{markup}'")
    )
    ran = g1p("goal", "set", "g-7k", "--text", "Rust", "--dry-run", "--color", "always")
    assert ran.code == 0
    assert markup in SGR.sub("", ran.out)
    assert not RAW.search(SGR.sub("", ran.out + ran.err))


# --- already so ------------------------------------------------------------------------------------------------------


ALREADY = [
    ("goal", "set", "g-7k", "--when", "now"),
    ("goal", "set", "g-7k", "--text", "Zilver slaapt weer", "--scale", "3:7", "--for", "daan"),
    ("goal", "set", "g-3f", "--clear", "scale"),
    ("goal", "order", "p-4h7", "g-7k", "g-3f"),
    ("goal", "achieve", "g-ach"),
    ("action", "start", "a-b3c"),
    ("action", "done", "a-b3z", "--on", "2026-10-19"),
    ("action", "move", "a-9x1", "--to", "2026-12-05", "--reason", "Zo"),
    ("action", "assign", "a-9x1", "--who", "moeder"),
    ("person", "set", "p-4h7", "moeder", "--role", "zilvermoeder"),
    ("person", "leave", "p-4h7", "buurman", "--on", "2026-10-01"),
    ("coordinator", "set", "p-4h7", "moeder"),
    ("keeper", "set", "p-4h7", "wijkcoach"),
    ("plan", "resume", "p-4h7"),
    ("plan", "activate", "p-4h7"),
    ("plan", "activate", "p-4h7", "--next-evaluation", "2026-12-14"),
]


@pytest.mark.parametrize("line", ALREADY, ids=" ".join)
def test_what_was_so_already_is_no_error_and_no_commit(g1p: G1p, family: Family, line: tuple[str, ...]) -> None:
    with untouched(family):
        ran = g1p(*line)
        said = g1p(*line, "--json").json
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines()[-1] == "It was so already; nothing is written."
    assert (said["changed"], said["commit"]) == (False, None)


def test_no_message_but_the_text_that_was_typed_tells_a_text_of_the_plan(done: Done) -> None:
    for line in (
        GOAL,
        LATER,
        ("done", "a-9x1"),
        ("person", "leave", "p-4h7", "oma"),
        ("plan", "pause", "p-9", "--reason", "x"),
    ):
        assert MARK not in done(*line).err.lower()


# --- lists -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "noun, kind, ids",
    [
        ("goal", "goals", ["g-7k2mq", "g-3fd9x", "g-ach11", "g-v0d00"]),
        ("action", "actions", ["a-0p3rk", "a-9x1qd", "a-b3c4d", "a-b3zzz", "a-v0d01"]),
        ("person", "people", ["moeder", "daan", "oma", "wijkcoach", "mentor", "buurman", "opa", "tante"]),
    ],
)
def test_the_records_of_a_plan_are_listed(g1p: G1p, family: Family, noun: str, kind: str, ids: list[str]) -> None:
    line = (noun, "list", "p-4h7")
    with untouched(family):
        said = g1p(*line, "--json")
        assert said.json.keys() == {"g1p", "kind", "plan", "path", "items"}
        assert (said.json["kind"], [one["id"] for one in said.items]) == (kind, ids)
        assert [json.loads(one)["id"] for one in g1p(*line, "--format", "jsonl").out.splitlines()] == ids
        text = g1p(*line)
        assert [one.split()[0] for one in text.out.splitlines()[1:] if one.split()[0] in ids] == ids
        assert text.err == f"{len(ids)} records\n"
        lines = g1p(*line, "--format", "lines").out.splitlines()
    held = family.file().read_text(encoding="utf-8").splitlines()
    for one, ident in zip(lines, ids, strict=True):
        number, column = map(int, re.match(r"plans/p-4h7k2\.yaml:(\d+):(\d+): ", one).groups())  # type: ignore[union-attr]  # it does
        assert ident in held[number - 1][column - 1 :]


@pytest.mark.usefixtures("family")
def test_a_list_of_nothing_has_no_heading(g1p: G1p) -> None:
    ran = g1p("goal", "list", "p-4hb")
    assert (ran.code, ran.out, ran.err) == (0, "", "0 records\n")
    assert g1p("goal", "list", "p-4hb", "--json").items == []


@pytest.mark.usefixtures("family")
def test_a_list_fits_the_screen_and_names_what_is_void_in_dutch(g1p: G1p) -> None:
    for noun in ("goal", "action", "person"):
        out = g1p("--lang", "nl", noun, "list", "p-4h7").out
        assert max(map(len, out.splitlines())) <= 80
        assert "void" not in out


@pytest.mark.parametrize("words", [("goal", "achieve", "g-7k", "--partly"), ("goal", "let-go", "g-7k")])
def test_what_is_still_open_under_a_goal_that_ends_is_said(done: Done, words: tuple[str, ...]) -> None:
    assert "Still open: a-9x1qd" in done(*words).err.splitlines()[-1]


def test_what_somebody_who_leaves_had_promised_with_others_is_said(done: Done) -> None:
    done("action", "assign", "a-9x1", "--who", "moeder,oma")
    assert done("person", "leave", "p-4h7", "oma").err.splitlines()[-1].startswith("Still open: a-9x1qd")
