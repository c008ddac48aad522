"""Secrets: what show.toml's sources name as ${NAME}, from the environment or from a file that nobody else can read.

The values stay where they are fetched with; what is shown of a source is what show.toml says, or what is published.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from briefings.errors import BadShow
from briefings.newsroom.folder import SHOW, Newsroom
from scripts.text.published import Secrets, published

FILE: Final = "secrets.env"
"""Lines NAME=value beside show.toml, of mode 600; what the environment names counts first."""
_NAMED: Final = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]{0,99})\}")
_OTHERS: Final = 0o077


@dataclass(frozen=True, slots=True)
class Filled:
    """Sources as they are asked for."""

    sources: tuple[str, ...] = field(repr=False)
    secrets: Secrets
    """What of them is never shown."""


def fill(newsroom: Newsroom, sources: Sequence[str], environment: Mapping[str, str] = os.environ) -> Filled:
    """`sources` with the values of what they name. The file is read where one of them names anything.

    A value within an address is written there as addresses want it: it stands in the file as it is. Raises BadShow
    with every name that has no value, and where others can read the file.
    """
    from urllib.parse import quote, urlsplit

    if not any("${" in source for source in sources):
        return Filled(tuple(sources), Secrets())
    known = {**read(newsroom.root / FILE), **environment}
    faults, filled, values = list[str](), list[str](), list[str]()
    for source in sources:
        parts, end = list[str](), 0
        for found in _NAMED.finditer(source):
            value = known.get(found[1], "")
            if not value:
                faults.append(
                    f"{SHOW}: sources: ${{{found[1]}}} has no value: set it in the environment, or in {FILE} beside "
                    f"{SHOW} (mode 600) as {found[1]}=value"
                )
            before, behind = source[: found.start()], source[found.end() :]
            parts += [
                source[end : found.start()],
                quote(value, safe="") if _escaped(before, behind) else value,
            ]
            end = found.end()
            values.append(value)
        if "${" in _NAMED.sub("", source):
            faults.append(
                f"{SHOW}: sources: {published(source)!r} has a ${{ that names nothing: write ${{NAME}}"
            )
        filled.append("".join(parts) + source[end:])
    if faults:
        raise BadShow(list(dict.fromkeys(faults)))
    for value in list(values):
        if "://" in value:  # an address as a whole: its way is as secret as its key
            way = urlsplit(value)
            values.remove(value)
            values += [each for each in (way.path.strip("/"), *_values(way.query)) if each]
    return Filled(tuple(filled), Secrets(tuple(dict.fromkeys(values))).and_of(filled))


def read(path: Path) -> dict[str, str]:
    """The names and values of `path`; none where it is not there. Raises BadShow where others can read it."""
    try:
        if os.name == "posix" and path.stat().st_mode & _OTHERS:
            raise BadShow(
                [f"{path}: others on this machine can read it, so it is not used: chmod 600 {path}"]
            )
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "it is no text in UTF-8"
        raise BadShow([f"{path}: cannot be read: {reason}"]) from fault
    return dict(_lines(path, text))


def written_plainly(sources: Sequence[str]) -> bool:
    """Whether a password or a key stands among `sources` itself."""
    bare = [_NAMED.sub("", source) for source in sources]
    kept = [
        re.sub(r"(?<=//)(?:[^/@:?#]{0,200}:)?@|[?&;][^=&;#]{1,100}=(?=[&;#]|$)", "", each) for each in bare
    ]
    return any(published(each) != each for each in kept)


def _lines(path: Path, text: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip().removeprefix("export ").strip()
        if not line or line.startswith("#"):
            continue
        name, set_, value = (each.strip() for each in line.partition("="))
        if not set_ or not _NAMED.fullmatch(f"${{{name}}}"):
            raise BadShow([f"{path}: line {number} says nothing: write NAME=value"])
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        yield name, value


def _values(query: str) -> list[str]:
    return [each.partition("=")[2] for each in query.split("&")]


def _escaped(before: str, behind: str) -> bool:
    """Whether what stands between the two is no host, and no address by itself: there every letter may be a mark."""
    _, scheme, rest = before.partition("://")
    if not scheme:
        return False
    authority = not re.search(r"[/?#]", rest)
    asks = "@" in re.split(r"[/?#]", behind, maxsplit=1)[0] and "@" not in rest
    return asks if authority else True
