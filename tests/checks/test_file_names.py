"""Names of files and folders that give somebody away (G502)."""

import pytest

from g1p.checks.file_names import gives_away
from g1p.checks.finding import Finding
from g1p.checks.workspace import Filed, check_workspace

PEOPLE = ("Samira van den Berg", "Opa Kees", "İlker Özdemir", "Jo")


def away(file: str, *organisations: str) -> bool:
    return gives_away(file, "p-00000", PEOPLE, organisations)


@pytest.mark.parametrize(
    "file",
    [
        "plans/berg/p-00000.yaml",
        "plans/familie-van-den-Berg/p-00000.yaml",
        "plans/2026/samira.yaml",
        "samira_berg2.yaml",
        "kees.yaml",
        "PlanSamira.yaml",
        "plans/ozdemir/p-00000.yaml",
        "plans/samira@example.org.yaml",
        "iemand.anders@example.org/p-00000.yaml",
        "/home/coach/plans/berg/p-00000.yaml",
        "/home/coach/berg.yaml",
    ],
)
def test_a_name_or_an_address_gives_somebody_away(file: str) -> None:
    assert away(file)


@pytest.mark.parametrize(
    "file",
    [
        "plans/p-00000.yaml",
        "plans/noord/2026/p-00000.yaml",
        "plans/opa/p-00000.yaml",
        "plans/van-den/p-00000.yaml",
        "plans/jo/p-00000.yaml",
        "plans/bergen/p-00000.yaml",
        "/home/samira/plans/p-00000.yaml",
        "/home/berg/p-00000.yaml",
        "C:/Users/samira/p-00000.yaml",
        "p-00000@2.yaml",
    ],
)
def test_an_id_a_team_and_a_year_tell_nothing(file: str) -> None:
    assert not away(file)


def test_the_id_of_the_plan_is_no_name_whatever_it_spells() -> None:
    assert not gives_away("plans/p-berga.yaml", "p-berga", ["Berga"], [])


def test_what_an_organisation_is_called_is_no_persons_name() -> None:
    assert not away("plans/berg/p-00000.yaml", "Team Berg en Dal")


def test_it_is_told_once_a_file_at_the_id() -> None:
    filed = Filed("plans/berg/p-00000.yaml", "p-00000", (), PEOPLE)
    assert list(check_workspace([filed])) == [Finding("G502", ("id",), {"id": "p-00000"}, file=filed.file)]
    assert list(check_workspace([Filed("plans/berg/p-00000.yaml", None, (), PEOPLE)])) == []
