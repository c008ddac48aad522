"""What an engine's account is opened with is heard by its server alone, and printed nowhere."""

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio import engines
from audio.engine import Clip, Traits, Utterance, Voice
from audio.engines.command import Command
from audio.engines.openai import OpenAI
from audio.engines.process import Process
from audio.errors import AudioError, EngineFailed, EngineUnreachable
from audio.speech.clips import Clips
from audio.speech.speak import speak
from audio.speech.worker import Worker
from briefings.making.readers import reader
from feeds.errors import NoPublisher, Unannounced, Unpublished
from scripts.rundown import Pace
from scripts.text.published import Secrets
from tests.audio.conftest import tone
from tests.loopback import ANY, Door, Server, serving

PASSWORD = "gelombang7"
GIVEN = {"akun": "sari", "password": PASSWORD, "url": f"https://sari:{PASSWORD}x@suara.example/v1"}


class Talkative:
    """A plug-in whose faults repeat what it was given."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        self.settings = dict(settings or {})
        self.traits = Traits("cerewet", "respelling", (Voice("a", "", Pace(0.06, 0.4)),), "1", processes=1)
        self._fail("baru")

    def _fail(self, where: str) -> None:
        if self.settings.get("gagal") == where:
            raise RuntimeError(f"login as {self.settings['password']} failed at {self.settings['url']}")

    def check(self) -> None:
        self._fail("periksa")

    def speak(self, utterance: Utterance) -> Clip:
        self._fail("ucap")
        raise EngineUnreachable("cerewet", f"no account {self.settings['password']}")


class Point:
    def load(self) -> type[Talkative]:
        return Talkative


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "engines", lambda: {"cerewet": Point()})


@pytest.mark.parametrize("where", ["baru", "periksa", "ucap", "tidak"])
def test_a_plug_in_that_repeats_its_password_is_quoted_without_it(where: str, tmp_path: Path) -> None:
    with pytest.raises(AudioError) as fault:
        by = reader("cerewet", "", {"cerewet": GIVEN | {"gagal": where}})
        by.asked.answered()
        speak([Utterance("Selamat pagi.", "selamat pagi", "a")], "cerewet", by.settings, Clips(tmp_path))
    told = f"{fault.value} {fault.value!r} {vars(fault.value)}"
    assert PASSWORD not in told and "cerewet" in told
    assert isinstance(fault.value, EngineUnreachable | EngineFailed)


def test_settings_are_secret_by_their_names_their_addresses_and_their_commands() -> None:
    command = "suara --api-key ombak4471 --voice sari TOKEN='pasang88' https://a:surut99@b.example/"
    known = Secrets.of(GIVEN | {"command": command, "key_env": "KUNCI_SUARA"})
    assert set(known.values) == {PASSWORD, f"{PASSWORD}x", "ombak4471", "pasang88", "surut99"}
    assert known.text(f"failed with {PASSWORD}") == "failed with …" and PASSWORD not in repr(known)


def test_a_command_is_shown_without_the_keys_among_its_arguments() -> None:
    shown = (
        Command({"command": "suara --api-key abc --out {out} https://a:bcd@c.example/x?token=e"})
        .traits.voices[0]
        .note
    )
    assert shown == "suara --api-key … --out {out} https://c.example/x"


def test_a_server_with_a_password_in_its_address_is_asked_with_it_and_named_without() -> None:
    asked: list[str] = []

    class Page(Door):
        def do_POST(self) -> None:
            self.body()
            asked.append(self.headers.get("Authorization", ""))
            sound = io.BytesIO()
            soundfile.write(sound, tone(0.9, 16_000), 16_000, "PCM_16", format="WAV")
            if len(asked) == 1:
                self.answer(200, sound.getvalue(), "audio/wav")
            else:
                self.answer(403)

    with serving(Server(ANY, Page)) as server:
        engine = OpenAI({"url": f"http://sari:{PASSWORD}@127.0.0.1:{server.server_port}/v1"})
        clip = engine.speak(Utterance("Selamat pagi.", "selamat pagi", "alloy"))
        assert asked[0].startswith("Basic ") and np.any(clip.sound.samples)
        assert PASSWORD not in repr(engine.traits) and "of http://127.0.0.1" in engine.traits.voices[0].note
        with pytest.raises(EngineUnreachable) as refused:
            engine.speak(Utterance("Selamat siang.", "selamat siang", "alloy"))
    with pytest.raises(EngineUnreachable) as gone:
        engine.check()
    assert PASSWORD not in f"{refused.value} {gone.value}"


def test_a_speaking_process_gets_its_settings_where_nobody_else_on_the_machine_sees_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[object] = []
    real = Process.__init__

    def begin(self: Process, module: str, arguments: object = (), **more: bool) -> None:
        started.extend([module, arguments])
        real(self, module, arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Process, "__init__", begin)
    worker = Worker("gtts", {"password": PASSWORD}, Talkative().traits)
    # the engine has no such setting: that it says so shows that it was given it
    with pytest.raises(AudioError, match="password: unknown setting"):
        worker.speak(Utterance("Pagi.", "pagi", "a"))
    worker.close()
    assert started == ["audio.speech.worker", ("gtts",)]


def test_publishers_and_hubs_are_quoted_without_passwords() -> None:
    address = f"smtp://sari:{PASSWORD}@surat.example:25"
    for fault in (
        Unpublished(address, f"535 at {address}"),
        NoPublisher("surel", f"its plug-in is broken (password={PASSWORD})"),
        Unannounced(f"https://hub.example/?token={PASSWORD}", "no answer"),
    ):
        assert PASSWORD not in f"{fault} {vars(fault)}"


@pytest.mark.parametrize("kind", ["ConnectionError", "RuntimeError"])
def test_a_fault_of_this_program_is_shown_but_for_passwords(kind: str) -> None:
    address = f"https://sari:{PASSWORD}@suara.example/v1?token=ombak4471"
    code = (
        "import os, briefings.commands, briefings.cli\n"
        f"def app(): raise {kind}('no route to ' + os.environ['ADDRESS'])\n"
        "briefings.commands.app = app\nbriefings.cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "ADDRESS": address},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode and "https://suara.example/v1" in done.stderr
    assert PASSWORD not in done.stderr and "ombak4471" not in done.stderr
