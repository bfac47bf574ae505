"""The six duties of the coordinator, said to whoever the role passes to: by a command, or at a round table."""

from g1p.cli.screen import note
from g1p.cli.session import Session
from g1p.errors import N_
from g1p.model.plan import Plan

DUTIES = (
    N_("a team is formed around the family"),
    N_("the plan is made"),
    N_("everybody does their part at the right time"),
    N_("the children are safe"),
    N_("care goes on without a gap"),
    N_("the family takes part in every meeting"),
)
"""What the coordinator sees to (1Gezin1Plan, the folder for professionals)."""


def say_duties(session: Session, was: Plan, slug: str) -> None:
    """Says what the coordinator sees to, to whoever the role passes to, and since when nobody has seen to it."""
    roles, say = was.coordination, session.words.say
    if session.form != "text" or session.dry_run or (roles is not None and roles.coordinator == slug):
        return
    before = was.person(roles.coordinator) if roles else None
    if before is not None and before.until is not None and before.has_left(session.today()):
        left = say(
            "Nobody watched the plan after {day}. See what was left: g1p overdue {plan}",
            day=session.words.short_day(before.until),
            plan=was.id,
        )
        note(session, left)
    note(session, say("The coordinator sees to it that"))
    for duty in DUTIES:
        note(session, f"  - {say(duty)}")
