"""Goals that say only what must stop (G403)."""

import pytest

from g1p.checks.turns import check_turns
from tests.checks.family import TODAY, action, goal, plan, told


@pytest.mark.parametrize(
    "text",
    [
        "We schreeuwen niet meer",
        "Niet meer te laat op school",
        "Nooit meer ruzie",
        "Sem is niet langer bang",
        "Geen ruzie meer",
        "Er zijn geen nieuwe schulden meer",
        "Minder ruzie thuis",
        "Papa wil stoppen met roken",
        "Sem stopt met slaan",
        "Ophouden met schelden",
        "No more shouting",
        "We no longer fight",
        "Dad does not shout anymore",
        "We don't fight at home any more",
        "Never again a late letter",
        "Less shouting at home",
        "We stop shouting",
        "Quit smoking",
    ],
)
def test_a_goal_that_must_be_turned(text: str) -> None:
    (finding,) = check_turns(plan(goals=[goal("g-00009", text=text)]), TODAY)
    assert (told(finding), finding.facts) == (["G403 goals[0].text"], {"id": "g-00009"})


@pytest.mark.parametrize(
    "text",
    [
        "We eten elke avond samen",
        "Niet meer dan twee uur gamen",
        "Niet langer dan een uur op de telefoon",
        "Geen straf en meer complimenten",
        "Geen straf, meer complimenten",
        "Niet meer schreeuwen maar rustig praten",
        "We stop shouting and talk instead",
        "Minder dan tien euro in de week",
        "Meer rust, en daarom iedere dag naar buiten",
        "Wisselen van huis gaat rustig, zonder buikpijn",
        "Ruzie stopt vóór het schreeuwen",
        "No more than two hours of games",
        "Walk to the bus stop together",
        "Dad can stop the evening job",
        "More time for each other",
    ],
)
def test_a_goal_that_says_where_we_go(text: str) -> None:
    assert told(*check_turns(plan(goals=[goal(text=text)]), TODAY)) == []


def test_only_goals_that_are_worked_on() -> None:
    ended = goal(text="Geen ruzie meer", status="achieved")
    other = goal("g-00002", success="Geen ruzie meer", actions=[action(text="Niet meer roepen")])
    assert told(*check_turns(plan(title="Nooit meer ruzie", goals=[ended, other]), TODAY)) == []
    assert told(*check_turns(plan(status="draft", goals=[goal(text="Geen ruzie meer")]), TODAY)) == []
