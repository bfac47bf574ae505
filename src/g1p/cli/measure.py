"""`g1p measure`: what a ZRM of an adult says, item by item, or a GIZ of a child."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Annotated, get_args

import typer

from g1p.cli.arguments import On, PlanWord, person_option
from g1p.cli.asking import Answers, Given, Question, Take, answered
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_plan
from g1p.cli.offering import actors_offered, choice
from g1p.cli.session import Session
from g1p.cli.taking import NUMBER, a_day, a_person, plan_of
from g1p.errors import N_, LevelNotUnderstood, LevelOutOfRange, NamedTwice, UnknownItem
from g1p.model.changes.measure import check_item, check_level, measurable, measure, measured_already
from g1p.model.changes.values import check_happened
from g1p.model.evaluations import Instrument, Measurement, Outcome
from g1p.model.instruments import ITEMS, LEVELS, OF_CHILDREN, fits
from g1p.store.records import fresh_id
from g1p.store.workspace import Workspace
from g1p.words import capital

ITEM = N_("{item}: which score, from 1 to 5?")


def measure_command(
    ctx: typer.Context,
    plan: PlanWord = None,
    instrument: Annotated[
        Instrument | None,
        typer.Option("--instrument", metavar="zrm-2013|zrm-2017|giz", help=N_("What was measured with.")),
    ] = None,
    person: Annotated[
        str | None,
        person_option("--person", N_("Whom it is about.")),
    ] = None,
    score: Annotated[
        list[str] | None,
        typer.Option(
            "--score", metavar=N_("ITEM=N"), help=N_("Of a ZRM: the score of one item from 1 to 5, as in finances=3.")
        ),
    ] = None,
    outcome: Annotated[
        Outcome | None,
        typer.Option("--outcome", metavar="confirm|extra|urgent", help=N_("Of a GIZ: what came of it.")),
    ] = None,
    by: Annotated[
        str | None,
        person_option("--by", N_("Who measured.")),
    ] = None,
    on: On = None,
) -> None:
    """At a terminal it asks the items of a ZRM in their order; what you pass by is not scored."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {"plan": plan, "instrument": instrument, "date": on, "person": person, "by": by}
    given |= {"scores": score or [], "outcome": outcome}
    told = answered(session, "measure", [*_questions(session, workspace, scored=bool(score))], given)
    walked = {item: told.get(f"{told['instrument']}.{item}") for item in ITEMS[told["instrument"]]}
    scores = dict(told.get("scores", ())) or {item: level for item, level in walked.items() if level is not None}
    today = session.today(workspace)
    made = Measurement(
        id=fresh_id(workspace, "measurement"),
        date=told["date"] or today,
        scores=scores or None,
        **{name: told[name] for name in ("instrument", "person", "by", "outcome")},
    )
    change = partial(measure, measurement=made, today=today)
    stored, said = told["plan"], N_("Measurement {id} stands in plan {plan}.")
    there = measured_already(stored.plan, made) or made
    save(session, workspace, "measure", said, Asked(stored, "measurement", there.id, change, made=True))


def _questions(session: Session, workspace: Workspace, *, scored: bool) -> Iterator[Question]:
    """What there is to know of a measurement; of a ZRM that has no scores on its line, every item at a terminal."""
    day, take = a_day(session, workspace, "--on", check_happened), _measured(session, workspace)
    yield which_plan(session, workspace)
    yield choice("instrument", "--instrument", N_("What was measured with?"), Instrument, label="instrument")
    yield Question("date", "--on", N_("On which day? Empty is today."), day, needed=False)
    yield Question("person", "--person", N_("Whom is it about?"), take, offers=_measurable(session, workspace))
    yield Question("by", "--by", N_("Who measured?"), a_person, offers=actors_offered(session, workspace))
    if session.asks() and not scored:
        for instrument in get_args(Instrument):
            yield from _items(session, instrument)
    else:  # never asked, but needed: at a terminal every item is a question
        scores = Question("scores", "--score", ITEM, _item_and_level(session), many=True)
        yield scores._replace(asked=lambda known: known["instrument"] != OF_CHILDREN)
    outcome = choice("outcome", "--outcome", N_("What came of it?"), Outcome, label="outcome")
    yield outcome._replace(asked=lambda known: known["instrument"] in (None, OF_CHILDREN))


def _items(session: Session, instrument: Instrument) -> Iterator[Question]:
    """A question for every item; above the first of them stands what each score means."""
    label = session.words.label
    levels = [(str(level), label("zrm level", str(level))) for level in LEVELS]
    for number, item in enumerate(ITEMS[instrument]):
        yield Question(
            f"{instrument}.{item}",
            "--score",
            ITEM,
            _level,
            needed=False,
            wished=True,
            listed=None if number else lambda _: levels,
            asked=lambda known: known["instrument"] == instrument,
            facts={"item": capital(label(instrument, item))},
        )


def _level(said: str, _: Answers) -> int:
    """Takes the score of an item."""
    if not NUMBER.fullmatch(said):
        raise LevelOutOfRange(key="--score")
    check_level(int(said))
    return int(said)


def _item_and_level(session: Session) -> Take:
    """Takes `finances=3`: an item of the instrument that was answered before, and its score; each item once."""

    def take(said: str, known: Answers) -> tuple[str, int]:
        item, equals, level = (part.strip() for part in said.partition("="))
        if not (equals and item and NUMBER.fullmatch(level)):
            raise LevelNotUnderstood(text=said)
        instrument: Instrument = known["instrument"]
        try:
            check_item(instrument, item)
        except UnknownItem:
            raise UnknownItem(_likely(session, instrument, item), item=item, instrument=instrument) from None
        if any(item == one for one, _ in known.get("scores") or ()):
            raise NamedTwice(id=item)
        return item, _level(level, known)

    return take


def _likely(session: Session, instrument: Instrument, said: str) -> tuple[str, ...]:
    """All items, the most like what was typed first; what people call them counts too."""
    from g1p.store.likeness import by_likeness  # for a slip of the hand only

    called = {item: [session.words.label(instrument, item)] for item in ITEMS[instrument]}
    return tuple(by_likeness(said, ITEMS[instrument], called))


def _measured(session: Session, workspace: Workspace) -> Take:
    """Takes somebody for whom the instrument is, on the day that was answered before."""

    def take(said: str, known: Answers) -> str:
        slug = a_person(said, known)
        return measurable(plan_of(known), slug, known["instrument"], known["date"] or session.today(workspace)).id

    return take


def _measurable(session: Session, workspace: Workspace) -> Callable[[Answers], Sequence[str]]:
    """The ids of those who are here, and for whom the instrument is by their age."""

    def offers(known: Answers) -> Sequence[str]:
        plan, day = plan_of(known), known["date"] or session.today(workspace)
        return [one.id for one in plan.people if one.can_act(day) and fits(plan, one, known["instrument"], day)]

    return offers
