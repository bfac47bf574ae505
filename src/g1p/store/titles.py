"""What the keys and words of a plan file are called in Dutch and English, as the schema says it for editors."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from g1p.store.schema import schema_of
from g1p.words import Language

BETWEEN = " · "
"""What stands between the Dutch and the English of a title in the schema, and of what a fixed word is called."""


def field_title(keys: Sequence[str], language: Language) -> str:
    """What the key at the end of this way is called, such as `uiterlijk` for an action's due; else the key itself."""
    return _title(_field(keys), language) or keys[-1].replace("_", " ")


def item_title(keys: Sequence[str], language: Language) -> str:
    """What one item of the list at the end of this way is called, such as `doel`; else the key itself."""
    return _title(_inside(_field(keys)), language) or keys[-1].replace("_", " ")


def word_for(keys: Sequence[str], value: str, language: Language) -> str | None:
    """What a fixed word of the format is called, such as `bezig` for started; None when any text can stand there."""
    field = _inside(_field(keys))
    words = field.get("enum", ())
    if value not in words:
        return None
    called, _, _ = _said(field["enumDescriptions"][words.index(value)], language).partition(": ")
    return called


def _title(node: dict[str, Any], language: Language) -> str:
    title = _said(node.get("title", ""), language)
    return title[:1].lower() + title[1:]


def _said(text: str, language: Language) -> str:
    dutch, _, english = text.partition(BETWEEN)
    return dutch if language == "nl" else english


def _field(keys: Sequence[str]) -> dict[str, Any]:
    """The schema of the key at the end of this way, with its title; empty when there is none."""
    node = _plan_schema()
    for key in keys:
        node = _inside(node).get("properties", {}).get(key, {})
    return node


def _inside(node: dict[str, Any]) -> dict[str, Any]:
    """What a reference leads to, and of a list what one item is."""
    while "$ref" in node or "items" in node:
        node = _plan_schema()["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node["items"]
    return node


@cache
def _plan_schema() -> dict[str, Any]:
    return schema_of("plan")
