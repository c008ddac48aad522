"""The real gtts package, speaking to a stand-in for Google."""

import ssl
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise

import numpy as np
import pytest

from audio.engine import Clip, Utterance
from audio.engines.gtts import Gtts
from audio.errors import EngineFailed, EngineUnreachable

HASTY = {"interval_s": "0", "wait_s": "0.01", "timeout_s": "1"}
GREETING = "Selamat pagi, pendengar. Inilah warta Banyuasri."
LONG = (
    "Pemerintah kabupaten membuka kembali jembatan gantung di Kampung Sukamaju, yang rusak diterjang banjir, "
    "sehingga anak-anak tidak perlu lagi memutar sejauh enam kilometer untuk sampai ke sekolah."
)


def say(text: str, **settings: str) -> Clip:
    return Gtts(HASTY | settings).speak(Utterance(text, text, "id"))


def test_a_line_is_said_sentence_by_sentence(google) -> None:
    clip = say(GREETING)
    assert google.asked == ["Selamat pagi, pendengar.", "Inilah warta Banyuasri."]
    assert [mark.text for mark in clip.marks] == google.asked
    assert clip.marks[1].start_s == pytest.approx(24 * 0.065 + 0.40 + 0.04, abs=0.06)


def test_a_long_sentence_is_cut_where_nobody_hears_it(google) -> None:
    clip = say(LONG)
    assert " ".join(google.asked) == LONG and max(map(len, google.asked)) < 100
    assert all(text[-1] in ",." for text in google.asked)
    step = np.max(np.abs(np.diff(clip.sound.samples)))
    assert step < 0.1


@pytest.mark.parametrize(
    "fault",
    ["503", "html", "json", "empty", "base64", "drop", "cut", "huge", "half", "noise", "playlist"],
)
def test_a_fault_in_the_middle_of_a_line_is_found_and_asked_again(google, fault: str) -> None:
    google.faults.extend(["", fault])
    clip = say(GREETING)
    assert google.asked == ["Selamat pagi, pendengar.", *["Inilah warta Banyuasri."] * 2]
    assert clip.sound.seconds == pytest.approx(len(GREETING) * 0.065 + 0.40, abs=0.2)


def test_google_says_when_to_come_back(google) -> None:
    google.faults.append("429")
    say("Selamat pagi.")
    assert google.times[1] - google.times[0] >= 1.0


def test_a_service_that_hangs_is_given_up(google) -> None:
    google.faults.extend(["hang"] * 4)
    started = time.monotonic()
    with pytest.raises(EngineUnreachable, match="out of reach"):
        say("Selamat pagi.", timeout_s="0.1")
    assert time.monotonic() - started < 3


@pytest.mark.parametrize("fault", ["html", "empty", "half"])
def test_a_service_that_never_speaks_is_no_silence(google, fault: str) -> None:
    google.faults.extend([fault] * 4)
    with pytest.raises(EngineFailed, match=r"its answer (is no sound|lasts)"):
        say("Selamat pagi, pendengar di mana pun berada.")


def test_a_refusal_for_good_is_not_asked_again(google) -> None:
    google.faults.append("403")
    with pytest.raises(EngineUnreachable, match="403"):
        say("Selamat pagi.")
    assert len(google.asked) == 1


def test_requests_keep_their_distance(google) -> None:
    say(GREETING, interval_s="0.2")
    assert google.times[1] - google.times[0] >= 0.2


def test_a_station_with_a_network_can_use_google(google) -> None:
    Gtts().check()


def test_a_station_without_a_network_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    started = time.monotonic()
    with pytest.raises(EngineUnreachable, match="espeak or kokoro"):
        Gtts().check()
    assert time.monotonic() - started < 3


def test_a_service_with_a_strange_certificate_hears_nothing_and_is_not_heard(
    google, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    with pytest.raises(
        EngineUnreachable, match=r"certificate is not trusted: .*REQUESTS_CA_BUNDLE.*espeak or kokoro"
    ):
        say("Selamat pagi.")
    assert not google.asked


def test_a_service_with_a_certificate_for_another_name_hears_nothing(google, authority) -> None:
    google.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("suara.example").configure_cert(google.context)
    with pytest.raises(EngineUnreachable, match="certificate is not trusted"):
        say("Selamat pagi.")
    assert not google.asked


def test_what_is_sent_to_google_is_checked_without_changing_the_library(google) -> None:
    import warnings

    import gtts.tts
    import requests

    before = gtts.tts.gTTS.stream, requests.Session.send, requests.sessions.HTTPAdapter.send
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # urllib3 warns of every connection that is not verified
        say("Selamat pagi.")
    assert (gtts.tts.gTTS.stream, requests.Session.send, requests.sessions.HTTPAdapter.send) == before
    assert google.asked == ["Selamat pagi."]


def test_a_line_without_words_is_refused(google) -> None:
    with pytest.raises(EngineFailed, match="nothing in this line"):
        say("… — !")


def test_google_may_say_by_the_clock_when_to_come_back(google) -> None:
    now = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=3)  # its clock is not ours
    until = format_datetime(now + timedelta(seconds=1), usegmt=True)
    headers = f"Date: {format_datetime(now, usegmt=True)}\r\nRetry-After: {until}\r\n"
    google.faults.append(("503 Busy", headers, b""))
    say("Selamat pagi.")
    assert google.times[1] - google.times[0] >= 1.0


@pytest.mark.parametrize("wish", ["3600", "9" * 400, "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_google_may_not_keep_an_edition_waiting_for_hours(google, wish: str) -> None:
    google.faults.append(("429 Too Many Requests", f"Retry-After: {wish}\r\n", b""))
    started = time.monotonic()
    with pytest.raises(EngineUnreachable, match=r"429: too many requests; .*left alone for"):
        say("Selamat pagi.")
    assert time.monotonic() - started < 2 and len(google.asked) == 1


def test_two_speakers_keep_one_distance(google) -> None:
    speakers = [
        threading.Thread(target=say, args=(GREETING,), kwargs={"interval_s": "0.6"}) for _ in range(2)
    ]
    for speaker in speakers:
        speaker.start()
    for speaker in speakers:
        speaker.join()
    assert len(google.times) == 4
    assert min(b - a for a, b in pairwise(sorted(google.times))) >= 0.3  # on a busy machine answers bunch


def test_when_one_speaker_is_sent_away_the_other_waits_too(google) -> None:
    google.faults.append(("429 No", "Retry-After: 1\r\n", b""))
    first = threading.Thread(target=say, args=("Selamat pagi.",))
    first.start()
    while not google.times:
        time.sleep(0.01)
    time.sleep(0.2)
    say("Selamat siang.")
    first.join()
    assert google.times[1] - google.times[0] >= 1.0


def test_answers_at_another_rate_and_in_stereo_become_one_voice(google) -> None:
    google.faults.extend(["", "stereo"])
    clip = say(GREETING)
    assert clip.sound.rate == 24_000 and clip.sound.samples.ndim == 1
    assert clip.sound.seconds == pytest.approx(len(GREETING) * 0.065 + 0.40, abs=0.2)


def test_a_service_that_sends_in_circles_is_given_up_at_once(google) -> None:
    google.faults.append("redirect")
    with pytest.raises(EngineUnreachable, match="sends on to /lagi"):
        say("Selamat pagi.")
    assert len(google.asked) == 1 and not google.redirected


def test_a_service_that_drips_is_given_up(google) -> None:
    google.faults.extend(["trickle"] * 4)
    started = time.monotonic()
    with pytest.raises(EngineUnreachable, match="the answer does not end"):
        say("Selamat pagi.", timeout_s="0.2")
    assert time.monotonic() - started < 5


def test_what_google_says_instead_of_speaking_is_told(google) -> None:
    google.faults.extend(["html"] * 4)
    with pytest.raises(EngineFailed, match=r"web page \(“Sebelum Anda melanjutkan”\).*espeak or kokoro"):
        say("Selamat pagi.")
    google.faults.extend(["json"] * 4)
    with pytest.raises(EngineFailed, match="kuota habis"):
        say("Selamat pagi.")


@pytest.mark.parametrize(
    ("setting", "complaint"),
    [
        ({"timeout_s": "sepuluh"}, r"\[engines\.gtts\] timeout_s: 'sepuluh' is no number"),
        ({"wait_s": "nan"}, "wait_s: 'nan' is no number"),
        ({"timout_s": "5"}, "timout_s: unknown setting - did you mean 'timeout_s'"),
    ],
)
def test_a_wrong_setting_is_named(setting: dict[str, str], complaint: str) -> None:
    with pytest.raises(EngineUnreachable, match=complaint):
        Gtts(setting)
