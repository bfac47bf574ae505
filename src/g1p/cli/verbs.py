"""The registry: every noun and verb that people type, in one dict that you can read.

It is long because it is a list.
"""

from typing import NamedTuple

from g1p.errors import N_


class Verb(NamedTuple):
    """A command: the module and function that do it, its line of help, and the Dutch word that works too.

    One that `writes` takes --dry-run, -m, --no-commit and --json besides its own options.
    """

    module: str
    function: str
    help: str
    dutch: str
    writes: bool = False


class Noun(NamedTuple):
    """A word that groups verbs, its line of help, and the Dutch word that works too."""

    help: str
    dutch: str
    verbs: dict[str, Verb]


def _writes(module: str, function: str, text: str, dutch: str) -> Verb:
    return Verb(f"g1p.cli.{module}", function, text, dutch, writes=True)


def _reads(module: str, function: str, text: str, dutch: str) -> Verb:
    return Verb(f"g1p.cli.{module}", function, text, dutch)


TOP: dict[str, Verb | Noun] = {
    "init": _writes("init", "init", N_("Make a workspace of this folder, in a git repository."), "begin"),
    "doctor": _reads("doctor", "doctor", N_("Look whether everything that g1p needs is in order."), "dokter"),
    "demo": _reads("demo", "demo", N_("Make a workspace of invented families to try everything on."), "voorbeeld"),
    "check": _reads("check", "check", N_("Find every fault in plan files, with its line and column."), "controleer"),
    "fmt": _reads("fmt", "fmt", N_("Lay plan files out in one manner, comments kept."), "opmaak"),
    "explain": _reads("explain", "explain", N_("Say why a code of check matters, with an example."), "leg-uit"),
    "overdue": _reads("overdue", "overdue_command", N_("Say what is overdue over all plans."), "te-laat"),
    "done": _writes("doing", "done_action", N_("Actions are done: the short form of action done."), "gedaan"),
    "agree": _writes("agree", "agree_command", N_("Write who agrees with a plan, or see who does."), "akkoord"),
    "evaluate": _writes("evaluate", "evaluate_command", N_("Say how it goes, goal by goal."), "evalueer"),
    "plan": Noun(
        N_("Plans: begin, see, edit and close them."),
        "gezinsplan",
        {
            "new": _writes("begin", "new", N_("Begin a plan for a family."), "nieuw"),
            "list": _reads("plan", "list_plans", N_("List the plans of this workspace."), "lijst"),
            "show": _reads("plan", "show_plan", N_("Show one plan, whole or as one person may see it."), "toon"),
            "edit": _writes("plan_edit", "edit_plan", N_("Edit a plan in your own editor, checked on save."), "bewerk"),
            "activate": _writes("course", "activate", N_("From now on you work with this plan."), "start"),
            "pause": _writes("course", "pause", N_("Let a plan rest."), "pauzeer"),
            "resume": _writes("course", "resume", N_("Go on with a plan that rested."), "hervat"),
            "close": _writes("finish", "close_plan", N_("End a plan, with or without aftercare."), "afsluiten"),
            "reopen": _writes("course", "reopen", N_("Go on with a plan that was closed."), "heropen"),
        },
    ),
    "person": Noun(
        N_("People: who is involved."),
        "betrokkene",
        {
            "add": _writes("person", "add_person", N_("Add somebody to a plan."), "toevoegen"),
            "set": _writes("person", "set_person", N_("Change what a plan says of somebody."), "wijzig"),
            "leave": _writes("leave", "leave", N_("Somebody leaves the plan."), "vertrekt"),
            "list": _reads("listing", "list_people", N_("List the people of a plan."), "lijst"),
        },
    ),
    "coordinator": Noun(
        N_("The coordinator: who watches the plan."),
        "coördinator",
        {"set": _writes("roles", "set_coordinator", N_("Say who coordinates from now on."), "kies")},
    ),
    "keeper": Noun(
        N_("The keeper: the professional who holds the file."),
        "beheerder",
        {"set": _writes("roles", "set_keeper", N_("Say who keeps the plan from now on."), "kies")},
    ),
    "strength": Noun(
        N_("Strengths: what goes well."),
        "kracht",
        {"add": _writes("remark", "add_strength", N_("Add what goes well."), "toevoegen")},
    ),
    "concern": Noun(
        N_("Concerns: what somebody worries about."),
        "zorg",
        {"add": _writes("remark", "add_concern", N_("Add what somebody worries about."), "toevoegen")},
    ),
    "tie": Noun(
        N_("Ties: how people stand to each other."),
        "band",
        {"set": _writes("network", "set_tie", N_("Say how the tie is between two people; again to change it."), "zet")},
    ),
    "kinship": Noun(
        N_("Kinship: who is family of whom."),
        "verwantschap",
        {"set": _writes("network", "set_kinship", N_("Say how two people are related; again to change it."), "zet")},
    ),
    "event": Noun(
        N_("Life events: what happened before."),
        "gebeurtenis",
        {"add": _writes("lifeline", "add_event", N_("Add an event to the lifeline."), "toevoegen")},
    ),
    "earlier-help": Noun(
        N_("Earlier help: what was tried before."),
        "eerdere-hulp",
        {"add": _writes("lifeline", "add_earlier_help", N_("Add help that there was before."), "toevoegen")},
    ),
    "goal": Noun(
        N_("Goals: what the family wants to reach."),
        "doel",
        {
            "add": _writes("goal", "add_goal", N_("Add a goal to a plan."), "toevoegen"),
            "set": _writes("goal", "set_goal", N_("Change a goal."), "wijzig"),
            "order": _writes("ranking", "order_goals", N_("Say which goals come first."), "volgorde"),
            "achieve": _writes("ranking", "achieve_goal", N_("A goal is reached, in part or not."), "behaald"),
            "let-go": _writes("ranking", "let_go", N_("The family lets a goal go."), "loslaten"),
            "list": _reads("listing", "list_goals", N_("List the goals of a plan."), "lijst"),
        },
    ),
    "action": Noun(
        N_("Actions: who does what, and when."),
        "actie",
        {
            "add": _writes("action", "add_action", N_("Add an action to a goal, or to the whole plan."), "toevoegen"),
            "start": _writes("doing", "start_action", N_("Somebody is busy with these actions."), "begin"),
            "done": _writes("doing", "done_action", N_("These actions are done."), "gedaan"),
            "fail": _writes("doing", "fail_action", N_("These actions did not work out."), "mislukt"),
            "drop": _writes("doing", "drop_action", N_("These actions are no longer needed."), "vervalt"),
            "move": _writes("doing", "move_action", N_("Give these actions another day."), "verzet"),
            "assign": _writes("doing", "assign_action", N_("Let others do these actions."), "wie"),
            "list": _reads("listing", "list_actions", N_("List the actions of a plan."), "lijst"),
        },
    ),
    "measure": _writes("measure", "measure_command", N_("Write what a ZRM or a GIZ says."), "meet"),
    "safety": Noun(
        N_("Safety: how safe each finds it, and what you agree."),
        "veiligheid",
        {
            "check": _writes(
                "safety",
                "check_safety",
                N_("Write how safe each finds it. The reporting code stays in the professional's own file."),
                "vraag",
            ),
            "agree": _writes(
                "safety",
                "agree_safety",
                N_("Agree what keeps it safe. The reporting code stays in the professional's own file."),
                "afspraak",
            ),
            "list": _reads("safety", "list_safety", N_("List what was said and agreed about safety."), "lijst"),
        },
    ),
    "escalate": Noun(
        N_("Escalation: ask somebody higher up when a promise is stuck."),
        "opschalen",
        {
            "open": _writes("escalate", "open_escalation", N_("Ask somebody higher up to help."), "vraag"),
            "answer": _writes("escalate", "answer_escalation", N_("Write what was answered."), "antwoord"),
            "resolve": _writes("escalate", "resolve_escalation", N_("What was stuck goes on again."), "opgelost"),
            "letter": _reads("escalations", "letter", N_("Print a letter with the facts for who is asked."), "brief"),
            "list": _reads("escalations", "list_escalations", N_("List what was asked higher up."), "lijst"),
        },
    ),
    "meeting": Noun(
        N_("Meetings: the round table of the family with the people around it."),
        "gesprek",
        {
            "plan": _writes(
                "meeting", "plan_meeting", N_("Plan a round table, or offer days to choose from."), "plannen"
            ),
            "set": _writes("meeting", "set_meeting", N_("Fix its day, or change what is planned."), "wijzig"),
            "answer": _writes("meeting", "answer_meeting", N_("Write who comes, and what they wish."), "antwoord"),
            "run": _writes(
                "meeting_run", "run_meeting", N_("Hold the round table, question by question or on one line."), "houden"
            ),
            "list": _reads("meetings", "list_meetings", N_("List the round tables of a plan."), "lijst"),
            "show": _reads("meetings", "show_meeting", N_("Show one round table."), "toon"),
        },
    ),
    "consent": Noun(
        N_("Consents: who may see what somebody lets them see."),
        "toestemming",
        {
            "give": _writes("consent", "give_consent", N_("Somebody consents that others see something."), "geef"),
            "revoke": _writes("consent", "revoke_consent", N_("Take a consent back."), "intrekken"),
            "list": _reads("consent_list", "list_consents", N_("List the consents of a plan."), "lijst"),
        },
    ),
    "access": _reads("access", "access_command", N_("Say who may see what, and by which consent."), "toegang"),
    "statement": Noun(
        N_("Statements: what somebody wants to have in the plan."),
        "verklaring",
        {"add": _writes("remark", "add_statement", N_("Add somebody's own statement or correction."), "toevoegen")},
    ),
    "render": _reads("render", "render_command", N_("Make the paper that people get: the handout of a plan."), "maak"),
    "log": _reads("log", "log", N_("Tell what has changed, in words."), "logboek"),
    "undo": _writes("undo", "undo", N_("Take a change back, in a new commit."), "herstel"),
    "schema": Noun(
        N_("The rules for the files, for editors and other programs."),
        "contract",
        {
            "show": _reads("schema", "show", N_("Print a JSON Schema."), "toon"),
            "path": _reads("schema", "path", N_("Print where a JSON Schema is."), "pad"),
        },
    ),
}
