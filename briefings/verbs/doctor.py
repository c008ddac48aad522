"""The doctor: what a programme needs, and whether it is here."""

import importlib.util
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefings.errors import BriefingError
from briefings.newsroom.folder import SHOW, Newsroom
from briefings.newsroom.show import Show

PACKAGES = ("scripts", "audio", "feeds", "briefings")
ROOM_BYTES = 200_000_000
"""A day's briefing, its clips and renderings, with room to write aside."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    ok: bool
    detail: str
    needed: bool = True


def examine(show: Path | None) -> list[Finding]:
    """Everything that was looked at; `show` is a newsroom's folder, or None."""
    found = [_places(), *_voices(), _model(), _mp3(), _font()]
    if show is not None:
        found += _newsroom(show)
    return found


def _places() -> Finding:
    specs = {name: importlib.util.find_spec(name) for name in PACKAGES}
    homes = {str(Path(spec.origin).parent.parent) for spec in specs.values() if spec and spec.origin}
    missing = [name for name, spec in specs.items() if spec is None]
    if missing or len(homes) != 1:
        where = "; ".join(f"{n} in {s.origin if s else 'no place'}" for n, s in specs.items())
        remedy = "install the program in an environment of its own"
        return Finding(
            "installation", ok=False, detail=f"the packages come from several places: {where}; {remedy}"
        )
    return Finding("installation", ok=True, detail=homes.pop())


def _voices() -> Iterator[Finding]:
    from audio.engines import engines, load
    from audio.errors import AudioError

    able = 0
    for name in sorted(engines()):
        if name == "silent":
            continue
        try:
            engine = load(name, {})
            engine.check()
        except AudioError as fault:
            yield Finding(f"voice {name}", ok=False, needed=False, detail=str(fault))
        else:
            able += 1
            yield Finding(
                f"voice {name}", ok=True, detail=", ".join(voice.name for voice in engine.traits.voices)
            )
    if not able:
        yield Finding("voices", ok=False, detail="none can speak: pip install 'briefings[neural]'")


def _model() -> Finding:
    import hashlib

    from audio.engines.kokoro_model import SHA256, find_model_files
    from audio.errors import EngineUnreachable

    sign = hashlib.sha256()
    try:
        for part in find_model_files():
            with part.open("rb") as file:
                while block := file.read(1 << 20):
                    sign.update(block)
    except EngineUnreachable as fault:
        return Finding("model", ok=False, needed=False, detail=str(fault))
    whole = sign.hexdigest() == SHA256
    detail = "Kokoro-82M, checksum as expected" if whole else "its checksum is wrong; install it again"
    return Finding("model", ok=whole, needed=False, detail=detail)


def _mp3() -> Finding:
    try:
        import lameenc
        import soundfile
    except (ImportError, OSError) as fault:
        return Finding("sound", ok=False, detail=f"{fault}; install the program again")
    return Finding(
        "sound", ok=True, detail=f"{lameenc.__name__}, libsndfile {soundfile.__libsndfile_version__}"
    )


def _font() -> Finding:
    from PIL import features

    if not features.check("freetype2"):
        return Finding(
            "font", ok=False, detail="Pillow has no FreeType, covers cannot be drawn; install it again"
        )
    return Finding("font", ok=True, detail="Pillow's own")


def _newsroom(folder: Path) -> Iterator[Finding]:
    import shutil

    from briefings.editions.history import on_air
    from briefings.newsroom.config import load
    from briefings.newsroom.folder import find
    from briefings.newsroom.placeholders import find_placeholders

    try:
        newsroom = find(folder)
        show = load(newsroom.show_file)
        editions = on_air(newsroom.editions)
    except BriefingError as fault:
        yield Finding("newsroom", ok=False, detail=str(fault).replace("\n", "; "))
        return
    yield Finding("newsroom", ok=True, detail=f"{show.channel.title}, {len(editions)} editions")
    for left in find_placeholders(newsroom, show):
        yield Finding("placeholder", ok=False, needed=False, detail=f"{left.what}: {left.why}")
    yield from _editions(newsroom, show)
    if show.publish.aac:
        from audio.formats import aac

        able = aac.installed()
        detail = f"PyAV {aac.build()}" if able else f"show.toml asks for it: {aac.REMEDY}"
        yield Finding("aac", ok=able, needed=False, detail=detail)
    writable = os.access(newsroom.root, os.W_OK)
    yield Finding(
        "rights",
        ok=writable,
        detail=str(newsroom.root) if writable else f"{newsroom.root}: cannot be written",
    )
    free = shutil.disk_usage(newsroom.root).free
    yield Finding("disk", ok=free > ROOM_BYTES, detail=f"{free // 1_000_000} MB free")


def _editions(newsroom: Newsroom, show: Show) -> Iterator[Finding]:
    """What is wrong with what was made."""
    from briefings.editions.history import lost, on_air

    shown = on_air(newsroom.editions)
    if missing := [each.slug for each in lost(shown, newsroom.public)]:
        remedy = "bring public/ from where the newsroom was, or: briefings again --date DAY --edition NAME --replace"
        detail = f"the sounds of {len(missing)} are not in public/ ({', '.join(missing[:3])}, …): {remedy}"
        yield Finding("sounds", ok=False, needed=False, detail=detail)
    if stopped := sorted(path.parent.name for path in newsroom.editions.glob("*/edition.new")):
        detail = f"{', '.join(stopped)}: a run was stopped in the middle; the next one ends it by itself"
        yield Finding("stopped", ok=False, needed=False, detail=detail)
    now = datetime.now(UTC)
    if ahead := [
        each.slug for each in shown if each.live and each.on_air.published > now + timedelta(days=1)
    ]:
        detail = (
            f"{ahead[0]} was published at an hour that is still to come: the clock was wrong then, or is now; the next "
            "run dates it anew where only few lie ahead"
        )
        yield Finding("clock", ok=False, needed=False, detail=detail)
    yield from _secrets(newsroom, show)


def _secrets(newsroom: Newsroom, show: Show) -> Iterator[Finding]:
    """Names without a value, and what others on this machine can read."""
    from briefings.newsroom.secrets import FILE, fill, written_plainly
    from scripts.text.published import Secrets

    try:
        fill(newsroom, show.sources)
    except BriefingError as fault:
        yield Finding("secrets", ok=False, detail=str(fault).replace("\n", "; "))
    tables = (*show.engines.values(), *show.publishers.values())
    held = written_plainly(show.sources) or any(Secrets.of(table).values for table in tables)
    if held and newsroom.show_file.stat().st_mode & 0o077:
        detail = (
            f"{SHOW} holds a password and others can read it: chmod 600 {newsroom.show_file}, or see {FILE}"
        )
        yield Finding("secrets", ok=False, needed=False, detail=detail)
