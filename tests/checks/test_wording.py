"""The questions of language are asked in order, of a plan that people work with."""

from g1p.checks.wording import wording
from tests.checks.family import TODAY, goal, plan, told


def test_wording_asks_every_question_in_order() -> None:
    made = plan(goals=[goal(text="Geen interventie meer bij ADHD" + " en dan" * 10, said_by="coach")])
    assert told(*wording(made, TODAY)) == [f"{code} goals[0].text" for code in ("G401", "G402", "G403", "G404")]


def test_a_good_plan_reads_well() -> None:
    assert told(*wording(plan(), TODAY)) == []
