"""The settings of the show: show.toml as a form, with its own comments; and voices and music, to be heard before one is
taken."""

from collections.abc import Mapping

from briefings.studio import music
from briefings.studio.desk import Desk
from briefings.studio.page import Act, Done, Page
from briefings.studio.show_change import keep
from briefings.studio.show_change import propose as weighed
from briefings.studio.show_form import groups


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told."""
    try:
        shown, broken = groups(desk.newsroom), ""
    except (ValueError, OSError) as fault:  # no TOML: it is to be mended in an editor
        shown, broken = [], str(fault)
    return {"groups": shown, "broken": broken, "voices": _voices(), **music.shown(desk)}


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


def propose(desk: Desk) -> Done:
    """What would change in the file is shown, and nothing is written."""
    return Done(weighed(desk.newsroom, desk.sent).lines, lay=False)


def save(desk: Desk) -> Done:
    """What was shown is kept, and nothing else."""
    change = keep(desk.newsroom, desk.sent, desk.sent.get("seen", ""))
    return Done(desk.w("said.settings", count=change.count))


PAGE = Page(
    "settings",
    "/pengaturan",
    show,
    {
        "propose": Act(propose, "editor"),
        "save": Act(save, "editor"),
        "music_take": Act(music.accept, "editor"),
        "music_back": Act(music.restore, "editor"),
    },
)
