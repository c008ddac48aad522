"""A command that is repeated does no harm, a name means one thing, and what has expired is gone for ever."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefings.editions.broadcast import Made
from briefings.editions.history import read
from briefings.newsroom.folder import Newsroom

Run = Callable[..., tuple[int, str, str]]
Make = Callable[..., Made]
SLUG = "2026-11-22-pagi"
WHY = "Identitas anak harus dilindungi."


@pytest.fixture
def room(newsroom: Newsroom, make_edition: Make) -> Newsroom:
    """A newsroom with one edition on air."""
    make_edition(newsroom)
    return newsroom


def told(room: Newsroom, slug: str = SLUG) -> list[str]:
    return [story.slug for story in read(room.record(slug)).episode.stories]


def listed(room: Newsroom) -> list[str]:
    """The sounds that the feed states, by what they are called."""
    feed = (room.public / "feed.xml").read_text("utf-8")
    return re.findall(r'<enclosure url="[^"]*/(episodes/[^"]*)"', feed)


def test_a_story_taken_back_twice_by_its_number_takes_no_second_story_with_it(
    room: Newsroom, run: Run
) -> None:
    before = told(room)
    command = ("retract", SLUG, "--story", "1", "--reason", WHY, "--show", room.root)
    assert run(*command)[0] == 0
    code, _, said = run(*command)
    assert code == 0 and "already" in said
    assert told(room) == before[1:]
    assert len(read(room.record(SLUG)).withdrawn) == 1


def test_the_story_that_stands_first_now_is_taken_back_by_its_own_name(room: Newsroom, run: Run) -> None:
    before = told(room)
    for name in ("1", before[1]):
        assert run("retract", SLUG, "--story", name, "--reason", WHY, "--show", room.root)[0] == 0
    assert told(room) == before[2:]


def test_an_edition_taken_back_twice_does_not_take_the_one_in_its_place_with_it(
    room: Newsroom, run: Run, make_edition: Make
) -> None:
    command = ("retract", SLUG, "--reason", WHY, "--show", room.root)
    assert run(*command)[0] == 0
    again = make_edition(room).record.slug
    code, _, said = run(*command)
    assert code == 0 and "already" in said
    assert not read(room.record(again)).retracted
    code, _, said = run("retract", SLUG, "--reason", "Alasan yang lain.", "--show", room.root)
    assert code == 2 and again in said
    assert not read(room.record(again)).retracted


def test_an_edition_without_a_name_is_not_the_newest_one(room: Newsroom, run: Run) -> None:
    for command in (("retract", "", "--reason", WHY), ("ralat", "", "--text", "Yang benar Senin.")):
        code, _, said = run(*command, "--show", room.root)
        assert code == 2 and SLUG in said
    assert read(room.record(SLUG)).state == "published"
    assert not read(room.record(SLUG)).episode.corrections


def test_a_correction_given_twice_is_said_once(room: Newsroom, run: Run) -> None:
    command = ("ralat", SLUG, "--text", "Kami keliru menyebut hari. Yang benar Senin.", "--show", room.root)
    assert run(*command)[0] == 0
    once = read(room.record(SLUG))
    code, _, said = run(*command)
    assert code == 0 and "already" in said
    assert read(room.record(SLUG)) == once
    assert sum("Yang benar Senin" in line.written for line in once.lines) == 1


def test_a_correction_whose_article_was_wrong_itself_is_put_right_and_still_said_once(
    room: Newsroom, run: Run, tmp_path: Path
) -> None:
    note = next(
        s for s in read(room.record(SLUG)).episode.stories if "Kopi" in s.headline or "Gudang" in s.headline
    )
    article = next(
        path for path in (room.root / "articles").iterdir() if note.headline in path.read_text("utf-8")
    )
    mended = tmp_path / article.name
    command = (
        "ralat",
        SLUG,
        "--story",
        note.slug,
        "--article",
        mended,
        "--text",
        "Angka dalam berita itu keliru.",
    )
    text = article.read_text("utf-8")
    numbers = re.findall(r"\b[2-9]\d\b", text)
    for number in ("91", "92"):
        mended.write_text(text.replace(numbers[0], number), "utf-8")
        assert run(*command, "--show", room.root)[0] == 0, number
    lines = [line.written for line in read(room.record(SLUG)).lines]
    assert sum("Angka dalam berita itu keliru." in line for line in lines) == 1
    assert len(read(room.record(SLUG)).episode.corrections) == 1


def test_a_number_of_no_story_is_not_looked_for_in_the_headlines(room: Newsroom, run: Run) -> None:
    before = told(room)
    assert any("14 Kilometer" in s.headline for s in read(room.record(SLUG)).episode.stories)
    code, _, said = run("retract", SLUG, "--story", "14", "--reason", WHY, "--show", room.root)
    assert code == 2 and "'14'" in said
    assert told(room) == before


def test_what_is_taken_back_is_listed_for_the_hosts_that_have_it(room: Newsroom, run: Run) -> None:
    def there() -> set[str]:
        return {f"{path.relative_to(room.public)}" for path in room.public.rglob("*") if path.is_file()}

    before = there()
    story = ("retract", SLUG, "--story", "1", "--reason", WHY, "--show", room.root, "--json")
    told = json.loads(run(*story)[1])
    assert set(told["gone"]) == before - there() and "feed.xml" in told["replaced"]
    (sound,) = (path for path in before if path.startswith(f"episodes/{SLUG}/") and path.endswith(".mp3"))
    assert sound in told["replaced"], "the first address of a sound is kept by some apps for ever"
    code, said, _ = run("retract", SLUG, "--reason", WHY, "--show", room.root)
    assert code == 0 and sound in said and "--delete" in said
    assert json.loads(run("retract", SLUG, "--reason", WHY, "--show", room.root, "--json")[1])["gone"] == []


def test_what_is_taken_back_is_taken_from_the_host_of_the_show_and_nobody_told_to_do_it(
    room: Newsroom, run: Run, tmp_path: Path
) -> None:
    told = room.show_file.read_text("utf-8")
    host = tmp_path / "tuan-rumah"
    room.show_file.write_text(told.replace("[publish]\n", f'[publish]\nto = "{host.as_uri()}"\n', 1), "utf-8")
    assert run("carry", "--show", room.root)[0] == 0 and list((host / "episodes" / SLUG).glob("*.mp3"))
    code, said, _ = run("retract", SLUG, "--reason", WHY, "--show", room.root)
    assert code == 0 and "--delete" not in said
    assert not list((host / "episodes" / SLUG).glob("*.mp3"))


@pytest.fixture
def three(newsroom: Newsroom, make_edition: Make) -> Newsroom:
    """Three editions were made, of which the feed keeps two."""
    text = newsroom.show_file.read_text("utf-8")
    text = text.replace("keep = 90", "keep = 2").replace("repeats = false", "repeats = true")
    newsroom.show_file.write_text(text.replace("max_age = 2", "max_age = 0"), "utf-8")
    for day in (21, 22, 23):
        make_edition(newsroom, now=datetime(2026, 11, day, 23, 30, tzinfo=UTC))
    assert len(listed(newsroom)) == 2
    return newsroom


def all_there(room: Newsroom) -> bool:
    return all((room.public / path).is_file() for path in listed(room))


def test_what_has_expired_does_not_come_back_when_a_newer_one_is_taken_back(
    three: Newsroom, run: Run, make_edition: Make
) -> None:
    assert run("retract", "2026-11-24-pagi", "--reason", WHY, "--show", three.root)[0] == 0
    assert len(listed(three)) == 1 and all_there(three)
    make_edition(three, now=datetime(2026, 11, 24, 5, 30, tzinfo=UTC), edition="siang")
    assert len(listed(three)) == 2 and all_there(three)


def test_what_has_expired_does_not_come_back_when_more_is_kept(three: Newsroom, make_edition: Make) -> None:
    three.show_file.write_text(three.show_file.read_text("utf-8").replace("keep = 2", "keep = 9"), "utf-8")
    make_edition(three, now=datetime(2026, 11, 24, 5, 30, tzinfo=UTC), edition="siang")
    assert len(listed(three)) == 3 and all_there(three)


def test_the_feed_keeps_as_many_editions_as_there_is_room_for(three: Newsroom, make_edition: Make) -> None:
    one = sum(p.stat().st_size for p in (three.public / "episodes/2026-11-24-pagi").iterdir())
    text = three.show_file.read_text("utf-8").replace("keep = 2", "keep = 9")

    def kept(room: str, day: int) -> int:
        three.show_file.write_text(text.replace('keep_bytes = ""', f'keep_bytes = "{room}"'), "utf-8")
        make_edition(three, now=datetime(2026, 11, day, 23, 30, tzinfo=UTC))
        assert all_there(three)
        standing = [path for path in (three.public / "episodes").iterdir() if any(path.glob("*.mp3"))]
        assert len(standing) == len(listed(three))
        return len(standing)

    assert kept("5 GB", 24) == 3
    assert kept(f"{one * 2.5:.0f} B", 25) == 2
    assert kept("1 kB", 26) == 1, "the newest is there whatever it takes up"
    assert kept("5 GB", 27) == 2, "what has expired is gone for ever"


def test_a_newsroom_that_was_moved_without_its_sounds_says_so_and_lists_what_exists(
    three: Newsroom, run: Run
) -> None:
    shutil.rmtree(three.public)
    code, _, said = run(
        "make", "--date", "2026-11-25", "--edition", "pagi", "--voice", "silent", "--show", three.root
    )
    assert code == 0 and said.count("its sound is not in public/") == 2
    assert len(listed(three)) == 1 and all_there(three)
    again = ("again", "--date", "2026-11-24", "--edition", "pagi", "--replace", "--voice", "silent")
    assert run(*again, "--show", three.root)[0] == 0
    assert len(listed(three)) == 2 and all_there(three)
