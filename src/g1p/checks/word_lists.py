"""Which entries of a list of words stand in a text: whole words, in any of their forms, and no names."""

import re
from collections.abc import Collection, Iterable
from itertools import pairwise

Said = tuple[str, ...]
"""A word, or the words of a phrase, in the order in which they stand."""

BEFORE_A_SENTENCE = ".!?:;…•-\n"


class WordList:
    """A list of entries, each a word and its other forms with commas (see words_nl.py); the first is its name.

    With `parts` a hyphen ends a word, so that ADHD is found in “ADHD-medicatie”; without it that is another word.
    """

    def __init__(self, entries: Iterable[str], *, parts: bool = False) -> None:
        self._word = re.compile(r"[^\W_]+" if parts else r"[^\W_]+(?:[-’'][^\W_]+)*")
        self._forms: dict[str, list[tuple[Said, str, str]]] = {}
        for entry in entries:
            for form in entry.split(", "):
                said = tuple(self._word.findall(form))
                self._forms.setdefault(said[0].lower(), []).append((said, entry, form))

    def words(self, text: str) -> set[str]:
        """Every word of the text, in small letters."""
        return set(self._word.findall(text.lower()))

    def entries_in(self, text: str, names: Collection[str] = ()) -> dict[str, str]:
        """The entries that stand in `text`, each with the form in which it stands there first.

        Not what is a name, of itself or by the words in `names`.
        """
        found: dict[str, str] = {}
        if self._forms.keys().isdisjoint(self.words(text)):  # nearly every text: this is quick
            return found
        spans = list(self._word.finditer(text))
        for index, span in enumerate(spans):
            for said, entry, form in self._forms.get(span[0].lower(), ()):
                here = spans[index : index + len(said)]
                is_there = len(here) == len(said) and _together(text, here) and _says(text, here, said)
                if is_there and not all(word.lower() in names for word in said):
                    found.setdefault(entry, form)
        return found


def _together(text: str, spans: list[re.Match[str]]) -> bool:
    """Whether nothing stands between the words but white space or a hyphen."""
    return all(text[a.end() : b.start()].strip() in ("", "-") for a, b in pairwise(spans))


def _says(text: str, spans: list[re.Match[str]], form: Said) -> bool:
    """Whether these words are that form: a capital in the middle of a sentence makes another word, a name."""
    said = tuple(span[0] for span in spans)
    if said == form:
        return True
    if any(word != word.lower() for word in form):
        return False
    before = text[: spans[0].start()].rstrip(" \t\"'“‘(")
    starts = not before or before[-1] in BEFORE_A_SENTENCE
    rest = said[1:] == form[1:]
    whole = all(word.isupper() for word in said) and tuple(word.lower() for word in said) == form
    return whole or (starts and rest and said[0].lower() == form[0])
