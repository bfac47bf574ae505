"""Who sees what: (Plan, reader, day) → the plan as that reader may see it; every paper is made from that value."""

from g1p.model.reader.readers import KEEPER, Audience, AudienceName, Keeper, Manager, OnePerson, Reader
from g1p.model.reader.view import View, view

__all__ = ["KEEPER", "Audience", "AudienceName", "Keeper", "Manager", "OnePerson", "Reader", "View", "view"]
