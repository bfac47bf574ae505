"""The codes of the sense, G2xx: references, days in the right order, roles and states that fit."""

from g1p.checks.finding import Code
from g1p.errors import N_

SENSE_CODES: tuple[Code, ...] = (
    Code(
        "G201",
        "error",
        N_("Nobody in this plan has this id."),
        N_("Write the id of somebody under people, or add this person there first."),
    ),
    Code(
        "G202",
        "error",
        N_("There is no record {id} of the right kind in this plan."),
        N_("Look up the id that you mean, or take this line out."),
    ),
    Code(
        "G203",
        "error",
        N_("Two people have the same id."),
        N_("Give the second one another id, and look who is meant where the id stands."),
    ),
    Code(
        "G204",
        "error",
        N_("The id {id} is used twice in this plan."),
        N_("Give the second record an id of its own, with five other letters or digits."),
    ),
    Code(
        "G205",
        "error",
        N_("The id {id} is already used in {other}."),
        N_("Give one of the two an id of its own; has a plan been copied, then take out the copy."),
    ),
    Code(
        "G206",
        "error",
        N_("The name of the file does not fit the plan in it."),
        N_("Rename the file to {id}.yaml."),
    ),
    Code(
        "G207",
        "error",
        N_("The coordinator does not take part, or not any more."),
        N_("Choose another coordinator with the parents, and move this one to earlier."),
    ),
    Code(
        "G208",
        "error",
        N_("The keeper does not take part, or not any more."),
        N_("Write who holds the file now; is that somebody new, add this person under people first."),
    ),
    Code(
        "G209",
        "warning",
        N_("The keeper is not one of the professionals."),
        N_("Write a professional here. The coordinator is the one who watches the plan."),
    ),
    Code(
        "G211",
        "error",
        N_("The day at {last} comes before the day at {first}."),
        N_("Look at both days; one of them is wrong."),
    ),
    Code(
        "G212",
        "error",
        N_("The action is done, but the day is missing."),
        N_("Write done_on with the day on which it was done, such as done_on: 2026-11-21."),
    ),
    Code(
        "G213",
        "warning",
        N_("Action {id} has a day at done_on, but it is not done yet."),
        N_("Write status: done when it was done; else take done_on out."),
    ),
    Code(
        "G214",
        "error",
        N_("The day at {key} is still to come, but this has happened already."),
        N_("Write the day on which it happened."),
    ),
    Code(
        "G215",
        "error",
        N_("The plan is closed, but action {id} is still open."),
        N_("Set its status to done, failed or dropped."),
    ),
    Code(
        "G217",
        "error",
        N_("Goal {id} is part of itself."),
        N_("Take part_of away from one of the goals in this circle."),
    ),
    Code(
        "G218",
        "warning",
        N_("g1p does not know this way of repeating."),
        N_("Write daily, weekly or monthly, or a rule such as FREQ=WEEKLY;BYDAY=MO,TH."),
    ),
    Code(
        "G219",
        "error",
        N_("Two people changed the same thing, and nobody has chosen yet."),
        N_(
            "Choose what is right, write it in its place, and take this line out of unresolved; "
            "after the last one, unresolved too."
        ),
    ),
    Code(
        "G221",
        "error",
        N_("The plan has begun, but coordination is missing."),
        N_("Write who the coordinator and the keeper are, since when, and how it is arranged."),
    ),
    Code(
        "G222",
        "error",
        N_("The day of the next evaluation is missing."),
        N_("Write next_evaluation with the day on which you look at the plan together again."),
    ),
    Code(
        "G223",
        "error",
        N_("The plan is closed, but closing is missing."),
        N_("Write closing with at least a date and a reason."),
    ),
    Code(
        "G224",
        "error",
        N_("The plan goes on, but it says how it closed."),
        N_("Set the status to closed; or, when the plan was opened again, move this to closings."),
    ),
    Code(
        "G225",
        "warning",
        N_("The coordinator and the keeper take part, but this person is only invited as yet."),
        N_("Write since with this person under people: the day on which they began to take part."),
    ),
    Code(
        "G237",
        "warning",
        N_("By the dates of birth this cannot be."),
        N_(
            "A parent, and who has custody, was born before the child; nobody under 16 has custody, and nobody who is "
            "alive is over 120. Look who is the parent: that one stands at from. Or a date of birth is wrong."
        ),
    ),
    Code(
        "G238",
        "warning",
        N_("This instrument does not fit the age: a ZRM is of an adult, a GIZ about a child."),
        N_("Write the instrument that was used; or look whether the right person, day and date of birth stand there."),
    ),
    Code(
        "G239",
        "warning",
        N_("The target of goal {id} is lower than the start, but on this scale 10 is as good as can be."),
        N_("Turn the two round, or ask once more where you are now and what is good enough."),
    ),
    Code(
        "G240",
        "warning",
        N_("The ladder has no such step."),
        N_("Choose one of: {allowed}. A ladder of your own stands in g1p.yaml."),
    ),
    Code(
        "G241",
        "error",
        N_("This line does not fit the family tree: somebody would come before their own parent or grandparent."),
        N_(
            "Look who is the parent of whom: that one stands at from. Partners, brothers and sisters are not each "
            "other's parent, grandparent or further back."
        ),
    ),
)
