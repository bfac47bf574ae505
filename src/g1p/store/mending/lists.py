"""The mend of one value where a list belongs."""

from g1p.store.mending.case import QUOTES, Case
from g1p.store.mending.mend import Mend
from g1p.store.quoting import is_word, quoted
from g1p.store.shape import is_free_text


def listed(case: Case) -> Mend | None:
    """One value gets brackets round it; several words with commas become as many items."""
    if case.part.kind == "mapping" and case.part.in_brackets:
        return case.written(f"[{case.source}]", [case.value])
    if not case.typed:
        return None
    if not isinstance(case.value, str) or (case.typed[0] in QUOTES and "," not in case.value):
        return case.written(f"[{case.typed}]", [case.value])
    items = _items(case)
    source = ", ".join(one if is_word(one) else quoted(one) for one in items)
    return case.written(f"[{source}]", items) if items else None


def _items(case: Case) -> list[str]:
    """The items that a text holds; none where a comma may be part of the text."""
    said = [one.strip() for one in str(case.value).split(",")]
    is_sure = len(said) == 1 or (all(map(is_word, said)) and not is_free_text((*case.path, 0), case.text.kind))
    return said if is_sure else []
