"""The studio is opened: on this machine by an address that lets one in once, elsewhere for its users alone."""

import ipaddress
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from briefings.logs import wanted
from briefings.newsroom.folder import Newsroom
from briefings.studio.app import make_app
from briefings.studio.doors.guard import DOOR
from briefings.studio.doors.sessions import Person
from briefings.studio.errors import NotGuarded
from briefings.studio.studio import Clock, Studio, now
from feeds.errors import Unserved
from scripts.text.published import told

TALKS_S = 3
"""For requests that are under way when it is ended."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the studio is opened."""

    host: str = "127.0.0.1"
    port: int = 8765
    """0 takes a free one."""
    origin: str = ""
    """The address that browsers know it by, where another server stands before it: https://studio.warta.example."""
    certificate: Path | None = None
    key: Path | None = None
    plain: bool = False
    """Passwords may go over the network as they are."""

    @property
    def at_home(self) -> bool:
        """Whether nobody but this machine reaches it."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    @property
    def secure(self) -> bool:
        """Whether browsers reach it by TLS."""
        return self.certificate is not None or self.origin.startswith("https://")


def run(
    newsroom: Newsroom,
    place: Place,
    by: str,
    ready: Callable[[str, str], None] = lambda address, token: None,
    clock: Clock = now,
) -> None:
    """Serve until interrupted. `ready` is told the address, and the token that lets `by` in as an editor (empty where
    users must show who they are). Raises NotGuarded, Unserved."""
    import uvicorn

    studio = Studio(newsroom, clock, abroad=bool(place.origin) or not place.at_home)
    check(place, bool(studio.users.all()))
    try:
        family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
        listener = socket.create_server((place.host, place.port), family=family, backlog=256)
    except (OSError, OverflowError) as fault:
        raise Unserved(place.host, place.port, getattr(fault, "strerror", None) or str(fault)) from fault
    port = listener.getsockname()[1]
    if not wanted():
        shown = logging.StreamHandler()
        shown.setFormatter(_Told())
        logging.basicConfig(level=logging.WARNING, handlers=[shown])
    settings = uvicorn.Config(
        make_app(studio, secure=place.secure, hosts=lambda: hosts(place, port)),
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        ws="websockets-sansio",
        ws_max_size=65_536,
        ssl_certfile=place.certificate,
        ssl_keyfile=place.key,
        timeout_graceful_shutdown=TALKS_S,
    )
    token = studio.sessions.invite(Person(by, "editor")) if place.at_home and not place.origin else ""
    with listener:
        ready(address(place, port), token)
        uvicorn.Server(settings).run(sockets=[listener])


class _Told(logging.Formatter):
    """What goes wrong here may quote an address that was asked."""

    def format(self, record: logging.LogRecord) -> str:
        return told(super().format(record))


def check(place: Place, users: bool) -> None:
    """Raises NotGuarded where others reach the studio and it has no users, or their passwords could be read."""
    if place.at_home and not place.origin:
        return
    if not users:
        raise NotGuarded(
            "others will reach the studio there, and it has no users: briefings users add NAME --role editor"
        )
    if not (place.secure or place.plain):
        raise NotGuarded(
            "passwords would go over the network as they are: give --certificate and --key, or --origin https://… "
            "where another server stands before it (in a network of your own: --plain)"
        )


def hosts(place: Place, port: int) -> frozenset[str]:
    """Names under which it answers; none: any."""
    if place.origin:
        return frozenset((urlsplit(place.origin).netloc,))
    if place.at_home:
        return frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]"))
    return frozenset()


def address(place: Place, port: int) -> str:
    """Where browsers find it, without a slash at the end."""
    if place.origin:
        return place.origin.rstrip("/")
    name = f"[{place.host}]" if ":" in place.host else place.host
    return f"{'https' if place.secure else 'http'}://{name}:{port}"


def entrance(at: str, token: str) -> str:
    """The address that lets one in once: the token stands behind the #, which no server and no log is ever sent."""
    return f"{at}{DOOR}#{token}" if token else f"{at}/"
