"""The words that people read beside a voice note: everything of them in one place, in Indonesian, plain text only."""

from collections.abc import Sequence
from typing import Final

from briefings.editions.broadcast import Broadcast
from briefings.newsroom.show import Show
from briefings.notify.word import plain
from feeds import addresses
from feeds.episode import Chapter, Correction
from feeds.formats.notes import format_label
from feeds.times import format_clock

CAPTION: Final = 1024
"""Telegram's Bot API: sendVoice, caption, "0-1024 characters after entities parsing"; it counts UTF-16 units."""
MESSAGE: Final = 4096
"""The same: sendMessage, text."""
LABEL: Final = 300
MORE: Final = "… dan {count} lagi"
RALAT: Final = "Ralat: {title}\n\n{text}\n\n{link}"
WITHDRAWN: Final = "Pencabutan berita: {title}\n\n{text}\n\n{link}"
RETRACTED: Final = "{title} kami cabut.\n\nAlasan: {text}\n\n{link}"


def caption(show: Show, record: Broadcast, most: int = CAPTION) -> str:
    """Title, AI label, chapters with their times, and where to hear it: at most `most` UTF-16 units. What there is no
    room for is counted."""
    episode = record.episode
    head = f"{plain(episode.title)}\n\n{plain(format_label(show.channel), LABEL)}"
    tail = addresses.page(show.channel, episode)
    rows = [_row(chapter) for chapter in episode.chapters]
    for kept in range(len(rows), -1, -1):
        listed = _listed(rows, kept)
        text = "\n\n".join(part for part in (head, listed, tail) if part)
        if units(text) <= most:
            return text
    return plain(episode.title)


def correction(show: Show, record: Broadcast, since: int) -> str:
    """What was put right or taken back since the edition was corrected `since` times; the whole edition, perhaps."""
    link = addresses.page(show.channel, record.episode)
    title = plain(record.episode.title.replace(" (ralat)", ""))
    if record.retracted:
        reason = record.withdrawn[0].reason if record.withdrawn else ""
        return RETRACTED.format(title=title, text=plain(reason, 1500), link=link)
    new = record.episode.corrections[: max(record.issue - since, 1)]
    form = WITHDRAWN if _withdraws(new) else RALAT
    said = "\n".join(plain(each.text, 1500) for each in reversed(new))
    return form.format(title=title, text=said[:3000], link=link)


def withdraws(record: Broadcast, since: int) -> bool:
    """Whether something of what was heard was taken back since, so that it is to be heard nowhere any more."""
    return record.retracted or _withdraws(record.episode.corrections[: max(record.issue - since, 1)])


def units(text: str) -> int:
    """How long Telegram counts `text`."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _withdraws(corrections: Sequence[Correction]) -> bool:
    return any(each.withdrawal for each in corrections)


def _row(chapter: Chapter) -> str:
    return f"{format_clock(chapter.start_s)} {plain(chapter.title, 100)}"


def _listed(rows: Sequence[str], kept: int) -> str:
    left = len(rows) - kept
    return "\n".join([*rows[:kept], *([MORE.format(count=left)] if left else [])])
