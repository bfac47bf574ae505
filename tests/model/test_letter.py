"""The letter of an escalation: the facts and, by consent, the words and names of those whom it is about."""

import copy
import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from g1p.errors import IsVoid, NotInPlan, PlanIsVoid
from g1p.model.ladder import LADDER
from g1p.model.mapping import mapping_of, plan_from
from g1p.model.people import Contact
from g1p.model.reader.letter import Letter, letter_of
from g1p.render.letter import letter_facts, letter_text
from g1p.words import LANGUAGES, Words
from tests.model.everybody import action, escalation, person
from tests.model.facts import Mapped, is_fact, texts
from tests.model.oracle import Oracle, plain
from tests.model.random_plans import plans
from tests.model.small import day, leave, small

TODAY = dt.date(2026, 11, 21)
BOTH = ("moeder", "vader")
TO = {"name": "the manager", "email": "manager@example.org", "x_tel": "x in a contact"}
MOVED = [
    {"was": "2026-02-20", "date": "2026-02-19", "reason": "reason of moving"},
    {"was": "2026-02-10", "date": "2026-02-09"},
]


def goal(actions: list[Mapped], **more: Any) -> Mapped:
    """A goal of moeder with these actions."""
    told = {"text": "text of g-00001", "said_by": "moeder", "when": "now", "status": "active"}
    return {"id": "g-00001", **told, "actions": actions, **more}


def consents(*topics: str, to: str = "mentor") -> list[Mapped]:
    return [leave(who, list(topics) or "escalation", to=[to]) for who in BOTH]


def asked(*given: Mapped, about: str | None = "a-00001", goals: list[Mapped] | None = None, **more: Any) -> Mapped:
    """A promise of vader and the mentor is stuck, and the manager of the school is asked."""
    about_it = {} if about is None else {"about": about}
    promise = action("a-00001", ["vader", "mentor"], moved=MOVED)
    one = escalation("x-00001", "School", "oma", to=TO, **{**about_it, **more})
    return small(*given, goals=[goal(actions=[promise])] if goals is None else goals, escalations=[one])


def letter(plan: Mapped, on: dt.date = TODAY) -> Letter:
    return letter_of(plan_from(plan), "x-00001", on)


def everything(made: Letter) -> str:
    """All that can be read of it, in each form and language."""
    whole = [letter_text(made, LADDER, TODAY, Words.of(language)) for language in LANGUAGES]
    return re.sub(r"\\(.)", r"\1", " ".join((*whole, *texts(letter_facts(made)))))


def leaks(made: Letter, plan: Mapped) -> set[str]:
    """The texts of the plan that can be read in the letter, but for whom it is to."""
    (one,) = (x for x in plan["escalations"] if x["id"] == made.id)
    addressed = {one["to"]["name"], one["to"].get("email"), one["organisation"]}
    shown = everything(made)
    return {text for text in texts(plan) if is_fact(text) and text in shown} - addressed


# --- without consent -------------------------------------------------------------------------------------------------


def test_without_consent_it_holds_what_was_promised_the_days_and_how_often_it_was_moved() -> None:
    made = letter(asked())
    facts = letter_facts(made)
    assert facts["moved"] == [{"was": "2026-02-20", "date": "2026-02-19"}, {"was": "2026-02-10", "date": "2026-02-09"}]
    assert {key: facts[key] for key in ("plan", "id", "about", "step", "organisation", "to")} == {
        "plan": "p-00000",
        "id": "x-00001",
        "about": "a-00001",
        "step": "manager",
        "organisation": "School",
        "to": {"name": "the manager", "email": "manager@example.org"},
    }
    days = ("start", "first_due", "due", "opened", "answer_by", "answered", "resolved")
    assert [facts[key] for key in days] == [
        *("2026-02-01", "2026-02-10", "2026-03-01"),
        *("2026-05-01", "2026-05-15", "2026-05-10", "2026-05-20"),
    ]
    assert facts["consent"] is False
    assert facts["promise"] == "text of a-00001"
    assert [facts[key] for key in ("who", "goal", "reason", "raised_by")] == [None] * 4


@pytest.mark.parametrize(
    "about, action_is, goal_is, ended",
    [
        ("a-00001", {"status": "started"}, {}, None),
        ("a-00001", {"status": "done", "done_on": "2026-11-20"}, {}, "done"),
        ("a-00001", {"status": "failed"}, {}, "failed"),
        ("g-00001", {}, {"status": "active"}, None),
        ("g-00001", {}, {"status": "let_go"}, "let_go"),
        (None, {"status": "dropped"}, {}, None),
    ],
)
def test_it_holds_how_it_ended_since(about: str | None, action_is: Mapped, goal_is: Mapped, ended: str | None) -> None:
    promise = {**action("a-00001", ["vader", "mentor"]), "done_on": None, **action_is}
    promised = {key: held for key, held in promise.items() if held is not None}
    made = letter(asked(about=about, goals=[goal([promised], **goal_is)]))
    assert (made.ended, made.done_on) == (ended, dt.date(2026, 11, 20) if ended == "done" else None)


def test_a_goal_that_was_reached_is_looked_at_in_aftercare() -> None:
    plan = {**asked(about="g-00001", goals=[goal([], status="achieved")]), "status": "aftercare"}
    assert letter(plan).ended is None


@pytest.mark.parametrize("about, texts_in_it", [("a-00001", {"text of a-00001"}), ("g-00001", set()), (None, set())])
def test_without_consent_no_other_text_name_number_address_or_reason_is_in_it(
    about: str | None, texts_in_it: set[str]
) -> None:
    plan = asked(about=about)
    assert leaks(letter(plan), plan) == texts_in_it


@pytest.mark.parametrize(
    "text, is_told",
    [
        ("Aanmelden bij de logopedist", True),
        ("Bram aanmelden", False),
        ("Brams fiets maken", False),
        ("BRAM's fiets maken", False),
        ("Brammetje naar school brengen", False),
        ("Bo ophalen", False),
        ("Bovenkamer schilderen", True),
        ("Terugbellen (06 1234 5678)", False),
        ("Mailen naar iemand@example.org", False),
        ("Intake op Molenkade 12", False),
        ("Een huisbezoek in week 42", True),
        ("Overleg over gezin Karaca", False),
        ("Samen op school praten", True),
        ("De brief van Çelik lezen", False),
        ("De brief van Celik lezen", False),
        ("Van de gemeente bericht krijgen", True),
        ("Yara belt de school", True),
    ],
)
def test_without_consent_a_promise_that_names_the_family_stays_out(text: str, is_told: bool) -> None:
    for given_leave, is_in_it in (((), is_told), (consents(), True)):
        plan = asked(*given_leave, goals=[goal(actions=[{**action("a-00001", ["mentor"]), "text": text}])])
        plan["title"] = "Samen met de familie Karaca"
        for one in plan["people"]:
            one["name"] = "Yara" if one["group"] == "professional" else "Bram van Çelik"
        plan["people"][0] |= {"name": "Bo", "address": "Molenkade 12, 1234 AB Ergens"}
        assert letter(plan).promise == (text if is_in_it else None)
        assert (text in everything(letter(plan))) is is_in_it


def test_no_slug_is_in_it_either() -> None:
    shown = everything(letter(asked()))
    assert not [one for one in ("vader", "mentor", "oma", "moeder", "kind") if re.search(rf"\b{one}\b", shown)]


@pytest.mark.parametrize(
    "given_leave",
    [
        consents("escalation")[:1],
        consents("escalation", to="oma"),
        consents("reason", "evaluations"),
        consents("x-00002"),
        [{**one, "revoked": "2026-11-21"} for one in consents("escalation")],
        [{**one, "until": "2026-11-20"} for one in consents("escalation")],
        [{**one, "date": "2026-11-22"} for one in consents("escalation")],
    ],
    ids=["one parent", "to somebody else", "another part", "another one", "revoked", "run out", "not yet"],
)
def test_a_consent_that_does_not_open_it_lets_nothing_in(given_leave: list[Mapped]) -> None:
    plan = asked(*given_leave)
    assert letter(plan).told is None
    assert leaks(letter(plan), plan) == {"text of a-00001"}


# --- by consent ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("topic", ["escalation", "x-00001"])
def test_by_consent_it_says_what_was_promised_by_whom_and_why_it_is_asked(topic: str) -> None:
    plan = asked(*consents(topic))
    made = letter(plan)
    assert made.told is not None
    assert mapping_of(made.told) == {
        "reason": "reason of x-00001",
        "raised_by": "name of oma",
        "goal": "text of g-00001",
        "who": ["name of vader", "name of mentor"],
    }
    assert made.promise == "text of a-00001"
    assert leaks(made, plan) == {
        *("reason of x-00001", "name of oma", "text of g-00001", "text of a-00001", "name of vader", "name of mentor")
    }


def test_of_a_goal_no_promise_is_told() -> None:
    plan = asked(*consents(), about="g-00001")
    made = letter(plan)
    assert leaks(made, plan) == {"reason of x-00001", "name of oma", "text of g-00001"}
    assert (made.start, made.moved) == (None, ())


def test_a_promise_for_the_whole_plan_has_no_goal() -> None:
    plan = asked(*consents(), goals=[])
    plan["actions"] = [action("a-00001", ["mentor"])]
    made = letter(plan)
    assert made.told is not None
    assert (made.told.goal, made.promise, made.told.who) == (None, "text of a-00001", ("name of mentor",))


def test_what_is_shared_with_a_few_only_stays_closed() -> None:
    made = asked(*consents(), goals=[goal(actions=[action("a-00001", ["mentor"])], share=["moeder", "mentor"])])
    for about in ("a-00001", "g-00001"):
        made["escalations"][0]["about"] = about
        assert letter(made).told is None
        assert leaks(letter(made), made) == set()


def test_consent_counts_on_the_day_of_the_letter() -> None:
    plan = asked(*({**one, "until": "2026-11-21"} for one in consents()))
    assert letter(plan, day("2026-11-21")).told is not None
    assert letter(plan, day("2026-11-22")).told is None


# --- what it is about ------------------------------------------------------------------------------------------------


def test_what_it_is_about_may_be_nothing_or_a_mistake() -> None:
    assert letter(asked(about=None)).about is None
    mistakes: tuple[Mapped, ...] = (
        goal(actions=[action("a-00001", ["mentor"], void="why a-00001 was void")]),
        goal(actions=[action("a-00001", ["mentor"])], void="why g-00001 was void"),
    )
    for held in mistakes:
        made = letter(asked(*consents(), goals=[held]))
        assert (made.about, made.start, made.moved) == (None, None, ())
        assert made.told is not None
        assert (made.promise, made.told.goal) == (None, None)


def test_an_escalation_that_is_not_there_or_a_mistake_has_no_letter() -> None:
    with pytest.raises(NotInPlan):
        letter_of(plan_from(asked()), "x-00009", TODAY)
    with pytest.raises(IsVoid):
        letter(asked(void="why x-00001 was void"))
    with pytest.raises(PlanIsVoid):
        letter({**asked(), "void": "why the plan was void"})


def test_who_is_asked_for_two_things_gets_a_letter_for_each() -> None:
    plan = asked(*consents("x-00001"))
    plan["actions"] = [action("a-00002", ["mentor"])]
    plan["escalations"].append(escalation("x-00002", "School", "vader", to=TO, about="a-00002"))
    two = letter_of(plan_from(plan), "x-00002", TODAY)
    assert (two.about, two.told) == ("a-00002", None)
    assert leaks(two, plan) == {"text of a-00002"}
    assert letter(plan).to == Contact(name="the manager", email="manager@example.org")


# --- canaries --------------------------------------------------------------------------------------------------------


@pytest.mark.uncounted
@hypothesis_settings(max_examples=30, derandomize=True, deadline=None, database=None)
@given(plan=plans(), on=st.sampled_from([dt.date(2026, 11, 20), TODAY]))
def test_a_letter_never_says_more_than_consent_lets_in(plan: Mapped, on: dt.date) -> None:
    oracle = Oracle(plain(copy.deepcopy(plan)), on)
    for one in oracle.plan["escalations"]:
        made = letter_of(plan_from(plan), one["id"], on)
        helpers = [
            slug
            for slug, who in oracle.people.items()
            if who["group"] == "professional" and who["organisation"] == one["organisation"]
        ]
        opened = any(oracle.family_opens(slug, "escalation", one["id"]) for slug in helpers)
        found = leaks(made, plan)
        if not opened:
            assert found == set()
        kinds = {text.split("-")[1] for text in found}
        assert kinds <= {"escalation", "goal", "action", "name"}
        assert {text for text in found if text.startswith("CANARY-escalation")} <= {one["reason"]}


def test_the_family_of_the_canaries_is_whole() -> None:
    plan = asked(*consents())
    assert {person("oma", "network")["name"], "phone of oma", "address of vader"} <= set(texts(plan))
