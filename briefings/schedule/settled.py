"""Settled: which slots have their edition, or are in somebody's hands. Documents of editions say so, nothing else."""

from collections.abc import Iterable

from briefings.editions.history import on_air
from briefings.editions.ledger import Ledger
from briefings.newsroom.folder import Newsroom
from briefings.schedule.slots import Slot


def settled(newsroom: Newsroom, known: Iterable[Slot]) -> frozenset[str]:
    """The names (`Slot.name`) of all editions that are or were on air, and of those among `known` for which the desk
    has set an hour of their own. Raises BadRecord.

    What was taken back was made: nobody wants it again.
    """
    ledger = Ledger(newsroom.editions)
    aired = {f"{each.date}-{each.edition}" for each in on_air(newsroom.editions)}
    scheduled = {
        slot.name
        for slot in known
        if slot.name not in aired and ledger.exists(slot.name) and ledger.edition(slot.name).scheduled
    }
    return frozenset(aired | scheduled)
