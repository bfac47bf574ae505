"""Do goals say where the family is going, and not only what must stop?"""

import datetime as dt
import re
from collections.abc import Iterator

from g1p.checks.family_texts import family_texts
from g1p.checks.finding import Finding
from g1p.model.plan import Plan

UNWANTED = "|".join(
    """
    ruzies? stress schulden spanning(?:en)? angst bang boos boze geschreeuw schreeuwen schelden slaan huilen
    drinken blowen
    """.split()  # noqa: SIM905 - a list that people read and add to
)
"""What there can be less of (“minder ruzie”); less of other things is often good: “minder dan tien euro”."""

UNWANTED_EN = "|".join(
    "rows? fights? fighting arguments? arguing shouting yelling stress debts? hitting crying drinking".split()  # noqa: SIM905
)
MUST_STOP = re.compile(
    r"\b(?:"
    # “niet meer”, “nooit meer”, “niet langer”; but “niet meer dan twee uur” is a measure.
    r"(?:niet|nooit) (?:meer|langer)\b(?! dan\b)"
    # “geen … meer”, with at most four words between; “geen straf en meer lof” says what will be.
    r"|geen(?: (?!en\b|maar\b|of\b|meer\b)[^\s.,;:!?]+){1,4} meer\b(?! dan\b)"
    rf"|minder (?:{UNWANTED})\b"
    r"|(?:stoppen|stopt|stop|gestopt|ophouden|houdt op) met\b"
    r"|no (?:more|longer)\b(?! than\b)"
    r"|(?:not|never|[a-z]+n['’]t)\b(?: [^\s.,;:!?]+){0,6} any ?more\b(?! than\b)"
    r"|never again\b"
    rf"|(?:less|fewer) (?:{UNWANTED_EN})\b"
    r"|(?:stop|stops|quit|quits) (?:the |all |our |my |his |her |their )?(?!evening|morning)[a-z]+ing\b"
    r")",
    re.IGNORECASE,
)
TURNED = re.compile(r"\b(?:maar|in plaats daarvan|but|instead)\b", re.IGNORECASE)
"""Where a goal goes on to say what will be there instead."""


def check_turns(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G403) for every goal that is worked on and says only what must stop or lessen."""
    for told in family_texts(plan, today):
        if told.what == "goal" and (stops := MUST_STOP.search(told.text)) and not TURNED.search(told.text, stops.end()):
            yield Finding("G403", told.path, {"id": plan.goals[int(told.path[1])].id})
