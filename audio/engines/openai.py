"""Any server that answers POST /v1/audio/speech as OpenAI's does: a model of one's own on the desk, or theirs.

Settings: `url` (with the /v1), `model`, `voices` (names parted by commas, the first is the default), `key_env` (the
environment variable that holds the key; the key itself never stands in show.toml), `timeout_s`, `wait_s`, and the
pace as measured, `seconds_per_letter` and `seconds_per_line`.
"""

import os
from collections.abc import Mapping
from urllib.parse import urlsplit

from audio.decode import ANSWER
from audio.engine import Clip, Mark, Traits, Utterance, Voice
from audio.engines.answers import Refused, heard, patiently, refused
from audio.engines.reach import connect, within
from audio.errors import EngineUnreachable, UnreadableSound
from audio.sound import Sound
from scripts.rundown import Pace

BLOCK = 1 << 16


class OpenAI:
    """One request a line."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        settings = settings or {}
        self._url = settings.get("url", "http://127.0.0.1:8880/v1").rstrip("/")
        self._model = settings.get("model", "tts-1")
        self._key_env = settings.get("key_env", "OPENAI_API_KEY")
        self._timeout_s = float(settings.get("timeout_s", 60.0))
        self._wait_s = float(settings.get("wait_s", 1.0))
        pace = Pace(
            float(settings.get("seconds_per_letter", 0.065)), float(settings.get("seconds_per_line", 0.45))
        )
        names = [name.strip() for name in settings.get("voices", "alloy").split(",") if name.strip()]
        self.traits = Traits(
            name="openai",
            alphabet="respelling",
            voices=tuple(Voice(name, "", pace, f"of {self._url}") for name in names),
            version=f"{self._url} {self._model}",
            processes=2,
            own_process=False,
            network=urlsplit(self._url).hostname not in {"127.0.0.1", "::1", "localhost"},
        )

    def check(self) -> None:
        """Try to connect, for 3 s at most. Raises EngineUnreachable."""
        parts = urlsplit(self._url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise EngineUnreachable("openai", f"its url {self._url!r} is none; give http://host:port/v1")
        port = parts.port or (443 if parts.scheme == "https" else 80)
        try:
            within(2.9, lambda: connect(parts.hostname or "", port, 2.9, parts.scheme))
        except OSError as error:
            raise EngineUnreachable("openai", f"no server at {self._url} ({error}); start it") from error

    def speak(self, utterance: Utterance) -> Clip:
        """Say it. Raises EngineUnreachable or EngineFailed."""
        sound = patiently("openai", lambda: self._ask(utterance), self._wait_s)
        return Clip(sound, (Mark(0.0, sound.seconds, utterance.text, "sentence"),))

    def _ask(self, utterance: Utterance) -> Sound:
        import requests

        try:
            answer = within(2 * self._timeout_s, lambda: self._post(utterance))
        except (requests.RequestException, OSError) as error:
            raise Refused(f"the connection failed ({error})", passing=True) from error
        return heard(answer, utterance.notation, utterance.rate)

    def _post(self, utterance: Utterance) -> bytes:
        import requests

        order = {
            "model": self._model,
            "input": utterance.notation,
            "voice": utterance.voice,
            "response_format": "wav",
            "speed": utterance.rate,
        }
        key = os.environ.get(self._key_env, "")
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        with requests.post(
            f"{self._url}/audio/speech", json=order, headers=headers, timeout=self._timeout_s, stream=True
        ) as response:
            if response.status_code != 200:
                raise refused(response.status_code, response.headers.get("Retry-After", ""))
            sound = bytearray()
            for block in response.iter_content(BLOCK):
                sound += block
                if len(sound) > ANSWER.max_bytes:
                    raise UnreadableSound(f"has more than {ANSWER.max_bytes / 1e6:.0f} MB")
            return bytes(sound)
