"""Addresses of hosts, secrets, and stores that are not as they should be; no server is needed."""

import io
import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from feeds.errors import Uncarried
from feeds.publishers.remote import find_fault, open_host
from feeds.publishers.remote.digests import read_folder
from feeds.publishers.remote.host import Store
from feeds.publishers.remote.lease import Lease


def test_a_password_is_not_sent_in_the_clear_and_never_said() -> None:
    secrets = {"BRIEFINGS_WEBDAV_USER": "redaksi", "BRIEFINGS_WEBDAV_PASSWORD": "sangat-rahasia"}
    with pytest.raises(Uncarried, match=r"webdavs://") as refused:
        open_host("webdav://media.warta.example/siaran", secrets)
    assert "sangat-rahasia" not in str(refused.value)


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("s3://wadah/siaran", ""),
        ("gs://wadah", ""),
        ("az://wadah/siaran", ""),
        ("sftp://web@radio.example:2222/srv/www/warta", ""),
        ("sftp://radio.example/~/warta", ""),
        ("webdavs://radio.example/dav/warta", ""),
        ("/srv/www/warta", ""),
        ("file:///srv/www/warta", ""),
        ("ftp://radio.example/warta", "no such protocol"),
        ("warta", "write a folder"),
        ("/", "write a folder"),
        ("file:///", "write it as"),
        ("sftp://web:sandi@radio.example/srv/warta", "the environment"),
        ("s3://kunci@wadah/siaran", "the environment"),
        ("sftp://radio.example/", "folder of its own"),
        ("sftp://radio.example/srv/../etc", "without"),
        ("s3://wadah/siaran?x=1", "leave out"),
        ("webdav:///siaran", "NAME"),
    ],
)
def test_an_address_of_a_host_is_checked_before_it_is_spoken_to(to: str, said: str) -> None:
    found = find_fault(to)
    assert (said in found) if said else not found


def test_a_package_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from feeds.publishers.remote import opening

    def missing_module(name: str) -> Any:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr(opening, "import_module", missing_module)
    with pytest.raises(Uncarried, match=r"pip install 'briefings\[gcs\]'"):
        open_host("gs://wadah/siaran", {})


def test_nothing_of_a_protocol_is_loaded_before_it_is_used() -> None:
    program = (
        "import sys, json; from feeds.publishers.remote import open_host; "
        "print(json.dumps([n for n in ('fsspec', 's3fs', 'asyncssh', 'webdav4', 'aiohttp') if n in sys.modules]))"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert json.loads(said.stdout) == []


class _Plain:
    """A store in memory that knows no conditions."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def pipe_file(self, path: str, text: bytes, mode: str = "overwrite") -> None:
        if mode != "overwrite":
            raise NotImplementedError("A header you provided implies functionality that is not implemented")
        self.held[path] = text

    def info(self, path: str) -> dict[str, object]:
        if path not in self.held:
            raise FileNotFoundError(path)
        return {"size": len(self.held[path]), "ETag": str(hash(self.held[path]))}

    def cat_file(self, path: str) -> bytes:
        return self.held[path]


def test_a_store_that_knows_no_conditions_is_claimed_all_the_same_and_never_twice() -> None:
    files = _Plain()
    one, two = (Store("s3://lama", files, "", lambda: None, lambda *_: {}, lambda _: {}) for _ in range(2))
    Lease(one, "satu", lambda: datetime.now(UTC), time.sleep).take()
    with pytest.raises(Uncarried, match="another publisher"):
        Lease(two, "dua", lambda: datetime.now(UTC), time.sleep).take()


def test_a_store_that_took_something_else_than_was_sent_is_found_out(tmp_path: Path) -> None:
    class Broken(_Plain):
        def put_file(self, source: str, path: str) -> None:
            self.held[path] = Path(source).read_bytes()[:-1] + b"?"

        def open(self, path: str, mode: str) -> Any:
            return io.BytesIO(self.held[path])

    (tmp_path / "a.mp3").write_bytes(b"bunyi")
    store = Store("s3://rusak", Broken(), "", lambda: None, lambda *_: {}, lambda _: {})
    with pytest.raises(Uncarried, match=r"a\.mp3 did not arrive as it was sent"):
        store.put("a.mp3", tmp_path / "a.mp3", read_folder(tmp_path)["a.mp3"])


def test_checksums_are_remembered_only_as_long_as_the_file_is_the_same(tmp_path: Path) -> None:
    kept, sound = tmp_path / "digests.json", tmp_path / "public" / "a.mp3"
    sound.parent.mkdir()
    sound.write_bytes(b"satu")
    first = read_folder(sound.parent, kept)
    status = sound.stat()
    sound.write_bytes(b"dua!")
    os.utime(sound, ns=(status.st_atime_ns, status.st_mtime_ns))  # as a copy with its times would be
    second = read_folder(sound.parent, kept)
    assert second != first and second == read_folder(sound.parent)
