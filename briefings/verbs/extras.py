"""Extras: what show.toml asks for that is not in every installation, and whether it is in this one."""

import importlib.util
import os
from collections.abc import Iterator

from briefings.newsroom.show import Show
from briefings.verbs.findings import Finding


def examine_extras(show: Show) -> Iterator[Finding]:
    """What was looked at."""
    for name, asked in (("aac", show.publish.aac), ("video", show.publish.video)):
        if asked:
            from audio.formats import aac

            able = aac.installed()  # of both
            remedy = f"show.toml asks for it: pip install 'briefings[{name}]'"
            yield Finding(name, ok=able, needed=False, detail=f"PyAV {aac.build()}" if able else remedy)
    yield from _service(show)
    yield from _notify(show)
    yield from _deliver(show)


def _service(show: Show) -> Iterator[Finding]:
    """Whether what [service] computes can be computed."""
    from briefings.newsroom.service import EXTRA

    missing = [name for name in show.service.packages if importlib.util.find_spec(name) is None]
    if missing:
        detail = f"show.toml asks for it, and {', '.join(missing)} is not there: {EXTRA}"
        yield Finding("service", ok=False, needed=False, detail=detail)
    elif show.service.packages:
        yield Finding("service", ok=True, detail=", ".join(show.service.packages))


def _notify(show: Show) -> Iterator[Finding]:
    """Whether people can be told how it went; the addresses themselves are nobody's to print."""
    names = show.notify.to_env
    if not names:
        return
    gone = [name for name in names if not os.environ.get(name, "").split()]
    if importlib.util.find_spec("apprise") is None:
        detail = "show.toml asks for it: pip install 'briefings[notify]'"
    elif gone:
        detail = f"the environment has no address in {', '.join(gone)}"
    else:
        detail = f"{', '.join(names)}; see whether a word arrives: briefings schedule --word"
        yield Finding("notify", ok=True, needed=False, detail=detail)
        return
    yield Finding("notify", ok=False, needed=False, detail=detail)


def _deliver(show: Show) -> Iterator[Finding]:
    """Whether editions can go to phones and readers; what the variables hold is nobody's to print."""
    names = show.deliver.variables
    if not names:
        return
    gone = [name for name in names if not os.environ.get(name, "").strip()]
    if show.deliver.mail_to_env and importlib.util.find_spec("aiosmtplib") is None:
        detail = "show.toml asks for letters: pip install 'briefings[newsletter]'"
    elif gone:
        detail = f"the environment has nothing in {', '.join(gone)}"
    else:
        detail = f"{', '.join(names)}; see what is sent: briefings deliver --dry-run"
        yield Finding("deliver", ok=True, needed=False, detail=detail)
        return
    yield Finding("deliver", ok=False, needed=False, detail=detail)
