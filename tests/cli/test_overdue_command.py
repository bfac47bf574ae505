"""`g1p overdue`: over a workspace, of some plans, filtered, together, and in every form."""

import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.cli.door import DAY, FORM, Ran, plan_mapping, write_plan, write_text

G1p = Callable[..., Ran]
KEYS = ["plan", "kind", "id", "text", "who", "due", "days", "coordinator"]


def ids(ran: Ran) -> list[str]:
    return [item["id"] for item in ran.items]


def action(ident: str, due: str, *who: str, **more: Any) -> dict[str, Any]:
    return {"id": ident, "text": "Do", "who": list(who), "start": "2026-01-02", "due": due, "status": "planned", **more}


@pytest.fixture
def two(small: Path) -> Path:
    """A workspace of two plans; Ann is in both by her address, and a coach is called bob in both."""
    people = [
        {
            "id": "mam",
            "name": "Ann",
            "group": "family",
            "role": "aunt",
            "since": "2026-01-01",
            "email": "ann@example.org",
        },
        {"id": "bob", "name": "Other Bob", "group": "professional", "role": "coach", "since": "2026-01-01"},
    ]
    roles = {"coordinator": "bob", "keeper": "bob", "since": "2026-01-01", "arrangement": "We call"}
    asked = {
        "id": "x-00009",
        "opened": "2026-10-01",
        "step": "manager",
        "organisation": "Kredietbank",
        "to": {"name": "Karin"},
        "reason": "Stuck",
        "raised_by": "bob",
        "answer_by": "2026-11-10",
    }
    actions = [action("a-00007", "2026-11-01", "mam", "bob"), action("a-00008", "2026-11-30", "mam")]
    more = plan_mapping("p-11111", title="Second", people=people, coordination=roles, actions=actions, goals=[])
    write_plan(small, {**more, "next_evaluation": "2026-11-20", "escalations": [asked]})
    return small


def test_json_is_one_envelope_as_the_issue_says(g1p: G1p, small: Path) -> None:
    ran = g1p("-C", small, "overdue", "--today", DAY, "--json")
    assert ran == Ran(0, ran.out, "")
    assert ran.json == {
        "g1p": 1,
        "kind": "overdue",
        "today": DAY,
        "items": [
            {
                "plan": "p-00000",
                "kind": "action",
                "id": "a-00002",
                "text": "Read",
                "who": ["bob"],
                "due": "2026-11-09",
                "days": 12,
                "coordinator": "ann",
            }
        ],
        "stuck": [],
    }
    assert list(ran.json) == ["g1p", "kind", "today", "items", "stuck"]


def test_items_are_sorted_by_day_plan_and_id(g1p: G1p, shown: Path) -> None:
    items = g1p("-C", shown, "overdue", "--today", DAY, "--json", "--within", "60d").items
    order = [(item["due"], item["plan"], item["id"]) for item in items]
    assert order == sorted(order)
    assert {item["kind"] for item in items} == {"action", "evaluation", "answer"}
    assert all(list(item) == KEYS for item in items)


def test_an_answer_and_an_evaluation_say_whom_they_wait_for(g1p: G1p, two: Path) -> None:
    by_id = {item["id"]: item for item in g1p("-C", two, "overdue", "--today", DAY, "--json").items}
    assert (by_id["x-00009"]["kind"], by_id["x-00009"]["text"], by_id["x-00009"]["who"]) == ("answer", "Stuck", ["bob"])
    assert (by_id["p-11111"]["kind"], by_id["p-11111"]["text"], by_id["p-11111"]["who"]) == (
        "evaluation",
        "Second",
        ["bob"],
    )


def test_nothing_is_late_before_anything_is_due(g1p: G1p, small: Path) -> None:
    ran = g1p("-C", small, "overdue", "--today", "2026-11-09", "--json")
    assert (ran.code, ran.items) == (0, [])


def test_what_is_due_today_is_not_late_but_coming(g1p: G1p, small: Path) -> None:
    (item,) = g1p("-C", small, "overdue", "--today", "2026-11-09", "--json", "--within", "0d").items
    assert item["days"] == 0


@pytest.mark.parametrize("period, found", [("8d", 0), ("9d", 1), ("2w", 1), ("1w", 0), ("9999w", 1)])
def test_within_counts_days_and_weeks_and_is_negative(g1p: G1p, small: Path, period: str, found: int) -> None:
    items = g1p("-C", small, "overdue", "--today", "2026-10-31", "--json", "--within", period).items
    assert [item["days"] for item in items if item["kind"] == "action"] == [-9] * found


def test_within_goes_to_the_last_day_that_a_calendar_has(g1p: G1p, small: Path) -> None:
    ran = g1p("-C", small, "overdue", "--today", "2199-12-31", "--json", "--within", "9999w")
    assert (ran.code, ids(ran)) == (0, ["a-00002", "p-00000"])


def test_jsonl_is_one_item_a_line(g1p: G1p, two: Path) -> None:
    lines = g1p("-C", two, "overdue", "--today", DAY, "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == g1p("-C", two, "overdue", "--today", DAY, "--json").items


def test_format_json_is_the_same_as_json(g1p: G1p, two: Path) -> None:
    short = g1p("-C", two, "overdue", "--today", DAY, "--json")
    assert g1p("-C", two, "overdue", "--today", DAY, "--format", "json") == short
    assert g1p("-C", two, "overdue", "--today", DAY, "--format=json", "--json") == short


def test_lines_lead_to_the_day_in_the_file(g1p: G1p, small: Path) -> None:
    write_text(small, "plans/p-00000.yaml", FORM.format(title="Ours").replace("2026-12-07", "2026-11-20"))
    ran = g1p("-C", small, "overdue", "--today", DAY, "--format", "lines")
    first, second = ran.out.splitlines()
    assert first.startswith("plans/p-00000.yaml:18:77: a-00002 2026-11-09 ")
    assert first.endswith("Read aloud")
    assert second.startswith("plans/p-00000.yaml:19:18: p-00000 2026-11-20 ")


def test_the_table_says_what_is_late_without_colour(g1p: G1p, two: Path) -> None:
    ran = g1p("-C", two, "--lang", "en", "overdue", "--today", DAY, "--within", "9d")
    out = " ".join(ran.out.split())
    for said in ("2026-11-09 ! 12 days p-00000 a-00002 bob Read", "! 1 day ", "○ in 9 days", "answer about: Stuck"):
        assert said in out
    assert re.fullmatch(r"4 are late, 1 is coming\n", ran.err)


def test_the_summary_counts_what_is_late(g1p: G1p, small: Path) -> None:
    assert re.fullmatch(r"1 is late\n", g1p("-C", small, "overdue", "--today", DAY).err)
    nothing = g1p("-C", small, "overdue", "--today", "2026-02-01")
    assert nothing == Ran(0, "", "nothing is late\n")


def test_what_is_due_today_says_so(g1p: G1p, small: Path) -> None:
    ran = g1p("-C", small, "overdue", "--today", "2026-11-09", "--within", "1d")
    assert "○ today" in ran.out
    assert ran.err == "nothing is late, 1 is coming\n"


@pytest.mark.parametrize(
    "said, found",
    [
        (["--who", "bob"], ["a-00007", "a-00002", "x-00009", "p-11111"]),
        (["--who", "mam"], ["a-00007"]),
        (["--who", "ann@example.org"], ["a-00007"]),
        (["--who", "ANN@EXAMPLE.ORG"], ["a-00007"]),
        (["--coordinator", "ann"], ["a-00002"]),
        (["--coordinator", "ANN@example.org"], ["a-00002"]),
        (["--coordinator", "bob"], ["a-00007", "x-00009", "p-11111"]),
        (["--keeper", "bob"], ["a-00007", "a-00002", "x-00009", "p-11111"]),
        (["--keeper", "ann"], []),
        (["--organisation", "Team Noord"], ["a-00002"]),
        (["--organisation", "team noord "], ["a-00002"]),
        (["--organisation", "Kredietbank"], ["x-00009"]),
        (["--organisation", "Nobody's"], []),
        (["--who", "bob", "--coordinator", "ann"], ["a-00002"]),
        (["p-0"], ["a-00002"]),
        (["11111", "p-00000"], ["a-00007", "a-00002", "x-00009", "p-11111"]),
    ],
)
def test_filters_leave_what_was_asked_for(g1p: G1p, two: Path, said: list[str], found: list[str]) -> None:
    ran = g1p("-C", two, "overdue", "--today", DAY, "--json", *said)
    assert (ran.code, ids(ran), ran.err) == (0, found, "")


def test_a_plan_that_is_named_twice_is_read_once(g1p: G1p, two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(two)
    assert ids(g1p("overdue", "--today", DAY, "--json", "p-0", "p-00", "plans/p-00000.yaml")) == ["a-00002"]


def test_a_path_needs_no_workspace(g1p: G1p) -> None:
    file = write_text(Path(), "alone.yaml", FORM.format(title="Alone"))
    ran = g1p("overdue", "--today", DAY, "--format", "lines", "alone.yaml")
    assert (ran.code, ran.out.split(" ")[0]) == (0, f"{file}:18:77:")


def test_a_path_from_another_folder_is_named_from_the_top_of_its_workspace(g1p: G1p, two: Path) -> None:
    ran = g1p("-C", two, "overdue", "--today", DAY, "--format", "lines", two / "plans" / "p-00000.yaml")
    assert ran.out.startswith("plans/p-00000.yaml:")


@pytest.mark.parametrize("form", [[], ["--json"], ["--format", "lines"], ["--format", "jsonl"]])
def test_exit_code_says_whether_there_is_something(g1p: G1p, small: Path, form: list[str]) -> None:
    assert g1p("-C", small, "overdue", "--today", DAY, "--exit-code", *form).code == 1
    assert g1p("-C", small, "overdue", "--today", DAY, *form).code == 0
    assert g1p("-C", small, "overdue", "--today", "2026-02-01", "--exit-code", *form).code == 0
    assert g1p("-C", small, "overdue", "--today", "2026-02-01", "--exit-code", "--within", "365d", *form).code == 1


def headings(out: str) -> list[str]:
    """The line before each table."""
    lines = ["", *out.splitlines()]
    return [line for before, line in pairwise(lines) if not before and line]


def test_group_plan_puts_a_title_above_each_table(g1p: G1p, two: Path) -> None:
    found = headings(g1p("-C", two, "overdue", "--today", DAY, "--group", "plan").out)
    assert found == ["p-11111 Second", "p-00000 Our plan"]


def test_group_person_makes_one_of_people_with_one_address(g1p: G1p, two: Path) -> None:
    ran = g1p("-C", two, "overdue", "--today", DAY, "--group", "person")
    assert headings(ran.out) == ["Ann (ann@example.org)", "Other Bob (bob, p-11111)", "Bob (bob, p-00000)"]
    assert ran.out.count("a-00007") == 2


def test_group_coordinator_puts_the_coordinator_above_each_table(g1p: G1p, two: Path) -> None:
    found = headings(g1p("-C", two, "overdue", "--today", DAY, "--group", "coordinator").out)
    assert found == ["Other Bob (bob, p-11111)", "Ann (Ann@Example.org)"]


def test_groups_change_nothing_for_programs(g1p: G1p, two: Path) -> None:
    plain = g1p("-C", two, "overdue", "--today", DAY, "--json")
    assert g1p("-C", two, "overdue", "--today", DAY, "--json", "--group", "person") == plain


def test_people_who_share_a_name_keep_their_own_heading(g1p: G1p, small: Path) -> None:
    write_plan(small, plan_mapping("p-22222", title="Our plan"))
    found = headings(g1p("-C", small, "overdue", "--today", DAY, "--group", "plan").out)
    assert found == ["p-00000 Our plan", "p-22222 Our plan"]


@pytest.mark.parametrize("quiet", ["-q", "--quiet"])
def test_quiet_leaves_the_facts_alone(g1p: G1p, small: Path, quiet: str) -> None:
    loud = g1p("-C", small, "overdue", "--today", DAY)
    assert g1p("-C", small, "overdue", "--today", DAY, quiet) == Ran(0, loud.out, "")


def test_who_of_a_void_person_is_nobody(g1p: G1p, small: Path) -> None:
    people = plan_mapping()["people"]
    people.append({"id": "eve", "name": "Eve", "group": "network", "role": "x", "since": "2026-01-01", "void": "typo"})
    write_plan(small, plan_mapping(people=people))
    assert g1p("-C", small, "overdue", "--today", DAY, "--who", "eve").code == 3


# --- what is stuck ---------------------------------------------------------------------------------------------------

MOVED = [{"was": f"2026-10-{n:02}", "date": f"2026-10-{n:02}"} for n in (5, 12, 19)]
CAROL = {
    "id": "carol",
    "name": "C",
    "group": "professional",
    "role": "doctor",
    "organisation": "GGD",
    "since": "2026-01-01",
}


@pytest.fixture
def halted(small: Path) -> Path:
    """In a second plan an action was moved three times, and the GGD, where Carol works, is silent."""
    first = plan_mapping("p-22222")
    late = action("a-00003", "2026-12-01", "ann", moved=MOVED)
    silent = action("a-00004", "2026-12-01", "carol", start="2026-10-01")
    write_plan(small, {**first, "people": [*first["people"], CAROL], "goals": [], "actions": [late, silent]})
    return small


def stuck(g1p: G1p, folder: Path, *more: str) -> list[Any]:
    found: list[Any] = g1p("-C", folder, "overdue", "--today", DAY, "--json", *more).json["stuck"]
    return found


def test_what_is_stuck_stands_in_a_key_of_its_own(g1p: G1p, halted: Path) -> None:
    moved, silent = reversed(stuck(g1p, halted))
    assert moved == {
        "plan": "p-22222",
        "kind": "stuck",
        "why": "moved",
        "id": "a-00003",
        "text": "Do",
        "who": ["ann"],
        "organisation": None,
        "since": "2026-10-05",
        "count": 3,
        "coordinator": "ann",
        "waits_for": None,
        "answer_by": None,
        "next": "team",
        "command": "g1p escalate open p-22222 --about a-00003 --step team",
    }
    assert (silent["why"], silent["id"], silent["organisation"], silent["since"], silent["count"]) == (
        *("silent", "a-00004", "GGD", "2026-10-01", 51),
    )


def test_what_is_stuck_does_not_change_what_is_overdue(g1p: G1p, halted: Path) -> None:
    ran = g1p("-C", halted, "overdue", "--today", DAY, "--json")
    assert ids(ran) == ["a-00002"]


def test_a_line_for_each_that_is_stuck_comes_behind_what_is_overdue(g1p: G1p, halted: Path) -> None:
    ran = g1p("-C", halted, "overdue", "--today", DAY, "--json")
    lines = g1p("-C", halted, "overdue", "--today", DAY, "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == [*ran.items, *ran.json["stuck"]]
    late, silent, moved = g1p("-C", halted, "--lang", "en", "overdue", "--today", DAY, "--format", "lines").out.split(
        "\n"
    )[:-1]
    assert " a-00002 2026-11-09 ! 12 days " in late
    text = (halted / "plans" / "p-22222.yaml").read_text(encoding="utf-8").splitlines()
    for line, ident, told in (
        (silent, "a-00004", "2026-10-01 ! stuck: Do [Nothing was heard of GGD since 2026-10-01, for 51 days.]"),
        (moved, "a-00003", "2026-10-05 ! stuck: Do [It was moved 3 times; first it was due on 2026-10-05.]"),
    ):
        place, said = line.split(": ", 1)
        file, row, column = place.split(":")
        assert (file, said) == ("plans/p-22222.yaml", f"{ident} {told}")
        assert text[int(row) - 1][int(column) - 1 :].startswith(f'{{"id": "{ident}"')


def test_what_is_stuck_counts_for_the_exit_code(g1p: G1p, halted: Path) -> None:
    line = ("-C", halted, "overdue", "--today", DAY, "--exit-code")
    assert [g1p(*line, *more).code for more in ((), ("p-22222",), ("p-22222", "--who", "carol"))] == [1, 1, 1]
    assert g1p(*line, "p-22222", "--keeper", "ann").code == 0


def test_below_the_list_stands_why_and_what_to_type(g1p: G1p, halted: Path) -> None:
    ran = g1p("-C", halted, "--lang", "en", "overdue", "--today", DAY)
    table, piece = ran.out.split("\nStuck\n")
    assert "a-00002" in table
    assert "  Next step: team.\n  g1p escalate open p-22222 --about a-00003 --step team\n" in piece
    assert "  Nothing was heard of GGD since 2026-10-01, for 51 days.\n" in piece
    assert ran.err == "1 is late\n"
    alone = g1p("-C", halted, "--lang", "en", "overdue", "--today", DAY, "p-22222")
    assert (alone.out, alone.err) == (f"Stuck\n{piece}", "nothing is late\n")
    together = g1p("-C", halted, "--lang", "en", "overdue", "--today", DAY, "--group", "plan")
    assert together.out.endswith(f"Read\n\nStuck\n{piece}")


@pytest.mark.parametrize(
    "asked, found",
    [
        (("--who", "ann"), ["a-00003"]),
        (("--who", "carol"), ["a-00004"]),
        (("--organisation", "ggd"), ["a-00004"]),
        (("--coordinator", "ann"), ["a-00004", "a-00003"]),
        (("--keeper", "ann"), []),
        (("p-00000",), []),
    ],
)
def test_only_what_was_asked_for_is_told(g1p: G1p, halted: Path, asked: tuple[str, ...], found: list[str]) -> None:
    assert [item["id"] for item in stuck(g1p, halted, *asked)] == found


def test_the_next_step_is_that_of_the_ladder_here(g1p: G1p, halted: Path) -> None:
    ladder = 'ladder: [{step: buurt, name: "the neighbourhood"}]\n'
    write_text(halted, "g1p.yaml", f"g1p: 1\norganisation: Team\nlanguage: en\n{ladder}")
    assert {item["next"] for item in stuck(g1p, halted)} == {"buurt"}
    assert "Next step: the neighbourhood." in g1p("-C", halted, "overdue", "--today", DAY).out


def test_without_a_workspace_the_usual_ladder_counts(g1p: G1p, halted: Path, tmp_path: Path) -> None:
    alone = tmp_path / "p-22222.yaml"
    alone.write_bytes((halted / "plans" / "p-22222.yaml").read_bytes())
    ran = g1p("overdue", alone, "--today", DAY, "--json", "--lang", "en")
    assert {item["next"] for item in ran.json["stuck"]} == {"team"}
    assert "Next step: team." in g1p("overdue", alone, "--today", DAY, "--lang", "en").out
