"""A house: a folder in which several shows lie, and what they share.

radio/house/house.toml      makes it a house
radio/house/lexicon.tsv     heard in every show, beneath its own lexicon and above ours
radio/house/templates/      wording of every show that has no file of that name
radio/house/sounds/         intro, stings, bed and outro of every show that has none of that kind
radio/house/.cache/         pages, clips and finished sounds of all of them; may be deleted at any time
radio/argasana/show.toml    a show, this deep or deeper
"""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SHOW: Final = "show.toml"
FOLDER: Final = "house"
FILE: Final = "house.toml"
RECENT_S: Final = 3_600.0
"""What was used so lately may be in use by another show, and is never thrown away."""
TEXT: Final = """# Acara di sekitar folder ini serumah: halaman, klip suara, dan rekaman jadi dipakai bersama.
# The shows around this folder are one house: they share fetched pages, spoken clips and finished sounds.
# If you wish: lexicon.tsv, templates/ and sounds/ beside this file count for each of them that has none of its own.
"""


@dataclass(frozen=True, slots=True)
class House:
    """Paths of what the shows of a house share, below `root`; it opens nothing by itself."""

    root: Path

    @property
    def lexicon(self) -> Path:
        """Pronunciations of the house."""
        return self.root / "lexicon.tsv"

    @property
    def templates(self) -> Path:
        """Wording of the house."""
        return self.root / "templates"

    @property
    def sounds(self) -> Path:
        """Intro, stings, bed and outro of the house."""
        return self.root / "sounds"

    @property
    def cache(self) -> Path:
        """What was fetched and made; may be deleted at any time."""
        return self.root / ".cache"

    def shows(self) -> int:
        """How many it has."""
        return sum(1 for _ in find_shows(self.root.parent))

    def takes_turn(self) -> bool:
        """Whether it is time to throw away what is old; true for one caller in `RECENT_S`."""
        mark = self.cache / "tidied"
        with suppress(OSError):
            if time.time() - mark.stat().st_mtime < RECENT_S:
                return False
        with suppress(OSError):
            mark.parent.mkdir(parents=True, exist_ok=True)
            mark.touch()
        return True


def house_of(folder: Path) -> House | None:
    """The house that the show in `folder` lives in: the nearest above it."""
    for above in folder.parents:
        if (above / FOLDER / FILE).is_file():
            return House(above / FOLDER)
    return None


def found_house(folder: Path) -> House:
    """The house of all shows below `folder`; made where there is none yet. Raises OSError."""
    there = house_of(folder / "-")
    if there is not None:
        return there
    root = folder / FOLDER
    root.mkdir(exist_ok=True)
    with suppress(FileExistsError), (root / FILE).open("x", encoding="utf-8") as file:
        file.write(TEXT)
    with suppress(FileExistsError), (root / ".gitignore").open("x", encoding="utf-8") as file:
        file.write("/.cache/\n")
    return House(root)


def find_shows(folder: Path) -> Iterator[Path]:
    """Every folder with a show.toml at or below `folder`, by name. What lies within a show's own folder is none, nor
    what is hidden or a link to elsewhere."""
    for here, folders, files in os.walk(folder):
        if SHOW in files:
            folders.clear()
            yield Path(here)
        folders[:] = sorted(each for each in folders if each != FOLDER and not each.startswith("."))
