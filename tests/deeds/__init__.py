"""Everything that is done in a shop, each deed to whomever chance names; shared by the long trials."""

from tests.deeds import cloth, fitting, orders, people, promises, work, workshop
from tests.deeds.frame import DEEDS, Deeds

__all__ = ["DEEDS", "Deeds", "cloth", "fitting", "orders", "people", "promises", "work", "workshop"]
