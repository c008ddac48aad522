"""Reach: which addresses a newsroom may ask. What news brings never leads into the house that the program runs in.

A name is resolved once, each address that it stands for is looked at, and the connection goes to that address itself:
whatever the spelling (decimal, octal, IPv6 with IPv4 inside, a name that points inwards), what counts is where it
leads. Redirects come through the same door.
"""

import asyncio
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final
from urllib.request import getproxies, proxy_bypass

import httpx

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
IpNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network
Origin = tuple[str, str, int]
"""Scheme, host as it is written, port."""

TRIED: Final = 3
"""Addresses of one name that are tried, one after the other."""
ANY: Final = 0
"""Port: every one."""
_EVERYWHERE: Final = ipaddress.IPv6Network("2000::/3")
_SIX_TO_FOUR: Final = ipaddress.IPv6Network("2002::/16")
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")


class NotAsked(httpx.TransportError):
    """A request that does not leave the house; the message is for the producer."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """What `allow_hosts` names: hosts as addresses write them, and addresses or networks; each for one port or all."""

    names: frozenset[tuple[str, int]] = frozenset()
    networks: tuple[tuple[IpNetwork, int], ...] = ()

    @classmethod
    def of(cls, hosts: Iterable[str]) -> "Allowed":
        """From entries as "cms.dalam", "cms.dalam:8080", "192.168.4.7", "10.2.0.0/16", "fd00::/8", "[::1]:8080"."""
        names, networks = set[tuple[str, int]](), list[tuple[IpNetwork, int]]()
        for entry in hosts:
            host, port = _parted(entry)
            try:
                networks.append((ipaddress.ip_network(host, strict=False), port))
            except ValueError:
                names.add((host.lower().rstrip("."), port))
        return cls(frozenset(names), tuple(networks))

    def name(self, host: str, port: int) -> bool:
        """Whether `host` is named as it is written."""
        plain = host.lower().rstrip(".")
        return (plain, port) in self.names or (plain, ANY) in self.names

    def address(self, ip: IpAddress, port: int) -> bool:
        """Whether `ip` is named or lies in a network that is."""
        return any(ip in network and named in (port, ANY) for network, named in self.networks)


def _parted(entry: str) -> tuple[str, int]:
    host, _, port = entry.rpartition(":")
    if port.isdecimal() and host and (":" not in host or host.endswith("]")):
        return host.strip("[]"), int(port)
    return entry.strip("[]"), ANY


def public(ip: IpAddress) -> bool:
    """Whether `ip` is an address of the open Internet: not private, loopback, link-local, shared, reserved or for many,
    and not a way to write one of these within IPv6."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip.is_global and not ip.is_multicast
    inner = ip.ipv4_mapped or (ipaddress.IPv4Address(ip.packed[12:]) if ip in _NAT64 else None)
    if inner is not None:
        return public(inner)
    return ip in _EVERYWHERE and ip not in _SIX_TO_FOUR and ip.is_global


class Outward(httpx.AsyncBaseTransport):
    """Sends a request to the address that its host resolves to, if that may be asked; one pool of connections for each
    host, so that hosts which share an address never share a connection.

    Raises NotAsked, httpx.TransportError.
    """

    def __init__(self, allowed: Allowed, most: int) -> None:
        self._allowed = allowed
        self._limits = httpx.Limits(max_connections=most, max_keepalive_connections=most, keepalive_expiry=5)
        self._trust = httpx.create_ssl_context()
        self._proxies = getproxies()
        self._hosts: dict[Origin, _Host] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """See the class."""
        where = origin(request.url)
        if where[0] not in ("http", "https") or not where[1]:
            raise NotAsked("only http and https addresses are fetched")
        host = self._hosts.get(where)
        if host is None:
            host = self._hosts[where] = self._host(where)
        async with host.once:
            if host.addresses is None:
                host.addresses = await self._addresses(where, proxied=host.proxied)
        if host.proxied:
            return await host.transport.handle_async_request(request)
        return await _sent(request, host)

    async def aclose(self) -> None:
        """Close every connection."""
        for host in self._hosts.values():
            await host.transport.aclose()

    def _host(self, where: Origin) -> "_Host":
        scheme, name, _ = where
        proxy = self._proxies.get(scheme) or self._proxies.get("all")
        if proxy and proxy_bypass(name):
            proxy = None
        return _Host(
            httpx.AsyncHTTPTransport(verify=self._trust, limits=self._limits, proxy=proxy), bool(proxy)
        )

    async def _addresses(self, where: Origin, *, proxied: bool) -> tuple[str, ...]:
        """Those of a host that may be asked. Behind a proxy, which resolves names itself, none is no fault."""
        _, name, port = where
        try:
            found = await _resolved(name, port)
        except (OSError, ValueError) as fault:
            if proxied:
                return ()
            raise httpx.ConnectError(f"no such host: {name}") from fault
        may = self._allowed
        named = may.name(name, port)
        fit = [ip for ip in found if named or public(ip) or may.address(ip, port)]
        if not fit:
            raise NotAsked(
                f"{name} is an address inside the house, which no news leads into; "
                "if it is yours, name it in show.toml: [intake] allow_hosts"
            )
        return tuple(str(ip) for ip in fit[:TRIED])


@dataclass(slots=True)
class _Host:
    transport: httpx.AsyncHTTPTransport
    proxied: bool
    addresses: tuple[str, ...] | None = None
    once: asyncio.Lock = field(default_factory=asyncio.Lock)


def origin(url: httpx.URL) -> Origin:
    """Whom a request to `url` asks."""
    return url.scheme, url.raw_host.decode("ascii"), url.port or (443 if url.scheme == "https" else 80)


async def _sent(request: httpx.Request, host: _Host) -> httpx.Response:
    """The answer of the first address that takes the connection; certificates are held against the name."""
    fault: Exception | None = None
    for address in host.addresses or ():
        pinned = httpx.Request(
            request.method,
            request.url.copy_with(host=address),
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": request.url.raw_host.decode("ascii")},
        )
        try:
            return await host.transport.handle_async_request(pinned)
        except (httpx.ConnectError, httpx.ConnectTimeout) as failed:
            if isinstance(failed.__cause__, ssl.SSLError) or "CERTIFICATE" in str(failed):
                raise
            fault = failed
    raise fault or httpx.ConnectError("no address")


async def _resolved(host: str, port: int) -> Sequence[IpAddress]:
    """Every address of `host`, one of either kind first. Raises OSError.

    A thread of its own, which nobody waits for at the end: a resolver may take longer than all of intake.
    """
    loop, answer = asyncio.get_running_loop(), list[IpAddress | Exception]()
    done = loop.create_future()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answer.extend(dict.fromkeys(ipaddress.ip_address(each[4][0]) for each in found))
        except (OSError, ValueError) as fault:
            answer.append(fault)
        with suppress(RuntimeError):  # the intake is over
            loop.call_soon_threadsafe(tell)

    def tell() -> None:
        if not done.done():
            done.set_result(None)

    threading.Thread(target=ask, name=f"resolve {host[:40]}", daemon=True).start()
    await done
    addresses = [each for each in answer if not isinstance(each, Exception)]
    if not addresses:
        raise next((each for each in answer if isinstance(each, Exception)), OSError("no address"))
    kinds = {each.version: each for each in reversed(addresses)}
    first = sorted(kinds.values(), key=lambda each: each.version)
    return [*first, *(each for each in addresses if each not in first)]
