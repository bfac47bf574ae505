"""A refusal names what was typed: the option and not the key in the file, the kind of an id, words as in --help."""

import shlex
from collections.abc import Callable

import pytest

from tests.cli.door import Ran
from tests.cli.writing.family import PLAN, Family

G1p = Callable[..., Ran]

NAMED = [
    ("done a-9x1 --on morgen", "--on"),
    ("done a-9x1 --result ' '", "--result"),
    ("action move a-9x1 --to 2026-11-09", "--to"),
    ("action add p-4h7 Fietsen --who oma --start 2026-12-02 --due 2026-12-01", "--start"),
    ("action add p-4h7 Fietsen --who oma --start 2026-12-02 --due 2026-12-01", "--due"),
    ("plan activate p-dr --next-evaluation gisteren", "--next-evaluation"),
    ("plan reopen p-c0 --reason x --next-evaluation gisteren", "--next-evaluation"),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --next gisteren", "--next"),
    ("evaluate p-4h7 --goal g-7k --result slow --by oma --score moeder=11", "--score"),
    ("plan pause p-4h7 --reason x --until gisteren", "--until"),
    ("plan close p-9 --reason other --aftercare-until gisteren --signs a --what-helps b --call vader", "--aftercare"),
    ("person leave p-4h7 oma --on 2026-08-01", "--on"),
    ("person leave p-4h7 oma --reason ' '", "--reason"),
    ("goal add p-4h7 Rust --by oma --translated ar=\u202e", "--translated"),
    ("escalate open p-4h7 --organisation A --to B --reason x --by oma --on morgen", "--on"),
    ("person add p-4h7 oom:Oom:network:oom --birth-date morgen", "--birth-date"),
    ("goal set g-7k --scale 3:11", "--scale"),
    ("goal set g-7k --text ''", "--text"),
    ("goal add p-4h7 Rust --by ''", "--by"),
    ("goal add p-4h7 Rust --by oma --for ''", "--for"),
    ("overdue --who ''", "--who"),
    ("plan list --keeper ''", "--keeper"),
    ("plan show p-4h7 --for ''", "--for"),
    ("render p-4h7 --for ''", "--for"),
    ("plan new --title x --reason y --person a::family:moeder", "--person"),
    ("plan new --title x --reason y --person a:A:family:moeder --coordinator ''", "--coordinator"),
    ("person set p-4h7 oma --clear phone --phone 061", "--clear phone"),
    ("log -n 0", "-n/--limit"),
    ("log --limit some", "-n/--limit"),
]
"""A line that is refused, and the option that its sentence names."""

SAID = [
    ("goal add p-4h7 '' --by oma", "TEXT", "TEKST"),
    ("person leave p-4h7 ''", "PERSON", "PERSOON"),
    (
        "person add p-4h7 oom:Oom:netwrk:oom",
        "Choose one of: family",
        "GROEP kan “netwrk” niet. Kies uit: family (gezin)",
    ),
    ("plan new --title x --reason y --person oom:Oom", "is one of: family, network", "network (eigen netwerk)"),
    ("person add p-4h7 oom::network:oom", "NAME", "NAAM"),
    ("person add p-4h7 'oom:Oom:network: '", "ROLE", "ROL"),
    ("plan activate p-4hb", "set p-4hbar PERSON --keeper PERSON --arr", "set p-4hbar PERSOON --keeper PERSOON --arr"),
    ("plan activate p-4hb", "--arrangement TEXT", "--arrangement TEKST"),
    ("plan activate p-4hb", "--next-evaluation DAY", "--next-evaluation DAG"),
    ("done ''", "here stands no id", "staat geen nummer"),
    ("goal set ''", "here stands no id", "staat geen nummer"),
    ("plan show ''", "No plan is named", "geen plan genoemd"),
    ("done p-4h7k2/a-9x1qd", "cannot be the id of this kind: action", "nummer van een actie"),
    ("goal set g-zzz", "No goal here", "Hier is geen doel"),
    ("action add p-4h7 g-zzz Fietsen --who oma --due +1w", "has no goal with an id", "geen doel met een nummer"),
    ("person set p-4h7 oma --phone -", "--clear phone", "--clear phone"),
    ("person set p-4h7 oma --email ' - '", "--clear email", "--clear email"),
    ("person add p-4h7 oom:Oom:network:oom --address -", "--clear address", "--clear address"),
    ("person set p-4h7 oma --birth-date 31-12-25", "four digits", "vier cijfers"),
    ("person set p-4h7 oma --birth-date '2 mei'", "four digits", "vier cijfers"),
    ("person leave p-4h7 oma --on 2026-08-01", "since which this person takes part", "vanaf wanneer"),
    (
        "plan close p-9 --reason other --aftercare-until gisteren --signs a --what-helps b --call vader",
        "on which the plan closes",
        "waarop het plan sluit",
    ),
    ("done g-7k2mq", "kind: goal", "nummer van een doel"),
    ("done p-4h7k2", "kind: plan", "nummer van een plan"),
    ("goal set a-9x1 --when later", "kind: action", "nummer van een actie"),
    ("plan show a-9x1qd", "kind: action", "nummer van een actie"),
    ("done zz-1", "five digits or letters", "vijf cijfers of letters"),
    ("person set p-4h7 wijkcoach --manager 'Rob rob@example.org'", '"Rob <rob@', '"Rob <rob@'),
]
"""A line that is refused, and what its sentence says in English and in Dutch."""


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize("line, option", NAMED)
def test_a_refusal_names_the_option_that_was_typed(g1p: G1p, line: str, option: str) -> None:
    for language in ("en", "nl"):
        ran = g1p("--lang", language, *shlex.split(line))
        sentence = ran.err.splitlines()[-1]
        assert ran.code == 2
        assert option in sentence
        assert not {"done_on", "next_evaluation", "birth_date", "said_by"} & set(sentence.replace(".", " ").split())


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize("line, english, dutch", SAID)
def test_a_refusal_speaks_the_language_of_the_user(g1p: G1p, line: str, english: str, dutch: str) -> None:
    for language, said in (("en", english), ("nl", dutch)):
        ran = g1p("--lang", language, *shlex.split(line))
        assert ran.code != 0
        assert said in ran.err.splitlines()[-1]


def test_the_day_of_a_talk_is_named_as_it_was_typed(g1p: G1p, family: Family) -> None:
    g1p("meeting", "plan", "p-4h7", "--kind", "evaluation", "--at", "morgen 19:00", "--invite", "mentor")
    ident = family.plan()["meetings"][0]["id"]
    said = g1p("meeting", "answer", ident, "mentor", "--spoke", "morgen").err.splitlines()[-1]
    assert "--spoke" in said
    assert "spoke_with_family" not in said


def test_a_group_may_be_named_as_people_call_it(g1p: G1p, family: Family) -> None:
    for group, said in (("network", "eigen netwerk"), ("family", "gezin"), ("mentioned", "genoemd")):
        assert g1p("--lang", "nl", "person", "add", "p-4h7", f"{group}-een:Een:{said}:oom").code == 0
        assert family.plan()["people"][-1]["group"] == group
    assert g1p("--lang", "nl", "plan", "new", "--title", "x", "--reason", "y", "--person", "a:A:gezin:oom").code == 0


@pytest.mark.usefixtures("family")
def test_of_a_day_that_nobody_typed_the_day_itself_is_told(g1p: G1p) -> None:
    said = g1p("--lang", "en", "action", "move", "a-9x1", "--to", "2026-11-09").err.splitlines()[-1]
    assert said.startswith("The day for --to comes before 2026-11-10, on which this action begins.")


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize(
    "line, needed, others",
    [
        ("coordinator set", "PLAN, PERSON", "--keeper, --arrangement"),
        ("coordinator set p-4hb", "PERSON", "--keeper, --arrangement"),
        ("coordinator set p-4hb vader", "--keeper, --arrangement", None),
        ("coordinator set p-4h7", "PERSON", None),
        ("coordinator set --keeper coach", "PLAN, PERSON", "--arrangement"),
        ("plan close", "PLAN, --reason", "--signs, --what-helps, --call, --open-actions"),
        ("plan close p-4h7", "--reason", "--signs, --what-helps, --call, --open-actions"),
        ("plan close p-4h7 --open-actions drop", "--reason", "--signs, --what-helps, --call"),
        ("plan close p-4h7 --reason goals_reached", "--signs, --what-helps, --call, --open-actions", None),
        ("plan close p-4h7 --reason goals_reached --call oma", "--signs, --what-helps, --open-actions", None),
        ("plan close p-aft", "--reason", None),
        ("goal add", "PLAN, TEXT, --by", None),
    ],
)
def test_everything_that_is_missing_is_named_at_once(g1p: G1p, line: str, needed: str, others: str | None) -> None:
    said = g1p("--lang", "en", *line.split()).err.splitlines()[-1]
    assert f"needs more: {needed}. " in said
    assert ("Depending on" in said) == (others is not None)
    assert others is None or f"also: {others}. " in said


def test_open_actions_are_a_matter_of_the_rules_when_nothing_else_is_missing(g1p: G1p, family: Family) -> None:
    ran = g1p("plan", "close", "p-4h7", "--reason", "moved_away", "--json")
    assert (ran.code, ran.error["code"]) == (7, "actions_unanswered")
    assert g1p("plan", "close", "p-4h7", "--reason", "moved_away", "--open-actions", "drop").code == 0
    assert family.plan()["status"] == "closed"


def test_a_plan_in_two_files_is_told_as_such(g1p: G1p, family: Family) -> None:
    family.put("plans/zuid/p-4h7k2.yaml", PLAN)
    ran = g1p("--lang", "nl", "plan", "show", "p-4h7k2")
    assert ran.code == 4
    assert ran.err.startswith(
        "Plan p-4h7k2 staat in meer dan één bestand: plans/p-4h7k2.yaml, plans/zuid/p-4h7k2.yaml."
    )
    assert g1p("plan", "show", "plans/zuid/p-4h7k2.yaml").code == 0
    assert g1p("done", "a-9x1qd", "--json").error["candidates"] == ["plans/p-4h7k2.yaml", "plans/zuid/p-4h7k2.yaml"]


def test_a_manager_with_an_address_is_taken(g1p: G1p, family: Family) -> None:
    assert g1p("person", "set", "p-4h7", "wijkcoach", "--manager", "Rob <rob@example.org>").code == 0
    assert family.plan()["people"][3]["manager"] == {"name": "Rob", "email": "rob@example.org"}
    assert g1p("person", "set", "p-4h7", "wijkcoach", "--manager", "Rob van der Meer").code == 0
    assert family.plan()["people"][3]["manager"] == {"name": "Rob van der Meer"}
