"""`g1p doctor`: whether everything around the plans is in order, and how to mend what is not."""

import locale
import sys
from typing import Any

import typer

from g1p.cli.screen import Span, note, show, show_items, show_json
from g1p.cli.session import Session
from g1p.cli.shared import FormatOption, JsonOption, chosen
from g1p.cli.telling import sentence
from g1p.errors import N_
from g1p.store.health import Point, examined
from g1p.words import Words

STATES = {"ok": N_("ok"), "attention": N_("attention"), "wrong": N_("wrong")}
STYLES = {"ok": "green", "attention": "bold yellow", "wrong": "bold red"}


def doctor(ctx: typer.Context, form: FormatOption = "text", as_json: JsonOption = False) -> int:
    """Ends with 1 when something is wrong; what only needs attention changes nothing."""
    session: Session = ctx.obj
    form = chosen(form, as_json=as_json)
    points = list(examined(session.folder, _encoding()))
    items = [_item(point, session.words) for point in points]
    if form == "json":
        show_json("doctor", items=items)
    elif form == "jsonl":
        show_items(items)
    elif form == "lines":
        show(session, ([f"g1p.yaml:1:1: {_plain(item)}"] for item in items))
    else:
        show(session, (_spans(item, session.words) for item in items))
        note(session, _summary(points, session.words))
    return 1 if any(point.state == "wrong" for point in points) else 0


def _encoding() -> str:
    """How letters are written: by the terminal, or where there is none, by what the locale says."""
    return sys.stdout.encoding if sys.stdout.isatty() else locale.getpreferredencoding(do_setlocale=False)


def _item(point: Point, words: Words) -> dict[str, Any]:
    """The point as an item of JSON; of an error the first sentence says what is so, the rest how to mend it."""
    if point.error is not None:
        message, _, mend = sentence(point.error, words).partition(". ")
    else:
        message, mend = (words.say(text, **point.facts) if text else "" for text in (point.message, point.mend))
    return {"check": point.check, "state": point.state, "message": message, "mend": mend or None}


def _plain(item: dict[str, Any]) -> str:
    return f"{item['check']} {item['state']}: {item['message']}" + (f". {item['mend']}" if item["mend"] else "")


def _spans(item: dict[str, Any], words: Words) -> list[Span]:
    states = {state: words.say(said) for state, said in STATES.items()}
    state = states[item["state"]].ljust(max(map(len, states.values())))
    mend = f". {item['mend']}" if item["mend"] else ""
    check = str(item["check"])
    return [(state, STYLES[item["state"]]), f"  {words.label('doctor', check)}: {item['message']}{mend}"]


def _summary(points: list[Point], words: Words) -> str:
    wrong = sum(point.state == "wrong" for point in points)
    looked = sum(point.state == "attention" for point in points)
    if not wrong and not looked:
        return words.say("Everything is in order.")
    kinds = [
        words.plural("{n} point is wrong", "{n} points are wrong", wrong) if wrong else "",
        words.plural("{n} point needs attention", "{n} points need attention", looked) if looked else "",
    ]
    return ", ".join(filter(None, kinds))
