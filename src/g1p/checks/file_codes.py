"""The codes of the file, G0xx: what is wrong with its characters and its YAML, before anybody looks for a plan.

It is long because it is a list.
"""

from g1p.checks.finding import Code
from g1p.errors import N_

FILE_CODES: tuple[Code, ...] = (
    Code(
        "G001",
        "error",
        N_("This file is not UTF-8 text."),
        N_("Save it again in your editor, with the encoding UTF-8."),
    ),
    Code(
        "G002",
        "error",
        N_("This file is larger than {limit} kilobytes."),
        N_("Look whether it is really a plan; a whole plan is rarely larger than 50 kilobytes."),
    ),
    Code(
        "G003",
        "error",
        N_("This file begins with a byte order mark, which you cannot see."),
        N_("Save it again in your editor, as UTF-8 without BOM."),
    ),
    Code(
        "G004",
        "error",
        N_("A control character that you cannot see stands here ({character})."),
        N_("Take it out: delete the text around it and type it again."),
    ),
    Code(
        "G005",
        "error",
        N_("A character that turns the direction of the text stands here ({character}); you cannot see it."),
        N_("Take it out: delete the text around it and type it again. Arabic and Hebrew need no such character."),
    ),
    Code(
        "G006",
        "error",
        N_("Here the file stops being YAML."),
        N_("Compare this line and the one above it with a part that is right: indentation, colon, quotation marks."),
    ),
    Code(
        "G007",
        "error",
        N_("An anchor or alias (& or *) is not allowed here."),
        N_("Write the text out in full. Does the text itself begin with & or *, put quotes round it."),
    ),
    Code(
        "G008",
        "error",
        N_("A tag (!) is not allowed here."),
        N_("Take it out. Does the text itself begin with !, put quotes round it."),
    ),
    Code(
        "G009",
        "error",
        N_("A merge key (<<) is not allowed here."),
        N_("Write the keys out in full."),
    ),
    Code(
        "G010",
        "error",
        N_("A line that begins with % is an instruction to the program, and is not allowed."),
        N_("Take the line out."),
    ),
    Code(
        "G011",
        "error",
        N_("A second document begins here (--- or ...)."),
        N_("Keep one plan in one file: take the line out, or move what follows to a file of its own."),
    ),
    Code(
        "G012",
        "error",
        N_("This key stands here for the second time; the first is on line {first}."),
        N_("Keep one of the two."),
    ),
    Code(
        "G013",
        "error",
        N_("Lists and keys stand too deep inside each other here."),
        N_("Look at the brackets and the indentation; a plan is never deeper than 20 levels."),
    ),
    Code(
        "G014",
        "error",
        N_("This file has more than 10,000 keys and list items."),
        N_("Look whether it is really a plan, and whether a part was not pasted many times."),
    ),
    Code(
        "G015",
        "error",
        N_("This number is not well written: one program reads it otherwise than another."),
        N_(
            "Put quotes round it when it is a phone number, a postcode or a house number. "
            "Write any other number with digits only: no point and nothing behind it, no 0 or + before it."
        ),
    ),
    Code(
        "G016",
        "error",
        N_("This number has more than 15 digits, or is infinite."),
        N_("Put quotes round it."),
    ),
    Code(
        "G017",
        "error",
        N_("There is no plan in this file: it is empty, or it does not begin with a key."),
        N_("Begin with a line g1p: 1, and write the other keys below it."),
    ),
    Code(
        "G018",
        "error",
        N_("This key is not plain text, or it is much too long."),
        N_("Use a word as the key; put quotes round it when it is a number."),
    ),
    Code(
        "G019",
        "error",
        N_("A line that an unfinished merge has left stands here."),
        N_("Choose what should stay of the parts between these lines, and take the lines themselves out."),
    ),
    Code(
        "G020",
        "error",
        N_("This file cannot be opened: {reason}."),
        N_("Mend that, or take it out of the folder of the plans."),
    ),
    Code(
        "G021",
        "error",
        N_("A tab stands here where spaces belong."),
        N_("Use spaces instead: two for each level of indentation."),
    ),
    Code(
        "G022",
        "error",
        N_("This file is in format {version}, which is newer than this g1p."),
        N_("Install a newer g1p to read it. Did you type the number yourself, write g1p: 1."),
    ),
    Code(
        "G023",
        "error",
        N_("A colon stands in this text, with a space after it or at the end."),
        N_("Put quotes round the whole text. Is it a key, begin its line in the same column as the keys beside it."),
    ),
    Code(
        "G024",
        "error",
        N_("The quotation mark that opens here is never closed."),
        N_('Put double quotation marks (") round the whole text; an apostrophe in it stays.'),
    ),
    Code(
        "G025",
        "error",
        N_("What stands here is no key and no list item."),
        N_(
            "Put a colon and a space after a key, and a space after the dash of an item. "
            "Indent the line when it belongs to the text above it."
        ),
    ),
    Code(
        "G026",
        "error",
        N_("This line is not indented as the lines around it are."),
        N_("Begin it in the same column as the key or dash that it belongs under or beside."),
    ),
    Code(
        "G027",
        "error",
        N_("A comma or a closing bracket is missing here."),
        N_("Close every [ with ] and every {{ with }}. Put quotes round a text with a comma."),
    ),
    Code(
        "G028",
        "error",
        N_("This file has more than {lines} lines, or a line of more than {characters} characters."),
        N_("Look whether it is really a plan; break long texts into lines."),
    ),
    Code(
        "G029",
        "error",
        N_("A text cannot begin with this character."),
        N_("Put quotes round the whole text. Is it a list, put each - on a line of its own below the key."),
    ),
    Code(
        "G030",
        "warning",
        N_("Not every program reads this unquoted word as text: to some it is yes or no, or a number of minutes."),
        N_("Put quotes round it."),
    ),
    Code(
        "G031",
        "error",
        N_("Text stands here after a closing quotation mark or bracket."),
        N_("Put one pair of quotation marks round the whole text. Is it a comment, put a space before its #."),
    ),
    Code(
        "G037",
        "warning",
        N_("What stands behind this # is a comment and not part of the text."),
        N_("Put quotes round the whole text; or write a space after the # when it is a comment."),
    ),
    Code(
        "G038",
        "error",
        N_("A backslash (\\) between double quotation marks begins a sign of its own, and this is not one."),
        N_("Put single quotation marks round the text; or write each backslash twice."),
    ),
    Code(
        "G039",
        "error",
        N_("Behind this key stands a text, and below it a list."),
        N_("Keep one of the two: take the text out, or write it as an item of the list, after a dash and a space."),
    ),
    Code(
        "G040",
        "error",
        N_("A sign that only looks like the right one stands here; a word processor or a website made it."),
        N_('Type it again, on the keyboard: an ordinary space, dash (-) or quotation mark (").'),
    ),
    Code(
        "G041",
        "warning",
        N_("Quotation marks or dashes of a word processor stand here, and g1p takes them for a part of the text."),
        N_('Type them again, on the keyboard: " and -. Are they meant so, put ordinary quotation marks round them.'),
    ),
)
