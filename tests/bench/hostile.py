"""Whether any input ends a parser: python tests/bench/hostile.py [--count 100000] [--seed 1] [--only KIND …]

Valid samples of our own of every kind that a newsroom reads are mutated, each input by its own seed, and read. Anything
but an error of the house, more than `LONGEST_S`, or a big one (up to 50 MB, each in a process of its own) above
`MOST_MB` is a violation: it is printed with kind and seed, and `--one KIND:SEED` runs it again with its traceback.
"""

import argparse
import gzip
import json
import random
import resource
import signal
import subprocess
import sys
import time
import traceback
import warnings
from collections import Counter
from copy import deepcopy
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from audio.errors import AudioError
from briefings.errors import BriefingError
from feeds.errors import FeedError
from scripts.errors import ScriptError
from tests.bench.damage import DAMAGES, STRANGE
from tests.bench.hostile_kinds import Reader, big, kinds

HOUSE = (ScriptError, AudioError, FeedError, BriefingError)
LONGEST_S = 10
MOST_MB = 1_000
TOKENS = (
    *(sign.encode("utf-8", "surrogatepass") for sign in STRANGE), b"\xff\xfe", b"\x80", b"\xc3", b"\xed\xa0\x80",
    b"\\ud800", b"\\u0000", b"NaN", b"-Infinity", b"1e999", b"9" * 5_000, b"-1", b"0", b"null", b"{}", b"[]", b'""',
    b"[" * 3_000,
    b'{"a":' * 3_000, b"<p>" * 500, b"<div>" * 2_000, b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<script>", b"</script>",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"&#0;", b"&#xD800;", b"&#x110000;", b"&#99999999999;", b"<?xml?>",
    b' a="' + b"x" * 5_000 + b'"', b" a=1" * 1_000, b"9999-99-99", b"0000-00-00", b"2026-02-30T25:61:61+99:99",
    b"31 Desember 99999", b"http://[", b"https://a:99999999/", b"\n\n", b"\t", b'"', b"'", b"\\", b"=", b"\r", b"\x00",
    b"\n- ", b"\n# ", b"```", b"---\n", b"![a](", b"|", b"inf", b"1979-05-27", b'"""', b"'''", b"[[a]]", b"[a.b.c]",
)  # fmt: skip
VALUES = (
    None, True, False, 0, -1, 10**400, 1e308, float("nan"), float("inf"), "", "x", "\ud800", "\x00", "\u202e" * 9, [],
    {}, [[]], ["a", 1, None], {"a": {"b": []}}, [None] * 50, "9999-12-31T23:59:59+14:00", "0001-01-01T00:00:00-14:00",
    "1e999", "http://[", "9" * 5_000, 1e18, -1e18, {"$date": 1e30}, [{"@type": []}], {"@value": None}, {"": ""},
)  # fmt: skip


def mutated(kind: str, seed: int) -> bytes:
    """One input, always the same for its seed."""
    chance = random.Random(f"{kind} {seed}")
    content = chance.choice(kinds()[kind][0])
    packed = content[:2] == b"\x1f\x8b" and chance.random() < 0.8
    content = gzip.decompress(content) if packed else content
    if content[:1] == b"{" and b"\n{" not in content and chance.random() < 0.6:
        content = _other_values(chance, content)
    elif kind in ("text", "markdown", "page") and chance.random() < 0.4:
        lines = content.decode("utf-8").split("\n")
        content = "\n".join(chance.choice(DAMAGES)(chance, lines)).encode("utf-8", "surrogatepass")
    elif kind == "show" and chance.random() < 0.5:
        content = _other_settings(chance, content)
    if chance.random() < 0.8:
        for _ in range(chance.randint(1, 6)):
            content = _bytes(chance, content)
    return gzip.compress(content, 1) if packed else content


def _bytes(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    end = min(len(content), at + chance.choice((1, 2, 8, 60, 900)))
    way = chance.randrange(7)
    if way == 0 and content:
        at = min(at, len(content) - 1)
        return content[:at] + bytes([content[at] ^ (1 << chance.randrange(8))]) + content[at + 1 :]
    if way == 1:
        return content[:at] if chance.random() < 0.5 else content[at:]
    if way == 2:
        return content[:at] + content[end:]
    if way == 3:
        return content[:end] + content[at:end] * chance.choice((1, 3, 50)) + content[end:]
    if way == 4:
        at = chance.randrange(min(len(content), 60) + 1)  # in its head
        return content[:at] + chance.randbytes(chance.randint(1, 8)) + content[at + chance.randint(0, 8) :]
    return content[:at] + chance.choice(TOKENS) + content[at if way == 5 else end :]


def _other_values(chance: random.Random, content: bytes) -> bytes:
    raw = json.loads(content)
    for _ in range(chance.randint(1, 3)):
        place = raw
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = chance.choice(keys)
            if isinstance(place[key], dict | list) and place[key] and chance.random() < 0.8:
                place = place[key]
                continue
            if chance.random() < 0.2:
                del place[key]
            else:
                place[key] = deepcopy(chance.choice(VALUES))  # which the next change may change
            break
    return json.dumps(raw).encode()


def _other_settings(chance: random.Random, content: bytes) -> bytes:
    lines = content.decode("utf-8").split("\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        name, equals, _ = lines[at].lstrip("# ").partition("=")
        if equals:
            other = (
                '""',
                "-1",
                "nan",
                "inf",
                "[]",
                "{}",
                "true",
                '["a", 1]',
                "9" * 400,
                "1e308",
                "1979-05-27",
                '"\\u0000"',
            )
            lines[at] = f"{name}= {chance.choice(other)}"
    return "\n".join(lines).encode()


def _late(*_: object) -> None:
    raise TimeoutError(f"more than {LONGEST_S} s")


def fault_of(reader: Reader, content: bytes) -> str:
    """The traceback of what is no error of the house; "" where it was read or refused."""
    signal.signal(signal.SIGPROF, _late)
    signal.setitimer(signal.ITIMER_PROF, LONGEST_S)
    try:
        reader(content)
    except HOUSE:
        return ""
    except (Exception, RecursionError, MemoryError):
        return traceback.format_exc(limit=-3)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return ""


def one_big(name: str, size: int) -> int:
    """In a process of its own: 1 where it is a violation."""
    content = big(size)[name]()
    reader = kinds()[name.split()[0]][1]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    begin = time.process_time()
    fault = fault_of(reader, content)
    took, peak = time.process_time() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    broken = bool(fault) or took > LONGEST_S or peak > MOST_MB
    mark = "BROKEN " if broken else ""
    print(f"{mark}big {name}: {took:.1f} s, {peak} MB ({before} before)", fault, sep="\n" if fault else "")
    return int(broken)


def main() -> int:
    """Print what is violated, and the figure; 1 if anything is."""
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--mb", type=int, default=50, help="of the big ones; 0: none")
    parser.add_argument("--one", default="")
    parser.add_argument("--one-big", default="")
    args = parser.parse_args()
    if args.one_big:
        return one_big(args.one_big, args.mb * 1_000_000)
    if args.one:
        kind, _, seed = args.one.partition(":")
        print(fault_of(kinds()[kind][1], mutated(kind, int(seed))) or "read, or refused in a sentence")
        return 0
    wanted = args.only or list(kinds())
    tried, faults, slowest = Counter[str](), Counter[str](), (0.0, "")
    seen = set[str]()
    for number in range(args.count):
        kind, seed = wanted[number % len(wanted)], args.seed * 10_000_000 + number
        content = mutated(kind, seed)
        begin = time.process_time()
        fault = fault_of(kinds()[kind][1], content)
        slowest = max(slowest, (time.process_time() - begin, f"{kind}:{seed}"))
        tried[kind] += 1
        if fault:
            faults[kind] += 1
            where = fault[fault.rfind("  File") :]
            if where not in seen:  # each fault once
                seen.add(where)
                print(f"{kind}:{seed}\n{fault}", flush=True)
    broken = 0
    for name in big(1_000) if args.mb else ():
        if name.split()[0] in wanted:
            order = [sys.executable, __file__, "--one-big", name, "--mb", str(args.mb)]
            broken += subprocess.run(order, check=False).returncode != 0
    print(
        f"{sum(tried.values())} inputs of {len(tried)} kinds: {sum(faults.values())} violations, "
        f"{len(seen)} kinds of them; "
        f"slowest {slowest[0]:.1f} s ({slowest[1]}); {broken} of the big ones broken"
    )
    return int(bool(faults or broken))


if __name__ == "__main__":
    sys.exit(main())
