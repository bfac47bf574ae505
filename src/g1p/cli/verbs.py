"""The registry: every noun and verb that people type, in one dict that you can read."""

from typing import NamedTuple

from g1p.errors import N_


class Verb(NamedTuple):
    """A command: the module and function that do it, its line of help, and the Dutch word that works too."""

    module: str
    function: str
    help: str
    dutch: str


class Noun(NamedTuple):
    """A word that groups verbs, its line of help, and the Dutch word that works too."""

    help: str
    dutch: str
    verbs: dict[str, Verb]


TOP: dict[str, Verb | Noun] = {
    "demo": Verb(
        "g1p.cli.demo", "demo", N_("Make a workspace of invented families to try everything on."), "voorbeeld"
    ),
    "check": Verb(
        "g1p.cli.check", "check", N_("Find every fault in plan files, with its line and column."), "controleer"
    ),
    "overdue": Verb("g1p.cli.overdue", "overdue_command", N_("Say what is overdue over all plans."), "te-laat"),
    "plan": Noun(
        N_("See plans."),
        "gezinsplan",
        {
            "list": Verb("g1p.cli.plan", "list_plans", N_("List the plans of this workspace."), "lijst"),
            "show": Verb("g1p.cli.plan", "show_plan", N_("Show one plan, whole or as one person may see it."), "toon"),
        },
    ),
    "render": Verb(
        "g1p.cli.render", "render_command", N_("Make the paper that people get: the handout of a plan."), "maak"
    ),
    "schema": Noun(
        N_("The rules for the files, for editors and other programs."),
        "contract",
        {
            "show": Verb("g1p.cli.schema", "show", N_("Print a JSON Schema."), "toon"),
            "path": Verb("g1p.cli.schema", "path", N_("Print where a JSON Schema is."), "pad"),
        },
    ),
}
