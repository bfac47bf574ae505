"""The codes of the shape, G1xx: what the schema asks of every key and value, whatever they mean.

It is long because it is a list.
"""

from g1p.checks.finding import Code
from g1p.errors import N_

SHAPE_CODES: tuple[Code, ...] = (
    Code(
        "G101",
        "error",
        N_("The key {key} is missing here."),
        N_("Add it: {key}, a colon, a space and what belongs there."),
    ),
    Code(
        "G102",
        "error",
        N_("This key is not known here."),
        N_("Did you mean {suggestion}? A key of your own begins with x_."),
    ),
    Code(
        "G103",
        "error",
        N_("A list belongs here."),
        N_("Write each item on a line of its own, after a dash and a space; or between [ and ]."),
    ),
    Code(
        "G104",
        "error",
        N_("A text belongs here, and this is read as a number or as true or false."),
        N_("Put quotes round it."),
    ),
    Code(
        "G105",
        "error",
        N_("This is not one of the words that can stand here."),
        N_("Choose one of: {allowed}."),
    ),
    Code(
        "G106",
        "error",
        N_("This day is not right."),
        N_("Write a day that exists, as year-month-day, for example 2026-11-21; the year from 1900 to 2199."),
    ),
    Code(
        "G107",
        "error",
        N_("This day and time are not right."),
        N_("Write it as 2026-11-21T19:30: the day, a T, and the time in hours and minutes."),
    ),
    Code(
        "G108",
        "error",
        N_("This id is not right here."),
        N_(
            "Write it like {example}: the letter of its kind ({letters}), a dash, and five letters or digits, "
            "but no i, l, o or u."
        ),
    ),
    Code(
        "G109",
        "error",
        N_("This is not the id of a person."),
        N_(
            "Use small letters, digits and single dashes, at most 40, and begin with a letter: "
            "for example oma or mentor-yara."
        ),
    ),
    Code(
        "G110",
        "error",
        N_("This text is longer than {limit} characters."),
        N_("Make it shorter."),
    ),
    Code(
        "G111",
        "error",
        N_("This number is too low or too high."),
        N_("Write a whole number from {low} to {high}."),
    ),
    Code(
        "G112",
        "error",
        N_("This list has too few items."),
        N_("Write at least {least}."),
    ),
    Code(
        "G113",
        "error",
        N_("This stands twice in the same list."),
        N_("Take one of the two out."),
    ),
    Code(
        "G114",
        "error",
        N_("This is not an e-mail address."),
        N_("Write it with one @ and no spaces, for example name@example.org."),
    ),
    Code(
        "G115",
        "error",
        N_("The digest is missing here, or it is not right."),
        N_("Do not type it: let g1p write it. It is sha256: and then 64 digits and letters from a to f."),
    ),
    Code(
        "G116",
        "error",
        N_("This is not the code of a language."),
        N_("Write two or three small letters, for example nl, en or ar."),
    ),
    Code(
        "G117",
        "error",
        N_("This is not written in the way that this key asks."),
        N_("What belongs here: {what} For example: {example}."),
    ),
    Code(
        "G118",
        "error",
        N_("This key does not go with the others that stand here."),
        N_("Take it out, or look whether the keys beside it are right."),
    ),
    Code(
        "G119",
        "error",
        N_("One of these keys must stand here: {keys}."),
        N_("Add one of them."),
    ),
    Code(
        "G120",
        "error",
        N_("Nothing stands after this key or dash."),
        N_("Write a value; or, when the plan can do without, leave the whole line out."),
    ),
    Code(
        "G121",
        "error",
        N_("This key is not known here, and it is not like any that is."),
        N_("What fits here is, for example: {allowed}. A key of your own begins with x_."),
    ),
    Code(
        "G122",
        "error",
        N_("A whole number belongs here."),
        N_("Write it in digits, without quotes and without a decimal point or comma."),
    ),
    Code(
        "G123",
        "error",
        N_("Keys belong here, each with a value."),
        N_("Write each key on a line of its own, indented, with a colon and a space after it; or between {{ and }}."),
    ),
    Code(
        "G124",
        "error",
        N_("A text belongs here, not a list or keys."),
        N_("Write the text on one line after the key. Does it have brackets or a colon, put quotes round it."),
    ),
    Code(
        "G125",
        "error",
        N_("This word means a group or a role, and not one person."),
        N_(
            "Write who it is: the id of somebody in people, or of each of them. "
            "Is this the id of a new person, choose another, for example with the first name in it."
        ),
    ),
    Code(
        "G126",
        "error",
        N_("This text is empty, or it is only white space."),
        N_("Write a text; or, when the plan can do without, leave the whole line out."),
    ),
    Code(
        "G127",
        "error",
        N_("Yes or no belongs here."),
        N_("Write true or false, without quotes."),
    ),
    Code(
        "G128",
        "error",
        N_("The name of this key is not well written."),
        N_("Use small letters, digits and _ only, without white space; a key of your own begins with x_."),
    ),
    Code(
        "G129",
        "error",
        N_("This is not a way of repeating."),
        N_("Write daily, weekly or monthly, or a rule such as FREQ=WEEKLY;BYDAY=MO,TH."),
    ),
    Code(
        "G131",
        "error",
        N_("Somebody who is only mentioned has no e-mail address, phone number or address here."),
        N_("Take this line out; or choose another group when this person does take part."),
    ),
    Code(
        "G132",
        "error",
        N_("A text or a number is cut in two here, by the comma before it."),
        N_(
            "Put quotes round the whole text; a number is whole, so leave out the comma and what follows it. "
            "Between braces a comma begins something new."
        ),
    ),
    Code(
        "G133",
        "warning",
        N_("The key g1p does not stand first in this file."),
        N_("Put this line above all other keys, or let g1p fmt do it."),
    ),
    Code(
        "G134",
        "error",
        N_("This key is not known here, and a key of your own cannot stand here either."),
        N_("Choose one of: {allowed}."),
    ),
)
