"""Which translations are of an older text: the newest change in which either was written decides."""

from typing import Any

import pytest

from g1p.model.translations import outdated, translations

Plan = dict[str, Any]


def plan(text: str = "een", words: str = "one", **more: Any) -> Plan:
    """A plan with one goal that is translated into English."""
    return {"goals": [{"id": "g-00001", "text": text, "translated": {"en": words}, **more}]}


def found(now: Plan, *versions: Plan) -> list[str]:
    """The languages of what is outdated in `now`, after these versions, the newest first."""
    return [one.language for one in outdated(now, list(zip([*versions, {}], [now, *versions], strict=True)))]


def test_every_place_of_a_translation_is_known() -> None:
    mapping = {
        "coordination": {"arrangement": "bellen", "translated": {"ar": "…", "x_by": "tolk"}},
        "actions": [{"id": "a-00001", "text": "bellen", "translated": {"tr": "…"}}],
        "goals": [{"id": "g-00001", "text": "slapen", "translated": {"ar": "…", "tr": "…"}, "actions": [
            {"id": "a-00002", "text": "lezen", "translated": {"pl": "…"}},
            {"id": "a-00003", "text": "lezen", "translated": {"pl": "…"}, "void": "dubbel"},
        ]}],
    }  # fmt: skip
    assert [(one.path, one.of, one.language) for one in translations(mapping)] == [
        (("coordination", "translated", "ar"), "coordination", "ar"),
        (("actions", 0, "translated", "tr"), "a-00001", "tr"),
        (("goals", 0, "translated", "ar"), "g-00001", "ar"),
        (("goals", 0, "translated", "tr"), "g-00001", "tr"),
        (("goals", 0, "actions", 0, "translated", "pl"), "a-00002", "pl"),
    ]


@pytest.mark.parametrize(
    "broken",
    [
        {"goals": "none", "coordination": ["x"], "actions": None},
        {
            "goals": [
                "text",
                {"id": 3, "text": "x", "translated": {"en": "y"}},
                {"id": "g-00001", "translated": {"en": "y"}},
            ]
        },
        {"goals": [{"id": "g-00001", "text": "x", "translated": "y", "actions": {"id": "a-00001"}}]},
    ],
)
def test_what_is_faulty_holds_none(broken: Plan) -> None:
    assert list(translations(broken)) == []


def test_a_text_that_changed_alone_makes_its_translation_outdated() -> None:
    assert found(plan("twee"), plan("een")) == ["en"]
    assert found(plan("drie"), plan("drie"), plan("twee"), plan("een")) == ["en"]


def test_words_written_with_or_after_the_text_are_of_that_text() -> None:
    assert found(plan("twee", "two"), plan("een")) == []
    assert found(plan("twee", "two"), plan("twee"), plan("een")) == []
    assert found(plan()) == []
    assert found(plan("twee"), {"goals": [{"id": "g-00001", "text": "een"}]}) == []


def test_another_field_or_place_changes_nothing() -> None:
    moved: Plan = {"goals": [{"id": "g-00002", "text": "ander"}, *plan(status="active")["goals"]]}
    assert found(moved, plan()) == []
    assert found({**moved, "goals": moved["goals"][1:]}, moved, plan()) == []


def test_each_language_is_on_its_own() -> None:
    def two(text: str, dutch: str, arabic: str) -> Plan:
        return {"coordination": {"arrangement": text, "translated": {"nl": dutch, "ar": arabic}}}

    assert found(two("2", "twee", "1"), two("1", "een", "1")) == ["ar"]
    assert found(two("2", "een", "1"), two("1", "een", "1")) == ["nl", "ar"]


def test_no_older_change_is_asked_for_than_is_needed() -> None:
    asked = iter([(plan("een"), plan("twee")), (plan("nul"), plan("een"))])
    assert [one.known for one in outdated(plan("twee"), asked)] == [("g-00001", "en")]
    assert next(asked) == (plan("nul"), plan("een"))
