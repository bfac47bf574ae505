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
    drinken blowen geweld problemen zorgen straf
    """.split()  # noqa: SIM905 - a list that people read and add to
)
"""What there can be less of (“minder ruzie”); less of other things is often good: “minder dan tien euro”."""

UNWANTED_EN = "|".join(
    """
    rows? fights? fighting arguments? arguing shouting yelling stress debts? hitting crying drinking violence
    problems worries
    """.split()  # noqa: SIM905 - as above
)
MUST_STOP = re.compile(
    r"\b(?:"
    # “niet meer”, “nooit meer”, “niet langer”; but “niet meer dan twee uur” is a measure.
    r"(?:niet|nooit) (?:meer|langer)\b(?! dan\b)"
    # “geen … meer”, with at most four words between; “geen straf en meer lof” says what will be.
    r"|geen(?: (?!en\b|maar\b|of\b|meer\b)[^\s.,;:!?]+){1,4} meer\b(?! dan\b)"
    rf"|(?:minder|geen(?: [a-z]+e)?) (?:{UNWANTED})\b"
    r"|(?:stoppen|stopt|stop|gestopt|ophouden|houdt op) met\b"
    r"|no (?:more|longer)\b(?! than\b)"
    r"|(?:not|never|[a-z]+n['’]t)\b(?: [^\s.,;:!?]+){0,6} any ?more\b(?! than\b)"
    r"|never again\b"
    rf"|(?:less|fewer|no) (?:{UNWANTED_EN})\b"
    # “Het blowen stopt”, “de ruzies worden minder”: at the end of what is said, for “als de ruzies stoppen, …” goes on.
    rf"|\b(?:{UNWANTED})(?: [^\s.,;:!?]+){{0,3}} (?:stopt|stoppen|verdwijnt|verdwijnen|(?:wordt|worden) minder"
    rf"|houdt op|houden op|neemt af|nemen af)(?=[.,;:!?]|$| en\b)"
    rf"|\b(?:{UNWANTED_EN})(?: [^\s.,;:!?]+){{0,3}} (?:stops?|ends?|(?:gets?|becomes?) less)(?=[.,;:!?]|$| and\b)"
    r"|(?:stop|stops|quit|quits) (?:the |all |our |my |his |her |their )?(?!evening|morning)[a-z]+ing\b"
    r")"
    # A goal that begins with a no; “geen dag zonder lachen” is a yes.
    r"|^(?:niet|geen|nooit|no|not|never|don['’]t) (?!(?:meer|langer|later|more|longer|later) (?:dan|than)\b)"
    r"(?!.*\b(?:zonder|without)\b)(?!alleen\b|only\b)",
    re.IGNORECASE,
)
TURNED = re.compile(r"\b(?:maar|in plaats daarvan|zodat|but|instead|so that)\b", re.IGNORECASE)
"""Where a goal goes on to say what will be there instead."""

CLAUSE = re.compile(r"[.,;:!?]\s+| (?:en|and) ", re.IGNORECASE)
NO = re.compile(
    r"\b(?:niet|geen|nooit|niemand|zonder|minder|stopp?(?:en|t)?|gestopt|ophouden|houdt op"
    r"|no|not|never|nobody|without|less|fewer|stops?|quits?|[a-z]+n['’]t)\b",
    re.IGNORECASE,
)
WHERE_OR_WHEN = re.compile(
    r"(?:aan|als|bij|door|in|met|na|naar|of|om|op|over|sinds|te|tegen|tijdens|tot|tussen|uit|van|voor|wanneer"
    r"|about|after|at|before|between|by|during|for|from|if|on|or|over|since|to|until|when|with)\b",
    re.IGNORECASE,
)
TOGETHER = re.compile(r"(?:we|wij)\b", re.IGNORECASE)
TWO_WORDS = re.compile(
    rf"(?!(?:{UNWANTED}|{UNWANTED_EN}|fight|argue|shout|yell|hit|cry|drink)\b)[a-z]+ [a-z]+", re.IGNORECASE
)
"""What we will do, in few words, after what we will not: “en praten rustig”."""
MORE = re.compile(r"(?:meer|more) [^\W\d_]+", re.IGNORECASE)
ENOUGH = 3
"""Words in a clause that can say what will be; “rustig praten met papa” does, “Daan slaat” does not."""


def check_turns(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G403) for every goal that is worked on and says only what must stop or lessen."""
    for told in family_texts(plan, today):
        if told.what == "goal" and _only_stops(told.text):
            yield Finding("G403", told.path, {"id": plan.goals[int(told.path[1])].id})


def _only_stops(text: str) -> bool:
    stops = MUST_STOP.search(text)
    if stops is None or TURNED.search(text, stops.end()):
        return False
    first, *later = CLAUSE.split(text)
    if TOGETHER.match(first) and any(TWO_WORDS.fullmatch(clause) and not NO.search(clause) for clause in later):
        return False
    return not any(map(_says_what_will_be, (first, *later)))


def _says_what_will_be(clause: str) -> bool:
    """Whether this part of a goal, by itself, says yes: neither a no, nor only where or when."""
    if NO.search(clause) or WHERE_OR_WHEN.match(clause):
        return False
    return len(clause.split()) >= ENOUGH or MORE.match(clause) is not None
