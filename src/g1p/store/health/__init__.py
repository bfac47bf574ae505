"""Is everything in order around the plans? A file for each kind of thing that is looked at."""

from g1p.store.health.asking import CHECKS, examined
from g1p.store.health.point import Point, State

__all__ = ["CHECKS", "Point", "State", "examined"]
