"""Service items fetched and read: each source that a show asks for, or a word to the producer why it is left out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from briefings.editions.assignment import Assignment
from briefings.errors import SourceFailed
from briefings.making.assigning import Order
from briefings.making.network import fetcher
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.service import EXTRA
from briefings.progress import Quiet
from scripts.service.told import NoService, Told

if TYPE_CHECKING:
    from briefings.making.fetch import Fetched, Fetcher
    from briefings.newsroom.service import Service

QUAKES = ("autogempa.json", "gempaterkini.json", "gempadirasakan.json")
"""What is said of a quake is taken from the first that has it: the newest."""
RATES = "/biwebservice/wskursbi.asmx/getSubKursLokal3"
RATE_DAYS = 6
Read = Callable[["_Round"], Sequence[Told]]


def service_of(
    newsroom: Newsroom, job: Assignment, order: Order, progress: Quiet
) -> tuple[tuple[Told, ...], tuple[str, ...]]:
    """What the show's service blocks tell of the moment of `job`, and what was left out and why."""
    wanted = job.show.service
    if not wanted.wanted:
        return (), ()
    told = list[Told]()
    with progress.stage("service", "Asking for weather, prayer times and the like"), ExitStack() as closing:
        round_ = _Round(newsroom, job, order, closing)
        round_.ask(*_addresses(wanted, job))  # all at once
        for block, read in _blocks(wanted):
            with round_.trying(block):
                told += read(round_)
    notices = tuple(dict.fromkeys(round_.notices))
    for notice in notices:
        progress.say(notice)
    return tuple(each for each in told if each.facts), notices


@dataclass
class _Round:
    """One round of questions."""

    newsroom: Newsroom
    job: Assignment
    order: Order
    closing: ExitStack
    notices: list[str] = field(default_factory=list)
    _network: "Fetcher | None" = None

    def ask(self, *addresses: str) -> "list[Future[Fetched]]":
        """What each of `addresses` answers, later; one that was asked is not asked again."""
        if not addresses:
            return []
        if self._network is None:
            self._network = self.closing.enter_context(fetcher(self.newsroom, self.job.show, self.order))
        return [self._network.ask(address) for address in addresses]

    def text(self, block: str, address: str) -> str:
        """What `address` answers. Raises SourceFailed."""
        answer = self.ask(address)[0].result()
        self.notices += [f"[service] {block}: {notice}" for notice in answer.notices]
        try:
            return answer.content.decode(answer.charset or "utf-8", "replace")
        except LookupError:  # a charset that nobody knows
            return answer.content.decode("utf-8", "replace")

    @contextmanager
    def trying(self, block: str) -> Iterator[None]:
        """Whatever fails within is told as the reason why `block` is left out."""
        try:
            yield
        except (SourceFailed, NoService, OSError, UnicodeDecodeError) as fault:
            self._left_out(block, str(fault))
        except ImportError as fault:
            self._left_out(block, f"{fault.name} is not there; {EXTRA}")
        except Exception as fault:  # a source may give anything: the news is told all the same
            self._left_out(block, f"{type(fault).__name__}: {fault}")

    def _left_out(self, block: str, why: str) -> None:
        self.notices.append(f"[service] {block} is left out: {why}")


def _addresses(wanted: "Service", job: Assignment) -> list[str]:
    """Those that are known before anybody has answered."""
    return [
        *(_quake_lists(wanted).values() if wanted.quakes else ()),
        *([wanted.warnings_feed] if wanted.warnings else ()),
        *(_forecasts(wanted).values()),
        *(_rate_tables(wanted, job).values()),
    ]


def _blocks(wanted: "Service") -> Iterator[tuple[str, Read]]:
    """Each block that is switched on, and how it is read."""
    switched: tuple[tuple[str, object, Read], ...] = (
        ("warnings", wanted.warnings, _warnings),
        ("quakes", wanted.quakes, _quakes),
        ("weather", wanted.weather, _weather),
        ("prayer", wanted.prayer.place, _prayer),
        ("holidays", wanted.holidays, _holidays),
        ("rates", wanted.rates, _rates),
        ("prices", wanted.prices, _prices),
    )
    return ((block, read) for block, on, read in switched if on)


def _warnings(round_: _Round) -> Sequence[Told]:
    from scripts.service import alerts

    wanted = round_.job.show.service
    feed = round_.text("warnings", wanted.warnings_feed)
    addresses, strange = alerts.listed(feed, wanted.warnings, wanted.warnings_feed)
    if strange:
        round_.notices.append(f"[service] warnings: {strange} on another server than their feed are left out")
    round_.ask(*addresses)
    found = []
    for address in addresses:
        with round_.trying(f"warning {address.rpartition('/')[2]}"):
            found.append(alerts.read(round_.text("warnings", address)))
    return [alerts.standing(found, round_.job.when)]


def _quake_lists(wanted: "Service") -> Mapping[str, str]:
    return {name: f"{wanted.quakes_server}/DataMKG/TEWS/{name}" for name in QUAKES}


def _quakes(round_: _Round) -> Sequence[Told]:
    from scripts.service import quakes

    lists = []
    for name, address in _quake_lists(round_.job.show.service).items():
        with round_.trying(f"quakes ({name})"):
            lists.append(quakes.read(round_.text("quakes", address)))
    return [quakes.tell(quakes.merge(lists), round_.job.when)]


def _forecasts(wanted: "Service") -> Mapping[str, str]:
    return {
        code: f"{wanted.weather_server}/publik/prakiraan-cuaca?adm4={code}"
        for code in dict.fromkeys(wanted.weather)
    }


def _weather(round_: _Round) -> Sequence[Told]:
    from scripts.service import weather

    told = dict[str, Told]()
    for code, address in _forecasts(round_.job.show.service).items():
        with round_.trying(f"weather {code}"):
            found = weather.read(round_.text(f"weather {code}", address), round_.job.when)
            if found.title in told:
                raise NoService(f"another village of the same district is told: {found.title}")
            told[found.title] = found
    return list(told.values())


def _prayer(round_: _Round) -> Sequence[Told]:
    from scripts.service import prayer, ramadan

    here, zone = round_.job.show.service.prayer, round_.job.show.format.zone
    return [prayer.read(here.place, here.latitude, here.longitude, round_.job.when, zone, ramadan.is_fasting)]


def _holidays(round_: _Round) -> Sequence[Told]:
    from scripts.service import holiday

    return [holiday.read(round_.job.when)]


def _rate_tables(wanted: "Service", job: Assignment) -> Mapping[str, str]:
    first, last = job.when.date() - timedelta(RATE_DAYS), job.when.date()
    span = f"startdate={first}&enddate={last}"
    return {code: f"{wanted.rates_server}{RATES}?mts={code}&{span}" for code in dict.fromkeys(wanted.rates)}


def _rates(round_: _Round) -> Sequence[Told]:
    from scripts.service import rates

    facts = []
    for code, address in _rate_tables(round_.job.show.service, round_.job).items():
        with round_.trying(f"rate {code}"):
            facts.append(rates.read(code, round_.text(f"rate {code}", address), round_.job.when))
    return [rates.tell(facts)]


def _prices(round_: _Round) -> Sequence[Told]:
    from scripts.service import prices

    wanted = round_.job.show.service
    text = (round_.newsroom.root / wanted.prices).read_text(encoding="utf-8")
    told, left = prices.read(text, round_.job.when, wanted.prices_days)
    round_.notices += [f"[service] prices ({wanted.prices}): {why}" for why in left]
    return told
