"""docs/service.md and docs/service.id.md say of the service what the program does."""

import re
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefings.newsroom.service import Service
from scripts.service import alerts, holiday, prayer, prices, quakes, rates, weather
from scripts.service.told import BLOCKS
from tests import servicedesk as desk

PAGES = ("service.md", "service.id.md")
WHEN = datetime(2026, 12, 24, 5, 30, tzinfo=ZoneInfo("Asia/Jakarta"))


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> str:
    return (Path(__file__).parents[2] / "docs" / str(request.param)).read_text("utf-8")


def rows(page: str, head: str) -> dict[str, str]:
    """First cell -> the others, of the table that begins with `head`."""
    table = page[page.index(head) :].partition("\n\n")[0].split("\n")[2:]
    return {cells[1].strip(" `"): " ".join(cells[2:]) for cells in (row.split("|") for row in table)}


def values() -> Mapping[str, list[Mapping[str, str]]]:
    """What the templates are given of each block."""
    now = WHEN.astimezone(UTC)
    shock = desk.quake(now, 6.0, "di laut", Potensi="Tidak berpotensi tsunami")
    warning = desk.alert("W-1", WHEN - timedelta(hours=1), WHEN + timedelta(hours=1))
    priced = "nama,harga,satuan,tanggal,sumber\nGaram,5000,kg,2026-12-23,Pasar\n"
    told = {
        "warnings": alerts.standing([alerts.read(warning)], WHEN).facts,
        "quakes": quakes.tell(quakes.read(desk.quakes(shock)), WHEN).facts,
        "weather": weather.read(desk.forecast(now, [(24, "Cerah")]), WHEN).facts,
        "prayer": prayer.read("Argasana", -7.1, 110.4, WHEN, "Asia/Jakarta").facts,
        "holidays": holiday.read(WHEN).facts,
        "rates": [rates.read("USD", desk.rates("USD", ("2026-12-23", 16_000, 16_100)), WHEN)],
        "prices": prices.read(priced, WHEN, 14)[0][0].facts,
    }
    given = {block: [fact.values for fact in facts] for block, facts in told.items()}
    return {**given, "weather": weather.parts(given["weather"])}


def test_the_page_has_every_block_and_every_key_of_its_templates(page: str) -> None:
    given = values()
    keys = rows(page, "| block | keys" if "| block | keys" in page else "| blok | kunci")
    sources = rows(page, "| block | source" if "| block | source" in page else "| blok | sumber")
    assert set(keys) == set(sources) == set(given) == set(BLOCKS)
    for block, facts in given.items():
        assert set(re.findall(r"`([a-z_]{2,20})`", keys[block])) == set().union(*facts), block


def test_the_settings_of_the_page_are_settings_and_all_of_them_stand_in_it(page: str) -> None:
    text = re.findall(r"```toml\n(.{1,2000}?)```", page, re.DOTALL)[0]
    service = Service.model_validate(tomllib.loads(text)["service"])
    assert service.wanted and service.asks and service.packages == ("astral", "holidays")
    missing = [name for name in Service.model_fields if f"`{name}`" not in page and f"{name} =" not in page]
    assert missing == [] and "[service.prayer]" in page
