"""The newsroom that everyone starts from: its settings explain themselves, and its articles make an edition."""

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Never
from zoneinfo import ZoneInfo

import pytest

from briefings.editions.assignment import Assignment
from briefings.editions.layout import write
from briefings.making.intake import gather
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from briefings.newsroom.show import Show
from briefings.newsroom.starter import dated, renew
from scripts import almanac
from scripts.article import Article
from scripts.lexicon import read as read_lexicon
from scripts.rundown import Pace
from scripts.telling.compose import names

STARTER = Path(str(files("briefings") / "starter"))
SHOW = (STARTER / "show.toml").read_text("utf-8")
FILES = sorted((STARTER / "articles").iterdir())
DEBRIS = (
    "konten utama", "Lewati ke isi", "Lompat ke isi", "Beranda", "Baca juga", "Simak juga", "Bagikan", "Salin tautan",
    "Foto:", "ADVERTISEMENT", "SCROLL", "Tag:", "Editor:", "Penulis:", "Reporter:", "Sumber:", "WhatsApp", "©",
    "Copyright", "argasana.id", "Dimas Prayogi", "Tegar Samodra", "Anjani Kinasih", "Larasati", "Wening Hapsari",
)  # fmt: skip


TODAY = date(2026, 11, 22)


def network() -> Never:
    raise AssertionError("the starter needs no network")


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    return found(tmp_path_factory.mktemp("awal") / "warta", TODAY)


@pytest.fixture(scope="module")
def articles(room: Newsroom) -> tuple[Article, ...]:
    return gather([], ["articles/"], room.root, network).articles


def keys(table: dict[str, object], above: str = "") -> Iterator[str]:
    for key, value in table.items():
        yield above + key
        if isinstance(value, dict):
            yield from keys(value, f"{above}{key}.")


def test_the_starters_settings_are_all_known() -> None:
    assert load(STARTER / "show.toml").format.title == "Warta Argasana"


MORE = (files("briefings") / "studio" / "more.toml").read_text("utf-8")


@pytest.mark.parametrize("text", [SHOW, MORE])
def test_every_setting_is_explained_in_the_line_above_it(text: str) -> None:
    above, explained, lines = "", {""}, text.split("\n")
    for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        if table := re.match(r"\[(.+)\]$", line):
            above = f"{table[1]}."
            explained |= {table[1]} if after.startswith("# ") else set()
        elif (key := re.match(r"(\w+) =", line)) and before.startswith("# "):
            explained.add(above + key[1])
    assert set(keys(tomllib.loads(text))) <= explained


def test_what_the_form_shows_of_settings_that_are_not_written_is_how_it_is_without_them() -> None:
    needed = {"title": "Warta", "author": "Redaksi", "email": "r@warta.example", "description": "Kabar."}
    needed["url"] = "https://warta.example"
    plain, written = (
        Show.model_validate_json(json.dumps(needed | tomllib.loads(text))) for text in ("", MORE)
    )
    assert written == plain


def test_the_voice_that_needs_the_network_is_offered_with_its_price() -> None:
    offer = SHOW[: SHOW.index("voices =")].rsplit("\n\n", 1)[1]
    assert "gtts" in offer and "Google" in offer and "kokoro:sekar" in offer
    assert "gtts" not in SHOW[SHOW.index("voices =") :].split("\n", 1)[0]


def test_six_short_articles_are_read_without_a_notice(room: Newsroom) -> None:
    intake = gather([], ["articles/"], room.root, network)
    assert (len(intake.articles), intake.notices) == (6, ())
    lengths = [sum(len(p.split()) for p in article.paragraphs) for article in intake.articles]
    assert all(110 <= length <= 220 for length in lengths), lengths


def test_of_the_pages_only_the_news_is_left(articles: tuple[Article, ...]) -> None:
    for article in articles:
        text = "\n".join((article.title, *article.paragraphs))
        assert [word for word in DEBRIS if word in text] == []
        assert article.title not in article.paragraphs


def test_every_article_says_whose_it_is(articles: tuple[Article, ...]) -> None:
    assert [article.credit.outlet or article.credit.agency for article in articles] == [
        "Kabar Argasana", "Pesisir Argasana", "Harian Bentang", "Radio Lembah", "Harian Bentang", "Warta Pelajar",
    ]  # fmt: skip
    assert all(article.credit.author and article.credit.published for article in articles)


@pytest.mark.parametrize("day", [TODAY, date(2026, 12, 31), date(2028, 3, 1)], ids=str)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_days_of_the_week_are_right(path: Path, day: date) -> None:
    text = dated(path.read_text("utf-8"), day)
    assert "<<" not in text
    written = re.findall(rf"({'|'.join(almanac.DAYS)}) \((\d+)/(\d+)/(\d{{4}})\)", text)
    months = "|".join(almanac.MONTHS)
    spelled = re.findall(rf"({'|'.join(almanac.DAYS)}), (\d+) ({months}) (\d{{4}})", text)
    days = [(name, date(int(y), int(m), int(d))) for name, d, m, y in written]
    days += [(name, date(int(y), almanac.MONTHS.index(m) + 1, int(d))) for name, d, m, y in spelled]
    assert days
    assert [name for name, _ in days] == [almanac.DAYS[day.weekday()] for _, day in days]


def test_an_edition_of_the_starter_fits_its_length(articles: tuple[Article, ...]) -> None:
    show, pace = load(STARTER / "show.toml"), Pace(0.085, 0.35)
    when = datetime(2026, 11, 22, 6, 5, tzinfo=ZoneInfo("Asia/Jakarta"))
    desk = Assignment(show, "2026-11-22-pagi", "pagi", when)
    found = desk.select(articles)
    assert (len(found.stories), found.omissions) == (6, ())
    script = write(desk, found.stories, pace).script
    told = sum(pace.seconds(line.spoken) for line in script.lines)
    assert 0.6 * show.length_s < told < 1.05 * show.length_s
    assert not re.search(r"\d", script.words)
    assert [word for word in DEBRIS if any(word in line.written for line in script.lines)] == []


def test_the_starter_is_never_older_than_the_day_it_was_copied(tmp_path: Path) -> None:
    own = found(tmp_path / "warta", TODAY).root
    changed = own / "articles" / "05-ekspor-kopi.txt"
    changed.write_text(changed.read_text("utf-8") + "Ditambah redaksi.\n", "utf-8")
    kept = changed.read_text("utf-8")
    renew(own, date(2027, 1, 3))
    moved = gather([], ["articles/"], own, network).articles
    days = {str(a.credit.published.date()) for a in moved if a.credit.published}
    assert days == {"2027-01-01", "2027-01-02", "2026-11-20"}
    assert changed.read_text("utf-8") == kept


def test_a_new_newsroom_is_empty_unless_an_example_is_asked_for(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    assert run("new", tmp_path / "kosong")[0] == 0
    assert list((tmp_path / "kosong" / "articles").iterdir()) == []
    assert run("new", tmp_path / "contoh", "--example")[0] == 0
    assert sorted(path.name for path in (tmp_path / "contoh" / "articles").iterdir()) == [
        path.name for path in FILES
    ]


def test_a_new_newsroom_says_what_to_do_next(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    _, out, _ = run("new", tmp_path / "kabar pagi")
    told = re.findall(r"briefings (\w+) --show '([^']+)'", out)
    assert [verb for verb, _ in told] == ["doctor", "rundown", "make"]
    assert {folder for _, folder in told} == {str(tmp_path / "kabar pagi")}
    assert "title, url, author, email" in out


def test_an_empty_newsroom_says_where_news_goes(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    run("new", tmp_path / "kosong")
    code, _, err = run("make", "--show", tmp_path / "kosong")
    assert code == 4 and "put articles into the sources (articles/)" in err


def test_a_demo_has_its_examples_and_never_replaces_what_listeners_have(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    demo = tmp_path / "demo"
    assert run("demo", demo, "--voice", "silent")[0] == 0
    assert len(list((demo / "articles").iterdir())) == 6
    changed = demo / "articles" / FILES[0].name
    changed.write_text(changed.read_text("utf-8").replace("Watubiru", "Watuireng"), "utf-8")
    assert run("demo", demo, "--voice", "silent")[0] == 0
    show = demo / "show.toml"
    show.write_text(show.read_text("utf-8").replace("https://contoh.example", "https://warta.id"), "utf-8")
    code, _, err = run("demo", demo, "--voice", "silent")
    assert code == 8 and "is on air" in err


def test_the_starter_brings_no_wording_and_no_sound_of_its_own() -> None:
    for folder in ("templates", "sounds"):
        assert [item.name for item in (STARTER / folder).iterdir()] == ["README.md"]
    guide = (STARTER / "templates" / "README.md").read_text("utf-8")
    assert all(f"`{name}`" in guide for name in names)


def test_the_starters_own_pronunciations_can_be_said() -> None:
    lexicon = (STARTER / "lexicon.tsv").read_text("utf-8")
    read_lexicon(lexicon, "lexicon.tsv")
    assert len([line for line in lexicon.splitlines() if line and not line.startswith("#")]) == 2
