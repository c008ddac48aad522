"""Microsoft Edge's read-aloud voices through edge-tts: native, with word times, over the network, often refused.

The text goes to Microsoft. Needs the extra `[edge]`. Settings: `timeout_s`, `wait_s`.
"""

from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from urllib.request import getproxies

from audio.engine import Clip, Mark, Traits, Utterance, Voice
from audio.engines.answers import heard, one_line
from audio.engines.patience import Patience, Refused
from audio.engines.reach import reach, within
from audio.engines.settings import Settings
from audio.engines.words import sentence_marks, word_marks
from audio.errors import EngineUnreachable, UnreadableSound
from audio.formats.decode import ANSWER, decode
from audio.sound import Sound
from scripts.rundown import Pace

HOST = "speech.platform.bing.com"
REMEDY = "pip install 'briefings[edge]'"
INSTEAD = "update edge-tts, or read with espeak or kokoro"
TICKS = 10_000_000
"""The service counts in tenths of a microsecond."""
PACE = Pace(0.065, 0.45)
"""As other native voices; it could not be measured where this was written, without a network."""


class Edge:
    """One request a line."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        given = Settings("edge", settings, ("timeout_s", "wait_s"))
        self._timeout_s = round(given.number("timeout_s", 15, 1, 600))  # edge-tts takes whole seconds
        self._patience = Patience("edge", given.number("wait_s", 1.0, 0, 600))
        self.traits = Traits(
            name="edge",
            alphabet="respelling",
            voices=(
                Voice("id-ID-ArdiNeural", "male", PACE, "a native voice; sends the text to Microsoft"),
                Voice("id-ID-GadisNeural", "female", PACE, "a native voice; sends the text to Microsoft"),
            ),
            version=_version(),
            processes=2,
            own_process=False,
            network=True,
        )

    def check(self) -> None:
        """See that edge-tts is installed and its host answers, for 3 s at most. Raises EngineUnreachable."""
        _installed()
        try:
            reach(HOST, 443, 2.9)
        except OSError as error:
            reason = f"no connection to {HOST} ({error}); check the network, or read with espeak or kokoro"
            raise EngineUnreachable("edge", reason) from error

    def speak(self, utterance: Utterance) -> Clip:
        """Say it. Raises EngineUnreachable or EngineFailed."""
        _installed()
        marks: list[Mark] = []

        def ask() -> Sound:
            answer, found = self._fetch(utterance)
            heard(
                answer, utterance.notation, utterance.rate
            )  # the check alone: marks count from the untrimmed start
            marks[:] = found
            return decode(answer, ANSWER)

        sound = self._patience.ask(ask)
        words = word_marks(utterance.text, utterance.notation, marks, sound.seconds)
        return Clip(sound, (*words, *sentence_marks(utterance.text, words, sound.seconds)))

    def _fetch(self, utterance: Utterance) -> tuple[bytes, list[Mark]]:
        # by name, since it is an extra: mypy must pass without it
        edge_tts = import_module("edge_tts")
        refusal: type[Exception] = import_module("edge_tts.exceptions").EdgeTTSException

        request = edge_tts.Communicate(
            utterance.notation,
            utterance.voice,
            rate=f"{round((utterance.rate - 1) * 100):+d}%",
            boundary="WordBoundary",
            proxy=getproxies().get("https"),
            connect_timeout=self._timeout_s,
            receive_timeout=self._timeout_s,
        )

        def listen() -> tuple[bytes, list[Mark]]:
            sound = bytearray()
            marks: list[Mark] = []
            for chunk in request.stream_sync():
                if chunk["type"] == "audio":
                    sound += chunk["data"]
                elif chunk["type"] == "WordBoundary":
                    start_s = chunk["offset"] / TICKS
                    marks.append(Mark(start_s, start_s + chunk["duration"] / TICKS, chunk["text"], "word"))
                if len(sound) > ANSWER.max_bytes:
                    raise UnreadableSound(f"has more than {ANSWER.max_bytes / 1e6:.0f} MB")
            return bytes(sound), marks

        try:
            return within(4 * self._timeout_s, listen)
        except UnreadableSound:
            raise
        except refusal as error:
            raise Refused(f"the service refused ({_named(error)}); {INSTEAD}", passing=True) from error
        except Exception as error:  # aiohttp's exceptions, and whatever lies below them
            raise Refused(f"the connection failed ({_named(error)}); {INSTEAD}", passing=True) from error


def _named(error: Exception) -> str:
    said = one_line(str(error))
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _installed() -> None:
    if find_spec("edge_tts") is None:
        raise EngineUnreachable("edge", f"edge-tts is not installed; {REMEDY}")


def _version() -> str:
    try:
        return f"edge-tts {version('edge-tts')}"
    except PackageNotFoundError:
        return "edge-tts"
