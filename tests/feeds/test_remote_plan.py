"""What is to be done on a host is a pure function of what should be there and what is."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.publishers.remote.notes import read_notes, write_notes
from feeds.publishers.remote.plan import Content, Noted, Plan, Seen, Wave, find_named, make_plan


def content(text: str) -> Content:
    raw = text.encode()
    md5 = hashlib.md5(raw, usedforsecurity=False).hexdigest()
    return Content(len(raw), hashlib.sha256(raw).hexdigest(), md5)


def seen(text: str, stamp: str = "a", *, sums: bool = True) -> Seen:
    held = content(text)
    return Seen(held.bytes, stamp, held.md5 if sums else "")


def sound(text: str) -> str:
    """A sound's path, named by its content."""
    return f"episodes/2026-02-02-pagi/2026-02-02-pagi-{content(text).sha256[:8]}.mp3"


def order(plan: Plan) -> list[str]:
    return [each.path for each in plan.send]


def test_sounds_go_first_the_feed_last_and_what_is_gone_after_it() -> None:
    paths = (
        "feed.xml",
        "index.html",
        "stories.xml",
        "latest.mp3",
        sound("a"),
        "episodes/2026-02-02-pagi/index.html",
    )
    should = {path: content("a") for path in paths}
    plan = make_plan(should, {sound("b"): seen("b")}, {})
    assert order(plan) == [
        sound("a"),
        "episodes/2026-02-02-pagi/index.html",
        "latest.mp3",
        "index.html",
        "stories.xml",
        "feed.xml",
    ]
    assert plan.remove == (sound("b"),)


def test_only_what_has_changed_is_sent() -> None:
    should = {"feed.xml": content("baru"), "index.html": content("sama")}
    plan = make_plan(should, {"feed.xml": seen("lama"), "index.html": seen("sama")}, {})
    assert order(plan) == ["feed.xml"] and plan.same == ("index.html",)


def test_a_host_without_checksums_is_believed_only_as_long_as_the_file_bears_the_noted_stamp() -> None:
    should, note = {"index.html": content("sama")}, Noted(content("sama").sha256, "kemarin")
    there = {"index.html": seen("sama", "kemarin", sums=False)}
    assert make_plan(should, there, {"index.html": note}).done
    later = {"index.html": replace(there["index.html"], stamp="hari ini")}
    assert make_plan(should, later, {"index.html": note}).look == ("index.html",)
    assert make_plan(should, there, {}).look == ("index.html",)


def test_a_file_of_another_length_is_sent_without_a_look() -> None:
    plan = make_plan({"index.html": content("panjang")}, {"index.html": seen("pendek", sums=False)}, {})
    assert order(plan) == ["index.html"] and plan.look == ()


def test_a_note_wins_over_the_checksum_of_a_store_that_encrypts() -> None:
    there = {"index.html": Seen(4, "etag", "0" * 32)}
    should = {"index.html": content("sama")}
    assert not make_plan(should, there, {}).done
    assert make_plan(should, there, {"index.html": Noted(content("sama").sha256, "etag")}).done


def test_a_sound_that_changes_under_its_address_changes_after_the_feed_that_stated_it() -> None:
    former = "episodes/2026-02-02-pagi/2026-02-02-pagi.mp3"
    should = {former: content("baru"), sound("baru"): content("baru"), "feed.xml": content("umpan")}
    plan = make_plan(should, {former: seen("lama"), "feed.xml": seen("umpan lama")}, {})
    assert order(plan) == [sound("baru"), "feed.xml", former]
    assert plan.send[-1].wave is Wave.AFTER


def test_a_damaged_sound_that_bears_its_checksum_in_its_name_is_mended_before_anything_else() -> None:
    should = {sound("utuh"): content("utuh"), "feed.xml": content("umpan")}
    plan = make_plan(should, {sound("utuh"): seen("ut"), "feed.xml": seen("umpan lama")}, {})
    assert order(plan) == [sound("utuh"), "feed.xml"]


def test_what_others_have_put_there_is_left_alone() -> None:
    there = {
        "robots.txt": seen("x"),
        ".well-known/pki": seen("y"),
        sound("b"): seen("b"),
        ".terbit/manifest.json": seen("m"),
    }
    plan = make_plan({"feed.xml": content("u")}, there, {})
    assert plan.remove == (sound("b"),)
    assert plan.strange == (".well-known/pki", "robots.txt")


@pytest.mark.parametrize(
    "path", ["static/style-1a2b3c4d.css", "cover-1a2b3c4d.jpg", "arsip/2.xml", "flash.json"]
)
def test_what_earlier_versions_of_the_show_left_goes(path: str) -> None:
    assert make_plan({}, {path: seen("x")}, {}).remove == (path,)


@pytest.mark.parametrize("path", ["static/logo.png", "cover-story.html", "iklan/episodes/a.mp3", "CNAME"])
def test_what_only_resembles_ours_stays(path: str) -> None:
    assert make_plan({}, {path: seen("x")}, {}).strange == (path,)


def test_what_we_have_noted_is_ours_whatever_its_name() -> None:
    plan = make_plan({}, {"iklan.txt": seen("x")}, {"iklan.txt": Noted(content("x").sha256, "a")})
    assert plan.remove == ("iklan.txt",)


def test_an_edition_whose_sound_was_lost_here_is_not_taken_from_the_host() -> None:
    there = {sound("b"): seen("b"), "episodes/2026-02-02-malam/x.mp3": seen("x")}
    plan = make_plan({}, there, {}, ("episodes/2026-02-02-pagi/",))
    assert plan.remove == ("episodes/2026-02-02-malam/x.mp3",)


def test_a_file_that_a_feed_names_is_found_in_it() -> None:
    feeds = [b'<enclosure url="https://warta.example/siaran/episodes/a/a.mp3"/>']
    assert find_named(feeds, "https://warta.example/siaran", ["episodes/a/a.mp3", "episodes/b/b.mp3"]) == {
        "episodes/a/a.mp3"
    }


PATHS = st.sampled_from(
    ("feed.xml", "arsip/1.xml", "index.html", "latest.mp3", "robots.txt", sound("a"), sound("b"),
     "episodes/a/a.mp3", "episodes/a/index.html", "cover-1a2b3c4d.jpg")
)  # fmt: skip
TEXTS = st.sampled_from(("a", "b", "ab", "ba"))


@given(
    should=st.dictionaries(PATHS, TEXTS),
    there=st.dictionaries(PATHS, st.tuples(TEXTS, st.sampled_from("12"), st.booleans())),
    notes=st.dictionaries(PATHS, st.tuples(TEXTS, st.sampled_from("12"))),
)
def test_carried_out_with_true_notes_any_plan_leaves_what_should_be(
    should: dict[str, str],
    there: dict[str, tuple[str, str, bool]],
    notes: dict[str, tuple[str, str]],
) -> None:
    host = {path: text for path, (text, _, _) in there.items()}
    listed = {path: seen(text, stamp, sums=sums) for path, (text, stamp, sums) in there.items()}
    true = {  # a note whose stamp the file bears tells the truth: that is what a stamp is for
        path: Noted(content(host[path] if path in there and there[path][1] == stamp else text).sha256, stamp)
        for path, (text, stamp) in notes.items()
    }
    wanted = {path: content(text) for path, text in should.items()}
    looked = {
        p: Noted(content(host[p]).sha256, listed[p].stamp) for p in make_plan(wanted, listed, true).look
    }
    plan = make_plan(wanted, listed, {**true, **looked})
    assert plan.look == ()
    sent = order(plan)
    assert all(host.get(path) != should[path] for path in sent)
    host.update({path: should[path] for path in sent})
    for path in plan.remove:
        del host[path]
    assert {path: text for path, text in host.items() if path not in plan.strange} == should


def test_a_manifest_is_read_as_it_was_written() -> None:
    notes = {"feed.xml": Noted("ab" * 32, '"etag"'), "a.mp3": Noted("cd" * 32, "12.5")}
    assert read_notes(write_notes(notes)) == notes


@pytest.mark.parametrize("damage", ["cut", "changed", "other", "empty"])
def test_a_manifest_that_is_not_whole_says_nothing(damage: str) -> None:
    whole = write_notes({"feed.xml": Noted("ab" * 32, "1")})
    broken = {"cut": whole[:-5], "changed": whole.replace(b"abab", b"abba", 1), "other": b"[1]", "empty": b""}
    assert read_notes(broken[damage]) == {}
