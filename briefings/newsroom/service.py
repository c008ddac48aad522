"""`[service]` of show.toml: what people use today, as blocks that a show switches on."""

from typing import Annotated, Final

from pydantic import AfterValidator, Field, model_validator

from briefings.newsroom.settings import Inside, Listed
from briefings.newsroom.table import Table
from scripts.service.provinces import PROVINCES, province
from scripts.service.rates import NAMES
from scripts.text.near import suggest

EXTRA: Final = "pip install 'briefings[service]'"


def _province(name: str) -> str:
    found = province(name)
    if not found:
        raise ValueError(f"no province is called {name!r} - {suggest(name, PROVINCES)}")
    return found


def _currency(code: str) -> str:
    if code not in NAMES:
        raise ValueError(f"no rate is told of {code!r} - {suggest(code, NAMES)}")
    return code


def _village(code: str) -> str:
    parts = code.split(".")
    if [len(part) for part in parts] != [2, 2, 2, 4] or not (code.isascii() and "".join(parts).isdigit()):
        raise ValueError(f'{code!r} is no code of a village or ward; one is written "33.74.06.1003"')
    return code


Village = Annotated[str, AfterValidator(_village)]
Currency = Annotated[str, AfterValidator(_currency)]
Province = Annotated[str, AfterValidator(_province)]
"""As PROVINCES has it, however it was written: "Jateng", "DKI Jakarta"."""
Server = Annotated[str, Field(pattern=r"^https?://[^\s?#]{1,200}$")]


class Prayer(Table):
    """Where prayer times are told for."""

    place: str = ""
    """As it is said; empty: none are told."""
    latitude: Annotated[float, Field(ge=-60, le=60, strict=False)] = 0.0
    """Degrees, south is negative."""
    longitude: Annotated[float, Field(ge=-180, le=180, strict=False)] = 0.0

    @model_validator(mode="after")
    def _lies_somewhere(self) -> "Prayer":
        if self.place and not {"latitude", "longitude"} <= self.model_fields_set:
            raise ValueError("a place needs its latitude and longitude")
        return self


class Service(Table):
    """Blocks of service items, each from a stated source; `docs/service.md` says which."""

    warnings: Annotated[tuple[Province, ...], Listed()] = ()
    """Provinces whose weather warnings are told (BMKG)."""
    quakes: bool = False
    """Earthquakes of the last twelve hours that were felt, or of magnitude 5 (BMKG)."""
    weather: Annotated[tuple[Village, ...], Listed()] = ()
    """Villages by their code (adm4, as "33.74.06.1003") whose weather is told (BMKG)."""
    prayer: Prayer = Prayer()
    holidays: bool = False
    """Public holidays and collective leave of the week to come (package `holidays`)."""
    rates: Annotated[tuple[Currency, ...], Listed()] = ()
    """Currencies whose rates are told (Bank Indonesia)."""
    prices: Inside = ""
    """File of prices in the newsroom's folder (CSV); empty: none are told."""
    prices_days: Annotated[int, Field(ge=1, le=366)] = 14
    """A price that is older is not told."""
    weather_server: Server = "https://api.bmkg.go.id"
    quakes_server: Server = "https://data.bmkg.go.id"
    warnings_feed: Server = "https://www.bmkg.go.id/alerts/nowcast/id"
    rates_server: Server = "https://www.bi.go.id"

    @property
    def wanted(self) -> bool:
        """Whether any block is switched on."""
        blocks = (
            self.warnings,
            self.quakes,
            self.weather,
            self.prayer.place,
            self.holidays,
            self.rates,
            self.prices,
        )
        return any(blocks)

    @property
    def asks(self) -> bool:
        """Whether a server is asked, which may say something new each time."""
        return any((self.warnings, self.quakes, self.weather, self.rates))

    @property
    def packages(self) -> tuple[str, ...]:
        """Packages of the extra that what is switched on cannot do without."""
        if self.prayer.place:
            return ("astral", "holidays")
        return ("holidays",) if self.holidays else ()
