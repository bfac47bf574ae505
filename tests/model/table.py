"""The table "Who sees what" of plan-format as data: for each row, each fact of `everybody` and who reads it."""

FIRST = frozenset({"moeder", "vader", "voogd", "k12", "k13", "k15", "k16", "k17"})
OTHER_FAMILY = frozenset({"stiefvader", "k9", "k18", "kx", "broer"})
NETWORK = frozenset({"oma", "tante", "buurkind", "oom"})
PROFESSIONAL = frozenset({"mentor", "arts", "voogd", "wijkcoach"})
KEEPER = frozenset({"wijkcoach", "the keeper"})
EVERYBODY = FIRST | OTHER_FAMILY | NETWORK | PROFESSIONAL | KEEPER
NOBODY: frozenset[str] = frozenset()

COLUMNS = {
    "family": FIRST - {"voogd"},
    "guardian": frozenset({"voogd"}),
    "other family": OTHER_FAMILY,
    "network": NETWORK,
    "professional": PROFESSIONAL - {"voogd"} - KEEPER,
    "keeper": KEEPER,
}
AUDIENCES = {"audience family": FIRST, "audience network": NETWORK, "audience team": PROFESSIONAL}

DO_A1 = frozenset({"moeder", "k13", "oma", "mentor"})
LEAD_M1 = frozenset({"arts", "stiefvader"})
INVITED_M1 = frozenset({"oma", "mentor", "k9"})
CUSTODY_UNDER_16 = {"k9": {"moeder", "vader"}, "k12": {"moeder"}, "k13": {"moeder", "voogd"}, "k15": {"moeder"}}
CUSTODY = {**CUSTODY_UNDER_16, "k16": {"moeder", "vader"}, "k17": {"moeder"}}
IN_PAPERS = ("moeder", "k13", "k16", "oma", "mentor", "k9")
WITH_CONTACT = ("moeder", "vader", "stiefvader", "k13", "oma", "oom", "mentor", "arts", "voogd", "wijkcoach")
PRESENT_OR_GONE = ("gast", "straks", "weg", "dood", "vriend")

Readers = frozenset[str] | set[str]
Rows = dict[str, dict[str, Readers]]


def rows(coordinator: str) -> Rows:
    """Per row of the table, who reads each fact; who coordinates reads more, and their phone is read by more."""
    steers = frozenset({coordinator})
    return {
        "title, names, roles, coordination, next evaluation, that it is paused": _all(
            "the title",
            "the arrangement",
            "the arrangement translated",
            "why arts stopped",
            "the day of the next evaluation",
            "that it is paused",
            *(f"{what} of {who}" for who in sorted(EVERYBODY - KEEPER) for what in ("name", "role")),
            *(f"{what} of {who}" for who in ("wijkcoach", *PRESENT_OR_GONE) for what in ("name", "role")),
        ),
        "goals, actions, evaluations of goals": _all(
            "text of g-00001",
            "success of g-00001",
            "translation of g-00001",
            *(f"{what} of a-0000{n}" for n in (1, 2, 3, 4) for what in ("text", "translation")),
            "what worked",
            "what follows",
            "the result of g-00001",
            "the score of moeder for g-00001",
        ),
        "own_plan": {
            "own plan of a-00001": DO_A1 | KEEPER,
            "own plan of a-00002": {"vader"} | KEEPER,
            "own plan of a-00003": {"arts"} | KEEPER,
            "own plan of a-00004": KEEPER,
        },
        "result, reasons of moved": {
            f"{what} {ident}": who | steers | KEEPER
            for ident, who in (("a-00001", DO_A1), ("a-00002", {"vader"}), ("a-00003", {"arts"}), ("a-00004", NOBODY))
            for what in ("result of", "reason of moving")
        },
        "contact details": {
            f"{what} of {who}": _contact(who, coordinator)
            for who in WITH_CONTACT
            for what in ("phone", "email", "address")
        },
        "reason, strengths, concerns, …, closing, why it is paused": {
            **dict.fromkeys(FAMILY_PARTS, FIRST | KEEPER),
            "the summary": FIRST | steers | KEEPER,
            **{f"{what} of s-00001": FIRST | KEEPER for what in ("text", "consequence")},
            **{f"{what} of s-00002": FIRST | {"k9"} | KEEPER for what in ("text", "consequence")},
            **{f"{what} of c-00001": FIRST | {"oma"} | KEEPER for what in ("text", "consequence")},
            **{f"{what} of c-00002": FIRST | {"mentor"} | KEEPER for what in ("text", "consequence")},
        },
        "measurements": {
            "the measurement of vader by mentor": {"vader", "mentor"} | KEEPER,
            "the measurement of k13 by arts": {"k13", "moeder", "voogd", "arts"} | KEEPER,
            "the measurement of k16 by arts": {"k16", "arts"} | KEEPER,
            "the measurement of k9 by wijkcoach": {"moeder", "vader"} | KEEPER,
            "the measurement of oma by arts": {"arts"} | KEEPER,
        },
        "safety scores": {
            f"the safety score of {who}, taken by {by}": frozenset({who, by}) | KEEPER
            for by, asked in (("mentor", ("moeder", "k13", "oma", "mentor", "k9")), ("arts", ("vader", "oom")))
            for who in asked
        },
        "safety agreements": {
            "text of v-00001": {"vader", "oma"} | KEEPER,
            "text of v-00002": {"mentor", "k9"} | KEEPER,
        },
        "meetings": {
            **dict.fromkeys(INVITATION, FIRST | LEAD_M1 | INVITED_M1 | KEEPER),
            **dict.fromkeys(REST_OF_MEETING, FIRST | LEAD_M1 | KEEPER),
            **dict.fromkeys(("place of m-00002", "the at of m-00002"), FIRST | KEEPER),
        },
        "wishes": {f"wish of {who}": {who} | LEAD_M1 | KEEPER for who in ("vader", "oma", "mentor", "k9")},
        "escalations": {
            f"{what} {ident}": FIRST | more | steers | KEEPER
            for ident, more in (("x-00001", {"mentor", "arts"}), ("x-00002", {"oma", "mentor"}), ("x-00003", {"k9"}))
            for what in ("name of the manager of", "reason of", "answer to", "outcome of")
        },
        "consents, copies, agreed, statements": {
            **{f"purpose of {who}": _own(who) for who in ("moeder", "k13", "k16", "oma")},
            **{f"note of {who}": _own(who) for who in ("moeder", "k13", "k16", "mentor")},
            **{f"copy for {who}": _own(who) for who in ("moeder", "k9", "k16", "oma", "mentor")},
            **{f"statement of {who}": _own(who) for who in ("moeder", "k9", "k16", "oma", "mentor")},
            **dict.fromkeys(("copy for an outsider", "name of an outsider"), KEEPER),
        },
        "birth_date, custody": {
            **{f"the birth_date of {who}": frozenset({who, *CUSTODY.get(who, ())}) | KEEPER for who in BORN},
            **{f"the custody of {who}": frozenset({who}) | KEEPER for who in ("moeder", "vader", "voogd")},
        },
        "x_, void records": dict.fromkeys((*X_TEXTS, *VOID_TEXTS), NOBODY),
    }


FAMILY_PARTS = (
    "the reason",
    "what helped earlier",
    "who helped earlier",
    "result of earlier help",
    "the tie of moeder",
    "note of the tie",
    "the kinship",
    "event of the family",
    "event of moeder",
    "note of closing",
    "lesson of closing",
    "signs of relapse",
    "what helps then",
    "earlier note",
    "why reopened",
    "why it is paused",
)
INVITATION = (
    "the at of m-00001",
    "the options of m-00001",
    "place of m-00001",
    "point of m-00001",
    "timed point of m-00001",
)
REST_OF_MEETING = (
    "purpose of m-00001",
    "outcome of m-00001",
    "feedback of tante",
    *(f"the {key} of m-00001" for key in ("chair", "secretary", "invited", "present")),
)
BORN = ("moeder", "vader", "stiefvader", *CUSTODY, "k18", "oma", "buurkind", "mentor")
X_TEXTS = ("x in a translation", "x in a goal", "x in an action", "x of the plan")
VOID_TEXTS = (
    "void person",
    *(f"{what} of fout" for what in ("role", "phone", "email", "address")),
    *(f"void because of {what}" for what in ("person", "action", "goal", "strength", "wish")),
    "void action",
    "void goal",
    "void by its goal",
    "void part of a void goal",
    "void by its long-term goal",
    "void strength",
    "void wish",
    "void invitation",
    "consequence of s-00003",
    *(
        f"{what} a-0000{n}"
        for n in (7, 8, 9)
        for what in ("result of", "reason of moving", "own plan of", "translation of")
    ),
    "the result of g-00008",
)


def _all(*facts: str) -> dict[str, Readers]:
    return dict.fromkeys(facts, EVERYBODY)


def _contact(owner: str, coordinator: str) -> frozenset[str]:
    """First column all; others the coordinator's and of those in own actions; professionals each other's too."""
    readers: set[str] = {owner, coordinator, *FIRST, *KEEPER}
    if owner in DO_A1:
        readers = {*readers, *(DO_A1 - PROFESSIONAL)}
    if owner in PROFESSIONAL:
        readers = {*readers, *PROFESSIONAL}
    return EVERYBODY if owner == coordinator else frozenset(readers)


def _own(owner: str) -> frozenset[str]:
    return frozenset({owner, *CUSTODY_UNDER_16.get(owner, ())}) | KEEPER
