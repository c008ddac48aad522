"""The settings of the show: show.toml as a form, with its own comments; and voices, to be heard before one is taken."""

from collections.abc import Mapping

from briefings.studio.desk import Desk
from briefings.studio.errors import NotMeant
from briefings.studio.page import Act, Done, Page
from briefings.studio.show_form import fingerprint, groups, write


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told."""
    try:
        shown, broken = groups(desk.newsroom), ""
    except ValueError as fault:  # no TOML: it is to be mended in an editor
        shown, broken = [], str(fault)
    return {"groups": shown, "broken": broken, "upon": fingerprint(desk.newsroom), "voices": _voices()}


def _voices() -> list[str]:
    """ENGINE:VOICE of those that need no network and no account."""
    from audio.engines import load
    from audio.errors import AudioError

    out: list[str] = []
    for name in ("kokoro", "espeak"):
        try:
            out += [f"{name}:{voice.name}" for voice in load(name, {}).traits.voices]
        except AudioError:
            continue
    return out


def save(desk: Desk) -> Done:
    """What was changed is written into the file."""
    upon = desk.sent.get("upon", "")
    if not upon:
        raise NotMeant("fault.unread")
    count = write(desk.newsroom, desk.sent, upon)
    return Done(desk.w("said.settings", count=count))


PAGE = Page("settings", "/pengaturan", show, {"save": Act(save, "editor")})
