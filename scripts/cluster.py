"""Which articles tell of the same event: the door by which programs outside the house ask it."""

from scripts.events.cluster import affairs, events, goes_on

__all__ = ["affairs", "events", "goes_on"]
