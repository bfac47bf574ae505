"""Steps of the reporting code, the meldcode, in what others read (G505)."""

import pytest

from g1p.checks.reporting_code import check_reporting_code
from tests.checks.family import action, goal, plan, told

STEP = "Stap 3 van de meldcode gezet"


@pytest.mark.parametrize(
    "text",
    [
        STEP,
        "Meldcode stap 2",
        "de meldcodestappen doorlopen",
        "Alle stappen uit de meldcode zijn gezet.",
        "Joris zet de vierde stap in het kader van de meldcode",
        "Step 2 of the reporting code",
        "The reporting code: step 4",
    ],
)
def test_a_step_stands_in_a_text(text: str) -> None:
    assert told(*check_reporting_code(plan(goals=[goal(actions=[action(text=text)])]))) == [
        "G505 goals[0].actions[0].text"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Uitleggen wat de meldcode is",
        "Een stap verder. De meldcode hangt aan de muur",
        "Veilig Thuis bellen om advies",
        "Volgende stap: samen eten",
        "The reporting code hangs on the wall",
    ],
)
def test_to_explain_it_is_fine(text: str) -> None:
    assert told(*check_reporting_code(plan(goals=[goal(actions=[action(text=text)])]))) == []


def test_in_an_agreement_about_safety_too_and_not_in_what_somebody_states() -> None:
    agreed = {"agreements": [{"id": "v-00001", "text": STEP, "who": ["oma"]}]}
    stated = [{"id": "n-00001", "by": "moeder", "date": "2026-10-01", "text": STEP}]
    assert told(*check_reporting_code(plan(safety=agreed, statements=stated))) == ["G505 safety.agreements[0].text"]


def test_in_a_closed_plan_nothing_is_mended() -> None:
    closing = {"date": "2026-11-02", "reason": "other"}
    assert told(*check_reporting_code(plan(status="closed", reason=STEP, closing=closing))) == []
