"""The Dutch words of a day, each with its symbol, and those that say that no one day is meant."""

from g1p.model.days.symbols import counted, named, ordinals

_ONES = "een twee drie vier vijf zes zeven acht negen"
_TEENS = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig"
_FROM_TWENTY = [
    f"{below}{ten}"
    for ten in _TENS.split()
    for below in ("", *(f"{one}{'ën' if one.endswith('e') else 'en'}" for one in _ONES.split()))
]
_ORDINALS = (
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende achttiende negentiende"
)
_TO_THIRTY_FIRST = 12
_VAGUE = (
    "begin half halve halverwege anderhalf anderhalve medio kerst kerstmis pasen pinksteren oud nieuw zomer herfst "
    "winter lente voorjaar najaar vakantie zomervakantie herfstvakantie kerstvakantie voorjaarsvakantie meivakantie "
    "weekend weekeinde kwartaal binnenkort spoedig gauw snel straks later ooit ergens rond omstreeks circa ca ongeveer "
    "paar enkele aantal zsm asap meteen direct"
)

DUTCH = {
    **counted("T", "eergisteren gisteren vandaag morgen overmorgen", first=-2),
    **counted("W", "maandag:ma dinsdag:di woensdag:wo donderdag:do vrijdag:vr zaterdag:za zondag:zo"),
    **counted(
        "M",
        "januari:jan februari:feb|febr maart:mrt april:apr mei juni:jun juli:jul augustus:aug september:sep|sept "
        "oktober:okt november:nov december:dec",
    ),
    **counted("N", " ".join([_ONES, _TEENS, *_FROM_TWENTY])),
    **counted("O", " ".join([_ORDINALS, *(f"{number}ste" for number in _FROM_TWENTY[:_TO_THIRTY_FIRST])])),
    **ordinals("e", "de", "ste"),
    **named(
        {
            "N1": "één|éen",
            "Ud": "dag|dagen:dgn|dg|d",
            "Uw": "week|weken:wkn|wk|w",
            "Um": "maand|maanden:mnd|mndn|m",
            "Uy": "jaar|jaren:jr|j",
            "after": "na",
            "ago": "geleden",
            "before": "voor|vóór",
            "coming": "komende|aanstaande|eerstkomende|eerstvolgende|a.s.",
            "end": "eind|einde",
            "final": "laatste",
            "from": "vanaf",
            "next": "volgende|volgend",
            "now": "nu",
            "of": "van",
            "on": "op|aan",
            "over": "over",
            "past": "afgelopen|vorige|vorig|jongstleden:jl",
            "the": "de|het",
            "this": "deze|dit",
            "within": "binnen|in",
        }
    ),
}

DUTCH_VAGUE = frozenset(_VAGUE.split())
