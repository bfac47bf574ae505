"""Which word of the format is meant by what was typed: the one that it can be, or none."""

from collections.abc import Collection, Mapping

from g1p.store.likeness import LIKE, likeness, mistakes, plain
from g1p.store.synonyms import SYNONYMS

NOT_SURE = frozenset(("doen", "gescheiden", "gezondheid", "kracht", "open", "post", "zorg"))
"""Words that are good enough for "did you mean", and can mean something else.

`doen` is still to be done, not `done`, and `gescheiden` may be separated as well.
"""

SWAPPED = 3
ONE_MISTAKE = 4
TWO_MISTAKES = 8
"""From so many letters on, so much may be wrong with a word; in one of three letters two may have changed places."""


def meant(typed: str, names: Mapping[str, Collection[str]], most: int = 2) -> str | None:
    """The one of these words of the format that is meant; `names` says what each is called besides.

    It is the only one that is called so, or has the fewest mistakes of the hand in it, at most `most`, and few for its
    length. None when that is none, or more than one.
    """
    word = plain(typed)
    if word in NOT_SURE:
        return None
    alike = {one: likeness(typed, one, besides) for one, besides in names.items()}
    called = [one for one, how in alike.items() if how == 1]
    if called:
        return called[0] if len(called) == 1 else None
    near = {one: _names(one, besides) for one, besides in names.items() if alike[one] >= LIKE}
    wrong = {one: min(_mistakes(word, plain(name)) for name in called_so) for one, called_so in near.items()}
    least = min(wrong.values(), default=most + 1)
    nearest = [one for one, count in wrong.items() if count == least]
    return nearest[0] if len(nearest) == 1 and least <= min(most, _allowed(word)) else None


def _names(word: str, besides: Collection[str]) -> tuple[str, ...]:
    return (word, *besides, *SYNONYMS.get(word, ()))


def _mistakes(word: str, name: str) -> int:
    """The mistakes of the hand; in a word of three letters only two that have changed places count as one."""
    count = mistakes(word, name)
    return count if len(word) >= ONE_MISTAKE or sorted(word) == sorted(name) else count + 1


def _allowed(word: str) -> int:
    if not word.isalpha() or len(word) < SWAPPED:
        return 0
    return 2 if len(word) >= TWO_MISTAKES else 1
