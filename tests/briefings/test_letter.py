"""The letter and the caption: what readers see of an edition, whatever its sources, or its readers' addresses, hold."""

import email
import email.policy
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from html.parser import HTMLParser
from typing import Any

import pytest

from briefings.delivery import words
from briefings.delivery.errors import Undelivered
from briefings.delivery.letter import compose
from briefings.delivery.recipients import Reader
from briefings.delivery.sent import Parcel
from briefings.editions.broadcast import Broadcast, LineRecord, Withdrawal
from briefings.editions.history import read_all
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from feeds.episode import Correction, SourceNote
from tests.briefings import test_delivery as phones
from tests.briefings.test_delivery import MORNING, RALAT

on_air_already, newsroom = phones.on_air_already, phones.newsroom

Letter = Callable[..., EmailMessage]


@pytest.fixture
def show(newsroom: Newsroom) -> Show:
    return load(newsroom.show_file)


@pytest.fixture
def record(newsroom: Newsroom) -> Broadcast:
    (record,) = read_all(newsroom.editions)
    return record


@pytest.fixture
def letter(show: Show, record: Broadcast) -> Letter:
    """As a reader's program gets it: letter(record, since)."""

    def got(record: Broadcast = record, since: int | None = None, **more: Any) -> EmailMessage:
        raw = compose(show, record, "sari@lembah.example", more.get("now", MORNING), since).as_bytes(
            policy=email.policy.SMTP
        )
        assert max(map(len, raw.splitlines())) <= 78
        found = email.message_from_bytes(raw, policy=email.policy.default)
        assert isinstance(found, EmailMessage)
        return found

    return got


def part(letter: EmailMessage, kind: str) -> str:
    body = letter.get_body((kind,))
    assert isinstance(body, EmailMessage)
    return str(body.get_content()).replace("\r\n", "\n")


def joined(flowed: str) -> list[str]:
    """Its paragraphs, as RFC 3676 reads them."""
    lines = [line[1:] if line.startswith(" ") else line for line in flowed.splitlines()]
    text = "\n".join(lines).replace("-- \n", "--\n").replace(" \n", " ")
    return text.split("\n")


def test_the_plain_letter_has_lines_that_any_window_holds_and_loses_no_word(
    letter: Letter, record: Broadcast
) -> None:
    got = letter()
    plain = part(got, "plain")
    assert max(map(len, plain.splitlines())) <= 72 and "\n-- \n" in plain
    body = got.get_body(("plain",))
    assert body is not None and body["Content-Type"].params["format"] == "flowed"
    paragraphs = joined(plain)
    for story in record.episode.stories:
        assert story.headline in paragraphs and story.text in paragraphs
        assert all(source.link in paragraphs for source in story.sources if source.link)
    assert [each.get_content_type() for each in got.iter_parts()] == ["text/plain", "text/html"]


def test_what_begins_like_a_quotation_is_none(letter: Letter, record: Broadcast) -> None:
    story = record.episode.stories[0]
    told = tuple(replace(story, headline=begin + "kata " * 40) for begin in ("> ", "From ", "  "))
    plain = part(letter(replace(record, episode=replace(record.episode, stories=told))), "plain")
    assert not [line for line in plain.splitlines() if line.startswith((">", "From ", "  "))]


def test_what_helps_in_the_day_is_in_the_letter_of_the_day_alone(letter: Letter, record: Broadcast) -> None:
    times = "Waktu salat di Argasana: Zuhur pukul 11.30 dan Asar pukul 14.54 WIB."
    line = LineRecord(times, times, "service", "announcer", "", "")
    source = SourceNote("Waktu salat Argasana", link="https://salat.example/argasana")
    with_it = replace(record, lines=(*record.lines, line), episode=replace(record.episode, service=(source,)))
    for kind in ("plain", "html"):
        told = " ".join(part(letter(with_it), kind).split())
        assert times in told and source.link in told and "Info layanan, pukul 06.30 WIB" in told
        for late in (letter(with_it, now=MORNING + timedelta(days=1)), letter(with_it.reissued(()), since=0)):
            assert "Zuhur" not in part(late, kind)


def test_of_an_edition_that_was_taken_back_nothing_is_offered_to_be_heard(
    letter: Letter, record: Broadcast
) -> None:
    back = replace(record, state="retracted", withdrawn=(Withdrawal(MORNING, "Kutipannya keliru."),))
    got = letter(back, 0)
    assert str(got["Subject"]).startswith("Edisi dicabut: ")
    for kind in ("plain", "html"):
        told = " ".join(part(got, kind).split())
        assert "Alasan pencabutan: Kutipannya keliru." in told and "BERHENTI" in told
        assert "Dengarkan" not in told and record.episode.stories[0].headline not in told


def test_a_ralat_says_which_story_it_is_about_and_stands_below_the_first_letter(
    letter: Letter, record: Broadcast
) -> None:
    headline = record.episode.stories[0].headline
    after = record.reissued((Correction(MORNING, RALAT, record.slug, headline),))
    first, second = letter(), letter(after, 0)
    assert second["In-Reply-To"] == first["Message-ID"] != second["Message-ID"]
    assert f"Ralat. Berita “{headline}”: {RALAT}" in joined(part(second, "plain"))
    assert f"<strong>Ralat.</strong> Berita “{headline}”: {RALAT}" in part(second, "html")
    assert "Ralat." in part(letter(after), "plain") and letter(after)["In-Reply-To"] is None


def test_an_edited_edition_does_not_say_that_nobody_edited_it(
    letter: Letter, show: Show, record: Broadcast
) -> None:
    edited = replace(record, episode=replace(record.episode, edited=True, edited_by=("Sari Wulandari",)))
    for told in (part(letter(edited), "html"), words.caption(show, edited)):
        assert "disunting redaksi" in told and "Sari Wulandari" in told


class Tags(HTMLParser):
    """Names of elements, and what they are told."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.told: list[tuple[str, str | None]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.told += attrs


def test_a_letter_asks_for_nothing_from_outside_and_holds_no_mark_up_of_a_source(
    letter: Letter, record: Broadcast
) -> None:
    evil = '"><img src=https://jahat.example/x onerror=a()><style>*{display:none}</style>'
    story = record.episode.stories[0]
    source = replace(
        story.sources[0], title=evil, outlet=evil, author=evil, link='https://x.example/"><script>'
    )
    told = replace(story, headline=evil, text=evil, sources=(source,))
    page = part(letter(replace(record, episode=replace(record.episode, title=evil, stories=(told,)))), "html")
    tags = Tags(page)
    assert (
        not {"img", "script", "iframe", "link", "object"} & set(tags.names) and tags.names.count("style") == 1
    )
    assert not [name for name, _ in tags.told if name.startswith("on") or name == "src"]
    assert "prefers-color-scheme: dark" in page and ("name", "viewport") in tags.told


@pytest.mark.parametrize(
    "odd", ["\ud800x", "a\x00b", "x\u2028y", "\u202eabc", "🎈" * 600, "=?utf-8?q?Bcc?=", ""]
)
def test_a_title_of_any_letters_makes_a_letter_that_can_be_sent(
    letter: Letter, record: Broadcast, odd: str
) -> None:
    story = replace(record.episode.stories[0], headline=odd, text=odd)
    got = letter(replace(record, episode=replace(record.episode, title=odd, stories=(story,))))
    assert got["Bcc"] is None and "\u202e" not in str(got["Subject"]) and str(got["Subject"]) != "Bcc"


@pytest.mark.parametrize(
    ("address", "to"),
    [
        ("sari@lembah.example", "sari@lembah.example"),
        ("sari@lembäh.example", "sari@xn--lembh-jra.example"),
        *(
            (wrong, "")
            for wrong in (
                "@",
                "a@",
                "@b",
                "a@b@c",
                "ü@lembah.example",
                "<s@x.example>",
                "a@x..y",
                "a@" + "b" * 70,
            )
        ),
    ],
)
def test_an_address_that_is_none_is_told_and_stops_nobody(
    show: Show, record: Broadcast, address: str, to: str
) -> None:
    reader = Reader("mail 0", address, "READERS 1", show, MORNING)
    if to:
        assert reader.letter(record, None)["To"] == to
        return
    with pytest.raises(Undelivered, match="no address") as fault:
        reader.letter(record, Parcel("sent", MORNING, 0))
    assert fault.value.lasting and address not in str(fault.value)


def test_what_a_headline_names_is_neither_a_link_nor_a_command_in_a_chat(
    show: Show, record: Broadcast
) -> None:
    hostile = "Klik jahat.example/hadiah atau bit.ly/a-b dan /start: harga 1.000/kg, 12,5 km/jam"
    chapters = (replace(record.episode.chapters[0], title=hostile),)
    told = words.caption(show, replace(record, episode=replace(record.episode, chapters=chapters)))
    assert "Klik (tautan) atau (tautan) dan start: harga 1.000/kg, 12,5 km/jam" in told


def test_a_word_is_never_longer_than_a_message_and_keeps_its_link(show: Show, record: Broadcast) -> None:
    many = tuple(Correction(MORNING, f"{n} " + "🎈" * 900) for n in range(9))
    after = replace(record, issue=9, episode=replace(record.episode, corrections=many))
    told = words.correction(show, after, 0)
    assert 4000 < words.units(told) <= 4096 and told.endswith("/") and "…" in told


def test_a_caption_always_says_that_the_voice_is_made_by_ai(show: Show, record: Broadcast) -> None:
    long = "🎈" * 2000
    odd = replace(record, episode=replace(record.episode, title=long, chapters=record.episode.chapters * 40))
    assert "AI" in words.caption(show, odd) and "AI" in words.caption(show, odd, 300)
