"""Every snippet, put in by the language server and left as it is, makes a good file, wherever one asks for it."""

import pytest

from g1p.store.load import load
from g1p.store.schema import explain
from tests.editors.language_server import CURSOR, LanguageServer, Message
from tests.store.snippets import SCHEMAS, Node, Way, put, said, snippets, written

pytestmark = pytest.mark.uncounted

PERSON = {"id": "moeder", "name": "Noor", "group": "family", "role": "moeder"}
BASES: dict[str, Node] = {
    "plan": {
        "g1p": 1,
        "id": "p-0abcd",
        "title": "Wij",
        "status": "draft",
        "created": "2026-11-21",
        "reason": "Zo gaat het niet langer",
        "people": [PERSON],
        "goals": [{"id": "g-0abcd", "text": "We slapen", "said_by": "moeder", "when": "now", "status": "active"}],
    },
    "workspace": {"g1p": 1, "organisation": "Sociaal Team"},
    "rollout": {"g1p": 1},
}
WORDS = {"repeats", "about", "step"}
"""Keys whose snippets are single words: test_editor.py asks for those."""

EVERY = sorted({(kind, way) for kind in SCHEMAS for way, _ in snippets(kind) if not WORDS & set(way)})


@pytest.mark.parametrize(
    "kind, way", EVERY, ids=lambda case: case if isinstance(case, str) else "/".join(case) or "whole"
)
def test_a_snippet_makes_a_good_file_wherever_it_is_asked_for(editor: LanguageServer, kind: str, way: Way) -> None:
    labels = {snippet["label"] for place, snippet in snippets(kind) if place == way}
    for text in with_cursor(kind, way):
        for item in proposals(editor, text, labels):
            mapping = load(chosen(text, item).encode())
            assert explain(kind, mapping) == [], text


def with_cursor(kind: str, way: Way) -> list[str]:
    """A file with the cursor where the snippet belongs, in each way in which a hand may come there."""
    first = f"# yaml-language-server: $schema=../schemas/{kind}-1.schema.json\n"
    if not way:
        return [first + CURSOR]
    text = first + written(put(kind, BASES[kind], way, CURSOR)).lstrip("\n") + "\n"
    *_, line = [line for line in text.splitlines() if CURSOR in line]
    if line.lstrip().startswith("- "):
        return [text, text.replace(f"- {CURSOR}", CURSOR)]
    indent = line[: len(line) - len(line.lstrip())]
    return [text, text.replace(f" {CURSOR}", f"\n{indent}  {CURSOR}")]


def proposals(editor: LanguageServer, marked: str, labels: set[str]) -> list[Message]:
    """The snippets with these labels, which must all be among what can be chosen at the cursor."""
    found = [item for item in editor.complete(marked) if item["label"] in labels]
    assert {item["label"] for item in found} == labels, marked
    return found


def chosen(marked: str, item: Message) -> str:
    """The text after somebody chose an item and let all of it stand; further lines go as far in as the first."""
    before, _, after = marked.partition(CURSOR)
    *lines, line = before.split("\n")
    line += after.partition("\n")[0]
    edit = item["textEdit"]
    start, end = edit["range"]["start"], edit["range"]["end"]
    assert (start["line"], end["line"]) == (len(lines), len(lines)), "the server changes other lines than this one"
    indent = line[: len(line) - len(line.lstrip())]
    inserted = said(edit["newText"]).replace("\n", f"\n{indent}")
    changed = line[: start["character"]] + inserted + line[end["character"] :]
    return "\n".join([*lines, changed, after.partition("\n")[2]])
