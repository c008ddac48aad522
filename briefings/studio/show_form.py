"""show.toml as a form: its settings in its own order, with the comments that stand above them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from briefings.newsroom.folder import SHOW, Newsroom
from scripts.text.published import published, told

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

Kind = Literal["text", "long", "number", "switch", "list", "weights", "fixed"]
GUARDED = ("engines", "publishers")
"""Tables that name programs, accounts and places outside the newsroom: of them no browser is shown or told more."""
FIXED = (
    "publish.publisher", "publish.to", "publish.podping_token_env", "intake.allow_hosts",
    "service.weather_server", "service.quakes_server", "service.warnings_feed", "service.rates_server",
)  # fmt: skip
"""Settings that open something of this machine or its network: they are changed in the file alone."""
FREE = ("sections", "worth")
"""Tables in which a newsroom names the keys itself."""
LONG = 70
"""Letters that a narrow field still shows."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One value of show.toml."""

    name: str
    """With its table: "sound.loudness_lufs", "schedule.pagi.at"; of a table in `FREE` the table alone."""
    kind: Kind
    value: str
    """As a field shows it: "yes" or "no", a list with one a line, weights as "name = 0.4"; empty where it is absent."""
    comment: str
    absent: str | None = None
    """What the starter has where the file does not name it; None: the file does."""


@dataclass(frozen=True, slots=True)
class Group:
    """The settings of one table; the first group has no name."""

    name: str
    settings: tuple[Setting, ...]

    @property
    def written(self) -> tuple[Setting, ...]:
        """Those that the file names."""
        return tuple(each for each in self.settings if each.absent is None)

    @property
    def unwritten(self) -> tuple[Setting, ...]:
        """Those that it does not."""
        return tuple(each for each in self.settings if each.absent is not None)


def groups(newsroom: Newsroom) -> list[Group]:
    """What show.toml says, and what it might say besides. Raises ValueError where it is no TOML, OSError."""
    return groups_of(parsed(newsroom.show_file.read_text(encoding="utf-8")))


def groups_of(document: "TOMLDocument") -> list[Group]:
    """The settings of `document`, and after them those that the starter alone has."""
    own, starter = _tables(document), _tables(_starter())
    comments = {each.name: each.comment for settings in starter.values() for each in settings}
    out = []
    for name in dict.fromkeys((*own, *starter)):
        there = [
            each if each.comment else _commented(each, comments.get(each.name, ""))
            for each in own.get(name, ())
        ]
        known = {each.name for each in there}
        more = [_absent(each) for each in starter.get(name, ()) if each.name not in known]
        out.append(Group(name, (*there, *more)))
    return out


def parsed(text: str) -> "TOMLDocument":
    """Raises ValueError where it is no TOML."""
    import tomlkit

    return tomlkit.parse(text)


@cache
def _starter() -> "TOMLDocument":
    """What a new newsroom has, and what it might have besides."""
    home = files("briefings")
    texts = (home / "starter" / SHOW, home / "studio" / "more.toml")
    return parsed("\n".join(each.read_text(encoding="utf-8") for each in texts))


def _commented(setting: Setting, comment: str) -> Setting:
    return Setting(setting.name, setting.kind, setting.value, comment)


def _absent(setting: Setting) -> Setting:
    return Setting(setting.name, setting.kind, "", setting.comment, setting.value)


def _tables(document: "TOMLDocument") -> dict[str, list[Setting]]:
    from tomlkit.items import Table

    out = {"": list(_settings("", document))}
    for key in document:
        table: Any = document[key]
        if isinstance(table, Table) or hasattr(table, "_tables"):  # or one that stands in several places
            out[key] = [_free(key, table)] if key in FREE else list(_settings(key, table))
    return out


def _settings(name: str, table: Any) -> Iterator[Setting]:
    from tomlkit.items import AoT, Comment, Table, Whitespace

    comment: list[str] = []
    for key, item in _body(table):
        if isinstance(item, Comment):
            comment.append(_plain(item))
        elif isinstance(item, Whitespace):
            comment = []
        elif key is not None:
            if not isinstance(item, Table | AoT):
                whole = f"{name}.{key.key}" if name else key.key
                kind, value = _shown(item.unwrap())
                value = shown(value)
                if name in GUARDED:
                    kind, value = "fixed", ""
                yield Setting(whole, "fixed" if whole in FIXED else kind, value, "\n".join(comment))
            elif isinstance(item, Table) and name and name not in GUARDED:  # schedule.pagi
                yield from _settings(f"{name}.{key.key}", item)
            elif name:
                yield Setting(f"{name}.{key.key}", "fixed", "", "\n".join(comment))
            comment = []


def _free(name: str, table: Any) -> Setting:
    from tomlkit.items import Comment

    comment = [_plain(item) for _, item in _body(table) if isinstance(item, Comment)]
    lines = [f"{key} = {value}" for key, value in table.unwrap().items()]
    return Setting(name, "weights", "\n".join(lines), "\n".join(comment))


def _body(table: Any) -> Any:
    if hasattr(table, "body"):
        return table.body
    return table.value.body if hasattr(table, "value") else [(None, None)]


def _plain(comment: Any) -> str:
    text: str = comment.as_string()
    return told(text.strip().lstrip("#").strip())


def shown(value: str) -> str:
    """A value of a setting as a browser shows it: addresses in it, one a line, as they are published."""
    return "\n".join(published(line) for line in value.split("\n"))


def _shown(value: object) -> tuple[Kind, str]:
    match value:
        case bool():
            return "switch", "yes" if value else "no"
        case int() | float():
            return "number", str(value)
        case str():
            return "long" if "\n" in value or len(value) > LONG else "text", value
        case list() if all(isinstance(each, str) for each in value):
            return "list", "\n".join(value)
    return "fixed", str(value)
