"""How safe each says it is, and what people agree to keep it so."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    DayHasPassed,
    DayInFuture,
    IsVoid,
    NamedTwice,
    NobodyNamed,
    NobodyScored,
    OnlyMentioned,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    SafetyCheckedAlready,
    ScoreOutOfRange,
    SlugTaken,
    YearOutOfRange,
)
from g1p.model.changes.safety import agree_safety, check_safety
from g1p.model.evaluations import Safety, SafetyAgreement, SafetyCheck
from g1p.model.mapping import mapping_of
from g1p.model.plan import Plan
from tests.checks.family import TODAY
from tests.model.changes.changing import (
    EARLIER,
    LATER,
    TEXTS,
    closed,
    home,
    made,
    refused,
    refused_code,
    same,
    with_void,
)

NOBODIES = [
    ("niemand", PersonNotFound),
    ("fout", IsVoid),
    ("weg", PersonHasLeft),
    ("dood", PersonHasLeft),
    ("opa", OnlyMentioned),
]


def asked(**more: Any) -> SafetyCheck:
    """The coach has asked today, and the boy has answered."""
    return SafetyCheck(**{"date": TODAY, "by": "coach", "scores": {"sem": 5}, **more})


def agreed(**more: Any) -> SafetyAgreement:
    """What two of them do."""
    return SafetyAgreement(**{"id": "v-00001", "text": "…", "who": ("moeder", "sem"), **more})


def checked(plan: Plan) -> list[Any]:
    """The checks of a plan."""
    return [mapping_of(one) for one in plan.safety.checked] if plan.safety else []


# --- how safe it is --------------------------------------------------------------------------------------------------


def test_the_scores_of_a_day_come_last_and_nothing_else_changes() -> None:
    was = made(check_safety, made(agree_safety, home(), agreed(), TODAY), asked(date=EARLIER), TODAY)
    now = made(check_safety, was, asked(scores={"sem": 0, "moeder": 10, "coach": 6}), TODAY)
    assert now.safety == Safety(
        checked=(asked(date=EARLIER), asked(scores={"sem": 0, "moeder": 10, "coach": 6})), agreements=(agreed(),)
    )
    mapping = mapping_of(now)
    del mapping["safety"]
    assert mapping == mapping_of(home())


def test_the_same_said_again_is_so_already() -> None:
    was = made(check_safety, home(), asked(scores={"sem": 5, "moeder": 7}), TODAY)
    assert same(check_safety, was, asked(scores={"moeder": 7}), TODAY)
    assert same(check_safety, was, asked(scores={"moeder": 7, "sem": 5}), TODAY)


def test_who_answers_later_on_the_day_comes_beside_who_has_answered() -> None:
    was = made(check_safety, home(), asked(), TODAY)
    now = made(check_safety, was, asked(scores={"oma": 8, "sem": 5}), TODAY)
    assert checked(now) == [{"date": "2026-11-21", "by": "coach", "scores": {"sem": 5, "oma": 8}}]


def test_a_check_without_scores_gets_them() -> None:
    was = home(safety={"checked": [{"date": "2026-11-21", "by": "coach", "x_room": "keuken"}]})
    now = made(check_safety, was, asked(), TODAY)
    assert checked(now) == [{"date": "2026-11-21", "by": "coach", "scores": {"sem": 5}, "x_room": "keuken"}]


def test_another_day_and_another_who_asks_are_another_check() -> None:
    was = made(check_safety, home(), asked(), TODAY)
    other = made(check_safety, was, asked(by="oma", scores={"sem": 3}), TODAY)
    now = made(check_safety, other, asked(date=EARLIER, scores={"sem": 4}), TODAY)
    assert [one["scores"]["sem"] for one in checked(now)] == [5, 3, 4]


def test_nobody_says_two_things_at_once_and_a_mistake_stays_one() -> None:
    was = made(check_safety, home(), asked(), TODAY)
    refused(SafetyCheckedAlready, check_safety, was, asked(scores={"oma": 8, "sem": 6}), TODAY)
    void = {"date": "2026-11-21", "by": "coach", "scores": {"sem": 5}, "void": "…"}
    refused(SafetyCheckedAlready, check_safety, home(safety={"checked": [void]}), asked(scores={"oma": 8}), TODAY)


@pytest.mark.parametrize("score", [-1, 11])
def test_a_score_is_from_nought_to_ten(score: int) -> None:
    error = refused(ScoreOutOfRange, check_safety, home(), asked(scores={"sem": score}), TODAY)
    assert error.facts == {"key": "scores"}


@pytest.mark.parametrize("scores", [None, {}])
def test_somebody_gives_a_score(scores: Any) -> None:
    refused(NobodyScored, check_safety, home(), asked(scores=scores), TODAY)


@pytest.mark.parametrize("slug, error", NOBODIES)
def test_who_asks_and_who_scores_are_there_on_that_day(slug: str, error: Any) -> None:
    refused(error, check_safety, home(), asked(by=slug), TODAY)
    refused(error, check_safety, home(), asked(scores={slug: 5}), TODAY)


def test_who_has_left_since_was_there_then() -> None:
    made(check_safety, home(), asked(by="weg", scores={"dood": 4}, date=EARLIER), TODAY)


def test_a_check_has_happened() -> None:
    refused(DayInFuture, check_safety, home(), asked(date=LATER), TODAY)
    refused(YearOutOfRange, check_safety, home(), asked(date=dt.date(1899, 1, 1)), TODAY)


# --- what is agreed --------------------------------------------------------------------------------------------------


def test_an_agreement_comes_last_and_the_checks_stay() -> None:
    was = made(check_safety, home(), asked(), TODAY)
    now = made(agree_safety, was, agreed(until=TODAY), TODAY)
    later = made(agree_safety, now, agreed(id="v-00002", who=("genood",), until=LATER), TODAY)
    assert later.safety == Safety(
        checked=(asked(),), agreements=(agreed(until=TODAY), agreed(id="v-00002", who=("genood",), until=LATER))
    )


def test_the_teams_own_keys_stay() -> None:
    was = home(safety={"x_team": "…"})
    for now in (made(agree_safety, was, agreed(), TODAY), made(check_safety, was, asked(), TODAY)):
        assert mapping_of(now)["safety"]["x_team"] == "…"


@pytest.mark.parametrize("slug, error", NOBODIES)
def test_who_is_in_an_agreement_can_promise_something(slug: str, error: Any) -> None:
    refused(error, agree_safety, home(), agreed(who=("sem", slug)), TODAY)


def test_an_agreement_is_somebodys_and_names_them_once() -> None:
    assert refused(NobodyNamed, agree_safety, home(), agreed(who=()), TODAY).facts == {"key": "who"}
    refused(NamedTwice, agree_safety, home(), agreed(who=("sem", "sem")), TODAY)


def test_the_last_day_of_an_agreement_is_still_to_come() -> None:
    error = refused(DayHasPassed, agree_safety, home(), agreed(until=TODAY - dt.timedelta(days=1)), TODAY)
    assert error.facts == {"key": "until"}
    refused(YearOutOfRange, agree_safety, home(), agreed(until=dt.date(2200, 1, 1)), TODAY)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_a_form(text: str) -> None:
    assert refused_code(agree_safety, home(), agreed(text=text), TODAY) == TEXTS[text]


def test_a_closed_plan_a_mistake_and_a_used_id_are_refused() -> None:
    for change, given in ((check_safety, asked()), (agree_safety, agreed())):
        refused(PlanIsClosed, change, closed(), given, TODAY)
        refused(IsVoid, change, with_void(), given, TODAY)
    refused(SlugTaken, agree_safety, made(agree_safety, home(), agreed(), TODAY), agreed(), TODAY)
    void = {"agreements": [{"id": "v-00001", "text": "…", "who": ["sem"], "void": "…"}]}
    refused(SlugTaken, agree_safety, home(safety=void), agreed(), TODAY)
