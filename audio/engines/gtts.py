"""Google Translate's voice through gTTS: a native Indonesian one, over the network, without a promise.

The service takes 100 characters a request and fails in silence: a page of HTML, broken base64 or nothing at all
come with status 200, and a refusal in the middle leaves a sound that only ends too soon. So each clause is its own
request, decoded and measured against its letters before it counts; the cuts are trimmed and given pauses of ours.

The text goes to Google. It knows one pace: an utterance's rate is not heeded.

Settings: `tld` (the Google domain), `timeout_s`, `interval_s` (from one answer to the next request), `wait_s`
(before the second attempt; doubled for each one after it).
"""

import time
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from audio.engine import Clip, Traits, Utterance, Voice
from audio.engines.answers import Refused, heard, patiently, refused
from audio.engines.clauses import clauses
from audio.engines.joining import join, sentences_heard
from audio.engines.reach import reach, within
from audio.errors import EngineFailed, EngineUnreachable, UnreadableSound
from audio.sound import Sound
from scripts.rundown import Pace

MOST_LETTERS = 95
"""Of the service's 100; gTTS may add a space behind a mark."""
PAUSES_S = {".": 0.40, "!": 0.40, "?": 0.40, "…": 0.40, ";": 0.25, ":": 0.22, "—": 0.22, ",": 0.18}
"""After a clause, by the mark that ends it."""
PAUSE_BETWEEN_WORDS_S = 0.03
PACE = Pace(0.065, 0.45)
"""By what is known of the voice; it could not be measured where this was written, without a network."""


class Gtts:
    """One request a clause, politely, each answer checked."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        settings = settings or {}
        self._tld = settings.get("tld", "com")
        self._timeout_s = float(settings.get("timeout_s", 10.0))
        self._interval_s = float(settings.get("interval_s", 0.25))
        self._wait_s = float(settings.get("wait_s", 1.0))
        self._last_answer_s = 0.0
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
        host = f"translate.google.{self._tld}"
        try:
            reach(host, 443, 2.9)
        except OSError as error:
            reason = f"no connection to {host} ({error}); check the network, or read with espeak or kokoro"
            raise EngineUnreachable("gtts", reason) from error

    def speak(self, utterance: Utterance) -> Clip:
        """Say it clause by clause. Raises EngineUnreachable without a network, EngineFailed for bad answers."""
        said = list(clauses(utterance.notation, MOST_LETTERS))
        sounds = [self._clause(clause.text) for clause in said]
        if not sounds:
            raise EngineFailed("gtts", "there is nothing in this line that it can say")
        rate = sounds[0].rate
        if any(sound.rate != rate for sound in sounds):
            raise EngineFailed("gtts", "its answers differ in sampling rate")
        pauses_s = [PAUSES_S.get(clause.mark, PAUSE_BETWEEN_WORDS_S) for clause in said]
        pieces = [(sound.samples, pause_s) for sound, pause_s in zip(sounds, pauses_s, strict=True)]
        whole, spans = join(pieces, rate)
        return Clip(Sound(whole, rate), tuple(sentences_heard(utterance.text, said, spans, rate)))

    def _clause(self, text: str) -> Sound:
        def ask() -> Sound:
            self._be_polite()
            return heard(self._fetch(text), text)

        return patiently("gtts", ask, self._wait_s)

    def _be_polite(self) -> None:
        wait_s = self._last_answer_s + self._interval_s - time.monotonic()
        if wait_s > 0:
            time.sleep(wait_s)

    def _fetch(self, text: str) -> bytes:
        """Raises Refused, or UnreadableSound when the answer is broken."""
        from gtts import gTTS, gTTSError

        request = gTTS(text, tld=self._tld, lang="id", lang_check=False, timeout=self._timeout_s)
        try:
            # the library's time-out is for each read; a server that drips would be waited for for ever
            return within(3 * self._timeout_s, lambda: b"".join(request.stream()))
        except gTTSError as error:
            raise _refusal(error.rsp, error) from error
        except (TimeoutError, OSError) as error:
            raise Refused(f"no whole answer ({error})", passing=True) from error
        except ValueError as error:
            raise UnreadableSound("is broken on its way") from error
        finally:
            self._last_answer_s = time.monotonic()


def _refusal(response: Any, error: Exception) -> Refused:
    if response is None:
        return Refused(
            f"the connection failed ({error.__cause__ or error.__context__ or error})", passing=True
        )
    if response.status_code == 200:
        return Refused("it answered without a sound", passing=True)
    return refused(int(response.status_code), str(response.headers.get("Retry-After", "")))


def _version() -> str:
    try:
        return f"gTTS {version('gTTS')}"
    except PackageNotFoundError:
        return "gTTS"
