"""The sentences of g1p and their translations: brought up to date, compiled, and checked for gaps.

    python -m tools.catalogues update     new sentences into every catalogue; the Dutch one is made when it is missing
    python -m tools.catalogues compile    what gettext reads, beside each catalogue
    python -m tools.catalogues check      ends with 1 and names every sentence that is not translated well

English is the msgid, so English needs no catalogue. Sentences are found at `say`, `plural`, `label` and `N_`;
the values that `label` is asked for stand in labels.py.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from hatch_build import compile_catalogues
from tools.labels import LABELS, asked

ROOT = Path(__file__).resolve().parent.parent
ALWAYS = ROOT / "locales" / "nl" / "LC_MESSAGES" / "g1p.po"

KEYWORDS: Mapping[str, Any] = {"say": (1,), "plural": (1, 2), "label": ((1, "c"), 2), "N_": (1,)}
"""Which arguments are sentences, by function: `label` takes a context first."""

METHODS = [("src/**.py", "python"), ("templates/**.j2", "jinja2")]

HEADER = """\
# Sentences of g1p in {name}. Write the translation in msgstr; keep every {{name in braces}}.
# Level B1: short sentences, the second person. Made by `make catalogues`.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""


def wanted() -> Catalog:
    """Every sentence that the code and the templates can say, with the files that say it (no lines: they move)."""
    catalogue = Catalog()
    found = extract_from_dir(
        ROOT, method_map=METHODS, keywords=KEYWORDS, comment_tags=("i18n:",), strip_comment_tags=True
    )
    for file, _, message, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        if message:
            catalogue.add(message, locations=[(file, 0)], auto_comments=comments, context=context)
    for context, words in LABELS.items():
        for word in words:
            catalogue.add(word, locations=[("tools/labels.py", 0)], context=context)
    return catalogue


def catalogues() -> list[Path]:
    """The source of every language, Dutch also before it exists."""
    return sorted({ALWAYS, *ROOT.glob("locales/*/LC_MESSAGES/g1p.po")})


def read(source: Path) -> Catalog:
    """The catalogue in this file, or an empty one of its folder's language."""
    language = source.parts[-3]
    if not source.exists():
        return Catalog(locale=language)
    with source.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def update(source: Path, template: Catalog) -> None:
    """Brings one catalogue up to date: nothing guessed, and no day in the header, so that a diff is a translation."""
    catalogue = read(source)
    catalogue.update(template, no_fuzzy_matching=True)
    source.parent.mkdir(parents=True, exist_ok=True)
    with source.open("wb") as file:
        file.write(header(catalogue).encode())
        write_po(file, catalogue, width=110, omit_header=True, include_lineno=False)


def header(catalogue: Catalog) -> str:
    """The first lines of a catalogue: what it is, for who opens it, and what gettext must know."""
    name = catalogue.locale.get_display_name("en") if catalogue.locale else ""
    return HEADER.format(name=name, language=catalogue.locale, plurals=catalogue.plural_forms)


def faults(catalogue: Catalog, template: Catalog) -> Iterator[str]:
    """What is wrong with a catalogue, a line for each sentence: its fault and the sentence."""
    for sentence in template:
        if sentence.id:
            message = catalogue.get(sentence.id, sentence.context)
            fault = "not in the catalogue" if message is None else fault_of(message)
            if fault:
                yield f"{fault}: {shown(sentence)}"
    known = {(message.id, message.context) for message in template}
    left = [*catalogue.obsolete.values(), *(m for m in catalogue if m.id and (m.id, m.context) not in known)]
    yield from (f"no longer said: {shown(message)}" for message in left)


def fault_of(message: Message) -> str:
    """What is wrong with one translation, "" when nothing is."""
    said = [one or "" for one in (message.string if isinstance(message.string, tuple | list) else (message.string,))]
    meant = message.id if isinstance(message.id, tuple | list) else (message.id,)
    if not all(said):
        return "not translated"
    if message.fuzzy:
        return "marked fuzzy"
    allowed = set[str]().union(*map(placeholders, meant))
    if placeholders(said[-1]) != placeholders(meant[-1]) or any(placeholders(one) - allowed for one in said):
        return "other {placeholders} than the English"
    return ""


def placeholders(sentence: str) -> set[str]:
    """The names in braces that will be filled in, and how; broken braces count as a name of their own."""
    try:
        return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
    except ValueError:
        return {sentence}


def shown(message: Message) -> str:
    """The English sentence in quotes, its context before it."""
    sentence = message.id[0] if isinstance(message.id, tuple | list) else message.id
    return f"{message.context}: “{sentence}”" if message.context else f"“{sentence}”"


def check(template: Catalog) -> int:
    """0 when every catalogue says every sentence; else 1, and each fault is printed with its file."""
    lines = [
        f"{source.relative_to(ROOT)}: {fault}" for source in catalogues() for fault in faults(read(source), template)
    ]
    lines += [f"tools/labels.py: no list of values for label “{name}”" for name in {*asked(ROOT / "src")} - {*LABELS}]
    print("\n".join(lines) or f"{len(template)} sentences, all translated")
    return 1 if lines else 0


def main(verb: str) -> int:
    """Does one of update, compile and check for all catalogues, and says how it ended."""
    if verb == "compile":
        compile_catalogues(ROOT)
        return 0
    template = wanted()
    if verb == "check":
        return check(template)
    for source in catalogues():
        update(source, template)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
