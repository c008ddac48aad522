"""The script is read once more before it is spoken, and one story's fault is nobody else's."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from briefings.errors import NoNews
from briefings.newsroom.folder import Newsroom
from scripts.article import Article
from scripts.script import Script, Source
from scripts.story import Chosen, Story

COFFEE = "Koperasi Kopi"


@dataclass(frozen=True)
class Found:
    story: str
    message: str
    grave: bool = True
    source: Source | None = None


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
    import scripts.telling.planning

    real = scripts.telling.planning.ranked

    def ranked(stories: Sequence[Story], *rest: object) -> list[Story]:
        if any(COFFEE in story.headline for story in stories):
            raise ValueError("a line that nothing can read")
        return real(stories, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("scripts.telling.planning.ranked", ranked)
    record = make_edition(newsroom).record
    assert ["ValueError" in o.reason for o in record.omissions] == [True]
    assert record.episode.stories


def test_a_flaw_in_an_older_report_takes_the_newest_not_along() -> None:
    lead, older = (Article(title, ("Kalimat.",)) for title in ("Api Padam", "Api Berkobar"))
    told = tuple(Chosen(one.title, one.title, n, 0) for n, one in enumerate((lead, older)))
    story = Story("Api Padam", told, (lead, older))
    left = story.without({older.key})
    assert left.articles == (lead,) and left.sentences == told[:1]
    assert story.without({lead.key}) == story


def test_a_story_is_told_without_the_older_report_in_which_a_line_is_untrue(  # type: ignore[no-untyped-def]
    newsroom: Newsroom, make_edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = {
        "title": "Api di Gudang Kapas Wiru Padam",
        "text": "Api di gudang kapas Wiru padam pada Minggu siang, kata kepala regu, Sarmin Adi. Dua regu pulang.",
        "published": "2026-11-22T05:00:00+07:00",
    }
    older = {
        "title": "Gudang Kapas Wiru Terbakar, Api Belum Padam",
        "text": "Gudang kapas Wiru terbakar sejak Sabtu malam dan api belum padam, kata kepala regu, Sarmin Adi. "
        "Gudang itu menyimpan empat ratus bal kapas milik koperasi tenun Wiru.",
        "published": "2026-11-21T22:00:00+07:00",
    }
    path = newsroom.root / "api.jsonl"
    path.write_text(f"{json.dumps(story)}\n{json.dumps(older)}\n", encoding="utf-8")

    def judge(script: Script, stories: Sequence[Story], hour: object) -> tuple[Found, ...]:
        leads = {story.articles[0].key for story in stories}
        lines = (line for line in script.lines if line.story and line.source)
        return tuple(
            Found(line.story, "untrue", source=line.source)
            for line in lines
            if line.source is not None and line.source.article not in leads
        )

    monkeypatch.setattr("scripts.judging.judge.judge", judge)
    record = make_edition(newsroom, str(path)).record
    assert [(o.rule, o.title) for o in record.omissions] == [("judge", older["title"])]
    assert [note.headline for note in record.episode.stories] == [story["title"]]
