"""What the state of a plan, a goal or an action refuses, by the rules of the method; exit code 7."""

from g1p.errors.base import N_, Candidates, G1pError


class PlanIsClosed(G1pError):
    """A closed plan stays as it is until it is opened again."""

    code = "plan_is_closed"
    exit_code = 7
    sentence = N_("Plan {plan} is closed, so nothing in it changes. To go on with it: g1p plan reopen {plan}.")


class IsVoid(G1pError):
    """What is marked as a mistake counts nowhere, and cannot be used or changed."""

    code = "is_void"
    exit_code = 7
    sentence = N_(
        "{id} is marked as a mistake (void), so it counts nowhere. Is it no mistake after all, "
        "take void away with: g1p plan edit {plan}."
    )


class GoalHasEnded(G1pError):
    """Nothing new is promised or said for a goal, or for a part of one, that nobody works towards any more."""

    code = "goal_has_ended"
    exit_code = 7
    sentence = N_(
        "Goal {goal}, or the goal that it is part of, has ended. Choose another goal; "
        "or take it up again: g1p goal set {goal} --status active."
    )


class ActionHasEnded(G1pError):
    """What is done, failed or dropped is no promise any more."""

    code = "action_has_ended"
    exit_code = 7
    sentence = N_(
        "Action {action} is not open any more. Is there something to do again, make a new one: g1p action add."
    )


class NothingStuck(ActionHasEnded):
    """Nobody is asked higher up to help on what is done, failed or dropped."""

    sentence = N_(
        "Action {action} is not open any more, so it is not stuck. Name with --about the goal, or another action that "
        "is stuck. Is there something to do again, first make a new one: g1p action add."
    )


class GoalInCircle(G1pError):
    """A goal would be part of itself."""

    code = "goal_in_circle"
    exit_code = 7
    sentence = N_("Goal {goal} would be part of itself. Choose another goal for --part-of.")


class NotReady(G1pError):
    """The plan cannot begin, or go on, before other things are done; `commands` do them."""

    code = "not_ready"
    exit_code = 7
    sentence = N_("Plan {plan} is not ready for this. Do first: {commands}.")


class NoDraft(G1pError):
    """Only a draft is activated."""

    code = "no_draft"
    exit_code = 7
    sentence = N_(
        "Plan {plan} has begun already. The next day of evaluation is said with an evaluation: g1p evaluate {plan}; "
        "to move that day alone: g1p plan edit {plan}. "
        "To end aftercare because it is hard again: g1p plan reopen {plan}."
    )


class RestsNow(G1pError):
    """A plan has one pause: one that is still to come would end the one of today."""

    code = "rests_now"
    exit_code = 7
    sentence = N_(
        "Plan {plan} rests today, and a pause for later would end that. Let it rest longer, with: "
        "g1p plan pause {plan} --since DAY --until DAY, where --since is today or earlier; or let it go on first: "
        "g1p plan resume {plan}."
    )


class NotBegun(G1pError):
    """A draft cannot rest, and has no aftercare."""

    code = "not_begun"
    exit_code = 7
    sentence = N_("Plan {plan} is a draft and has not begun yet. Begin with: g1p plan activate {plan}.")


class NotClosed(G1pError):
    """Only a closed plan, or one in aftercare, opens again."""

    code = "not_closed"
    exit_code = 7
    sentence = N_(
        "Plan {plan} is not closed, so it cannot be opened again. See how it stands with: g1p plan show {plan}."
    )


class RolesVacant(G1pError):
    """A plan does not open again without somebody who watches it and somebody who holds its file."""

    code = "roles_vacant"
    exit_code = 7
    sentence = N_(
        "The coordinator or the keeper of plan {plan} does not take part today. "
        "First write who it is now, with: g1p plan edit {plan}."
    )


class ActionsUnanswered(Candidates):
    """A plan closes when it is said of every open action what becomes of it."""

    code = "actions_unanswered"
    exit_code = 7
    sentence = N_(
        "What becomes of these open actions of plan {plan}: {candidates}? End each with g1p action done, fail or drop; "
        "or say it of all of them with --open-actions: done, fail or drop, and with --aftercare-until also keep."
    )


class RelapseMissing(G1pError):
    """Who goes on alone has agreed what to do when it gets hard again."""

    code = "relapse_missing"
    exit_code = 7
    sentence = N_(
        "Plan {plan} needs a relapse plan to close so: what you do when it gets hard again. "
        "Write it with --signs, --what-helps and --call."
    )


class SafetyCheckedAlready(G1pError):
    """Who asked about safety asked the same people on the same day already, and they said something else."""

    code = "safety_checked_already"
    exit_code = 7
    sentence = N_(
        "The safety check by {person} on this day stands in plan {plan} already, and says otherwise or is a mistake "
        "(void). Change it with: g1p plan edit {plan}."
    )


class EscalationHasEnded(G1pError):
    """What is resolved is not answered, and not resolved in another way."""

    code = "escalation_has_ended"
    exit_code = 7
    sentence = N_(
        "Escalation {escalation} is resolved already. Does it not work out again, ask anew, with: "
        "g1p escalate open {plan}."
    )


class ConsentHasEnded(G1pError):
    """A consent that was taken back is not taken back again on another day."""

    code = "consent_has_ended"
    exit_code = 7
    sentence = N_(
        "Consent {consent} was taken back already, on {day}. Is that day wrong, change it with: g1p plan edit {plan}."
    )


class NextDayMissing(G1pError):
    """An evaluation ends with the day of the next one."""

    code = "next_day_missing"
    exit_code = 7
    sentence = N_("When do you look at plan {plan} together again? An evaluation ends with that day: --next DAY.")
