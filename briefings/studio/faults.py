"""Faults in the language of whoever is told: a sentence of the catalogue for each kind, else what the stage says."""

from briefings.errors import BadShow, Overtaken
from briefings.studio.errors import NotMeant
from briefings.studio.words import Words


def sentence(fault: Exception, w: Words) -> str:
    """What happened, and what to do."""
    if isinstance(fault, NotMeant):
        return w(fault.key)
    if isinstance(fault, Overtaken) and fault.at is not None:
        return w("fault.overtaken", by=fault.by or w("fault.somebody"), at=w.hour(fault.at, fault.at))
    for kind in type(fault).__mro__:
        if (key := f"fault.{kind.__name__}") in w:
            facts = {name: value for name, value in vars(fault).items() if isinstance(value, str)}
            return w(key, **{**facts, "text": _text(fault)})
    return w("fault.other", text=_text(fault) or type(fault).__name__)


def _text(fault: Exception) -> str:
    return " · ".join(fault.faults) if isinstance(fault, BadShow) else str(fault)
