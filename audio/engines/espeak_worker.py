"""The process in which espeak-ng speaks: one text a line in, samples and events out.

espeak-ng is not thread-safe, and only the first text after its initialisation is sure of its bytes. So this
process initialises it once and forks for every text: the same text gives the same bytes, for some 2 ms, and a
crash costs one line. Where there is no fork, one process speaks one text. It must stay free of threads, hence
of numpy.

In: a JSON line {"text", "voice", "wpm"}. Out: a JSON line {"bytes", "rate", "events"} and that many bytes of
16-bit samples, or {"error"}; with "last" when this process will answer no more.
"""

import gc
import json
import os
import signal
import sys

from audio.engines.espeak_library import Library

PATIENCE_S = 30
"""espeak-ng speaks a thousand times faster than real time; what takes longer has hung."""


def main() -> None:
    """Serve standard input until it ends; the two arguments are the library and its data."""
    library = Library(sys.argv[1], sys.argv[2])
    out = sys.stdout.fileno()
    gc.disable()  # or it would write to the pages that a child shares with this process
    for line in sys.stdin.buffer:
        if not hasattr(os, "fork"):
            _answer(library, line, out, last=True)
            return
        child = os.fork()
        if child == 0:
            signal.alarm(PATIENCE_S)
            _answer(library, line, out)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status:
            code = os.waitstatus_to_exitcode(status)
            late = hasattr(signal, "SIGALRM") and code == -signal.SIGALRM
            reason = f"took more than {PATIENCE_S} s" if late else f"crashed (status {code})"
            _write(out, _header({"error": f"espeak-ng {reason}"}))


def _answer(library: Library, line: bytes, out: int, last: bool = False) -> None:
    order = json.loads(line)
    try:
        pcm, events = library.synth(order["text"], order["voice"], order["wpm"])
    except ValueError as error:
        _write(out, _header({"error": str(error), "last": last}))
        return
    _write(out, _header({"bytes": len(pcm), "rate": library.rate, "events": events, "last": last}))
    _write(out, pcm)


def _header(answer: dict[str, object]) -> bytes:
    return json.dumps(answer).encode() + b"\n"


def _write(out: int, data: bytes | bytearray) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(out, rest) :]


if __name__ == "__main__":
    main()
