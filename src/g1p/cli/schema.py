"""`g1p schema`: the contract of the files, for editors and other programs."""

import sys
from typing import Annotated, Literal

import typer

from g1p.errors import N_
from g1p.resources import resource

Kind = Annotated[
    Literal["plan", "workspace", "rollout"],
    typer.Argument(metavar=N_("[KIND]"), help=N_("Of which file: plan, workspace or rollout; plan when left out.")),
]


def show(kind: Kind = "plan") -> None:
    """Prints the schema itself, which is JSON already."""
    sys.stdout.write(resource("schemas", f"{kind}-1.schema.json").read_text(encoding="utf-8"))


def path(kind: Kind = "plan") -> None:
    """Prints where the schema lies on this machine."""
    sys.stdout.write(f"{resource('schemas', f'{kind}-1.schema.json')}\n")
