"""A newsroom: the folder in which a show lives."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefings.errors import Busy, NoNewsroom, NotEmpty
from briefings.files import make_private
from briefings.newsroom.house import SHOW as SHOW
from briefings.newsroom.house import House, house_of

READY = "ready-"
"""How folders in .cache/ begin that hold files about to be published."""
LARGEST_BYTES = 1_000_000
"""Of a file for a part of the programme; what is larger is none."""


@dataclass(frozen=True, slots=True)
class Newsroom:
    """Paths of a newsroom's own folder; it opens nothing by itself."""

    root: Path

    @property
    def show_file(self) -> Path:
        """The show's settings."""
        return self.root / SHOW

    @property
    def editions(self) -> Path:
        """One folder a briefing."""
        return self.root / "editions"

    @property
    def public(self) -> Path:
        """What listeners get; nothing else is ever served."""
        return self.root / "public"

    @property
    def templates(self) -> Path:
        """Own wording."""
        return self.root / "templates"

    @property
    def sounds(self) -> Path:
        """Own intro, outro, sting, bed."""
        return self.root / "sounds"

    @property
    def house(self) -> House | None:
        """What it shares with other shows, where it does."""
        return house_of(self.root)

    @property
    def clips(self) -> Path:
        """Spoken lines; may be deleted at any time."""
        return self._kept / "clips"

    @property
    def renderings(self) -> Path:
        """Finished sounds; may be deleted at any time."""
        return self._kept / "renderings"

    @property
    def fetched(self) -> Path:
        """What addresses answered last; may be deleted at any time."""
        return self._kept / "fetched"

    @property
    def _kept(self) -> Path:
        house = self.house
        return self.root / ".cache" if house is None else house.cache

    @property
    def sound_folders(self) -> tuple[Path, ...]:
        """Where its sounds are looked for, its own first."""
        house = self.house
        return (self.sounds,) if house is None else (self.sounds, house.sounds)

    @property
    def lexicon(self) -> Path:
        """Own pronunciations."""
        return self.root / "lexicon.tsv"

    def record(self, slug: str) -> Path:
        """Where the record of edition `slug` lies."""
        return self.editions / slug / "edition.json"

    def read_wording(self) -> dict[str, str]:
        """The newsroom's own templates by name, and those of its house that it has not."""
        house = self.house
        folders = (self.templates,) if house is None else (house.templates, self.templates)
        paths = {path.name: path for folder in folders for path in sorted(folder.glob("*.j2"))}
        return {name: path.read_text(encoding="utf-8") for name, path in sorted(paths.items())}

    def read_segments(self) -> dict[str, str]:
        """The newsroom's own files for the parts of its programme, by name."""
        folder = self.root / "segments"
        return {
            path.name: path.read_text(encoding="utf-8")
            for path in sorted(folder.glob("*"))
            if path.is_file() and path.stat().st_size <= LARGEST_BYTES
        }

    @contextmanager
    def held(self) -> Iterator[None]:
        """Only one run at a time makes editions here. Raises Busy."""
        from filelock import FileLock, Timeout

        cache = self.root / ".cache"
        make_private(cache)
        try:
            with FileLock(cache / "make.lock", timeout=0):
                yield
        except Timeout as fault:
            raise Busy(self.root) from fault


def find(folder: Path) -> Newsroom:
    """The newsroom in `folder`. Raises NoNewsroom."""
    if not (folder / SHOW).is_file():
        raise NoNewsroom(folder)
    return Newsroom(folder.resolve())


def found(folder: Path, day: date | None = None) -> Newsroom:
    """A new newsroom at `folder`, a copy of the starter. Raises NotEmpty when something is there already.

    With a `day` six articles about invented events lie in it, written for an edition of that day; without, none does:
    what is invented must never be aired beside news.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty(folder)
    from briefings.newsroom.starter import lay

    lay(folder, day)
    (folder / ".gitignore").write_text(
        "/.cache/\n/public/\n/phone/\n/radio/\n/secrets.env\n", encoding="utf-8"
    )
    return Newsroom(folder.resolve())


def slug(day: date, edition: str) -> str:
    """The name of an edition in folders and addresses."""
    return f"{day.isoformat()[:10]}-{edition}"
