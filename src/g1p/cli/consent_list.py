"""`g1p consent list`: every consent of a plan, and how it stands today."""

import datetime as dt
from collections.abc import Iterable
from functools import partial

import typer

from g1p.cli.arguments import PlanWord
from g1p.cli.listing import Listed, show_list
from g1p.cli.session import Session
from g1p.cli.shared import FormatOption, JsonOption, chosen
from g1p.errors import N_
from g1p.model.consent_states import standing
from g1p.model.mapping import mapping_of
from g1p.model.plan import Plan
from g1p.render.screen_consents import about_words, givers, state_words
from g1p.words import Words


def list_consents(
    ctx: typer.Context, plan: PlanWord = None, form: FormatOption = "text", as_json: JsonOption = False
) -> None:
    """How each stands today, and for whom one that is not complete waits; void ones are marked."""
    session: Session = ctx.obj
    listed = partial(_listed, today=session.today(session.workspace()))
    show_list(session, "consent list", plan, chosen(form, as_json=as_json), "consents", HEAD, listed)


HEAD = (N_("consent"), N_("status"), N_("who"), N_("to"), N_("what"))


def _listed(plan: Plan, words: Words, *, today: dt.date) -> Iterable[Listed]:
    for index, one in enumerate(plan.consents):
        stands = standing(plan, one, today)
        row = [one.id, state_words(stands, one, words), givers(one), ", ".join(one.to), about_words(one, words)]
        told = {"state": stands.state, "waits_for": [list(group) for group in stands.waits_for]}
        yield Listed(("consents", index), {**mapping_of(one), **told}, row)
