"""How an address is published: without who may ask for it, and without keys.

This is the one place that says so. An article gets its address through it, and so do messages, notices and links of
any kind; what is only to be fetched stays as it was given.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote, unquote, unquote_plus

_SCHEME: Final = re.compile(r"\s*[a-z][a-z0-9+.-]{0,20}:[\\/]{2,4}", re.IGNORECASE)
_ENDS: Final = re.compile(r"[/\\?#]")
_HOST: Final = re.compile(r"(?:\[[^\[\]]{0,60}\]|[^:\[\]]{0,260})(?::\d{0,6})?")
_BETWEEN: Final = re.compile(r"([&;?])")
_WORDS: Final = re.compile(r"[A-Z]{2,40}(?![a-z])|[A-Z]?[a-z]{1,80}|[A-Z]")
_SECRET_WORDS: Final = frozenset(
    {
        "token", "tokens", "key", "apikey", "secret", "password", "passwd", "passphrase", "passwort", "pass",
        "pwd", "sandi", "auth", "authorization", "oauth", "sig", "signature", "session", "sessionid", "sessid",
        "sid", "jwt", "bearer", "credential", "credentials", "hmac", "otp", "csrf", "xsrf",
    }
)  # fmt: skip
_SECRET_NAMES: Final = frozenset({"code", "authcode", "kunci", "hdnts", "hdnea", "ticket", "asctoken"})
_SECRET_STARTS: Final = ("xamz", "xgoog", "xoss", "xcos")
_SECRET_ENDS: Final = (
    "token", "apikey", "accesskey", "authkey", "secretkey", "userkey", "feedkey", "secret", "password", "passwd",
    "sessionid", "sessid", "signature",
)  # fmt: skip
_IN_TEXT: Final = re.compile(r"[a-z][a-z0-9+.-]{0,20}+:[\\/]{2,4}[^\s<>\"“”]{1,4000}+", re.IGNORECASE)
_BEHIND: Final = re.compile(r"[.,:;!?)\]}'’`|]{1,20}+$")
_ASKED: Final = re.compile(r"([?&;])([\w.\[\]%-]{1,60}+)=[^&;\s\"'<>#]{0,4000}+")
_NAMED_SO: Final = r"(?:[\w-]{0,30}(?:password|passwd|secret|api[_-]?key|access[_-]?key|token)|kata sandi)"
_SAID: Final = re.compile(
    # set to it; or said of it behind a colon, in quotes or with a figure: "password: unknown setting" is no password
    rf"\b({_NAMED_SO}[\"']?\s{{0,2}}=\s{{0,2}}[\"']?|{_NAMED_SO}[\"']?:\s{{0,2}}(?:[\"'](?=\S)|(?=[^\s\d]{{0,60}}\d))"
    r"|authorization[\"']?\s{0,2}[=:]\s{0,2}[\"']?(?:bearer |basic )?|bearer (?=\S{12}))"
    r"[^\s\"',;&)]{3,4000}+",
    re.IGNORECASE,
)
"""A secret by the word before it, in somebody else's message."""
_SHORTEST: Final = 3
"""Letters of a value that is looked for within an address."""
_TELLING: Final = 6
"""And of one that is looked for in any text."""
GONE: Final = "…"


@dataclass(frozen=True, slots=True)
class Secrets:
    """What is known to be secret, by its value: never shown, not even as its own representation."""

    values: tuple[str, ...] = field(default=(), repr=False)

    @staticmethod
    def of(settings: Mapping[str, str]) -> "Secrets":
        """The values of `settings` that are called as secrets are, and the passwords in their addresses and commands;
        a name that ends in "_env" says only where one stands."""
        named = [value for name, value in settings.items() if is_secret(name) and not name.endswith("_env")]
        named += [secret for value in settings.values() for secret in _in_command(value)]
        return Secrets(tuple(named)).and_of(word for value in settings.values() for word in value.split())

    def and_of(self, addresses: Iterable[str]) -> "Secrets":
        """These, and the passwords of `addresses`."""
        found = list(self.values)
        for address in addresses:
            _, user, _ = _parted(address)
            found += [each for each in (user.partition(":")[2],) if each]
        spelled = (each for value in found for each in (value, unquote(value)) if each)
        return Secrets(tuple(dict.fromkeys(spelled)))

    def address(self, address: str) -> str:
        """`address` as it is published; whole, letter by letter, where it holds nothing secret.

        Who asks is left out, and so are the parts of its query and its fragment that are called as keys are or hold
        one of these values. A value within the path or the host becomes "…": that address leads nowhere.
        """
        scheme, user, rest = _parted(address)
        if not scheme:
            return address
        host, way, asked, part = _split(rest)
        ways = [self._hidden(each) for n, each in enumerate(way.split(";")) if not n or not self._keeps(each)]
        shown = f"{self._hidden(host)}{';'.join(ways)}"
        shown += "".join(
            f"{mark}{kept}" for mark, some in (("?", asked), ("#", part)) if (kept := self._asked(some, mark))
        )
        if not user and shown == rest.rstrip("?#"):
            return address
        return f"{scheme}{shown}"

    def text(self, text: str) -> str:
        """`text` with every address in it as it is published, and without these values."""
        if "://" in text or "\\\\" in text:
            text = _IN_TEXT.sub(self._within, text)
        if "=" in text:
            text = _ASKED.sub(
                lambda found: f"{found[1]}{GONE}" if is_secret(unquote(found[2])) else found[0], text
            )
        text = _SAID.sub(rf"\1{GONE}", text)
        for value in sorted(self.values, key=len, reverse=True):
            if len(value) >= _TELLING:
                text = text.replace(value, GONE)
        return text

    def _within(self, found: re.Match[str]) -> str:
        behind = _BEHIND.search(found[0])
        end = behind.start() if behind else len(found[0])
        return self.address(found[0][:end]) + found[0][end:]

    def _asked(self, asked: str, mark: str) -> str:
        """A query, or a fragment that is written like one, without its secret parts."""
        if mark == "#" and "=" not in asked:
            return self._hidden(asked)
        kept, before = "", ""
        for piece in _BETWEEN.split(asked):
            if piece in ("&", ";", "?"):
                before = piece
            elif piece and not self._keeps(piece):
                kept += (before if kept else "") + self._nested(piece)
        return kept

    def _keeps(self, piece: str) -> bool:
        """Whether "name=value" holds a secret."""
        name, set_, value = piece.partition("=")
        if set_ and is_secret(unquote_plus(name)):
            return True
        plain = {piece, unquote(piece), unquote_plus(piece), unquote_plus(value)}
        return any(
            (len(secret) >= _SHORTEST and any(secret in each for each in plain)) or secret in (value, *plain)
            for secret in self.values
        )

    def _nested(self, piece: str) -> str:
        """An address within an address is one, too."""
        name, set_, value = piece.partition("=")
        inner = unquote(value)
        if not set_ or not _SCHEME.match(inner) or (shown := self.address(inner)) == inner:
            return piece
        return f"{name}={quote(shown, safe='')}"

    def _hidden(self, text: str) -> str:
        for value in sorted(self.values, key=len, reverse=True):
            if len(value) >= _SHORTEST:
                for spelled in (value, quote(value, safe=""), quote(value)):
                    text = text.replace(spelled, GONE)
        return text


NONE: Final = Secrets()


def published(address: str) -> str:
    """`address` as it is published, where no value is known to be secret; see `Secrets.address`."""
    return NONE.address(address) if ":" in address else address


def told(text: str) -> str:
    """`text` as it may be told: every address in it as it is published."""
    return NONE.text(text)


def is_secret(name: str) -> bool:
    """Whether a part of a query, or a setting, is called as secrets are: "token", "apiKey", "X-Amz-Signature"."""
    words = [word.lower() for word in _WORDS.findall(name)]
    whole = "".join(words)
    return (
        whole in _SECRET_NAMES
        or whole.startswith(_SECRET_STARTS)
        or whole.endswith(_SECRET_ENDS)
        or not _SECRET_WORDS.isdisjoint(words)
    )


def _in_command(command: str) -> Iterator[str]:
    """What follows "--password", "TOKEN=" and their kin among the words of `command`."""
    awaited = False
    for word in command.split():
        name, set_, value = word.partition("=")
        if set_ and is_secret(name) and "://" not in name:
            yield value.strip("\"'")
        elif awaited and not word.startswith("-"):
            yield word.strip("\"'")
        awaited = not set_ and word.startswith("-") and is_secret(word)


def _parted(address: str) -> tuple[str, str, str]:
    """The scheme with its slashes, who asks, and the rest; the scheme is empty where it is no address."""
    found = _SCHEME.match(address)
    if not found:
        return "", "", address
    rest = address[found.end() :]
    end = _ENDS.search(rest)
    authority = rest[: end.start()] if end else rest
    # a password may hold a slash that nobody has escaped; what stands before it is no host with its port then
    until = authority if "@" in authority or _HOST.fullmatch(authority) else rest
    user, at, _ = until.rpartition("@")
    return found[0], user, rest[len(user) + 1 :] if at else rest


def _split(rest: str) -> tuple[str, str, str, str]:
    """Host with its port, path, query and fragment."""
    rest, _, part = rest.partition("#")
    rest, _, asked = rest.partition("?")
    end = _ENDS.search(rest)
    host, way = (rest[: end.start()], rest[end.start() :]) if end else (rest, "")
    return host, way, asked, part
