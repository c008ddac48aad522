"""The sounds around the speech: heard under this newsroom's own voice before they are taken, taken, and given back.

They lie in the newsroom's folder sounds/, under the names that `audio.music.assets` knows. What gives way is put aside
in sounds/earlier/, never deleted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from briefings.files import write_aside
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.verbs.hear import say
from scripts.script import Cue, Line, LineKind, Script
from scripts.speakable import speakable

if TYPE_CHECKING:
    from audio.production.render import Rendering

Kind = Literal["intro", "sting", "bed", "outro"]
KINDS: tuple[Kind, ...] = get_args(Kind)
EARLIER = "earlier"
"""Folder within sounds/ of what was heard before."""
_GREETING = "Selamat pagi, Saudara. Begini acara kita dibuka."
_HEADLINE = "Begini kepala berita dibacakan di atas musik latar."
_SECOND = "Suara pembaca harus tetap lebih jelas daripada musiknya."
_STORY = "Dan begini sebuah berita dimulai, sesudah bunyi pemisah."
_SIGN_OFF = "Sekian kabar kali ini. Sampai jumpa."


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sound that may be taken."""

    kind: Kind
    suffix: str
    """".wav", ".flac", ".ogg" or ".mp3"."""
    content: bytes

    def check(self, folder: Path) -> None:
        """It is one that can be used, as seen by a copy in `folder`. Raises UnreadableAsset with what to do."""
        from audio.music.assets import read_asset

        path = folder / f"{self.kind}{self.suffix}"
        path.write_bytes(self.content)
        read_asset(path, self.kind, 44_100)


def own(newsroom: Newsroom, edition: str) -> Mapping[Kind, Sequence[Path]]:
    """The newsroom's own files of each kind for `edition` alone; for "": those for all editions. None: ours is heard,
    or that of all editions."""
    from audio.music.assets import find_files, is_named

    out: dict[Kind, Sequence[Path]] = {}
    for kind in KINDS:
        named = f"{kind}-{edition}" if edition else kind
        files = find_files(newsroom.sounds, kind, edition or "-")
        out[kind] = [each for each in files if is_named(each, kind, named)]
    return out


def trial(
    newsroom: Newsroom,
    show: Show,
    edition: str,
    parts: Sequence[Kind],
    candidate: Candidate | None,
    levels: Mapping[str, float],
    progress: Quiet,
) -> "Rendering":
    """A few words around `parts` as they would be heard in `edition`, mastered as an edition is; with `candidate` in
    the place of what there is, and with `levels` ("bed_db", "sting_db") in the place of the show's.

    Kept with the finished sounds, and made once. Raises UnreadableAsset, Unmastered, NoVoice.
    """
    import tempfile

    from audio.music.assets import read_assets
    from audio.production.cache import RenderCache
    from audio.production.render import render
    from audio.production.spoken import Spoken
    from audio.speech.clips import Clips

    usual, cache = show.mastering, RenderCache(newsroom.renderings)
    mastering = replace(
        usual,
        bed_db=levels.get("bed_db", usual.bed_db),
        sting_db=levels.get("sting_db", usual.sting_db),
    )
    assets = read_assets(newsroom.sound_folders, edition, mastering.rate, cache, lambda _: None)
    if candidate is not None:
        with tempfile.TemporaryDirectory() as folder:
            candidate.check(Path(folder))
            tried = read_assets(Path(folder), edition, mastering.rate, cache)
        kind = "stings" if candidate.kind == "sting" else candidate.kind
        assets = replace(assets, **{kind: getattr(tried, kind)})
    script = _script(parts)
    takes, _ = say(newsroom, show, script.lines, (), progress)
    return render(Spoken(script, takes, Clips(newsroom.clips).sound, assets), mastering, cache)


def _script(parts: Sequence[Kind]) -> Script:
    """What is around `parts` in an edition."""
    items: list[Line | Cue] = []
    if "intro" in parts:
        items += [Cue("intro"), _line(_GREETING, "greeting")]
    if "bed" in parts:
        items += [Cue("bed_in"), _line(_HEADLINE, "headline"), _line(_SECOND, "headline"), Cue("bed_out")]
    if "sting" in parts:
        items += [] if items else [_line(_GREETING, "greeting")]
        items += [Cue("sting"), _line(_STORY, "story")]
    if "outro" in parts:
        items += [_line(_SIGN_OFF, "signoff"), Cue("outro")]
    return Script(tuple(items))


def _line(text: str, kind: LineKind) -> Line:
    return Line(text, speakable(text), kind)


def take(newsroom: Newsroom, edition: str, candidate: Candidate, now: datetime) -> Path:
    """`candidate` is heard from the next edition on: in `edition` alone, or for "" in all that have none of their own.

    Raises UnreadableAsset; nothing has changed then.
    """
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        candidate.check(Path(folder))
    named = f"{candidate.kind}-{edition}" if edition else candidate.kind
    path = newsroom.sounds / f"{named}{candidate.suffix}"
    former = own(newsroom, edition)[candidate.kind]
    _keep(newsroom, former, now)
    write_aside(path, candidate.content)
    for each in former:
        if each != path:
            each.unlink()
    return path


def give_back(newsroom: Newsroom, edition: str, kind: Kind, now: datetime) -> Sequence[Path]:
    """The newsroom's own of `kind` for `edition` are put aside, and where they lie now: ours is heard again, or for an
    edition what all have."""
    former = own(newsroom, edition)[kind]
    kept = _keep(newsroom, former, now)
    for each in former:
        each.unlink()
    return kept


def _keep(newsroom: Newsroom, files: Sequence[Path], now: datetime) -> Sequence[Path]:
    """Copies of `files` in the folder of what was heard before; where that breaks off, nothing has gone."""
    out = []
    for path in files:
        kept = newsroom.sounds / EARLIER / f"{now:%Y%m%d-%H%M%S}-{path.name}"
        write_aside(kept, path.read_bytes())
        out.append(kept)
    return out
