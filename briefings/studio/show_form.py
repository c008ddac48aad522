"""show.toml as a form: its values with the comments above them, and written back with all else as it stood."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from briefings.files import write_aside
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.studio.errors import NotMeant

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

Kind = Literal["text", "number", "switch", "list", "fixed"]
GUARDED = ("engines", "publishers")
"""Tables that name programs and places outside the newsroom: they are changed in the file alone."""
_PLACES = ("sources", "cover")
"""Settings that may name files."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One value of show.toml."""

    name: str
    """With its table: "sound.loudness_lufs"."""
    kind: Kind
    value: str
    """As a field shows it; a list has one a line."""
    comment: str


@dataclass(frozen=True, slots=True)
class Group:
    """The settings of one table; the first group has no name."""

    name: str
    settings: tuple[Setting, ...]


def fingerprint(newsroom: Newsroom) -> str:
    """Of the file as it stands."""
    return hashlib.sha256(newsroom.show_file.read_bytes()).hexdigest()[:16]


def groups(newsroom: Newsroom) -> list[Group]:
    """What show.toml says, in its order. Raises ValueError where it is no TOML."""
    document = _document(newsroom)
    tables = [("", document)] + [(key, value) for key, value in document.items() if _is_table(value)]
    return [Group(name, tuple(_settings(name, table))) for name, table in tables]


def write(newsroom: Newsroom, wanted: Mapping[str, str], upon: str) -> int:
    """Put the fields of `wanted` into show.toml, where they differ; how many did.

    `upon`: fingerprint of the file that the form was made from. Raises NotMeant where it has changed since, or where a
    field names a place outside the newsroom; BadShow with every fault, and then nothing was written.
    """
    if upon != fingerprint(newsroom):
        raise NotMeant("fault.settings_changed")
    document, changed = _document(newsroom), 0
    for group in groups(newsroom):
        table: Any = document[group.name] if group.name else document
        for each in group.settings:
            text = wanted.get(each.name)
            if text is None or each.kind == "fixed" or _same(text, each.value):
                continue
            key = each.name.rpartition(".")[2]
            value = _value(each.kind, text, table[key])
            _inside(key, value)
            table[key] = value
            changed += 1
    if changed:
        _checked(newsroom, document)
    return changed


def _checked(newsroom: Newsroom, document: "TOMLDocument") -> None:
    content = document.as_string().encode()
    trial = newsroom.root / ".cache" / "show.toml"
    write_aside(trial, content)
    try:
        load(trial)
    finally:
        with suppress(OSError):
            trial.unlink()
    write_aside(newsroom.show_file, content)


def _document(newsroom: Newsroom) -> "TOMLDocument":
    import tomlkit

    return tomlkit.parse(newsroom.show_file.read_text(encoding="utf-8"))


def _is_table(value: object) -> bool:
    from tomlkit.items import Table

    return isinstance(value, Table)


def _settings(name: str, table: Any) -> Iterator[Setting]:
    from tomlkit.items import AoT, Comment, Table, Whitespace

    body = table.body if hasattr(table, "body") else table.value.body
    comment: list[str] = []
    for key, item in body:
        if isinstance(item, Comment):
            comment.append(item.as_string().strip().lstrip("#").strip())
        elif isinstance(item, Whitespace):
            comment = []
        elif key is not None and not isinstance(item, Table | AoT):
            whole = f"{name}.{key.key}" if name else key.key
            kind, value = _shown(item.unwrap())
            yield Setting(whole, "fixed" if name in GUARDED else kind, value, "\n".join(comment))
            comment = []


def _shown(value: object) -> tuple[Kind, str]:
    match value:
        case bool():
            return "switch", "yes" if value else "no"
        case int() | float():
            return "number", str(value)
        case str():
            return "text", value
        case list() if all(isinstance(each, str) for each in value):
            return "list", "\n".join(value)
    return "fixed", str(value)


def _same(text: str, value: str) -> bool:
    return text.replace("\r\n", "\n").strip() == value.strip()


def _value(kind: Kind, text: str, former: Any) -> object:
    """Raises NotMeant for what is no number."""
    if kind == "switch":
        return text == "yes"
    if kind == "list":
        return [line.strip() for line in text.splitlines() if line.strip()]
    if kind == "number":
        try:
            number = float(text.replace(",", "."))
        except ValueError as fault:
            raise NotMeant("fault.empty") from fault
        return int(number) if isinstance(former, int) and number.is_integer() else number
    return " ".join(text.split())


def _inside(key: str, value: object) -> None:
    """Raises NotMeant for a place outside the newsroom."""
    if key not in _PLACES:
        return
    for place in value if isinstance(value, list) else [str(value)]:
        if place.startswith(("http://", "https://")):
            continue
        parts = place.replace("\\", "/").split("/")
        if ".." in parts or place.startswith(("/", "~", "\\")) or ":" in parts[0]:
            raise NotMeant("fault.outside")
