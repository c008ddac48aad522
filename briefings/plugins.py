"""Plug-ins of the programme: its parts by their entry points. Ours need none."""

from collections.abc import Sequence
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from briefings.errors import BadShow
from scripts.text.near import suggest

if TYPE_CHECKING:  # it brings the desk along
    from scripts.telling.segments import Segment

GROUP = "briefings.segments"


def load_segments(names: Sequence[str], *, service: bool = False) -> "tuple[Segment, ...]":
    """The parts of the programme called `names`, in their order. Raises BadShow for one that is not there or broken,
    and where nothing among them tells the `service` that the show has switched on."""
    if not names:
        return ()
    from scripts.telling.segments import OURS

    others = {point.name: point for point in entry_points(group=GROUP)}
    known = [*OURS, *others]
    faults: list[str] = []
    found: list[Segment] = []
    for name in names:
        if name in OURS:
            found.append(OURS[name])
        elif name in others:
            try:
                found.append(others[name].load())
            except Exception as fault:  # a plug-in of somebody else's may raise anything
                faults.append(
                    f"show.toml: script.segments: the plug-in of {name!r} is broken ({type(fault).__name__}: {fault})"
                )
        else:
            hint = suggest(name, known)
            faults.append(f"show.toml: script.segments: no part of the programme is called {name!r} - {hint}")
    if "stories" not in names:
        faults.append("show.toml: script.segments: without 'stories' no news is told")
    if (
        service and "service" not in names and all(name in OURS for name in names)
    ):  # a part of theirs may tell it
        faults.append("show.toml: script.segments: without 'service' nothing of [service] is told")
    if faults:
        raise BadShow(faults)
    return tuple(found)
