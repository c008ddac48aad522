"""The doctor: what a programme needs, and whether it is here."""

import importlib.util
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefings.errors import BriefingError
from briefings.verbs.checkup import examine_newsroom
from briefings.verbs.findings import Finding

PACKAGES = ("scripts", "audio", "feeds", "briefings")


def examine(show: Path | None) -> list[Finding]:
    """Everything that was looked at; `show` is a newsroom's folder, or None."""
    found = [_places(), *_voices(settings_of(show)), _model(), _mp3(), _font()]
    if show is not None:
        found += examine_newsroom(show)
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


def settings_of(show: Path | None) -> Mapping[str, Mapping[str, str]]:
    """Each engine's, as the show in that folder sets them; none without one, or where it cannot be read."""
    from briefings.newsroom.config import load
    from briefings.newsroom.folder import find

    try:
        return load(find(show).show_file).engines if show is not None else {}
    except BriefingError:  # the newsroom's own finding
        return {}


def _voices(settings: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    from audio.engines import engines, load
    from audio.errors import AudioError
    from briefings.making.readers import Asked

    able = 0
    for name in sorted(engines()):
        if name == "silent":
            continue
        try:
            engine = load(name, settings.get(name, {}))
            Asked(engine, settings.get(name, {})).answered()
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
