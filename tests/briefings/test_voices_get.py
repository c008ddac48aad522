"""A voice that is fetched once: agreed to, whole, known by its hashes; and all voices side by side."""

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from audio.engines import fetched, offers
from audio.engines.offers import Offer, Part
from briefings.verbs import getting
from tests.loopback import ANY, Door, Server, serving

Run = Callable[..., tuple[int, str, str]]
FILES = {"LICENSE": b"Boleh dipakai.", "suara.onnx": bytes(range(256)) * 4_000, "baru.json": b"{}"}


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, list[str], dict[str, bytes]]]:
    """A mirror of the hub with one small voice; what it was asked for, and what it has."""
    has, asked = dict(FILES), list[str]()

    class Files(Door):
        def do_GET(self) -> None:
            name = self.path.rpartition("/")[2]
            span = self.headers.get("Range", "")
            asked.append(f"{name} {span}".strip())
            content = has.get(name)
            if content is None:
                self.answer(404)
                return
            start = int(span[6:].rstrip("-")) if span else 0
            if len(content) > 900_000 and not span:  # the line breaks in the middle, once
                self.send_response(200)
                self.send_header("Content-Length", str(len(content)))
                self.send_header("ETag", '"satu"')
                self.end_headers()
                self.wfile.write(content[:500_000])
                self.close_connection = True
                return
            more = {"Content_Range": f"bytes {start}-{len(content) - 1}/{len(content)}"} if span else {}
            self.answer(206 if span else 200, content[start:], "application/octet-stream", **more)

    parts = tuple(
        Part(name, len(content), "" if name == "baru.json" else hashlib.sha256(content).hexdigest())
        for name, content in FILES.items()
    )
    offer = Offer(
        "lembah", "lembah", "lereng/suara/resolve/r1", "r1", "Lisensi Lereng", "Sebut pembuatnya.", "x", parts
    )
    monkeypatch.setattr(getting, "OFFERS", {"lembah": offer})
    monkeypatch.setattr(offers, "OFFERS", {"lembah": offer})
    monkeypatch.setattr(fetched, "home", lambda: tmp_path / "suara")
    with serving(Server(ANY, Files)) as server:
        yield server.address, asked, has


def test_nobody_gets_a_voice_to_whose_terms_nobody_has_agreed(run: Run, hub: Any) -> None:
    code, _, err = run("voices", "get", "lembah", "--from", hub[0])
    assert code == 2 and "Lisensi Lereng" in err and "--accept-licence" in err and hub[1] == []


def test_a_voice_goes_on_where_the_line_broke_and_is_not_fetched_twice(
    run: Run, hub: Any, tmp_path: Path
) -> None:
    address, asked, _ = hub
    code, out, err = run(
        "voices", "get", "lembah", "--accept-licence", "--from", address, "--by", "Ratna", "--json"
    )
    assert code == 0, err
    told = json.loads(out)
    assert sorted(told["fetched"]) == sorted(FILES) and told["unknown"] == ["baru.json"]
    assert {name: (tmp_path / "suara" / "lembah" / name).read_bytes() for name in FILES} == FILES
    assert any(each.startswith("suara.onnx bytes=") for each in asked)
    before = list(asked)
    code, out, _ = run("voices", "get", "lembah", "--from", address, "--json")  # agreed to once
    assert code == 0 and json.loads(out)["fetched"] == [] and asked == before
    assert json.loads((tmp_path / "suara" / "agreed.json").read_text("utf-8"))["lembah"]["by"] == "Ratna"


def test_a_file_that_is_not_what_it_should_be_is_never_used(run: Run, hub: Any, tmp_path: Path) -> None:
    address, _, has = hub
    has["LICENSE"] = b"Boleh dipakai?"
    code, _, err = run("voices", "get", "lembah", "--accept-licence", "--from", address)
    assert code == 5 and "SHA-256" in err and "LICENSE" in err
    assert not (tmp_path / "suara" / "lembah" / "LICENSE").exists()
    has["LICENSE"] = FILES["LICENSE"]
    assert run("voices", "get", "lembah", "--from", address)[0] == 0
    (tmp_path / "suara" / "lembah" / "baru.json").unlink()
    has["baru.json"] = b"[]"  # the first fetch was trusted, later ones are held against it
    code, _, err = run("voices", "get", "lembah", "--from", address)
    assert code == 5 and "first fetch" in err


def test_every_voice_says_the_same_side_by_side(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "banding"
    code, said, err = run(
        "voices", "hear", "Harga <b>beras</b> naik.", "--out", out, "--engine", "espeak", "--json"
    )
    assert code == 0, err
    told = json.loads(said)
    page = (out / "index.html").read_text("utf-8")
    assert told["voices"] and all((out / each["file"]).stat().st_size > 1_000 for each in told["voices"])
    assert page.count("<audio") == len(told["voices"]) and "&lt;b&gt;" in page and "<b>" not in page
