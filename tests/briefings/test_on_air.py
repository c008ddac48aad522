"""What is on air is replaced only on purpose, by what was true then, and whole or not at all."""

import os
import re
import shutil
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from audio.errors import EngineUnreachable
from briefings.editions.broadcast import Made
from briefings.editions.ledger import Ledger
from briefings.errors import NotApproved, NotMended, OnTheAir, TooEarly
from briefings.making.assigning import assign
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.verbs.correct import Ralat, correct
from briefings.verbs.line import rewrite
from briefings.verbs.make import Order, make
from briefings.verbs.publish import Waiting, again, approve, breaking, due, publish
from briefings.verbs.retract import retract
from briefings.verbs.sheet import decide, existing_sheet, open_sheet
from briefings.verbs.story import drop

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
"""Sunday 22 November 2026, 06.30 in Jakarta."""
LATER = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
SLUG = "2026-11-22-pagi"
PAGI = Order(day=date(2026, 11, 22), edition="pagi")
KOPI = "05-ekspor-kopi.txt"


def made(room: Newsroom, now: datetime = MORNING, order: Order | None = None) -> Made:
    return make(room, load(room.show_file), order or Order(), now, Quiet())


def public(room: Newsroom) -> dict[str, bytes]:
    return {str(f.relative_to(room.public)): f.read_bytes() for f in room.public.rglob("*") if f.is_file()}


def said(one: Made) -> str:
    return " ".join(line.written for line in one.record.lines)


def change(room: Newsroom, old: str, new: str) -> None:
    article = room.root / "articles" / KOPI
    text = article.read_text("utf-8")
    assert old in text
    article.write_text(text.replace(old, new), "utf-8")


def setting(room: Newsroom, old: str, new: str) -> None:
    text = room.show_file.read_text("utf-8")
    assert old in text
    room.show_file.write_text(text.replace(old, new), "utf-8")


def wants_approval(room: Newsroom) -> None:
    with room.show_file.open("a", encoding="utf-8") as show:
        show.write("\n[desk]\napproval = true\n")


def report(path: Path, title: str, text: str, published: str) -> Path:
    body = "".join(f"<p>{each}.</p>" for each in text.rstrip(".").split(". "))
    path.write_text(
        f'<!DOCTYPE html><html lang="id"><head><title>{title}</title><meta charset="utf-8">'
        f'<meta property="article:published_time" content="{published}"></head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>",
        "utf-8",
    )
    return path


FIRE = (
    "Tujuh Warga Tewas dalam Kebakaran Pasar Damarsari",
    "Kebakaran Pasar Damarsari menewaskan tujuh warga pada Minggu dini hari. Api melalap 60 kios milik pedagang. "
    "Polisi Argasana masih mencari penyebab kebakaran itu. Bupati menyatakan keadaan darurat selama tiga hari.",
)


@pytest.mark.parametrize("named", [(), ("articles/" + KOPI,)])
def test_make_does_not_replace_what_is_on_air_and_says_what_does(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, named: tuple[str, ...]
) -> None:
    monkeypatch.chdir(newsroom.root)
    made(newsroom)
    change(newsroom, "18 ton", "19 ton")
    before = public(newsroom)
    with pytest.raises(OnTheAir) as refused:
        made(newsroom, LATER, Order(named, PAGI.day, PAGI.edition))
    assert refused.value.exit_code == 8
    for way in (SLUG, "--replace", "breaking", "ralat"):
        assert way in str(refused.value)
    assert public(newsroom) == before


def test_an_edition_of_a_day_to_come_stays_a_draft(newsroom: Newsroom) -> None:
    with pytest.raises(TooEarly) as early:
        made(newsroom, MORNING, Order(day=date(2026, 11, 23)))
    assert early.value.exit_code == 8 and "2026-11-23" in str(early.value) and "--at" in str(early.value)
    assert not newsroom.public.exists() or not public(newsroom)
    edition = Ledger(newsroom.editions).edition("2026-11-23-pagi")
    assert edition.state == "draft" and edition.found


def test_what_happened_after_an_editions_moment_does_not_enter_it_when_it_is_replaced(
    newsroom: Newsroom,
) -> None:
    first = made(newsroom)
    assert "Damarsari" not in said(first)
    report(newsroom.root / "articles" / "00-pasar.html", *FIRE, "2026-11-22T08:15:00+07:00")
    after = made(newsroom, LATER, Order((), PAGI.day, PAGI.edition, replace=True))
    assert "Damarsari" not in said(after)
    assert any("Damarsari" in each.title for each in after.record.omissions)
    noon = made(newsroom, datetime(2026, 11, 22, 5, 30, tzinfo=UTC))
    assert "Damarsari" in said(noon)


def test_changed_bytes_get_a_new_address_and_the_same_bytes_keep_theirs(newsroom: Newsroom) -> None:
    first = made(newsroom)
    change(newsroom, "18 ton", "dua puluh satu ribu ton")
    second = made(newsroom, LATER, Order((), PAGI.day, PAGI.edition, replace=True))
    assert second.changed and second.record.guid == first.record.guid
    assert second.audio != first.audio
    change(newsroom, "dua puluh satu ribu ton", "18 ton")
    third = made(newsroom, LATER, Order((), PAGI.day, PAGI.edition, replace=True))
    assert third.record.episode.audio.sha256 == first.record.episode.audio.sha256
    assert third.audio == first.audio


def test_a_show_that_wants_approval_waits_for_it_and_says_until_when(newsroom: Newsroom) -> None:
    wants_approval(newsroom)
    show = load(newsroom.show_file)
    with pytest.raises(NotApproved, match=r"until 11\.00.*approve") as held:
        made(newsroom)
    assert held.value.exit_code == 8 and not newsroom.public.exists()
    with pytest.raises(NotApproved):
        publish(newsroom, show, PAGI, MORNING, Quiet())
    sheet = existing_sheet(newsroom, show, PAGI, MORNING)
    sheet = decide(sheet, approve(sheet), "ketua", MORNING)
    assert sheet.edition.state == "approved"
    aired = publish(newsroom, show, PAGI, MORNING, Quiet())
    assert isinstance(aired, Made) and aired.audio.is_file()
    approval = Ledger(newsroom.editions).edition(SLUG).approval
    assert approval is not None and (approval.by, approval.at) == ("ketua", MORNING)


def test_a_decision_after_the_approval_needs_another_one(newsroom: Newsroom) -> None:
    wants_approval(newsroom)
    show = load(newsroom.show_file)
    sheet = open_sheet(newsroom, show, PAGI, MORNING, Quiet())
    sheet = decide(sheet, approve(sheet), "ketua", MORNING)
    assert sheet.edition.approval is not None
    after = decide(sheet, drop(sheet, "1"), "sari", MORNING)
    assert after.edition.approval is None and after.edition.state == "draft"
    with pytest.raises(NotApproved):
        publish(newsroom, show, PAGI, MORNING, Quiet())
    assert not newsroom.public.exists()


def test_a_run_of_make_lets_go_what_was_approved_as_it_stands(newsroom: Newsroom) -> None:
    wants_approval(newsroom)
    show = load(newsroom.show_file)
    sheet = open_sheet(newsroom, show, PAGI, MORNING, Quiet())
    headline = sheet.rows[0].story.headline
    sheet = decide(sheet, drop(sheet, "1"), "sari", MORNING)
    decide(sheet, approve(sheet), "ketua", MORNING)
    report(newsroom.root / "articles" / "00-pasar.html", *FIRE, "2026-11-22T05:15:00+07:00")
    one = made(newsroom)
    assert headline not in [note.headline for note in one.record.episode.stories]
    assert "Damarsari" not in said(one)


@pytest.fixture
def offline(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Takes network, articles and everything that was kept away."""

    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    def cut() -> None:
        monkeypatch.setattr(socket.socket, "connect", refuse)
        shutil.rmtree(newsroom.root / "articles")
        shutil.rmtree(newsroom.root / ".cache")

    return cut


def test_an_edition_is_made_again_years_later_with_the_same_bytes(
    newsroom: Newsroom, offline: Callable[[], None]
) -> None:
    first = made(newsroom)
    sound = first.audio.read_bytes()
    offline()
    (newsroom.root / ".cache").mkdir()
    shutil.rmtree(newsroom.public)
    once_more = again(newsroom, load(newsroom.show_file), PAGI, datetime(2031, 5, 1, tzinfo=UTC), Quiet())
    assert once_more.audio == first.audio and once_more.audio.read_bytes() == sound
    assert once_more.record.guid == first.record.guid


def test_what_the_desk_changes_years_later_is_made_from_what_was_found_then(
    newsroom: Newsroom, offline: Callable[[], None]
) -> None:
    first, show, then = made(newsroom), load(newsroom.show_file), datetime(2031, 5, 1, tzinfo=UTC)
    offline()
    (newsroom.root / ".cache").mkdir()
    sheet = existing_sheet(newsroom, show, PAGI, then)
    gone = sheet.rows[0].story.headline
    decide(sheet, drop(sheet, "1"), "sari", then)
    with pytest.raises(OnTheAir):
        again(newsroom, show, PAGI, then, Quiet())
    after = again(newsroom, show, Order((), PAGI.day, PAGI.edition, replace=True), then, Quiet())
    assert gone not in [note.headline for note in after.record.episode.stories]
    assert after.audio != first.audio and after.record.episode.published == first.record.episode.published


def test_an_edition_that_is_to_wait_goes_on_air_with_the_first_run_after_its_hour(newsroom: Newsroom) -> None:
    show = load(newsroom.show_file)
    open_sheet(newsroom, show, PAGI, MORNING, Quiet())
    at = MORNING + timedelta(hours=1)
    waiting = publish(newsroom, show, PAGI, MORNING, Quiet(), at)
    assert isinstance(waiting, Waiting) and waiting.edition.scheduled == at
    assert not newsroom.public.exists()
    assert due(newsroom, at - timedelta(seconds=1)) == []
    assert [edition.slug for edition in due(newsroom, at)] == [SLUG]
    aired = publish(newsroom, show, PAGI, at, Quiet())
    assert isinstance(aired, Made) and aired.audio.is_file()
    assert due(newsroom, at + timedelta(hours=1)) == []


def test_a_correction_that_would_air_the_mistake_again_is_refused(newsroom: Newsroom) -> None:
    made(newsroom)
    before, show = public(newsroom), load(newsroom.show_file)
    wish = Ralat("Koperasi mengirim 17 ton, bukan 18 ton.", story="Kopi")
    with pytest.raises(NotMended):
        correct(newsroom, show, wish, LATER, Quiet())
    change(newsroom, "312 petani", "321 petani")  # something else was put right, and the mistake stands
    with pytest.raises(NotMended):
        correct(newsroom, show, wish, LATER, Quiet())
    assert public(newsroom) == before
    change(newsroom, "18 ton", "17 ton")
    change(newsroom, "18 Ton", "17 Ton")
    wish = replace(wish, articles=(str(newsroom.root / "articles" / KOPI),))
    after = correct(newsroom, show, wish, LATER, Quiet())
    told = [line.written for line in after.record.lines if line.kind != "correction"]
    assert not any("18 ton" in line.casefold() for line in told)


class Stopped(BaseException):
    """The machine went off."""


STEPS = ("replace", "rename", "link", "unlink", "rmdir")


def going_off(monkeypatch: pytest.MonkeyPatch, at: int) -> Callable[[], int]:
    """From the `at`-th change of a folder on nothing is done any more; how many were asked for."""
    count = 0

    def last(real: Callable[..., object]) -> Callable[..., object]:
        def step(*given: object, **named: object) -> object:
            nonlocal count
            count += 1
            if count >= at:
                raise Stopped
            return real(*given, **named)

        return step

    for name in STEPS:
        monkeypatch.setattr(os, name, last(getattr(os, name)))
    return lambda: count


def enclosures(room: Newsroom) -> Iterator[tuple[Path, int]]:
    tree = ElementTree.fromstring((room.public / "feed.xml").read_bytes())
    base = urlsplit(load(room.show_file).channel.url).path
    for found in tree.iter("enclosure"):
        yield (
            room.public / urlsplit(found.get("url", "")).path.removeprefix(f"{base}/"),
            int(found.get("length", "")),
        )


EVERY = 7
"""Of the points at which a machine can go off, so many are passed over from one to the next."""


def test_wherever_a_remake_is_killed_listeners_get_whole_sounds_and_the_newsroom_publishes_again(
    newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(newsroom)
    change(newsroom, "18 ton", "dua puluh satu ribu ton")
    order = Order((), PAGI.day, PAGI.edition, replace=True)
    killed, at = 0, 1
    while True:
        room = Newsroom(tmp_path / f"mati-{at}")
        shutil.copytree(newsroom.root, room.root)
        with monkeypatch.context() as patched:
            steps = going_off(patched, at)
            try:
                made(room, LATER, order)
            except Stopped:
                killed += 1
        ended = steps() < at
        listed = list(enclosures(room))
        assert listed, f"killed at {at}: nothing is listed"
        for sound, length in listed:
            assert sound.is_file() and sound.stat().st_size == length, f"killed at {at}: {sound.name}"
        after = made(room, LATER, order)
        assert "dua puluh satu ribu ton" in said(after)
        for sound, length in enclosures(room):
            assert sound.read_bytes() == after.audio.read_bytes() and len(sound.read_bytes()) == length
        assert not list(room.editions.rglob("edition.new"))
        shutil.rmtree(room.root)
        if ended:
            break
        at += EVERY
    assert killed >= 5


@pytest.mark.parametrize(
    ("clock", "edition"),
    [
        ("00:00", "pagi"),
        ("03:30", "pagi"),
        ("10:59", "pagi"),
        ("11:00", "siang"),
        ("17:59", "siang"),
        ("18:00", "malam"),
        ("23:59", "malam"),
    ],
)
def test_the_hour_in_the_shows_zone_says_which_edition_is_made(
    newsroom: Newsroom, clock: str, edition: str
) -> None:
    now = datetime.fromisoformat(f"2026-11-22T{clock}:00+07:00").astimezone(UTC)
    job = assign(newsroom, load(newsroom.show_file), Order(), now)
    assert (job.edition, job.slug) == (edition, f"2026-11-22-{edition}")


@pytest.mark.parametrize(("edition", "moment"), [("pagi", "06:00"), ("siang", "12:00"), ("malam", "19:00")])
def test_an_edition_of_another_day_speaks_of_its_own_hour(
    newsroom: Newsroom, edition: str, moment: str
) -> None:
    order = Order(day=date(2026, 11, 20), edition=edition)
    job = assign(newsroom, load(newsroom.show_file), order, LATER)
    assert f"{job.when:%Y-%m-%d %H:%M}" == f"2026-11-20 {moment}"


def test_an_edition_keeps_its_number_when_it_is_made_again(newsroom: Newsroom) -> None:
    noon, evening = (datetime(2026, 11, 22, hour, 30, tzinfo=UTC) for hour in (5, 12))
    setting(newsroom, "repeats = false", "repeats = true")
    numbers = [made(newsroom, when).record.episode.number for when in (MORNING, noon)]
    assert numbers == [1, 2]
    change(newsroom, "18 ton", "19 ton")
    once_more = made(newsroom, LATER, Order((), PAGI.day, PAGI.edition, replace=True))
    assert once_more.changed and once_more.record.episode.number == 1
    assert made(newsroom, evening).record.episode.number == 3


def test_no_address_and_no_guid_is_used_again_however_often_an_edition_is_taken_back(
    newsroom: Newsroom,
) -> None:
    show = load(newsroom.show_file)
    setting(newsroom, "repeats = false", "repeats = true")
    addresses, guids = [], []
    for turn in range(4):
        one = made(newsroom)
        addresses.append(one.record.episode.audio.path.rpartition("/")[0])
        guids.append(one.record.guid)
        assert one.record.slug == (SLUG if not turn else f"{SLUG}-{turn + 1}")
        retract(newsroom, show, one.record.slug, "Sumber mencabut beritanya", MORNING, Quiet())
    assert len(set(addresses)) == len(set(guids)) == 4


@pytest.mark.parametrize("length", ["60s", "85s", "2m", "3m"])
@pytest.mark.parametrize("style", ["briefing", "bulletin"])
def test_no_edition_is_more_than_two_hundredths_longer_than_the_show_wants(
    newsroom: Newsroom, length: str, style: str
) -> None:
    setting(newsroom, '"90s"', f'"{length}"')
    setting(newsroom, 'style = "bulletin"', f'style = "{style}"')
    one = made(newsroom)
    wanted = load(newsroom.show_file).length_s
    assert len(one.record.episode.stories) >= 1
    assert one.record.episode.audio.seconds <= 1.02 * wanted


def test_what_a_fallback_voice_has_read_is_replaced_only_on_purpose(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    setting(newsroom, '["silent"]', '["espeak", "silent"]')

    class Heard(Quiet):
        def __init__(self) -> None:
            super().__init__()
            self.said: list[str] = []

        def say(self, text: str) -> None:
            self.said.append(text)

    def ill(_: object) -> None:
        raise EngineUnreachable("espeak", "it is ill")

    with monkeypatch.context() as patched:
        patched.setattr("audio.engines.espeak.Espeak.check", ill)
        first = made(newsroom)
    assert first.record.voice == "silent:hening"
    before, told = public(newsroom), Heard()
    same = make(newsroom, load(newsroom.show_file), PAGI, LATER, told)
    assert not same.changed and public(newsroom) == before
    assert any("silent:hening" in line and "--replace" in line for line in told.said)
    better = made(newsroom, LATER, Order((), PAGI.day, PAGI.edition, replace=True))
    assert better.changed and better.record.voice.startswith("espeak")
    assert not made(newsroom, LATER, Order((), PAGI.day, PAGI.edition, replace=True)).changed


def test_breaking_news_comes_in_and_what_was_told_stays_word_for_word(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    first = made(newsroom)
    article = report(tmp_path / "pasar.html", *FIRE, "2026-11-22T08:15:00+07:00")
    order = Order((), PAGI.day, PAGI.edition, by="budi")
    after = breaking(newsroom, load(newsroom.show_file), [str(article)], order, LATER, Quiet(), top=True)
    assert isinstance(after, Made)
    notes = [note.headline for note in after.record.episode.stories]
    assert notes[0] == FIRE[0]
    for note in first.record.episode.stories:
        if note.headline in notes:
            told = [line.written for line in first.record.lines if line.story == note.slug and line.article]
            now = [line.written for line in after.record.lines if line.story == note.slug and line.article]
            assert set(now) <= set(told) and now
    assert len(set(notes) & {note.headline for note in first.record.episode.stories}) >= 1
    assert after.record.guid == first.record.guid and after.audio != first.audio
    assert after.record.episode.audio.seconds <= 1.02 * load(newsroom.show_file).length_s


def test_a_line_of_the_newsrooms_own_is_told_as_its_own_in_the_record(newsroom: Newsroom) -> None:
    show = load(newsroom.show_file)
    sheet = open_sheet(newsroom, show, PAGI, MORNING, Quiet())
    words = "Redaksi menulis kalimat ini sendiri."
    decide(sheet, rewrite(sheet, "1.1", words), "sari", MORNING)
    one = made(newsroom)
    (line,) = [line for line in one.record.lines if line.written == words]
    assert line.by == "sari" and line.original and line.original != words
    others = [other for other in one.record.lines if other.article and other is not line]
    assert others and all(other.by == "" for other in others)
    assert re.search(r"\w", line.spoken)


def test_the_record_tells_times_in_whole_milliseconds(newsroom: Newsroom) -> None:
    episode = made(newsroom).record.episode
    times = [t for caption in episode.transcript for t in (caption.start_s, caption.end_s)]
    times += [t for caption in episode.transcript for word in caption.words for t in word[:2]]
    times += [t for part in (*episode.chapters, *episode.stories) for t in (part.start_s, part.end_s)]
    assert len(times) > 200 and max(times) > 60
    assert [t for t in times if len(repr(t).partition(".")[2]) > 3] == []
