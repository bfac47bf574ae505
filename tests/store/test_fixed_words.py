"""What the schemas fix, in all three kinds of files, and nothing that people may fill in themselves."""

import re

from g1p.checks.masking import HOLD_IDS, PLANNED
from g1p.store.fixed_words import fixed_words

KNOWN = fixed_words()


def test_keys_of_every_kind_of_file_are_known_from_top_to_bottom() -> None:
    assert {"people", "birth_date", "moved", "organisation", "ladder", "retention_years", "basic_adl"} <= KNOWN.keys
    assert all(re.fullmatch("[a-z0-9_]+", key) for key in KNOWN.keys)


def test_the_words_that_a_key_may_hold_are_found_behind_references_lists_and_cases() -> None:
    assert {"draft", "active", "married", "let_go", "planned"} <= KNOWN.words["status"]
    assert {"goals", "contact_details"} <= KNOWN.words["about"]
    assert {"contact_details"} <= KNOWN.words["parts"]
    assert KNOWN.words["g1p"] == {"1"}
    assert "team" in KNOWN.words["said_by"]  # a person cannot be called so


def test_a_key_that_people_fill_in_themselves_has_no_words() -> None:
    for key in ("name", "phone", "email", "address", "text", "title", "role", "success", "note", "organisation"):
        assert KNOWN.words[key] == frozenset()


def test_the_days_are_known_and_those_of_the_plan_are_among_them() -> None:
    assert {"birth_date", "died", "date", "since", "due"} <= KNOWN.days
    assert KNOWN.days >= PLANNED
    assert not PLANNED & {"birth_date", "died", "date", "since", "until", "from"}
    assert KNOWN.keys >= HOLD_IDS


def test_what_people_type_for_a_key_is_known_by_its_title_and_by_the_list() -> None:
    assert {"geboortedatum", "telefoon", "rol", "datum"} <= KNOWN.typed
    assert not KNOWN.typed & {"samira", "jansen", "daan"}
