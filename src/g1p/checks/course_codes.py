"""The codes of the course, more of G2xx: what no longer fits as time goes by, and what stands there twice."""

from g1p.checks.finding import Code
from g1p.errors import N_

COURSE_CODES: tuple[Code, ...] = (
    Code(
        "G210",
        "advice",
        N_("Goal {id} has no action."),
        N_("Agree on one first step: who does what, and when. Is the goal for later, write when: later."),
    ),
    Code(
        "G226",
        "warning",
        N_("The evaluation was due on {day}, and no later day stands here."),
        N_("Hold it and write under evaluations how it went; then write the day of the next one here."),
    ),
    Code(
        "G227",
        "warning",
        N_("Goal {goal} has ended, but action {action} under it is still open."),
        N_("Set the action to done, failed or dropped. Does it go on, move it to another goal or to actions."),
    ),
    Code(
        "G228",
        "warning",
        N_("Action {id} waits for somebody who does not take part any more or is only mentioned."),
        N_("Ask who will do it now, and write that person here; or set the action to dropped."),
    ),
    Code(
        "G229",
        "warning",
        N_("This looks like the same person as at {first}."),
        N_(
            "Is it one person, use one of the two, and give the other void with the reason in it. "
            "Do two people share an e-mail address, write it with one of them."
        ),
    ),
    Code(
        "G230",
        "warning",
        N_("The plan is closed because the goals are reached, but goal {id} has no result."),
        N_(
            "Close the plan again, and say with --open-goals how its goals ended. Before that, take the closing back "
            "with g1p undo, or open the plan with g1p plan reopen."
        ),
    ),
    Code(
        "G231",
        "advice",
        N_("Consent {id} ended on {day}."),
        N_(
            "Ask whether it may be given again. If not, leave it as it is; who still has a copy of what it opened, "
            "says g1p access."
        ),
    ),
    Code(
        "G232",
        "advice",
        N_("Action {id} of this professional is stuck, and nobody knows whom to turn to now."),
        N_("Ask who the manager is, and write manager with a name and an e-mail address under this person."),
    ),
    Code(
        "G233",
        "advice",
        N_("Somebody here {other}, and that changes the rules."),
        N_("Talk about it, with the young person first. {reason} This line goes away by itself."),
    ),
    Code(
        "G234",
        "error",
        N_("Here somebody has custody over themselves, or is related or tied to themselves."),
        N_("Write the other person here, or take this out."),
    ),
    Code(
        "G235",
        "advice",
        N_("Consent {id} opens nothing."),
        N_(
            "Look who gives it, to whom and about what. A child from 12 consents too, from 16 alone. "
            "What is of the whole family needs everybody with custody; a strength or a concern needs who said it, and "
            "whom it is about."
        ),
    ),
    Code(
        "G236",
        "warning",
        N_("Nothing tells this apart from what stands at {first}: both have the same {keys}."),
        N_("Take one of the two out, or put void with the reason in it. Are they two things, write what differs."),
    ),
)
