"""The canonical layout of a file that is there already: nothing that it says changes, and no comment is lost.

The layout is the one of a new file (`layout.py`, `quoting.py`): keys in the order of the schema and own keys behind
them, two columns further in for each level, quotation marks where they are needed, long texts folded, an empty line
around each part and between goals, no white space at the end of a line that is no text, one line end at the end.
Beside that:

- A comment on a line of its own stays above the key or item that comes after it, and moves with that. One that stands
  further in than what comes after it belongs to what comes before it, and stays at the end of that list or mapping.
- A comment at the end of a line stays at the end of the line of the same key or item, in the same column where there is
  room. Where two would come on one line, as when brackets are taken away, the others go above it.
- What has a comment inside its brackets is written on lines, so that each comment stays with what it is about. A record
  in brackets on one line, about which a comment says `g1p: off`, stays on that line: the comment is about that line.
  Of a record on lines the key that such a comment is about stays the first when it was: the line of the dash stands for
  the whole record. Where such a comment would come to turn off more or less than it did, the file is refused.
- What stands above the first key is said of the whole file and stays there, with a line `---` where there is one:
  some teams have a linter that asks for it. A line `...` goes; nothing comes after it.
- Empty lines that people put between keys, items and comments stay, one where there were several: they group what
  belongs together. Behind the line of a key and at the end of the file there are none.
- Lines end as the first line of the file does: with a line feed, or as on Windows.
- In a plan an empty list goes, where it says the same as no list at all; not when there is a comment with it, and not
  in what people have agreed to, for the digest of an agreement is bound to the file.
"""
