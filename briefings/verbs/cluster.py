"""A cluster: Dask's workers, on this machine or many, that speak lines and render editions for a night.

They work ahead; who has ordered the night then makes each show from what lies on the shelf, as one machine would. What
a cluster could not do is done here.
"""

import hashlib
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from audio.store.shelf import Shelf, stand_behind, take_away
from briefings.errors import BadShow, NoCluster, NotInstalled
from briefings.making.afar import Place, Sheet, differing, file_name, record_edition, speak_line, versions
from briefings.newsroom.house import House
from briefings.newsroom.house_settings import ClusterSettings, file_of, store_of

LOCAL: Final = "local"
CONNECT_S: Final = 20.0
PATIENCE_S: Final = 300.0
"""A scheduler that is gone is waited for so long; then the night is ended without it."""
AGAIN_S: Final = 1.0
MOST_LINES: Final = 10_000


class Cluster:
    """The workers at `address` ("tls://…", "tcp://…", or "local": one for each of `cores` here); use it in `with`.

    Any number of threads may have work done. `tell` hears, once, what the producer should know.
    """

    def __init__(
        self,
        address: str,
        house: House,
        settings: ClusterSettings,
        cores: int,
        tell: Callable[[str], None],
        patience_s: float = PATIENCE_S,
    ) -> None:
        """Raises NotInstalled, BadShow, NoCluster where workers could not reach the shelf."""
        missing = [name for name in ("distributed", "fsspec") if find_spec(name) is None]
        if missing:
            raise NotInstalled("--cluster", missing, "briefings[cluster]")
        self._address, self._house, self._settings = address, house, settings
        self._cores, self._tell, self._patience_s = cores, tell, patience_s
        self.store = store_of(house, settings)
        if address != LOCAL and not settings.store:
            raise NoCluster(address, "its workers share no folder with us; name one: store = … in house.toml")
        try:
            self._shelf: Shelf = Shelf(self.store)
        except (ImportError, ValueError) as fault:
            raise NoCluster(address, f"store {self.store}: {fault}") from fault
        self._door = threading.Lock()
        self._client: Any = None  # dask tells no types
        self._here: Any = None
        self._told = set[str]()
        self._place = Place(self.store, {}, versions())

    def __enter__(self) -> "Cluster":
        """Raises NoCluster where nobody answers, or with another version."""
        try:
            self._client = self._connected(CONNECT_S)
            self._check()
            shared = [self._house.lexicon, *sorted(self._house.sounds.glob("*"))]
            there = {p.relative_to(self._house.root).as_posix(): p for p in shared if p.is_file()}
            self._place = replace(self._place, house=self._shelved(there))
        except BaseException:
            self.__exit__()
            raise
        stand_behind(self._house.cache, self.store)
        return self

    def __exit__(self, *_: object) -> None:
        take_away(self._house.cache)
        for each in (self._client, self._here):
            if each is not None:
                with suppress(Exception):  # it may be gone already
                    each.close()

    @property
    def threads(self) -> int:
        """How much is done at a time."""
        counts: dict[str, int] = self._client.nthreads()
        return max(1, sum(counts.values()))

    def prepare(self, sheet: Sheet, files: dict[str, Path]) -> None:
        """Have all that `sheet` asks for on the shelf, as far as the cluster can; waited for."""
        until = time.monotonic() + self._patience_s
        with suppress(OSError):  # without its files it is made here
            sheet = replace(sheet, files=self._shelved(files))
            while time.monotonic() < until:
                client = self._client
                try:
                    for why in self._done(client, sheet):
                        self._say(why)
                    return
                except Exception as fault:
                    if not _lost(fault):
                        self._say(f"a worker failed: {type(fault).__name__}: {fault}"[:300])
                        return
                    self._renew(client, until)

    def _done(self, client: Any, sheet: Sheet) -> list[str]:
        """What went wrong. Raises what dask raises."""
        lines = [
            client.submit(
                speak_line, self._place, sheet.engine, sheet.settings, key, line,
                key=f"speak-{key}", pure=True, priority=10,
            )
            for key, line in list(sheet.lines.items())[:MOST_LINES]
        ]  # fmt: skip
        faults = client.gather(lines)
        recorded = client.submit(record_edition, self._place, sheet, pure=False)
        return [fault for fault in (*faults, recorded.result()) if fault]

    def _connected(self, patience_s: float) -> Any:
        """Raises NoCluster."""
        from distributed import Client, LocalCluster

        try:
            if self._address == LOCAL:
                self._here = self._here or LocalCluster(
                    n_workers=self._cores, threads_per_worker=1, dashboard_address=None, security=_own_security()
                )  # fmt: skip
                return Client(self._here, timeout=patience_s, set_as_default=False)
            security = _security(self._house, self._settings, self._address)
            return Client(self._address, security=security, timeout=patience_s, set_as_default=False)
        except (OSError, TimeoutError, ValueError, RuntimeError) as fault:
            raise NoCluster(self._address, str(fault) or type(fault).__name__) from fault

    def _check(self) -> None:
        """Raises NoCluster for a worker that would make other bytes."""
        found = self._client.run(versions, on_error="return")
        if not found:
            raise NoCluster(self._address, "it has no worker yet: dask worker ADDRESS")
        for worker, there in sorted(found.items()):
            if isinstance(there, BaseException):
                raise NoCluster(
                    self._address, f"worker {worker} has another version of briefings, or none ({there})"
                )
            if differs := differing(self._place.builds, there):
                raise NoCluster(self._address, f"worker {worker} is of another version: {differs}")

    def _renew(self, lost: Any, until: float) -> None:
        """Another connection in the place of one that was lost, unless another thread has it already."""
        with self._door:
            if self._client is not lost:
                return
            self._say("the scheduler of the cluster is gone; it is waited for")
            with suppress(Exception):
                lost.close(timeout=1)
            while time.monotonic() < until:
                try:
                    self._client = self._connected(5.0)
                    return
                except NoCluster:
                    time.sleep(AGAIN_S)

    def _shelved(self, files: dict[str, Path]) -> dict[str, str]:
        """Path -> SHA-256 of `files`, which lie on the shelf now. Raises OSError."""
        digests = {}
        for name, path in files.items():
            content = path.read_bytes()
            digests[name] = hashlib.sha256(content).hexdigest()
            if not self._shelf.has(file_name(digests[name])):
                self._shelf.put(file_name(digests[name]), content)
        return digests

    def _say(self, text: str) -> None:
        with suppress(KeyError):
            if text not in self._told:
                self._told.add(text)
                self._tell(f"cluster: {text}; what is missing is made here")


def _lost(fault: BaseException) -> bool:
    """Whether the scheduler is gone, rather than a task or its worker."""
    from concurrent.futures import CancelledError

    from distributed.client import FutureCancelledError
    from distributed.comm import CommClosedError

    lost: Sequence[type[BaseException]] = (
        CancelledError,
        FutureCancelledError,
        CommClosedError,
        TimeoutError,
    )
    return isinstance(fault, (*lost, OSError, RuntimeError)) and type(fault).__name__ != "KilledWorker"


def _security(house: House, named: ClusterSettings, address: str) -> Any:
    """By what this machine knows the others. Raises BadShow."""
    files = {"ca": named.ca, "cert": named.cert, "key": named.key}
    if not address.startswith("tls://"):
        return None
    missing = [name for name, file in files.items() if not file or not file_of(house, file).is_file()]
    if missing:
        raise BadShow([f"house.toml: cluster.{name}: names no file; tls:// needs it" for name in missing])
    from distributed.security import Security

    ca, cert, key = (str(file_of(house, file)) for file in files.values())
    return Security(tls_ca_file=ca, tls_client_cert=cert, tls_client_key=key, require_encryption=True)


def _own_security() -> Any:
    """Certificates for one night among processes of this machine, where they can be made."""
    from distributed.security import Security

    try:
        return Security.temporary()
    except ImportError:
        return None
