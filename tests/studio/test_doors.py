"""The doors of the studio: who comes in, who does not, and what strangers' pages may not do."""

import http.client
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from briefings.newsroom.folder import Newsroom
from briefings.studio.doors.sessions import IDLE_S, LONGEST_S, Person, Sessions
from briefings.studio.doors.throttle import FREE, Throttle
from briefings.studio.doors.users import Users
from briefings.studio.errors import NotGuarded, NoUser, WeakPassword
from briefings.studio.pages import PAGES
from briefings.studio.serve import Place, check, entrance

SECRET = "pohon jati di tepi kali"
HERE = "/edisi/2026-11-22-pagi"


def ask(
    opened: Any, method: str, path: str, body: object = None, **headers: str
) -> tuple[int, dict[str, str], str]:
    """Status, headers and text of an answer; the headers are those of a program, which says of itself what it likes."""
    at = urlsplit(opened.origin)
    line = http.client.HTTPConnection(at.netloc, timeout=10)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    line.request(method, path, None if body is None else json.dumps(body), sent)
    answer = line.getresponse()
    text = answer.read().decode()
    line.close()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, text


def enter(opened: Any, sent: object, **headers: str) -> tuple[int, dict[str, str], str]:
    return ask(opened, "POST", "/masuk", sent, origin=opened.origin, **headers)


def cookie(opened: Any, name: str, role: str) -> str:
    """What the browser of somebody who came in sends."""
    status, headers, _ = enter(opened, {"token": opened.studio.sessions.invite(Person(name, role))})  # type: ignore[arg-type]
    assert status == 200
    return headers["set-cookie"].split(";")[0]


def test_a_printed_address_lets_one_in_once(opened: Any) -> None:
    token = opened.studio.sessions.invite(Person("sari", "editor"))
    assert entrance(opened.origin, token).endswith(f"/masuk#{token}")
    status, headers, _ = enter(opened, {"token": token})
    assert status == 200
    kept = headers["set-cookie"].lower()
    assert "httponly" in kept and "samesite=strict" in kept and "path=/" in kept
    assert enter(opened, {"token": token})[0] == 403
    assert enter(opened, {"token": "tebakan"})[0] == 403


@pytest.mark.parametrize("path", ["/", HERE, "/arsip", "/dengar/1/0", "/keluar", "/edisi/../users.json"])
def test_nobody_sees_anything_without_a_key(draft: Newsroom, opened: Any, path: str) -> None:
    status, headers, text = ask(opened, "GET", path)
    assert status in (303, 401) and "Argasana" not in text
    assert status == 401 or headers["location"] == "/masuk"
    assert ask(opened, "GET", path, cookie='studio-00000000=salah; studio="', sec_fetch_mode="cors")[0] == 401


def test_what_changes_something_must_come_from_our_own_page(draft: Newsroom, opened: Any) -> None:
    key, drop = cookie(opened, "sari", "editor"), {"do": "drop", "fields": {"story": "1"}, "revision": None}
    before = opened.headlines()
    for origin in (
        "https://jahat.example",
        "null",
        opened.origin.replace("http", "https"),
        f"{opened.origin}.example",
    ):
        assert ask(opened, "POST", HERE, drop, cookie=key, origin=origin)[0] == 403
    assert ask(opened, "POST", HERE, drop, cookie=key)[0] == 403
    assert opened.headlines() == before
    assert ask(opened, "POST", HERE, drop, cookie=key, origin=opened.origin)[0] == 200
    assert opened.headlines() != before


def test_a_socket_is_refused_to_strangers_and_to_their_pages(draft: Newsroom, opened: Any) -> None:
    from websockets.exceptions import InvalidStatus
    from websockets.sync.client import connect

    address, key = (
        opened.origin.replace("http", "ws") + "/live?slug=2026-11-22-pagi",
        cookie(opened, "sari", "writer"),
    )
    for cookies, origin in (("", opened.origin), (key, "https://jahat.example"), (key, None)):
        with (
            pytest.raises(InvalidStatus),
            connect(address, additional_headers={"cookie": cookies}, origin=origin),
        ):
            pass
    with connect(address, additional_headers={"cookie": key}, origin=opened.origin) as line:
        assert json.loads(line.recv(5))["stamp"]


def test_another_name_for_this_machine_is_not_answered(opened: Any) -> None:
    assert ask(opened, "GET", "/masuk", host="jahat.example")[0] == 421


def test_a_page_allows_no_script_but_ours(draft: Newsroom, opened: Any) -> None:
    _, headers, text = ask(opened, "GET", HERE, cookie=cookie(opened, "sari", "writer"))
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "*" not in policy
    assert not re.search(r"<script(?![^>]+src=)|<style| style=| on[a-z]+=", text)
    assert headers["cache-control"] == "no-store"


def test_the_words_of_an_article_are_words(draft: Newsroom, opened: Any) -> None:
    text = (
        "Pasar <b>Sawangsari</b> & <script>alert(1)</script>\n\nPasar <img src=x onerror=alert(1)> Sawangsari dibuka "
        "untuk warga pada Sabtu. Lurah Wening Sukmadara membagikan 600 bibit cabai. Warga boleh mengambil lima bibit."
    )
    key, sent = cookie(opened, "sari", "writer"), {"do": "add", "fields": {"text": text}, "revision": None}
    status, _, answer = ask(opened, "POST", HERE, sent, cookie=key, origin=opened.origin)
    assert status == 200 and "Sawangsari" in answer
    shown = json.loads(answer)["html"]
    assert "<b>Saw" not in shown and "<script>alert" not in shown and "<img src=x" not in shown


def test_a_writer_can_do_nothing_that_an_editor_alone_may(draft: Newsroom, opened: Any) -> None:
    key = cookie(opened, "budi", "writer")
    kept = [(page, name) for page in PAGES for name, act in page.acts.items() if act.role == "editor"]
    for page, name in kept:
        path = page.path.format(slug="2026-11-22-pagi", story="x")
        sent = {"do": name, "fields": {}, "revision": None}
        status, _, text = ask(opened, "POST", path, sent, cookie=key, origin=opened.origin)
        assert (status, "redaktur" in text) == (403, True), (page.name, name)


def test_a_user_comes_in_by_password_and_goes_when_removed(newsroom: Newsroom, opened: Any) -> None:
    users = Users(newsroom.root)
    users.add("Tantri", "editor", SECRET)
    assert SECRET not in users.path.read_text("utf-8") and users.path.stat().st_mode & 0o77 == 0
    assert enter(opened, {"name": "Tantri", "password": "salah sekali"})[0] == 403
    assert enter(opened, {"name": "Siapa", "password": SECRET})[0] == 403
    status, headers, _ = enter(opened, {"name": "Tantri", "password": SECRET})
    key = headers["set-cookie"].split(";")[0]
    assert status == 200 and ask(opened, "GET", "/arsip", cookie=key)[0] != 303
    users.remove("Tantri")
    assert ask(opened, "GET", "/arsip", cookie=key)[0] == 303
    with pytest.raises(NoUser):
        users.remove("Tantri")


def test_whoever_guesses_waits(newsroom: Newsroom, opened: Any) -> None:
    Users(newsroom.root).add("Tantri", "editor", SECRET)
    for _ in range(FREE):
        assert enter(opened, {"name": "Tantri", "password": "tebakan yang salah"})[0] == 403
    status, headers, text = enter(opened, {"name": "Tantri", "password": SECRET})
    assert status == 429 and int(headers["retry-after"]) >= 1 and "detik" in text


def test_each_mistake_makes_one_wait_longer_and_a_right_key_ends_it() -> None:
    now = [0.0]
    throttle = Throttle(lambda: now[0])
    waits = []
    for _ in range(FREE + 4):
        throttle.failed("a")
        waits.append(throttle.wait_s("a"))
    assert waits[: FREE - 1] == [0.0] * (FREE - 1) and waits[FREE:] == sorted(set(waits[FREE:]))
    assert throttle.wait_s("b") == 0.0
    now[0] += 1e5
    assert throttle.wait_s("a") == 0.0
    throttle.forget("a")
    throttle.failed("a")
    assert throttle.wait_s("a") == 0.0


def test_a_session_ends_when_nobody_uses_it_and_outlives_the_process(tmp_path: Path) -> None:
    now, users = [1000.0], Users(tmp_path)
    sessions = Sessions(tmp_path, users, lambda: now[0])
    key = sessions.accept(sessions.invite(Person("sari", "writer")))
    assert key is not None
    again = Sessions(tmp_path, users, lambda: now[0])
    assert again.person(key) == Person("sari", "writer")
    kept = (tmp_path / ".studio" / "sessions.json").read_text("utf-8")
    assert key not in kept
    now[0] += IDLE_S / 2
    assert again.person(key, used=False) is not None
    now[0] += IDLE_S / 2 + 1
    assert again.person(key) is None
    key = sessions.accept(sessions.invite(Person("sari", "writer")))
    assert key is not None
    for _ in range(round(LONGEST_S / IDLE_S * 2)):
        now[0] += IDLE_S / 2
        sessions.person(key)
    now[0] += 1
    assert sessions.person(key) is None


def test_a_new_password_ends_what_was_open(tmp_path: Path) -> None:
    users = Users(tmp_path)
    users.add("Tantri", "writer", SECRET)
    sessions = Sessions(tmp_path, users, lambda: 0.0)
    key = sessions.enter("Tantri", SECRET)
    assert key is not None and sessions.person(key) == Person("Tantri", "writer")
    users.add("Tantri", "writer", SECRET + " lain")
    assert sessions.person(key) is None


@pytest.mark.parametrize("password", ["pendek", "x" * 300, "nama-panjang-sekali"])
def test_a_weak_password_is_refused(tmp_path: Path, password: str) -> None:
    with pytest.raises(WeakPassword):
        Users(tmp_path).add("nama-panjang-sekali", "writer", password)


def test_the_studio_opens_to_others_only_with_users_and_covered_passwords() -> None:
    check(Place(), users=False)
    for place in (Place("0.0.0.0"), Place(origin="https://studio.warta.example"), Place("192.0.2.7")):
        with pytest.raises(NotGuarded, match="no users"):
            check(place, users=False)
    with pytest.raises(NotGuarded, match="passwords"):
        check(Place("0.0.0.0"), users=True)
    check(Place("0.0.0.0", plain=True), users=True)
    check(Place(origin="https://studio.warta.example"), users=True)
