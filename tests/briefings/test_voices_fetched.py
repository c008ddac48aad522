"""A voice is fetched once: after somebody agreed to its terms, whole, and only when it is what it should be."""

import hashlib
import http.server
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from audio.engines import fetched, offers
from audio.engines.offers import OFFERS, Offer, Part
from briefings.making import downloading

Run = Callable[..., tuple[int, str, str]]
MODEL, CARD = bytes(range(256)) * 4_000, b"Kartu suara Warta.\n"
UNDER = "warta/suara/resolve/v1"
OFFER = Offer(
    "supertonic",
    "supertonic-3",
    UNDER,
    "v1",
    "OpenRAIL-M",
    "Boleh dipakai.",
    "https://contoh.example/LICENSE",
    (
        Part("LICENSE", len(CARD), md5=hashlib.md5(CARD, usedforsecurity=False).hexdigest()),
        Part("onnx/model.onnx", len(MODEL), hashlib.sha256(MODEL).hexdigest()),
    ),
)


@dataclass
class Hub:
    """A model hub on loopback, which breaks off after `most` bytes of an answer as often as it is told."""

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    breaks: int = 0
    most: int = 300_000
    tag: str = '"satu"'
    leads_to: str = ""


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Hub]:
    hub = Hub(files={f"/{UNDER}/LICENSE": CARD, f"/{UNDER}/onnx/model.onnx": MODEL})

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range", "")
            hub.asked.append((self.path.rpartition("/")[2], wanted))
            if hub.leads_to:
                self.send_response(302)
                self.send_header("Location", hub.leads_to)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            body, begin = hub.files.get(self.path), 0
            if body is None:
                self.send_error(404)
                return
            if wanted and self.headers.get("If-Range") == hub.tag:
                begin = int(wanted.removeprefix("bytes=").rstrip("-"))
            self.send_response(206 if begin else 200)
            if begin:
                self.send_header("Content-Range", f"bytes {begin}-{len(body) - 1}/{len(body)}")
            self.send_header("ETag", hub.tag)
            self.send_header("Content-Length", str(len(body) - begin))
            self.end_headers()
            rest = body[begin:]
            if hub.breaks and len(rest) > hub.most:
                hub.breaks -= 1
                self.wfile.write(rest[: hub.most])
                self.wfile.flush()
                self.connection.close()
                return
            self.wfile.write(rest)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        hub.address = f"http://127.0.0.1:{server.server_port}"
        monkeypatch.setenv("BRIEFINGS_VOICES_FROM", hub.address)
        monkeypatch.setenv(fetched.PLACE, str(tmp_path / "suara"))
        monkeypatch.setattr(downloading, "AGAIN_S", 0.01)
        monkeypatch.setattr("briefings.verbs.getting.OFFERS", {"supertonic": OFFER})
        yield hub
        server.shutdown()


def test_a_voice_is_fetched_and_its_terms_and_hashes_are_recorded(hub: Hub, run: Run, tmp_path: Path) -> None:
    code, out, err = run("voices", "get", "supertonic", "--accept-licence", "--by", "Rani")
    assert code == 0 and "2 files fetched" in out
    assert err.startswith("Boleh dipakai.") and OFFER.read_at in err  # what Rani agrees to
    assert "no onnx/duration_predictor.onnx" in err  # a voice that cannot speak yet is told at once
    folder = tmp_path / "suara" / "supertonic-3"
    assert (folder / "onnx" / "model.onnx").read_bytes() == MODEL
    record = fetched.read_record(folder)
    assert record is not None and (record.agreed_by, record.licence) == ("Rani", "OpenRAIL-M")
    assert [(kept.path, kept.sha256) for kept in record.files] == [
        ("LICENSE", hashlib.sha256(CARD).hexdigest()),
        ("onnx/model.onnx", hashlib.sha256(MODEL).hexdigest()),
    ]
    assert not list(folder.rglob("*.part")) and not (folder / ".partial").exists()


def test_nothing_is_asked_of_anybody_before_somebody_agrees(hub: Hub, run: Run) -> None:
    code, _, err = run("voices", "get", "supertonic")
    assert code == 2 and "OpenRAIL-M" in err and OFFER.read_at in err and "--accept-licence" in err
    assert hub.asked == []


def test_who_agreed_once_is_not_asked_again_and_what_is_there_is_not_fetched_again(
    hub: Hub, run: Run
) -> None:
    run("voices", "get", "supertonic", "--accept-licence")
    hub.asked.clear()
    code, out, err = run("voices", "get", "supertonic")
    assert code == 0 and "all files were there" in out and hub.asked == [] and "Boleh" not in err


def test_other_terms_are_asked_about_again(hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    run("voices", "get", "supertonic", "--accept-licence")
    stricter = replace(OFFER, licence="CC BY-NC 4.0")
    monkeypatch.setattr("briefings.verbs.getting.OFFERS", {"supertonic": stricter})
    assert run("voices", "get", "supertonic")[0] == 2


def test_a_download_that_breaks_off_goes_on_from_there(hub: Hub, run: Run, tmp_path: Path) -> None:
    hub.breaks = 2
    assert run("voices", "get", "supertonic", "--accept-licence")[0] == 0
    ranges = [wanted for name, wanted in hub.asked if name == "model.onnx"]
    assert len(ranges) == 3 and ranges[0] == "" and ranges[2] > ranges[1] > ""
    assert (tmp_path / "suara/supertonic-3/onnx/model.onnx").read_bytes() == MODEL


def test_what_has_come_is_kept_for_another_day(hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "ATTEMPTS", 1)
    hub.breaks = 1
    code, _, err = run("voices", "get", "supertonic", "--accept-licence")
    assert code == 5 and "run it again" in err
    assert run("voices", "get", "supertonic")[0] == 0
    assert hub.asked[-1][1].startswith("bytes=")


def test_a_file_that_changed_meanwhile_is_begun_anew(
    hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(downloading, "ATTEMPTS", 1)
    hub.breaks, hub.files[f"/{UNDER}/onnx/model.onnx"] = 1, MODEL[::-1]
    run("voices", "get", "supertonic", "--accept-licence")
    hub.tag, hub.files[f"/{UNDER}/onnx/model.onnx"] = '"dua"', MODEL
    assert run("voices", "get", "supertonic")[0] == 0
    assert (tmp_path / "suara/supertonic-3/onnx/model.onnx").read_bytes() == MODEL


@pytest.mark.parametrize("content", [MODEL[:-1] + b"x", MODEL + b"x", b"<html>Tidak ada</html>"])
def test_a_file_that_is_not_what_is_pinned_is_not_used(
    hub: Hub, run: Run, tmp_path: Path, content: bytes
) -> None:
    hub.files[f"/{UNDER}/onnx/model.onnx"] = content
    code, _, err = run("voices", "get", "supertonic", "--accept-licence")
    assert code == 5 and ("SHA-256" in err or "were expected" in err)
    folder = tmp_path / "suara" / "supertonic-3"
    assert not (folder / "onnx" / "model.onnx").exists() and not (folder / fetched.RECORD).exists()


def test_a_file_of_which_only_the_md5_is_published_is_held_against_that(
    hub: Hub, run: Run, tmp_path: Path
) -> None:
    hub.files[f"/{UNDER}/LICENSE"] = CARD[::-1]
    code, _, err = run("voices", "get", "supertonic", "--accept-licence")
    card = tmp_path / "suara" / "supertonic-3" / "LICENSE"
    assert code == 5 and "has the MD5" in err and not card.exists()
    hub.files[f"/{UNDER}/LICENSE"] = CARD
    assert run("voices", "get", "supertonic")[0] == 0
    card.write_bytes(b"rusak")
    assert run("voices", "get", "supertonic")[0] == 0 and card.read_bytes() == CARD


def test_what_came_whole_before_a_run_was_killed_is_not_fetched_again(
    hub: Hub, run: Run, tmp_path: Path
) -> None:
    run("voices", "get", "supertonic", "--accept-licence")
    folder = tmp_path / "suara" / "supertonic-3"
    (folder / fetched.RECORD).unlink()
    hub.asked.clear()
    assert run("voices", "get", "supertonic")[0] == 0
    assert hub.asked == [] and fetched.read_record(folder) is not None


def test_a_mirror_leads_nowhere_else_inside_the_house(hub: Hub, run: Run) -> None:
    hub.leads_to = "http://192.168.4.7/rahasia"
    code, _, err = run("voices", "get", "supertonic", "--accept-licence")
    assert code == 5 and "inside the house" in err


@pytest.mark.parametrize(
    "source", ["ftp://contoh.example", "warta", "http://[::1", "http://contoh.example:x"]
)
def test_a_mirror_that_is_no_address_is_refused(hub: Hub, run: Run, source: str) -> None:
    code, _, err = run("voices", "get", "supertonic", "--accept-licence", "--from", source)
    assert code == 2 and "no http or https address" in err


def test_a_missing_file_is_told_with_its_address(hub: Hub, run: Run) -> None:
    del hub.files[f"/{UNDER}/onnx/model.onnx"]
    code, _, err = run("voices", "get", "supertonic", "--accept-licence")
    assert code == 5 and "onnx/model.onnx" in err and "404" in err


def test_a_voice_that_nobody_offers_is_not_fetched(hub: Hub, run: Run) -> None:
    code, _, err = run("voices", "get", "supertonik", "--accept-licence")
    assert code == 2 and "did you mean 'supertonic'" in err


def test_a_disk_without_room_is_told_before_anything_is_fetched(
    hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = type("Usage", (), {"free": 1_000})()
    monkeypatch.setattr("briefings.verbs.getting.shutil.disk_usage", lambda _: full)
    code, _, err = run("voices", "get", "supertonic", "--accept-licence")
    assert code == 5 and "no room" in err and hub.asked == []


def test_the_list_tells_what_was_fetched_and_who_agreed(hub: Hub, run: Run) -> None:
    run("voices", "get", "supertonic", "--accept-licence", "--by", "Rani")
    told = {each["engine"]: each for each in json.loads(run("voices", "--json")[1])}
    assert "agreed to by Rani" in told["supertonic"]["kept"]
    assert "briefings voices get supertonic" in told["supertonic"]["state"]  # this one has no graphs


@pytest.mark.parametrize("offer", OFFERS.values(), ids=lambda offer: offer.name)
def test_every_file_of_every_offer_is_pinned(offer: Offer) -> None:
    assert offer.terms and offer.licence and offer.read_at.startswith(offers.HUB)
    for part in offer.parts:
        assert part.bytes > 0 and (len(part.sha256), len(part.md5)) in ((64, 0), (0, 32))
        assert int(part.sha256 or part.md5, 16)
    assert len({part.sha256 or part.md5 for part in offer.parts}) == len(offer.parts)
    assert offer.revision in offer.under


def test_an_offer_has_all_that_its_engine_asks_for() -> None:
    from audio.engines.piper import INDONESIAN
    from audio.engines.supertonic import FOLDER, VOICES
    from audio.engines.supertonic_model import FILES, style_file

    there = {part.path for part in OFFERS["supertonic"].parts}
    assert {*FILES, *map(style_file, VOICES)} <= there and OFFERS["supertonic"].folder == FOLDER
    assert {f"{INDONESIAN}.onnx", f"{INDONESIAN}.onnx.json"} <= {p.path for p in OFFERS["piper"].parts}
