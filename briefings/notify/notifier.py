"""The notifier: each word once to each address, not too many, and again later where an address is out of reach.

What was told is kept on disk: a program that is started again, or two that follow each other, tell nothing twice.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final, Literal

from briefings.editions.plain import dumped
from briefings.editions.store import parsed
from briefings.errors import BadRecord, NotInstalled
from briefings.files import write_aside
from briefings.newsroom.schedule import Notify
from briefings.notify.errors import Unheard
from briefings.notify.post import send
from briefings.notify.word import Word

TOLD: Final = Path(".cache", "told.json")
"""In the newsroom's folder."""
MOST: Final = 12
"""Words an hour; more would not be read."""
HOUR: Final = timedelta(hours=1)
REMEMBERED: Final = timedelta(days=60)
STALE: Final = timedelta(hours=6)
"""A word that could not be told until then is no news any more."""
PAUSES: Final = tuple(timedelta(minutes=n) for n in (1, 2, 5, 15))
"""Before an address is tried again; the last one from then on."""

Send = Callable[[str, str, Word], None]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A word that an address has not taken yet."""

    word: Word
    to: str
    since: datetime
    after: datetime
    """Not before then."""
    tries: int = 1


@dataclass(frozen=True, slots=True)
class Told:
    """What was told, to whom, and what is still to be told."""

    words: dict[str, datetime] = field(default_factory=dict)
    """Key of a word and name of an address -> when."""
    waiting: tuple[Waiting, ...] = ()
    hour: tuple[datetime, ...] = ()
    """When the words of the last hour were told."""
    kept_back: int = 0
    """Words that there were too many of, since the last that was told."""


class Notifier:
    """Tells words to the addresses of one show; whatever happens to them, no edition is kept from air."""

    def __init__(
        self,
        root: Path,
        environment: Mapping[str, str],
        say: Callable[[str], None],
        send: Send = send,
    ) -> None:
        self._path = root / TOLD
        self._environment = environment
        self._say = say
        self._send = send
        self._said: set[str] = set()

    def tell(self, word: Word, asked: Notify, now: datetime) -> int:
        """Tell `word` to every address of `asked` that has not heard it, if it is asked for; how many have heard it."""
        addresses = dict(self._addresses(asked))
        if word.event not in asked.about or not addresses:
            return 0
        told = self._read(now)
        fresh = [name for name in addresses if f"{word.key} > {name}" not in told.words]
        if not fresh:
            return 0
        told = replace(told, words={**told.words, **{f"{word.key} > {name}": now for name in fresh}})
        if len(told.hour) >= MOST:
            self._write(replace(told, kept_back=told.kept_back + 1))
            self._once(f"{MOST} words were told within the hour: {word.title!r} is not told")
            return 0
        if told.kept_back:
            word = replace(word, body=f"{word.body}\n({told.kept_back} kabar lain tidak dikirim.)")
        told = replace(told, hour=(*told.hour, now), kept_back=0)
        self._write(told)  # before it is told: a program that dies on the way tells it once at most
        heard = 0
        for name in fresh:
            came = self._post(name, addresses[name], word)
            heard += came == "heard"
            if came == "later":
                told = replace(told, waiting=(*told.waiting, Waiting(word, name, now, now + PAUSES[0])))
        self._write(told)
        return heard

    def retry(self, asked: Notify, now: datetime) -> None:
        """Tell what addresses have not taken before."""
        told = self._read(now)
        if not told.waiting:
            return
        addresses, left = dict(self._addresses(asked)), list[Waiting]()
        for each in told.waiting:
            if now - each.since > STALE or each.to not in addresses:
                continue
            if now < each.after and each.since <= now:  # a clock that was set back waits for nothing
                left.append(each)
            elif self._post(each.to, addresses[each.to], each.word) == "later":
                pause = PAUSES[min(each.tries, len(PAUSES) - 1)]
                left.append(replace(each, after=now + pause, tries=each.tries + 1))
        if tuple(left) != told.waiting:
            self._write(replace(told, waiting=tuple(left)))

    def _post(self, name: str, address: str, word: Word) -> Literal["heard", "later", "never"]:
        try:
            self._send(name, address, word)
        except Unheard as fault:
            self._say(f"{fault} ({word.title})")
            return "later" if fault.again else "never"
        except NotInstalled as fault:
            self._once(str(fault))
            return "never"
        return "heard"

    def _addresses(self, asked: Notify) -> Iterator[tuple[str, str]]:
        """Name -> address: what is kept on disk and printed is the name."""
        for variable in asked.to_env:
            found = self._environment.get(variable, "").split()
            if not found:
                self._once(f"the environment has no address in {variable}: nobody is told there")
            for number, address in enumerate(found, 1):
                yield (variable if number == 1 else f"{variable} ({number})"), address

    def _once(self, text: str) -> None:
        if text not in self._said:
            self._said.add(text)
            self._say(text)

    def _read(self, now: datetime) -> Told:
        try:
            told: Told = parsed(self._path, Told) if self._path.is_file() else Told()
        except BadRecord:  # it is made anew
            told = Told()
        known: dict[str, Any] = {key: at for key, at in told.words.items() if abs(now - at) < REMEMBERED}
        return replace(told, words=known, hour=tuple(at for at in told.hour if abs(now - at) < HOUR))

    def _write(self, told: Told) -> None:
        with suppress(OSError):  # a disk that is full is told elsewhere
            write_aside(self._path, dumped(told, indent=None))
