"""What people type for a day, on which day, and the day that is meant; and what is refused."""

UNDERSTOOD = {
    # A Saturday.
    "2026-11-21": """
        1900-01-01: 1900-01-01
        2024-11-21: 2 years ago
        2026-05-01: 1 mei dit jaar
        2026-09-21: twee maanden geleden
        2026-10-01: 1-10-2026
        2026-10-21: a month ago
        2026-10-31: end of last month
        2026-11-03: de 3e van deze maand
        2026-11-07: two weeks ago
        2026-11-12: vorige week donderdag | last week thursday
        2026-11-14: -1w | een week geleden
        2026-11-16: past monday | deze week maandag
        2026-11-18: 3 dagen geleden | 3 days ago
        2026-11-19: eergisteren | the day before yesterday | -2d
        2026-11-20: gisteren | yesterday | afgelopen vrijdag | vorige vrijdag | vrijdag jl. | last friday
        2026-11-20: friday this week | een week voor vrijdag | 20 november 2026
        2026-11-21: 2026-11-21 | vandaag | today | 21-11-2026 | 21 november 2026
        2026-11-22: morgen | tomorrow | zondag | zo | Sunday | zondag deze week | over een dag | 22-11 | the 22nd
        2026-11-23: overmorgen | the day after tomorrow | day after tomorrow | de dag na morgen | maandag | ma
        2026-11-23: monday
        2026-11-24: dinsdag | di | tues | volgende week dinsdag | dinsdag volgende week | volgende week op di
        2026-11-24: next week tuesday | tuesday next week | 3 dagen | +3d | in 3 days | 3 days before friday
        2026-11-25: woensdag | wo. | wed
        2026-11-26: donderdag | do | thurs. | a week before the 3rd of december | een week vóór 3 december
        2026-11-26: komende donderdag 26 november
        2026-11-27: vrijdag 2026-11-27 | vrijdag | vr | fri | op vrijdag | on friday | komende vrijdag
        2026-11-27: aanstaande vrijdag | a.s. vrijdag | vrijdag a.s. | vrijdag aanstaande | eerstvolgende vrijdag
        2026-11-27: deze vrijdag | volgende vrijdag | next friday | this friday | this coming friday | coming fri
        2026-11-27: next week on fri | vr 27/11/26 | vr 27-nov | friday the 27th of november | friday the 27th
        2026-11-27: vrijdag de 27e | last friday of november
        2026-11-28: over een week | over één week | één week | in a week | a week from today
        2026-11-28: vandaag over een week
        2026-11-29: volgende week zondag | sunday of next week
        2026-11-30: eind november | eind van de maand | eind deze maand | eind van deze maand
        2026-11-30: aan het eind van de maand | end of the month | end of this month
        2026-12-01: over 10 dagen | over 10 dgn | over tien dagen | de 1ste | de eerste | de eerste van volgende maand
        2026-12-01: 1e dinsdag van volgende maand
        2026-12-03: 3/12 | 03-12 | 3-12-26 | 3-12-2026 | 3/12/2026 | 3.12.2026 | do 3-12 | 3-dec.-26 | 3 dec
        2026-12-03: 3 december a.s. | de 3e december | 3 december | donderdag 3 december | donderdag, 3 december 2026
        2026-12-03: do. 3 dec. | op donderdag 3 december | 3rd december | 3rd of december | the 3rd of december
        2026-12-03: december 3 | dec. 3 | december 3rd | december 3rd, 2026 | Thursday, December 3, 2026 | thu 3 dec
        2026-12-03: thursday december 3rd | on the 3rd | the 3rd | the 3rd of next month | de 3e | op de 3e | 3e
        2026-12-03: de 3e van de maand | volgende maand de 3e
        2026-12-04: a week from friday | vrijdag over een week
        2026-12-05: over 2 weken | over twee weken | 2 wkn | 2 wkn. | over veertien dagen | twee weken | +2wkn | 2w
        2026-12-05: 2 weken vanaf nu | in two weeks | in 2 wks | in a fortnight | two weeks | 2 wks
        2026-12-05: two weeks from now
        2026-12-06: two weeks from tomorrow | morgen over 2 weken
        2026-12-07: eerste maandag van december | the first monday of next month | eerste maandag in december
        2026-12-07: first monday in december
        2026-12-10: a week after 3 december
        2026-12-11: vrijdag over twee weken | vrijdag over veertien dagen
        2026-12-12: over drie weken | in twenty-one days
        2026-12-13: over tweeëntwintig dagen
        2026-12-14: 3 weken vanaf maandag
        2026-12-17: twee weken na 3 december
        2026-12-21: over een maand | +1m | in one month | the 21st | volgende maand | next month
        2026-12-26: december 26th | 26 dec | sat december 26
        2026-12-27: a month from next friday
        2026-12-31: the 31st | next month on the 31st | de eenendertigste | eind volgende maand
        2026-12-31: eind van volgende maand | eind van het jaar | eind dit jaar | end of next month
        2026-12-31: the last day of next month
        2027-01-02: +6w | +6 weken
        2027-01-31: eind januari
        2027-02-11: 11-2 | 11/2 | 11 feb | 11 feb. | 11 febr. 2027 | 11 februari | 11 februari 2027 | 11 feb 27
        2027-02-11: 11-feb
        2027-02-19: over negentig dagen
        2027-02-21: over drie maanden | over 3 mnd
        2027-02-28: eind feb
        2027-03-01: 1 mrt | 1 maart
        2027-03-03: 3 march
        2027-03-26: de laatste vrijdag van maart
        2027-03-31: eind maart | eind van maart | einde mrt. | laatste dag van maart | end of march
        2027-04-01: 1 april
        2027-05-01: 1 mei
        2027-05-03: 3-may-2027 | 3 may 2027 | the third of may | may 3 next year
        2027-05-21: 6 mos | twenty-first of may
        2027-06-01: 1 jun
        2027-06-30: eind juni volgend jaar
        2027-07-01: 1 juli
        2027-08-01: 1 aug.
        2027-09-01: 1 sept
        2027-10-01: oct 1 2027
        2027-10-12: 12 okt.
        2027-11-20: 20-11
        2027-11-21: over een jaar | +1j | +1y | in an year | 21-11 | 21 november
        2027-12-03: 3 december volgend jaar | vrijdag 3 december 2027 | on the 3rd of december, 2027
        2027-12-14: second tuesday in december next year
        2027-12-31: eind volgend jaar | at the end of next year
        2028-01-20: third thursday of january 2028
        2028-02-11: 11 Februari 2028 | 11-feb-2028 | 11 feb '28
        2028-02-29: 2028-02-29 | 29 feb | 29 februari 2028 | eind februari 2028
        2028-03-31: the end of march 2028
        2028-05-21: in 18 months
        2028-11-21: over 2 jr.
        2028-12-31: eind 2028
        2099-02-01: 1-2-99
        2199-12-31: 2199-12-31
    """,
    # The same weekday as many of the lines: a Friday, a year before. Here 3 December is a Wednesday.
    "2025-11-21": """
        2025-11-14: last friday | vorige week vrijdag
        2025-11-20: thursday this week
        2025-11-21: vrijdag 21 november 2025
        2025-11-22: zaterdag
        2025-11-27: donderdag
        2025-11-28: next friday | volgende vrijdag | volgende week vrijdag | friday the 28th | last friday of november
        2025-12-03: woensdag 3 december | wo 3 dec | woensdag 3 december 2025 | wednesday, december 3
        2025-12-21: de 21e
        2026-11-20: third friday of november
        2026-12-03: donderdag 3 december 2026
    """,
    # A Sunday, the last day of a calendar week.
    "2026-11-22": """
        2026-11-15: vorige week zondag
        2026-11-16: deze week maandag
        2026-11-23: maandag | morgen | volgende week maandag
        2026-11-28: zaterdag
        2026-11-29: volgende week zondag | next week sunday | next sunday
        2026-11-30: a week from monday
    """,
    # A Monday, the first one.
    "2026-11-23": """
        2026-11-16: vorige week maandag
        2026-11-24: dinsdag
        2026-11-27: next friday | volgende vrijdag | deze week vrijdag
        2026-11-29: zondag
        2026-11-30: next monday | volgende week maandag | in a week | eind november
        2026-12-04: volgende week vrijdag | friday next week | vrijdag over een week
        2026-12-06: volgende week zondag
    """,
    # The last day of a year, and of a month.
    "2026-12-31": """
        2026-12-24: last week thursday
        2026-12-31: 31 december 2026 | eind van de maand | end of the year
        2027-01-01: morgen | vrijdag | 1 januari | first friday of january
        2027-01-02: overmorgen
        2027-01-03: next month on the 3rd | 3 januari volgend jaar
        2027-01-07: over een week | volgende week donderdag
        2027-01-30: the 30th
        2027-01-31: eind volgende maand | volgende maand | the 31st
        2027-02-28: over 2 maanden
        2027-12-30: 30-12
        2027-12-31: 31 december | 31-12 | eind december | end of next year
        2028-02-29: in 14 months
    """,
    # The last of January: the next month has no such day.
    "2027-01-31": """
        2026-11-30: 2 months ago
        2026-12-31: een maand geleden
        2027-01-31: eind van de maand
        2027-02-01: 1-2 | eerste maandag van volgende maand | morgen
        2027-02-28: over een maand | volgende maand | +1m | next month | eind volgende maand | the 28th
        2027-03-30: de 30e
        2027-03-31: over twee maanden | the 31st
        2028-01-31: eind januari
        2028-02-29: in 13 months
    """,
    # The day before 29 February.
    "2028-02-28": """
        2028-02-29: morgen | 29 feb | 29-2 | eind februari | dinsdag 29 februari | the 29th | eind van deze maand
        2028-02-29: next tuesday
        2028-03-01: over 2 dagen
        2029-02-28: 28 feb | over een jaar
    """,
    # 29 February itself.
    "2028-02-29": """
        2027-02-28: een jaar geleden
        2028-02-28: yesterday
        2028-02-29: 29 februari 2028 | eind van de maand
        2028-03-01: 1 maart
        2028-03-29: volgende maand | over een maand
        2028-03-30: the 30th
        2029-02-28: over een jaar | +1j | eind februari
        2032-02-29: 29 feb | +4y | in 4 years
    """,
    # Around 2100 eight years pass without a 29 February.
    "2096-03-01": """
        2096-03-01: 1-3-96
        2100-03-01: over 4 jaar
        2104-02-29: 29 feb
    """,
}
"""By the day on which they are typed: the day that is meant, and the lines that mean it."""

REFUSED = {
    "DayTooVague": """
        begin volgende week | begin maart | half december | medio maart | halverwege januari | mid december
        mid-december | early march | late march | start of next month | beginning of may | kerst | met kerst
        christmas | pasen | easter | binnenkort | soon | zsm | asap | snel | later | ooit | someday | volgende week
        next week | deze week | last week | komende week | komende week vrijdag | volgend jaar | next year | dit jaar
        deze maand | this month | komende maand | vorige maand | last month | maart | in maart | in december
        next march | maart 2027 | december 2026 | weekend | dit weekend | eind van de week | eind volgende week
        end of the week | end of next week | over een paar weken | over enkele dagen | over een half jaar | half jaar
        over anderhalve week | in a few days | in a couple of weeks | rond 3 december | ongeveer 3 december
        around 3 december | ergens in mei | sometime in may | in de zomer | next summer | na de vakantie
        binnen 2 weken | in 2 weken | in een maand | within 2 weeks | een dag | één dag | one day | a day | week
        weken | vrijdag over 3 dagen | vrijdag over acht dagen | vrijdag over een maand
        in 3 w | in 3d | in 2 m | in 3 weken | in 1 week | in 2 wk | mei 27 | januari 27 | dec 26 | december 31 | mei 22
    """,
    "DayDoesNotExist": """
        31-4 | 30 februari | 30-2-2027 | 29 feb 2027 | 29 februari volgend jaar | 29-2-2027 | 2027-02-29 | 2026-02-30
        2026-13-01 | 2026-00-10 | 31 april | 31 april 2027 | april 31st | 0-12 | 00-00 | 3-0 | 2-13 | 12/25/2026
        99-99-99 | 32 december | december 32 | the 31st of this month | vrijdag 31 november
    """,
    "DayTooFar": """
        1899-12-31 | 2200-01-01 | 9999-12-31 | 1-1-1899 | 3 december 3000 | eind 2200 | eind 1000 | end of march 9999
        over 200 jaar | over 99999 dagen | over 99999 weken | over 99999 maanden | over 99999 jaar | 99999 years ago
        2000 years ago | 99999 weeks ago | a week from 2199-12-31
    """,
    "WeekdayDoesNotFit": """
        woensdag 3 december | vrijdag 3 december 2026 | wednesday december 3 | ma 3-12 | friday the 26th
        zondag 2026-11-21 | maandag de 3e
    """,
    "WeekdayIsToday": """
        zaterdag | za | za. | saturday | op zaterdag | on sat | komende zaterdag | zaterdag a.s. | this saturday
        coming saturday | zaterdag deze week | this week saturday
    """,
    "WeekdayCounts": """
        zaterdag over een week | zaterdag over 14 dagen | a week from saturday | 2 weken voor zaterdag
    """,
    "DayNotUnderstood": """
        3 | 2026 | 03 | 20261121 | 2026-2-3 | 2026-11 | 2026/11/21 | 2026.11.21 | 26-11-21-1 | 11-2-027 | 3-12/2026
        3 - 12 | 3.12 | 3.12. | 12-2026 | 2026-W47 | 2026-W47-6 | week 47 | wk 47 | 2026-11-21T10:00 | morgen 10 uur
        morgen om 10:00 | tomorrow at 10 | maandagmorgen | vrijdagochtend | vanavond | tonight | vrijdag of zaterdag
        friday or saturday | vrijdag en zaterdag | voor vrijdag | uiterlijk vrijdag | before friday | by friday
        na vrijdag | elke vrijdag | every friday | laatste vrijdag | de eerste vrijdag | first friday
        vijfde vrijdag van maart | over 2 weeks | next vrijdag | volgende friday | 3 foo | foo | nu | now | over weken
        over 2 | in 2 | +6 | +w | + 6w | 6 | +0d | over 0 dagen | over 02 weken | over 100000 dagen | over -2 weken
        --2d | +6w3d | een week en 3 dagen | 2-3 weken | 2-weken | feb-27 | 11-feb-027 | 11feb | 11/feb | -11-feb
        2 a 3 weken | 1,5 week | 1.5 weeks | vrijdag. | morgen. | morgen! | morgen? | (morgen) | "morgen" | 11 mei.
        32e | the 32nd | 0e | de 3 | the 3 | a december | een mei | drie december | eerste | first | 3 december 026
        3 december -2026 | december 3, 26 | 3 december,, 2026 | , 3 december | 0000-01-01 | 01-01-0000 | eind 0000
        eind | end of | eind 13 | a week from | a week from soonish | a week from 3 days | a week from a week
        from friday | na | over | twee weken voor | dinsdag over | volgende | next | overovermorgen | vrijdagg
        vijrdag | tomorow | tomorrow tomorrow | morgen vrijdag | friday friday | $(date) | p-4hx2k | ../morgen
        -morgen
    """,
}
"""By error, lines that are refused on Saturday 21 November 2026."""

REFUSED_APART = [
    "",
    " ",
    "\u00a0",
    "morgen\n",
    "mor\ngen",
    "morgen\t",
    "over\t2 weken",
    "\u0663 dagen",
    "over \u0662 weken",
    "\uff11\uff11-2",
    "11\u20112",
    "11\u20132",
    "\u22122d",
    "2 w\u212an",
    "\u017faturday",
    "vr\u0131jdag",
    "morgen\u200b",
    "\u202emorgen",
    "\ufeffmorgen",
    "morgen\x00",
    "1\u00b2-2",
    "over " + "9" * 60 + " dagen",
    "over " * 2_000,
    "1" * 100_000,
]
"""What does not stand well in a table, and is not understood: odd white space, other scripts' digits, great length."""


def understood() -> list[tuple[str, str, str]]:
    """Every line that is understood: what was typed, on which day, and the day that is meant."""
    return [
        (typed, today, meant.strip())
        for today, rows in UNDERSTOOD.items()
        for meant, lines in (row.split(": ") for row in rows.strip().splitlines())
        for typed in lines.split(" | ")
    ]


def refused() -> list[tuple[str, str]]:
    """Every line that is refused, with the name of its error."""
    return [
        (typed, error)
        for error, rows in REFUSED.items()
        for row in rows.strip().splitlines()
        for typed in row.strip().split(" | ")
    ]
