"""edge-tts is an extra and speaks to a service far away: a stand-in package shows what it may do."""

import inspect
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from audio.engine import Mark, Utterance
from audio.engines.edge import Edge
from audio.engines.words import word_marks
from audio.errors import EngineUnreachable
from tests.audio.conftest import mp3, tone

TEXT = "Selamat pagi, pendengar. Inilah warta Banyuasri."
PACKAGE = '''
from pathlib import Path
from edge_tts import exceptions
ORDERS = Path(__file__).parent / "orders"

class Communicate:
    """The part of edge_tts.Communicate 7.3 that is used."""
    def __init__(self, text, voice, *, rate, boundary, proxy, connect_timeout, receive_timeout):
        assert isinstance(connect_timeout, int) and isinstance(receive_timeout, int)
        with ORDERS.open("a") as file:
            print(text, voice, rate, boundary, sep="|", file=file)
        self.text = text

    def stream_sync(self):
        if len(ORDERS.read_text().splitlines()) <= int((ORDERS.parent / "faults").read_text()):
            raise exceptions.NoAudioReceived("no audio")
        yield {"type": "audio", "data": (ORDERS.parent / "sound").read_bytes()[:500]}
        for n, word in enumerate(self.text.replace(".", "").replace(",", "").split()):
            yield {"type": "WordBoundary", "offset": 2e6 + n * 5e6, "duration": 4e6, "text": word}
        yield {"type": "audio", "data": (ORDERS.parent / "sound").read_bytes()[500:]}
'''


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    package = tmp_path / "edge_tts"
    package.mkdir()
    (package / "__init__.py").write_text(PACKAGE)
    (package / "exceptions.py").write_text(
        "class EdgeTTSException(Exception): ...\nclass NoAudioReceived(EdgeTTSException): ...\n"
    )
    (package / "sound").write_bytes(mp3(tone(0.065 * len(TEXT))))
    (package / "faults").write_text("0")
    monkeypatch.syspath_prepend(tmp_path)
    yield package
    for name in ("edge_tts", "edge_tts.exceptions"):
        sys.modules.pop(name, None)


def test_a_line_comes_with_the_times_of_its_words(service: Path) -> None:
    clip = Edge().speak(Utterance(TEXT, TEXT, "id-ID-GadisNeural", 1.1))
    assert (service / "orders").read_text() == f"{TEXT}|id-ID-GadisNeural|+10%|WordBoundary\n"
    words = [mark for mark in clip.marks if mark.kind == "word"]
    assert [mark.text for mark in words] == TEXT.split()
    assert (words[1].start_s, words[1].end_s) == pytest.approx((0.7, 1.1))
    assert [mark.text for mark in clip.marks if mark.kind == "sentence"] == [
        "Selamat pagi, pendengar.",
        "Inilah warta Banyuasri.",
    ]


def test_a_service_that_refuses_is_asked_again(service: Path) -> None:
    (service / "faults").write_text("2")
    assert Edge({"wait_s": "0.01"}).speak(Utterance(TEXT, TEXT, "id-ID-ArdiNeural")).sound.seconds > 3


def test_a_service_that_goes_on_refusing_is_given_up(service: Path) -> None:
    (service / "faults").write_text("9")
    with pytest.raises(EngineUnreachable, match=r"NoAudioReceived: no audio.; .*espeak or kokoro"):
        Edge({"wait_s": "0.01"}).speak(Utterance(TEXT, TEXT, "id-ID-ArdiNeural"))


def test_a_station_without_the_extra_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audio.engines.edge.find_spec", lambda name: None)
    with pytest.raises(EngineUnreachable, match=r"briefings\[edge\]"):
        Edge().check()


def test_the_real_package_takes_what_is_handed_to_it() -> None:
    edge_tts = pytest.importorskip("edge_tts", reason="the extra [edge] is not installed")
    asked = ("rate", "boundary", "proxy", "connect_timeout", "receive_timeout")
    inspect.signature(edge_tts.Communicate).bind(TEXT, "id-ID-ArdiNeural", **dict.fromkeys(asked))
    request = edge_tts.Communicate(
        TEXT,
        "id-ID-ArdiNeural",
        rate="+10%",
        boundary="WordBoundary",
        proxy=None,
        connect_timeout=15,
        receive_timeout=15,
    )
    assert callable(request.stream_sync)
    assert issubclass(import_module("edge_tts.exceptions").NoAudioReceived, Exception)
    assert issubclass(import_module("edge_tts.exceptions").EdgeTTSException, Exception)


def heard(*times: tuple[float, float, str]) -> list[Mark]:
    return [Mark(start_s, end_s, text, "word") for start_s, end_s, text in times]


def test_a_reduplication_that_the_service_takes_for_one_word_is_two() -> None:
    found = word_marks(
        "Anak-anak pulang.", "Anak-anak pulang.", heard((0, 0.8, "Anak-anak"), (1, 1.4, "pulang")), 1.5
    )
    assert [(mark.start_s, mark.end_s, mark.text) for mark in found] == [
        (0, 0.4, "Anak"),
        (0.4, 0.8, "anak"),
        (1, 1.4, "pulang."),
    ]


def test_words_end_where_the_next_begins_and_with_the_sound() -> None:
    found = word_marks("Warta pagi.", "Warta pagi.", heard((0, 0.6, "Warta"), (0.5, 1.1, "pagi")), 1.0)
    assert [(mark.start_s, mark.end_s) for mark in found] == [(0, 0.5), (0.5, 1.0)]


@pytest.mark.parametrize(
    "said",
    [
        heard((0, 0.4, "Warta")),
        heard((0, 0.4, "Warta"), (0.5, 0.9, "siang")),
        heard((0.5, 0.9, "Warta"), (0, 0.4, "pagi")),
        heard((0, 0.4, "Warta"), (5, 6, "pagi")),
        heard((0, 0.4, "Warta"), (0.5, float("nan"), "pagi")),
    ],
)
def test_words_that_cannot_have_been_heard_so_have_no_times(said: list[Mark]) -> None:
    assert word_marks("Warta pagi.", "Warta pagi.", said, 1.0) == []
