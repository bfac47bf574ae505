"""The English words of a day, each with its symbol, and those that say that no one day is meant."""

from g1p.model.days.symbols import counted, named, ordinals

_ONES = "one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FROM_TWENTY = [f"{ten}{below}" for ten in _TENS.split() for below in ("", *(f"-{one}" for one in _ONES.split()))]
_NINE_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth"
_TEN_ORDINALS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_FROM_TWENTY_FIRST = [*(f"twenty-{one}" for one in _NINE_ORDINALS.split()), "thirtieth", "thirty-first"]
_VAGUE = (
    "begin beginning start early half halfway mid middle late christmas xmas easter pentecost summer autumn fall "
    "winter spring holiday holidays weekend quarter soon later sometime someday eventually around about roughly "
    "approximately circa few couple several some asap immediately"
)

ENGLISH = {
    **counted("T", "yesterday today tomorrow", first=-1),
    **counted(
        "W",
        "monday:mon tuesday:tue|tues wednesday:wed|weds thursday:thu|thur|thurs friday:fri saturday:sat sunday:sun",
    ),
    **counted(
        "M",
        "january:jan february:feb|febr march:mar april:apr may june:jun july:jul august:aug september:sep|sept "
        "october:oct november:nov december:dec",
    ),
    **counted("N", " ".join([_ONES, _TEENS, *_FROM_TWENTY])),
    **counted("O", " ".join([_NINE_ORDINALS, _TEN_ORDINALS, *_FROM_TWENTY_FIRST])),
    **ordinals("st", "nd", "rd", "th"),
    **named(
        {
            "N1": "a|an",
            "Ud": "day|days:d",
            "Uw": "week|weeks:wk|wks|w",
            "Uf": "fortnight|fortnights",
            "Um": "month|months:mth|mths|mo|mos|m",
            "Uy": "year|years:yr|yrs|y",
            "after": "after",
            "ago": "ago",
            "before": "before",
            "coming": "coming|upcoming",
            "end": "end",
            "from": "from",
            "in": "in",
            "last": "last",
            "next": "next",
            "now": "now",
            "of": "of",
            "on": "on|at",
            "past": "past|previous",
            "the": "the",
            "this": "this",
            "within": "within",
        }
    ),
}

ENGLISH_VAGUE = frozenset(_VAGUE.split())
