"""Where finished files go: each publisher is a plug-in of two methods, and none is loaded before it is asked for.

`folder` is ours and registered as a stranger's would be; `notify` tells those who ask to be told, after the feed is
public.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from feeds.errors import FeedError, NoPublisher
from scripts.text.near import suggest
from scripts.text.published import Secrets

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["GROUP", "Publisher", "find_publishers", "load_publisher", "survey_publishers"]

GROUP = "briefings.publishers"
NOTHING: Mapping[str, bytes | Path] = MappingProxyType({})


@runtime_checkable
class Publisher(Protocol):
    """A plug-in, registered under the entry points `briefings.publishers`.

    Made without work, of the newsroom's public folder and of its settings in show.toml.
    """

    def __init__(self, public: Path, settings: Mapping[str, str] = ...) -> None: ...

    def put(self, files: Mapping[str, bytes | Path], after: Mapping[str, bytes | Path] = ...) -> None:
        """Publish all of `files` (path below the show's address -> content, or a local file) or none.

        What others point at becomes visible before them, and the feeds last; then what stands at a former address
        (`after`), which no feed states any more. Raises Unpublished.
        """

    def remove(self, paths: Iterable[str]) -> None:
        """Take files away; one that is not there is no fault. Raises Unpublished."""


def find_publishers() -> "Mapping[str, EntryPoint]":
    """Every registered publisher by name, unloaded."""
    from importlib.metadata import entry_points

    return {point.name: point for point in sorted(entry_points(group=GROUP))}


def load_publisher(name: str, public: Path, settings: Mapping[str, str] = MappingProxyType({})) -> Publisher:
    """Make the publisher called `name`. Raises NoPublisher when there is none, or its plug-in is broken."""
    known = find_publishers()
    if name not in known:
        raise NoPublisher(name, f"no publisher of that name is installed - {suggest(name, known)}")
    try:
        publisher = _load(known[name])(public, dict(settings))
    except FeedError:
        raise
    except Exception as fault:  # a stranger's code
        what = Secrets.of(settings).text(f"{type(fault).__name__}: {fault}")
        raise NoPublisher(name, f"its plug-in is broken ({what})") from fault
    return publisher


def survey_publishers() -> Mapping[str, str]:
    """What is wrong with each registered publisher, by name; empty where nothing is. None is made."""
    found = {}
    for name, point in find_publishers().items():
        try:
            _load(point)
        except Exception as fault:  # one bad plug-in is told, and harms no other
            found[name] = f"its plug-in is broken ({type(fault).__name__}: {fault})"
        else:
            found[name] = ""
    return found


def _load(point: "EntryPoint") -> type[Publisher]:
    found = point.load()
    missing = [name for name in ("put", "remove") if not callable(getattr(found, name, None))]
    if missing:
        raise TypeError(f"it has no {' and no '.join(missing)}")
    return cast("type[Publisher]", found)
