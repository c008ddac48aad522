"""`[service]` of show.toml: what people use today, as blocks that a show switches on."""

from typing import Annotated

from pydantic import Field

from briefings.newsroom.settings import Inside, Listed, Texts
from briefings.newsroom.table import Table

Village = Annotated[str, Field(pattern=r"^\d{2}\.\d{2}\.\d{2}\.\d{4}$")]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Server = Annotated[str, Field(pattern=r"^https?://[^\s?#]{1,200}$")]


class Prayer(Table):
    """Where prayer times are told for."""

    place: str = ""
    """As it is said; empty: none are told."""
    latitude: Annotated[float, Field(ge=-60, le=60, strict=False)] = 0.0
    """Degrees, south is negative."""
    longitude: Annotated[float, Field(ge=-180, le=180, strict=False)] = 0.0


class Service(Table):
    """Blocks of service items, each from a stated source; `docs/service.md` says which."""

    warnings: Texts = ()
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
