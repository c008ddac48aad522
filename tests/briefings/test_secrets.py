"""What opens a door never leaves show.toml: not for listeners, not for records, not for messages."""

import gzip
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefings.errors import BadShow, NoNews, SourceFailed
from briefings.making.fetch import Fetcher
from briefings.making.fetch_cache import FetchCache
from briefings.making.intake import Intake, gather
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.secrets import FILE, fill, written_plainly
from tests.loopback import ANY, Door, Server, serving

BODY = (
    "Pasar Lembah Kenari dibuka kembali pada Senin setelah diperbaiki selama dua bulan. Sebanyak 140 pedagang menempati"
    " kios baru. Kepala pasar, Ratri Wulandari, mengatakan atap lama bocor sejak tahun lalu. "
    "Pembeli berdatangan sejak pukul enam pagi."
)
USER, PASSWORD, KEY = "sari", "gelombang7", "ombak-4471"
SECRETS = (PASSWORD, KEY)


def page(title: str) -> bytes:
    return (
        f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{BODY}</p></body></html>".encode()
    )


class Desk:
    """A content system on loopback that answers nobody without name and password."""

    def __init__(self) -> None:
        self.host = ""
        self.onward = f"/art/5?id=12&sig={KEY}"
        self.asked: list[tuple[str, str]] = []


@contextmanager
def opened() -> Iterator[Desk]:
    """It answers for as long as the block runs."""
    there = Desk()

    class Talk(Door):
        def do_GET(self) -> None:
            given = self.headers.get("Authorization", "").removeprefix("Basic ")
            who = b64decode(given).decode()
            there.asked.append((self.path, who))
            if who != f"{USER}:{PASSWORD}":
                self.send_error(403)
                return
            way = self.path.partition("?")[0]
            body = page("Pasar Lembah Kenari Dibuka Kembali")
            if way == "/umpan":
                items = "".join(
                    f"<item><title>Pasar Lembah Kenari Dibuka Kembali</title><link>{link}</link></item>"
                    for link in (f"http://{there.host}/art/5?token={KEY}&amp;id=12", "/art/6")
                )
                body = f"<rss version='2.0'><channel><title>Kenari</title>{items}</channel></rss>".encode()
            kind = "application/rss+xml" if way == "/umpan" else "text/html"
            if way == "/pindah":
                self.answer(302, body, kind, Location=there.onward)
            else:
                self.answer(200, body, kind)

    with serving(Server(ANY, Talk)) as server:
        there.host = f"127.0.0.1:{server.server_port}"
        yield there


@pytest.fixture
def cms() -> Iterator[Desk]:
    with opened() as there:
        yield there


def read(folder: Path, *sources: str, **environment: str) -> Intake:
    filled = fill(Newsroom(folder), sources, environment)
    cache = FetchCache(folder / "fetched")
    with Fetcher(
        patience_s=6, allow_hosts=("127.0.0.1",), cache=cache, retries=0, distance_s=0, secrets=filled.secrets
    ) as network:
        return gather([], filled.sources, folder, lambda: network, secrets=filled.secrets)


def kept(folder: Path) -> str:
    heads = [path.read_bytes().partition(b"\n")[0].decode() for path in (folder / "fetched").glob("*.page")]
    return " ".join([*heads, *(path.name for path in folder.rglob("*"))])


def test_an_article_has_its_address_without_who_asked_for_it(cms: Desk, tmp_path: Path) -> None:
    source = f"http://{USER}:{PASSWORD}@{cms.host}/art/5?token={KEY}&id=12"
    intake = read(tmp_path, source)
    assert [a.credit.link for a in intake.articles] == [f"http://{cms.host}/art/5?id=12"]
    assert cms.asked == [(f"/art/5?token={KEY}&id=12", f"{USER}:{PASSWORD}")]
    assert not any(secret in repr(intake) + kept(tmp_path) for secret in SECRETS)


def test_an_article_is_the_same_whoever_fetches_it_with_whichever_key(cms: Desk, tmp_path: Path) -> None:
    first = read(tmp_path, f"http://{USER}:{PASSWORD}@{cms.host}/art/5?id=12&token={KEY}").articles[0]
    again = read(tmp_path, f"http://{USER}:{PASSWORD}@{cms.host}/art/5?id=12&token=lain").articles[0]
    other = read(tmp_path, f"http://{USER}:{PASSWORD}@{cms.host}/art/5?id=13&token=lain").articles[0]
    assert first.key == again.key != other.key


def test_a_redirect_with_a_key_shows_none(cms: Desk, tmp_path: Path) -> None:
    intake = read(tmp_path, f"http://{USER}:{PASSWORD}@{cms.host}/pindah")
    assert [a.credit.link for a in intake.articles] == [f"http://{cms.host}/art/5?id=12"]
    assert not any(secret in repr(intake) + kept(tmp_path) for secret in SECRETS)


def test_a_redirect_to_another_host_takes_no_password_there(cms: Desk, tmp_path: Path) -> None:
    with opened() as stranger:
        cms.onward = f"http://{stranger.host}/art/9"
        with pytest.raises(NoNews, match="403"):
            read(tmp_path, f"http://{USER}:{PASSWORD}@{cms.host}/pindah")
    assert cms.asked == [("/pindah", f"{USER}:{PASSWORD}")] and stranger.asked == [("/art/9", "")]


def test_who_may_read_a_feed_may_read_the_pages_behind_it(cms: Desk, tmp_path: Path) -> None:
    intake = read(tmp_path, f"http://{USER}:{PASSWORD}@{cms.host}/umpan")
    assert {a.credit.link for a in intake.articles} == {
        f"http://{cms.host}/art/5?id=12",
        f"http://{cms.host}/art/6",
    }
    assert {who for way, who in cms.asked if "robots" not in way} == {f"{USER}:{PASSWORD}"}
    assert (f"/art/5?token={KEY}&id=12", f"{USER}:{PASSWORD}") in cms.asked
    assert not any(secret in repr(intake) + kept(tmp_path) for secret in SECRETS)


def test_what_cannot_be_fetched_is_told_without_the_keys(cms: Desk, tmp_path: Path) -> None:
    with pytest.raises(NoNews) as nothing:
        read(
            tmp_path,
            f"http://{USER}:salah-{PASSWORD}@{cms.host}/art/5?token={KEY}",
            f"http://a:{PASSWORD}@:x/",
        )
    assert f"http://{cms.host}/art/5: the server answered 403" in str(nothing.value)
    assert not any(secret in str(nothing.value) for secret in SECRETS)
    with Fetcher(patience_s=3) as network, pytest.raises(SourceFailed) as failed:
        network.get(f"http://{USER}:{PASSWORD}@{cms.host}/art?token={KEY}")
    assert not any(secret in f"{failed.value} {failed.value!r} {vars(failed.value)}" for secret in SECRETS)


def test_names_stand_for_what_the_environment_or_the_private_file_says(cms: Desk, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(f"# pintu redaksi\nexport CMS_PASS='{PASSWORD}'\nCMS_USER=orang-lain\n")
    (tmp_path / FILE).chmod(0o600)
    source = f"http://${{CMS_USER}}:${{CMS_PASS}}@{cms.host}/art/5?id=12&baca=${{CMS_KEY}}"
    intake = read(tmp_path, source, CMS_USER=USER, CMS_KEY=KEY)
    assert cms.asked == [(f"/art/5?id=12&baca={KEY}", f"{USER}:{PASSWORD}")]
    assert [a.credit.link for a in intake.articles] == [f"http://{cms.host}/art/5?id=12"]
    assert not any(secret in repr(intake) + kept(tmp_path) for secret in SECRETS)


def test_any_letter_may_stand_in_a_password_of_the_private_file(tmp_path: Path) -> None:
    odd = "g@l/m?b#ng:7&%41"
    filled = fill(Newsroom(tmp_path), ["https://${U}:${P}@cms.example/a?id=5&kunci=${P}", "${WHOLE}"],
                  {"U": USER, "P": odd, "WHOLE": f"https://cms.example/umpan/{KEY}/rss"})  # fmt: skip
    import httpx

    url = httpx.URL(filled.sources[0])
    assert (url.host, url.username, url.password, url.params["kunci"]) == ("cms.example", USER, odd, odd)
    assert filled.sources[1] == f"https://cms.example/umpan/{KEY}/rss"
    shown = [filled.secrets.address(each) for each in filled.sources]
    assert shown == ["https://cms.example/a?id=5", "https://cms.example/…"]
    assert odd not in repr(filled) and KEY not in repr(filled)


def test_a_name_without_a_value_is_said_and_every_one_of_them(tmp_path: Path) -> None:
    with pytest.raises(BadShow) as fault:
        fill(
            Newsroom(tmp_path),
            ["https://${CMS_USER}:${CMS_PASS}@cms.example/", "https://b.example/${"],
            {"CMS_USER": ""},
        )
    told = str(fault.value)
    assert "${CMS_USER} has no value" in told and "${CMS_PASS} has no value" in told and FILE in told
    assert "names nothing" in told and len(fault.value.faults) == 3


def test_a_file_of_secrets_that_others_can_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(f"CMS_PASS={PASSWORD}\n")
    for mode in (0o644, 0o640, 0o604):
        (tmp_path / FILE).chmod(mode)
        with pytest.raises(BadShow, match="chmod 600") as fault:
            fill(Newsroom(tmp_path), ["https://u:${CMS_PASS}@cms.example/"], {})
        assert PASSWORD not in str(fault.value)
        assert fill(Newsroom(tmp_path), ["artikel/"], {}).sources == ("artikel/",)
    (tmp_path / FILE).chmod(0o600)
    assert (
        fill(Newsroom(tmp_path), ["https://u:${CMS_PASS}@cms.example/"], {}).sources[0].count(PASSWORD) == 1
    )


def test_what_is_written_plainly_is_known_from_what_has_a_name() -> None:
    for plain in ("https://a:b@c.example/", "https://kunci@c.example/", "https://c.example/?id=5&token=x"):
        assert written_plainly(["artikel/", plain]), plain
    named = (
        "https://${A}:${B}@c.example/",
        "https://sari:${B}@c.example/?token=${T}",
        "https://c.example/?id=5",
    )
    assert not written_plainly(["artikel/", *named])


def _files(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in ("show.toml", FILE):
            content = path.read_bytes()
            yield path, gzip.decompress(content) if path.suffix == ".gz" else content


def morning(home: Path, cms: Desk) -> tuple[str, list[str]]:
    """A newsroom with a guarded source at `home`, and another that is refused: all that the commands tell, and the
    files in which something secret stands."""
    run = [sys.executable, "-c", "from briefings.cli import main; main()"]
    subprocess.run([*run, "new", str(home)], check=True, capture_output=True, timeout=60)
    show = home / "show.toml"
    source = f"http://{USER}:{PASSWORD}@{cms.host}/art/5?token={KEY}&id=12"
    bad = f"http://{USER}:x{PASSWORD}@{cms.host}/art/6?token={KEY}"
    text = show.read_text().replace('sources = ["articles/"]', f'sources = ["{source}", "{bad}"]')
    show.write_text(text.replace("allow_hosts = []", 'allow_hosts = ["127.0.0.1"]'))
    told = ""
    for command in (
        "make --voice espeak --json",
        "rundown",
        "rundown --json --refresh",
        "history --json",
        "doctor",
    ):
        done = subprocess.run(
            [*run, *command.split(), "--show", str(home)], capture_output=True, text=True, timeout=240
        )
        told += done.stdout + done.stderr
        assert done.returncode == 0 or command == "doctor", done.stderr[-800:]
    found = [
        path.name
        for path, content in _files(home)
        for secret in SECRETS
        if any(secret.encode(coding) in content for coding in ("utf-8", "utf-16-le")) or secret in str(path)
    ]
    return told, found


def test_a_morning_with_a_guarded_source_leaves_no_key_anywhere(cms: Desk, tmp_path: Path) -> None:
    told, found = morning(tmp_path / "warta", cms)
    assert "write ${NAME} in its place" in told
    assert f"http://{cms.host}/art/6: the server answered 403" in told
    assert not any(secret in told for secret in SECRETS) and not found
    assert "/art/5?id=12" in (tmp_path / "warta" / "public" / "feed.json").read_text()


def test_a_morning_stops_with_a_sentence_where_a_name_has_no_value_or_others_can_read_it(
    cms: Desk, tmp_path: Path
) -> None:
    home = tmp_path / "warta"
    morning(home, cms)
    show = home / "show.toml"
    plain = f"http://{USER}:{PASSWORD}@{cms.host}/art/5?token={KEY}&id=12"
    named = f"http://{USER}:${{CMS_PASS}}@{cms.host}/art/7?id=12"
    show.write_text(show.read_text().replace(plain, named))

    def make() -> tuple[int, str]:
        run = [
            sys.executable,
            "-c",
            "from briefings.cli import main; main()",
            "make",
            "--voice",
            "espeak",
            "--replace",
        ]
        done = subprocess.run([*run, "--show", str(home)], capture_output=True, text=True, timeout=240)
        assert not any(secret in done.stdout + done.stderr for secret in SECRETS)
        return done.returncode, done.stderr

    code, told = make()
    assert code == 3 and "${CMS_PASS} has no value" in told and "Traceback" not in told
    (home / FILE).write_text(f"CMS_PASS={PASSWORD}\n")
    (home / FILE).chmod(0o644)
    code, told = make()
    assert code == 3 and f"chmod 600 {home / FILE}" in told
    (home / FILE).chmod(0o600)
    code, told = make()
    assert code == 0, told
    assert "/art/7?id=12" in (home / "public" / "feed.json").read_text()
