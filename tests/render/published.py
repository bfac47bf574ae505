"""The schema that OASIS has published for SARIF 2.1.0, out of the package `schemastore`, and what holds logs to it."""

import json
import pickletools
import re
import sqlite3
from contextlib import closing
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator, FormatChecker
from referencing import Registry

SARIF = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"
REFERENCE = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*")
"""What RFC 3986 lets a URI or a relative reference consist of."""


def is_reference(text: object) -> bool:
    """Whether it is a URI or a relative reference."""
    return not isinstance(text, str) or REFERENCE.fullmatch(text) is not None


def is_uri(text: object) -> bool:
    """Whether it is a URI, with its scheme."""
    return not isinstance(text, str) or (is_reference(text) and re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text) is not None)


@cache
def sarif_validator() -> Draft7Validator:
    """Holds a log to the published schema, its two formats too; it fetches nothing.

    The package keeps every answer of the schema store as a pickle in one SQLite file. A pickle is a program, so it is
    taken apart and never run; the package itself, which would ask the network, is not even imported.
    """
    file = Path(str(distribution("schemastore").locate_file("schemastore/cache.sqlite")))
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as store:
        answers = store.execute("SELECT value FROM responses WHERE instr(value, ?)", (SARIF.encode(),)).fetchall()
    texts = (next(held for _, held, _ in pickletools.genops(one) if isinstance(held, bytes)) for (one,) in answers)
    (schema,) = (schema for schema in map(json.loads, texts) if schema.get("$id") == SARIF)
    formats = FormatChecker(formats=())
    formats.checks("uri")(is_uri)
    formats.checks("uri-reference")(is_reference)
    return Draft7Validator(schema, registry=Registry(), format_checker=formats)


def faults(log: dict[str, Any]) -> list[str]:
    """Where in a log the published schema finds something wrong, and which rule is broken."""
    return [f"{error.json_path}: {error.validator}" for error in sarif_validator().iter_errors(log)]
