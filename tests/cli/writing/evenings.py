"""Round tables in the workspace of the writing commands, and what is answered at one of them."""

from importlib import import_module
from pathlib import Path

from tests.cli.writing.family import PLAN, PLANS, begin

TONIGHT = "m-t0n1g"
"""The round table of this evening, to which oma comes and somebody has a wish."""

MEETINGS = """\
meetings:
  - id: m-22222
    kind: start
    at: 2026-10-01T19:00
    present: [moeder, oma]
    outcome: Zilverdoelen
    feedback:
      - {by: moeder, score: 8, text: Zilverfijn}
      - {by: oma, score: 0}
      - {by: daan, void: zilverfout}
  - {id: m-33333, kind: closing, at: 2026-12-24T19:00, void: zilverfout}
  - {id: m-44444, kind: closing, at: 2026-10-09T19:00, place: Zilverhal}
  - id: m-t0n1g
    kind: evaluation
    at: 2026-11-21T19:30
    place: Zilverkeuken
    chair: wijkcoach
    agenda:
      - Eerst het gezin
      - {text: School, minutes: 1}
    invited:
      - {person: oma, answer: coming, spoke_with_family: 2026-11-20}
      - {person: mentor, answer: unknown}
    wishes:
      - {by: oma, text: Niet over zilver}
"""

PRESENT = ("",)
"""The family, who said that they come, and who leads it: as g1p expects them."""
GOAL = ("on_track", "moeder=5", "", "Voorlezen")
ACTIONS = ("done", "Ging goed", "moved", "vrijdag", "ziek")
NEW_ACTION = ("Fietsen", "oma", "", "", "+2w", "")
FIRST_GOAL = (*GOAL, *ACTIONS, "", *NEW_ACTION, "")
SECOND_GOAL = ("", "let_go")
NO_NEW_GOAL = ("",)
WHOLE_PLAN = ("", "")
COORDINATOR = ("",)
HELP = ("GGZ bellen", "wijkcoach", "", "")
ROUND = ("", "morgen")
ENDING = ("+6w", "Twee doelen")
FEEDBACK = ("8", "Fijn", "", "", "", "Lang", "", "")
EVENING = (
    *(*PRESENT, *FIRST_GOAL, *SECOND_GOAL, *NO_NEW_GOAL, *WHOLE_PLAN),
    *(*COORDINATOR, *HELP, *ROUND, *ENDING, *FEEDBACK),
)
"""An evening with moeder, daan, oma and wijkcoach, but for the last yes."""


LOADED = ("g1p.cli.meeting_run", "g1p.cli.turns", "g1p.store.keep", "g1p.store.deed", "babel.dates")
"""What a child of this process does not load again, with all that these bring."""


def with_meetings(folder: Path) -> Path:
    """Makes the workspace with these round tables in its first plan."""
    for name in LOADED:
        import_module(name)
    root = folder / "plannen"
    begin(root, plans=(PLAN + MEETINGS, *PLANS[1:]))
    return root
