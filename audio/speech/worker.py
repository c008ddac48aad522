"""A worker: an engine in a process of its own, which can be loaded, crash and be ended without harm."""

import json
import os
import sys
from collections.abc import Mapping
from typing import Any

import numpy as np

from audio.engine import Clip, Mark, Traits, Utterance
from audio.engines.process import Process, ProcessDied
from audio.errors import AudioError, EngineFailed, EngineUnreachable
from audio.sound import Sound

PATIENCE_S = 300.0
"""For one line, model loading included, on a slow and busy machine."""


class Worker:
    """Speaks as the engine called `name` does; its process starts with the first line."""

    def __init__(self, name: str, settings: Mapping[str, str], traits: Traits) -> None:
        self.traits = traits
        self._name, self._settings = name, dict(settings)
        self._process: Process | None = None

    def check(self) -> None:
        """A worker is only made for an engine that has been asked."""

    def speak(self, utterance: Utterance) -> Clip:
        """Have it said. Raises what the engine raises, and EngineFailed when its process dies."""
        try:
            if self._process is None:
                self._process = Process("audio.speech.worker", (self._name,))
            header, body = self._process.ask({**_order(utterance), "settings": self._settings}, PATIENCE_S)
        except ProcessDied as error:
            self.close()
            raise EngineFailed(self.traits.name, f"its process ended: {error}") from error
        except OSError as error:
            raise EngineFailed(self.traits.name, f"its process does not start ({error.strerror})") from error
        if "unreachable" in header:
            raise EngineUnreachable(self.traits.name, header["unreachable"])
        if "failed" in header:
            raise EngineFailed(self.traits.name, header["failed"], final=bool(header.get("final")))
        samples = np.frombuffer(body, "<f4").reshape(header["shape"])
        marks = tuple(Mark(*mark) for mark in header["marks"])
        return Clip(Sound(samples, header["rate"]), marks)

    def close(self) -> None:
        """End the process, in the middle of a line if need be."""
        process, self._process = self._process, None
        if process is not None:
            process.close()


def main() -> None:
    """What runs in the process: orders on standard input, clips on standard output."""
    # libraries print; only answers may go where answers are awaited
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    from audio.engines import load

    engine = None
    for line in sys.stdin.buffer:
        try:
            order = json.loads(line)
            settings = order.pop(
                "settings"
            )  # not among the arguments: those everybody on the machine can see
            engine = engine or load(sys.argv[1], settings)
            header, body = _answer(engine.speak(Utterance(**order)))
        except EngineUnreachable as error:
            header, body = {"unreachable": error.reason}, b""
        except AudioError as error:
            final = isinstance(error, EngineFailed) and error.final
            header, body = {"failed": getattr(error, "reason", str(error)), "final": final}, b""
        except Exception as error:  # reported to the program, which decides
            header, body = {"failed": f"{type(error).__name__}: {error}"}, b""
        out.write(json.dumps(header).encode() + b"\n" + body)
        out.flush()


def _order(utterance: Utterance) -> dict[str, object]:
    return {
        "text": utterance.text,
        "notation": utterance.notation,
        "voice": utterance.voice,
        "rate": utterance.rate,
    }


def _answer(clip: Clip) -> tuple[dict[str, Any], bytes]:
    samples = np.ascontiguousarray(clip.sound.samples, "<f4")
    marks = [[mark.start_s, mark.end_s, mark.text, mark.kind] for mark in clip.marks]
    header = {"bytes": samples.nbytes, "shape": samples.shape, "rate": clip.sound.rate, "marks": marks}
    return header, samples.tobytes()
