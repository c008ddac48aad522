"""show.toml changed through its form: first seen as a difference, then kept, and all else as it stood."""

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, unified_diff
from pathlib import Path
from typing import Any

from briefings.editions.ledger import Ledger
from briefings.errors import BadShow
from briefings.files import make_private, write_aside
from briefings.newsroom.config import load
from briefings.newsroom.folder import SHOW, Newsroom
from briefings.studio.errors import NotMeant
from briefings.studio.show_form import Setting, groups_of, parsed, shown
from scripts.text.published import GONE, is_secret, told

_SET = re.compile(r"(.?\s{0,20}[\"']?([\w.-]{1,60})[\"']?\s{0,20}=\s{0,20}).")
AROUND = 2
"""Lines shown before and behind what changes."""
_PLACES = ("sources", "cover")
"""Settings that may name files."""


@dataclass(frozen=True, slots=True)
class Change:
    """What show.toml would be."""

    before: str
    after: str
    count: int
    """Settings that differ."""

    @property
    def lines(self) -> str:
        """The difference, a line each, that begins with "+", "-" or a blank; "…" where lines are passed over."""
        if self.before == self.after:
            return ""
        lines = unified_diff(self.before.splitlines(), self.after.splitlines(), lineterm="", n=AROUND)
        seen = ["…" if line.startswith("@@") else _without_secrets(line) for line in list(lines)[2:]]
        return "\n".join(seen[1:] if seen[0] == "…" else seen)


def _without_secrets(line: str) -> str:
    found = _SET.match(line)
    return f"{found[1]}{GONE}" if found and is_secret(found[2]) else told(line)


def propose(newsroom: Newsroom, wanted: Mapping[str, str]) -> Change:
    """What the fields of `wanted` make of show.toml. Nothing is written.

    Raises BadShow with every fault, NotMeant where a field names a place outside the newsroom.
    """
    try:
        before = newsroom.show_file.read_bytes().decode()  # as it stands, with the line ends of its editor
        document: Any = parsed(before)
    except (ValueError, OSError) as fault:
        raise BadShow([f"{SHOW}: is no TOML: {fault}"]) from fault
    count = 0
    for group in groups_of(document):
        for each in group.settings:
            text = wanted.get(each.name)
            if text is None or each.kind == "fixed" or _same(text, each):
                continue
            place, _, key = each.name.rpartition(".")
            table = _table(document, each.name if each.kind == "weights" else place)
            if each.kind == "weights":
                _weigh(table, text)
            else:
                _put(table, key, _value(each, text, table.get(key)))
            count += 1
    change = Change(before, document.as_string(), count)
    if count:
        _check(newsroom, change.after)
    return change


def keep(newsroom: Newsroom, wanted: Mapping[str, str], seen: str | None = None) -> Change:
    """`propose`, and show.toml is that from now on; `seen` is the difference that the person agreed to.

    Raises NotMeant also where the file has changed meanwhile, so that something else would become of it.
    """
    with Ledger(newsroom.editions).locked():
        change = propose(newsroom, wanted)
        if seen is not None and change.lines != seen.replace("\r\n", "\n"):
            raise NotMeant("fault.settings_changed")
        if change.count:
            write_aside(newsroom.show_file, change.after.encode())
    return change


def _check(newsroom: Newsroom, text: str) -> None:
    """By the rules of the command line, in their words. Raises BadShow."""
    cache = newsroom.root / ".cache"
    make_private(cache)
    place = Path(tempfile.mkdtemp(prefix="studio-", dir=cache))
    try:
        trial = place / SHOW
        trial.write_bytes(text.encode())
        load(trial)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _table(document: Any, name: str) -> Any:
    import tomlkit

    table = document
    for key in name.split(".") if name else ():
        if key not in table:
            table[key] = tomlkit.table()
        table = table[key]
    return table


def _same(text: str, setting: Setting) -> bool:
    return text.replace("\r\n", "\n").strip() == setting.value.strip()


def _value(setting: Setting, text: str, former: object) -> Any:
    """What is no value of that kind stays text: what is wrong with it, the rules of the show say."""
    text = text.replace("\r\n", "\n").strip()
    if setting.kind == "switch":
        return {"yes": True, "no": False}.get(text, text)
    if setting.kind == "list":
        values = _meant([line.strip() for line in text.split("\n") if line.strip()], former)
        for each in values:
            _inside(setting.name, each)
        return values
    if setting.kind == "number":
        return _number(text, whole=_is_whole(setting, former))
    if setting.kind == "text":
        text = " ".join(text.split())
    _inside(setting.name, text)
    return former if isinstance(former, str) and text == shown(former) else text


def _meant(values: list[str], former: object) -> list[str]:
    """`values`; what stands there as it was shown in the place of one with a password is that one."""
    left = [each for each in (former if isinstance(former, list) else ()) if shown(each) != each]
    out = []
    for value in values:
        whole = next((each for each in left if shown(each) == value), value)
        if whole in left:
            left.remove(whole)
        out.append(str(whole))
    return out


def _is_whole(setting: Setting, former: object) -> bool:
    if former is not None:
        return isinstance(former, int)
    return "." not in (setting.absent or ".")


def _number(text: str, whole: bool) -> int | float | str:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return text
    return int(number) if whole and number.is_integer() else number


def _put(table: Any, key: str, value: Any) -> None:
    import tomlkit
    from tomlkit.items import Array, String

    former = table.get(key)
    if isinstance(value, list) and isinstance(former, Array):
        _lay(former, value)
    elif isinstance(value, str) and "\n" in value and isinstance(former, String | None):
        table[key] = tomlkit.string(value, multiline=True)
    else:
        table[key] = value


def _lay(array: Any, values: list[str]) -> None:
    """Change of `array` only what differs: comments within it stay."""
    turns = SequenceMatcher(None, array.unwrap(), values, autojunk=False).get_opcodes()
    for what, begin, end, start, stop in reversed(turns):
        if what == "replace" and end - begin == stop - start:
            for place in range(begin, end):
                array[place] = values[start + place - begin]
        elif what != "equal":
            for place in reversed(range(begin, end)):
                del array[place]
            for offset, value in enumerate(values[start:stop]):
                array.insert(begin + offset, value)


def _weigh(table: Any, text: str) -> None:
    """Lines "name = number" into `table`."""
    wanted = dict(_weights(text))
    for key in [key for key in table if key not in wanted]:
        del table[key]
    for key, value in wanted.items():
        if table.get(key) != value:
            table[key] = value


def _weights(text: str) -> Iterator[tuple[str, int | float | str]]:
    for line in text.splitlines():
        name, _, value = line.partition("=")
        if name.strip():
            yield name.strip().strip('"'), _number(value.strip(), whole="." not in value and "," not in value)


def _inside(name: str, place: str) -> None:
    """Raises NotMeant for a place outside the newsroom."""
    if name not in _PLACES or place.startswith(("http://", "https://")):
        return
    parts = place.replace("\\", "/").split("/")
    if ".." in parts or place.startswith(("/", "~", "\\")) or ":" in parts[0]:
        raise NotMeant("fault.outside")
