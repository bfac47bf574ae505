"""`g1p consent`: who lets whom see what; given, and taken back."""

import datetime as dt
from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import On, PlanWord, person_option
from g1p.cli.asking import Answers, Given, Question, Take, answered, split
from g1p.cli.completing import complete_records
from g1p.cli.ended import ended_item, say_ended
from g1p.cli.fields import filled
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import anywhere, which_plan
from g1p.cli.offering import consents_listed, people_offered
from g1p.cli.screen import note, show, width
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_person, a_text, plan_of
from g1p.cli.topics import a_part
from g1p.errors import N_
from g1p.model.agreements import Consent
from g1p.model.changes import consents
from g1p.model.consent_ends import closes, copies_held, kept_open
from g1p.model.consent_states import Standing, standing
from g1p.model.consents import OPENABLE, needs_two
from g1p.render.screen_consents import ended_lines, others_words
from g1p.store.records import Found, fresh_id
from g1p.store.workspace import Workspace
from g1p.words import Words

BY = N_("Who says yes?")
WHOSE = N_("Whose information is it? One at a time; empty is of who says yes.")
TO = N_("Who may see it? One at a time.")
ABOUT = N_("What may they see? Never everything: a part, or the id of a record. One at a time.")
PURPOSE = N_("What do they need it for?")
UNTIL = N_("Until which day? Empty is until it is taken back.")
ON = N_("On which day did they say so? Empty is today.")


def give_consent(
    ctx: typer.Context,
    plan: PlanWord = None,
    by: Annotated[
        str | None,
        person_option("--by", N_("Who says yes.")),
    ] = None,
    whose: Annotated[
        list[str] | None,
        person_option("--whose", N_("Whose information it is; of who says yes when left out.")),
    ] = None,
    to: Annotated[
        list[str] | None,
        person_option("--to", N_("Who may see it.")),
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Option("--about", metavar=N_("PART|ID"), help=N_("What they may see; never everything.")),
    ] = None,
    purpose: Annotated[
        str | None, typer.Option("--purpose", metavar=N_("TEXT"), help=N_("What they need it for."))
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar=N_("DAY"), help=N_("The last day on which it holds."))
    ] = None,
    on: On = None,
) -> None:
    """Under 12 somebody with custody consents for a child; from 12 to 15 both do; from 16 the young person alone."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {"plan": plan, "given_by": by, "date": on, "whose": split(whose or ()), "to": split(to or ())}
    given |= {"about": split(about or ()), "purpose": purpose, "until": until}
    told = answered(session, "consent give", _questions(session, workspace), given)
    stored, today = told.pop("plan"), session.today(workspace)
    told |= {"date": told["date"] or today, "whose": [] if told["whose"] == [told["given_by"]] else told["whose"]}
    made = Consent(id=fresh_id(workspace, "consent"), **filled(Consent, told))
    change = partial(consents.give_consent, consent=made, today=today)
    there = consents.given_already(stored.plan, made)
    stands = standing(change(stored.plan), there or made, today)
    more = {"state": stands.state, "waits_for": [list(group) for group in stands.waits_for]}
    said = N_("Consent {id} stands in plan {plan}.")
    ident = made.id if there is None else there.id
    save(session, workspace, "consent give", said, Asked(stored, "consent", ident, change, made=True, more=more))
    _say_waiting(session, stands, made.until, by_two=any(needs_two(stored.plan, owner, today) for owner in made.owners))


def _questions(session: Session, workspace: Workspace) -> tuple[Question, ...]:
    """What there is to know of a consent, by the name of its field; the day before what depends on ages."""
    today, on, until = session.today(workspace), *(a_day(session, workspace, option) for option in ("--on", "--until"))
    whose, about = partial(_an_owner, today=today), _a_topic(session.words, today)
    many = partial(Question, many=True, of=Consent)
    return (
        which_plan(session, workspace),
        Question("given_by", "--by", BY, a_person, offers=people_offered),
        Question("date", "--on", ON, on, needed=False),
        many("whose", "--whose", WHOSE, whose, needed=False, offers=people_offered),
        many("to", "--to", TO, a_person, offers=people_offered),
        many("about", "--about", ABOUT, about, offers=lambda _: OPENABLE, label="part"),
        Question("purpose", "--purpose", PURPOSE, a_text, of=Consent),
        Question("until", "--until", UNTIL, until, needed=False),
    )


def _an_owner(said: str, known: Answers, *, today: dt.date) -> str:
    """Takes somebody for whom who says yes decides on that day."""
    slug = a_person(said, known)
    consents.check_owner(plan_of(known), known["given_by"], slug, known["date"] or today)
    return slug


def _a_topic(words: Words, today: dt.date) -> Take:
    """Takes a part or the beginning of a record's id, when a consent opens that, and it is of these people."""
    part = a_part(words, OPENABLE)

    def take(said: str, known: Answers) -> str:
        topic = said if said.lower() in consents.EVERYTHING else str(part(said, known))
        owners = tuple(known["whose"]) or (known["given_by"],)
        consents.check_topic(plan_of(known), topic, owners, known["date"] or today)
        return topic

    return take


def _say_waiting(session: Session, stands: Standing, until: dt.date | None, *, by_two: bool) -> None:
    """Says who must consent too before it opens what it is about, and of one that opens nothing that it does not."""
    if session.form not in ("text", "lines"):
        return
    say, who = session.words.say, others_words(stands.waits_for, session.words)
    if stands.state == "waits":
        note(session, say("It opens nothing before {who} consents too.", who=who))
    elif stands.waits_for:
        note(session, say("A part of it opens only when {who} consents too.", who=who))
    elif stands.by_age:
        note(session, say("It opens nothing any more: it has ended by age. From 16 the young person alone consents."))
    elif stands.state == "lapsed":
        note(session, say("It opens nothing any more: its last day, {day}, has passed.", day=until))
    elif stands.state == "idle":
        note(session, say("It opens nothing as it is. What that can be, says: g1p explain G235."))
    if stands.waits_for and by_two:
        note(session, say("For a child that is a consent with the same --whose, --to and --about."))


def revoke_consent(
    ctx: typer.Context,
    consent: Annotated[
        str | None,
        typer.Argument(
            metavar=N_("CONSENT"),
            help=N_("The consent: the beginning of its id."),
            autocompletion=complete_records("consent"),
        ),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar=N_("DAY"), help=N_("From which day; today when left out."))
    ] = None,
) -> None:
    """May be done at any time, without a reason; says what closes, and who still has a copy."""
    session: Session = ctx.obj
    workspace = session.workspace()
    listed, day = consents_listed(workspace), a_day(session, workspace, "--on")
    questions = (
        Question("met", "CONSENT", N_("Which consent?"), anywhere(workspace, "consent"), listed=listed),
        Question("revoked", "--on", N_("From which day? Empty is today."), day, needed=False),
    )
    told = answered(session, "consent revoke", questions, {"met": consent, "revoked": on})
    found: Found = told["met"]
    today = session.today(workspace)
    change = partial(consents.revoke_consent, ident=found.ident, on=told["revoked"], today=today)
    was = consents.the_consent(found.stored.plan, found.ident)
    closed = closes(found.stored.plan, was, today)
    now = consents.the_consent(change(found.stored.plan), found.ident)
    copies = copies_held(found.stored.plan, now, today)
    kept = kept_open(found.stored.plan, was, today) if was.revoked is None else ()
    more = ended_item(closed, copies) | {"still_open_by": list(kept)}
    said = N_("Consent {id} is taken back.")
    save(session, workspace, "consent revoke", said, Asked(found.stored, "consent", found.ident, change, more=more))
    if session.form == "text":
        show(session, ended_lines(closed, copies, session.words, width()))
        say_ended(session, kept, is_new=was.revoked is None, closes=bool(closed), copies=bool(copies))
