"""house.toml: what the shows of a house are made with, where that is more than one machine."""

import tomllib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from audio.store.shelf import Shelf
from briefings.errors import BadShow
from briefings.newsroom.house import FILE, House


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class ClusterSettings(_Table):
    """[cluster]: where machines meet, and by what they know each other."""

    store: str = ""
    """Address of the shelf that all machines reach, as fsspec writes it."""
    ca: str = ""
    """Certificate of who vouches for the machines, PEM; a path, below the house's folder unless absolute."""
    cert: str = ""
    """This machine's own."""
    key: str = ""
    """Its private key."""


class HouseSettings(_Table):
    """All of house.toml."""

    cluster: ClusterSettings = ClusterSettings()


def settings_of(house: House) -> HouseSettings:
    """What house.toml says. Raises BadShow with every fault."""
    path = house.root / FILE
    try:
        return HouseSettings.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as fault:
        wrong = [f"{'.'.join(map(str, each['loc']))}: {each['msg'].lower()}" for each in fault.errors()]
        raise BadShow([f"{path}: {each}" for each in wrong]) from fault
    except (OSError, ValueError) as fault:
        raise BadShow([f"{path}: cannot be read: {fault}"]) from fault


def store_of(house: House, settings: ClusterSettings) -> str:
    """The address of the shelf of `house`; without one that is named, a folder of its own caches."""
    return settings.store or (house.cache / "shelf").as_uri()


def clear_shelf(house: House, names: Iterable[str]) -> None:
    """Let nothing called so, or below it, lie on the shelf of `house`. One that cannot be reached keeps it."""
    with suppress(ImportError, ValueError, OSError, BadShow):
        settings = settings_of(house).cluster
        if settings.store or (house.cache / "shelf").is_dir():
            shelf = Shelf(store_of(house, settings))
            for name in names:
                shelf.remove(name)


def file_of(house: House, named: str) -> Path:
    """A file that house.toml names."""
    return house.root / named
