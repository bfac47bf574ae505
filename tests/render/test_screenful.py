"""One plan on a screen: every part that there is room for, what is late, what is void, and what else there is."""

import datetime as dt
from typing import Any

import pytest

from g1p.model.mapping import plan_from
from g1p.model.overdue import overdue
from g1p.model.plan import Plan
from g1p.render.columns import measure
from g1p.render.screenful import screenful
from g1p.words import LANGUAGES, Language, Words

TODAY = dt.date(2026, 11, 21)
EN = Words.of("en")


def plan(**parts: Any) -> Plan:
    """A plan with one person, and these parts."""
    ann = {"id": "ann", "name": "Ann", "group": "family", "role": "mother"}
    mapping = {"g1p": 1, "id": "p-00000", "title": "Ours", "status": "active", "created": "2026-01-01", "goals": []}
    return plan_from({**mapping, "reason": "Because", "people": [ann], **parts})


def lines(made: Plan, words: Words = EN, width: int = 80, late: tuple[str, ...] = ()) -> list[str]:
    """The screen without its styles."""
    spans = screenful(made, TODAY, late, words, width)
    return ["".join(span if isinstance(span, str) else span[0] for span in line).rstrip() for line in spans]


def flat(made: Plan, **more: Any) -> str:
    """The screen without its columns."""
    return " ".join(" ".join(lines(made, **more)).split())


def action(status: str, **more: Any) -> dict[str, Any]:
    return {
        "id": "a-00001",
        "text": "Read",
        "who": ["ann"],
        "start": "2026-01-02",
        "due": "2026-11-09",
        "status": status,
        **more,
    }


def goal(**more: Any) -> dict[str, Any]:
    return {"id": "g-00002", "text": "We sleep", "said_by": "ann", "when": "now", "status": "active", **more}


def test_the_smallest_plan_has_a_title_facts_and_people() -> None:
    out = lines(plan())
    assert out[0] == "Ours"
    assert "plan p-00000" in flat(plan())
    assert "status active" in flat(plan())
    assert "ann family Ann (mother)" in flat(plan())


def test_parts_that_are_empty_have_no_heading() -> None:
    assert "People" in flat(plan())
    assert "People" not in flat(plan(people=[]))
    assert "Also in the plan" not in flat(plan())


def test_a_plan_without_a_title_is_called_by_its_id() -> None:
    assert lines(plan(title=None))[0] == "p-00000"


@pytest.mark.parametrize(
    "status, mark", [("planned", "○"), ("started", "●"), ("done", "✓"), ("failed", "✗"), ("dropped", "–")]
)
def test_an_action_shows_its_state_as_a_mark_and_a_word(status: str, mark: str) -> None:
    assert f"a-00001 {mark} {status} 2026-11-09 ann Read" in flat(plan(actions=[action(status)]))


def test_what_is_late_has_its_own_mark_and_word() -> None:
    made = plan(goals=[goal(actions=[action("planned")])], next_evaluation="2026-11-20")
    assert "a-00001 ! late 2026-11-09" in flat(made, late=("a-00001",))
    assert "! late 2026-11-20" in flat(made, late=("p-00000",))
    assert "!" not in flat(made)


def test_what_is_late_is_bold_and_red() -> None:
    spans = [span for line in screenful(plan(actions=[action("planned")]), TODAY, ["a-00001"], EN, 80) for span in line]
    assert any(isinstance(span, tuple) and span[0].startswith("! late") and span[1] == "bold red" for span in spans)


def test_a_text_of_a_plan_cannot_pretend_to_be_late() -> None:
    spans = [span for line in screenful(plan(reason="! late"), TODAY, [], EN, 80) for span in line]
    assert not [span for span in spans if isinstance(span, tuple) and "red" in span[1]]


def test_a_goal_shows_when_state_who_and_scale() -> None:
    made = plan(goals=[goal(scale={"start": 3, "target": 7}), goal(id="g-00003", when="later", status="let_go")])
    assert "g-00002 We sleep now, active, ann, 3 → 7" in flat(made)
    assert "g-00003 We sleep later, let go, ann" in flat(made)


def test_the_coordination_and_a_pause_are_in_the_head() -> None:
    roles = {"coordinator": "ann", "keeper": "gone", "since": "2026-01-01", "arrangement": "x"}
    made = plan(coordination=roles, paused={"since": "2026-11-01", "reason": "x", "until": "2026-11-30"})
    assert "coordinator Ann (ann)" in flat(made)
    assert "keeper gone" in flat(made)
    assert "2026-11-01" in flat(made)
    assert "2026-11-30" in flat(made)
    assert "2026-11-01" in flat(plan(paused={"since": "2026-11-01", "reason": "x"}))


def test_people_show_how_to_reach_them_and_when_they_left() -> None:
    bob = {
        "id": "bob",
        "name": "Bob",
        "group": "professional",
        "role": "coach",
        "organisation": "Team",
        "phone": "06 1",
    }
    out = flat(
        plan(people=[{**bob, "email": "b@example.org", "until": "2026-11-01"}, {**bob, "id": "x", "void": "typo"}])
    )
    assert "bob professional Bob (coach, Team), 06 1, b@example.org, until 2026-11-01" in out
    assert "void: typo" in out


def test_strengths_and_concerns_are_shown_with_who_said_them() -> None:
    remark = {"id": "s-00004", "said_by": "ann", "text": "We eat together"}
    out = flat(plan(strengths=[remark], concerns=[{**remark, "id": "c-00005", "text": "We shout"}]))
    assert "s-00004 ann We eat together" in out
    assert "c-00005 ann We shout" in out


@pytest.mark.parametrize("part", ["goals", "actions", "strengths"])
def test_what_is_void_is_marked_with_why(part: str) -> None:
    made = {
        "goals": [goal(void="a slip")],
        "actions": [action("planned", void="a slip")],
        "strengths": [{"id": "s-00004", "said_by": "ann", "text": "We eat", "void": "a slip"}],
    }
    assert "[void: a slip]" in flat(plan(**{part: made[part]}))
    assert "void a slip" in flat(plan(void="a slip"))


def test_what_has_no_room_is_counted() -> None:
    statement = {"id": "n-00001", "by": "ann", "date": "2026-10-01", "text": "I did not"}
    out = flat(plan(statements=[statement, {**statement, "id": "n-00003"}]))
    assert "2 statements" in out
    assert "evaluation" not in out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 120])
def test_nothing_is_wider_than_the_screen(language: Language, width: int) -> None:
    long = "word " * 30 + "x" * 200
    slug = "a" * 40
    ann = {
        "id": slug,
        "name": long,
        "group": "professional",
        "role": long,
        "organisation": long,
        "email": f"{'y' * 90}@e.org",
    }
    remark = {"id": "s-00004", "said_by": slug, "text": long, "void": long}
    doing = action("planned", who=[slug], text=long)
    parts = {"people": [ann], "strengths": [remark], "goals": [goal(text=long, said_by=slug, actions=[doing])]}
    roles = {"coordinator": slug, "keeper": slug, "since": "2026-01-01", "arrangement": "x"}
    made = plan(title=long, reason=long, coordination=roles, **parts)
    out = lines(made, words=Words.of(language), width=width, late=("a-00001", "p-00000"))
    assert [line for line in out if measure(line) > width] == []


def test_the_example_plan_is_whole(example_plan: dict[str, Any]) -> None:
    made = plan_from(example_plan)
    out = flat(made, late=tuple(item.id for item in overdue(made, TODAY)), width=400)
    for person in made.people:
        assert person.name in out
    for text in [
        *(g.text for g in made.goals),
        *(a.text for _, a in made.all_actions()),
        *(c.text for c in made.concerns),
    ]:
        assert text in out
