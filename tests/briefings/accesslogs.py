"""Access logs as servers write them, of requests that a test has made up."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

NIGHT = datetime(2026, 11, 27, 23, 0, tzinfo=UTC)
"""Saturday 28 November 2026, 06.00 in Jakarta."""
SOUND = "warta-2026-11-28-pagi-0a1b2c3d.mp3"
WHOLE, MINUTE = 4_800_000, 1_000_000


@dataclass(frozen=True)
class Asked:
    """One request; by itself it is a download."""

    seconds: float = 0
    """After NIGHT."""
    address: str = "203.0.113.7"
    agent: str = "AntennaPod/3.5.0"
    method: str = "GET"
    target: str = f"/episodes/2026-11-28-pagi/{SOUND}"
    status: int = 200
    bytes: int = WHOLE
    span: tuple[int, int] | None = None
    """First and last byte that were asked for."""
    forwarded: str = ""
    prefetch: bool = False

    @property
    def at(self) -> datetime:
        return NIGHT + timedelta(seconds=self.seconds)

    @property
    def range(self) -> str:
        return f"bytes={self.span[0]}-{self.span[1]}" if self.span else "-"


Writer = Callable[[Asked], str]


def _time(at: datetime) -> str:
    return at.strftime("%d/%b/%Y:%H:%M:%S +0000")


def _request(asked: Asked) -> str:
    return f'"{asked.method} {asked.target} HTTP/1.1"'


def common(asked: Asked) -> str:
    """Apache's oldest: no agents."""
    return f"{asked.address} - - [{_time(asked.at)}] {_request(asked)} {asked.status} {asked.bytes or '-'}"


def combined(asked: Asked) -> str:
    """What nginx and Apache write of their own accord."""
    agent = asked.agent.replace("\\", "\\\\").replace('"', '\\"')
    return f'{common(asked)} "-" "{agent}"'


def nginx_main(asked: Asked) -> str:
    return f'{combined(asked)} "{asked.forwarded or "-"}"'


def nginx_range(asked: Asked) -> str:
    """As docs/listeners.md advises."""
    return f'{nginx_main(asked)} "{asked.range}"'


def apache_vhost(asked: Asked) -> str:
    return f"siaran.example:443 {combined(asked)}"


def caddy(asked: Asked) -> str:
    headers = {"User-Agent": [asked.agent]}
    if asked.span:
        headers["Range"] = [asked.range]
    if asked.prefetch:
        headers["Sec-Purpose"] = ["prefetch"]
    if asked.forwarded:
        headers["X-Forwarded-For"] = [asked.forwarded]
    request = {
        "remote_ip": asked.address, "remote_port": "4711", "client_ip": asked.address, "proto": "HTTP/2.0",
        "method": asked.method, "host": "siaran.example", "uri": asked.target, "headers": headers,
    }  # fmt: skip
    said = {
        "level": "info", "ts": asked.at.timestamp(), "logger": "http.log.access", "msg": "handled request",
        "request": request, "bytes_read": 0, "duration": 0.01, "size": asked.bytes, "status": asked.status,
    }  # fmt: skip
    return json.dumps(said)


def cloudfront(asked: Asked) -> str:
    first, last = (str(each) for each in asked.span) if asked.span else ("-", "-")
    parts = [
        asked.at.strftime("%Y-%m-%d"), asked.at.strftime("%H:%M:%S"), "SIN2-C1", str(asked.bytes), asked.address,
        asked.method, "d1.cloudfront.example", asked.target, str(asked.status), "-", quote(asked.agent), "-", "-",
        "Hit", "abc==", "siaran.example", "https", "200", "0.1", asked.forwarded or "-", "-", "-", "Hit", "HTTP/2.0",
        "-", "-", "4711", "0.1", "Hit", "audio/mpeg", str(asked.bytes), first, last,
    ]  # fmt: skip
    return "\t".join(parts)


def s3(asked: Asked) -> str:
    return (
        f"{'5f' * 32} siaran [{_time(asked.at)}] {asked.address} - 3E57427F3 REST.GET.OBJECT "
        f"{asked.target.lstrip('/')} {_request(asked)} {asked.status} - {asked.bytes or '-'} {WHOLE} 70 10 "
        f'"-" "{asked.agent}" - hostid= SigV4 - - siaran.s3.example TLSv1.2 - -'
    )


WRITERS: Mapping[str, Writer] = {
    "common": common,
    "combined": combined,
    "nginx_main": nginx_main,
    "nginx_range": nginx_range,
    "apache_vhost": apache_vhost,
    "caddy": caddy,
    "cloudfront": cloudfront,
    "s3": s3,
}
RANGES = ("nginx_range", "caddy", "cloudfront")
"""Those that say which part was asked for."""
HEADS: Mapping[str, str] = {
    "cloudfront": "#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem"
    " sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header"
    " cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type"
    " cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type"
    " sc-content-type sc-content-len sc-range-start sc-range-end\n"
}


def written(asked: list[Asked], how: str = "combined") -> bytes:
    """A whole log."""
    return (HEADS.get(how, "") + "".join(f"{WRITERS[how](each)}\n" for each in asked)).encode()
