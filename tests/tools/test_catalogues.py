"""The check of the translations: what it finds in a catalogue, and that an update guesses nothing."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from tools import catalogues, labels


@pytest.fixture
def template() -> Catalog:
    """Four sentences, of each kind one."""
    asked = Catalog()
    asked.add("{plan} is closed.", locations=[("src/g1p/errors/line.py", 0)])
    asked.add(("{n} action", "{n} actions"), locations=[("src/g1p/cli/overdue.py", 0)])
    asked.add("active", context="status", locations=[("src/g1p/cli/plan.py", 0)])
    asked.add("Overdue", locations=[("src/g1p/cli/overdue.py", 0)])
    return asked


def dutch(**changed: str) -> Catalog:
    """A whole translation of the template, with these sentences said otherwise."""
    said = Catalog(locale="nl")
    said.add("{plan} is closed.", changed.get("closed", "{plan} is gesloten."))
    said.add(("{n} action", "{n} actions"), (changed.get("one", "één actie"), changed.get("many", "{n} acties")))
    said.add("active", changed.get("active", "loopt"), context="status")
    said.add("Overdue", changed.get("overdue", "Te laat"))
    return said


def test_a_whole_translation_has_no_faults(template: Catalog) -> None:
    assert not list(catalogues.faults(dutch(), template))


@pytest.mark.parametrize(
    "changed, fault",
    [
        ({"overdue": ""}, "not translated: “Overdue”"),
        ({"active": ""}, "not translated: status: “active”"),
        ({"many": ""}, "not translated: “{n} action”"),
        ({"closed": "Het plan is gesloten."}, "other {placeholders} than the English: “{plan} is closed.”"),
        ({"closed": "{plan is gesloten."}, "other {placeholders} than the English: “{plan} is closed.”"),
        ({"many": "acties"}, "other {placeholders} than the English: “{n} action”"),
        ({"one": "één {actie}"}, "other {placeholders} than the English: “{n} action”"),
    ],
)
def test_a_gap_is_named_with_its_sentence(template: Catalog, changed: dict[str, str], fault: str) -> None:
    assert list(catalogues.faults(dutch(**changed), template)) == [fault]


def test_what_is_fuzzy_or_not_said_any_more_is_named(template: Catalog) -> None:
    said = dutch()
    said.add("Overdue", "Te laat", flags=("fuzzy",))
    said.add("Gone", "Weg")
    found = list(catalogues.faults(said, template))
    assert found == ["marked fuzzy: “Overdue”", "no longer said: “Gone”"]


def test_a_sentence_that_the_catalogue_lacks_is_named(template: Catalog) -> None:
    template.add("New")
    assert list(catalogues.faults(dutch(), template)) == ["not in the catalogue: “New”"]


def test_an_update_guesses_nothing_and_is_the_same_twice(template: Catalog, tmp_path: Path) -> None:
    source = tmp_path / "locales" / "nl" / "LC_MESSAGES" / "g1p.po"
    catalogues.update(source, template)
    first = source.read_bytes()
    catalogues.update(source, template)
    assert source.read_bytes() == first
    assert b"POT-Creation-Date" not in first
    assert len(list(catalogues.faults(catalogues.read(source), template))) == len(template)


def test_sentences_are_found_in_code_and_in_templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in {
        "src/g1p/here.py": 'N_("a constant")\nwords.say("said {n}", n=1)\nwords.label("status", "active")\n',
        "templates/paper.html.j2": '{{ say("in a paper") }}{{ plural("{n} day", "{n} days", n) }}',
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(catalogues, "ROOT", tmp_path)
    monkeypatch.setattr(catalogues, "LABELS", {"result": ("worse",)})
    found = {(message.id, message.context) for message in catalogues.wanted() if message.id}
    assert found == {
        ("a constant", None),
        ("said {n}", None),
        ("active", "status"),
        ("worse", "result"),
        ("in a paper", None),
        (("{n} day", "{n} days"), None),
    }


def test_every_label_that_the_code_asks_for_has_its_values() -> None:
    asked = {*labels.asked(catalogues.ROOT / "src")}
    assert {"plan status", "domain", "closing reason", "open action"} <= asked <= {*labels.LABELS}
    assert all(labels.LABELS.values())
