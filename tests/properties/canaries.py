"""Plans in which a canary sings in every place that people write in, and what may never be told of such a plan."""

import copy
import json
import re
from collections.abc import Iterator
from random import Random
from typing import Any

SONGS = (
    "Kanarie Zwartkop slaapt slecht",
    "We gaan niet meer schreeuwen tegen Kanarie Zwartkop",
    "Kanarie, met ADHD, volgt het traject bij de ketenpartner en de casusregisseur van Zwartkop",
    "Kanarie doet weer mee en " + "Kanarie zingt en " * 12 + "Kanarie slaapt",
    "Kanarie Zwartkop zingt: elke dag, [soms] {heel} hard # ja",
)
LOUD = (
    "Bel Kanarie op 06-44221133",
    "Mail kanarie.zwartkop@vogel.example maar",
    "Kanarie Zwartkop heeft nummer 123456782",
    "Kanarie woont op Kanariestraat 7, 1234 KN Zwartkopdam",
    "Rekening NL91 ABNA 0417 1643 00 van Kanarie",
)
"""Songs with what is private in them: these are faults themselves."""

NEVER = re.compile(
    r"kanarie|zwartkop|06-?44221133|44221133|vogel\.example|123456782|1234 ?KN|ABNA|1987-06-05", re.IGNORECASE
)

PERSONAL = {
    "name": "Kanarie Zwartkop",
    "organisation": "Kanarie en Zwartkop",
    "email": "kanarie.zwartkop@vogel.example",
    "phone": "06-44221133",
    "address": "Kanariestraat 7, 1234 KN Zwartkopdam",
    "birth_date": "1987-06-05",
}
FORMAT = frozenset(
    """
    g1p id status kind group when domain instrument result how step about parts outcome effect answer copy sex repeats
    digest language created start due at opened options target_date next_evaluation first_contact active_since died
    since until date done_on was answer_by aftercare_until revoked year what
    """.split()  # noqa: SIM905 - a list that people read
)
"""Keys whose values are words, days and numbers of the format, and no text of anybody."""
SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
RECORD = re.compile(r"[a-z]-[0-9a-z]{5}")
FIXED = frozenset("print mail family other none".split())  # noqa: SIM905 - as above


def singing(held: Any, dice: Random, key: str = "") -> Any:
    """The mapping of a plan with a canary in every text, name, slug, address and number of a person."""
    if isinstance(held, dict):
        return {
            (slug(name) if key == "scores" else "x_kanarie" if name.startswith("x_") else name): singing(
                item, dice, name
            )
            for name, item in held.items()
        }
    if isinstance(held, list):
        return [singing(item, dice, key) for item in held]
    if not isinstance(held, str) or (key in FORMAT and key != "id") or RECORD.fullmatch(held) or held in FIXED:
        return held
    if key in PERSONAL:
        return PERSONAL[key] + (f" {dice.randrange(9)}" if key == "name" else "")
    if SLUG.fullmatch(held):
        return slug(held)
    return dice.choice(LOUD if dice.random() < 0.02 else SONGS)


def slug(word: str) -> str:
    """The slug of a person, singing."""
    return f"kanarie-{word}"


def damaged(mapping: dict[str, Any], dice: Random, faults: int) -> dict[str, Any]:
    """A copy with so many keys dropped, renamed, retyped or filled with another's value, each of them singing on."""
    mapping = copy.deepcopy(mapping)
    for _ in range(faults):
        holders = list(_holders(mapping))
        holder, other = dice.choice(holders), dice.choice(holders)
        key, name = dice.choice(list(holder)), dice.choice(list(other))
        match dice.randrange(6):
            case 0:
                del holder[key]
            case 1:
                holder[dice.choice((key[:-1], f"{key}s", key.upper(), f"kanarie_{key}", "Kanarie Zwartkop"))] = (
                    holder.pop(key)
                )
            case 2:
                odd = (None, True, 7, 1.5, [holder[key]], {"kanarie": holder[key]}, {"tekst": holder[key]})
                holder[key] = dice.choice(odd)
            case 3:
                holder[key], other[name] = other[name], holder[key]
            case 4:
                holder[key] = dice.choice((*SONGS, *LOUD, "kanarie-niemand", 44221133, 123456782))
            case _:
                holder[key] = f"{holder[key]} Kanarie"
    return mapping


def _holders(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict) and value:
        yield value
    for held in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _holders(held)


def as_yaml(mapping: dict[str, Any]) -> str:
    """The mapping with each of its parts on a line."""
    return "".join(f"{json.dumps(key)}: {json.dumps(held, ensure_ascii=False)}\n" for key, held in mapping.items())


PERSON = re.compile(r"(?:- \{?|^ +)id: ([a-z][a-z0-9-]*)(?=[,\n])", re.MULTILINE)
NAME = re.compile(r"\bname: (?:\"([^\"\n]+)\"|'([^'\n]+)'|([^\s,}\"'][^,}\n]*))")
RESERVED = frozenset("family network professional mentioned team coordinator keeper manager".split())  # noqa: SIM905
PRIVATE = re.compile(r"[\w.+-]+@[\w.-]+\w|(?<![\w-])\+?[0-9][0-9 ()-]{7,}[0-9](?![\w-])")
DAY = re.compile(r"(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")


def sung(text: str) -> str:
    """The text of an example with a canary for each name and slug of a person, and all else as it was."""
    names = {name for found in NAME.findall(text) for name in found if name.isprintable() and name}
    slugs = {word for word in PERSON.findall(text) if not RECORD.fullmatch(word) and word not in RESERVED}
    for number, word in enumerate(sorted(names | slugs, key=len, reverse=True)):
        new = slug(f"n{number}") if word in slugs else f"Kanarie Zwartkop{number}"
        text = re.sub(rf"(?<![\w-]){re.escape(word)}(?![\w@-])", new, text)
    return text


def private(text: str) -> set[str]:
    """The e-mail addresses and long numbers in a text, days left out."""
    return {found for found in PRIVATE.findall(text) if not DAY.match(found)}
