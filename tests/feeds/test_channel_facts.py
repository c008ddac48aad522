"""What a show says of itself beside its name: each fact is told, and none that a directory would refuse."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from feeds.channel import Channel, Person, find_faults
from feeds.episode import Episode
from feeds.errors import BadChannel
from feeds.formats import rss
from feeds.lint import check_feed
from feeds.site import pages

NS = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
GUID = "a2b4f4d6-5b3e-5c1a-9a77-0c8f6f1d2e3b"
NewEpisode = Callable[..., Episode]


def said(channel: Channel, path: str) -> Any:
    return etree.fromstring(rss.render(channel, []))[0].find(path, NS)


@pytest.mark.parametrize(
    ("fact", "path", "words"),
    [
        ({"copyright": "© 2026 Koperasi Lembah"}, "copyright", "© 2026 Koperasi Lembah"),
        ({"copyright": ""}, "copyright", "© Redaksi Lembah"),
        ({"explicit": True}, "itunes:explicit", "true"),
        ({"location": "Lembah Wening, Argasana"}, "podcast:location", "Lembah Wening, Argasana"),
        ({"licence": "cc-by-nc-sa-4.0"}, "podcast:license", "cc-by-nc-sa-4.0"),
        ({"guid": GUID}, "podcast:guid", GUID),
        ({"rrule": "FREQ=DAILY;BYHOUR=6,18"}, "podcast:updateFrequency", "Setiap hari"),
        ({"rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"}, "podcast:updateFrequency", "Setiap hari kerja"),
        ({"rrule": "FREQ=DAILY;INTERVAL=2"}, "podcast:updateFrequency", "Berkala"),
        ({"persons": (Person("Bagas Lintang", "reporter"),)}, "podcast:person[@role='reporter']", "Bagas Lintang"),
        (
            {"persons": (Person("Sari Wening", "author", group="writing"),)},
            "podcast:person[@group='writing']",
            "Sari Wening",
        ),
    ],
)  # fmt: skip
def test_a_fact_of_the_show_is_told_and_nobody_objects(
    channel: Channel, new_episode: NewEpisode, fact: dict[str, Any], path: str, words: str
) -> None:
    show = replace(channel, **fact)
    assert list(find_faults(show)) == []
    assert said(show, path).text == words
    findings = check_feed(rss.render(show, [new_episode(art="1a2b3c4d")]))
    assert [finding for finding in findings if finding.rule != "psp1-guid-derived"] == []


def test_the_way_to_support_a_show_is_an_address(channel: Channel) -> None:
    show = replace(channel, funding="https://warta.example/iuran?dari=umpan")
    assert said(show, "podcast:funding").get("url") == show.funding


@pytest.mark.parametrize(
    "absent", [{"location": ""}, {"funding": ""}, {"licence": ""}, {"rrule": ""}, {"persons": ()}]
)
def test_what_a_show_does_not_say_is_not_said(channel: Channel, absent: dict[str, Any]) -> None:
    tags = {"location": "location", "funding": "funding", "licence": "license", "rrule": "updateFrequency"}
    tag = tags.get(next(iter(absent)), "person")
    assert said(channel, f"podcast:{tag}") is not None
    assert said(replace(channel, **absent), f"podcast:{tag}") is None


@pytest.mark.parametrize(
    ("field", "fact"),
    [
        ("location", {"location": "Lembah " * 20}),
        ("country", {"country": "Indonesia"}),
        ("country", {"country": "id"}),
        ("country", {"country": "ID", "location": " "}),
        ("ai_label", {"ai_label": "Dibacakan AI. " * 40}),
        ("ai_label", {"ai_label": "Suara dalam edisi ini bukan rekaman manusia."}),
        ("ai_label", {"ai_label": "Dibacakan di BAIK FM."}),
        ("funding", {"funding": "warta.example/iuran"}),
        ("funding", {"funding": "javascript:alert(1)"}),
        ("licence", {"licence": "CC BY 4.0"}),
        ("guid", {"guid": "warta-lembah"}),
        ("guid", {"guid": "1b4e28ba-2fa1-41d2-883f-0016d3cca427"}),
        ("rrule", {"rrule": "tiap pagi"}),
        ("rrule", {"rrule": "FREQ=SOMETIMES"}),
        ("rrule", {"rrule": "INTERVAL=2"}),
        ("rrule", {"rrule": "FREQ=DAILY;FREQ=WEEKLY"}),
        ("persons.1.name", {"persons": (Person(" "),)}),
        ("persons.2.name", {"persons": (Person("Sari"), Person("Wening " * 20))}),
        ("persons.1.role", {"persons": (Person("Sari", ""),)}),
        ("persons.1.link", {"persons": (Person("Sari", link="sari.example"),)}),
    ],
)
def test_a_fact_that_directories_refuse_is_not_written(
    channel: Channel, field: str, fact: dict[str, Any]
) -> None:
    show = replace(channel, **fact)
    assert [name for name, _ in find_faults(show)] == [field]
    with pytest.raises(BadChannel, match=field.replace(".", r"\.")):
        rss.render(show, [])


def test_a_place_is_told_with_what_it_is_to_the_show_and_its_country(channel: Channel) -> None:
    assert dict(said(replace(channel, country="ID"), "podcast:location").attrib) == {
        "rel": "subject",
        "country": "ID",
    }
    assert "country" not in said(channel, "podcast:location").attrib


def test_all_such_facts_are_told_at_once(channel: Channel) -> None:
    with pytest.raises(BadChannel) as told:
        rss.render(replace(channel, funding="nanti", guid="nanti", rrule="nanti"), [])
    assert all(field in str(told.value) for field in ("funding", "guid", "rrule"))


def test_pages_are_called_indonesian_whatever_the_feed_is_called(
    channel: Channel, new_episode: NewEpisode
) -> None:
    show = replace(channel, language="en")
    made = (pages.render_home(show, [new_episode()]), pages.render_episode(show, new_episode()))
    assert all(b'<html lang="id"' in page and b'content="id_ID"' in page for page in made)
    assert said(show, "language").text == "en"
