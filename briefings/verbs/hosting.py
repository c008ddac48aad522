"""What listeners get from the show's own address: whether anything, whose, how long yet, and at what hour it thinks we
are."""

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import httpx

PATIENCE_S = 6.0
"""For each step of asking: whoever asks the doctor is waiting."""
FEED_BYTES = 16_000_000
"""No feed is longer, and no other answer is read to its end."""
SOON_DAYS = 14
"""A certificate that ends earlier should have been renewed by itself by now."""
APART_S = 300
"""So far may two clocks be from each other."""


def ask_host(feed_url: str, newest: str, now: datetime) -> Iterator[tuple[str, str]]:
    """Ask for the feed as an app does; what is wrong, as a name and a sentence with what to do.

    `newest`: the edition that listeners should find in it, as its slug; empty: none was published yet. `now` must know
    its zone. Blocks for some seconds at most where nobody answers.
    """
    try:
        with httpx.stream("GET", feed_url, timeout=PATIENCE_S, follow_redirects=True) as answer:
            yield from _certificate(answer, now)
            yield from _clock(answer, now)
            if answer.status_code != 200:
                told = f"{feed_url} answers {answer.status_code}; is public/ what the web server shows there?"
                yield "address", told if newest else f"{told} (nothing was published yet)"
                return
            body = _beginning(answer)
    except httpx.ConnectError as fault:
        yield "address", _unreached(feed_url, fault)
        return
    except (httpx.HTTPError, httpx.InvalidURL) as fault:
        yield (
            "address",
            f"{feed_url} does not answer as it should ({fault or type(fault).__name__}); look at the host",
        )
        return
    if newest and f"/{newest}/".encode() not in body:
        yield (
            "host",
            f"{newest} is on air, but not in {feed_url}: copy public/ there (docs/hosting.md), feed.xml last, and see "
            "whether something keeps an old copy on the way",
        )


def _beginning(answer: httpx.Response) -> bytes:
    body = bytearray()
    for block in answer.iter_bytes():
        body += block
        if len(body) > FEED_BYTES:
            break
    return bytes(body)


def _unreached(feed_url: str, fault: httpx.ConnectError) -> str:
    cause: BaseException | None = fault
    while cause is not None and not isinstance(cause, ssl.SSLCertVerificationError):
        cause = cause.__cause__ or cause.__context__
    if cause is not None:
        return (
            f"{feed_url}: apps refuse its certificate ({cause.verify_message}); renew it at the host, and see why it "
            "was not renewed by itself"
        )
    host = urlsplit(feed_url).hostname
    return (
        f"{feed_url} is out of reach ({fault}); does {host} stand in the DNS, and is the web server running?"
    )


def _certificate(answer: httpx.Response, now: datetime) -> Iterator[tuple[str, str]]:
    talk = answer.extensions["network_stream"].get_extra_info("ssl_object")
    ends = (talk.getpeercert() or {}).get("notAfter") if talk is not None else None
    if ends is None:
        return
    left = datetime.fromtimestamp(ssl.cert_time_to_seconds(ends), UTC) - now
    if left.days < SOON_DAYS:
        told = f"the certificate of {answer.url.host} ends in {max(0, left.days)} days; renew it before"
        yield "certificate", f"{told}, and see why it was not renewed by itself"


def _clock(answer: httpx.Response, now: datetime) -> Iterator[tuple[str, str]]:
    try:
        theirs = parsedate_to_datetime(answer.headers["date"])
    except (KeyError, ValueError):
        return
    age_s = int(answer.headers["age"]) if answer.headers.get("age", "").isdecimal() else 0
    apart_s = (now - theirs.astimezone(UTC)).total_seconds() - age_s
    if abs(apart_s) > APART_S:
        way = "ahead of" if apart_s > 0 else "behind"
        yield (
            "clock",
            f"this machine's clock is {abs(apart_s) / 60:.0f} minutes {way} that of {answer.url.host}; editions would "
            "be dated by it: let it be set by the network (timedatectl set-ntp true)",
        )
