"""Show notes: what an app prints beside the episode."""

from feeds import addresses
from feeds.channel import Channel
from feeds.episode import Correction, Episode, SourceNote, StoryNote
from feeds.text import cut, escape, join_lines, keep_web_link, quote
from feeds.times import format_clock, format_day

_SYNTHETIC = (
    "Suara dalam edisi ini adalah suara sintetis buatan AI, bukan rekaman manusia. "
    "Naskah disusun secara otomatis dari berita media yang disebut sebagai sumber."
)
_REWORDED = "Sebagian kalimatnya ditulis ulang oleh model bahasa AI."
_EDITED = "Sebagian naskahnya disunting redaksi."
_ENDS = (".", "!", "?", "…")
DESCRIPTION_BYTES = 4000
"""Apple's and PSP-1's limit."""


def render_notes_html(channel: Channel, episode: Episode) -> str:
    """The notes for <content:encoded>: summary, stories with times that jump, credits with links, the voice.

    Only p, ul, li, strong, a and br, which every app keeps; every value is escaped.
    """
    parts = [_correction(channel, correction) for correction in episode.corrections]
    parts.append(f"<p>{_text(episode.summary)}</p>")
    for story in episode.stories:
        parts.append(_story(channel, story))
    if episode.service:
        named = "".join(f"<li>{_source(channel, source)}</li>" for source in episode.service)
        parts.append(f"<p><strong>Info layanan</strong></p>\n<ul>{named}</ul>")
    if not episode.stories and episode.chapters:
        rows = (f"<li>({format_clock(c.start_s)}) {_text(c.title)}</li>" for c in episode.chapters)
        parts.append(f"<ul>{''.join(rows)}</ul>")
    parts.append(f"<p>{_text(format_voice_note(channel, episode))}</p>")
    return "\n".join(parts)


def render_notes_plain(channel: Channel, episode: Episode) -> str:
    """The notes as plain lines, at most 4,000 bytes: stories with times that jump and credits, no mark-up.

    When the stories are too many, the last ones go; the note on the voice stays.
    """
    end = "\n\n" + format_voice_note(channel, episode)
    if episode.service:
        named = "; ".join(dict.fromkeys(join_lines(source.title) for source in episode.service))
        end = f"\n\nInfo layanan: {cut(named, 400)}." + end
    room = DESCRIPTION_BYTES - len(end.encode())
    errata = "".join(f"{_format_heading(channel, c)} {join_lines(c.text)}\n\n" for c in episode.corrections)
    told = cut(errata, 1500) + cut(join_lines(episode.summary) or join_lines(episode.title), 1500)
    for number, story in enumerate(episode.stories):
        names = ", ".join(dict.fromkeys(filter(None, (format_outlet(source) for source in story.sources))))
        line = f"\n({format_clock(story.start_s)}) {join_lines(story.headline)}"
        line = ("\n" if number == 0 else "") + line + (f" (Sumber: {names})" if names else "")
        if len((told + line).encode("utf-8", "ignore")) > room:
            break
        told += line
    return told + end


def format_credit(channel: Channel, source: SourceNote) -> str:
    """One source as print credits it, without its link: outlet, agency, author, editor, day, licence."""
    by = [format_outlet(source)]
    if source.author:
        by.append(f"penulis {join_lines(source.author)}")
    if source.editor:
        by.append(f"editor {join_lines(source.editor)}")
    if source.published is not None:
        by.append(format_day(source.published, channel.zone))
    if source.licence:
        by.append(f"lisensi {join_lines(source.licence)}")
    return "; ".join(filter(None, by))


def format_outlet(source: SourceNote) -> str:
    """ "Tirto/Antara": the outlet, and the agency that it printed."""
    names = dict.fromkeys(filter(None, (join_lines(source.outlet), join_lines(source.agency))))
    return "/".join(names)


def format_label(channel: Channel, episode: Episode | None = None) -> str:
    """The note on machine speech, as print has it, in whole sentences; with what became of the words of `episode`."""
    label = join_lines(channel.ai_label) or _SYNTHETIC
    told = [label if label.endswith(_ENDS) else f"{label}."]
    if episode is not None and episode.reworded:
        told.append(_REWORDED)
    if episode is not None and episode.edited:
        told.append(_EDITED)
    return " ".join(told)


def format_voice_note(channel: Channel, episode: Episode) -> str:
    """That the voice is made with AI, and which, what AI has done to the words, and who answers for what it says
    (Dewan Pers, Peraturan 1/2025; EU AI Act, article 50; Apple Podcasts asks for it in the sound and in the
    metadata)."""
    told = [format_label(channel, episode)]
    if voices := " dan ".join(filter(None, map(join_lines, (episode.voice, episode.second_voice)))):
        told.append(f"Suara: {voices}.")
    if editors := " dan ".join(join_lines(name) for name in episode.edited_by):
        told.append(f"Disunting oleh {editors}.")
    return " ".join(told)


def _correction(channel: Channel, correction: Correction) -> str:
    """The printed correction, linked to the episode that it corrects."""
    about = ""
    if correction.corrects:
        url = addresses.address(channel, f"episodes/{correction.corrects}/")
        about = f" <a href={quote(url)}>Edisi yang diralat</a>."
    return f"<p><strong>{_text(_format_heading(channel, correction))}</strong> {_text(correction.text)}{about}</p>"


def _format_heading(channel: Channel, correction: Correction) -> str:
    about = f', berita "{join_lines(correction.headline)}"' if correction.headline else ""
    kind = "Pencabutan berita" if correction.withdrawal else "Ralat"
    return f"{kind} ({format_day(correction.moment, channel.zone)}){about}:"


def _story(channel: Channel, story: StoryNote) -> str:
    lines = [f"<p><strong>({format_clock(story.start_s)}) {_text(story.headline)}</strong>"]
    if story.text:
        lines.append(f"<br>{_text(story.text)}")
    lines.append("</p>")
    if story.sources:
        rows = "".join(f"<li>{_source(channel, source)}</li>" for source in story.sources)
        lines.append(f"\n<ul>{rows}</ul>")
    return "".join(lines)


def _source(channel: Channel, source: SourceNote) -> str:
    title = _text(source.title or source.outlet or keep_web_link(source.link))
    link = keep_web_link(source.link)
    named = f"<a href={quote(link)}>{title}</a>" if link else title
    by = format_credit(channel, source)
    return f"Sumber: {named}" + (f" ({_text(by)})" if by else "")


def _text(text: str) -> str:
    return escape(join_lines(text))
