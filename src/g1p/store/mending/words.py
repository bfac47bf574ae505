"""The mends of words of the format: keys and choices that are misspelt, in Dutch, or in other letters."""

import re

from g1p.store.meant import meant
from g1p.store.mending.case import Case
from g1p.store.mending.mend import Mend

OWN = re.compile(r"x_[a-z0-9_]+")

YES_AND_NO = {"coming": ("yes", "true"), "not_coming": ("no", "false"), "none": ("no", "nee")}
"""What yes and no mean where neither can stand, by the choice that is meant."""

REPEATS = {
    "daily": ("dagelijks", "elke dag", "iedere dag", "every day"),
    "weekly": ("wekelijks", "elke week", "iedere week", "every week"),
    "monthly": ("maandelijks", "elke maand", "iedere maand", "every month"),
}


def key(case: Case) -> Mend | None:
    """A key gets the name that is meant, when nothing else is, and that stands nowhere beside it yet."""
    sure = case.text.sure.get(case.path)
    return case.called(sure) if sure is not None else None


def own_key(case: Case) -> Mend | None:
    """A key of the team's own gets small letters and `_`."""
    name = re.sub(r"[-\s]", "_", str(case.path[-1]).strip().lower())
    return case.called(name) if OWN.fullmatch(name) else None


def choice(case: Case) -> Mend | None:
    """A choice gets the word that is meant."""
    allowed = str(case.finding.facts["allowed"]).split(", ")
    said = case.said or case.typed
    sure = meant(said, {one: YES_AND_NO.get(one, ()) for one in allowed}, most=1) if said else None
    return case.become(sure) if sure is not None and not sure.isdigit() else None


def repeats(case: Case) -> Mend | None:
    """How often something comes back gets the word that is meant."""
    return case.become(meant(case.said, REPEATS, most=1))
