"""Word to people: what they are told, once, by the real Apprise to loopback servers; nobody's silence matters."""

import email
import json
import socket
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from briefings.editions.broadcast import Made
from briefings.errors import BadShow, NoNews, NoRoom, NoVoice, SourceFailed
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.schedule import EVENTS, Notify
from briefings.newsroom.show import Show
from briefings.notify import post, sentences
from briefings.notify.errors import Unheard
from briefings.notify.notifier import MOST, STALE, TOLD, Notifier
from briefings.notify.word import Word, plain
from tests.loopback import ANY, Door, Server, serving

NOW = datetime(2026, 11, 21, 22, 0, tzinfo=UTC)
"""05.00 in Jakarta on Sunday."""
MINUTE = timedelta(minutes=1)
SECRET = "kunci-yang-rahasia"
ASKED = Notify.model_validate({"to_env": ["DESK"]})
WORD = Word("2026-11-22-pagi aired", "aired", "Warta: edisi pagi mengudara", "Warta Pagi\nDurasi 5 menit.")


class Chat(Server):
    """A webhook that remembers what it was told."""

    heard: list[dict[str, Any]]
    answer = 200


class _Ear(Door):
    server: Chat

    def do_POST(self) -> None:
        told = json.loads(self.body())
        self.server.heard.append(told | {"path": self.path})
        self.answer(self.server.answer)


@pytest.fixture
def chat() -> Iterator[Chat]:
    chat = Chat(ANY, _Ear)
    chat.heard = []
    with serving(chat):
        yield chat


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def desk(tmp_path: Path, said: list[str]) -> Callable[..., Notifier]:
    """A notifier of the newsroom at `tmp_path`, made anew as if the program were started again."""

    def made(*addresses: str, **more: Any) -> Notifier:
        return Notifier(tmp_path, {"DESK": " ".join(addresses)}, said.append, **more)

    return made


@pytest.fixture
def show(newsroom: Newsroom) -> Show:
    return load(newsroom.show_file)


def hook(chat: Chat) -> str:
    return f"json://127.0.0.1:{chat.server_port}/{SECRET}"


def test_a_word_reaches_a_webhook_by_apprise(desk: Callable[..., Notifier], chat: Chat) -> None:
    assert desk(hook(chat)).tell(WORD, ASKED, NOW) == 1
    (heard,) = chat.heard
    assert (heard["title"], heard["message"]) == (WORD.title, WORD.body)
    assert (heard["type"], heard["path"].strip("/")) == ("success", SECRET)


def test_a_word_reaches_a_mailbox_by_apprise(desk: Callable[..., Notifier]) -> None:
    letters: list[Message] = []

    class Box:
        async def handle_DATA(self, _server: object, _session: object, envelope: Any) -> str:  # noqa: N802 - its name
            letters.append(email.message_from_bytes(envelope.content))
            return "250 OK"

    with socket.create_server(("127.0.0.1", 0)) as free:  # the controller takes no port 0
        port = free.getsockname()[1]
    post_office = Controller(Box(), hostname="127.0.0.1", port=port)
    post_office.start()
    try:
        to = f"mailto://127.0.0.1:{port}?mode=insecure&from=warta@warta.example&to=ratna@warta.example"
        assert desk(to).tell(WORD, ASKED, NOW) == 1
    finally:
        post_office.stop()
    (letter,) = letters
    subject = str(email.header.make_header(email.header.decode_header(letter["Subject"])))
    parts = [part for part in letter.walk() if part.get_content_type() == "text/plain"] or [letter]
    text = parts[0].get_payload(decode=True).decode()  # type: ignore[union-attr]
    assert subject == WORD.title and "Durasi 5 menit." in text and "ratna@warta.example" in letter["To"]


def test_the_same_is_told_once_also_after_a_restart(desk: Callable[..., Notifier], chat: Chat) -> None:
    desk(hook(chat)).tell(WORD, ASKED, NOW)
    desk(hook(chat)).tell(WORD, ASKED, NOW + MINUTE)
    other = Word("2026-11-22-siang aired", "aired", "Lain", "Lain.")
    desk(hook(chat)).tell(other, ASKED, NOW + MINUTE)
    assert [heard["title"] for heard in chat.heard] == [WORD.title, "Lain"]


def test_who_is_out_of_reach_hears_it_later_and_nobody_hears_it_twice(
    desk: Callable[..., Notifier], chat: Chat, said: list[str]
) -> None:
    chat.answer = 503
    desk(hook(chat)).tell(WORD, ASKED, NOW)
    desk(hook(chat)).retry(ASKED, NOW + MINUTE / 2)
    assert len(chat.heard) == 1, "not before its pause is over"
    chat.answer = 200
    for minutes in (1, 2, 30):
        desk(hook(chat)).retry(ASKED, NOW + minutes * MINUTE)
    assert len(chat.heard) == 2 and len(said) == 1 and "DESK" in said[0]


def test_what_nobody_took_for_hours_is_no_news_any_more(desk: Callable[..., Notifier], chat: Chat) -> None:
    chat.answer = 503
    desk(hook(chat)).tell(WORD, ASKED, NOW)
    chat.answer = 200
    desk(hook(chat)).retry(ASKED, NOW + STALE + MINUTE)
    desk(hook(chat)).retry(ASKED, NOW + STALE + 2 * MINUTE)
    assert len(chat.heard) == 1


def test_one_dead_address_keeps_no_word_from_the_others(
    desk: Callable[..., Notifier], chat: Chat, said: list[str]
) -> None:
    dead = f"json://127.0.0.1:9/{SECRET}"
    assert desk(dead, hook(chat)).tell(WORD, ASKED, NOW) == 1
    desk(dead, hook(chat)).retry(ASKED, NOW + 2 * MINUTE)
    assert [heard["title"] for heard in chat.heard] == [WORD.title]
    assert len(said) == 2 and all(text.startswith("DESK: ") for text in said)


def test_a_server_that_never_answers_is_not_waited_for(
    desk: Callable[..., Notifier], monkeypatch: pytest.MonkeyPatch, said: list[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(post, "PATIENCE_S", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        room = desk(f"json://127.0.0.1:{mute.getsockname()[1]}/{SECRET}?rto=2")
        assert room.tell(WORD, ASKED, NOW) == 0
    assert "no answer within" in said[0]
    assert json.loads((tmp_path / TOLD).read_text("utf-8"))["waiting"] == [], "it was heard, perhaps"


def test_too_many_words_are_not_told_and_the_next_one_says_how_many(
    desk: Callable[..., Notifier], chat: Chat, said: list[str]
) -> None:
    room = desk(hook(chat))
    for number in range(MOST + 3):
        room.tell(
            Word(f"n{number}", "trouble", f"Gangguan {number}", "Ada gangguan."),
            ASKED,
            NOW + number * MINUTE / 9,
        )
    assert len(chat.heard) == MOST and len(said) == 3
    desk(hook(chat)).tell(WORD, ASKED, NOW + 62 * MINUTE)
    assert chat.heard[-1]["message"].endswith("(3 kabar lain tidak dikirim.)")


@pytest.mark.parametrize("event", EVENTS)
def test_only_what_is_asked_for_is_told(desk: Callable[..., Notifier], chat: Chat, event: str) -> None:
    only = Notify.model_validate({"to_env": ["DESK"], "about": [event]})
    for each in EVENTS:
        desk(hook(chat)).tell(Word(each, each, each, "…"), only, NOW)
    assert [heard["title"] for heard in chat.heard] == [event]


def test_no_secret_is_printed_or_kept(
    desk: Callable[..., Notifier],
    chat: Chat,
    said: list[str],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    chat.answer = 500
    desk(hook(chat), f"nirgends://{SECRET}", f"json://user:{SECRET}@127.0.0.1:9").tell(WORD, ASKED, NOW)
    told = "".join((*said, caplog.text, (tmp_path / TOLD).read_text("utf-8")))
    assert len(said) == 3 and "holds no address that Apprise knows" in told
    assert SECRET not in told


def test_an_environment_without_the_address_is_told_once_and_stops_nothing(
    tmp_path: Path, said: list[str]
) -> None:
    room = Notifier(tmp_path, {}, said.append)
    assert [room.tell(WORD, ASKED, NOW), room.tell(WORD, ASKED, NOW)] == [0, 0]
    assert said == ["the environment has no address in DESK: nobody is told there"]


def test_without_apprise_the_producer_is_told_how_to_get_it(
    tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)
    assert Notifier(tmp_path, {"DESK": "json://127.0.0.1:9"}, said.append).tell(WORD, ASKED, NOW) == 0
    assert "pip install 'briefings[notify]'" in said[0]


def test_a_damaged_memory_is_begun_anew(tmp_path: Path, said: list[str]) -> None:
    path = tmp_path / TOLD
    path.parent.mkdir()
    path.write_text('{"words": 7', encoding="utf-8")
    heard: list[Word] = []

    def send(_name: str, _address: str, word: Word) -> None:
        heard.append(word)

    Notifier(tmp_path, {"DESK": "x://y"}, said.append, send).tell(WORD, ASKED, NOW)
    assert heard == [WORD]


def test_a_word_that_fails_for_good_is_not_tried_again(tmp_path: Path, said: list[str]) -> None:
    tried: list[str] = []

    def send(name: str, _address: str, _word: Word) -> None:
        tried.append(name)
        raise Unheard(name, "holds no address", again=False)

    room = Notifier(tmp_path, {"DESK": "x://y"}, said.append, send)
    room.tell(WORD, ASKED, NOW)
    room.retry(ASKED, NOW + 5 * MINUTE)
    assert tried == ["DESK"]


def test_success_tells_title_length_and_where_to_listen(
    show: Show, newsroom: Newsroom, make_edition: Callable[..., Made]
) -> None:
    made = make_edition(newsroom)
    word = sentences.aired(show, "pagi", made)
    minutes, seconds = divmod(round(made.record.episode.audio.seconds), 60)
    assert word.title == "Warta Argasana: edisi pagi mengudara"
    assert made.record.episode.title in word.body
    assert f"Durasi {minutes} menit {seconds} detik, 6 berita." in word.body
    assert word.body.endswith("https://contoh.example/warta/episodes/2026-11-22-pagi/")


def test_what_waits_for_approval_is_told_with_what_it_holds_and_until_when(show: Show) -> None:
    titles = [f"Kabar ke-{number} dari Argasana" for number in range(1, 16)]
    word = sentences.waits(show, "2026-11-22-pagi", NOW + 20 * MINUTE, titles, 300.0)
    assert word.title == "Warta Argasana: edisi pagi menunggu persetujuan sampai 05.20"
    assert "Isinya 15 berita, kira-kira 5 menit:\n1. Kabar ke-1 dari Argasana\n" in word.body
    assert "\n… dan 3 lagi\n" in word.body and "ke-13" not in word.body
    assert "briefings approve --date 2026-11-22 --edition pagi" in word.body


@pytest.mark.parametrize(
    ("fault", "what", "remedy"),
    [
        (NoNews("no news to tell"), "tidak cukup", "briefings rundown --refresh"),
        (
            SourceFailed("https://kabar.example/rss", "timed out"),
            "tidak dapat dibaca",
            "sources di show.toml",
        ),
        (NoVoice(["silent: gone"]), "Tidak ada suara", "briefings doctor"),
        (NoRoom(OSError(28, "No space left on device")), "Cakram", "Kosongkan ruang"),
        (RuntimeError("of our own"), "kesalahan di dalam program", "briefings make"),
    ],
)
def test_trouble_is_told_with_what_happened_what_to_do_and_how_long_it_is_tried(
    show: Show, fault: Exception, what: str, remedy: str
) -> None:
    word = sentences.trouble(show, "2026-11-22-pagi", fault, NOW + 120 * MINUTE)
    assert word.title == "Warta Argasana: edisi pagi belum ada"
    assert what in word.body and remedy in word.body and "Dicoba lagi sendiri sampai 07.00." in word.body
    assert "https://" not in word.body


def test_a_wrong_show_toml_is_told_with_its_faults(show: Show) -> None:
    word = sentences.bad_settings(show, BadShow(["show.toml: schedule.pagi.at: is no hour"]))
    assert "schedule.pagi.at: is no hour" in word.body and "Perbaiki baris" in word.body


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("<b>Tebal</b> *sekali* `kode` ~tidak~", "‹b›Tebal‹/b› sekali 'kode' tidak"),
        ("Baca [di sini](https://jahat.example/x?a=1) sekarang", "Baca (di sini)((tautan) sekarang"),
        ("@everyone Harga\r\nBcc: semua@warta.example", "(at)everyone Harga Bcc: semua(at)warta.example"),
        ("Harga\u202e naik \x1b[31mmerah", "Harga naik (31mmerah"),
        ("{show} dan %s {0.__class__}", "{show} dan %s {0. class }"),
    ],
)
def test_what_an_article_says_is_text_and_nothing_else(show: Show, title: str, told: str) -> None:
    assert plain(title) == told
    assert f"1. {told}\n" in sentences.waits(show, "2026-11-22-pagi", NOW, [title], 60.0).body


def test_a_title_without_end_is_cut() -> None:
    assert len(plain("Kabar " * 100_000)) <= 160
