"""Share narrows: who speaks, who is in `who` and the keeper keep access; nobody gets it by share alone."""

import pytest

from g1p.model.reader import Manager
from tests.model.everybody import action, escalation, person, remark
from tests.model.facts import Mapped, facts_for, seen
from tests.model.oracle import plain
from tests.model.small import leave, small

READERS = ("moeder", "vader", "stiefvader", "kind", "oma", "mentor", "keep")


def readers_of(fact: str, plan: Mapped) -> set[str]:
    return {reader for reader in READERS if fact in facts_for(plan, reader)}


def goal(ident: str = "g-00001", **more: object) -> Mapped:
    return {"id": ident, "text": f"text of {ident}", "said_by": "kind", "when": "now", "status": "active", **more}


# --- a strength or a concern -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "share,readers",
    [
        (None, {"moeder", "vader", "kind", "keep"}),
        ([], {"kind", "keep"}),
        (["moeder"], {"kind", "moeder", "keep"}),
        (["oma", "mentor"], {"kind", "keep"}),
        (["kind", "keep"], {"kind", "keep"}),
    ],
    ids=["not narrowed", "to nobody", "to the mother", "to who may not see it anyway", "to who keeps it anyway"],
)
def test_a_remark_is_narrowed_and_never_widened(share: list[str] | None, readers: set[str]) -> None:
    said = remark("c-00001", "kind", **({} if share is None else {"share": share}))
    assert readers_of("text of c-00001", small(concerns=[said])) == readers


def test_whom_it_is_about_keeps_nothing_when_it_is_narrowed() -> None:
    said = remark("c-00001", "kind", person="moeder", share=[])
    assert readers_of("text of c-00001", small(concerns=[said])) == {"kind", "keep"}


@pytest.mark.parametrize("share,opens", [(["mentor"], True), ([], False), (["oma"], False)])
def test_a_consent_opens_only_within_share(share: list[str], *, opens: bool) -> None:
    plan = small(leave("moeder", "concerns", to=["mentor"]), concerns=[remark("c-00001", "moeder", share=share)])
    assert ("text of c-00001" in facts_for(plan, "mentor")) is opens


# --- contact details -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "share,readers",
    [([], {"vader", "keep"}), (["oma"], {"vader", "keep", "oma"}), (["kind", "mentor"], {"vader", "keep"})],
    ids=["nobody", "oma, who does an action with him", "who may not see it anyway"],
)
def test_share_on_a_person_narrows_the_contact_details(share: list[str], readers: set[str]) -> None:
    plan = small(actions=[action("a-00001", ["vader", "oma"])])
    plan["people"][1]["share"] = share
    assert readers_of("phone of vader", plan) == readers
    assert readers_of("name of vader", plan) == set(READERS)


@pytest.mark.parametrize("share,reads", [([], False), (["oma"], True)])
def test_share_narrows_for_the_coordinator_and_of_the_coordinator(share: list[str], *, reads: bool) -> None:
    plan = small()
    plan["coordination"]["coordinator"] = "oma"
    plan["people"][1]["share"] = share
    assert ("phone of vader" in facts_for(plan, "oma")) is reads
    plan["people"][4]["share"] = []
    assert readers_of("phone of oma", plan) == {"oma", "keep"}


# --- a goal, with its actions and evaluations ------------------------------------------------------------------------

NARROWED = {
    "evaluations": [
        {
            "id": "e-00001",
            "date": "2026-06-01",
            "by": "keep",
            "goals": [
                {"goal": "g-00001", "result": "slow", "worked": "what worked for one", "scores": {"kind": 3}},
                {"goal": "g-00002", "result": "slow", "worked": "what worked for two"},
            ],
            "summary": "the summary",
        }
    ],
    "goals": [
        goal(
            share=["moeder"], success="the success", actions=[action("a-00001", ["oma"]), action("a-00002", ["moeder"])]
        ),
        goal("g-00002", part_of="g-00001"),
    ],
}


@pytest.mark.parametrize(
    "fact,readers",
    [
        ("text of g-00001", {"kind", "moeder", "keep"}),
        ("the success", {"kind", "moeder", "keep"}),
        ("text of a-00001", {"kind", "moeder", "keep", "oma"}),
        ("text of a-00002", {"kind", "moeder", "keep"}),
        ("result of a-00001", {"oma", "keep"}),
        ("own plan of a-00001", {"oma", "keep"}),
        ("what worked for one", {"kind", "moeder", "keep"}),
        ("the score of kind for g-00001", {"kind", "moeder", "keep"}),
        ("text of g-00002", set(READERS)),
        ("what worked for two", set(READERS)),
        ("the summary", {"moeder", "vader", "keep"}),
    ],
)
def test_actions_and_evaluations_go_with_their_goal(fact: str, readers: set[str]) -> None:
    assert readers_of(fact, small(**NARROWED)) == readers


def test_share_narrows_a_goal_for_the_coordinator_and_for_an_audience() -> None:
    plan = small(**NARROWED)
    plan["coordination"]["coordinator"] = "stiefvader"
    assert not {"text of g-00001", "text of a-00001", "what worked for one"} & facts_for(plan, "stiefvader")
    assert "the summary" in facts_for(plan, "stiefvader")
    assert not {"text of g-00001", "text of a-00002", "what worked for one"} & facts_for(plan, "audience family")


def test_who_is_in_who_sees_that_action_and_not_the_goal() -> None:
    made = seen(small(**NARROWED), "oma")
    assert [one["id"] for one in made["actions"]] == ["a-00001"]
    assert [one["id"] for one in made["goals"]] == ["g-00002"]


@pytest.mark.parametrize("about", ["g-00001", "a-00002"])
@pytest.mark.parametrize("coordinator", ["keep", "stiefvader"])
def test_an_escalation_about_what_is_narrowed_away_is_hidden_unless_you_raised_it(about: str, coordinator: str) -> None:
    # The page is silent: what is narrowed would come back through the escalation's reason.
    both = [leave(who, "escalation", to=["mentor"]) for who in ("moeder", "vader")]
    plan = small(*both, **NARROWED, escalations=[escalation("x-00001", "School", "oma", about=about)])
    plan["coordination"]["coordinator"] = coordinator
    assert readers_of("reason of x-00001", plan) == {"oma", "moeder", "keep"}
    plan["goals"][0]["share"] = ["moeder", "mentor"]
    assert "reason of x-00001" in facts_for(plan, "mentor")


def test_an_escalation_about_your_own_action_of_a_narrowed_goal_stays_yours() -> None:
    plan = small(**NARROWED, escalations=[escalation("x-00001", "School", "vader", about="a-00001")])
    plan["goals"][0]["actions"][0]["who"] = ["mentor"]
    assert readers_of("reason of x-00001", plan) == {"vader", "moeder", "mentor", "keep"}


# --- what the keeper sees --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reader", ["the keeper", "keep"])
def test_the_keeper_sees_everything_with_whom_it_is_shared_too(reader: str) -> None:
    plan = small(
        leave("moeder", "reason"),
        **NARROWED,
        concerns=[remark("c-00001", "moeder", share=[])],
        safety={"checked": [{"date": "2026-02-01", "by": "mentor"}]},
        first_contact="2026-01-01",
        active_since="2026-01-02",
        language="nl",
    )
    plan["people"][1] |= {
        "share": ["oma"],
        "died": "2026-11-20",
        "reason_left": "why he left",
        "sex": "m",
        "copy": "print",
    }
    plan["evaluations"].append({"id": "e-00002", "date": "2026-06-02", "by": "keep", "goals": []})
    made = seen(plan, reader)
    for part, whole in plain(plan).items():
        assert made.get(part) == whole, part


# --- the manager -----------------------------------------------------------------------------------------------------

TO = {"name": "the manager", "email": "manager@example.org"}
MANAGER = Manager("the manager", "manager@example.org")


def escalated(*consents: Mapped) -> Mapped:
    plan = small(
        *consents,
        actions=[action("a-00001", ["vader", "mentor"]), action("a-00002", ["arts"])],
        escalations=[
            escalation("x-00001", "School", "vader", about="a-00001", to=TO),
            escalation("x-00002", "GGD", "vader", about="a-00002", to=TO),
        ],
    )
    plan["people"].append(person("arts", "professional", organisation="GGD"))
    return plan


@pytest.mark.parametrize(
    "givers,to,opened",
    [
        ((), ["mentor"], set()),
        (("moeder",), ["mentor"], set()),
        (("moeder", "vader"), ["oma"], set()),
        (("moeder", "vader"), ["mentor"], {"reason of x-00001"}),
        (("moeder", "vader"), ["arts"], {"reason of x-00002"}),
        (("moeder", "vader"), ["mentor", "arts"], {"reason of x-00001", "reason of x-00002"}),
    ],
    ids=["no consent", "one parent", "to somebody else", "to the school", "to the GGD", "to both"],
)
def test_the_reason_reaches_a_manager_by_consent_to_a_professional_of_that_organisation(
    givers: tuple[str, ...], to: list[str], opened: set[str]
) -> None:
    # The page is silent on how one consents to somebody who is not in the plan.
    facts = facts_for(escalated(*(leave(who, "escalation", to=to) for who in givers)), MANAGER)
    assert facts & {"reason of x-00001", "reason of x-00002"} == opened
    assert {"text of a-00001", "text of a-00002"} <= facts


@pytest.mark.parametrize("topic", ["escalation", "x-00001"])
def test_names_of_the_family_reach_a_manager_only_by_consent(topic: str) -> None:
    both = [leave(who, topic, to=["mentor"]) for who in ("moeder", "vader")]
    assert "name of vader" not in facts_for(escalated(), MANAGER)
    assert "name of vader" in facts_for(escalated(*both), MANAGER)


def test_the_goal_reaches_a_manager_only_by_consent() -> None:
    both = [leave(who, "escalation", to=["mentor"]) for who in ("moeder", "vader")]
    plan = escalated(*both)
    plan["goals"] = [goal(actions=plan.pop("actions"))]
    assert "text of g-00001" in facts_for(plan, MANAGER)
    assert "text of g-00001" not in facts_for({**plan, "consents": []}, MANAGER)
