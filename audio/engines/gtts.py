"""Google Translate's voice through gTTS: a native Indonesian one, over the network, without a promise.

The service takes 100 characters a request and fails in silence: a page of HTML, broken base64 or nothing at all
come with status 200, and a refusal in the middle leaves a sound that only ends too soon. So each clause is its own
request, decoded and measured against its letters before it counts; the cuts are trimmed and given pauses of ours.

The text goes to Google. It knows one pace: an utterance's rate is not heeded.

Settings: `tld` (the Google domain), `timeout_s`, `interval_s` (the least from one request or answer to the next
request, of all speakers together), `wait_s` (before the second attempt; doubled for each one after it).
"""

import base64
import re
import time
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import soxr

from audio.engine import Clip, Traits, Utterance, Voice
from audio.engines.answers import heard, one_line, said_instead
from audio.engines.clauses import clauses
from audio.engines.joining import join, sentences_heard
from audio.engines.patience import LONGEST_WAIT_S, Patience, Refused, refused
from audio.engines.reach import reach, within
from audio.engines.settings import Settings
from audio.engines.turns import turns
from audio.errors import EngineFailed, EngineUnreachable, UnreadableSound
from audio.sound import Samples, Sound
from scripts.rundown import Pace
from scripts.text.published import published

if TYPE_CHECKING:  # loaded when the service is asked
    from requests import PreparedRequest, Response

MOST_LETTERS = 95
"""Of the service's 100; gTTS may add a space behind a mark."""
PAUSES_S = {".": 0.40, "!": 0.40, "?": 0.40, "…": 0.40, ";": 0.25, ":": 0.22, "—": 0.22, ",": 0.18}
"""After a clause, by the mark that ends it."""
PAUSE_BETWEEN_WORDS_S = 0.03
PACE = Pace(0.065, 0.45)
"""By what is known of the voice; it could not be measured where this was written, without a network."""


MOST_BYTES = 4_000_000
"""Of one answer; a clause takes a tenth of a million."""
BLOCK: Final = 1 << 16
MARK: Final = b"jQ1olc"
"""Of the line that holds the sound."""
_BASE64: Final = re.compile(rb'jQ1olc","\[\\"([^"\\]{0,4000000}+)')
INSTEAD = "wait, or read with espeak or kokoro"
UNTRUSTED = (
    "somebody may be listening in; where your own network looks into connections, name its certificate in "
    "REQUESTS_CA_BUNDLE"
)


class Gtts:
    """One request a clause, politely, each answer checked."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        given = Settings("gtts", settings, ("tld", "timeout_s", "interval_s", "wait_s"))
        self._tld = given.text("tld", "com")
        self._host = f"translate.google.{self._tld}"
        self._timeout_s = given.number("timeout_s", 10.0, 0.01, 600)
        self._interval_s = given.number("interval_s", 0.25, 0, 600)
        self._patience = Patience("gtts", given.number("wait_s", 1.0, 0, 600))
        self.traits = Traits(
            name="gtts",
            alphabet="respelling",
            voices=(Voice("id", "female", PACE, "a native voice; sends the text to Google"),),
            version=f"{_version()}, {self._tld}",
            processes=2,
            own_process=False,
            network=True,
        )

    def check(self) -> None:
        """Try to connect, for 3 s at most. Raises EngineUnreachable."""
        try:
            reach(self._host, 443, 2.9)
        except OSError as error:
            reason = (
                f"no connection to {self._host} ({error}); check the network, or read with espeak or kokoro"
            )
            raise EngineUnreachable("gtts", reason) from error

    def speak(self, utterance: Utterance) -> Clip:
        """Say it clause by clause. Raises EngineUnreachable without a network, EngineFailed for bad answers."""
        said = list(clauses(utterance.notation, MOST_LETTERS))
        sounds = [self._clause(clause.text) for clause in said]
        if not sounds:
            raise EngineFailed("gtts", "there is nothing in this line that it can say", final=True)
        rate = sounds[0].rate
        pauses_s = [PAUSES_S.get(clause.mark, PAUSE_BETWEEN_WORDS_S) for clause in said]
        pieces = [(_at(sound, rate), pause_s) for sound, pause_s in zip(sounds, pauses_s, strict=True)]
        whole, spans = join(pieces, rate)
        return Clip(Sound(whole, rate), tuple(sentences_heard(utterance.text, said, spans, rate)))

    def _clause(self, text: str) -> Sound:
        return self._patience.ask(lambda: heard(self._fetch(text), text))

    def _fetch(self, text: str) -> bytes:
        """Raises Refused, or UnreadableSound when the answer is broken."""
        from gtts import gTTS

        orders = gTTS(text, tld=self._tld, lang="id", lang_check=False)._prepare_requests()
        queue = turns(self._host)
        queue.take(self._interval_s)
        try:
            # the time-out of a request is for each read; a server that drips would be waited for for ever
            until_s = time.monotonic() + 2.5 * self._timeout_s
            answers = within(
                3 * self._timeout_s, lambda: [_answer(order, self._timeout_s, until_s) for order in orders]
            )
        except Refused as refusal:
            if refusal.retry_after_s <= LONGEST_WAIT_S:  # beyond, this edition is read by another engine
                queue.rest(refusal.retry_after_s)
            raise
        except (TimeoutError, OSError) as error:
            raise Refused(f"no whole answer came from {self._host} ({one_line(str(error))})", True) from error
        finally:
            queue.rest(self._interval_s)
        return b"".join(map(_sound, answers))


def _answer(order: "PreparedRequest", timeout_s: float, until_s: float) -> bytes:
    """What the service answers to `order`. Raises Refused.

    The library makes the orders, and the sending is ours: its own takes any certificate, reads whatever comes into
    memory and follows thirty redirects. Trusted is what certifi trusts, or REQUESTS_CA_BUNDLE where that is set.
    """
    import requests
    from urllib3.exceptions import HTTPError

    try:
        with requests.Session() as session:
            surroundings = session.merge_environment_settings(order.url, {}, True, True, None)
            with session.send(order, timeout=timeout_s, allow_redirects=False, **surroundings) as response:
                if response.is_redirect:  # followed, it would be asked for a page, without the text
                    where = one_line(published(response.headers["Location"]))
                    raise Refused(f"it sends on to {where}; {INSTEAD}", passing=False)
                body = _read(response, until_s)
                if response.status_code != 200:
                    raise refused(response.status_code, response.headers, said_instead(body), INSTEAD)
                return body
    except requests.exceptions.SSLError as error:
        if "CERTIFICATE_VERIFY_FAILED" in str(error):
            raise Refused(
                f"its certificate is not trusted: {UNTRUSTED}; or read with espeak or kokoro", False
            ) from error
        raise Refused(f"the connection failed ({one_line(str(error))}); {INSTEAD}", passing=True) from error
    except (requests.RequestException, HTTPError) as error:
        raise Refused(f"the connection failed ({one_line(str(error))}); {INSTEAD}", passing=True) from error


def _read(response: "Response", until_s: float) -> bytes:
    """The whole answer, if it is neither too long nor too slow. Raises requests' RequestException."""
    import requests

    body = bytearray()
    for block in _blocks(response.raw):
        body += block
        late = time.monotonic() > until_s
        if late or len(body) > MOST_BYTES:
            too = "does not end" if late else f"has more than {MOST_BYTES / 1e6:.0f} MB"
            raise requests.RequestException(f"the answer {too}")
    return bytes(body)


def _blocks(raw: Any) -> Iterator[bytes]:
    # as they come, where urllib3 can: its stream waits until a block is full
    read1 = getattr(raw, "read1", None)
    if read1 is None:
        yield from raw.stream(BLOCK, decode_content=True)
        return
    while block := read1(BLOCK, decode_content=True):
        yield block


def _sound(answer: bytes) -> bytes:
    """The sound in an answer of the service: lines of JSON within JSON. Raises UnreadableSound."""
    found = [match[1] for line in answer.split(b"\n") if MARK in line and (match := _BASE64.search(line))]
    if not found and MARK not in answer:
        what = told if (told := said_instead(answer)) else "an answer without one"
        raise UnreadableSound(f"is no sound but {what}; {INSTEAD}")
    try:
        return b"".join(base64.b64decode(each) for each in found)
    except ValueError as error:
        raise UnreadableSound("is broken on its way") from error


def _at(sound: Sound, rate: int) -> Samples:
    """Nothing promises that two answers run at one rate."""
    if sound.rate == rate:
        return sound.samples
    return np.asarray(soxr.resample(sound.samples, sound.rate, rate), np.float32)


def _version() -> str:
    try:
        return f"gTTS {version('gTTS')}"
    except PackageNotFoundError:
        return "gTTS"
