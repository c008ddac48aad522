"""The words that people read beside a voice note: everything of them in one place, in Indonesian, plain text only."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefings.editions.broadcast import Broadcast
from briefings.newsroom.show import Show
from briefings.notify.word import LONGEST, plain
from feeds import addresses
from feeds.episode import Chapter, Correction
from feeds.formats.notes import format_voice_note
from feeds.times import format_clock

CAPTION: Final = 1024
"""Telegram's Bot API: sendVoice, caption, "0-1024 characters after entities parsing"; it counts UTF-16 units."""
MESSAGE: Final = 4096
"""The same: sendMessage, text."""
LABEL: Final = 300
MORE: Final = "… dan {count} lagi"
RALAT: Final = "Ralat"
WITHDRAWN: Final = "Pencabutan berita"
RETRACTED: Final = "Edisi dicabut"
REASON: Final = "Alasan pencabutan: {text}"
ABOUT: Final = "Berita “{headline}”: {text}"

_LINK: Final = re.compile(r"(?<![\w.:/-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[A-Za-z]{2,24}/\S{0,500}")
"""An address without its scheme: "contoh.example/hadiah"."""
_COMMAND: Final = re.compile(r"(?<!\S)/(?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class Notice:
    """What has become of something that people were told."""

    kind: str
    text: str


def caption(show: Show, record: Broadcast, most: int = CAPTION) -> str:
    """Title, AI label, chapters with their times, and where to hear it: at most `most` UTF-16 units. What there is no
    room for is counted."""
    episode = record.episode
    label = format_voice_note(show.channel, replace(episode, voice="", second_voice=""))
    head = f"{quiet(episode.title)}\n\n{quiet(label, LABEL)}"
    tail = addresses.page(show.channel, episode)
    rows = [_row(chapter) for chapter in episode.chapters]
    for kept in range(len(rows), -1, -1):
        listed = _listed(rows, kept)
        text = "\n\n".join(part for part in (head, listed, tail) if part)
        if units(text) <= most:
            return text
    return head


def notices(record: Broadcast, since: int, read: Callable[[str], str]) -> tuple[Notice, ...]:
    """What was put right or taken back since the edition was corrected `since` times, the oldest first; `read` makes a
    line of what an article, or a person, wrote."""
    if record.retracted:
        reason = record.withdrawn[0].reason if record.withdrawn else ""
        return (Notice(RETRACTED, REASON.format(text=read(reason))),)
    return tuple(
        Notice(
            WITHDRAWN if each.withdrawal else RALAT,
            ABOUT.format(headline=read(each.headline), text=read(each.text))
            if each.headline
            else read(each.text),
        )
        for each in reversed(_new(record, since))
    )


def heading(told: Sequence[Notice]) -> str:
    """Which kinds of notices they are: "Ralat dan pencabutan berita"."""
    kinds = " dan ".join(dict.fromkeys(each.kind for each in told))
    return kinds[:1] + kinds[1:].lower()


def correction(show: Show, record: Broadcast, since: int, most: int = MESSAGE) -> str:
    """The word on it below a voice note: at most `most` UTF-16 units; what there is no room for stands at its link."""
    link = addresses.page(show.channel, record.episode)
    title = quiet(bare(record.episode.title))
    told = notices(record, since, lambda text: quiet(text, 1500))
    head, said = f"{heading(told)}: {title}", "\n\n".join(each.text for each in told)
    room = most - units(f"{head}\n\n\n\n{link}")
    while units(said) > room:
        said = said[: len(said) - max(1, (units(said) - room) // 2) - 1].rstrip() + "…"
    return f"{head}\n\n{said}\n\n{link}"


def withdraws(record: Broadcast, since: int) -> bool:
    """Whether something of what was heard was taken back since, so that it is to be heard nowhere any more."""
    return record.retracted or any(each.withdrawal for each in _new(record, since))


def bare(title: str) -> str:
    """The title without the sign of its correction, for those who are told of that anyway."""
    return title.replace(" (ralat)", "")


def quiet(text: str, longest: int = LONGEST) -> str:
    """`text` from outside as one line that Telegram makes nothing of: neither a link nor a command to a bot."""
    return plain(_COMMAND.sub("", _LINK.sub("(tautan)", text[: 20 * longest])), longest)


def units(text: str) -> int:
    """How long Telegram counts `text`."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _new(record: Broadcast, since: int) -> Sequence[Correction]:
    return record.episode.corrections[: max(record.issue - since, 1)]


def _row(chapter: Chapter) -> str:
    return f"{format_clock(chapter.start_s)} {quiet(chapter.title, 100)}"


def _listed(rows: Sequence[str], kept: int) -> str:
    left = len(rows) - kept
    return "\n".join([*rows[:kept], *([MORE.format(count=left)] if left else [])])
