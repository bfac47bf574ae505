"""What people agree with: the text that an agreement is bound to, its digest, and who is asked."""

import datetime as dt
from typing import Any, NamedTuple

from g1p.model.ages import holders
from g1p.model.agreements import Agreement
from g1p.model.mapping import mapping_of
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.reader.rights import is_young
from g1p.model.value import replace

PARTS = ("actions", "coordination", "goals")
"""The parts of a plan that are the text which people agree with (plan-format, `agreed`)."""


class Standing(NamedTuple):
    """Where somebody stands: their last word on the plan, if there is one; `is_asked` when the rules ask for it."""

    person: str
    agreement: Agreement | None
    is_asked: bool


def agreed_text(plan: Plan) -> dict[str, Any]:
    """What people agree with, as the file says it: who coordinates, the goals and the actions.

    Left out is what says nothing: what is void, also by the goal that it is part of, the team's own `x_` keys, and
    empty lists.
    """
    void = plan.void_goals()
    goals = tuple(goal for index, goal in enumerate(plan.goals) if index not in void)
    mapping = mapping_of(replace(plan, goals=goals))
    return {key: held for key in PARTS if (held := _counting(mapping.get(key, []))) != [] or key == "goals"}


def digest_of(plan: Plan) -> str:
    """The digest of the text that people agree with: `sha256:` and 64 hexadecimal digits of its canonical JSON."""
    from hashlib import sha256  # only who agrees waits for these

    from rfc8785 import dumps

    return f"sha256:{sha256(dumps(agreed_text(plan))).hexdigest()}"


def asked(plan: Plan, day: dt.date) -> tuple[Person, ...]:
    """Who is asked to agree: who has custody of a child, and who is twelve to seventeen.

    Who is only invited is asked too, for custody does not wait for the first meeting; who has left is not.
    """
    decide = {person.id for person in holders(plan, day)}
    able = (person for person in plan.people if person.can_act(day))
    return tuple(person for person in able if person.id in decide or is_young(plan, person, day))


def last_words(plan: Plan) -> dict[str, Agreement]:
    """What each person said last, by person: the latest day counts, and of one day what stands last."""
    said = [one for one in plan.agreed if one.void is None]
    return {one.by: one for one in sorted(said, key=lambda one: one.date)}


def standings(plan: Plan, day: dt.date) -> tuple[Standing, ...]:
    """Everybody who is asked, and everybody who said something before and has not left, in the order of the plan."""
    said = last_words(plan)
    able = [person.id for person in plan.people if person.can_act(day)]
    wanted = {person.id for person in asked(plan, day)}
    found = (Standing(slug, said.get(slug), slug in wanted) for slug in dict.fromkeys(able))
    return tuple(one for one in found if one.is_asked or one.agreement is not None)


def not_agreed(plan: Plan, day: dt.date) -> tuple[str, ...]:
    """Who is asked, and has not agreed with the text as it is now: silent, declined, or of another text."""
    now = digest_of(plan)
    return tuple(
        one.person
        for one in standings(plan, day)
        if one.is_asked and not (one.agreement and one.agreement.agrees and one.agreement.digest == now)
    )


def _counting(held: Any) -> Any:
    """What counts of a value of a file: no record that is void, no key of the team's own, no list that is empty."""
    if isinstance(held, list):
        return [_counting(one) for one in held if not (isinstance(one, dict) and "void" in one)]
    if not isinstance(held, dict):
        return held
    own = {key: _counting(one) for key, one in held.items() if not key.startswith("x_")}
    return {key: one for key, one in own.items() if one != [] or key == "share"}  # shared with nobody says something
