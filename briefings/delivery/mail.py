"""The mail: letters to readers, each its own, through the newsroom's SMTP server."""

import asyncio
import importlib.util
import ssl
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urlsplit

from briefings.delivery.errors import Undelivered
from briefings.errors import NotInstalled

if TYPE_CHECKING:
    from aiosmtplib import SMTP
    from anyio.from_thread import BlockingPortal

PATIENCE_S: Final = 30.0
"""For each part of the talk with the server."""
BREAKS: Final = 3
"""One after the other, and the server is left alone for this time: each costs its patience."""
REFUSALS: Final = 400
LASTING: Final = 500
"""RFC 5321, 4.2.1: 4yz may be taken later, 5yz not as it is."""
PORTS: Final = {"smtp": 587, "smtps": 465}


@dataclass(frozen=True, slots=True)
class Server:
    """Where letters are handed in."""

    host: str
    port: int
    encrypted: bool
    """From the first letter; else STARTTLS."""
    user: str
    password: str = field(repr=False)

    @property
    def here(self) -> bool:
        """Whether it is on this machine."""
        with suppress(ValueError):
            return ip_address(self.host).is_loopback
        return self.host == "localhost"


def server_of(address: str) -> Server:
    """From `smtps://NAME:PASSWORD@HOST` or `smtp://HOST:PORT`; the name and the password are percent-encoded. Raises
    Undelivered, which tells nothing of it."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in PORTS or not parts.hostname:
        raise Undelivered("mail", "the server is no address; write smtps://NAME:PASSWORD@HOST", lasting=True)
    return Server(
        parts.hostname,
        port or PORTS[parts.scheme],
        parts.scheme == "smtps",
        unquote(parts.username or ""),
        unquote(parts.password or ""),
    )


def installed() -> None:
    """Raises NotInstalled."""
    if importlib.util.find_spec("aiosmtplib") is None:
        raise NotInstalled("the newsletter", ["aiosmtplib"], "briefings[newsletter]")


def send(
    server: Server, letters: Sequence[tuple[str, EmailMessage]]
) -> Generator[Undelivered | None, None, None]:
    """Send each of `letters` (name, message) over one connection; for each, in their order and as soon as it is
    known, why it was not taken, or None. A server that nobody can talk to has taken none.

    A password goes to another machine encrypted or not at all.
    """
    from anyio.from_thread import start_blocking_portal

    with start_blocking_portal() as portal:  # the caller may have a loop of its own
        yield from _sent_all(portal, server, letters)


def _sent_all(
    portal: "BlockingPortal", server: Server, letters: Sequence[tuple[str, EmailMessage]]
) -> Generator[Undelivered | None, None, None]:
    talk: SMTP | None = None
    reason: Undelivered | None = None
    breaks = 0
    try:
        for name, letter in letters:
            if talk is None and reason is None:
                talk, reason = portal.call(_opened, server)
            if talk is None:
                assert reason is not None
                yield Undelivered(name, reason.reason, lasting=reason.lasting, shut=reason.shut)
                continue
            outcome = portal.call(_sent, talk, name, letter)
            if outcome is not None and not talk.is_connected:
                talk, breaks = None, breaks + 1  # a new one for the next
                if breaks >= BREAKS:
                    reason = Undelivered("mail", "the server breaks off again and again", shut=True)
            elif outcome is None:
                breaks = 0
            yield outcome
    finally:
        if talk is not None:
            portal.call(_closed, talk)


async def _opened(server: Server) -> "tuple[SMTP | None, Undelivered | None]":
    import aiosmtplib

    start = False if server.encrypted else True if server.user and not server.here else None
    talk = aiosmtplib.SMTP(
        hostname=server.host,
        port=server.port,
        use_tls=server.encrypted,
        start_tls=start,
        username=server.user or None,
        password=server.password or None,
        validate_certs=not server.here,  # one of this machine signs for itself
        timeout=PATIENCE_S,
    )
    try:
        await talk.connect()
    except aiosmtplib.SMTPAuthenticationError as fault:
        return None, Undelivered(
            "mail",
            f"the server does not know the name, or the password ({fault.code})",
            lasting=_lasts(fault.code),
        )
    except aiosmtplib.SMTPConnectResponseError as fault:
        return None, Undelivered("mail", f"the server is not open ({fault.code})", shut=True)
    except (aiosmtplib.SMTPException, OSError, ValueError) as fault:
        causes = [fault, fault.__cause__, fault.__context__]
        if any(isinstance(each, ssl.SSLCertVerificationError) for each in causes):
            reason = "the certificate of the server is none that this machine trusts, or is another's"
        elif start and "STARTTLS" in str(fault):
            reason = "the server does not encrypt (STARTTLS), and gets no password"
        else:
            reason = f"the server is out of reach ({type(fault).__name__})"
        return None, Undelivered("mail", reason, shut=True)
    return talk, None


async def _sent(talk: "SMTP", name: str, letter: EmailMessage) -> Undelivered | None:
    import aiosmtplib

    begun = False
    really = talk.data

    async def data(*asked: Any, **more: Any) -> Any:
        nonlocal begun
        begun = True
        return await really(*asked, **more)

    setattr(talk, "data", data)  # noqa: B010 - mypy; what breaks before it has certainly not arrived
    try:
        await talk.send_message(letter)
    except aiosmtplib.SMTPRecipientsRefused as fault:
        codes = sorted({each.code for each in fault.recipients})
        reason = f"the server refused the reader ({', '.join(map(str, codes))})"
        return Undelivered(name, reason, lasting=all(map(_lasts, codes)))
    except aiosmtplib.SMTPResponseException as fault:
        if fault.code < REFUSALS and begun:  # what it says is no SMTP
            return Undelivered(name, "no answer that can be read; it may have arrived", again=False)
        return Undelivered(name, f"the server refused the letter ({fault.code})", lasting=_lasts(fault.code))
    except (aiosmtplib.SMTPNotSupported, ValueError) as fault:
        reason = f"the server cannot write to such an address ({type(fault).__name__})"
        return Undelivered(name, reason, lasting=True)
    except (aiosmtplib.SMTPException, OSError) as fault:
        talk.close()
        if begun:
            told = f"no answer ({type(fault).__name__}); it may have arrived"
            return Undelivered(name, told, again=False)
        return Undelivered(name, f"the server broke off ({type(fault).__name__})")
    finally:
        del talk.data
    return None


def _lasts(code: int) -> bool:
    return code >= LASTING


async def _closed(talk: "SMTP") -> None:
    import aiosmtplib

    with suppress(aiosmtplib.SMTPException, OSError):
        await talk.quit()
    talk.close()
    await asyncio.sleep(0)  # the socket is closed by the loop's next round
