"""What g1p.yaml says of the codes of check."""

from g1p.checks.settings import check_settings


def told(**checks: object) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(one.code, one.path) for one in check_settings({"g1p": 1, "checks": checks})]


def test_what_may_be_said_is_found_good() -> None:
    assert list(check_settings({"g1p": 1})) == []
    assert told(off=["G312"], warn=["G401"], error=["G301", "G201"]) == []


def test_an_error_cannot_be_off_or_a_warning() -> None:
    assert told(off=["G312", "G201"], warn=["G006"]) == [
        ("G035", ("checks", "off", 1)),
        ("G035", ("checks", "warn", 0)),
    ]


def test_a_code_that_is_not_there_is_found_in_each_list() -> None:
    assert told(off=["G999"], warn=["G998"], error=["G997"]) == [
        ("G036", ("checks", "off", 0)),
        ("G036", ("checks", "warn", 0)),
        ("G036", ("checks", "error", 0)),
    ]


def test_a_key_of_the_teams_own_is_left_alone() -> None:
    assert told(x_note=["G999"]) == []
