"""Mistakes put right on the air: ralat, withdrawal, and what stays of them."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from briefings.editions.broadcast import Broadcast, Made
from briefings.editions.history import read
from briefings.editions.ledger import Ledger
from briefings.errors import NoEdition, NoStory, NotSaid
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from briefings.progress import Quiet
from briefings.publish import release
from briefings.verbs import correct as corrections
from briefings.verbs import published
from briefings.verbs import retract as retracting
from briefings.verbs.correct import Ralat
from briefings.verbs.make import Order, make
from feeds.errors import Unpublished
from feeds.publishers.folder import Folder

MADE = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
SLUG = "2026-11-22-pagi"
KOPI = "05-ekspor-kopi.txt"
TEXT = "Kami keliru menyebut jumlah ekspor. Yang benar 2.000 ton."


def ralat(room: Newsroom, now: datetime = LATER, text: str = TEXT, **wish: object) -> Made:
    return corrections.correct(room, load(room.show_file), Ralat(text, **wish), now, Quiet())  # type: ignore[arg-type]


def retract(room: Newsroom, slug: str = SLUG, story: str = "", now: datetime = LATER) -> Broadcast:
    show = load(room.show_file)
    return retracting.retract(room, show, slug, "Narasumber keliru dikutip", now, Quiet(), story=story)


def items(room: Newsroom) -> list[dict[str, str]]:
    tree = ElementTree.fromstring((room.public / "feed.xml").read_bytes())
    return [
        {
            "guid": item.findtext("guid", ""),
            "title": item.findtext("title", ""),
            "when": item.findtext("pubDate", ""),
            "url": item.find("enclosure").get("url", ""),  # type: ignore[union-attr]
            "notes": item.findtext("description", ""),
        }
        for item in tree.iter("item")
    ]


def sounds(room: Newsroom, slug: str = SLUG) -> set[str]:
    return {path.name for path in (room.public / "episodes" / slug).glob("*.mp3")}


def public_text(room: Newsroom) -> str:
    texts = (
        p.read_bytes()
        for p in room.public.rglob("*")
        if p.suffix in (".xml", ".json", ".html", ".vtt", ".srt")
    )
    return b"\n".join(texts).decode("utf-8", "ignore")


def said(record: Broadcast) -> list[str]:
    return [line.written for line in record.lines]


def change(room: Newsroom, old: str, new: str) -> None:
    article = room.root / "articles" / KOPI
    text = article.read_text(encoding="utf-8")
    assert old in text
    article.write_text(text.replace(old, new), encoding="utf-8")


def coffee(record: Broadcast) -> str:
    """Headline of the story that the tests are about."""
    return next(s.headline for s in record.episode.stories if "kopi" in s.headline.casefold())


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory, picture: bytes) -> Newsroom:
    """A newsroom with its first edition, made once: four short stories, no sounds beside the edition's own."""
    room = found(tmp_path_factory.mktemp("awal") / "warta", date(2026, 11, 22))
    for name in ("01", "02"):
        next((room.root / "articles").glob(f"{name}*")).unlink()
    (room.root / "sampul.png").write_bytes(picture)
    show = room.show_file.read_text(encoding="utf-8")
    for old, new in (
        ('voices = ["kokoro", "espeak"]', 'voices = ["silent"]'),
        ('"5m"', '"53s"'),
        ('style = "briefing"', 'style = "bulletin"'),
        ('cover = ""', 'cover = "sampul.png"'),
        ("stories = true", "stories = false"),
        ("max_age = 2", "max_age = 0"),
        ("repeats = false", "repeats = true"),
    ):
        assert old in show
        show = show.replace(old, new)
    room.show_file.write_text(show, encoding="utf-8")
    make(room, load(room.show_file), Order(), MADE, Quiet())
    return room


@pytest.fixture
def room(first: Newsroom, tmp_path: Path) -> Newsroom:
    """The same, for one test alone."""
    shutil.copytree(first.root, tmp_path / "warta")
    return Newsroom(tmp_path / "warta")


def test_a_correction_is_said_before_the_news_and_printed_with_it(room: Newsroom) -> None:
    made = ralat(room, story="kopi")
    lines = [line.written for line in made.record.lines if line.kind == "correction"]
    assert lines[0] == "Sebelum ke berita, kami sampaikan ralat."
    assert lines[2:4] == ["Kami keliru menyebut jumlah ekspor.", "Yang benar 2.000 ton."]
    assert "dua ribu ton" in [line.spoken for line in made.record.lines if line.kind == "correction"][3]
    kinds = [line.kind for line in made.record.lines]
    assert kinds.index("greeting") < kinds.index("correction") < kinds.index("headline")
    (item,) = items(room)
    assert item["notes"].startswith("Ralat (Minggu, 22 November 2026)") and TEXT in item["notes"]
    assert item["title"].endswith("(ralat)")


def test_a_correction_has_a_new_address_and_keeps_guid_and_time(room: Newsroom) -> None:
    (before,) = items(room)
    ralat(room)
    (after,) = items(room)
    assert after["url"] != before["url"]
    assert (after["guid"], after["when"]) == (before["guid"], before["when"])
    ralat(room, text="Kami keliru menyebut hari. Yang benar Senin.")
    assert len({before["url"], after["url"], items(room)[0]["url"]}) == 3


def test_an_app_that_keeps_the_first_address_hears_the_correction_there_too(room: Newsroom) -> None:
    wrong = room.public / read(room.record(SLUG)).episode.audio.path
    mistake = wrong.read_bytes()
    for _ in range(2):
        right = ralat(room).audio
        assert wrong.read_bytes() == right.read_bytes() != mistake
    assert not any(path.read_bytes() == mistake for path in room.public.rglob("*.mp3"))


def test_a_correction_for_those_who_have_it_already_is_a_new_item_and_the_old_one_is_gone(
    room: Newsroom,
) -> None:
    (before,) = items(room)
    made = ralat(room, new_guid=True)
    (after,) = items(room)
    assert after["guid"] != before["guid"] and made.record.former == (before["guid"],)
    assert "09:00:00" in after["when"] and before["when"] != after["when"]
    ralat(
        room,
        text="Kami keliru menyebut hari. Yang benar Senin.",
        new_guid=True,
        now=LATER + timedelta(hours=1),
    )
    assert len({before["guid"], after["guid"], items(room)[0]["guid"]}) == 3


def test_the_mistake_itself_is_put_right_from_the_sources(room: Newsroom) -> None:
    change(room, "kopi", "teh")
    made = ralat(room)
    assert not any("kopi" in line for line in said(made.record))


def test_with_a_story_named_nothing_else_changes(room: Newsroom) -> None:
    before = read(room.record(SLUG))
    wrong = next(s for s in before.episode.stories if "kopi" in s.headline.casefold())
    first = next(line.written for line in before.lines if line.story == wrong.slug and line.kind == "story")
    word = re.findall(r"\b[a-z]{6,}\b", first)[0]
    change(room, word, "sungguhan")
    for other in (room.root / "articles").glob("0[346]*.txt"):
        other.write_text("Judul lain\n\nIsi lain yang tidak disiarkan pagi tadi.\n", encoding="utf-8")
    after = ralat(room, story=wrong.slug).record
    assert any("sungguhan" in line for line in said(after))
    rest = {line.written for line in before.lines if line.kind == "story" and line.story != wrong.slug}
    assert rest <= set(said(after))
    assert [s.slug for s in after.episode.stories] == [s.slug for s in before.episode.stories]


def test_a_corrected_article_may_be_named_and_a_plain_make_does_not_undo_it(
    room: Newsroom,
    make_edition,  # type: ignore[no-untyped-def]
    tmp_path: Path,
) -> None:
    right = tmp_path / "benar.txt"
    right.write_text(
        "Ekspor teh Argasana dua ribu ton\n\nKoperasi Lembah Hijau mengirim dua ribu ton teh ke luar negeri. "
        "Pengiriman itu berlangsung selama tiga bulan terakhir melalui pelabuhan utama.\n",
        encoding="utf-8",
    )
    assert "teh" in " ".join(said(ralat(room, story="kopi", articles=(str(right),)).record))
    assert not make_edition(room).changed
    change(room, "kopi", "KOPI")
    again = make_edition(room).record
    assert any("dua ribu ton teh" in line for line in said(again))
    assert not any("kopi" in line.casefold() for line in said(again) if not line.startswith("Ralat ini"))
    assert any(line.kind == "correction" for line in again.lines)


def test_an_article_finds_its_story_by_itself(room: Newsroom, tmp_path: Path) -> None:
    before = [story.slug for story in read(room.record(SLUG)).episode.stories]
    article = room.root / "articles" / KOPI
    right = tmp_path / "benar.txt"
    right.write_text(article.read_text(encoding="utf-8").replace(" ton", " kuintal"), encoding="utf-8")
    record = ralat(room, articles=(str(right),)).record
    assert any("kuintal" in line for line in said(record))
    assert [story.slug for story in record.episode.stories] == before


def test_a_correction_without_its_article_says_what_to_name(room: Newsroom, tmp_path: Path) -> None:
    before = room.record(SLUG).read_bytes()
    other = tmp_path / "lain.txt"
    other.write_text(
        "Judul lain\n\nSebuah berita yang tidak pernah disiarkan pagi ini, dan karena itu tidak dapat diralat. "
        "Warga Lembah Sari membacanya di papan pengumuman balai desa pada hari Jumat, lalu menanyakannya kepada "
        "redaksi melalui telepon.\n",
        encoding="utf-8",
    )
    with pytest.raises(NoStory, match="--story"):
        ralat(room, articles=(str(other), str(room.root / "articles" / KOPI)))
    (room.root / "articles" / KOPI).unlink()
    with pytest.raises(NoStory, match="--article"):
        ralat(room, story="kopi")
    assert room.record(SLUG).read_bytes() == before


def test_the_producers_words_are_data(room: Newsroom) -> None:
    show = load(room.show_file)
    evil = Ralat("{{ show }} <script>alert(1)</script> & {% raise %}\nbaris dua", SLUG)
    record = corrections.correct(room, show, evil, LATER, Quiet()).record
    assert any("{{ show }}" in line for line in said(record))
    assert "<script>alert" not in (room.public / "episodes" / SLUG / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["", "  ", "---"])
def test_a_correction_or_a_reason_must_say_something(room: Newsroom, text: str) -> None:
    show = load(room.show_file)
    with pytest.raises(NotSaid):
        corrections.correct(room, show, Ralat(text), LATER, Quiet())
    with pytest.raises(NotSaid):
        retracting.retract(room, show, SLUG, text, LATER, Quiet())


def test_what_is_not_there_is_named_with_what_is(room: Newsroom) -> None:
    with pytest.raises(NoEdition, match=SLUG):
        retract(room, "2026-11-21-pagi")
    with pytest.raises(NoStory, match=r"(?i)kopi"):
        ralat(room, story="gempa di bulan")


def test_a_withdrawn_edition_leaves_nothing_but_the_reason(room: Newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    noon = make_edition(room, now=datetime(2026, 11, 22, 5, 30, tzinfo=UTC)).record
    record = retract(room, noon.slug)
    assert record.retracted and items(room)[0]
    folder = room.public / "episodes" / noon.slug
    assert [path.name for path in folder.iterdir()] == ["index.html"]
    assert "Alasan: Narasumber keliru dikutip." in (folder / "index.html").read_text(encoding="utf-8")
    elsewhere = "".join(
        path.read_text(encoding="utf-8")
        for path in room.public.rglob("*")
        if path.suffix in (".xml", ".json", ".html", ".m3u") and folder not in path.parents
    )
    assert noon.slug not in elsewhere
    left = room.public / read(room.record(SLUG)).episode.audio.path
    assert (room.public / "latest.mp3").read_bytes() == left.read_bytes()


def test_when_the_only_edition_is_withdrawn_nothing_is_the_newest(room: Newsroom) -> None:
    retract(room)
    assert items(room) == []
    assert not [name for name in release.OF_THE_NEWEST if (room.public / name).exists()]
    assert SLUG not in public_text(room).replace(
        (room.public / "episodes" / SLUG / "index.html").read_text(), ""
    )


def test_no_address_of_a_withdrawn_edition_is_used_again(room: Newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    before = read(room.record(SLUG))
    retract(room)
    again = make_edition(room).record
    assert again.slug == f"{SLUG}-2" and again.guid != before.guid
    assert again.episode.audio.path.startswith(f"episodes/{SLUG}-2/{SLUG}-2-")
    assert "Edisi ini dicabut" in (room.public / "episodes" / SLUG / "index.html").read_text(encoding="utf-8")
    assert read(room.record(SLUG)).retracted
    assert published.named(room, None).slug == f"{SLUG}-2"


def test_a_withdrawn_story_is_cut_out_and_the_rest_stays_word_for_word(room: Newsroom) -> None:
    before = read(room.record(SLUG))
    headline = coffee(before)
    gone = next(s for s in before.episode.stories if s.headline == headline)
    after = retract(room, story=gone.slug)
    told = [line.written for line in before.lines if line.kind == "story" and line.story != gone.slug]
    assert [line.written for line in after.lines if line.kind == "story"] == told
    assert headline not in public_text(room) and gone.slug not in public_text(room)
    (item,) = items(room)
    assert item["notes"].startswith(
        "Pencabutan berita (Minggu, 22 November 2026): Satu berita dalam edisi ini kami"
    )
    assert "Alasan pencabutan: Narasumber keliru dikutip." in item["notes"] and "(ralat)" not in item["title"]
    assert "Sebelum ke berita, kami sampaikan pencabutan berita." in said(after)
    assert after.addresses == (before.episode.audio.path,)
    assert not any(gone.slug in name for name in sounds(room))


def test_the_clips_of_a_withdrawn_story_are_deleted_and_the_others_used_again(room: Newsroom) -> None:
    before = read(room.record(SLUG))
    gone = next(s.slug for s in before.episode.stories if s.headline == coffee(before))
    clips = {path.stem: path.stat().st_ino for path in room.clips.rglob("*.wav")}
    retract(room, story=gone)
    after = {path.stem: path.stat().st_ino for path in room.clips.rglob("*.wav")}
    for line in before.lines:
        if line.story == gone and line.kind == "story":
            assert line.clip in clips and line.clip not in after
        elif line.kind == "story":
            assert after[line.clip] == clips[line.clip]
    assert not room.renderings.exists()


def test_a_withdrawn_edition_leaves_no_sound_in_the_cache(room: Newsroom) -> None:
    assert any(room.renderings.rglob("*.part")) and any(room.renderings.rglob("*.file"))
    retract(room)
    assert not room.renderings.exists() and not list(room.clips.rglob("*.wav"))


def test_what_was_put_right_leaves_the_cache_and_what_still_is_said_stays(room: Newsroom) -> None:
    before = read(room.record(SLUG))
    kept = {path.stem for path in room.clips.rglob("*.wav")}
    change(room, "ton", "ton besar")
    after = ralat(room, story=coffee(before)).record
    wrong = {line.clip for line in before.lines} - {line.clip for line in after.lines}
    assert wrong and wrong <= kept
    left = {path.stem for path in room.clips.rglob("*.wav")}
    assert not wrong & left and {line.clip for line in after.lines} <= left
    assert not room.renderings.exists()


def test_a_plain_change_keeps_the_cache(room: Newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    before = {line.clip for line in read(room.record(SLUG)).lines}
    change(room, "ton", "ton besar")
    make_edition(room)
    assert before <= {path.stem for path in room.clips.rglob("*.wav")}
    assert any(room.renderings.rglob("*.file"))


def test_a_withdrawn_story_does_not_come_back(room: Newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    headline = coffee(read(room.record(SLUG)))
    retract(room, story=headline)
    change(room, "ton", "ton besar")
    again = make_edition(room).record
    noon = make_edition(room, now=datetime(2026, 11, 22, 5, 30, tzinfo=UTC)).record
    for record in (again, noon):
        assert headline not in [story.headline for story in record.episode.stories]
        assert "withdrawn" in {omission.rule for omission in record.omissions}


def test_the_last_story_is_not_cut_out_but_the_edition_withdrawn(room: Newsroom) -> None:
    stories = read(room.record(SLUG)).episode.stories
    for story in stories[1:]:
        retract(room, story=story.slug)
    with pytest.raises(NoStory, match="retract the edition"):
        retract(room, story=stories[0].slug)


def test_an_older_record_is_read_and_its_story_cut_out(
    room: Newsroom, as_version_1: Callable[[Path], Any]
) -> None:
    path = room.record(SLUG)
    raw = as_version_1(path)
    for name in ("told", "state", "withdrawn", "settled", "superseded", "issue", "former"):
        del raw[name]
    for line in raw["lines"]:
        del line["pause_ms"]
    path.write_text(json.dumps(raw), encoding="utf-8")
    old = read(path)
    after = retract(room, story=coffee(old))
    assert len(after.episode.stories) == len(old.episode.stories) - 1


def test_a_story_put_right_in_an_older_record_leaves_the_others_to_be_told_again(
    room: Newsroom, as_version_1: Callable[[Path], Any], tmp_path: Path
) -> None:
    path = room.record(SLUG)
    path.write_text(json.dumps(as_version_1(path)), encoding="utf-8")
    before = [story.slug for story in read(path).episode.stories]
    right = tmp_path / "benar.txt"
    text = (room.root / "articles" / KOPI).read_text(encoding="utf-8")
    right.write_text(text.replace(" ton", " kuintal"), encoding="utf-8")
    ralat(room, story=coffee(read(path)), articles=(str(right),))
    ledger = Ledger(room.editions)
    found = ledger.found(ledger.edition(SLUG))
    assert sorted(each.story.slug for each in found.candidates) == sorted(before)


class Stopped(Exception):
    """The machine went off."""


def stop_at(step: str, monkeypatch: pytest.MonkeyPatch, *, after: bool = False) -> None:
    """Let the next release end in the middle, before (or after) `step`."""
    owner = Folder if step in ("put", "remove") else release
    real = getattr(owner, step)

    def stopped(*given: object) -> None:
        if after:
            real(*given)
        raise Stopped

    monkeypatch.setattr(owner, step, stopped)


def consistent(room: Newsroom) -> None:
    """What the feed lists is what the record says, and it is there."""
    assert not list(room.editions.glob("*/edition.new"))
    records = {r.guid: r for p in room.editions.glob("*/edition.json") if not (r := read(p)).retracted}
    listed = items(room)
    assert {item["guid"] for item in listed} == set(records)
    for item in listed:
        media = records[item["guid"]].episode.audio
        assert item["url"].endswith(media.path)
        assert (room.public / media.path).stat().st_size == media.bytes


@pytest.mark.parametrize(("step", "after"), [("put", False), ("put", True), ("_forget", False)])
def test_a_correction_that_was_stopped_is_ended_or_dropped_by_the_next_run(
    room: Newsroom,
    make_edition,  # type: ignore[no-untyped-def]
    step: str,
    after: bool,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        stop_at(step, patch, after=after)
        with pytest.raises(Stopped):
            ralat(room)
    first = read(room.record(SLUG)).issue
    make_edition(room)
    consistent(room)
    shown = step != "put" or after
    assert (read(room.record(SLUG)).issue > first) == shown
    assert ralat(room).record.issue == 1


@pytest.mark.parametrize("step", ["put", "remove", "_forget"])
def test_a_withdrawal_that_was_stopped_is_ended_by_the_next_run(
    room: Newsroom,
    make_edition,  # type: ignore[no-untyped-def]
    step: str,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        stop_at(step, patch)
        with pytest.raises(Stopped):
            retract(room)
    make_edition(room, now=datetime(2026, 11, 22, 5, 30, tzinfo=UTC))
    consistent(room)
    assert [path.name for path in (room.public / "episodes" / SLUG).iterdir()] == ["index.html"]


def test_a_disk_that_refuses_leaves_all_as_it_was(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    before = room.record(SLUG).read_bytes(), (room.public / "feed.xml").read_bytes(), sounds(room)

    def full(*_: object) -> None:
        raise Unpublished("public", "no space left")

    monkeypatch.setattr(Folder, "put", full)
    with pytest.raises(Unpublished):
        ralat(room)
    assert (room.record(SLUG).read_bytes(), (room.public / "feed.xml").read_bytes(), sounds(room)) == before
    assert not (room.record(SLUG).parent / "edition.new").exists()


def test_what_is_no_longer_kept_loses_its_files_and_keeps_its_record(
    room: Newsroom,
    make_edition,  # type: ignore[no-untyped-def]
) -> None:
    newsroom = room
    show = newsroom.show_file.read_text(encoding="utf-8")
    newsroom.show_file.write_text(show.replace("keep = 90", "keep = 2"), encoding="utf-8")
    days = [datetime(2026, 11, day, 23, 30, tzinfo=UTC) for day in (22, 23)]
    slugs = [SLUG, *(make_edition(newsroom, now=day).record.slug for day in days)]
    assert [path.name for path in sorted((newsroom.public / "episodes").iterdir())] == slugs[1:]
    assert len(items(newsroom)) == 2
    assert read(newsroom.record(slugs[0])).state == "published"
    for item in items(newsroom):
        assert (newsroom.public / item["url"].partition("/warta/")[2]).is_file()


def test_the_same_ralat_once_more_changes_nothing_though_the_frame_is_thought_to_take_another_time(
    room: Newsroom,
    make_edition,  # type: ignore[no-untyped-def]
) -> None:
    said_last = (
        "Naskah disusun dari artikel yang sumbernya telah disebut, lalu dibacakan dengan suara sintetis "
        "buatan AI."
    )
    (room.root / "templates" / "note.j2").write_text(said_last, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        stop_at("put", patch, after=True)
        with pytest.raises(Stopped):
            ralat(room)
    make_edition(room)
    before = (room.public / "feed.xml").read_bytes()
    again = ralat(room)
    assert not again.changed and again.record.issue == 1
    assert (room.public / "feed.xml").read_bytes() == before
