"""Any program that writes WAV: Piper, mbrola, a script of one's own. It gets each line on its standard input.

Settings: `command`, a list of arguments as a shell would part them (no shell reads it); in them {voice} and {rate}
stand for the voice's name and the rate, {out} for a file that the program is to write; without {out} its standard
output is heard. `voices` (names parted by commas), `alphabet` (respelling, ipa or espeak), `timeout_s`,
`processes`, and the pace as measured, `seconds_per_letter` and `seconds_per_line`.
"""

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from audio.engine import Alphabet, Clip, Traits, Utterance, Voice
from audio.engines.answers import heard, one_line
from audio.engines.settings import PACE_SETTINGS, Settings
from audio.engines.words import sentence_marks
from audio.errors import EngineFailed, EngineUnreachable, UnreadableSound
from audio.formats.decode import ANSWER
from scripts.text.published import GONE, Secrets, told

FIRST_VOICE = "bawaan"
SETTINGS = ("command", "voices", "alphabet", "timeout_s", "processes", *PACE_SETTINGS)
MOST_PROCESSES = 64
GLANCE_S = 0.02
"""From one look at what the program has written to the next."""
LAST_WORDS_BYTES = 2_000
WRITTEN_MOST = 2 * ANSWER.max_bytes
"""Bytes of all its files together, before it is ended; what it says in vain counts too."""


def shown(command: str) -> str:
    """`command` without the passwords among its arguments."""
    for secret in Secrets.of({"command": command}).values:
        command = command.replace(secret, GONE)
    return told(command)


class Command:
    """One start of the program a line."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        given = Settings("command", settings, SETTINGS)
        self._command = given.text("command", "")
        self._timeout_s = given.number("timeout_s", 120.0, 0.01, 3_600)
        pace = given.pace()
        wanted = given.text("alphabet", "respelling")
        alphabet: Alphabet | None = next((known for known in get_args(Alphabet) if known == wanted), None)
        if alphabet is None:
            raise EngineUnreachable(
                "command",
                f"[engines.command] alphabet: {wanted!r} is none of {', '.join(get_args(Alphabet))}",
            )
        self.traits = Traits(
            name="command",
            alphabet=alphabet,
            voices=tuple(
                Voice(name, "", pace, shown(self._command)) for name in given.names("voices", FIRST_VOICE)
            ),
            version=self._command,
            processes=int(given.number("processes", 1, 1, MOST_PROCESSES)),
            own_process=False,
        )

    def check(self) -> None:
        """See that the program is there. Raises EngineUnreachable."""
        program = self._arguments()[0]
        if shutil.which(program) is None:
            reason = f"there is no program {program!r}; install it, or set command in [engines.command]"
            raise EngineUnreachable("command", reason)

    def speak(self, utterance: Utterance) -> Clip:
        """Say it. Raises EngineUnreachable when the program cannot start, EngineFailed when it writes no WAV."""
        arguments = self._arguments()
        with tempfile.TemporaryDirectory(prefix="briefings-", ignore_cleanup_errors=True) as folder:
            files = _Files(Path(folder))
            piped = not any("{out}" in argument for argument in arguments)
            filled = {"{voice}": utterance.voice, "{rate}": f"{utterance.rate:g}", "{out}": str(files.sound)}
            for name, value in filled.items():
                arguments = [argument.replace(name, value) for argument in arguments]
            # many programs begin a new sound at a line end
            text = " ".join(utterance.notation.replace("\0", " ").split())
            files.text.write_text(text + "\n", "utf-8", errors="replace")
            self._run(arguments, files, files.sound if piped else files.printed)
            try:
                sound = heard(files.wav(), utterance.text, utterance.rate)
            except FileNotFoundError as error:
                raise EngineFailed(
                    "command", f"{arguments[0]} wrote no file {{out}}{files.said()}"
                ) from error
            except OSError as error:
                raise EngineFailed(
                    "command", f"{arguments[0]} wrote a file that cannot be read ({error})"
                ) from error
            except UnreadableSound as error:
                raise EngineFailed(
                    "command", f"what {arguments[0]} wrote {error.reason}{files.said()}"
                ) from error
        return Clip(sound, tuple(sentence_marks(utterance.text, (), sound.seconds)))

    def _arguments(self) -> list[str]:
        try:
            arguments = shlex.split(self._command)
        except ValueError as error:
            raise EngineUnreachable(
                "command", f"[engines.command] command: it cannot be read ({error})"
            ) from error
        if not arguments:
            example = "'piper -m model.onnx -f {out}'"
            raise EngineUnreachable("command", f"[engines.command] command: set one, such as {example}")
        return arguments

    def _run(self, arguments: list[str], files: "_Files", output: Path) -> None:
        """Files on all sides, not pipes: nothing can block, and nothing is held in memory."""
        name = arguments[0]
        with (
            files.text.open("rb") as given,
            files.errors.open("wb") as errors,
            output.open("wb") as printed,
        ):
            try:
                program = subprocess.Popen(
                    arguments, stdin=given, stdout=printed, stderr=errors, start_new_session=True
                )
            except (OSError, ValueError) as error:
                why = error.strerror if isinstance(error, OSError) else str(error)
                reason = f"{name} does not start ({why}); see command in [engines.command]"
                raise EngineUnreachable("command", reason) from error
            try:
                status = self._wait(program, name, files)
            except subprocess.TimeoutExpired as error:
                reason = f"{name} did not end within {self._timeout_s:g} s{files.said()}"
                raise EngineFailed("command", reason) from error
            finally:
                _end(program)
        if status:
            raise EngineFailed("command", f"{name} {_ended(status)}{files.said()}")

    def _wait(self, program: "subprocess.Popen[bytes]", name: str, files: "_Files") -> int:
        until_s = time.monotonic() + self._timeout_s
        while True:
            with contextlib.suppress(subprocess.TimeoutExpired):
                return program.wait(min(GLANCE_S, self._timeout_s))
            if files.bytes() > WRITTEN_MOST:
                reason = f"{name} wrote more than {WRITTEN_MOST / 1e6:.0f} MB and was ended"
                raise EngineFailed("command", reason + files.said(), final=True)
            if time.monotonic() > until_s:
                raise subprocess.TimeoutExpired(program.args, self._timeout_s)


class _Files:
    """What goes to a program and what comes from it, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.text = folder / "line.txt"
        self.sound = folder / "line.wav"
        self.printed = folder / "out.txt"
        self.errors = folder / "said.txt"

    def wav(self) -> bytes:
        """Raises OSError, UnreadableSound when it is too large."""
        if self.sound.stat().st_size > ANSWER.max_bytes:
            raise UnreadableSound(f"has more than {ANSWER.max_bytes / 1e6:.0f} MB")
        return self.sound.read_bytes()

    def bytes(self) -> int:
        """All of them together."""
        total = 0
        with contextlib.suppress(OSError):
            for file in self._folder.iterdir():
                with contextlib.suppress(OSError):
                    total += file.lstat().st_size
        return total

    def said(self) -> str:
        """The last line of its complaints, as the end of a sentence."""
        try:
            with self.errors.open("rb") as errors:
                errors.seek(max(0, errors.seek(0, os.SEEK_END) - LAST_WORDS_BYTES))
                lines = errors.read().decode(errors="replace").strip().splitlines()
        except OSError:
            return ""
        last = one_line(lines[-1]) if lines else ""
        return f": {last}" if last else ""


def _ended(status: int) -> str:
    if status > 0:
        return f"ended with status {status}"
    with contextlib.suppress(ValueError):
        return f"was ended by {signal.Signals(-status).name}"
    return f"was ended by signal {-status}"


def _end(program: "subprocess.Popen[bytes]") -> None:
    """The program and whatever it started, in the session that it was given."""
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(program.pid, signal.SIGKILL)
    program.kill()
    program.wait()
