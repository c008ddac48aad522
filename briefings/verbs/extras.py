"""Extras: what show.toml asks for that is not in every installation, and whether it is in this one."""

import importlib.util
import os
from collections.abc import Iterator, Sequence

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
    """Whether people can be told how it went."""
    absent = (
        ""
        if importlib.util.find_spec("apprise")
        else "show.toml asks for it: pip install 'briefings[notify]'"
    )
    look = "see whether a word arrives: briefings schedule --word"
    yield from _reaches("notify", show.notify.to_env, absent, "no address", look)


def _deliver(show: Show) -> Iterator[Finding]:
    """Whether editions can go to phones and readers."""
    letters = bool(show.deliver.mail_to_env) and importlib.util.find_spec("aiosmtplib") is None
    absent = "show.toml asks for letters: pip install 'briefings[newsletter]'" if letters else ""
    look = "see what is sent: briefings deliver --dry-run"
    yield from _reaches("deliver", show.deliver.variables, absent, "nothing", look)


def _reaches(what: str, names: Sequence[str], absent: str, empty: str, look: str) -> Iterator[Finding]:
    """Whether the environment holds what `names` name (nobody's to print); `absent`: a package is not here."""
    if names:
        gone = [name for name in names if not os.environ.get(name, "").split()]
        lacking = absent or (f"the environment has {empty} in {', '.join(gone)}" if gone else "")
        detail = lacking or f"{', '.join(names)}; {look}"
        yield Finding(what, ok=not lacking, needed=False, detail=detail)
