"""The script is read once more before it is spoken, and one story's fault is nobody else's."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from briefings.errors import NoNews
from briefings.newsroom import Newsroom
from scripts.script import Script
from scripts.story import Story

COFFEE = "Koperasi Kopi"


@dataclass(frozen=True)
class Found:
    story: str
    message: str
    grave: bool = True


def finds(monkeypatch: pytest.MonkeyPatch, word: str, *, grave: bool = True) -> None:
    """A judge who finds every story untrue whose headline has `word`."""

    def judge(script: Script, stories: Sequence[Story], hour: object) -> tuple[Found, ...]:
        return tuple(Found(s.slug, f"{s.headline}: untrue", grave) for s in stories if word in s.headline)

    monkeypatch.setattr("scripts.judging.judge.judge", judge)


def test_a_story_that_is_found_untrue_is_held_back_and_the_others_are_told(  # type: ignore[no-untyped-def]
    newsroom: Newsroom, make_edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    finds(monkeypatch, COFFEE)
    record = make_edition(newsroom).record
    assert [o.rule for o in record.omissions] == ["judge"] and COFFEE in record.omissions[0].title
    assert record.episode.stories and not any(COFFEE in s.headline for s in record.episode.stories)


def test_a_producer_may_only_be_told(  # type: ignore[no-untyped-def]
    newsroom: Newsroom, make_edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    finds(monkeypatch, "")
    show = newsroom.show_file.read_text(encoding="utf-8")
    newsroom.show_file.write_text(show.replace("strict = true", "strict = false"), encoding="utf-8")
    record = make_edition(newsroom).record
    assert record.omissions == () and len(record.notices) == len(record.episode.stories)


def test_a_doubt_holds_nothing_back(  # type: ignore[no-untyped-def]
    newsroom: Newsroom, make_edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    finds(monkeypatch, "", grave=False)
    assert make_edition(newsroom).record.omissions == ()


def test_where_nothing_true_is_left_there_is_no_edition(  # type: ignore[no-untyped-def]
    newsroom: Newsroom, make_edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    finds(monkeypatch, "")
    with pytest.raises(NoNews, match="untrue"):
        make_edition(newsroom)


def test_a_story_that_cannot_be_written_takes_no_other_along(  # type: ignore[no-untyped-def]
    newsroom: Newsroom, make_edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    import scripts.planning

    real = scripts.planning.ranked

    def ranked(stories: Sequence[Story], *rest: object) -> list[Story]:
        if any(COFFEE in story.headline for story in stories):
            raise ValueError("a line that nothing can read")
        return real(stories, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("scripts.planning.ranked", ranked)
    record = make_edition(newsroom).record
    assert ["ValueError" in o.reason for o in record.omissions] == [True]
    assert record.episode.stories
