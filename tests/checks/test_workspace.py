"""Ids that two files use (G205), and files with another's name (G206)."""

from g1p.checks.finding import Finding
from g1p.checks.walk import everything
from g1p.checks.workspace import Filed, check_workspace
from g1p.model.plan import Plan
from g1p.model.value import Record
from tests.checks.family import action, goal, plan


def filed(name: str, **parts: object) -> Filed:
    one = made(**parts)
    ids = (((*path, "id"), value.id) for path, value in everything(one) if isinstance(value, Record))
    return Filed(name, one.id, tuple(ids))


def made(**parts: object) -> Plan:
    return plan(**{"goals": [], **parts})


def test_files_called_after_their_plans_with_ids_of_their_own_are_good() -> None:
    goals = [goal(actions=[action()])]
    assert not list(
        check_workspace([filed("plans/p-00000.yaml", goals=goals), filed("plans/b/p-00001.yml", id="p-00001")])
    )
    assert not list(check_workspace([]))


def test_a_file_with_another_name_is_told_which_it_should_have() -> None:
    (finding,) = check_workspace([filed("plans/familie-jansen.yaml")])
    assert finding == Finding("G206", ("id",), {"id": "p-00000"}, file="plans/familie-jansen.yaml")


def test_a_copied_plan_is_told_once_in_the_second_file() -> None:
    goals = [goal(actions=[action()])]
    first, second = filed("a/p-00000.yaml", goals=goals), filed("b/p-00000.yaml", goals=goals)
    found = list(check_workspace([first, second]))
    assert {finding.file for finding in found} == {"b/p-00000.yaml"}
    assert [(one.code, one.path, one.facts["id"]) for one in found] == [
        ("G205", ("id",), "p-00000"),
    ]
    assert all(finding.facts["other"] == "a/p-00000.yaml" for finding in found)


def test_void_records_keep_their_ids_in_other_files_too() -> None:
    gone = filed("p-00000.yaml", goals=[goal(void="…")])
    again = filed("p-00001.yaml", id="p-00001", goals=[goal()])
    assert [finding.path for finding in check_workspace([gone, again])] == [("goals", 0, "id")]


def test_an_id_that_one_file_uses_twice_is_that_files_own_affair() -> None:
    assert not list(check_workspace([filed("p-00000.yaml", goals=[goal(), goal()])]))


def test_a_file_that_lies_in_no_workspace_may_be_called_anything() -> None:
    assert not list(check_workspace([filed("example-plan.yaml")]))
