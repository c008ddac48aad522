"""The gate at the folder: what the feed says of its files is so."""

import io
import json
import re
import shutil
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import lameenc
import numpy as np
import pytest
from PIL import Image

from audio.formats.tags import IPTC
from audio.formats.xmp import box
from feeds.build import build
from feeds.channel import Channel
from feeds.episode import Episode, Media
from feeds.errors import Unpublishable
from feeds.formats.rss import render
from feeds.lint import Finding, check_any, check_folder, marks, spoken
from feeds.lint.gate import admit
from feeds.lint.mpeg import measure_seconds

NewEpisode = Callable[..., Episode]
SECONDS = 61


def mp3(seconds: float, kbps: int = 32) -> bytes:
    """A tone with an ID3 tag that is longer than it says anything."""
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(kbps)
    encoder.set_in_sample_rate(44_100)
    encoder.set_channels(1)
    encoder.silence()
    tone = (np.sin(np.arange(int(seconds * 44_100)) / 20) * 8000).astype(np.int16)
    tag = b"ID3\x03\x00\x00" + bytes([0, 0, 7, 0x68]) + b"digitalSourceType".ljust(1000, b"\0")
    return tag + bytes(encoder.encode(tone.tobytes())) + bytes(encoder.flush())


def picture(side: int = 1400, mode: str = "RGB", kind: str = "JPEG", high: int = 0) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (side, high or side)).save(out, kind)
    return out.getvalue()


@pytest.fixture(scope="module")
def sound() -> bytes:
    return mp3(SECONDS)


@pytest.fixture
def made(channel: Channel, new_episode: NewEpisode, sound: bytes) -> dict[str, bytes]:
    """All files of a small show, by path."""
    plain = new_episode()
    audio = Media(plain.audio.path, "audio/mpeg", len(sound), SECONDS)
    files = build(channel, [replace(plain, audio=audio, art="1a2b3c4d")], {plain.slug})
    cards = {f"{OWN}kartu-1a2b3c4d.jpg": picture(), f"{OWN}kartu-1a2b3c4d-lebar.jpg": picture(1280, high=720)}
    told = {path: files[path] for path in files if path not in cards}  # these are drawn
    return {**told, **cards, audio.path: sound, channel.cover: picture()}


def put(public: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (public / path).parent.mkdir(parents=True, exist_ok=True)
        (public / path).write_bytes(content)


OWN = "episodes/2026-01-05-pagi/"


def broken(content: bytes, old: bytes, new: bytes) -> bytes:
    assert old in content
    return content.replace(old, new, 1)


FAULTS: list[tuple[str, str, Callable[[bytes], bytes | None]]] = [
    ("files-missing", f"{OWN}2026-01-05-pagi.mp3", lambda old: None),
    ("files-missing", f"{OWN}transcript.vtt", lambda old: None),
    ("files-missing", "cover-1a2b3c4d.jpg", lambda old: None),
    ("files-length", f"{OWN}2026-01-05-pagi.mp3", lambda old: old + b"\0"),
    ("files-type", f"{OWN}2026-01-05-pagi.mp3", lambda old: b"RIFF" + old[4:]),
    ("files-duration", "feed.xml", lambda old: broken(old, b"duration>61<", b"duration>610<")),
    ("files-id3", f"{OWN}2026-01-05-pagi.mp3", lambda old: old[1010:] + bytes(1010)),
    ("files-cover", "cover-1a2b3c4d.jpg", lambda old: picture(1399)),
    ("files-cover", "cover-1a2b3c4d.jpg", lambda old: picture(mode="L")),
    ("files-cover", "cover-1a2b3c4d.jpg", lambda old: picture(kind="PNG")),
    ("files-cover", "cover-1a2b3c4d.jpg", lambda old: picture(kind="GIF")),
    ("files-cover", "cover-1a2b3c4d.jpg", lambda old: old[:9]),
    ("files-transcript", f"{OWN}transcript.vtt", lambda old: old.removeprefix(b"WEBVTT")),
    ("files-transcript", f"{OWN}transcript.srt", lambda old: old.replace(b",", b".")),
    ("files-transcript", f"{OWN}transcript.json", lambda old: old[:-9]),
    ("files-transcript", f"{OWN}transcript.srt", lambda old: b""),
    ("files-transcript-order", f"{OWN}transcript.vtt", lambda old: broken(old, b"00:00:00.500", b"00:00:20.500")),
    ("files-transcript-end", f"{OWN}transcript.json", lambda old: broken(old, b'"endTime": 12.0', b'"endTime": 120.0')),
    ("files-empty", f"{OWN}transcript.html", lambda old: b" "),
    ("files-chapters", f"{OWN}chapters.json", lambda old: broken(old, b'"startTime": 0.0', b'"startTime": "0"')),
    ("files-chapters", f"{OWN}chapters.json", lambda old: broken(old, b'"Pembuka"', b'""')),
    ("files-chapters-order", f"{OWN}chapters.json", lambda old: broken(old, b'"startTime": 0.0', b'"startTime": 50')),
    ("files-chapters-end", f"{OWN}chapters.json", lambda old: broken(old, b'"startTime": 35.5', b'"startTime": 355')),
    ("alexa-json", "flash.json", lambda old: b"[" + b"{}," * 6 + b"{}]"),
    ("alexa-fields", "flash.json", lambda old: broken(old, b'"uid"', b'"id"')),
    ("alexa-date", "flash.json", lambda old: broken(old, b".0Z", b"+07:00")),
    ("alexa-text", "flash.json", lambda old: broken(old, b"Pasar", b"<b>Pasar</b>")),
    ("alexa-text", "flash.json", lambda old: broken(old, b"Pasar", b"Pasar " * 900)),
    ("jsonfeed", "feed.json", lambda old: broken(old, b'"id":', b'"guid":')),
    ("opml", "subscriptions.opml", lambda old: broken(old, b"xmlUrl", b"url")),
    ("xml", "feed.xml", lambda old: old[:-8]),
]  # fmt: skip


def serious(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in findings if finding.severity != "note"}


def test_a_whole_show_breaks_no_rule(made: dict[str, bytes], tmp_path: Path) -> None:
    put(tmp_path, made)
    assert check_folder(tmp_path) == ()


@pytest.mark.parametrize(("rule", "path", "spoil"), FAULTS, ids=[f"{f[0]} {f[1]}" for f in FAULTS])
def test_a_fault_planted_in_a_file_is_found(
    made: dict[str, bytes], tmp_path: Path, rule: str, path: str, spoil: Callable[[bytes], bytes | None]
) -> None:
    content = spoil(made.pop(path))
    put(tmp_path, {**made, path: content} if content is not None else made)
    found = serious(check_folder(tmp_path))
    assert rule in found
    assert found <= {rule, "alexa-fields"} if rule.startswith("alexa") else found == {rule}


def test_a_folder_without_a_feed_is_an_error(tmp_path: Path) -> None:
    assert serious(check_folder(tmp_path)) == {"folder"}


def test_a_strangers_folder_may_name_its_feed_otherwise(made: dict[str, bytes], tmp_path: Path) -> None:
    feed = made.pop("feed.xml").replace(b"siaran/feed.xml", b"siaran/siniar.rss")
    del made[f"{OWN}transcript.vtt"]
    put(tmp_path, {**made, "siniar.rss": feed})
    assert serious(check_folder(tmp_path)) == {"files-missing"}


def test_files_outside_the_folder_are_not_looked_at(made: dict[str, bytes], tmp_path: Path) -> None:
    put(tmp_path / "public", made)
    shutil.move(tmp_path / "public" / OWN, tmp_path / "away")
    (tmp_path / "public" / OWN.rstrip("/")).symlink_to(tmp_path / "away")
    assert serious(check_folder(tmp_path / "public")) == {"files-missing"}


def test_a_good_edition_passes_the_gate_before_anything_is_written(
    made: dict[str, bytes], tmp_path: Path
) -> None:
    admit(made, tmp_path, {"guid-2026-01-05-pagi"})
    assert list(tmp_path.iterdir()) == []


def test_publishing_is_refused_with_the_first_error_and_their_number(
    made: dict[str, bytes], tmp_path: Path
) -> None:
    made["flash.json"] = b"[]"
    made[f"{OWN}transcript.vtt"] = b"VTT"
    with pytest.raises(Unpublishable, match=r"transcript\.vtt:1: .*; and 1 more"):
        admit(made, tmp_path, {"guid-2026-01-05-pagi"})


def test_the_items_that_stand_already_are_not_looked_at_again(made: dict[str, bytes], tmp_path: Path) -> None:
    del made[f"{OWN}2026-01-05-pagi.mp3"]
    admit(made, tmp_path, {"another"})


@pytest.mark.parametrize("kbps", [32, 64, 128])
def test_an_mp3_lasts_as_long_as_its_frames(kbps: int) -> None:
    found = measure_seconds(mp3(3.0, kbps))
    assert found == pytest.approx(3.0, abs=0.11)


@pytest.mark.parametrize(
    "behind", [b"TAG" + b"\xff\xfb\x90\x64" * 31, b"\0" * 4_000, b"APETAGEX" + b"\xff\xfb" * 60]
)
def test_what_stands_behind_the_frames_does_not_last(sound: bytes, behind: bytes) -> None:
    assert measure_seconds(sound + behind) == measure_seconds(sound)


def test_what_comes_after_a_hole_lasts_too(sound: bytes) -> None:
    half = len(sound) // 2
    assert measure_seconds(sound[:half] + bytes(400) + sound[half:]) == pytest.approx(SECONDS, abs=0.2)


def test_a_tag_that_lies_about_its_size_or_a_frame_that_lies_does_no_harm(sound: bytes) -> None:
    assert measure_seconds(b"ID3\x03\x00\x00\x7f\x7f\x7f\x7f" + sound) is None
    assert measure_seconds(b"\xff" * 200_000) is None
    assert measure_seconds(struct.pack(">I", 0xFFFB9064) * 2) is None


@pytest.mark.parametrize(
    ("kind", "right"), [("audio/mp4", b"\0\0\0\x0cftypM4A "), ("audio/ogg", b"OggS\0\2\0\0")]
)
def test_a_file_beside_the_first_is_what_the_feed_says(
    channel: Channel, new_episode: NewEpisode, made: dict[str, bytes], tmp_path: Path, kind: str, right: bytes
) -> None:
    plain, other = new_episode(), Media(f"{OWN}lain", kind, 700)
    audio = Media(plain.audio.path, "audio/mpeg", len(made[plain.audio.path]), SECONDS)
    made |= build(channel, [replace(plain, audio=audio, files=(other,))], {plain.slug})
    marked = right + (box(IPTC) if kind == "audio/mp4" else b"DIGITALSOURCETYPE=").ljust(100, b"\0")
    for content, found in ((marked, set()), (right, {"files-ai-mark"}), (b"ID3\3\0\0", {"files-type"})):
        put(tmp_path, {**made, other.path: content.ljust(700, b"\0")})
        assert serious(check_folder(tmp_path)) == found


def test_a_story_alone_is_looked_at_with_its_edition(
    channel: Channel, new_episode: NewEpisode, made: dict[str, bytes], tmp_path: Path
) -> None:
    plain = new_episode()
    alone = Media(f"{OWN}pasar.mp3", "audio/mpeg", 480_000, 31.0)
    story = replace(plain.stories[0], audio=alone)
    made["stories.xml"] = build(channel, [replace(plain, stories=(story,))], ())["stories.xml"]
    with pytest.raises(Unpublishable, match=r"there is no episodes/.*/pasar\.mp3"):
        admit(made, tmp_path, {plain.guid})


def test_flash_items_are_newest_first_and_apart() -> None:
    item = {"uid": "a", "titleText": "t", "mainText": "m", "redirectionUrl": "https://x.example/"}
    older = {**item, "updateDate": "2026-01-01T00:00:00.0Z", "streamUrl": "http://x.example/a.mp3"}
    newer = {**item, "updateDate": "2026-01-02T00:00:00.0Z"}
    found = check_any(json.dumps([older, newer]).encode(), "flash.json")
    assert serious(found) == {"alexa-order", "alexa-uid", "alexa-stream"}


def test_what_google_and_alexa_would_not_play_is_found(channel: Channel, new_episode: NewEpisode) -> None:
    short = new_episode(
        audio=Media("episodes/x/x.mp3", "audio/mpeg", 480_000, 9.0), transcript=(), chapters=()
    )
    feed = render(channel, [replace(short, stories=())])
    assert serious(check_any(feed, "stories.xml")) == {"google-length"}
    assert serious(check_any(feed, "flash.xml")) == {"alexa-xml-length"}
    bare = feed.replace(b"<pubDate>", b"<was>").replace(b"</pubDate>", b"</was>")
    bare = re.sub(rb"<image>.*?</image>", b"", bare, flags=re.DOTALL)
    assert {"google-date", "google-image"} <= serious(check_any(bare, "stories.xml"))
    six = [new_episode(day) for day in range(6, 0, -1)]
    assert serious(check_any(render(channel, six), "flash.xml")) == {"alexa-xml-items"}


SAID = (
    ("Inilah Warta Lembah, dibacakan oleh AI.", 4.0, ""),
    ("Disusun dengan kecerdasan\nbuatan.", 59.0, ""),
    ("Inilah Warta Lembah, dibacakan oleh AI.", 75.0, "only after 75 s"),
    ("Pak Ai, air, dan naik.", 4.0, "podcast:txt says that AI made it, and nothing that is heard does"),
)


@pytest.mark.parametrize(("words", "at", "fault"), SAID)
@pytest.mark.parametrize("point", [".", ","])
def test_listeners_are_to_hear_soon_that_ai_reads(words: str, at: float, fault: str, point: str) -> None:
    begins = f"00:{int(at) // 60:02}:{int(at) % 60:02}{point}000"
    cues = f"1\n00:00:00{point}500 --> 00:00:02{point}000\n<v AI>Selamat pagi.\n\n2\n{begins} --> 00:02:00{point}000\n"
    assert spoken.fault(f"WEBVTT\n\n{cues}<v Penyiar>{words}\n".encode()).startswith(fault or "")
    assert bool(spoken.fault(f"{cues}{words}\n".encode())) is bool(fault)


def test_a_transcript_without_times_says_nothing_of_when_ai_is_heard() -> None:
    for nothing in (b"", b"WEBVTT\n\nAI", b"\xff\xfe" * 9):
        assert spoken.fault(nothing) == ""


def test_a_show_that_only_prints_that_ai_reads_is_told_of_it(made: dict[str, bytes], tmp_path: Path) -> None:
    for name in ("transcript.vtt", "transcript.srt"):
        made[OWN + name] = made[OWN + name].replace(b" AI.", b" mesin.")
    put(tmp_path, made)
    assert serious(check_folder(tmp_path)) == {"files-ai-said"}


@pytest.mark.parametrize(
    "damage",
    [
        b"\0\0\0\x0cftypM4A " + bytes(300),
        b"\0\0\0\x0cftypM4A \0\0\0\x01uuid" + b"\xff" * 40,
        b"\0\0\0\x0cftypM4A \0\0\0\0free" + b"digitalSourceType",
        b"\0\0\0\x0cftypM4A " + b"\0\0\0\x08free" * 9_000,
        b"\0\0\0\x08ftyp\0\0\0\x09uuid",
        b"OggS" + bytes(300_000) + b"DIGITALSOURCETYPE",
    ],
)
def test_a_damaged_film_is_not_marked_and_hurts_nobody(damage: bytes) -> None:
    assert marks.lacks_mark(io.BytesIO(damage))


def test_a_mark_in_any_place_that_formats_have_for_it_is_found() -> None:
    film = b"\0\0\0\x0cftypisom" + struct.pack(">I4sQ", 1, b"mdat", 16 + 90) + bytes(90)
    signed = struct.pack(">I4s", 24 + 9, b"uuid") + marks._C2PA + bytes(9)
    for behind in (box(f"{IPTC}algorithmicMedia"), signed, struct.pack(">I4s", 0, b"uuid") + box(IPTC)[8:]):
        assert not marks.lacks_mark(io.BytesIO(film + behind))
    assert not marks.lacks_mark(io.BytesIO(b"\xff\xfb\x90\xc4" + bytes(40))), (
        "of a kind that has no place for it"
    )
