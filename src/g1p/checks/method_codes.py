"""The codes of the method, G3xx: what the six principles ask of a plan that people work with."""

from g1p.checks.finding import Code
from g1p.errors import N_

METHOD_CODES: tuple[Code, ...] = (
    Code(
        "G301",
        "advice",
        N_("None of the goals that you work on was said by somebody of the family."),
        N_("Ask the family what they want to be different, and write it in their own words."),
    ),
    Code(
        "G303",
        "advice",
        N_("You work on {n} goals at once."),
        N_("Choose at most five with the family, and write when: later with the others."),
    ),
    Code(
        "G304",
        "advice",
        N_("Nobody of the family's own network takes part."),
        N_("Ask the family who stands near them, and whether that person may help to think or do."),
    ),
    Code(
        "G305",
        "advice",
        N_("Of the {all} open actions the family itself has none."),
        N_("Ask what the family can and wants to do themselves, however small."),
    ),
    Code(
        "G306",
        "advice",
        N_("This person has {n} of the {all} open actions."),
        N_("Look together who can take one over, or what can wait."),
    ),
    Code(
        "G307",
        "advice",
        N_("This professional takes part, but has no open action and did none lately."),
        N_("Agree on what this person does; or write until when the work is done."),
    ),
    Code(
        "G308",
        "advice",
        N_("There are children, and safety was not checked in the last six months."),
        N_("Ask everybody how safe they feel, from 0 to 10, and write it under safety, at checked."),
    ),
    Code(
        "G309",
        "advice",
        N_("In the last two evaluations no score of goal {id} has risen."),
        N_("Talk about what does work. Choose another action, a smaller step or another goal."),
    ),
    Code(
        "G310",
        "advice",
        N_("Action {id} was moved {n} times."),
        N_("Ask what stands in the way. Make it smaller, give it to somebody else, or drop it."),
    ),
    Code(
        "G312",
        "advice",
        N_("The evaluation is on {day}, and none of the goals has a scale to see how it goes."),
        N_(
            "Ask where you are now, from 0 to 10, and what is good enough. "
            "Write that with a goal, for example scale: {{start: 3, target: 7}}."
        ),
    ),
    Code(
        "G313",
        "advice",
        N_("Nobody works on a goal now."),
        N_("Choose with the family what comes first, and write when: now. Is all reached, set the plan to aftercare."),
    ),
)
