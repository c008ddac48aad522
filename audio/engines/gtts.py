"""Google Translate's voice through gTTS: a native Indonesian one, over the network, without a promise.

The service takes 100 characters a request and fails in silence: a page of HTML, broken base64 or nothing at all
come with status 200, and a refusal in the middle leaves a sound that only ends too soon. So each clause is its own
request, decoded and measured against its letters before it counts; the cuts are trimmed and given pauses of ours.

The text goes to Google. It knows one pace: an utterance's rate is not heeded.

Settings: `tld` (the Google domain), `timeout_s`, `interval_s` (the least from one request or answer to the next
request, of all speakers together), `wait_s` (before the second attempt; doubled for each one after it).
"""

import itertools
import time
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any

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

MOST_LETTERS = 95
"""Of the service's 100; gTTS may add a space behind a mark."""
PAUSES_S = {".": 0.40, "!": 0.40, "?": 0.40, "…": 0.40, ";": 0.25, ":": 0.22, "—": 0.22, ",": 0.18}
"""After a clause, by the mark that ends it."""
PAUSE_BETWEEN_WORDS_S = 0.03
PACE = Pace(0.065, 0.45)
"""By what is known of the voice; it could not be measured where this was written, without a network."""


MOST_BYTES = 4_000_000
"""Of one answer; a clause takes a tenth of a million."""
MOST_REDIRECTS = 3
INSTEAD = "wait, or read with espeak or kokoro"


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
            # gTTS itself does not heed NO_PROXY
            reach(self._host, 443, 2.9, heed_no_proxy=False)
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
        from gtts import gTTS, gTTSError

        request = gTTS(text, tld=self._tld, lang="id", lang_check=False, timeout=self._timeout_s)
        bounds = _Bounds(request, 2.5 * self._timeout_s)
        queue = turns(self._host)
        queue.take(self._interval_s)
        try:
            # the library's time-out is for each read; a server that drips would be waited for for ever
            sound = within(3 * self._timeout_s, lambda: b"".join(request.stream()))
        except gTTSError as error:
            refusal = _refusal(error, bounds.start)
            if refusal.retry_after_s <= LONGEST_WAIT_S:  # beyond, this edition is read by another engine
                queue.rest(refusal.retry_after_s)
            raise refusal from error
        except (TimeoutError, OSError) as error:
            raise Refused(f"no whole answer came from {self._host} ({one_line(str(error))})", True) from error
        except ValueError as error:
            raise UnreadableSound("is broken on its way") from error
        finally:
            queue.rest(self._interval_s)
        if not sound and (told := said_instead(bounds.start)):
            raise UnreadableSound(f"is no sound but {told}; {INSTEAD}")
        return sound


class _Bounds:
    """Keeps a request of the library's from reading without end, and remembers how the answer began.

    The library reads whatever comes into memory and follows thirty redirects; requests' own hooks are the way in.
    """

    def __init__(self, request: Any, patience_s: float) -> None:
        self.start = b""
        self.until_s = time.monotonic() + patience_s
        self._answers = itertools.count()
        prepare = getattr(request, "_prepare_requests", None)
        if prepare is None:  # another gTTS; its answers are then read as it reads them
            return

        def prepared() -> Any:
            orders = prepare()
            for order in orders:
                order.register_hook("response", self._meet)
            return orders

        request._prepare_requests = prepared

    def _meet(self, response: Any, **_: object) -> None:
        import requests

        if next(self._answers) > MOST_REDIRECTS:
            response.close()
            raise requests.TooManyRedirects("it sends from one address to the next")
        response.raw = _Bounded(response.raw, self)


class _Bounded:
    """An answer's raw stream that ends in an error where it is too long, or takes too long."""

    def __init__(self, raw: Any, bounds: _Bounds) -> None:
        self._raw = raw
        self._bounds = bounds

    def __getattr__(self, name: str) -> Any:
        return getattr(self._raw, name)

    def stream(self, size: int, decode_content: bool) -> Iterator[bytes]:
        """As urllib3's. Raises requests' RequestException."""
        import requests

        self._bounds.start = b""
        count = 0
        for block in self._blocks(size, decode_content):
            count += len(block)
            late = time.monotonic() > self._bounds.until_s
            if late or count > MOST_BYTES:
                self._raw.close()
                too = "does not end" if late else f"has more than {MOST_BYTES / 1e6:.0f} MB"
                raise requests.RequestException(f"the answer {too}")
            self._bounds.start = (self._bounds.start + block)[:4_000]
            yield block

    def _blocks(self, size: int, decode_content: bool) -> Iterator[bytes]:
        # as they come, where urllib3 can: its stream waits until `size` bytes are there
        read1 = getattr(self._raw, "read1", None)
        if read1 is None:
            yield from self._raw.stream(size, decode_content=decode_content)
            return
        while block := read1(size, decode_content=decode_content):
            yield block


def _refusal(error: Any, start: bytes) -> Refused:
    import requests

    response = error.rsp
    if response is None:
        cause = error.__cause__ or error.__context__ or error
        endless = isinstance(cause, requests.TooManyRedirects)
        return Refused(f"the connection failed ({one_line(str(cause))}); {INSTEAD}", passing=not endless)
    if response.status_code == 200:
        return Refused(f"it answered without a sound; {INSTEAD}", passing=True)
    return refused(int(response.status_code), response.headers, said_instead(start), INSTEAD)


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
