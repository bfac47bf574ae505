"""The machine: which g1p, which git, who works here, and whether the terminal and the time zone serve."""

import codecs
import os
import platform
from pathlib import Path

from g1p import __version__
from g1p.errors import N_
from g1p.store.git import Repository, ask, check_version
from g1p.store.health.point import Machine, Point, attention, ok
from g1p.store.settings import check_identity, settings_of


def program(_: Machine) -> Point:
    """Which g1p is this, in which Python?"""
    return ok(N_("g1p {version}, with Python {python}"), version=__version__, python=platform.python_version())


def git(_: Machine) -> Point:
    """Is there a git, and is it new enough?"""
    check_version()
    return ok(N_("git {version}"), version=os.fsdecode(ask(Path(), "version")).split()[2])


def identity(here: Machine) -> Point:
    """Does git know whose name goes with a commit?"""
    check_identity(settings_of(Repository(*(here.folder,) * 4)))
    return ok(N_("git knows who you are"))


def terminal(here: Machine) -> Point:
    """Can every letter of every name be written?"""
    try:
        is_utf8 = codecs.lookup(here.encoding).name == "utf-8"
    except LookupError:
        is_utf8 = False
    if is_utf8:
        return ok(N_("every letter can be written ({encoding})"), encoding=here.encoding)
    mend = N_("Set the terminal, or LC_ALL, to UTF-8; for example LC_ALL=C.UTF-8.")
    return attention(N_("not every letter can be written ({encoding})"), mend, encoding=here.encoding)


def time_zone(here: Machine) -> Point:
    """Does this machine know the time zone, so that the day begins when it does there?"""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(here.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        mend = N_("Is the name right, install tzdata; else write another at time_zone in g1p.yaml.")
        return attention(N_("the time zone {zone} is not known here"), mend, zone=here.zone)
    return ok(N_("the time zone is {zone}"), zone=here.zone)
