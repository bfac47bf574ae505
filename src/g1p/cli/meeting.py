"""`g1p meeting plan`, `set` and `answer`: a round table to come, its day, and who comes and wishes what."""

from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import MeetingWord, PersonWord, PlanWord, person_option
from g1p.cli.asking import Answers, Given, Question, answered, split
from g1p.cli.fields import filled
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_meeting, which_person, which_plan
from g1p.cli.meeting_questions import meeting_questions
from g1p.cli.offering import choice
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_text, plan_of
from g1p.errors import N_
from g1p.model.changes import meetings
from g1p.model.meetings import Invitation, Meeting, MeetingKind, Reply
from g1p.store.records import Found, fresh_id

At = Annotated[
    str | None,
    typer.Option("--at", metavar=N_("MOMENT"), help=N_("The day and time, such as “vrijdag 27 november 14:00”.")),
]
Options = Annotated[
    list[str] | None,
    typer.Option("--option", metavar=N_("MOMENT"), help=N_("A day and time to choose from; once for each.")),
]
Place = Annotated[str | None, typer.Option("--place", metavar=N_("TEXT"), help=N_("Where you meet."))]
Chair = Annotated[
    str | None,
    person_option("--chair", N_("Who leads the meeting.")),
]
Secretary = Annotated[
    str | None,
    person_option("--secretary", N_("Who writes.")),
]
Purpose = Annotated[str | None, typer.Option("--purpose", metavar=N_("TEXT"), help=N_("What the meeting is for."))]
Agenda = Annotated[
    list[str] | None,
    typer.Option("--agenda", metavar=N_("TEXT[=MINUTES]"), help=N_("A point of the agenda; once for each.")),
]
Invite = Annotated[
    list[str] | None,
    person_option("--invite", N_("Who is asked to come.")),
]


def plan_meeting(
    ctx: typer.Context,
    plan: PlanWord = None,
    kind: Annotated[
        MeetingKind | None,
        typer.Option("--kind", metavar="start|evaluation|closing", help=N_("What kind of meeting it is.")),
    ] = None,
    option: Options = None,
    at: At = None,
    place: Place = None,
    chair: Chair = None,
    secretary: Secretary = None,
    purpose: Purpose = None,
    agenda: Agenda = None,
    invite: Invite = None,
) -> None:
    """With one --at, or with several --option to choose from; fix the day later with g1p meeting set."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {"plan": plan, "kind": kind, "options": option, "at": at, "place": place, "chair": chair}
    given |= {"secretary": secretary, "purpose": purpose, "agenda": agenda, "invited": split(invite or ())}
    about = meeting_questions(session, workspace, has_day=at is not None)
    told = answered(session, "meeting plan", [which_plan(session, workspace), *about], given)
    told["invited"] = [Invitation(person=slug) for slug in told["invited"]]
    meeting = Meeting(id=fresh_id(workspace, "meeting"), **filled(Meeting, told))
    change = partial(meetings.plan_meeting, meeting=meeting, today=session.today(workspace))
    said = N_("Meeting {id} stands in plan {plan}.")
    save(session, workspace, "meeting plan", said, Asked(told["plan"], "meeting", meeting.id, change, made=True))


def set_meeting(
    ctx: typer.Context,
    meeting: MeetingWord = None,
    at: At = None,
    option: Options = None,
    place: Place = None,
    chair: Chair = None,
    secretary: Secretary = None,
    purpose: Purpose = None,
    agenda: Agenda = None,
    invite: Invite = None,
) -> None:
    """Changes only what you name; at a terminal, without anything named, it asks for the day."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {"met": meeting, "options": option, "at": at, "place": place, "chair": chair}
    given |= {"secretary": secretary, "purpose": purpose, "agenda": agenda, "invited": split(invite or ())}
    named = any(value not in (None, []) for name, value in given.items() if name != "met")
    about = {
        one.name: one._replace(asked=lambda _: False) for one in meeting_questions(session, workspace, has_day=True)
    }
    about["at"] = about["at"]._replace(asked=lambda _: not named, offers=_moments)
    del about["kind"]
    told = answered(session, "meeting set", [which_meeting(workspace), *about.values()], given)
    found: Found = told["met"]
    fields = {name: value for name, value in filled(Meeting, told).items() if name != "invited"}
    change = partial(
        meetings.set_meeting, ident=found.ident, today=session.today(workspace), invite=told["invited"], **fields
    )
    said = N_("Meeting {id} is changed.")
    save(session, workspace, "meeting set", said, Asked(found.stored, "meeting", found.ident, change))


def answer_meeting(
    ctx: typer.Context,
    meeting: MeetingWord = None,
    person: PersonWord = None,
    answer: Annotated[
        str | None, typer.Argument(metavar="[coming|not_coming|unknown]", help=N_("Whether this person comes."))
    ] = None,
    spoke: Annotated[
        str | None,
        typer.Option("--spoke", metavar=N_("DAY"), help=N_("When this person spoke with the family first.")),
    ] = None,
    wish: Annotated[
        str | None,
        typer.Option("--wish", metavar=N_("TEXT"), help=N_("What this person does or does not want talked about.")),
    ] = None,
) -> None:
    """A wish is seen by the keeper, and by who leads the meeting or writes it down."""
    session: Session = ctx.obj
    workspace = session.workspace()
    alone, asks = spoke is None and wish is None, session.asks()
    come = choice("reply", N_("ANSWER"), N_("Does this person come?"), Reply, label="reply", needed=alone and not asks)
    talk = a_day(session, workspace, "--spoke")
    first = N_("When did this person speak with the family first? Empty when not yet.")
    wishes = N_("What does this person want talked about, or not?")
    questions = (
        which_meeting(workspace),
        which_person(),
        come._replace(wished=alone, asked=lambda known: not asks or _is_invited(known)),
        Question("spoke", "--spoke", first, talk, needed=False, asked=_is_invited),
        Question("wish", "--wish", wishes, a_text, needed=False, wished=alone and answer is None),
    )
    given: Given = {"met": meeting, "person": person, "reply": answer, "spoke": spoke, "wish": wish}
    told = answered(session, "meeting answer", questions, given)
    found: Found = told["met"]
    said = {name: told[name] for name in ("reply", "spoke", "wish")}
    change = partial(
        meetings.answer_meeting, ident=found.ident, slug=told["person"], today=session.today(workspace), **said
    )
    sentence = N_("Meeting {id} knows it.")
    save(session, workspace, "meeting answer", sentence, Asked(found.stored, "meeting", found.ident, change))


def _is_invited(known: Answers) -> bool:
    """Whether the person who was named is asked to come: of others there is no answer, but there may be a wish."""
    found: Found = known["met"]
    return any(one.id == found.ident and one.invites(known["person"]) for one in plan_of(known).meetings)


def _moments(known: Answers) -> list[str]:
    """The days to choose from, as they can be typed."""
    found: Found = known["met"]
    offered = next((one.options for one in plan_of(known).meetings if one.id == found.ident), ())
    return [f"{moment:%Y-%m-%d %H:%M}" for moment in offered]
