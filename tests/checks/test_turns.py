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
        "Daan slaat en schopt niet meer",
        "Geen ruzie aan tafel",
        "Geen schulden",
        "Geen nieuwe schulden",
        "We maken geen ruzie meer aan tafel en in de auto",
        "Er is geen ruzie meer",
        "Als ik thuiskom, is er geen ruzie meer",
        "Niet schreeuwen",
        "Niet meer te laat op school en op het werk",
        "Mama is niet meer boos en verdrietig",
        "Minder stress",
        "We hebben geen schulden",
        "Ik ben niet meer alleen",
        "Nooit meer alleen thuis",
        "No fights at dinner",
        "Don't shout",
        "Not late for school",
        "Never late",
        "Thuis is er geen geweld",
        "Er zijn minder ruzies en minder geschreeuw",
        "Sem wordt niet meer gepest",
        "De deurwaarder komt niet meer",
        "Het blowen stopt",
        "De ruzies worden minder",
        "De ruzies thuis worden minder.",
        "Het schreeuwen en schelden houdt op",
        "Papa wil dat het drinken stopt",
        "The shouting stops",
        "The rows at home become less",
        "We slaan niet meer en schreeuwen zachter niet",
        "We maken geen ruzie meer en schelden hard",
        "Geen ruzie meer en slapen slecht",
    ],
)
def test_a_goal_that_must_be_turned(text: str) -> None:
    (finding,) = check_turns(plan(goals=[goal("g-00009", text=text)]), TODAY)
    assert (told(finding), finding.facts) == (["G403 goals[0].text"], {"id": "g-00009"})


@pytest.mark.parametrize(
    "text",
    [
        "We maken geen ruzie meer en praten rustig",
        "Wij schreeuwen niet meer, lachen samen",
        "We no longer fight and talk calmly",
        "Als de ruzies stoppen, slapen we de hele nacht",
        "De ruzies stoppen als we op tijd eten",
        "Het drinken stopt nooit zomaar: we praten er elke week over",
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
        "We eten samen",
        "We schelden niet meer en gaan samen eten",
        "We praten rustig met elkaar en schreeuwen niet meer",
        "Niet meer dan 2 uur schermtijd",
        "Niet meer dan twee uur gamen per dag",
        "Niet later dan 9 uur naar bed",
        "Geen dag zonder lachen",
        "Niet alleen thuis spelen maar ook buiten",
        "We schreeuwen niet meer. We praten rustig met elkaar.",
        "Minder ruzie en meer rust",
        "Geen ruzie meer zodat de kinderen rustig slapen",
        "Ik wil weer zelf koken",
        "Daan gaat elke dag naar school, ook als hij geen zin heeft",
        "Ik weet wat ik kan doen als het niet gaat",
        "We hebben genoeg geld om van te leven, zonder te lenen",
        "Iedereen weet wie er komt als mama niet kan",
        "We hebben een eigen huis waar we niet weg hoeven",
        "Samen zorgen we dat niemand alleen is",
        "Zorgen dat Sem elke dag eet",
        "We zorgen samen voor de hond",
        "Sem durft te zeggen dat hij iets niet wil",
        "Mila kan stoppen als ze boos wordt",
        "Elke avond een uur zonder scherm",
    ],
)
def test_a_goal_that_says_where_we_go(text: str) -> None:
    assert told(*check_turns(plan(goals=[goal(text=text)]), TODAY)) == []


def test_only_goals_that_are_worked_on() -> None:
    ended = goal(text="Geen ruzie meer", status="achieved")
    other = goal("g-00002", success="Geen ruzie meer", actions=[action(text="Niet meer roepen")])
    assert told(*check_turns(plan(title="Nooit meer ruzie", goals=[ended, other]), TODAY)) == []
    assert told(*check_turns(plan(status="draft", goals=[goal(text="Geen ruzie meer")]), TODAY)) == []
