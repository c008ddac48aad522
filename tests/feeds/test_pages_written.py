"""A show of ten years: only the pages that changed are written."""

from collections.abc import Callable
from dataclasses import replace

from feeds.build import build
from feeds.channel import Channel
from feeds.episode import Episode


def test_only_the_pages_that_changed_are_written(
    channel: Channel, new_episode: Callable[..., Episode]
) -> None:
    episodes = [new_episode(day) for day in reversed(range(500))]
    standing = build(channel, episodes[1:], ()).prints
    pages = {path for path in build(channel, episodes, (), standing) if path.startswith("arsip/")}
    assert pages == {"arsip/feed-4.xml", "arsip/4.html", "arsip/index.html"}


def test_a_page_is_written_again_when_an_edition_or_the_show_changed_or_it_is_gone(
    channel: Channel, new_episode: Callable[..., Episode]
) -> None:
    episodes = [new_episode(day) for day in reversed(range(300))]
    standing = build(channel, episodes, ()).prints

    def written(show: Channel, listed: list[Episode], known: dict[str, str]) -> set[str]:
        return {path for path in build(show, listed, (), known) if path.startswith("arsip/")}

    remade = replace(episodes[250], updated=episodes[0].updated)
    gone = {path: seal for path, seal in standing.items() if path != "arsip/feed-2.xml"}
    assert written(channel, episodes, dict(standing)) == set()
    assert written(channel, [*episodes[:250], remade, *episodes[251:]], dict(standing)) == {
        "arsip/feed-1.xml",
        "arsip/1.html",
    }
    assert written(channel, episodes, gone) == {"arsip/feed-2.xml"}
    renamed = replace(channel, author="Redaksi Bukit")
    pages = {"feed-1.xml", "feed-2.xml", "1.html", "2.html", "index.html"}
    assert written(renamed, episodes, dict(standing)) == {f"arsip/{page}" for page in pages}
