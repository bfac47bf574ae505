"""A misspelt word is the word that it can be alone; where it may be another, or something else, nobody guesses."""

import pytest

from g1p.store.meant import NOT_SURE, meant
from g1p.store.schema import schema_of
from g1p.store.synonyms import SYNONYMS
from g1p.words import Words

ACTION = {
    key: held.get("title", "").split(" · ") for key, held in schema_of("plan")["$defs"]["action"]["properties"].items()
}
PLAN = {key: held.get("title", "").split(" · ") for key, held in schema_of("plan")["properties"].items()}

KEYS = {
    "statsu": "status",
    "Status": "status",
    "STATUS": "status",
    "stats": "status",
    "duee": "due",
    "deu": "due",
    "Done-on": "done_on",
    "done on": "done_on",
    "doneon": "done_on",
    "transalted": "translated",
    "trnaslatde": "translated",
    "wie": "who",
    "wei": "who",
    "uiterlijk": "due",
    "tekst": "text",
    "eigen zorgplan": "own_plan",
}


@pytest.mark.parametrize("typed", KEYS)
def test_a_key_of_an_action_is_meant_by(typed: str) -> None:
    assert meant(typed, ACTION) == KEYS[typed]


@pytest.mark.parametrize("typed", ["dua", "xyz", "sta", "", "-", "note", "rust", "w", "du", "status2", "a" * 5000])
def test_no_key_of_an_action_is_meant_by(typed: str) -> None:
    assert meant(typed, ACTION) is None


def test_of_two_that_are_as_near_none_is_meant() -> None:
    assert meant("closingg", PLAN) is None
    assert meant("zrm-2015", {"zrm-2013": (), "zrm-2017": ()}) is None
    assert meant("claan", {"clean": (), "clann": ()}) is None
    assert meant("eind", {"until": ("einde",), "due": ("eind",), "from": ("eind",)}) is None


def test_so_many_mistakes_as_are_allowed() -> None:
    names = {"physical_health": ()}
    assert meant("phisical_health", names, most=1) == "physical_health"
    assert meant("phisical_helth", names, most=1) is None
    assert meant("phisical_helth", names) == "physical_health"
    assert meant("fisical_helth", names) is None


@pytest.mark.parametrize("typed", sorted(NOT_SURE))
def test_a_word_that_can_mean_something_else_means_nothing(typed: str) -> None:
    assert meant(typed, {typed: ()}) is None
    assert meant("doen", {"done": (), "planned": ()}) is None
    every = {one for kinds in SYNONYMS.values() for one in kinds} | SYNONYMS.keys()
    assert typed in every or typed == "doen"


CHOICES = {
    "plan kind": "family_plan family_group_plan household_plan",
    "plan status": "draft active aftercare closed",
    "goal status": "proposed active achieved partly_achieved not_achieved let_go",
    "action status": "planned started done failed dropped",
    "group": "family network professional mentioned",
    "domain": "housing finances work school leisure physical_health mental_health parenting relations "
    "social_network safety other",
    "when": "now later",
    "meeting kind": "start evaluation closing",
    "result": "finished on_track slow stalled worse",
    "closing reason": "goals_reached family_stopped moved_away taken_over other",
    "copy": "print mail none",
}


@pytest.mark.parametrize("kind", CHOICES)
def test_what_g1p_itself_calls_a_choice_in_dutch_means_that_choice(kind: str) -> None:
    choices: dict[str, tuple[str, ...]] = dict.fromkeys(CHOICES[kind].split(), ())
    called = {choice: Words.of("nl").label(kind, choice) for choice in choices}
    assert {choice: meant(said, choices, most=1) for choice, said in called.items()} == {one: one for one in choices}
