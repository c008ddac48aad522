"""A Python process of ours, spoken to in lines: engines that must not run inside the program run in one."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
"""Where our packages stand; the process must not find a folder of the same name elsewhere."""
PIPE_BYTES = 1 << 20
"""So that a spoken line goes through at once."""
_START = "import sys; sys.path.append({root!r}); from {module} import main; main()"
_START_BARE = """import sys
for name, path in {packages!r}:
    sys.modules[name] = type(sys)(name)
    sys.modules[name].__path__ = [path]
from {module} import main
main()"""
"""The packages are there, but not what their front doors import, which would take longer than all the rest."""


class ProcessDied(Exception):
    """The process ended or did not answer; the message is the last thing it said."""


class Process:
    """A started `module.main()`, ended by `close`, by garbage collection or with this program."""

    def __init__(self, module: str, arguments: Sequence[str] = (), *, bare: bool = False) -> None:
        """`bare` starts sooner, without site-packages: `module` may then import only our own, and little."""
        code = _bare(module) if bare else _START.format(root=str(ROOT), module=module)
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        # its own session: Ctrl-C is for the program, which then closes the pipe
        self._process = subprocess.Popen(
            [sys.executable, "-I" if bare else "-P", *(["-S"] if bare else []), "-c", code, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            start_new_session=True,
        )
        _widen(self._process)
        self.pid = self._process.pid
        self.close = weakref.finalize(self, _end, self._process, self._errors)

    def ask(self, order: dict[str, object], patience_s: float) -> tuple[dict[str, Any], bytes]:
        """Send one JSON line; receive one and as many bytes as its "bytes" says. Raises ProcessDied."""
        assert self._process.stdin is not None and self._process.stdout is not None
        late = threading.Event()

        def end() -> None:
            late.set()
            self._process.kill()

        watch = threading.Timer(patience_s, end)
        watch.daemon = True
        watch.start()
        try:
            self._process.stdin.write(json.dumps(order).encode() + b"\n")
            self._process.stdin.flush()
            header = json.loads(self._process.stdout.readline())
            body = self._process.stdout.read(header.get("bytes", 0))
        except (OSError, ValueError) as error:
            if late.is_set():
                raise ProcessDied(f"it did not answer within {patience_s:g} s") from error
            raise ProcessDied(self._last_words()) from error
        finally:
            watch.cancel()
        if len(body) != header.get("bytes", 0):
            raise ProcessDied(self._last_words())
        return header, body

    def _last_words(self) -> str:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(0.5)
        self._errors.seek(0)
        said = self._errors.read()[-2000:].decode(errors="replace").strip().splitlines()
        return said[-1] if said else f"it ended with status {self._process.poll()}"


def _bare(module: str) -> str:
    parts = module.split(".")[:-1]
    packages = [(".".join(parts[:n]), str(ROOT.joinpath(*parts[:n]))) for n in range(1, len(parts) + 1)]
    return _START_BARE.format(packages=packages, module=module)


def _widen(process: "subprocess.Popen[bytes]") -> None:
    """Linux alone can be asked, and it may refuse."""
    with contextlib.suppress(ImportError, AttributeError, OSError):
        import fcntl

        assert process.stdout is not None
        fcntl.fcntl(process.stdout, fcntl.F_SETPIPE_SZ, PIPE_BYTES)


def _end(process: "subprocess.Popen[bytes]", errors: Any) -> None:
    with contextlib.suppress(OSError):
        if process.stdin is not None:
            process.stdin.close()
    if hasattr(os, "killpg") and process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)  # with what it has forked
    process.kill()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()
    errors.close()
