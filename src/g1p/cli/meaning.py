"""Which plan, which record and who is meant: by what stands on the line, or by what is answered."""

from g1p.cli.asking import Answers, Question, Take, answered
from g1p.cli.offering import actions_listed, goals_anywhere, meetings_listed, people_offered, plans_listed
from g1p.cli.session import Session
from g1p.cli.shared import one_plan
from g1p.cli.taking import a_person
from g1p.errors import N_, OutsideWorkspace
from g1p.store.plans import Stored
from g1p.store.records import Found, find_anywhere
from g1p.store.workspace import Workspace


def anywhere(workspace: Workspace, kind: str) -> Take:
    """Takes the beginning of the id of a record of this kind, over all plans; its plan is then known too."""

    def take(said: str, known: Answers) -> Found:
        found = find_anywhere(workspace, kind, said)
        known["plan"] = found.stored
        return found

    return take


def a_plan(session: Session, workspace: Workspace) -> Take:
    """Takes the beginning of a plan's id, or the path of its file, in this workspace."""

    def take(said: str, _: Answers) -> Stored:
        stored, _around = one_plan(session, said)
        if not stored.file.is_relative_to(workspace.root / "plans"):
            raise OutsideWorkspace(path=said, folder=workspace.root)
        return stored

    return take


def the_record(
    session: Session, workspace: Workspace, command: str, question: tuple[str, str], said: str | None
) -> Found:
    """The one record that a command is about; `question` is its kind and how it is asked."""
    kind, text = question
    listed = (goals_anywhere if kind == "goal" else actions_listed)(workspace)
    asked = Question("met", kind.upper(), text, anywhere(workspace, kind), listed=listed)
    found: Found = answered(session, command, [asked], {"met": said})["met"]
    return found


def the_plan(session: Session, workspace: Workspace, command: str, said: str | None) -> Stored:
    """The one plan that a command is about."""
    stored: Stored = answered(session, command, [which_plan(session, workspace)], {"plan": said})["plan"]
    return stored


def which_plan(session: Session, workspace: Workspace) -> Question:
    """The question which plan is meant."""
    return Question("plan", "PLAN", N_("Which plan?"), a_plan(session, workspace), listed=plans_listed(workspace))


def which_meeting(workspace: Workspace) -> Question:
    """The question which round table is meant, of all plans."""
    take = anywhere(workspace, "meeting")
    return Question("met", "MEETING", N_("Which meeting?"), take, listed=meetings_listed(workspace))


def which_person(text: str = N_("Who?")) -> Question:
    """The question who of the plan is meant."""
    return Question("person", "PERSON", text, a_person, offers=people_offered)


def who_of(
    session: Session, workspace: Workspace, command: str, plan: str | None, person: str | None
) -> tuple[Stored, str]:
    """The plan and the one person of it that a command is about."""
    questions = [which_plan(session, workspace), which_person()]
    told = answered(session, command, questions, {"plan": plan, "person": person})
    return told["plan"], told["person"]
