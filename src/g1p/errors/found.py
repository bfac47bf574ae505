"""What is not there, or there more than once; exit codes 3 and 4."""

from g1p.errors.base import N_, Candidates, G1pError


class NoWorkspace(G1pError):
    """There is no g1p.yaml here or in a folder above."""

    code = "no_workspace"
    exit_code = 3
    sentence = N_(
        "There is no g1p workspace in {folder} or above it. "
        "Go to the folder with g1p.yaml, or name it with -C. To begin one: g1p init. To try g1p first: g1p demo."
    )


class PlanNotFound(G1pError):
    """No plan in the workspace has this id."""

    code = "plan_not_found"
    exit_code = 3
    sentence = N_("No plan here begins with {plan}. See which there are with: g1p plan list.")


class NoPlanTyped(PlanNotFound):
    """The word that should name a plan is empty."""

    sentence = N_("No plan is named here. Type the beginning of its id; see which there are with: g1p plan list.")


class PersonNotFound(G1pError):
    """Nobody in the plan has this id."""

    code = "person_not_found"
    exit_code = 3
    sentence = N_("Nobody in plan {plan} has the id {person}. See who is in it with: g1p plan show {plan}.")


class NobodyFound(G1pError):
    """Nobody in any plan of the workspace has this id or address."""

    code = "person_not_found"
    exit_code = 3
    sentence = N_(
        "Nobody in the plans here has this id or address: {person}. See who there is with: g1p plan show PLAN."
    )


class PathNotFound(G1pError):
    """A file or folder that was named is not there."""

    code = "path_not_found"
    exit_code = 3
    sentence = N_("There is no file or folder {path}. Look whether the name is right.")


class AmbiguousPlan(Candidates):
    """Several plans begin with this prefix."""

    code = "ambiguous"
    exit_code = 4
    sentence = N_("Several plans begin with {plan}: {candidates}. Type more of the id, or the path of the file.")


class PlanInTwoFiles(AmbiguousPlan):
    """Several files hold a plan with this very id."""

    sentence = N_(
        "More than one file holds plan {plan}: {candidates}. Is one of them a copy, take it away; else write another "
        "id in it, and call the file after that. Until then, name the plan by the path of its file."
    )


class RecordNotFound(G1pError):
    """No record of this kind has an id that begins so; `record` is the kind, in a word."""

    code = "record_not_found"
    exit_code = 3
    sentence = N_("No {record} here has an id that begins with {said}. See which there are with: g1p plan show PLAN.")


class NoRecordId(RecordNotFound):
    """No id of any record can begin so."""

    sentence = N_(
        "“{said}” cannot be the id of this kind: {record}. Such an id is {letter}- and then five digits or letters "
        "(no i, l, o or u); type at least the first of them. See which there are with: g1p plan show PLAN."
    )


class NothingTyped(NoRecordId):
    """The word that should be an id is empty."""

    sentence = N_(
        "An id of this kind is needed: {record}; here stands no id. Type its beginning, {letter}- and what follows. "
        "See which there are with: g1p plan show PLAN."
    )


class OtherKind(RecordNotFound):
    """What was typed is the id of another kind of record, or of a plan; `other` is that kind, in a word."""

    sentence = N_(
        "{said} is the id of another kind: {other}. Here an id of this kind is needed: {record}; it begins with "
        "{letter}-."
    )


class AmbiguousRecord(Candidates):
    """Several records have an id that begins so."""

    code = "ambiguous"
    exit_code = 4
    sentence = N_("Several ids begin with {said}: {candidates}. Type more of the one that you mean.")


class RecordInTwoFiles(AmbiguousRecord):
    """Several files hold a record with this very id."""

    sentence = N_(
        "More than one file holds {said}: {candidates}. Is one of these files a copy, take it away; else write another "
        "id in it."
    )


class NotInPlan(RecordNotFound):
    """This plan has no such record."""

    sentence = N_(
        "Plan {plan} has no {record} with an id that begins with {said}. See what is in it with: g1p plan show {plan}."
    )


class NotAmongThem(Candidates):
    """Nobody of the people that are named for a new plan has this id."""

    code = "person_not_found"
    exit_code = 3
    sentence = N_("Nobody named with --person has the id {person}. Choose one of: {candidates}.")
