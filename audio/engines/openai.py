"""Any server that answers POST /v1/audio/speech as OpenAI's does: a model of one's own on the desk, or theirs.

Settings: `url` (with the /v1), `model`, `voices` (names parted by commas, the first is the default), `key_env` (the
environment variable that holds the key; the key itself never stands in show.toml), `timeout_s`, `wait_s`, and the
pace as measured, `seconds_per_letter` and `seconds_per_line`.
"""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from audio.engine import Clip, Traits, Utterance, Voice
from audio.engines.answers import heard, one_line, said_instead
from audio.engines.patience import Patience, Refused, refused
from audio.engines.reach import reach, within
from audio.engines.settings import PACE_SETTINGS, Settings
from audio.engines.words import sentence_marks
from audio.errors import EngineUnreachable, UnreadableSound
from audio.formats.decode import ANSWER
from audio.sound import Sound
from scripts.text.published import published

if TYPE_CHECKING:
    import requests

BLOCK = 1 << 16
COMPLAINT_BYTES = 20_000
"""As much of an answer is read as may say why it is no sound."""
SETTINGS = ("url", "model", "voices", "key_env", "timeout_s", "wait_s", *PACE_SETTINGS)


class OpenAI:
    """One request a line."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        given = Settings("openai", settings, SETTINGS)
        self._url = given.text("url", "http://127.0.0.1:8880/v1").rstrip("/")
        self._shown = published(self._url)
        self._model = given.text("model", "tts-1")
        self._key_env = given.text("key_env", "OPENAI_API_KEY")
        self._timeout_s = given.number("timeout_s", 60.0, 0.01, 3_600)
        self._patience = Patience("openai", given.number("wait_s", 1.0, 0, 600))
        pace = given.pace()
        self.traits = Traits(
            name="openai",
            alphabet="respelling",
            voices=tuple(
                Voice(name, "", pace, f"of {self._shown}") for name in given.names("voices", "alloy")
            ),
            version=f"{self._shown} {self._model}",
            processes=2,
            own_process=False,
            network=_host(self._url) not in {"127.0.0.1", "::1", "localhost"},
        )

    def check(self) -> None:
        """Try to connect, for 3 s at most. Raises EngineUnreachable."""
        try:
            parts = urlsplit(self._url)
            port = parts.port or (443 if parts.scheme == "https" else 80)
        except ValueError:
            parts, port = urlsplit(""), 0
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise EngineUnreachable(
                "openai", f"[engines.openai] url: {self._shown!r} is none; give http://host:port/v1"
            )
        try:
            reach(parts.hostname, port, 2.9, parts.scheme)
        except OSError as error:
            raise EngineUnreachable(
                "openai", f"no server at {self._shown} ({error}); start it, or set url in [engines.openai]"
            ) from error

    def speak(self, utterance: Utterance) -> Clip:
        """Say it. Raises EngineUnreachable or EngineFailed."""
        sound = self._patience.ask(lambda: self._ask(utterance))
        return Clip(sound, tuple(sentence_marks(utterance.text, (), sound.seconds)))

    def _ask(self, utterance: Utterance) -> Sound:
        import requests

        try:
            answer = within(2 * self._timeout_s, lambda: self._post(utterance))
        except (requests.RequestException, OSError) as error:
            reason = f"the connection to {self._shown} failed ({one_line(str(error))})"
            raise Refused(reason, passing=True) from error
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
        key = os.environ.get(self._key_env, "").strip()
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        with requests.post(
            f"{self._url}/audio/speech",
            json=order,
            headers=headers,
            timeout=self._timeout_s,
            stream=True,
            allow_redirects=False,  # followed, it would be asked for a page, without the text
        ) as response:
            if response.is_redirect:
                where = one_line(published(response.headers["Location"]))
                raise Refused(f"it sends on to {where}; set url in [engines.openai] to that server", False)
            if response.status_code != 200:
                raise self._refusal(response, key)
            sound = bytearray()
            for block in response.iter_content(BLOCK):
                sound += block
                if len(sound) > ANSWER.max_bytes:
                    raise UnreadableSound(f"has more than {ANSWER.max_bytes / 1e6:.0f} MB")
            return bytes(sound)

    def _refusal(self, response: "requests.Response", key: str) -> Refused:
        import requests

        try:
            told = said_instead(next(response.iter_content(COMPLAINT_BYTES), b""))
        except (requests.RequestException, OSError):
            told = ""
        remedy = {
            400: "check model and voices in [engines.openai]",
            401: f"put it into the environment variable {self._key_env}",
            404: "check url in [engines.openai], which ends in /v1, and model",
            422: "check model and voices in [engines.openai]",
        }.get(response.status_code, "")
        if key:
            told = told.replace(key, "…")
        return refused(response.status_code, response.headers, told, remedy)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
