"""Any program that writes WAV: Piper, mbrola, a script of one's own. It gets the line on its standard input.

Settings: `command`, a list of arguments as a shell would part them (no shell reads it); in them {voice} and {rate}
stand for the voice's name and the rate, {out} for a file that the program is to write; without {out} its standard
output is heard. `voices` (names parted by commas), `alphabet` (respelling, ipa or espeak), `timeout_s`,
`processes`, and the pace as measured, `seconds_per_letter` and `seconds_per_line`.
"""

import os
import shlex
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO, get_args

from audio.decode import ANSWER
from audio.engine import Alphabet, Clip, Mark, Traits, Utterance, Voice
from audio.engines.answers import heard
from audio.errors import EngineFailed, EngineUnreachable, UnreadableSound
from scripts.rundown import Pace

FIRST_VOICE = "bawaan"


class Command:
    """One start of the program a line."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        settings = settings or {}
        self._command = settings.get("command", "")
        self._timeout_s = float(settings.get("timeout_s", 120.0))
        pace = Pace(
            float(settings.get("seconds_per_letter", 0.065)), float(settings.get("seconds_per_line", 0.45))
        )
        names = [name.strip() for name in settings.get("voices", FIRST_VOICE).split(",") if name.strip()]
        wanted = settings.get("alphabet", "respelling")
        alphabet: Alphabet | None = next((known for known in get_args(Alphabet) if known == wanted), None)
        if alphabet is None:
            raise EngineUnreachable(
                "command", f"alphabet {wanted!r} is none of {', '.join(get_args(Alphabet))}"
            )
        self.traits = Traits(
            name="command",
            alphabet=alphabet,
            voices=tuple(Voice(name, "", pace, self._command) for name in names),
            version=self._command,
            processes=int(settings.get("processes", 1)),
            own_process=False,
        )

    def check(self) -> None:
        """See that the program is there. Raises EngineUnreachable."""
        arguments = self._arguments()
        if shutil.which(arguments[0]) is None:
            raise EngineUnreachable("command", f"there is no program {arguments[0]!r}")

    def speak(self, utterance: Utterance) -> Clip:
        """Say it. Raises EngineUnreachable when the program cannot start, EngineFailed when it writes no WAV."""
        arguments = self._arguments()
        with tempfile.TemporaryDirectory(prefix="briefings-") as folder:
            written = Path(folder, "line.wav")
            filled = {"{voice}": utterance.voice, "{rate}": f"{utterance.rate:g}", "{out}": str(written)}
            piped = not any("{out}" in argument for argument in arguments)
            for name, value in filled.items():
                arguments = [argument.replace(name, value) for argument in arguments]
            self._run(arguments, utterance.notation, Path(folder), written if piped else None)
            try:
                if written.stat().st_size > ANSWER.max_bytes:
                    raise UnreadableSound(f"has more than {ANSWER.max_bytes / 1e6:.0f} MB")
                sound = heard(written.read_bytes(), utterance.text, utterance.rate)
            except OSError as error:
                raise EngineFailed("command", f"{arguments[0]} wrote no file") from error
            except UnreadableSound as error:
                raise EngineFailed("command", f"what {arguments[0]} wrote {error.reason}") from error
        return Clip(sound, (Mark(0.0, sound.seconds, utterance.text, "sentence"),))

    def _arguments(self) -> list[str]:
        try:
            arguments = shlex.split(self._command)
        except ValueError as error:
            raise EngineUnreachable("command", f"its command cannot be read ({error})") from error
        if not arguments:
            raise EngineUnreachable(
                "command", "it has no command; set one, such as 'piper -m model.onnx -f {out}'"
            )
        return arguments

    def _run(self, arguments: list[str], text: str, folder: Path, out: Path | None) -> None:
        """Files on both sides, not pipes: nothing can block, and nothing is held in memory."""
        spoken, said = folder / "line.txt", folder / "said.txt"
        spoken.write_text(text + "\n", "utf-8")
        with (
            spoken.open("rb") as given,
            said.open("w+b") as errors,
            (out or folder / "out.txt").open("wb") as heard_in,
        ):
            try:
                program = subprocess.Popen(
                    arguments, stdin=given, stdout=heard_in, stderr=errors, start_new_session=True
                )
            except OSError as error:
                raise EngineUnreachable(
                    "command", f"{arguments[0]} does not start ({error.strerror})"
                ) from error
            try:
                status = program.wait(self._timeout_s)
            except subprocess.TimeoutExpired as error:
                raise EngineFailed(
                    "command", f"{arguments[0]} did not end within {self._timeout_s:g} s"
                ) from error
            finally:
                _end(program)
            if status:
                raise EngineFailed(
                    "command", f"{arguments[0]} ended with status {status}{_last_line(errors)}"
                )


def _end(program: "subprocess.Popen[bytes]") -> None:
    """The program and whatever it started, in the session that it was given."""
    if program.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(program.pid, signal.SIGKILL)
        program.kill()
        program.wait()


def _last_line(errors: IO[bytes]) -> str:
    errors.seek(max(0, errors.seek(0, os.SEEK_END) - 2_000))
    lines = errors.read().decode(errors="replace").strip().splitlines()
    return f": {lines[-1]}" if lines else ""
