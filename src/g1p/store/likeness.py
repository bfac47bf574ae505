"""Which of the words that can stand somewhere is meant: by the fewest mistakes of the hand, in English or in Dutch."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from g1p.store.synonyms import SYNONYMS, WEIGHTY

LIKE = 0.6
"""How alike two words must be to be taken for each other: `goal` and `goals` are 0.8, `naam` and `name` 0.5."""
BEGINS = 0.7
"""How alike a word and its beginning are at least: `start_date` and `start`, `birth` and `birth_date`."""
UNLIKE = 0.59
"""How alike a word is at most to a key that weighs much, unless it is that key with a slip of the hand."""
SHORTEST_BEGINNING = 3
SHORT, LONG = 5, 9
"""With a letter less `share` is a `hare`; a word of nine letters with a wrong one is hardly ever another word."""
LONGEST_WORD = 40
"""Letters of a word that count: no word of the format has more, and comparing very long ones takes long."""

Titles = Mapping[str, Collection[str]]


def by_likeness(word: str, others: Iterable[str], titles: Titles | None = None) -> list[str]:
    """The other words, the most alike first; of two that are as alike, the one that came first.

    What the others are called besides, in Dutch or in English, counts too: by `titles` and by SYNONYMS.
    """
    return sorted(others, key=lambda other: -likeness(word, other, (titles or {}).get(other, ())))


def likeness(word: str, other: str, titles: Collection[str] = ()) -> float:
    """How alike a word and the other, or what that is called besides, are: from 0 to 1."""
    typed, names = plain(word), [plain(name) for name in (other, *titles, *SYNONYMS.get(other, ()))]
    alike = max(_alike(typed, name) for name in names)
    is_sure = other not in WEIGHTY or any(_slipped(typed, name) for name in names)
    return alike if is_sure else min(alike, UNLIKE)


def _slipped(one: str, other: str) -> bool:
    """Whether a word is the other with two letters swapped, one more or one less, or in a long word a wrong one."""
    if mistakes(one, other) > 1:
        return False
    is_longer = len(one) != len(other) and len(one) >= SHORT
    return is_longer or sorted(one) == sorted(other) or len(one) == len(other) >= LONG


def _alike(one: str, other: str) -> float:
    longest = max(len(one), len(other))
    if min(len(one), len(other)) == 0:
        return 0.0
    alike = 1 - mistakes(one, other) / longest
    begins = min(len(one), len(other)) >= SHORTEST_BEGINNING and (one.startswith(other) or other.startswith(one))
    return max(alike, BEGINS) if begins else alike


def mistakes(one: str, other: str) -> int:
    """How many letters are missing, too many, wrong, or swapped with the next (Damerau and Levenshtein's distance)."""
    # Hyyrö's way: one bit for each letter of `one`, a column of the table of distances in one step. Each letter of a
    # word more would otherwise cost as many steps as the other word has letters, and a file may hold very many words.
    bits = {letter: sum(1 << at for at, here in enumerate(one) if here == letter) for letter in set(one)}
    whole, highest, count = (1 << len(one)) - 1, 1 << (len(one) - 1) if one else 0, len(one)
    more, less, level, earlier = whole, 0, 0, 0
    for letter in other:
        here = bits.get(letter, 0)
        swapped = ((~level & here) << 1) & earlier
        level = (((here & more) + more) ^ more) | here | less | swapped
        up, down = (less | ~(level | more)) & whole, level & more
        count += bool(up & highest) - bool(down & highest) if one else 1
        up = up << 1 | 1
        more, less = ((down << 1) | ~(level | up)) & whole, up & level & whole
        earlier = here
    return count


@lru_cache(maxsize=4096)  # the words of the format are asked for again with each fault
def plain(word: str) -> str:
    """The letters and digits alone, in small letters and without accents: `Said-by` is `said_by`."""
    apart = unicodedata.normalize("NFKD", word[: 2 * LONGEST_WORD].casefold())
    return "".join(letter for letter in apart if letter.isalnum())[:LONGEST_WORD]
