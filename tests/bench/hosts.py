"""What a wire that is torn anywhere leaves on a host: python tests/bench/hosts.py [KIND ...] [--every N]

KIND: sftp (OpenSSH), webdav (wsgidav), s3 (SeaweedFS); all without. A show's next state is carried to a real server on
loopback, and the wire is torn at each step (a word of the client after the server's): before any of it goes through,
with half of it through, and with all of it through and the answer lost. After each tear the host is read as listeners
read it: whatever a feed names must be there whole. Then the next run carries on; after it the host must be the public
folder, byte for byte. N: only every Nth step.

Prints for each server and way the steps torn, how many left a broken feed, how many a host that was not right after
the next run, and how many bytes were sent twice on average, of those that the whole change has.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from feeds.errors import Uncarried  # noqa: E402 - the repository need not be installed to be measured
from tests.feeds.hosts import Server, missing, running  # noqa: E402 - as above
from tests.feeds.states import carried, differences, faults, lay_after, lay_before  # noqa: E402 - as above
from tests.feeds.wire import Wire  # noqa: E402 - as above

KINDS = ("sftp", "webdav", "s3")


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND", default=KINDS)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    wanted = parser.parse_args()
    bad = 0
    for kind in wanted.kinds:
        if why := missing(kind):
            print(f"{kind:7} {why}")
            continue
        with tempfile.TemporaryDirectory(prefix="hosts-") as folder:
            room = Path(folder)
            lay_before(room / "before")
            lay_after(room / "after")
            with running(kind, room) as server:
                for how in Wire.HOWS:
                    bad += measure(server, how, room, wanted.every)
    sys.exit(1 if bad else 0)


def measure(server: Server, how: str, room: Path, every: int) -> int:
    """Tear the wire at each step; how many times it did harm."""
    wire = Wire(server.port)
    torn, broken, wrong, twice = 0, 0, 0, 0
    carried(room / "before", server.opened())
    whole = carried(room / "after", server.opened()).bytes
    begin, step = time.monotonic(), 1
    try:
        while True:
            wire.mend()
            carried(room / "before", server.opened())
            wire.cut(step, how)
            ended = ""
            arrived: list[int] = []
            try:
                carried(room / "after", server.opened(wire.port), arrived.append)
            except Uncarried as fault:
                ended = fault.reason
            if not wire.torn:
                break
            torn += 1
            for left in _asked(server, faults)[:1]:
                broken += 1
                print(f"  {server.kind}, {how} at {step}: {left} ({ended[:100]})", flush=True)
            wire.mend()
            twice += max(0, carried(room / "after", server.opened(wire.port)).bytes + sum(arrived) - whole)
            for left in _asked(server, lambda host: faults(host) + differences(room / "after", host))[:1]:
                wrong += 1
                print(f"  {server.kind}, {how} at {step}, then: {left}", flush=True)
            step += every
    finally:
        wire.close()
    print(
        f"{server.kind:7} {how:7} {torn:4} steps torn, {broken} broken feeds, {wrong} wrong after the next run; "
        f"{twice // max(torn, 1)} of {whole} bytes were sent twice; {time.monotonic() - begin:.0f} s",
        flush=True,
    )
    return broken + wrong


def _asked(server: Server, ask):  # type: ignore[no-untyped-def]  # what it asks, it gives
    host = server.opened()
    try:
        return ask(host)
    finally:
        host.close()


if __name__ == "__main__":
    main()
