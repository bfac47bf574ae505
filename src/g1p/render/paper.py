"""The handout as a value: the people, the course of the plan, and the whole paper in the order of reading."""

from dataclasses import dataclass

from g1p.render.rows import ActionGroup, DayRow, GoalCard, SafetyRow, Saying, Sign, Tasks
from g1p.render.told import Told


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class ContactCard:
    """Somebody of the plan, and how to reach them as far as the reader may know."""

    name: Told
    role: Told
    organisation: Told | None
    duties: tuple[str, ...]
    phone: Told | None
    email: Told | None
    address: Told | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class ContactGroup:
    """The people of one group, such as the professionals."""

    name: str
    cards: tuple[ContactCard, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Stuck:
    """An escalation that has not ended (in family papers: when it does not work)."""

    about: Told | None
    reason: Told | None
    to: Told
    organisation: Told
    opened: str
    answer_by: str
    late: Sign | None
    answers: tuple[Told, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Coordination:
    """Who keeps an eye on the plan, and how that is arranged; `keeper` when that is somebody else."""

    coordinator: Told
    keeper: Told | None
    arrangement: Told
    translations: tuple[Told, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class RoundTable:
    """The next time that we sit together; `options` are the moments to choose from while none is chosen."""

    kind: str
    when: str | None
    options: tuple[str, ...]
    place: Told | None
    purpose: Told | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Relapse:
    """What to do when it gets difficult again, and whom to call."""

    signs: Told
    what_helps: Told
    call: tuple[ContactCard, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Ending:
    """How the plan ended: in the family's words, with what was learnt."""

    said: str
    note: Told | None
    lesson: Told | None
    relapse: Relapse | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Notice:
    """What must be known first, such as that the plan rests, and why."""

    said: str
    why: Told | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Handout:
    """The whole paper, in the order in which it is read."""

    language: str
    direction: str
    title: Told
    kind: str
    notices: tuple[Notice, ...]
    reason: Told | None
    coordinator: Told | None
    previous_evaluation: str | None
    next_evaluation: str | None
    evaluation_late: Sign | None
    ending: Ending | None
    strengths: tuple[Saying, ...]
    concerns: tuple[Saying, ...]
    goals_now: tuple[GoalCard, ...]
    goals_later: tuple[GoalCard, ...]
    goals_ended: tuple[GoalCard, ...]
    actions: tuple[ActionGroup, ...]
    safety: tuple[SafetyRow, ...]
    tasks: tuple[Tasks, ...]
    days: tuple[DayRow, ...]
    contacts: tuple[ContactGroup, ...]
    coordination: Coordination | None
    stuck: tuple[Stuck, ...]
    summary: Told | None
    meetings: tuple[RoundTable, ...]
    reader: Told | str
    made_on: str
    plan: str
    is_whole: bool
    is_household: bool
