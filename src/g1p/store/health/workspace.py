"""The workspace: its g1p.yaml, and the copies of the schemas that editors read."""

from g1p.errors import N_
from g1p.resources import resource
from g1p.store.files import kind_of, read_bytes
from g1p.store.health.point import Ground, Point, attention, ok
from g1p.store.workspace import SETTINGS, read_settings


def settings(ground: Ground) -> Point:
    """Can g1p.yaml be used?"""
    read_settings(ground.root, None)
    return ok(N_("{path} is in order"), path=ground.root / SETTINGS)


def schemas(ground: Ground) -> Point:
    """Do editors check plans by the same rules as this g1p?"""
    for ours in resource("schemas").glob("*.json"):
        copy = ground.root / "schemas" / ours.name
        if kind_of(copy) != "file" or read_bytes(copy) != ours.read_bytes():
            mend = N_("Bring it up to date with: g1p init {root:shell}")
            told = N_("schemas/{name} is not that of this g1p, so an editor may check otherwise")
            return attention(told, mend, name=ours.name, root=ground.root)
    return ok(N_("the schemas for editors are those of this g1p"))
