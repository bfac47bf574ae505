"""What becomes of each open action when a plan closes, as questions: done, dropped, or others go on with it."""

from functools import partial

from g1p.cli.asking import Answers as Told
from g1p.cli.asking import Question, answered
from g1p.cli.offering import choice, people_offered
from g1p.cli.session import Session
from g1p.cli.taking import a_person, a_text
from g1p.errors import N_
from g1p.model.changes.closing import Answer, Fate, HandedOver, LastFate
from g1p.model.changes.find import open_actions
from g1p.model.goals import Action
from g1p.store.plans import Stored


def fates(session: Session, stored: Stored, *, aftercare: bool) -> dict[str, Answer | HandedOver] | None:
    """What becomes of each open action; None when nobody can be asked. In aftercare one may be kept."""
    if not session.asks():
        return None
    open_now = open_actions(stored.plan)
    questions = [asked for one in open_now for asked in _what_becomes(one, aftercare=aftercare)]
    told = answered(session, "plan close", questions, {"plan": stored.plan.id}, {"plan": stored})
    return {one.id: _answer(told, one.id, aftercare=aftercare) for one in open_now}


def _what_becomes(action: Action, *, aftercare: bool) -> tuple[Question, Question]:
    """What becomes of an open action; and of one that others go on with, who they are."""
    text = N_("{action}: what becomes of it?")
    each = choice(action.id, "--open-actions", text, Fate if aftercare else LastFate, label="open action")
    handed = partial(_is_handed_over, action.id)
    if aftercare:
        who = N_("Who does it from now on? One at a time.")
        to = Question(f"{action.id}.who", "--who", who, a_person, many=True, asked=handed, offers=people_offered)
    else:
        other = N_("Who goes on with it outside this plan?")
        to = Question(f"{action.id}.result", "--result", other, a_text, asked=handed, of=Action)
    return each._replace(facts={"action": action.text}), to


def _is_handed_over(ident: str, known: Told) -> bool:
    answer: Fate | None = known[ident]
    return answer == "hand_over"


def _answer(told: Told, ident: str, *, aftercare: bool) -> Answer | HandedOver:
    """The answer of one open action."""
    if told[ident] != "hand_over":
        said: Answer = told[ident]
        return said
    return HandedOver(who=tuple(told[f"{ident}.who"])) if aftercare else HandedOver(to=told[f"{ident}.result"])
