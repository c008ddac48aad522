"""The real gtts package, speaking to a stand-in for Google."""

import time

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


@pytest.mark.parametrize("fault", ["503", "html", "empty", "base64", "drop", "half", "playlist"])
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


def test_a_line_without_words_is_refused(google) -> None:
    with pytest.raises(EngineFailed, match="nothing in this line"):
        say("… — !")
