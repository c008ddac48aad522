"""The mail: letters to readers, each its own, through the newsroom's SMTP server."""

import asyncio
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from briefings.delivery.errors import Undelivered
from briefings.errors import NotInstalled

if TYPE_CHECKING:
    from aiosmtplib import SMTP

PATIENCE_S: Final = 30.0
"""For each part of the talk with the server."""
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
        raise Undelivered("mail", "the server is no address; write smtps://NAME:PASSWORD@HOST")
    return Server(
        parts.hostname,
        port or PORTS[parts.scheme],
        parts.scheme == "smtps",
        unquote(parts.username or ""),
        unquote(parts.password or ""),
    )


def send(
    server: Server, letters: Sequence[tuple[str, EmailMessage]]
) -> Generator[Undelivered | None, None, None]:
    """Send each of `letters` (name, message) over one connection; for each, in their order and as soon as it is
    known, why it was not taken, or None. A server that nobody can talk to has taken none. Raises NotInstalled.

    A password goes to another machine encrypted or not at all.
    """
    try:
        import aiosmtplib  # noqa: F401 - asked for before anything is begun
    except ImportError as fault:
        raise NotInstalled("the newsletter", ["aiosmtplib"], "briefings[newsletter]") from fault
    with asyncio.Runner() as runner:
        talk: SMTP | None = None
        reason: Undelivered | None = None
        try:
            for name, letter in letters:
                if talk is None and reason is None:
                    talk, reason = runner.run(_opened(server))
                if talk is None:
                    assert reason is not None
                    yield Undelivered(name, reason.reason)
                    continue
                outcome = runner.run(_sent(talk, name, letter))
                if outcome is not None and not talk.is_connected:
                    talk = None  # a new one for the next
                yield outcome
        finally:
            if talk is not None:
                runner.run(_closed(talk))


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
        timeout=PATIENCE_S,
    )
    try:
        await talk.connect()
    except aiosmtplib.SMTPAuthenticationError:
        return None, Undelivered("mail", "the server does not know the name, or the password")
    except (aiosmtplib.SMTPException, OSError, ValueError) as fault:
        return None, Undelivered("mail", f"the server is out of reach ({type(fault).__name__})")
    return talk, None


async def _sent(talk: "SMTP", name: str, letter: EmailMessage) -> Undelivered | None:
    import aiosmtplib

    try:
        await talk.send_message(letter)
    except aiosmtplib.SMTPRecipientsRefused as fault:
        codes = sorted({each.code for each in fault.recipients})
        return Undelivered(name, f"the server refused the reader ({', '.join(map(str, codes))})")
    except aiosmtplib.SMTPResponseException as fault:
        return Undelivered(name, f"the server refused the letter ({fault.code})")
    except (aiosmtplib.SMTPException, OSError, ValueError) as fault:
        return Undelivered(name, f"no answer ({type(fault).__name__}); it may have arrived", again=False)
    return None


async def _closed(talk: "SMTP") -> None:
    import aiosmtplib

    with suppress(aiosmtplib.SMTPException, OSError):
        await talk.quit()
    talk.close()
    await asyncio.sleep(0)  # the socket is closed by the loop's next round
