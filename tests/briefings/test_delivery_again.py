"""What has not arrived is sent again by the clock, what may have arrived is not, and a word is never lost."""

import json
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import httpx
import pytest
from aiosmtpd.controller import Controller

from briefings.delivery import door, handing, mail
from briefings.delivery.errors import Undelivered
from briefings.delivery.handing import catch_up
from briefings.delivery.needs import Need, Wish, need
from briefings.delivery.sent import NOTHING, Parcel, Sent, path_of, read, write
from briefings.delivery.webhook import send
from briefings.editions.history import read_all
from briefings.editions.ledger import Ledger
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.schedule.keeper import Keeper
from briefings.verbs.retract import retract
from feeds.episode import Correction
from tests.briefings import test_delivery as phones
from tests.briefings.test_delivery import MORNING, RALAT, SECRET, Asks, Said, Telegram, aired, came, handed
from tests.briefings.test_schedule_keeper import Words
from tests.certificates import new_chain

telegram, on_air_already, newsroom = phones.telegram, phones.on_air_already, phones.newsroom
asks, said = phones.asks, phones.said

CHAT = "telegram @warta_lembah"
MINUTE = timedelta(minutes=1)
BUSY = (429, {"ok": False, "parameters": {"retry_after": 4000}})


def looked(newsroom: Newsroom, said: Said, now: datetime) -> bool:
    return catch_up(newsroom, load(newsroom.show_file), said, now)


def noted(newsroom: Newsroom, name: str = CHAT) -> Parcel:
    return read(newsroom, "2026-11-22-pagi").parcels[name]


def ralat(newsroom: Newsroom, said: Said, text: str = RALAT, now: datetime = MORNING) -> None:
    """The edition is on air with a correction, and handed over; its sound is as it was."""
    (record,) = read_all(newsroom.editions)
    after = record.reissued((Correction(now, text), *record.episode.corrections))
    Ledger(newsroom.editions).put_on_air(after, "", by="Sari", at=now)
    handed(newsroom, said, now)


def test_what_has_not_arrived_is_sent_by_the_clock_at_its_hour_and_once(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    telegram.answers = [BUSY]
    aired(newsroom, said)
    assert noted(newsroom).after == MORNING + timedelta(seconds=4000), "the server said when"
    assert any("briefings run tries it again" in line for line in said.lines)
    for now in (MORNING, MORNING + 10 * MINUTE):
        assert looked(newsroom, said, now)
    assert telegram.methods() == []
    for minutes in (67, 68, 100):
        assert looked(newsroom, said, MORNING + minutes * MINUTE)
    assert telegram.methods() == ["sendVoice"] and noted(newsroom).tries == 0


def test_a_line_that_is_down_is_tried_less_and_less_often_for_half_a_day(newsroom: Newsroom) -> None:
    (record,) = read_all(newsroom.editions)
    tried, has = list[int](), None
    for minutes in range(24 * 60):
        now = MORNING + minutes * MINUTE
        wanted = need(has, record, Wish(now, fresh=True, timed=minutes > 0))
        if isinstance(wanted, Need):
            assert wanted.of is None
            has = wanted.failed(record, Undelivered(CHAT, "the server is out of reach"), now)
            tried.append(minutes)
    assert tried[:7] == [0, 1, 3, 7, 15, 30, 45] and 11 * 60 < tried[-1] < 12 * 60
    assert has and not has.has_it and isinstance(need(has, record, Wish(MORNING, fresh=True)), Need)


def test_what_a_person_has_to_mend_is_not_asked_for_by_the_clock(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    telegram.answers = [(403, {"ok": False, "description": "Forbidden: bot was blocked by the user"})]
    aired(newsroom, said)
    for hours in range(1, 12):
        looked(newsroom, said, MORNING + timedelta(hours=hours))
    assert telegram.heard == [] and not any("tries it again" in line for line in said.lines)
    assert came(handed(newsroom, said, asked=True)) == ["sent"]


def test_an_edition_whose_program_was_killed_before_it_was_handed_over_is_handed_over(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"], webhook=True)
    for start in range(2):
        keeper = Keeper(newsroom, Words(newsroom.root), said, lambda *_: pytest.fail("it is on air already"))
        for look in range(3):
            keeper.look(MORNING + timedelta(minutes=30, seconds=20 * (look + start)))
    assert telegram.methods() == ["sendVoice"] and len(telegram.posts) == 1
    assert read(newsroom, "2026-11-22-pagi").looked


def test_nothing_is_handed_over_that_the_host_has_not_got(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said, tmp_path: Path
) -> None:
    asks(telegram=["@warta_lembah"])
    (tmp_path / "berkas").write_text("bukan folder", "utf-8")
    text = newsroom.show_file.read_text("utf-8")
    away = f'[publish]\nto = "file://{tmp_path}/berkas/www"\n'
    assert "\n[publish]\n" in text
    newsroom.show_file.write_text(text.replace("[publish]\n", away, 1), "utf-8")
    keeper = Keeper(newsroom, Words(newsroom.root), said, lambda *_: pytest.fail("it is on air already"))
    keeper.look(MORNING + MINUTE)
    assert telegram.heard == []
    (tmp_path / "berkas").unlink()
    keeper.look(MORNING + 5 * MINUTE)
    assert telegram.methods() == ["sendVoice"]


def test_a_ralat_that_did_not_arrive_follows_by_the_clock_though_a_newer_edition_is_on_air(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    aired(newsroom, said)
    telegram.answers = [BUSY]
    later = MORNING + timedelta(days=3)
    ralat(newsroom, said, now=later)
    assert telegram.methods() == ["sendVoice"] and noted(newsroom).state == "failed"
    due = noted(newsroom).after
    assert due and looked(newsroom, said, due)
    assert telegram.methods() == ["sendVoice", "sendMessage"] and RALAT in telegram.heard[1][1]["text"]


def test_a_ralat_that_was_published_where_nobody_could_hand_it_over_is_told_by_the_clock(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks(telegram=["@warta_lembah"])
    aired(newsroom, said)
    with monkeypatch.context() as killed:
        killed.setattr(phones, "hand_over", lambda *_, **__: ())
        ralat(newsroom, said)
    looked(newsroom, said, MORNING + timedelta(days=2))
    looked(newsroom, said, MORNING + timedelta(days=2, hours=1))
    assert telegram.methods() == ["sendVoice", "sendMessage"]


def test_a_word_of_which_nobody_knows_is_sent_again_as_a_word(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    aired(newsroom, said)
    note = telegram.number
    telegram.answers = [(0, {})]
    ralat(newsroom, said)
    assert noted(newsroom).state == "unsure"
    looked(newsroom, said, MORNING + timedelta(hours=1))
    assert telegram.methods() == ["sendVoice", "sendMessage"], "by itself it is not sent twice"
    assert came(handed(newsroom, said, asked=True, again=True)) == ["told"]
    method, fields = telegram.heard[-1]
    assert method == "sendMessage" and json.loads(fields["reply_parameters"])["message_id"] == note
    assert noted(newsroom).message == note


def test_two_corrections_are_told_together_where_nobody_knows_of_the_first(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    aired(newsroom, said)
    telegram.answers = [(0, {})]
    ralat(newsroom, said)
    ralat(newsroom, said, "Bupati hadir, bukan wakilnya.")
    assert RALAT in telegram.heard[-1][1]["text"] and "Bupati hadir" in telegram.heard[-1][1]["text"]


def test_a_note_that_tells_what_was_taken_back_goes_before_a_word_is_said(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    record = aired(newsroom, said)
    telegram.answers = [
        (400, {"ok": False, "description": "Bad Request: message to delete not found"}),
        (0, {}),
    ]
    retract(newsroom, load(newsroom.show_file), record.slug, "Sumbernya keliru.", MORNING, said)
    assert noted(newsroom).state == "unsure" and not any("by hand" in line for line in said.lines)
    assert came(handed(newsroom, said, asked=True, again=True)) == ["told"]
    assert telegram.methods() == ["sendVoice", "sendMessage", "deleteMessage", "sendMessage"]


def test_a_note_of_which_nobody_knows_the_number_is_left_to_a_person(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    telegram.answers = [(0, {})]
    record = aired(newsroom, said)
    retract(newsroom, load(newsroom.show_file), record.slug, "Sumbernya keliru.", MORNING, said)
    assert telegram.methods() == ["sendVoice", "sendMessage"]
    assert any("delete the voice note there by hand" in line for line in said.lines)


def test_who_ends_the_program_while_a_note_is_going_does_not_send_it_twice(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks(telegram=["@warta_lembah"])
    real = door._once

    async def ended(*asked: Any) -> Any:
        await real(*asked)
        raise KeyboardInterrupt

    monkeypatch.setattr(door, "_once", ended)
    with pytest.raises(KeyboardInterrupt):
        aired(newsroom, said)
    monkeypatch.setattr(door, "_once", real)
    assert noted(newsroom).state == "sending" and telegram.methods() == ["sendVoice"]
    for minutes in (1, 2, 60):
        looked(newsroom, said, MORNING + minutes * MINUTE)
    assert telegram.methods() == ["sendVoice"]
    (line,) = [line for line in said.lines if "died while it was sending" in line]
    assert line.startswith(CHAT) and line.endswith("briefings deliver 2026-11-22-pagi --again")


def test_a_sound_that_cannot_be_read_is_no_reason_to_say_a_word_twice(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"], telegram_replace=True, webhook=True)
    record = aired(newsroom, said)
    asks(webhook=True)
    (newsroom.root / "phone").rename(newsroom.root / "phone-dulu")
    ralat(newsroom, said)
    (record,) = read_all(newsroom.editions)
    sound = newsroom.public / record.episode.audio.path
    kept = sound.read_bytes()
    sound.write_bytes(b"bukan suara")
    asks(telegram=["@warta_lembah"], telegram_replace=True)
    for _ in range(2):
        assert came(handed(newsroom, said)) == ["failed"]
    assert telegram.methods() == ["sendVoice"] and len(telegram.posts) == 2
    sound.write_bytes(kept)
    looked(newsroom, said, MORNING + timedelta(hours=1))
    assert telegram.methods()[1:] == ["sendMessage", "sendVoice", "deleteMessage"]


@pytest.mark.parametrize(
    ("status", "told", "state", "again"),
    [
        (200, {}, "unsure", False),
        (200, {"ok": False, "description": "Bad Request"}, "failed", False),
        (302, {}, "failed", False),
        (401, {"ok": False}, "failed", False),
        (408, {"ok": False}, "failed", True),
        (413, {"ok": False, "description": "Request Entity Too Large"}, "failed", False),
        (429, {"ok": False, "parameters": {"retry_after": "lama"}}, "failed", True),
        (502, {}, "unsure", False),
    ],
)
def test_what_telegram_says_settles_whether_a_note_is_sent_again(
    newsroom: Newsroom,
    asks: Asks,
    telegram: Telegram,
    said: Said,
    status: int,
    told: Any,
    state: str,
    again: bool,
) -> None:
    asks(telegram=["@warta_lembah"])
    telegram.answers = [(status, told)] * 3
    aired(newsroom, said)
    assert (noted(newsroom).state, noted(newsroom).after is not None) == (state, again)


def test_a_group_that_has_got_another_number_is_written_to_there_and_once(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    moved = {"ok": False, "description": "Bad Request: group chat was upgraded to a supergroup chat",
             "parameters": {"migrate_to_chat_id": -1001234567890}}  # fmt: skip
    asks(telegram=["-4242"])
    telegram.answers = [(400, moved)]
    aired(newsroom, said)
    assert telegram.heard[0][1]["chat_id"] == "-1001234567890"
    assert any('write "-1001234567890" in show.toml' in line for line in said.lines)
    asks(telegram=["-1001234567890"])
    assert came(handed(newsroom, said)) == ["left"]
    ralat(newsroom, said)
    assert telegram.methods() == ["sendVoice", "sendMessage"]
    assert telegram.heard[1][1]["chat_id"] == "-1001234567890"


def test_a_program_that_takes_each_post_once_gets_it_again_until_it_says_that_it_has_it(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(webhook=True)
    telegram.answers = [(503, {})] * 3
    aired(newsroom, said)
    name = next(iter(read(newsroom, "2026-11-22-pagi").parcels))
    assert noted(newsroom, name).state == "unsure"
    for minutes in (1, 2, 3):
        looked(newsroom, said, MORNING + minutes * MINUTE)
    assert len(telegram.posts) == 4 and len({headers["webhook-id"] for headers, _ in telegram.posts}) == 1
    assert noted(newsroom, name).state == "sent"


def test_of_two_that_correct_at_once_none_tells_what_is_no_longer_the_last_word(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    aired(newsroom, said)
    ralat(newsroom, said)
    (slow,) = read_all(newsroom.editions)
    ralat(newsroom, said, "Bupati hadir, bukan wakilnya.")
    handing.hand_over(newsroom, load(newsroom.show_file), slow, said, MORNING)
    assert telegram.methods() == ["sendVoice", "sendMessage", "sendMessage"] and noted(newsroom).issue == 2


def test_a_program_hears_of_an_edition_that_was_made_anew_where_its_sound_is_now(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(webhook=True, telegram=["@warta_lembah"])
    record = aired(newsroom, said)
    sound = replace(record.episode.audio, path="episodes/lain.mp3", sha256="b" * 64)
    anew = replace(record, episode=replace(record.episode, audio=sound))
    Ledger(newsroom.editions).put_on_air(anew, "", by="Sari", at=MORNING)
    for minutes in (1, 2):
        looked(newsroom, said, MORNING + minutes * MINUTE)
    (first, former), (second, body) = telegram.posts
    assert first["webhook-id"] != second["webhook-id"] and json.loads(former)["type"] == "episode.published"
    told = json.loads(body)
    assert told["type"] == "episode.updated" and told["data"]["audio"]["url"].endswith("episodes/lain.mp3")
    assert telegram.methods() == ["sendVoice"], "people do not get it twice"
    assert [line for line in said.lines if "1 heard what has become of it" in line]


def test_two_shows_that_post_to_one_program_are_not_taken_for_each_other(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(webhook=True)
    record = aired(newsroom, said)
    other = replace(record, episode=replace(record.episode, guid="milik-acara-lain"))
    for each in (record, other):
        send(
            "webhook",
            f"{telegram.address}/masuk",
            SECRET,
            load(newsroom.show_file),
            each,
            handing.wall,
            door.THRICE,
        )
    (_, first), (_, second) = ((h, h["webhook-id"]) for h, _ in telegram.posts[1:])
    assert first != second


def test_a_server_that_answers_letter_by_letter_holds_nothing_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "LONGEST_S", 0.4)
    over = threading.Event()

    def drip(listening: socket.socket) -> None:
        talk, _ = listening.accept()
        with talk:
            talk.sendall(b"HTTP/1.1 200 OK\r\n")
            while not over.wait(0.05):
                try:
                    talk.sendall(b"X-Lama: 1\r\n")
                except OSError:
                    return

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=drip, args=(listening,))
        thread.start()
        try:
            with pytest.raises(Undelivered, match="may have arrived"):
                door.post("webhook", f"http://127.0.0.1:{listening.getsockname()[1]}/", content=b"{}")
        finally:
            over.set()
            thread.join()


def test_where_a_server_hangs_it_is_waited_for_once_and_not_for_each_chat(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks(telegram=["@warta_lembah", "@lain_lagi", "@ketiga"])
    asked: list[str] = []

    async def hanging(url: str, _: Any) -> Any:
        asked.append(url)
        raise httpx.ReadTimeout("diam")

    with monkeypatch.context() as silent:
        silent.setattr(door, "_once", hanging)
        outcomes = handed(newsroom, said)
    assert came(outcomes) == ["unsure", "failed", "failed"] and len(asked) == 1
    looked(newsroom, said, MORNING + MINUTE)
    assert telegram.methods() == ["sendVoice"] * 2, "the others get it by the clock, the first may have it"


def test_who_is_named_no_more_is_not_looked_for_again_and_again(
    newsroom: Newsroom, asks: Asks, telegram: Telegram, said: Said
) -> None:
    asks(telegram=["@warta_lembah"])
    telegram.answers = [BUSY]
    aired(newsroom, said)
    sent = read(newsroom, "2026-11-22-pagi")
    write(newsroom, "2026-11-22-pagi", sent.put("telegram @dulu", Parcel("sending", MORNING, 0)))
    asks(webhook=True)
    show, due = load(newsroom.show_file), MORNING + timedelta(hours=2)
    assert handing.behind(newsroom, show, due)
    assert looked(newsroom, said, due) and not handing.behind(newsroom, show, due)
    assert not handing.behind(newsroom, show, due + 14 * MINUTE)
    assert noted(newsroom, "telegram @dulu").state == "unsure" and not noted(newsroom).has_it


def test_a_record_of_before_is_still_understood(
    newsroom: Newsroom, asks: Asks, said: Said, telegram: Telegram
) -> None:
    asks(telegram=["@warta_lembah"])
    path = path_of(newsroom, "2026-11-22-pagi")
    old = {
        "state": "sent",
        "at": MORNING.isoformat(),
        "issue": 0,
        "retracted": False,
        "message": 7,
        "why": "",
    }
    path.write_text(json.dumps({"parcels": {CHAT: old}}), "utf-8")
    looked(newsroom, said, MORNING + MINUTE)
    assert telegram.heard == [] and read(newsroom, "2026-11-22-pagi").looked


class Box:
    """A post office that says `rcpt` to each reader, and `data` to each letter; None: it breaks off."""

    def __init__(self, rcpt: str | None, data: str | None) -> None:
        self.rcpt, self.data = rcpt, data

    async def handle_RCPT(  # noqa: N802 - as aiosmtpd calls it
        self, server: Any, session: Any, envelope: Any, to: str, options: Any
    ) -> str:
        if self.rcpt is None:
            server.transport.close()
        envelope.rcpt_tos.append(to)
        return self.rcpt or ""

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - the same
        if self.data is None:
            server.transport.close()
        return self.data or ""


@contextmanager
def office(
    rcpt: str | None = "250 OK", data: str | None = "250 OK", user: str = "", **how: Any
) -> Iterator[mail.Server]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(Box(rcpt, data), hostname="127.0.0.1", port=port, **how)
    controller.start()
    try:
        yield mail.Server("127.0.0.1", port, False, user, "sandi" if user else "")
    finally:
        controller.stop()


def letters(count: int) -> list[tuple[str, EmailMessage]]:
    found = []
    for number in range(count):
        letter = EmailMessage()
        letter["From"], letter["To"] = "redaksi@lembah.example", f"pembaca{number}@lembah.example"
        letter.set_content("Jembatan dibuka.")
        found.append((f"mail {number}", letter))
    return found


@pytest.mark.parametrize(
    ("rcpt", "data", "again", "lasting"),
    [
        ("451 nanti lagi", "250 OK", True, False),
        ("550 tidak dikenal", "250 OK", True, True),
        ("250 OK", "452 penuh", True, False),
        ("250 OK", "554 ditolak", True, True),
        (None, "250 OK", True, False),
        ("250 OK", None, False, False),
    ],
)
def test_what_a_post_office_says_settles_whether_a_letter_is_sent_again(
    rcpt: str | None, data: str | None, again: bool, lasting: bool
) -> None:
    with office(rcpt, data) as server, closing(mail.send(server, letters(1))) as talk:
        fault = next(talk)
    assert fault is not None and (fault.again, fault.lasting) == (again, lasting)


def test_a_post_office_that_breaks_off_each_time_is_left_alone() -> None:
    with office(None) as server:
        faults = list(mail.send(server, letters(9)))
    assert [fault and fault.shut for fault in faults] == [False] * 3 + [True] * 6


def test_hundreds_of_letters_go_over_one_connection() -> None:
    with office() as server:
        assert list(mail.send(server, letters(300))) == [None] * 300


def test_a_post_office_that_does_not_encrypt_gets_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail.Server, "here", False)
    with office(user="warta") as server, closing(mail.send(server, letters(1))) as talk:
        fault = next(talk)
    assert fault is not None and "does not encrypt" in fault.reason and "sandi" not in str(fault)


def test_a_post_office_of_this_machine_may_sign_for_itself_and_another_may_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chain = new_chain()
    (tmp_path / "rantai.pem").write_bytes(chain.certificates)
    (tmp_path / "kunci.pem").write_bytes(chain.key)
    secure = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    secure.load_cert_chain(tmp_path / "rantai.pem", tmp_path / "kunci.pem")
    with office(tls_context=secure, require_starttls=True) as server:
        assert list(mail.send(server, letters(1))) == [None]
        monkeypatch.setattr(mail.Server, "here", False)
        (fault,) = mail.send(server, letters(1))
    assert fault is not None and "certificate" in fault.reason


def test_a_trouble_of_many_readers_is_told_once_and_names_none(
    newsroom: Newsroom, asks: Asks, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READERS", " ".join(f"pembaca{n}@lembah.example" for n in range(40)))
    monkeypatch.setenv("MAIL_SERVER", "smtp://127.0.0.1:1")
    asks(mail_to_env=["READERS"])
    aired(newsroom, said)
    (line,) = [line for line in said.lines if "mail" in line]
    assert line.startswith("mail (40 readers): ") and "pembaca" not in line


def test_a_reader_who_is_refused_is_told_by_the_place_in_the_list(
    newsroom: Newsroom, asks: Asks, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READERS", "sari@lembah.example bukan-alamat")
    asks(mail_to_env=["READERS"])
    with office() as server:
        monkeypatch.setenv("MAIL_SERVER", f"smtp://127.0.0.1:{server.port}")
        aired(newsroom, said)
    (line,) = [line for line in said.lines if "mail" in line]
    assert line.startswith("mail (READERS 2): that is no address") and "bukan" not in line


def test_a_reader_who_died_on_the_way_is_told_of_as_one_who_may_have_it(
    newsroom: Newsroom, asks: Asks, said: Said, telegram: Telegram
) -> None:
    asks(telegram=["@warta_lembah"])
    aired(newsroom, said)
    write(newsroom, "2026-11-22-pagi", Sent({CHAT: Parcel("sending", MORNING, 0)}))
    assert noted(newsroom).had == NOTHING
    ralat(newsroom, said)
    assert telegram.methods() == ["sendVoice", "sendMessage"], (
        "who may have heard it wrong hears what is right"
    )
