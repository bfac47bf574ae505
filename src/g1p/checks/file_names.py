"""Does the name of a plan's file, or of its folder, give somebody away?"""

import re
from collections.abc import Iterable, Iterator

from g1p.model.characters import unaccented

EMAIL = re.compile(r"[^\s@/]+@[^\s@/]+\.[^\W\d_]{2,}")
RUN = re.compile(r"[^\W\d_]+")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
PLANS = "plans"
SHORTEST = 3
"""Letters in a word of a name; shorter ones are de, el or van's 't."""

NO_NAMES = frozenset(
    """
    van von der den des ter ten dos del the and
    baby opa oma papa mama vader moeder tante oom juf meester meneer mevrouw heer dokter buurvrouw buurman
    mrs miss doctor auntie aunt uncle grandma grandpa dad mum
    familie fam gezin family wijkteam team plan plans plannen
    """.split()  # noqa: SIM905 - a list that people read and add to
)
"""Words that stand in names and name nobody."""


def gives_away(file: str, plan: str, people: Iterable[str], organisations: Iterable[str]) -> bool:
    """Whether the name of a file has the name of somebody in its plan in it, or an e-mail address of anybody.

    `file` is what people call it, with `/`, and `plan` the id. Above the folder `plans` the names are the computer's
    own. Words that stand in the name of an organisation count as its name.
    """
    path = _of_the_plan(file).removesuffix(".yaml").removesuffix(".yml")
    names = {word for name in people for word in _words(name)} - NO_NAMES
    teams = {word for name in organisations for word in _words(name)}
    return EMAIL.search(path) is not None or not names.isdisjoint({*_words(path.replace(plan, " "))} - teams)


def _of_the_plan(file: str) -> str:
    """The part of the name that people gave it: of a whole path what comes after `plans`, else the last step."""
    steps = file.split("/")
    if PLANS in steps[:-1]:
        return "/".join(steps[len(steps) - steps[::-1].index(PLANS) :])
    return steps[-1] if file.startswith("/") or steps[0].endswith(":") else file


def _words(text: str) -> Iterator[str]:
    """The words in it without their accents, in small letters; “SamiraJansen” is two."""
    return (w.casefold() for w in RUN.findall(CAMEL.sub(" ", unaccented(text))) if len(w) >= SHORTEST)
