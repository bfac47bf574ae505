"""Coverage-guided fuzzing of every door with atheris: `python -m tests.properties.fuzz INPUTS OPTIONS-OF-LIBFUZZER`.

libFuzzer ends the process by itself; so what came of it goes to stdout, as JSON, before that.
"""

import hashlib
import json
import os
import sys
from importlib import import_module

atheris = import_module("atheris")  # it has no types, and is not installed everywhere

with atheris.instrument_imports(include=["g1p.store", "ruamel.yaml"]):
    from tests.properties.doors import Burst, tried

EVERYWHERE = 16
"""Of so many inputs one goes through every door; what is behind the readers takes twenty times as long as they do."""
MOST = int(sys.argv.pop(1))
seen: set[bytes] = set()


def end(code: int, **facts: object) -> None:
    """Says what came of it, and ends without asking libFuzzer."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()
    os._exit(code)


def one(data: bytes) -> None:
    """One input; with the last that was asked for it is over."""
    digest = hashlib.sha256(data).digest()
    if digest in seen:
        return
    seen.add(digest)
    try:
        tried(data, everywhere=digest[0] < 256 // EVERYWHERE)
    except Burst as burst:
        end(1, burst=str(burst))
    if len(seen) >= MOST:
        end(0, inputs=len(seen), digest=hashlib.sha256(b"".join(sorted(seen))).hexdigest())


atheris.Setup(sys.argv, one)
atheris.Fuzz()
