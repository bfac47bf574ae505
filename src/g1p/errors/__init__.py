"""Everything that can go wrong for a user, a room for each kind of exit code; other rooms import from here."""

from g1p.errors.base import N_, Candidates, G1pError, reason_of
from g1p.errors.files import InvalidPlan, InvalidWorkspace, MisfiledPlan, NewerFormat, UnfinishedMerge
from g1p.errors.found import AmbiguousPlan, NobodyFound, NoWorkspace, PathNotFound, PersonNotFound, PlanNotFound
from g1p.errors.line import (
    DayNotUnderstood,
    OptionsDisagree,
    OutputIsPlan,
    PeriodNotUnderstood,
    TooMuch,
    UnknownChoice,
    UnknownCommand,
    UnknownLanguage,
    WrongEnding,
)
from g1p.errors.places import CannotRead, CannotWrite, FolderNotEmpty, OutputIsFolder, OutputRefused
from g1p.errors.rules import NobodyDecides, NobodyInAudience, PlanIsVoid, ReaderSeesNothing

__all__ = [
    "N_",
    "AmbiguousPlan",
    "Candidates",
    "CannotRead",
    "CannotWrite",
    "DayNotUnderstood",
    "FolderNotEmpty",
    "G1pError",
    "InvalidPlan",
    "InvalidWorkspace",
    "MisfiledPlan",
    "NewerFormat",
    "NoWorkspace",
    "NobodyDecides",
    "NobodyFound",
    "NobodyInAudience",
    "OptionsDisagree",
    "OutputIsFolder",
    "OutputIsPlan",
    "OutputRefused",
    "PathNotFound",
    "PeriodNotUnderstood",
    "PersonNotFound",
    "PlanIsVoid",
    "PlanNotFound",
    "ReaderSeesNothing",
    "TooMuch",
    "UnfinishedMerge",
    "UnknownChoice",
    "UnknownCommand",
    "UnknownLanguage",
    "WrongEnding",
    "reason_of",
]
