"""An edition goes to people's phones: to each once, corrected where it was wrong, and never in the way of the air."""

import email.policy
import json
import logging
import os
import re
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import soundfile
from aiosmtpd.controller import Controller
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from briefings.delivery import mail, words
from briefings.delivery.door import Patience
from briefings.delivery.errors import Undelivered
from briefings.delivery.hand import Outcome
from briefings.delivery.handing import hand_over, wall
from briefings.delivery.letter import compose
from briefings.delivery.sent import Parcel, Sent, path_of, read, write
from briefings.delivery.voice_note import voice_note
from briefings.editions.broadcast import Broadcast
from briefings.editions.history import read_all
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from briefings.progress import Quiet
from briefings.verbs.correct import Ralat, correct
from briefings.verbs.make import Order, make
from briefings.verbs.retract import retract
from feeds.episode import Correction
from feeds.lint.marks import lacks_mark

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
TOKEN = "123456:kunci-bot_yang-rahasia"
SECRET = "whsec_" + "a3VuY2kgcmFoYXNpYSB3YXJ0YSBsZW1iYWg="
RALAT = "Pasar dibuka pukul enam, bukan pukul tujuh."


class Telegram(ThreadingHTTPServer):
    """The Bot API and a webhook's receiver on loopback; it remembers what it was told."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, dict[str, Any]]] = []
        """Method, and its fields; a file as (name, type, bytes)."""
        self.posts: list[tuple[dict[str, str], bytes]] = []
        self.answers: list[tuple[int, dict[str, Any]]] = []
        """Before everything is well."""
        self.number = 100
        super().__init__(("127.0.0.1", 0), _Bot)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def methods(self) -> list[str]:
        return [method for method, _ in self.heard]


class _Bot(BaseHTTPRequestHandler):
    server: Telegram

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/masuk":
            self.server.posts.append(({k.lower(): v for k, v in self.headers.items()}, body))
        elif not self.path.startswith(f"/bot{TOKEN}/"):
            self._answer(404, {"ok": False, "error_code": 404, "description": "Not Found"})
            return
        if self.server.answers:
            status, told = self.server.answers.pop(0)
            if status == 0:  # it has heard it, and nobody learns of it
                self.server.heard.append((self.path.rpartition("/")[2], {}))
                self.close_connection = True
                return
            self._answer(status, told)
            return
        if self.path != "/masuk":
            self.server.number += 1
            self.server.heard.append((self.path.rpartition("/")[2], self._fields(body)))
        self._answer(200, {"ok": True, "result": {"message_id": self.server.number}})

    def _fields(self, body: bytes) -> dict[str, Any]:
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        form = BytesParser(policy=email.policy.HTTP).parsebytes(head + body)
        if not form.is_multipart():
            from urllib.parse import parse_qsl

            return dict(parse_qsl(body.decode()))
        fields: dict[str, Any] = {}
        for part in form.iter_parts():  # type: ignore[attr-defined]
            name, file = part.get_param("name", header="content-disposition"), part.get_filename()
            raw = part.get_payload(decode=True)
            fields[name] = (file, part.get_content_type(), raw) if file else raw.decode()
        return fields

    def _answer(self, status: int, told: dict[str, Any]) -> None:
        body = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def telegram(monkeypatch: pytest.MonkeyPatch) -> Iterator[Telegram]:
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("WEBHOOK_SECRET", SECRET)
    with Telegram() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def on_air_already(tmp_path_factory: pytest.TempPathFactory, picture: bytes) -> Path:
    """A newsroom whose morning edition is on air, to be copied: to make one takes a second."""
    room = found(tmp_path_factory.mktemp("redaksi") / "warta", date(2026, 11, 22))
    (room.root / "sampul.png").write_bytes(picture)
    show = room.show_file.read_text("utf-8")
    for ours, quick in (
        ('voices = ["kokoro", "espeak"]', 'voices = ["silent"]'), ('"5m"', '"90s"'),
        ("stories = true", "stories = false"),
        ('style = "briefing"', 'style = "bulletin"'), ('cover = ""', 'cover = "sampul.png"'),
    ):  # fmt: skip
        show = show.replace(ours, quick)
    room.show_file.write_text(show, encoding="utf-8")
    voice_note(room, make(room, load(room.show_file), Order(), MORNING, Quiet()).record)
    return room.root


@pytest.fixture
def newsroom(on_air_already: Path, tmp_path: Path) -> Newsroom:
    return Newsroom(Path(shutil.copytree(on_air_already, tmp_path / "warta")))


class Said(Quiet):
    """What the producer was told."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def say(self, text: str) -> None:
        self.lines.append(text)


@pytest.fixture
def said() -> Said:
    return Said()


Asks = Callable[..., None]


@pytest.fixture
def asks(newsroom: Newsroom, telegram: Telegram) -> Asks:
    """The show asks for it: asks(telegram=["@a"], webhook=True)."""
    plain = newsroom.show_file.read_text("utf-8")

    def write(**deliver: Any) -> None:
        if deliver.pop("webhook", False):
            deliver["webhook"] = [f"{telegram.address}/masuk"]
        deliver["telegram_server"] = telegram.address
        lines = "".join(f"{name} = {json.dumps(value)}\n" for name, value in deliver.items())
        newsroom.show_file.write_text(f"{plain}\n[deliver]\n{lines}", encoding="utf-8")

    return write


def aired(newsroom: Newsroom, progress: Quiet) -> Broadcast:
    """The edition that is on air, handed over as it is at the end of `make`."""
    handed(newsroom, progress)
    return read_all(newsroom.editions)[0]


def handed(newsroom: Newsroom, progress: Quiet, now: datetime = MORNING, **how: Any) -> tuple[Outcome, ...]:
    (record, *_) = read_all(newsroom.editions)
    show = load(newsroom.show_file)
    how = {"clock": lambda: now, "patience": Patience(sleep=lambda _: None), **how}
    outcomes = hand_over(newsroom, show, record, progress, now, **how)
    assert outcomes is not None
    return outcomes


def came(outcomes: tuple[Outcome, ...]) -> list[str]:
    return [each.came for each in outcomes]


def test_a_chat_gets_a_voice_note_with_label_chapters_and_link_once(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    for _ in range(2):
        record = make(newsroom, load(newsroom.show_file), Order(replace=True), MORNING, said).record
    handed(newsroom, said, asked=True)
    ((method, fields),) = telegram.heard
    assert method == "sendVoice" and fields["chat_id"] == "@warta_lembah" and "parse_mode" not in fields
    name, kind, note = fields["voice"]
    with soundfile.SoundFile(BytesIO(note)) as sound:
        assert (sound.format, sound.subtype, sound.samplerate, sound.channels) == ("OGG", "OPUS", 48_000, 1)
        assert sound.frames / 48_000 == pytest.approx(record.episode.audio.seconds, abs=0.1)
    head = note[28 : note.index(b"OggS", 4)]  # RFC 7845: version 1, one channel, mapping family 0
    assert head[:10] == b"OpusHead\x01\x01" and head[18] == 0 and len(note) < 16_000_000
    last = note.rindex(b"OggS")
    skipped, end = int.from_bytes(head[10:12], "little"), int.from_bytes(note[last + 6 : last + 14], "little")
    assert (end - skipped) / 48_000 == pytest.approx(record.episode.audio.seconds, abs=0.1)
    assert kind == "audio/ogg" and re.fullmatch(r"2026-11-22-pagi-[0-9a-f]{8}\.ogg", name)
    caption = fields["caption"]
    assert words.units(caption) <= 1024 and record.episode.title in caption and "AI" in caption
    assert "00:00" in caption and caption.endswith("/episodes/2026-11-22-pagi/")
    assert read(newsroom, record.slug).parcels["telegram @warta_lembah"].message == telegram.number
    assert said.lines == [line for line in said.lines if TOKEN not in line]


def test_a_caption_that_is_too_long_counts_the_chapters_that_it_leaves_out(
    newsroom: Newsroom, asks: Asks, said: Said
) -> None:
    asks()
    record = aired(newsroom, said)
    chapter = record.episode.chapters[0]
    many = tuple(replace(chapter, title=f"Kabar 🎈 dari *lembah* ke-{n} @semua") for n in range(90))
    text = words.caption(
        load(newsroom.show_file), replace(record, episode=replace(record.episode, chapters=many))
    )
    assert 900 < words.units(text) <= 1024
    (left,) = re.findall(r"… dan (\d+) lagi", text)
    assert text.count("Kabar") + int(left) == 90
    assert "*" not in text and "@" not in text and text.endswith("/")


def test_what_listeners_were_told_wrong_is_followed_by_a_word(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    record = aired(newsroom, said)
    note = telegram.number
    wish = Ralat(RALAT, record.slug)
    correct(newsroom, load(newsroom.show_file), wish, MORNING + timedelta(days=3), said)
    (_, (method, fields)) = telegram.heard
    assert method == "sendMessage" and RALAT in fields["text"] and fields["text"].startswith("Ralat: ")
    assert json.loads(fields["reply_parameters"])["message_id"] == note
    handed(newsroom, said)
    assert telegram.methods() == ["sendVoice", "sendMessage"]


def test_a_show_that_asks_for_it_puts_the_right_note_in_the_place_of_the_wrong(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"], telegram_replace=True)
    record = aired(newsroom, said)
    note = telegram.number
    correct(newsroom, load(newsroom.show_file), Ralat(RALAT, record.slug), MORNING, said)
    assert telegram.methods() == ["sendVoice", "sendMessage", "sendVoice", "deleteMessage"]
    assert telegram.heard[-1][1]["message_id"] == str(note)
    assert read(newsroom, record.slug).parcels["telegram @warta_lembah"].message == note + 2


def test_what_is_taken_back_is_heard_in_no_chat_and_at_no_station(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"], voice_note=True)
    record = aired(newsroom, said)
    (note,) = (newsroom.root / "phone").glob("*.ogg")
    with note.open("rb") as file:
        assert not lacks_mark(file), "no feed goes with it that says so"
    retract(newsroom, load(newsroom.show_file), record.slug, "Sumbernya keliru.", MORNING, said)
    assert telegram.methods() == ["sendVoice", "deleteMessage", "sendMessage"]
    told = telegram.heard[2][1]["text"]
    assert told.startswith("Edisi dicabut: ") and "Alasan pencabutan: Sumbernya keliru." in told
    assert list((newsroom.root / "phone").glob("*.ogg")) == []


def test_a_story_that_is_taken_back_takes_the_note_that_tells_it_along(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    record = aired(newsroom, said)
    retract(
        newsroom,
        load(newsroom.show_file),
        record.slug,
        "Korban minta tidak disebut.",
        MORNING,
        said,
        story="1",
    )
    assert telegram.methods() == ["sendVoice", "deleteMessage", "sendMessage", "sendVoice"]
    assert record.episode.stories[0].headline not in telegram.heard[3][1]["caption"]


def test_a_chat_that_refuses_is_told_and_asked_again_and_the_edition_stays(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    telegram.answers = [(403, {"ok": False, "description": "Forbidden: bot is not a <b>member</b>"})]
    record = aired(newsroom, said)
    (line,) = [line for line in said.lines if "telegram" in line]
    assert "403" in line and "briefings deliver" in line and "‹b›" in line and TOKEN not in line
    assert (newsroom.public / record.episode.audio.path).is_file()
    assert came(handed(newsroom, said)) == ["sent"] and telegram.methods() == ["sendVoice"]


def test_what_may_have_arrived_is_not_sent_twice_unless_a_person_says_so(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    telegram.answers = [(0, {})]
    aired(newsroom, said)
    assert any("may have arrived" in line and "--again" in line for line in said.lines)
    assert came(handed(newsroom, said, asked=True)) == ["unsure"]
    assert telegram.methods() == ["sendVoice"]
    assert came(handed(newsroom, said, asked=True, again=True)) == ["sent"]
    assert telegram.methods() == ["sendVoice", "sendVoice"]


def test_a_program_that_died_on_the_way_sends_nothing_twice(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks()
    record = aired(newsroom, said)
    write(newsroom, record.slug, Sent({"telegram @warta_lembah": Parcel("sending", MORNING, 0)}))
    asks(telegram=["@warta_lembah"])
    assert came(handed(newsroom, said)) == ["unsure"] and telegram.heard == []


def test_a_server_that_wants_a_pause_gets_it(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks()
    aired(newsroom, said)
    asks(telegram=["@warta_lembah"])
    telegram.answers = [(429, {"ok": False, "parameters": {"retry_after": 7}})]
    slept: list[float] = []
    hurry = Patience(sleep=slept.append)
    assert came(handed(newsroom, said, patience=hurry)) == ["sent"] and slept == [7]
    telegram.answers = [(429, {"ok": False, "parameters": {"retry_after": 4000}})]
    asks(telegram=["@lain_lagi"])
    assert came(handed(newsroom, said, patience=hurry)) == ["failed"] and slept == [7]


def test_an_old_edition_goes_to_nobody_by_itself(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks()
    aired(newsroom, said)
    asks(telegram=["@warta_lembah"])
    assert came(handed(newsroom, said, MORNING + timedelta(hours=13))) == ["left"]
    assert came(handed(newsroom, said, MORNING + timedelta(hours=13), asked=True)) == ["sent"]


def test_no_token_of_a_bot_is_printed_logged_or_written(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said, caplog: pytest.LogCaptureFixture
) -> None:
    asks(telegram=["@warta_lembah"], webhook=True)
    caplog.set_level(logging.DEBUG)
    logging.getLogger("httpx").setLevel(logging.DEBUG)
    telegram.answers = [(500, {}), (500, {})]
    aired(newsroom, said)
    written = [p.read_bytes() for p in newsroom.root.rglob("*") if p.is_file()]
    assert len(said.lines) >= 1 and caplog.text.count(TOKEN) == 0
    assert TOKEN not in "".join(said.lines) and not any(TOKEN.encode() in each for each in written)
    assert not any(SECRET.encode() in each for each in written)


@pytest.mark.parametrize("token", ["", "../../etc", "1 2"])
def test_without_a_token_nothing_is_sent_and_the_variable_is_named(
    newsroom: Newsroom,
    asks: Asks,
    telegram: Telegram,
    said: Said,
    monkeypatch: pytest.MonkeyPatch,
    token: str,
) -> None:
    asks(telegram=["@warta_lembah"])
    monkeypatch.setenv("TELEGRAM_TOKEN", token)
    aired(newsroom, said)
    assert telegram.heard == [] and any("TELEGRAM_TOKEN" in line for line in said.lines)


def test_a_program_gets_the_episode_as_json_that_it_can_verify(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(webhook=True)
    handed(newsroom, said, clock=wall)  # the edition is of an invented morning, the post is not
    (record,) = read_all(newsroom.editions)
    correct(newsroom, load(newsroom.show_file), Ralat(RALAT, record.slug), MORNING, said)
    retract(newsroom, load(newsroom.show_file), record.slug, "Sumbernya keliru.", MORNING, said)
    judge = Webhook(SECRET)
    events: list[Any] = [judge.verify(body, headers) for headers, body in telegram.posts]
    with pytest.raises(WebhookVerificationError):
        judge.verify(telegram.posts[0][1].replace(b"Warta", b"Warga"), telegram.posts[0][0])
    assert [each["type"] for each in events] == [
        "episode.published",
        "episode.corrected",
        "episode.retracted",
    ]
    data = events[0]["data"]
    assert data["guid"] == record.guid and data["audio"]["sha256"] == record.episode.audio.sha256
    assert [each["headline"] for each in data["stories"]] == [s.headline for s in record.episode.stories]
    assert all(story["sources"][0]["title"] for story in data["stories"]) and "AI" in data["ai_label"]
    assert events[1]["data"]["corrections"][0]["text"] == RALAT
    assert events[2]["data"]["reason"] == "Sumbernya keliru." and "stories" not in events[2]["data"]
    assert len({headers["webhook-id"] for headers, _ in telegram.posts}) == 3


def test_a_webhook_is_tried_again_under_the_same_name(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks()
    aired(newsroom, said)
    asks(webhook=True)
    telegram.answers = [(503, {}), (502, {})]
    assert came(handed(newsroom, said)) == ["sent"]
    assert len(telegram.posts) == 3 and len({headers["webhook-id"] for headers, _ in telegram.posts}) == 1


Letters = list[tuple[list[str], bytes]]


@pytest.fixture
def post_office(monkeypatch: pytest.MonkeyPatch) -> Iterator[Letters]:
    """An SMTP server on loopback; who is called "tolak" is not known there."""
    letters: Letters = []

    class Box:
        async def handle_RCPT(  # noqa: N802 - as aiosmtpd calls it
            self, server: Any, session: Any, envelope: Any, to: str, options: Any
        ) -> str:
            if to.startswith("tolak"):
                return "550 tidak dikenal"
            envelope.rcpt_tos.append(to)
            return "250 OK"

        async def handle_DATA(  # noqa: N802 - as aiosmtpd calls it
            self, server: Any, session: Any, envelope: Any
        ) -> str:
            letters.append((list(envelope.rcpt_tos), envelope.content))
            return "250 OK"

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(Box(), hostname="127.0.0.1", port=port)
    controller.start()
    monkeypatch.setenv("MAIL_SERVER", f"smtp://127.0.0.1:{port}")
    yield letters
    controller.stop()


def test_readers_get_each_a_letter_of_their_own_with_every_source_linked(
    newsroom: Newsroom, asks: Asks, post_office: Letters, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(
        "READERS", "sari@lembah.example tolak@lembah.example, wira@lembah.example SARI@lembah.example"
    )
    asks(mail_to_env=["READERS"])
    record = aired(newsroom, said)
    aired(newsroom, said)
    assert [to for to, _ in post_office] == [["sari@lembah.example"], ["wira@lembah.example"]]
    letter = BytesParser(policy=email.policy.default).parsebytes(post_office[0][1])
    assert letter["Subject"] == record.episode.title and letter["To"] == "sari@lembah.example"
    assert "BERHENTI" in letter["List-Unsubscribe"] and letter.get_content_type() == "multipart/alternative"
    plain, html = (part.get_content() for part in letter.iter_parts())  # type: ignore[attr-defined]
    for part in (plain.replace(" \r\n", " "), html):
        assert "AI" in part and "BERHENTI" in part and record.episode.stories[0].headline in part
    links = [s.link for story in record.episode.stories for s in story.sources if s.link]
    assert links and all(f'href="{link}"' in html and link in plain for link in links)
    (refused,) = [line for line in said.lines if "550" in line][:1]
    assert "tolak" not in refused and "lembah.example" not in path_of(newsroom, record.slug).read_text(
        "utf-8"
    )


def test_a_reader_who_has_it_is_told_what_was_wrong(
    newsroom: Newsroom, asks: Asks, post_office: Letters, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READERS", "sari@lembah.example")
    asks(mail_to_env=["READERS"])
    record = aired(newsroom, said)
    correct(newsroom, load(newsroom.show_file), Ralat(RALAT, record.slug), MORNING, said)
    retract(newsroom, load(newsroom.show_file), record.slug, "Sumbernya keliru.", MORNING, said)
    letters = [BytesParser(policy=email.policy.default).parsebytes(raw) for _, raw in post_office]
    assert [str(each["Subject"]).partition(":")[0] for each in letters[1:]] == ["Ralat", "Edisi dicabut"]
    ralat, back = (each.get_body(("plain",)).get_content() for each in letters[1:])  # type: ignore[attr-defined]
    assert RALAT in ralat and "Sumbernya keliru." in back
    assert record.episode.stories[0].headline not in back
    assert len({each["Message-ID"] for each in letters}) == 3


def test_what_an_article_says_is_no_markup_and_no_header_in_a_letter(
    newsroom: Newsroom, asks: Asks, said: Said
) -> None:
    asks()
    record = aired(newsroom, said)
    story = record.episode.stories[0]
    evil = "<script>x</script>{{ 7*7 }}\r\nBcc: lain@lembah.example"
    source = replace(story.sources[0], title=evil, link="javascript:alert(1)")
    episode = replace(
        record.episode, title=evil, stories=(replace(story, headline=evil, text=evil, sources=(source,)),),
        corrections=(Correction(MORNING, evil),),
    )  # fmt: skip
    letter = compose(
        load(newsroom.show_file), replace(record, episode=episode), "sari@lembah.example", MORNING
    )
    assert letter["Bcc"] is None and "\n" not in str(letter["Subject"])
    html = letter.get_body(("html",)).get_content()  # type: ignore[union-attr]
    assert "<script>" not in html and "javascript:" not in html and "{{ 7*7 }}" in html
    assert compose(load(newsroom.show_file), record, "sari@lembah.example", MORNING)["Message-ID"]


def test_a_reader_without_a_mailbox_is_no_ones_trouble(
    newsroom: Newsroom, asks: Asks, post_office: Letters, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READERS", "bukan-alamat wira@lembah.example")
    asks(mail_to_env=["READERS"])
    aired(newsroom, said)
    assert [to for to, _ in post_office] == [["wira@lembah.example"]]
    assert any("no address of a mailbox" in line for line in said.lines)


def test_a_post_office_that_is_shut_is_told_without_its_password(
    newsroom: Newsroom, asks: Asks, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.setenv("READERS", "sari@lembah.example")
    monkeypatch.setenv("MAIL_SERVER", f"smtp://warta:sandi-rahasia@127.0.0.1:{port}")
    asks(mail_to_env=["READERS"])
    aired(newsroom, said)
    (line,) = [line for line in said.lines if "mail" in line]
    assert "out of reach" in line and "sandi" not in line


@pytest.mark.parametrize(
    "address", ["", "http://mail.example", "smtp://", "smtps://a:b@[::1", "smtp://x:99999"]
)
def test_what_is_no_post_office_is_refused_without_being_told(address: str) -> None:
    with pytest.raises(Undelivered) as refused:
        mail.server_of(address)
    assert not address or address not in str(refused.value)


def test_a_password_goes_to_another_machine_encrypted_or_not_at_all() -> None:
    server = mail.server_of("smtp://warta:sandi%40@mail.example")
    assert (server.port, server.encrypted, server.password, server.here) == (587, False, "sandi@", False)
    assert mail.server_of("smtps://mail.example").port == 465
    assert "sandi" not in repr(server)


def test_the_command_sends_what_is_left_and_says_who_has_it(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said, run: Callable[..., tuple[int, str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    asks()
    aired(newsroom, said)
    assert run("deliver", "--show", newsroom.root)[0] == 3
    asks(telegram=["@warta_lembah"])
    code, out, _ = run("deliver", "--show", newsroom.root, "--dry-run")
    assert code == 0 and "00:00" in out and telegram.heard == []
    assert out.endswith("telegram @warta_lembah: would get it\n")
    asks(telegram=["@warta_lembah"], mail_to_env=["READERS"])
    monkeypatch.setenv("READERS", "sari@lembah.example")
    told = json.loads(run("deliver", "--show", newsroom.root, "--dry-run", "--json")[1])
    assert [each["would"] for each in told["recipients"]] == ["sent", "sent"] and "BERHENTI" in told["letter"]
    assert "sari@" not in json.dumps(told)
    asks(telegram=["@warta_lembah"])
    code, out, _ = run("deliver", "--show", newsroom.root, "--json")
    assert code == 0 and json.loads(out)["recipients"] == [
        {"to": "telegram @warta_lembah", "came": "sent", "why": ""}
    ]
    assert run("deliver", "--show", newsroom.root)[:2] == (0, "telegram @warta_lembah: nothing to send\n")
    asks(telegram=["@warta_lembah", "@lain_lagi"])
    telegram.answers = [(400, {"ok": False, "description": "Bad Request: chat not found"})]
    code, out, _ = run("deliver", "2026-11-22-pagi", "--show", newsroom.root)
    assert code == 13 and "@lain_lagi: has not got it" in out
    assert run("deliver", "2026-01-01-pagi", "--show", newsroom.root)[0] == 2


@pytest.mark.parametrize(
    "wrong", [{"telegram": ["warta lembah"]}, {"telegram": ["../x"]}, {"mail_to_env": ["a@b.c"]}]
)
def test_a_setting_that_names_nobody_is_refused(
    newsroom: Newsroom, asks: Asks, wrong: dict[str, Any]
) -> None:
    from briefings.errors import BadShow

    asks(**wrong)
    with pytest.raises(BadShow):
        load(newsroom.show_file)


def test_the_doctor_and_the_workflow_name_the_variables_that_delivery_needs(
    newsroom: Newsroom, asks: Asks, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefings.schedule.install import _github
    from briefings.verbs.extras import _deliver

    asks(telegram=["@warta_lembah"], mail_to_env=["READERS"])
    show = load(newsroom.show_file)
    assert show.deliver.variables == ("TELEGRAM_TOKEN", "READERS", "MAIL_SERVER")
    (finding,) = _deliver(show)
    assert not finding.ok and "READERS" in finding.detail and TOKEN not in finding.detail
    monkeypatch.setenv("READERS", "sari@lembah.example")
    monkeypatch.setenv("MAIL_SERVER", "smtp://127.0.0.1:25")
    (finding,) = _deliver(show)
    assert finding.ok and "sari" not in finding.detail
    (workflow,) = _github(show, MORNING).files.values()
    assert "READERS: ${{ secrets.READERS }}" in workflow and "briefings[neural,notify,newsletter]" in workflow


def test_what_is_noted_of_readers_is_nobody_elses_to_read(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    record = aired(newsroom, said)
    assert os.name != "posix" or path_of(newsroom, record.slug).stat().st_mode & 0o077 == 0
