"""Service items fetched and read: each source that a show asks for, or a word to the producer why it is left out."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from briefings.editions.assignment import Assignment
from briefings.errors import SourceFailed
from briefings.making.assigning import Order
from briefings.making.network import fetcher
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from scripts.service.told import NoService, Told

if TYPE_CHECKING:
    from concurrent.futures import Future

    from briefings.making.fetch import Fetched, Fetcher
    from briefings.newsroom.service import Service

Ask = Callable[[str], "Future[Fetched]"]
QUAKES = ("gempaterkini.json", "gempadirasakan.json", "autogempa.json")
"""What is newest is read last: it counts."""
RATES = "/biwebservice/wskursbi.asmx/getSubKursLokal3"
RATE_DAYS = 6
MOST_WARNINGS = 12
EXTRA = "pip install 'briefings[service]'"


def service_of(
    newsroom: Newsroom, job: Assignment, order: Order, progress: Quiet
) -> tuple[tuple[Told, ...], tuple[str, ...]]:
    """What the show's service blocks tell of the moment of `job`, and what was left out and why."""
    wanted = job.show.service
    if not wanted.wanted:
        return (), ()
    told, notices = list[Told](), list[str]()
    with progress.stage("service", "Asking for weather, prayer times and the like"), ExitStack() as closing:
        network: list[Fetcher] = []

        def ask(address: str) -> "Future[Fetched]":
            if not network:
                network.append(closing.enter_context(fetcher(newsroom, job.show, order)))
            return network[0].ask(address)

        for block, read in _blocks(newsroom, job, wanted, ask):
            try:
                told += read()
            except (SourceFailed, NoService, OSError, UnicodeDecodeError) as fault:
                notices.append(f"[service] {block} is left out: {fault}")
            except ImportError as fault:
                notices.append(f"[service] {block} is left out: {fault.name} is not there; {EXTRA}")
            except Exception as fault:  # a source may give anything: the news is told all the same
                notices.append(f"[service] {block} is left out: {type(fault).__name__}: {fault}")
    for notice in notices:
        progress.say(notice)
    return tuple(each for each in told if each.facts), tuple(notices)


def _blocks(
    newsroom: Newsroom, job: Assignment, wanted: "Service", ask: Ask
) -> Iterator[tuple[str, Callable[[], Sequence[Told]]]]:
    """Each block that is switched on, and how it is read. All that it needs of the network is asked for at once."""
    from scripts.service import holiday, prayer, prices, quakes, rates

    when = job.when
    if wanted.quakes:
        asked = [ask(f"{wanted.quakes_server}/DataMKG/TEWS/{name}") for name in QUAKES]
        yield "quakes", lambda: [quakes.read([_text(each) for each in asked], when)]
    for code in wanted.weather:
        forecast = ask(f"{wanted.weather_server}/publik/prakiraan-cuaca?adm4={code}")
        yield f"weather {code}", partial(_weather, forecast, when)
    if wanted.rates:
        first, last = when.date() - timedelta(RATE_DAYS), when.date()
        span = f"startdate={first}&enddate={last}"
        answers = {code: ask(f"{wanted.rates_server}{RATES}?mts={code}&{span}") for code in wanted.rates}
        yield "rates", lambda: [rates.read({code: _text(each) for code, each in answers.items()}, when)]
    if wanted.warnings:
        yield "warnings", lambda: _warnings(wanted, ask, job)
    if wanted.prayer.place:
        here, zone = wanted.prayer, job.show.format.zone
        yield "prayer", lambda: [prayer.read(here.place, here.latitude, here.longitude, when, zone)]
    if wanted.holidays:
        yield "holidays", lambda: [holiday.read(when)]
    if wanted.prices:
        path = newsroom.root / wanted.prices
        yield (
            f"prices ({wanted.prices})",
            lambda: prices.read(path.read_text(encoding="utf-8"), when, wanted.prices_days),
        )


def _weather(asked: "Future[Fetched]", when: datetime) -> Sequence[Told]:
    from scripts.service import weather

    return [weather.read(_text(asked), when)]


def _warnings(wanted: "Service", ask: Ask, job: Assignment) -> Sequence[Told]:
    from scripts.service import alerts

    addresses = alerts.listed(_text(ask(wanted.warnings_feed)), wanted.warnings)
    asked = [ask(address) for address in addresses[:MOST_WARNINGS]]
    return [alerts.read([_text(each) for each in asked], job.when)] if asked else []


def _text(asked: "Future[Fetched]") -> str:
    """Raises SourceFailed."""
    answer = asked.result()
    return answer.content.decode(answer.charset or "utf-8", "replace")
