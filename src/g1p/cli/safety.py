"""`g1p safety`: how safe each says it is, and what people agree to keep it so; written down, and listed."""

import datetime as dt
from collections.abc import Iterable
from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import On, PlanWord, TextWord, person_option
from g1p.cli.asking import Question, answered, split
from g1p.cli.fields import filled
from g1p.cli.keeping import Asked, save
from g1p.cli.listing import Listed, show_list
from g1p.cli.meaning import which_plan
from g1p.cli.offering import actors_offered, people_offered
from g1p.cli.session import Session
from g1p.cli.shared import FormatOption, JsonOption, chosen
from g1p.cli.taking import a_day, a_person, a_score, a_text
from g1p.errors import N_
from g1p.model.changes import safety
from g1p.model.changes.values import check_ahead, check_happened
from g1p.model.evaluations import Safety, SafetyAgreement, SafetyCheck
from g1p.model.mapping import mapping_of
from g1p.model.plan import Plan
from g1p.store.plans import Stored
from g1p.store.records import fresh_id
from g1p.words import Words

BY = N_("Who asks it? The steps of the reporting code stay in the professional's own file; do not write them here.")
SCORES = N_("How safe is it, from 0 to 10? Of one person at a time, such as {example}.")
DO = N_(
    "What do you do to keep it safe? The steps of the reporting code stay in the professional's own file; do not write "
    "them here."
)


def check_safety(
    ctx: typer.Context,
    plan: PlanWord = None,
    by: Annotated[
        str | None,
        person_option("--by", N_("Who asks it.")),
    ] = None,
    score: Annotated[
        list[str] | None,
        typer.Option("--score", metavar=N_("PERSON=N"), help=N_("How safe somebody says it is, from 0 to 10.")),
    ] = None,
    on: On = None,
) -> None:
    """Each gives their own score; only who gives it, who asks and the keeper see it."""
    session: Session = ctx.obj
    workspace = session.workspace()
    day = a_day(session, workspace, "--on", check_happened)
    people, example = actors_offered(session, workspace), {"example": "moeder=7"}
    questions = (
        which_plan(session, workspace),
        Question("by", "--by", BY, a_person, offers=people),
        Question(
            "scores", "--score", SCORES, a_score("scores"), many=True, offers=people, of=SafetyCheck, facts=example
        ),
        Question("date", "--on", N_("On which day? Empty is today."), day, needed=False),
    )
    told = answered(session, "safety check", questions, {"plan": plan, "by": by, "scores": score or [], "date": on})
    stored: Stored = told["plan"]
    today = session.today(workspace)
    checked = SafetyCheck(by=told["by"], date=told["date"] or today, scores=dict(told["scores"]))
    change = partial(safety.check_safety, checked=checked, today=today)
    said = N_("How safe it is on this day stands in plan {plan}.")
    save(session, workspace, "safety check", said, Asked(stored, "safety", stored.plan.id, change))


def agree_safety(
    ctx: typer.Context,
    plan: PlanWord = None,
    text: TextWord = None,
    who: Annotated[
        list[str] | None,
        person_option("--who", N_("Who takes part in it.")),
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar=N_("DAY"), help=N_("The last day on which it holds."))
    ] = None,
) -> None:
    """Only those who take part in it read it, and the keeper."""
    session: Session = ctx.obj
    workspace = session.workspace()
    day = a_day(session, workspace, "--until", check_ahead)
    questions = (
        which_plan(session, workspace),
        Question("text", "TEXT", DO, a_text, of=SafetyAgreement),
        Question(
            "who", "--who", N_("Who takes part in it? One at a time."), a_person, many=True, offers=people_offered
        ),
        Question("until", "--until", N_("Until which day does it hold?"), day, needed=False),
    )
    given = {"plan": plan, "text": text, "who": split(who or ()), "until": until}
    told = answered(session, "safety agree", questions, dict(given))
    stored, today = told.pop("plan"), session.today(workspace)
    made = SafetyAgreement(id=fresh_id(workspace, "safety agreement"), **filled(SafetyAgreement, told))
    change = partial(safety.agree_safety, agreement=made, today=today)
    said = N_("Safety agreement {id} stands in plan {plan}.")
    save(session, workspace, "safety agree", said, Asked(stored, "safety", made.id, change, made=True))


def list_safety(
    ctx: typer.Context, plan: PlanWord = None, form: FormatOption = "text", as_json: JsonOption = False
) -> None:
    """First what each said on which day, then the agreements; void ones are marked."""
    session: Session = ctx.obj
    listed = partial(_listed, today=session.today(session.workspace()))
    show_list(session, "safety list", plan, chosen(form, as_json=as_json), "safety", HEAD, listed)


HEAD = (N_("id"), N_("status"), N_("day"), N_("who"), N_("text"))


def _listed(plan: Plan, words: Words, *, today: dt.date) -> Iterable[Listed]:
    safety = plan.safety or Safety()
    for index, check in enumerate(safety.checked):
        state = words.say("asked") if check.void is None else words.say("void")
        scores = ", ".join(f"{who} {score}" for who, score in (check.scores or {}).items())
        row = ["", state, check.date.isoformat(), check.by, scores]
        yield Listed(("safety", "checked", index), {"kind": "check", **mapping_of(check)}, row)
    for index, one in enumerate(safety.agreements):
        is_over = one.until is not None and one.until < today
        state = words.say("ended") if is_over else words.say("agreed")
        state = state if one.void is None else words.say("void")
        row = [one.id, state, one.until.isoformat() if one.until else "", ", ".join(one.who), one.text]
        yield Listed(("safety", "agreements", index), {"kind": "agreement", **mapping_of(one)}, row)
